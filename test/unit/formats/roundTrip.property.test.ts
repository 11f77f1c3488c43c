import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lives } from '../sidecar/runs';
import type { AnnotatedDocument, Format, Scheme } from '../../../src/core/formats/format';
import { formats } from '../../../src/core/formats/formats';
import { keptInUtf16, placed, type Kept } from '../../../src/core/formats/kept';
import type { Lack } from '../../../src/core/formats/leftOut';
import { placeIn } from '../../../src/core/formats/place';
import { flatNames } from '../../../src/core/formats/tokens';
import { decide } from '../../../src/core/sidecar/decisions';
import { emptyRecord } from '../../../src/core/sidecar/merge';
import { quoteAt } from '../../../src/core/sidecar/quote';
import type { Annotation, AnnotationRecord, Entity, Statement } from '../../../src/core/sidecar/record';
import { seedDocuments } from './documents';

const WORDS = [
  'Ana',
  'said',
  'ACME',
  '“go”',
  'e\u0301lan',
  '😀',
  '中国',
  "O'Neil",
  'x|y',
  '<b>',
  'R&D',
  '#T1',
  '\\n',
  '[3]',
  '_',
  '*',
  '"',
];
const GAPS = [' ', ' ', ' ', '. ', ', ', '\n', '\r\n', '\r\n\r\n', '\t', '.\n\n', ''];
const NOTES = ['plain', 'a|b [1] -> _ * \\ ; "q" <x> & 😀', "Spaces=No|NE=B-PER 'x'"];

/** A text in which every word is another one, so that words alone say which is meant. */
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), { minLength: 3, maxLength: 40 })
  .map((pairs) => pairs.map(([word, gap], i) => `${word}${i}${gap}`).join(''));

const place = fc.tuple(fc.nat(10_000), fc.nat(30));

interface Drawn {
  readonly text: string;
  readonly mentions: readonly {
    at: [number, number];
    type: Annotation['type'];
    kind: Annotation['mention'];
    entity: number;
    note: string | undefined;
    tags: string[];
    status: Annotation['status'];
    orphan: boolean;
  }[];
  readonly statements: readonly {
    at: [number, number];
    kind: Statement['kind'];
    modality: Statement['modality'];
    speaker: number;
    cue: [number, number] | null;
    mention: [number, number] | null;
    note: string | undefined;
    orphan: boolean;
  }[];
}

const status = fc.constantFrom('suggested', 'accepted', 'rejected') as fc.Arbitrary<Annotation['status']>;
const note = fc.option(fc.constantFrom(...NOTES), { nil: undefined, freq: 3 });
const drawn: fc.Arbitrary<Drawn> = fc.record({
  text,
  mentions: fc.array(
    fc.record({
      at: place,
      type: fc.constantFrom('person', 'organization', 'term') as fc.Arbitrary<Annotation['type']>,
      kind: fc.constantFrom('name', 'name', 'pronoun', 'nominal') as fc.Arbitrary<Annotation['mention']>,
      entity: fc.integer({ min: -1, max: 3 }),
      note,
      tags: fc.uniqueArray(fc.constantFrom('one', 'two words', '#3'), { maxLength: 2 }),
      status,
      orphan: fc.boolean().map((b) => b),
    }),
    { maxLength: 12 },
  ),
  statements: fc.array(
    fc.record({
      at: place,
      kind: fc.constantFrom('direct', 'indirect', 'transcript') as fc.Arbitrary<Statement['kind']>,
      modality: fc.constantFrom(undefined, 'negated', 'hypothetical') as fc.Arbitrary<Statement['modality']>,
      speaker: fc.integer({ min: -1, max: 3 }),
      cue: fc.option(place),
      mention: fc.option(place),
      note,
      orphan: fc.constant(false),
    }),
    { maxLength: 5 },
  ),
});

/** A span of whole characters that begins and ends with no space. */
function spanIn(words: string, [from, length]: [number, number]): { start: number; end: number } | null {
  const starts: number[] = [];
  for (let i = 0, at = 0; i < [...words].length; i++) {
    starts.push(at);
    at += [...words][i]!.length;
  }
  starts.push(words.length);
  let first = from % (starts.length - 1);
  let last = Math.min(first + 1 + length, starts.length - 1);
  while (first < last && words.slice(starts[first], starts[first + 1]).trim() === '') first++;
  while (last > first && words.slice(starts[last - 1], starts[last]).trim() === '') last--;
  return first < last ? { start: starts[first]!, end: starts[last]! } : null;
}

function documentOf({ text, mentions, statements }: Drawn): AnnotatedDocument {
  const seen = new Set<string>();
  const isNew = (key: string): boolean => !seen.has(key) && Boolean(seen.add(key));
  const entities = new Map<string, Entity>();
  const entityId = (type: Annotation['type'], n: number): string | null => {
    if (n < 0) return null;
    const id = `${type}-${n}`;
    if (!entities.has(id)) {
      const roles: Entity['roles'] =
        type !== 'person'
          ? []
          : [
              {
                title: 'chair of',
                organization: 'ACME 😀',
                organizationId: null,
                evidence: { start: 0, end: 3 },
                time: 'former',
                status: 'accepted',
                createdBy: 'user',
              },
            ];
      entities.set(id, {
        id,
        type,
        name: `Name ${id}`,
        aliases: [`N. ${id}`],
        roles,
        createdBy: 'user',
        ...(type === 'term' && { definition: 'What it is.' }),
        note: 'n',
        tags: ['t'],
      });
    }
    return id;
  };
  const annotations = mentions.flatMap((m, i): Annotation[] => {
    const span = spanIn(text, m.at);
    if (!span || !isNew(`${m.type}:${span.start}:${span.end}`)) return [];
    const isOrphan = m.orphan && m.at[0] % 7 === 0;
    const target = { ...span, ...quoteAt(text, span), ...(isOrphan && { exact: `gone ${i}`, orphan: true }) };
    const id = entityId(m.type, m.entity);
    const candidates = id === null ? [entityId(m.type, 0)!] : undefined;
    return [
      {
        id: `a${i}`,
        type: m.type,
        entityId: id,
        mention: m.kind,
        target,
        status: m.status,
        createdBy: 'user',
        ...(m.note && { note: m.note }),
        ...(m.tags.length > 0 && { tags: m.tags }),
        ...(candidates && { candidates }),
      },
    ];
  });
  const said = statements.flatMap((s, i): Statement[] => {
    const span = spanIn(text, s.at);
    if (!span || !isNew(`statement:${span.start}:${span.end}`)) return [];
    const at = (p: [number, number] | null): Statement['cue'] => {
      const words = p && spanIn(text, p);
      return words && { ...words, exact: text.slice(words.start, words.end) };
    };
    const speakerId = entityId('person', s.speaker);
    const mention = at(s.mention);
    return [
      {
        id: `s${i}`,
        kind: s.kind,
        speakerId,
        target: { ...span, ...quoteAt(text, span) },
        cue: at(s.cue),
        speakerMention: mention,
        status: 'accepted',
        createdBy: 'user',
        ...(s.modality && { modality: s.modality }),
        ...(s.note && { note: s.note }),
        ...(speakerId === null && mention && { speakerText: mention.exact }),
      },
    ];
  });
  const record: AnnotationRecord = {
    ...emptyRecord('drawn.txt'),
    entities: [...entities.values()],
    annotations,
    statements: said,
  };
  return { file: 'drawn.txt', text, record };
}

/** Who has the same words as somebody else, so that a format may take the two for one. */
function namesakesIn(mentions: readonly Annotation[]): (a: Annotation) => boolean {
  const wordsOf = ({ type, target }: Annotation): string => `${type} ${target.exact}`;
  const words = placed(mentions).map(wordsOf);
  const twice = new Set(words.filter((w, i) => words.indexOf(w) !== i));
  return (a) => twice.has(wordsOf(a));
}

/** What a format says that it carries, as plain values to compare. */
function carried(kept: Kept, format: Format, mentions: readonly Annotation[]): object {
  const lacks = (what: Lack): boolean => format.lacks.includes(what);
  const hasNames = !lacks('names that no mention has') && !lacks('links to entities');
  const places = new Map<string, string[]>();
  const placeOf = (a: Annotation): string =>
    `${a.type} ${a.target.orphan ? a.target.exact : `${a.target.start}-${a.target.end}`}`;
  const isNamesake = lacks('namesakes mentioned once') ? namesakesIn(mentions) : () => false;
  for (const a of placed(mentions)) {
    if (a.entityId !== null && !isNamesake(a)) {
      places.set(a.entityId, [...(places.get(a.entityId) ?? []), placeOf(a)].sort());
    }
  }
  // An entity is known by all that mentions it, and by its words where the format has these.
  const whom = (id: string | null): string | null => {
    const all = id === null ? undefined : places.get(id)?.join(', ');
    if (hasNames) return id === null ? null : kept.entity(id)!.name;
    return all ?? null;
  };
  const words = (item: { note?: string | undefined; tags?: readonly string[] | undefined }): object => ({
    note: lacks('notes on annotations') ? undefined : item.note,
    tags: lacks('tagged annotations') ? undefined : (item.tags ?? []),
  });
  const isFlat = lacks('links to entities');
  return {
    mentions: mentions
      .filter((a) => !(lacks('orphans') && a.target.orphan))
      .map((a) => ({
        place: placeOf(a),
        kind: isFlat ? undefined : a.mention,
        entity: isFlat || isNamesake(a) ? undefined : (whom(a.entityId) ?? (lacks('candidates') ? placeOf(a) : null)),
        candidates: lacks('candidates') ? undefined : a.candidates?.map((c) => kept.entity(c)?.name),
        ...words(a),
      }))
      .sort((a, b) => (a.place < b.place ? -1 : 1)),
    statements: lacks('statements')
      ? undefined
      : kept.statements
          .filter((s) => !(lacks('orphans') && s.target.orphan))
          .map((s) => ({
            at: s.target.orphan ? s.target.exact : [s.target.start, s.target.end],
            kind: s.kind,
            modality: s.modality,
            speaker: whom(s.speakerId),
            cue: s.cue && [s.cue.start, s.cue.end],
            ...words(s),
          }))
          .sort((a, b) => (String(a.at) < String(b.at) ? -1 : 1)),
    entities: !hasNames
      ? undefined
      : kept.entities
          .map(({ name, aliases, roles, definition, note, tags }) => ({
            name,
            aliases,
            definition,
            note,
            tags,
            roles: roles.map(({ status, createdBy, confidence, ...r }) => r),
          }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** Notes on names that the format has no place for are not in `lacks`, since it carries those on statements. */
const NAMES_WITHOUT_NOTES = new Set(['uima-cas', 'webanno-tsv']);

function mentionsIn(kept: Kept, format: Format): Annotation[] {
  if (format.lacks.includes('links to entities') && format.offsets === 'tokens') {
    return flatNames(kept).names.map((n) => n.annotation);
  }
  if (!NAMES_WITHOUT_NOTES.has(format.name)) return [...kept.annotations];
  return kept.annotations.map(({ note: _, ...a }) => a);
}

function roundTrip(format: Format, document: AnnotatedDocument, scheme: Scheme = 'IOB2'): void {
  const { parts } = format.write([document], { scheme });
  const files = parts.map((p) => ({ name: p.file.replace('*', 'drawn'), content: p.content }));
  const read = format.read!(files);
  const { text, file } = document;
  const items = read[0] ? placeIn(read[0], format.offsets, text) : { entities: [], annotations: [], statements: [] };
  const record = decide(emptyRecord(file), text, { type: 'import', items });
  const before = keptInUtf16(document);
  const after = keptInUtf16({ file, text, record });
  assert.deepEqual(
    carried(after, format, mentionsIn(after, format)),
    carried(before, format, mentionsIn(before, format)),
  );
  assert.ok(record.annotations.every((a) => a.status === 'accepted'));
}

const reading = formats.filter((f) => f.read);

describe('a sidecar that goes out and comes back', () => {
  for (const format of reading) {
    it(`keeps all that ${format.title} carries`, () => {
      fc.assert(
        fc.property(drawn, fc.constantFrom('IOB1', 'IOB2', 'BIOES') as fc.Arbitrary<Scheme>, (d, scheme) =>
          roundTrip(format, documentOf(d), scheme),
        ),
        { ...lives, numRuns: 150 },
      );
    }).timeout(60_000);

    it(`keeps it for the sample articles in ${format.title}`, () => {
      for (const document of seedDocuments()) roundTrip(format, document);
    });
  }
});
