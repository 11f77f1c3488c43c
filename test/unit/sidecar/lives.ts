import fc from 'fast-check';
import type { Span } from '../../../src/core/analysis';
import type { Decision } from '../../../src/core/sidecar/decisions';
import type { Edit } from '../../../src/core/sidecar/edits';
import type { Annotation, AnnotationRecord, Statement } from '../../../src/core/sidecar/record';

/** What random lives of a document are made of. Numbers are taken modulo what there is to choose from. */

const piece = fc.constantFrom(
  'Deng ',
  'Deng Xi ',
  'ACME ',
  'the chair ',
  'Li says "we go" ',
  'and then ',
  '😀',
  'e\u0301',
  '\r\n',
  '\n\n',
  ', ',
  '.',
  'Zhou says "yes, ACME 😀 will" ',
);
export const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 20 }).map((p) => p.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);
/** Long enough for a replacement of the whole to be taken apart into what it really changes. */
export const longText = fc
  .tuple(anyText, fc.array(anyText, { minLength: 3, maxLength: 8 }))
  .map(([first, rest]) => [first, ...rest].join('\n'));

const nat = fc.nat({ max: 10_000 });
const places = fc.array(fc.tuple(nat, fc.nat({ max: 12 }), anyText), { minLength: 1, maxLength: 5 });
type Places = readonly (readonly [number, number, string])[];

/** A change of the text that an editor makes at once. */
export interface Change {
  readonly how: 'cursors' | 'replaced' | 'formatted' | 'unix' | 'dos' | 'moved';
  readonly at: Places;
}

export const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ how: fc.constant('cursors' as const), at: places }) },
  {
    weight: 3,
    arbitrary: fc.record({
      how: fc.constantFrom(
        'replaced' as const,
        'formatted' as const,
        'unix' as const,
        'dos' as const,
        'moved' as const,
      ),
      at: places,
    }),
  },
);

/** Offsets count in the text before; no character is cut in two. */
export function editsOf(text: string, { how, at }: Change): readonly Edit[] {
  const whole = (now: string): Edit[] => [{ start: 0, end: text.length, text: now }];
  switch (how) {
    case 'cursors':
      return cursors(text, at);
    case 'replaced':
      return whole(edited(text, cursors(text, at)));
    case 'formatted':
      return whole(text.replace(/[ \t]+/g, ' ').replace(/ ?(\r?\n)+/g, '$1'));
    case 'unix':
      return whole(text.replace(/\r\n/g, '\n'));
    case 'dos':
      return whole(text.replace(/\r?\n/g, '\r\n'));
    case 'moved':
      return movedLine(text, at[0]![0], at[0]![1]);
  }
}

function cursors(text: string, at: Places): Edit[] {
  const borders = [...text].reduce((out, c) => [...out, out.at(-1)! + c.length], [0]);
  const out: Edit[] = [];
  for (const [place, length, words] of at) {
    const first = place % borders.length;
    const start = borders[first]!;
    const end = borders[Math.min(first + length, borders.length - 1)]!;
    if (out.every((e) => end < e.start || start > e.end)) out.push({ start, end, text: words });
  }
  return out;
}

/** A line goes up or down, as two edits at once. */
function movedLine(text: string, which: number, where: number): Edit[] {
  const lines = text.match(/[^\n]*\n/g) ?? [];
  if (lines.length < 2) return [];
  const starts = lines.reduce((out, line) => [...out, out.at(-1)! + line.length], [0]);
  const from = which % lines.length;
  const to = where % (lines.length + 1);
  if (to === from || to === from + 1) return [];
  return [
    { start: starts[from]!, end: starts[from + 1]!, text: '' },
    { start: starts[to]!, end: starts[to]!, text: lines[from]! },
  ];
}

export const edited = (text: string, edits: readonly Edit[]): string =>
  [...edits].sort((a, b) => b.start - a.start).reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), text);

/** What takes the edits back, as an editor's undo does: offsets count in the text after them. */
export function inverse(text: string, edits: readonly Edit[]): readonly Edit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((e) => {
      const start = e.start + shift;
      shift += e.text.length - (e.end - e.start);
      return { start, end: start + e.text.length, text: text.slice(e.start, e.end) };
    });
}

/** A decision before it is known what there is to decide on. */
export interface Choice {
  readonly kind: number;
  readonly pick: readonly number[];
  readonly words: string;
}

export const choice: fc.Arbitrary<Choice> = fc.record({
  kind: nat,
  pick: fc.array(nat, { minLength: 3, maxLength: 3 }),
  words: fc.constantFrom('Deng', 'Wang Wei', 'note 😀', '__proto__', ' '),
});

type State = { readonly record: AnnotationRecord; readonly text: string };

/** A decision of any kind, also on things that are not there. */
export function decisionOf({ record, text }: State, { kind, pick, words }: Choice): Decision {
  const choose = <T>(list: readonly T[], n: number): T | undefined => list[pick[n]! % Math.max(1, list.length)];
  const items = [...record.annotations, ...record.statements];
  const item = choose<Annotation | Statement>(items, 0)?.id ?? 'none';
  const other = choose(record.annotations, 1)?.id ?? 'none';
  const entity = choose(record.entities, 0)?.id ?? 'none';
  const second = choose(record.entities, 1)?.id ?? 'none';
  const statement = choose(record.statements, 0)?.id ?? 'none';
  const index = pick[2]! % 3;
  const role = { title: words, organization: 'ACME' };
  const span = wordsIn(text, pick[1]!, pick[2]!);
  const take = (['this', 'other', 'both'] as const)[index]!;
  const contested = items.filter((i) => i.conflict);
  const contestedEntities = record.entities.filter((e) => e.conflict ?? e.roles.some((r) => r.conflict));
  const decisions: readonly (Decision | null)[] = [
    { type: 'accept', ids: [item, other] },
    { type: 'reject', ids: [item] },
    { type: 'reject', ids: [item, other], everywhere: true },
    { type: 'remove', ids: [item, other] },
    { type: 'setType', ids: [item, other], to: 'organization' },
    { type: 'setType', ids: [other], to: 'term' },
    span && { type: 'setSpan', id: item, span },
    span && { type: 'addMentions', spans: [span], as: 'person', entityId: null },
    span && { type: 'addMentions', spans: [span], as: 'organization', entityId: entity },
    { type: 'attach', ids: [item, other], entityId: entity },
    span && { type: 'addStatement', span, words: { kind: 'direct', speakerId: entity } },
    { type: 'editStatement', id: statement, words: { speakerId: entity } },
    { type: 'editStatement', id: statement, words: { kind: 'indirect', speakerText: words, ...(span && { span }) } },
    { type: 'acceptEntity', id: entity },
    { type: 'rejectEntity', id: entity },
    { type: 'renameEntity', id: entity, name: words },
    { type: 'mergeEntities', id: entity, others: [second] },
    { type: 'splitEntity', ids: [item, other], name: words },
    { type: 'addRole', id: entity, role },
    { type: 'addRole', id: entity, role, ...(span && { evidence: span }) },
    { type: 'editRole', id: entity, index, role },
    { type: 'acceptRole', id: entity, index },
    { type: 'rejectRole', id: entity, index },
    { type: 'note', of: 'entities', id: entity, note: words },
    { type: 'note', of: 'annotations', id: item, note: words },
    { type: 'note', of: 'statements', id: statement, note: '' },
    { type: 'tag', of: 'statements', id: statement, tags: [words] },
    { type: 'tag', of: 'entities', id: entity, tags: [words, 'tag'] },
    { type: 'tag', of: 'annotations', id: other, tags: [] },
    span && { type: 'import', items: importedItems(text, span, words) },
    { type: 'settle', of: 'annotations', id: choose(contested, 0)?.id ?? item, take },
    { type: 'settle', of: 'statements', id: choose(contested, 1)?.id ?? statement, take },
    { type: 'settle', of: 'entities', id: choose(contestedEntities, 0)?.id ?? entity, take },
    { type: 'settle', of: 'entities', id: choose(contestedEntities, 0)?.id ?? entity, index, take },
  ];
  return decisions[kind % decisions.length] ?? { type: 'accept', ids: [] };
}

/** What another program says of some words. */
function importedItems(
  text: string,
  { start, end }: Span,
  note: string,
): Extract<Decision, { type: 'import' }>['items'] {
  const target = { start, end, exact: text.slice(start, end), prefix: '', suffix: '' };
  const decided = { status: 'accepted', createdBy: 'user' } as const;
  return {
    entities: [{ id: 'x', type: 'person', name: 'Deng', aliases: ['D.'], roles: [], note }],
    annotations: [{ id: 'x1', type: 'person', entityId: 'x', mention: 'name', target, ...decided }],
    statements: [{ id: 'x2', speakerId: 'x', kind: 'direct', target, cue: null, speakerMention: null, ...decided }],
  };
}

/** A selection in the text that cuts no character in two. */
function wordsIn(text: string, from: number, length: number): Span | null {
  const characters = [...text];
  if (characters.length === 0) return null;
  const first = from % characters.length;
  const start = characters.slice(0, first).join('').length;
  return { start, end: start + characters.slice(first, first + 1 + (length % 12)).join('').length };
}
