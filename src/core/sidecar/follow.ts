import type { Span } from '../analysis';
import { anchor } from './anchor';
import { contextAt } from './context';
import { Edits, type Edit } from './edits';
import { Pasted, type Cut } from './pasted';
import { mapPlaces, targetsOf, type Items } from './places';
import { quoteAt, type Quote } from './quote';
import type { Target, WordsAt } from './record';
import { CONTEXT } from './schema';

/** Matching characters on each side that show that words are back where they were. */
const SURE = 8;

/**
 * The record after edits made in the editor: every target moves with its words. A target whose words are deleted or
 * replaced becomes an orphan; it is put back when its words come back, by undo or by pasting them. So is a target that
 * an edit made shorter: while the words it had are not restored, it remembers them in `was`.
 *
 * @param edits made at once; their offsets count in `before`.
 */
export function followEdits<R extends Items>(record: R, edits: readonly Edit[], before: string, after: string): R {
  const all = new Edits(edits, before);
  if (all.list.length === 0) return record;
  const covered = new Map<Target, number>();
  const pasted = new Pasted(all, after);
  const moved = mapPlaces(record, {
    target: (t) => movedTarget(t, all, before, after, covered),
    words: (w) => movedWords(w, all, before, after, pasted),
    span: (s) => {
      const to = all.moved(s);
      if (to.lost) return null;
      return to.start === s.start && to.end === s.end ? s : { ...s, start: to.start, end: to.end };
    },
  });
  return restored(moved, all, after, covered, pasted);
}

function movedTarget(
  target: Target,
  edits: Edits,
  before: string,
  after: string,
  /** Which edit replaced a target. */
  covered: Map<Target, number>,
): Target {
  if (target.orphan) return movedPoint(target, edits);
  const to = edits.moved(target);
  if (to.lost) {
    const { was = quoteAt(before, target), ...rest } = target;
    const cut = cutOf(target, edits.list[to.by]!, before);
    const orphan = { ...rest, ...was, start: to.at, end: to.at, orphan: true, cut };
    covered.set(orphan, to.by);
    return orphan;
  }
  const { start, end, touched } = to;
  if (touched) return { ...target, was: target.was ?? quoteAt(before, target), start, end, ...quoteAt(after, to) };
  return start === target.start && end === target.end ? target : { ...target, start, end };
}

function movedWords(words: WordsAt, edits: Edits, before: string, after: string, pasted: Pasted): WordsAt {
  if (words.orphan) return backInPlace(movedPoint(words, edits), edits, after, pasted);
  const to = edits.moved(words);
  if (to.lost) {
    const cut = cutOf(words, edits.list[to.by]!, before);
    return backInPlace({ ...words, start: to.at, end: to.at, orphan: true, cut }, edits, after, pasted);
  }
  const { start, end, touched } = to;
  if (touched) return { ...words, start, end, exact: after.slice(start, end) };
  return start === words.start && end === words.end ? words : { ...words, start, end };
}

const cutOf = ({ start }: Span, edit: Edit, before: string): Cut => ({
  text: before.slice(edit.start, edit.end),
  offset: start - edit.start,
});

/** An orphan keeps the place where it was, as a point. */
function movedPoint<T extends WordsAt>(orphan: T, edits: Edits): T {
  const to = edits.moved({ start: orphan.start, end: orphan.start + 1 });
  const at = to.lost ? to.at : to.start;
  return at === orphan.start && at === orphan.end ? orphan : { ...orphan, start: at, end: at };
}

/** Lost words without context are believed to be back when an edit at their place writes them, once. */
function backInPlace(words: WordsAt, edits: Edits, after: string, pasted: Pasted): WordsAt {
  const place = pasted.placeOf(words);
  if (place) return living({ ...words, ...place });
  for (let i = 0; i < edits.list.length; i++) {
    const written = edits.written(i);
    if (words.start < written.start || words.start > written.end) continue;
    const text = after.slice(written.start, written.end);
    const at = text.indexOf(words.exact);
    if (at < 0 || text.indexOf(words.exact, at + 1) >= 0) continue;
    const start = written.start + at;
    return living({ ...words, start, end: start + words.exact.length });
  }
  return words;
}

/** Puts back the targets whose words the edits wrote again. */
function restored<R extends Items>(
  record: R,
  edits: Edits,
  after: string,
  covered: ReadonlyMap<Target, number>,
  pasted: Pasted,
): R {
  const wounded = targetsOf(record).filter((t) => t.orphan || t.was);
  if (wounded.length === 0) return record;
  const places = new Map<Target, Span>();
  for (const target of wounded) {
    const place = target.orphan && pasted.placeOf(target);
    if (place) places.set(target, place);
  }
  for (let i = 0; i < edits.list.length; i++) {
    const open = wounded.filter((t) => !places.has(t) && (covered.get(t) ?? i) === i);
    const { start, end } = edits.written(i);
    const hint = (t: Target): number => {
      const offset = t.start >= start && t.start <= end ? t.cut?.offset : undefined;
      return offset === undefined ? t.start : start + offset;
    };
    findWritten(open, edits.written(i), after, hint, places);
  }
  if (places.size === 0) return record;
  return mapPlaces(record, {
    target: (t) => {
      const place = places.get(t);
      return place ? living({ ...t, ...place, ...quoteAt(after, place) }) : t;
    },
    words: (w) => w,
    span: (s) => s,
  });
}

function findWritten(
  wounded: readonly Target[],
  written: Span,
  after: string,
  hint: (target: Target) => number,
  places: Map<Target, Span>,
): void {
  const whole = wounded.filter((t) => t.orphan && t.exact.length <= written.end - written.start);
  if (whole.length > 0) {
    const from = Math.max(0, written.start - 2 * CONTEXT);
    const region = after.slice(from, written.end + 2 * CONTEXT);
    const found = anchor(
      region,
      whole.map((t) => ({ quote: t, start: hint(t) - from })),
    );
    found.places.forEach((p, i) => p && places.set(whole[i]!, { start: p.start + from, end: p.end + from }));
  }
  for (const t of wounded) {
    const place = t.was && !t.orphan ? placeOfWhole(t, t.was, written, after) : null;
    if (place) places.set(t, place);
  }
}

/** Where a target that was shortened or changed has its old words again, next to or around what is left of it. */
function placeOfWhole(target: Target, was: Quote, written: Span, after: string): Span | null {
  const { length } = was.exact;
  if (written.end < target.start - length || written.start > target.end + length) return null;
  for (let at = Math.max(0, target.start - length); at <= target.end; at++) {
    if (!after.startsWith(was.exact, at)) continue;
    const { left, right } = contextAt(after, was, at);
    if (left >= SURE && right >= SURE) return { start: at, end: at + length };
  }
  return null;
}

function living<T extends WordsAt & { readonly was?: Quote | undefined }>(at: T): T {
  const { orphan, was, cut, ...rest } = at;
  return orphan === undefined && was === undefined && cut === undefined ? at : (rest as unknown as T);
}
