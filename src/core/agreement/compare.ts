import type { Span } from '../analysis';
import { isVisible, type Annotation, type AnnotationRecord, type Statement } from '../sidecar/record';
import { sameEntities } from './entities';
import { LABELS, mapLabels, type Counts, type Label } from './figures';
import { pair, type Pairs } from './pairs';
import { TokenLabels, type Layer } from './tokens';

export type Side = 'a' | 'b';

/** What two annotators see differently; `presence` where one marks what the other does not. */
export type Difference = 'presence' | 'place' | 'type' | 'entity' | 'speaker' | 'kind' | 'modality';

interface DisagreementOn<T> {
  /** Unique in the comparison, and the same whenever the same two are compared. */
  readonly id: string;
  readonly differs: readonly Difference[];
  readonly a: T | null;
  readonly b: T | null;
}

export type Disagreement =
  | ({ readonly about: 'annotation' } & DisagreementOn<Annotation>)
  | ({ readonly about: 'statement' } & DisagreementOn<Statement>);

/** Two records of one text, side by side. */
export interface Comparison {
  readonly a: AnnotationRecord;
  readonly b: AnnotationRecord;
  /** Ids of A's entities by those of B's that are the same. */
  readonly entities: ReadonlyMap<string, string>;
  readonly agreed: {
    readonly annotations: readonly (readonly [a: Annotation, b: Annotation])[];
    readonly statements: readonly (readonly [a: Statement, b: Statement])[];
  };
  /** In the order of the text. */
  readonly disagreements: readonly Disagreement[];
  readonly counts: Counts;
}

/**
 * Compares what two annotators see in a text: all that is not rejected and has its place.
 * @param a,b records whose targets stand in the text.
 */
export function compare(a: AnnotationRecord, b: AnnotationRecord, text: string): Comparison {
  const marks = pair(visible(a.annotations), visible(b.annotations), spanOf, (m) => m.type);
  const statements = pair(visible(a.statements), visible(b.statements), spanOf, () => 'statement');
  const both = [...marks.exact, ...marks.overlapping];
  const entities = sameEntities(a, b, both);
  // A name that one takes for a person and the other for an organization is one disagreement, not two.
  const retyped = pair(marks.onlyA, marks.onlyB, spanOf, (m) => (m.type === 'term' ? 'term' : 'name'));
  const names = { a: namesOf(a), b: namesOf(b) };
  const speaker = (s: Statement, side: Side): string | undefined =>
    s.speakerId === null ? s.speakerText?.toLowerCase() : names[side].get(s.speakerId);
  const differencesOfMarks = ([x, y]: readonly [Annotation, Annotation]): Difference[] => [
    ...placeDiffers(x, y),
    ...(x.type === y.type ? [] : (['type'] as const)),
    ...(x.type !== y.type || sameId(x.entityId, y.entityId, entities) ? [] : (['entity'] as const)),
  ];
  const sameSpeaker = ([x, y]: readonly [Statement, Statement]): boolean =>
    x.speakerId === null || y.speakerId === null
      ? speaker(x, 'a') === speaker(y, 'b')
      : sameId(x.speakerId, y.speakerId, entities);
  const differencesOfStatements = (both: readonly [Statement, Statement]): Difference[] => [
    ...placeDiffers(...both),
    ...(sameSpeaker(both) ? [] : (['speaker'] as const)),
    ...(both[0].kind === both[1].kind ? [] : (['kind'] as const)),
    ...((both[0].modality ?? 'asserted') === (both[1].modality ?? 'asserted') ? [] : (['modality'] as const)),
  ];
  const allMarks = [...both, ...retyped.exact, ...retyped.overlapping];
  const allStatements = [...statements.exact, ...statements.overlapping];
  const disagreements: Disagreement[] = [
    ...disagreementsIn(allMarks, retyped, differencesOfMarks).map((d) => ({ about: 'annotation' as const, ...d })),
    ...disagreementsIn(allStatements, statements, differencesOfStatements).map((d) => ({
      about: 'statement' as const,
      ...d,
    })),
  ];
  return {
    a,
    b,
    entities,
    agreed: {
      annotations: allMarks.filter((p) => differencesOfMarks(p).length === 0),
      statements: allStatements.filter((p) => differencesOfStatements(p).length === 0),
    },
    disagreements: disagreements.sort((x, y) => placeOf(x).start - placeOf(y).start || (x.id < y.id ? -1 : 1)),
    counts: {
      ...countsOf(marks, statements, text, a, b),
      sameEntity: share(both, ([x, y]) => sameId(x.entityId, y.entityId, entities)),
      sameSpeaker: share(allStatements, sameSpeaker),
    },
  };
}

/** Where it is in the text: all that either of the two marks. */
export function placeOf({ a, b }: Disagreement): Span {
  const spans = [a, b].flatMap((item) => (item ? [item.target] : []));
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

/** Of two in one place, with one label, the one that was decided on; a comparison has each place once. */
function visible<T extends Annotation | Statement>(items: readonly T[]): T[] {
  const byPlace = new Map<string, T>();
  for (const item of items.filter(isVisible)) {
    const key = `${item.target.start}:${item.target.end}:${'type' in item ? item.type : ''}`;
    if (byPlace.get(key)?.status !== 'accepted') byPlace.set(key, item);
  }
  return [...byPlace.values()];
}

function disagreementsIn<T extends Annotation | Statement>(
  paired: readonly (readonly [T, T])[],
  { onlyA, onlyB }: Pairs<T>,
  differences: (pair: readonly [T, T]) => Difference[],
): DisagreementOn<T>[] {
  return [
    ...paired.flatMap(([a, b]) => {
      const differs = differences([a, b]);
      return differs.length > 0 ? { id: `${a.id}/${b.id}`, differs, a, b } : [];
    }),
    ...onlyA.map((a) => ({ id: `${a.id}/`, differs: ['presence' as const], a, b: null })),
    ...onlyB.map((b) => ({ id: `/${b.id}`, differs: ['presence' as const], a: null, b })),
  ];
}

const BITS: Record<Label, number> = { person: 1, organization: 2, term: 4, statement: 8 };

function countsOf(
  marks: Pairs<Annotation>,
  statements: Pairs<Statement>,
  text: string,
  a: AnnotationRecord,
  b: AnnotationRecord,
): Omit<Counts, 'sameEntity' | 'sameSpeaker'> {
  const words = new TokenLabels(text, layersOf(a), layersOf(b));
  const labels = mapLabels((label) => {
    const pairs: Pairs<Annotation | Statement> = label === 'statement' ? statements : marks;
    const is = (item: Annotation | Statement): boolean =>
      label === 'statement' || ('type' in item && item.type === label);
    const [exact, overlapping] = [pairs.exact, pairs.overlapping].map((list) => list.filter(([x]) => is(x)).length);
    const both = exact! + overlapping!;
    return {
      a: both + pairs.onlyA.filter(is).length,
      b: both + pairs.onlyB.filter(is).length,
      exact: exact!,
      overlapping: overlapping!,
      words: words.confusion(BITS[label]),
    };
  });
  return { texts: 1, words: words.count, labels, marks: words.confusion(BITS.person | BITS.organization | BITS.term) };
}

function* layersOf(record: AnnotationRecord): Generator<Layer> {
  for (const { type, target } of visible(record.annotations)) yield { ...spanOf({ target }), bit: BITS[type] };
  for (const { target } of visible(record.statements)) yield { ...spanOf({ target }), bit: BITS.statement };
}

const spanOf = ({ target: { start, end } }: { readonly target: Span }): Span => ({ start, end });
const namesOf = (record: AnnotationRecord): Map<string, string> =>
  new Map(record.entities.map((e) => [e.id, e.name.toLowerCase()]));

const placeDiffers = (x: Annotation | Statement, y: Annotation | Statement): Difference[] =>
  x.target.start === y.target.start && x.target.end === y.target.end ? [] : ['place'];

const sameId = (a: string | null, b: string | null, entities: ReadonlyMap<string, string>): boolean =>
  b === null ? a === null : entities.get(b) === a;

const share = <T>(items: readonly T[], same: (item: T) => boolean): { same: number; of: number } => ({
  same: items.filter(same).length,
  of: items.length,
});

export const labelOf = (d: Disagreement): Label =>
  d.about === 'statement' ? 'statement' : LABELS.find((label) => label === (d.a ?? d.b)!.type)!;
