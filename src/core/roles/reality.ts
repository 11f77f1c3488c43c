import { ADVERB, BE, MODAL, NEGATION, PUNCTUATION } from '../grammar/lexicon';
import type { Words } from '../grammar/words';

/** "would be", "could become", "is not", "to be": nothing is said of what is. */
export function isUnreal(w: Words, verb: number, from: number): boolean {
  for (let i = verb - 1; i >= from && i > verb - 4; i--) {
    if (w.at(i) === 'to' && (w.is(i - 1, BE) || w.at(i - 1) === 'used')) return false; // "is to join", "used to be"
    if (w.at(i) === 'to' || w.at(i) === 'if' || (w.is(i, NEGATION | MODAL) && w.at(i) !== 'will')) return true;
    if (!w.is(i, ADVERB | BE)) return false;
  }
  return false;
}

/** Verbs of leaving, which "to become" follows as what came true. */
const PARTING = new Set('left leaves leaving quit quits resigned resigns departed departs moved'.split(' '));

/** The verb of "left in June to become": the token, or -1. */
export function partingBefore(w: Words, verb: number, from: number): number {
  if (w.at(verb - 1) !== 'to') return -1;
  for (let k = verb - 2; k >= from && k > verb - 10 && !w.is(k, BE | NEGATION | MODAL); k--) {
    if (PARTING.has(w.at(k)) && !w.name(k)) return k;
    if (w.is(k, PUNCTUATION)) return -1;
  }
  return -1;
}
