import type { Quote } from './quote';

/**
 * Makes ids for annotations and statements: a hash of what is marked and what stands around it, so that the same text
 * gives the same ids on every machine and a file does not change without need.
 * @param taken ids that are in use; the new ones are added.
 */
export function idMaker(taken: Set<string>): (kind: string, quote: Quote) => string {
  const repeats = new Map<string, number>();
  return (kind, { exact, prefix, suffix }) => {
    const words = `${kind}\n${exact}\n${prefix}\n${suffix}`;
    // The same words in the same surroundings: the second one is number 1, and so on.
    for (let n = repeats.get(words) ?? 0; ; n++) {
      const id = hash(n === 0 ? words : `${words}\n${n}`);
      if (taken.has(id)) continue;
      repeats.set(words, n + 1);
      taken.add(id);
      return id;
    }
  };
}

/** cyrb53 by bryc (public domain): 53 bits, fast, and even enough for a few hundred thousand ids. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return digitsOf(4294967296 * (2097151 & b) + (a >>> 0));
}

const HALF = 36 ** 5;

/** Eleven digits to the base 36. In halves, since engines write large numbers slowly to any base but ten. */
function digitsOf(number: number): string {
  const low = number % HALF;
  return ((number - low) / HALF).toString(36).padStart(6, '0') + low.toString(36).padStart(5, '0');
}
