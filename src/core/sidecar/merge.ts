import { version } from '../../../package.json';
import type { Analysis, Mention, Span, Statement as Said } from '../analysis';
import { isDecided } from './decided';
import { idMaker } from './ids';
import { mergeEntities, rounded, stableIds } from './mergeEntities';
import { Overlaps } from './overlaps';
import { quoteAt } from './quote';
import type { Annotation, AnnotationRecord, Statement, Target } from './record';
import { VERSION } from './migrate';

/** The record of a document of which nothing is known. */
export const emptyRecord = (file: string): AnnotationRecord => ({
  version: VERSION,
  document: { file, sha256: '', length: 0, offsetUnit: 'codepoint' },
  generator: { name: 'glossator', version },
  entities: [],
  annotations: [],
  statements: [],
});

/**
 * The engine's findings with the reader's decisions. What was decided stays as it is and where it is; what was only
 * suggested is replaced by what the engine says now; what was rejected is not suggested again. Ids are kept.
 *
 * @param previous a record whose targets stand in `analysis.text`.
 */
export function merge(analysis: Analysis, previous: AnnotationRecord): AnnotationRecord {
  const { text } = analysis;
  const known = byPlace(previous.annotations, (a) => placeKey(text, a.target, TYPES.indexOf(a.type)));
  const ids = stableIds(analysis, previous, (m) => known.get(placeKey(text, m, TYPES.indexOf(m.type))));
  const context: Context = { text, previous, newId: newIds(previous), entityId: (id) => ids.get(id) ?? id };
  const annotations = mergeAnnotations(analysis.mentions, known, context);
  const statements = mergeStatements(analysis.statements, context);
  const { title, date } = analysis;
  return {
    ...previous,
    document: { ...previous.document, ...(title !== null && { title }), ...(date !== null && { date }) },
    generator: { ...previous.generator, name: 'glossator', version },
    entities: mergeEntities(analysis.entities, previous.entities, ids, annotations, statements),
    annotations,
    statements,
  };
}

interface Context {
  readonly text: string;
  readonly previous: AnnotationRecord;
  readonly newId: ReturnType<typeof idMaker>;
  /** From the analysis' id of an entity to the record's. */
  readonly entityId: (id: string) => string;
}

const isLive = (item: { readonly target: Target }): boolean => !item.target.orphan;
const TYPES: readonly Annotation['type'][] = ['person', 'organization', 'term'];

/** One whole number for a place: a map finds it much faster than words. */
const placeKey = (text: string, { start, end }: Span, type = 0): number =>
  (start * (text.length + 1) + end) * TYPES.length + type;

/** Most edits bring nothing new, and need no look at the ids that are taken. */
function newIds({ annotations, statements }: AnnotationRecord): Context['newId'] {
  let make: Context['newId'] | undefined;
  return (kind, quote) => {
    make ??= idMaker(new Set([...annotations, ...statements].map((item) => item.id)));
    return make(kind, quote);
  };
}

/** The live items by their place. An edit may leave two in one place: what was decided then counts. */
function byPlace<T extends Annotation | Statement>(items: readonly T[], keyOf: (item: T) => number): Map<number, T> {
  const known = new Map<number, T>();
  for (const item of items) {
    if (!isLive(item)) continue;
    const key = keyOf(item);
    const other = known.get(key);
    if (!other || isDecided(item) || !isDecided(other)) known.set(key, item);
  }
  return known;
}

const inPlaceOrder = (a: { target: Target }, b: { target: Target }): number =>
  a.target.start - b.target.start || b.target.end - a.target.end;

function mergeAnnotations(
  mentions: readonly Mention[],
  known: ReadonlyMap<number, Annotation>,
  context: Context,
): Annotation[] {
  const decided = context.previous.annotations.filter(isDecided);
  const out = [...decided];
  const blocked = blocker(decided, context.text);
  for (const mention of mentions) {
    const before = known.get(placeKey(context.text, mention, TYPES.indexOf(mention.type)));
    if (before && isDecided(before)) continue;
    if (blocked(mention, before !== undefined)) continue;
    out.push(suggestion(mention, before, context));
  }
  return out.sort(inPlaceOrder);
}

function suggestion(mention: Mention, before: Annotation | undefined, context: Context): Annotation {
  const entityId = mention.entityId === null ? null : context.entityId(mention.entityId);
  const candidates = mention.candidates.length === 0 ? NONE : mention.candidates.map(context.entityId);
  const confidence = rounded(mention.confidence);
  const { type, kind } = mention;
  // What is still found stays the same object, so that whoever keeps something of it need not look again.
  if (
    before?.entityId === entityId &&
    before.mention === kind &&
    before.confidence === confidence &&
    sameIds(before.candidates ?? NONE, candidates)
  ) {
    return before;
  }
  const target = before?.target ?? targetAt(context.text, mention);
  const id = before?.id ?? context.newId(type, target);
  const found = {
    id,
    type,
    entityId,
    mention: kind,
    target,
    confidence,
    status: 'suggested',
    createdBy: 'engine',
  } as const;
  return candidates.length > 0 ? { ...found, candidates } : found;
}

const NONE: readonly string[] = [];
const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);

/** Says whether a decision stands in the way of a suggestion. */
function blocker(decided: readonly Annotation[], text: string): (mention: Mention, known: boolean) => boolean {
  const near = new Overlaps(decided.filter(isLive), (a) => a.target);
  const nowhere = new Set(
    decided.filter((a) => a.everywhere && a.status === 'rejected').map((a) => `${a.type}:${a.target.exact}`),
  );
  return (mention, known) => {
    if (nowhere.size > 0 && nowhere.has(`${mention.type}:${text.slice(mention.start, mention.end)}`)) return true;
    if (known) return false; // It stood beside the decision before.
    for (const a of near.at(mention)) if (standsAgainst(a, mention)) return true;
    return false;
  };
}

/**
 * A rejected mark bars its own kind from its place. A mark that holds bars every other reading of its words, but not a
 * name within it, nor a term, which is another layer.
 */
function standsAgainst(decided: Annotation, mention: Mention): boolean {
  if (decided.status === 'rejected') return decided.type === mention.type;
  if ((decided.type === 'term') !== (mention.type === 'term')) return false;
  const { start, end } = decided.target;
  const within = mention.start >= start && mention.end <= end && mention.end - mention.start < end - start;
  return !(within && mention.nested);
}

function mergeStatements(found: readonly Said[], context: Context): Statement[] {
  const decided = context.previous.statements.filter(isDecided);
  const known = byPlace(context.previous.statements, (s) => placeKey(context.text, s.target));
  const near = new Overlaps(decided.filter(isLive), (s) => s.target);
  const out = [...decided];
  for (const said of found) {
    const before = known.get(placeKey(context.text, said.target));
    if (before && isDecided(before)) continue;
    if (!before && [...near.at(said.target)].some((s) => overlapMuch(s.target, said.target))) continue;
    out.push(suggestedStatement(said, before, context));
  }
  return out.sort(inPlaceOrder);
}

/** More than half of the shorter one: two readings of the same words. */
function overlapMuch(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > Math.min(a.end - a.start, b.end - b.start) / 2;
}

function suggestedStatement(said: Said, before: Statement | undefined, context: Context): Statement {
  const speakerId = said.speakerId === null ? null : context.entityId(said.speakerId);
  if (before && before.speakerId === speakerId && saysSame(before, said, context.text)) return before;
  const target = before?.target ?? targetAt(context.text, said.target);
  const words = (span: Span | null): Statement['cue'] =>
    span && { start: span.start, end: span.end, exact: context.text.slice(span.start, span.end) };
  return {
    id: before?.id ?? context.newId('statement', target),
    speakerId,
    ...(said.speakerText !== null && { speakerText: said.speakerText }),
    kind: said.kind,
    ...(said.modality !== 'asserted' && { modality: said.modality }),
    target,
    cue: words(said.cue),
    speakerMention: words(said.speakerMention),
    confidence: rounded(said.confidence),
    status: 'suggested',
    createdBy: 'engine',
  };
}

/** Whether a suggestion is found again as it was; by whom is asked elsewhere. */
const saysSame = (before: Statement, said: Said, text: string): boolean =>
  before.kind === said.kind &&
  (before.speakerText ?? null) === said.speakerText &&
  (before.modality ?? 'asserted') === said.modality &&
  before.confidence === rounded(said.confidence) &&
  isAt(before.cue, said.cue, text) &&
  isAt(before.speakerMention, said.speakerMention, text);

const isAt = (words: Statement['cue'], span: Span | null, text: string): boolean =>
  words === null || span === null
    ? words === span
    : !words.orphan &&
      words.start === span.start &&
      words.end === span.end &&
      words.exact.length === span.end - span.start &&
      text.startsWith(words.exact, span.start);

function targetAt(text: string, { start, end }: Span): Target {
  const { exact, prefix, suffix } = quoteAt(text, { start, end });
  return { start, end, exact, prefix, suffix };
}
