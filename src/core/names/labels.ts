import type { NameLabel } from '../paragraph';

/**
 * The tagger's labels: 0 outside, then for each kind of name four: Begin, Inside, End of a longer name, and Single.
 */
export const KINDS: readonly NameLabel[] = ['person', 'organization', 'location', 'other'];
export const PERSON = KINDS.indexOf('person');
export const ORGANIZATION = KINDS.indexOf('organization');
export const LOCATION = KINDS.indexOf('location');
export const OTHER = KINDS.indexOf('other');
export const LABELS = 1 + 4 * KINDS.length;
export const OUTSIDE = 0;

export const begin = (kind: number): number => 1 + 4 * kind;
export const inside = (kind: number): number => 2 + 4 * kind;
export const end = (kind: number): number => 3 + 4 * kind;
export const single = (kind: number): number => 4 + 4 * kind;
export const kindOf = (label: number): number => (label - 1) >> 2;

/** True where a name goes on after this label: B or I. */
export const isOpen = (label: number): boolean => label > 0 && ((label - 1) & 3) < 2;
/** True where a name was begun before this label: I or E. */
export const goesOn = (label: number): boolean => label > 0 && (((label - 1) & 3) === 1 || ((label - 1) & 3) === 2);

/** True where label `b` may follow label `a`. */
export const mayFollow = (a: number, b: number): boolean =>
  isOpen(a) ? goesOn(b) && kindOf(a) === kindOf(b) : !goesOn(b);

/** Reads the names off a label sequence of valid transitions. */
export function* spansOf(labels: ArrayLike<number>, from: number, to: number): Generator<[number, number, number]> {
  let first = from;
  for (let i = from; i < to; i++) {
    const label = labels[i]!;
    if (label === OUTSIDE) continue;
    if (!goesOn(label)) first = i;
    if (!isOpen(label)) yield [first, i + 1, kindOf(label)];
  }
}

/** @returns the token after the name that begins at `from`, in a label sequence of valid transitions. */
export function spanEnd(labels: ArrayLike<number>, from: number): number {
  let last = from;
  while (isOpen(labels[last]!)) last++;
  return last + 1;
}
