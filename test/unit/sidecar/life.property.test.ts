import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../../src/core/analysis';
import { fileOf } from '../../../src/core/sidecar/convert';
import { decide, type Decision } from '../../../src/core/sidecar/decisions';
import { isDecided, isDecidedEntity } from '../../../src/core/sidecar/decided';
import type { Edit } from '../../../src/core/sidecar/edits';
import { parseSidecar, serializeSidecar } from '../../../src/core/sidecar/file';
import { followEdits } from '../../../src/core/sidecar/follow';
import { History } from '../../../src/core/sidecar/history';
import { emptyRecord, merge } from '../../../src/core/sidecar/merge';
import { openSidecar } from '../../../src/core/sidecar/open';
import type { Annotation, AnnotationRecord, Statement } from '../../../src/core/sidecar/record';
import { toyAnalysis } from './engine';

/** How often a life is lived: more in the long test. */
const RUNS = Number(process.env['GLOSSATOR_RUNS'] ?? 1_000);

/** The everyday run is the same each time, so that a red one is the change's doing; the long one draws new lives. */
const SEED = process.env['GLOSSATOR_SEED'] ?? (process.env['GLOSSATOR_RUNS'] ? undefined : '2026');
const lives = { numRuns: RUNS, ...(SEED !== undefined && { seed: Number(SEED) }) };

/** What happens to a document and its annotations. Numbers are taken modulo what there is to choose from. */
type Event =
  | { readonly what: 'edit'; readonly at: readonly [number, number, string][] }
  | { readonly what: 'elsewhere'; readonly at: readonly [number, number, string][] }
  | { readonly what: 'decide'; readonly kind: number; readonly pick: readonly number[]; readonly words: string }
  | { readonly what: 'analyse' | 'undo' | 'redo' | 'save' | 'reload' };

/** One document in an editor. */
interface Life {
  text: string;
  record: AnnotationRecord;
  history: History;
}

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
const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 20 }).map((p) => p.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
const nat = fc.nat({ max: 10_000 });
const edits = fc.array(fc.tuple(nat, fc.nat({ max: 12 }), anyText), { minLength: 1, maxLength: 3 });
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('edit' as const), at: edits }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('elsewhere' as const), at: edits }) },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('decide' as const),
      kind: fc.nat({ max: 30 }),
      pick: fc.array(nat, { minLength: 3, maxLength: 5 }),
      words: fc.constantFrom('Deng', 'Wang Wei', 'note 😀', '__proto__', ' '),
    }),
  },
  { weight: 5, arbitrary: fc.record({ what: fc.constantFrom('analyse', 'undo', 'redo', 'save', 'reload') }) },
) as fc.Arbitrary<Event>;

describe('a document’s life with its sidecar', () => {
  it('keeps every decision, and every target on its words, through edits, analyses, undo, saves and reloads', function () {
    this.timeout(RUNS * 200);
    fc.assert(
      fc.property(anyText, fc.array(event, { maxLength: 25 }), (text, events) => {
        const life: Life = { text, record: merge(toyAnalysis(text), emptyRecord('a.txt')), history: new History() };
        for (const e of events) {
          const before = life.record;
          happen(life, e);
          if (e.what !== 'decide' && e.what !== 'undo' && e.what !== 'redo') {
            assert.deepEqual(decisionsIn(life.record), decisionsIn(before), `${e.what} changed a decision`);
          }
          standsOnItsWords(life);
          isValid(life);
        }
      }),
      lives,
    );
  });

  it('takes a decision back exactly, and makes it again', function () {
    this.timeout(RUNS * 200);
    fc.assert(
      fc.property(
        anyText,
        fc.array(event, { maxLength: 8 }),
        fc.nat({ max: 30 }),
        fc.array(nat, { minLength: 5, maxLength: 5 }),
        (text, events, kind, pick) => {
          const life: Life = { text, record: merge(toyAnalysis(text), emptyRecord('a.txt')), history: new History() };
          for (const e of events) happen(life, e);
          const before = life.record;
          happen(life, { what: 'decide', kind, pick, words: 'Wang Wei' });
          const after = life.record;
          if (after === before) return;
          const bytes = (record: AnnotationRecord): string => serializeSidecar(fileOf(record, life.text));
          assert.equal(bytes(life.history.undo(after, life.text)), bytes(before));
          assert.equal(bytes(life.history.redo(before, life.text)), bytes(after));
        },
      ),
      lives,
    );
  });
});

function happen(life: Life, event: Event): void {
  switch (event.what) {
    case 'edit': {
      const made = editsOf(life.text, event.at);
      const after = edited(life.text, made);
      life.history.follow(made, life.text, after);
      life.record = followEdits(life.record, made, life.text, after);
      life.text = after;
      return;
    }
    case 'elsewhere': {
      const bytes = serializeSidecar(fileOf(life.record, life.text));
      life.text = edited(life.text, editsOf(life.text, event.at));
      life.record = openSidecar(bytes, life.text).record;
      life.history = new History();
      return;
    }
    case 'decide': {
      const after = decide(life.record, life.text, decisionOf(life, event));
      life.history.push(life.record, after);
      life.record = after;
      return;
    }
    case 'analyse':
      life.record = merge(toyAnalysis(life.text), life.record);
      noRejectedComesBack(life.record);
      return;
    case 'undo':
      life.record = life.history.undo(life.record, life.text);
      return;
    case 'redo':
      life.record = life.history.redo(life.record, life.text);
      return;
    case 'save':
    case 'reload': {
      const bytes = serializeSidecar(fileOf(life.record, life.text));
      const { record, changed, lost } = openSidecar(bytes, life.text);
      assert.deepEqual([changed, lost], [false, []]);
      assert.equal(serializeSidecar(fileOf(record, life.text)), bytes, 'the same content is the same bytes');
      if (event.what === 'reload') Object.assign(life, { record, history: new History() });
    }
  }
}

/** Edits that do not overlap and cut no character in two, as an editor makes them. */
function editsOf(text: string, at: readonly [number, number, string][]): Edit[] {
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

const edited = (text: string, edits: readonly Edit[]): string =>
  [...edits].sort((a, b) => b.start - a.start).reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), text);

function decisionOf({ record, text }: Life, event: Extract<Event, { what: 'decide' }>): Decision {
  const { kind, pick, words } = event;
  const choose = <T>(list: readonly T[], n: number): T | undefined => list[pick[n]! % Math.max(1, list.length)];
  const item = choose<Annotation | Statement>([...record.annotations, ...record.statements], 0)?.id ?? 'none';
  const other = choose(record.annotations, 1)?.id ?? 'none';
  const entity = choose(record.entities, 0)?.id ?? 'none';
  const second = choose(record.entities, 1)?.id ?? 'none';
  const statement = choose(record.statements, 0)?.id ?? 'none';
  const index = pick[2]! % 3;
  const role = { title: words, organization: 'ACME' };
  const span = wordsIn(text, pick[1]!, pick[2]!);
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
    { type: 'editRole', id: entity, index, role },
    { type: 'acceptRole', id: entity, index },
    { type: 'rejectRole', id: entity, index },
    { type: 'note', of: 'entities', id: entity, note: words },
    { type: 'note', of: 'annotations', id: item, note: words },
    { type: 'tag', of: 'statements', id: statement, tags: [words] },
    { type: 'tag', of: 'annotations', id: other, tags: [] },
  ];
  return decisions[kind % decisions.length] ?? { type: 'accept', ids: [] };
}

/** A selection in the text that cuts no character in two. */
function wordsIn(text: string, from: number, length: number): Span | null {
  const characters = [...text];
  if (characters.length === 0) return null;
  const first = from % characters.length;
  const start = characters.slice(0, first).join('').length;
  return { start, end: start + characters.slice(first, first + 1 + (length % 12)).join('').length };
}

/** What a reader decided, without the places, which edits move. */
const decisionsIn = (record: AnnotationRecord): unknown => ({
  items: [...record.annotations, ...record.statements]
    .filter(isDecided)
    .map((item) => ({ ...item, target: null, cue: null, speakerMention: null }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
  entities: record.entities
    .filter(isDecidedEntity)
    .map(({ id, type, name, note, tags, merged, createdBy, roles }) => ({
      ...{ id, type, note, tags, merged },
      // The engine may find a fuller name for what the reader did not name.
      ...(createdBy === 'user' && { name }),
      roles: roles.filter((r) => r.status !== 'suggested').map((r) => ({ ...r, evidence: null })),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
});

function standsOnItsWords({ text, record }: Life): void {
  for (const { target } of [...record.annotations, ...record.statements]) {
    if (target.orphan) continue;
    assert.ok(target.start < target.end && target.end <= text.length, 'a target has a place in the text');
    assert.equal(target.exact, text.slice(target.start, target.end));
  }
  for (const { cue, speakerMention } of record.statements) {
    for (const w of [cue, speakerMention]) if (w && !w.orphan) assert.equal(w.exact, text.slice(w.start, w.end));
  }
}

function isValid({ text, record }: Life): void {
  const bytes = serializeSidecar(fileOf(record, text));
  assert.doesNotThrow(() => parseSidecar(bytes));
  assert.ok(!bytes.includes('"was"'));
}

function noRejectedComesBack(record: AnnotationRecord): void {
  const rejected = record.annotations.filter((a) => a.status === 'rejected' && !a.target.orphan);
  const everywhere = new Set(record.annotations.filter((a) => a.everywhere).map((a) => `${a.type}:${a.target.exact}`));
  for (const a of record.annotations) {
    if (a.status !== 'suggested' || isDecided(a)) continue;
    assert.ok(!everywhere.has(`${a.type}:${a.target.exact}`), 'rejected everywhere');
    const same = rejected.find(
      (r) => r.type === a.type && r.target.start === a.target.start && r.target.end === a.target.end,
    );
    assert.equal(same, undefined, 'rejected here');
  }
}
