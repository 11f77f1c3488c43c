import type { Span } from '../analysis';
import { Overlaps } from '../sidecar/overlaps';

export interface Pairs<T> {
  /** The same words with the same label. */
  readonly exact: readonly (readonly [a: T, b: T])[];
  /** The same label, and some words in common. */
  readonly overlapping: readonly (readonly [a: T, b: T])[];
  readonly onlyA: readonly T[];
  readonly onlyB: readonly T[];
}

/**
 * Which mark of one annotator is which of the other's. Each is paired once: the same places first, then, from left to
 * right, with the one that has most words in common.
 * @param labelOf marks of different labels are never paired.
 */
export function pair<T>(
  a: readonly T[],
  b: readonly T[],
  spanOf: (item: T) => Span,
  labelOf: (item: T) => string,
): Pairs<T> {
  const unpaired = new Set(b);
  const there = new Map<string, T[]>();
  for (const item of b) {
    const key = keyOf(spanOf(item), labelOf(item));
    there.set(key, [...(there.get(key) ?? []), item]);
  }
  const exact: [T, T][] = [];
  const left: T[] = [];
  for (const item of a) {
    const other = there.get(keyOf(spanOf(item), labelOf(item)))?.shift();
    if (other === undefined) left.push(item);
    else {
      exact.push([item, other]);
      unpaired.delete(other);
    }
  }
  const near = new Overlaps(unpaired, spanOf);
  const overlapping: [T, T][] = [];
  const onlyA: T[] = [];
  for (const item of left) {
    const others = [...near.at(spanOf(item))].filter((o) => unpaired.has(o) && labelOf(o) === labelOf(item));
    const best = others.sort((x, y) => shared(spanOf(item), spanOf(y)) - shared(spanOf(item), spanOf(x)))[0];
    if (best === undefined) onlyA.push(item);
    else {
      overlapping.push([item, best]);
      unpaired.delete(best);
    }
  }
  return { exact, overlapping, onlyA, onlyB: [...unpaired] };
}

const keyOf = ({ start, end }: Span, label: string): string => `${start}:${end}:${label}`;
const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
