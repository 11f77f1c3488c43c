import { anchor } from './anchor';
import { mapPlaces, targetsOf, type Items } from './places';
import { quoteAt } from './quote';
import type { WordsAt } from './record';
import type { Shifts } from './shifts';

/**
 * The items with all their places looked for in the text, by their words. Orphans too: the text may be again what it was
 * when they had a place. What is not found becomes an orphan; evidence that can't be placed is dropped.
 */
export function reanchored<R extends Items>(items: R, text: string): R {
  const targets = targetsOf(items);
  const { places, shifts } = anchor(
    text,
    targets.map((t) => ({ quote: t, start: t.start })),
  );
  const placeOf = new Map(targets.map((t, i) => [t, places[i]!]));
  const clamp = (offset: number): number => Math.min(offset, text.length);
  const lost = <T extends WordsAt>(at: T): T => ({ ...at, start: clamp(at.start), end: clamp(at.end), orphan: true });
  return mapPlaces(items, {
    target: (t) => {
      const place = placeOf.get(t);
      return place ? { ...withoutOrphan(t), ...place, ...quoteAt(text, place) } : lost(t);
    },
    words: (w) => {
      const at = wordsPlace(text, w, shifts);
      return at === null ? lost(w) : { ...withoutOrphan(w), start: at, end: at + w.exact.length };
    },
    span: (s) => {
      const shift = shifts.common(s.start, s.end);
      if (shift === null || s.start + shift < 0 || s.end + shift > text.length) return null;
      return { ...s, start: s.start + shift, end: s.end + shift };
    },
  });
}

function withoutOrphan<T extends WordsAt>(at: T): T {
  const { orphan, ...rest } = at;
  return orphan === undefined ? at : (rest as T);
}

/** How far from the expected place a cue or a speaker is believed, when there is but one such word. In UTF-16 units. */
const NEARBY = 60;

/** Words without context of their own: at the place that the targets around them lead to, or the only ones nearby. */
function wordsPlace(text: string, { start, exact }: WordsAt, shifts: Shifts): number | null {
  const expected = shifts.expected(start);
  const there = expected.find((at) => at >= 0 && text.startsWith(exact, at));
  if (there !== undefined) return there;
  const found: number[] = [];
  const last = Math.max(...expected) + NEARBY;
  for (let at = text.indexOf(exact, Math.max(0, Math.min(...expected) - NEARBY)); at >= 0 && at <= last;) {
    if (!isPartOfWord(text, at, at + exact.length)) found.push(at);
    at = text.indexOf(exact, at + 1);
  }
  return found.length === 1 ? found[0]! : null;
}

const LETTERS = /^[\p{L}\p{N}]{2}$/u;
const isPartOfWord = (text: string, start: number, end: number): boolean =>
  LETTERS.test(text.slice(start - 1, start + 1)) || LETTERS.test(text.slice(end - 1, end + 1));
