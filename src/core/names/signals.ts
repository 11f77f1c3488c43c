import { mix } from './hashing';

/**
 * A signal is what a document says of one token, as one number: where the token lies in a name that the document has
 * elsewhere (six bits), the kinds of its neighbours in a list (eight), what its word is elsewhere (seven), whether a
 * person's name begins or ends with it (two), and the kind of the name that it is short for, from 1 on (three). All
 * bits are 0 where the document says nothing.
 */
export const BESIDE = 6;
export const VOTE = BESIDE + 8;
export const SEEN = VOTE + 7;
export const ACRONYM = SEEN + 2;

/**
 * The features of a token of which the document says something.
 * @param own its label by its sentence alone
 * @param casing of its word
 * @returns the number of hashes written to `out`
 */
export function signalFeatures(signal: number, own: number, casing: number, out: Int32Array): number {
  const match = signal & 63;
  const beside = (signal >> BESIDE) & 255;
  const vote = (signal >> VOTE) & 127;
  const seen = (signal >> SEEN) & 3;
  const acronym = (signal >> ACRONYM) & 7;
  let n = 0;
  if (match) {
    out[n++] = mix(3020, match);
    out[n++] = mix(3021, match, own);
    out[n++] = mix(3022, match, casing);
  }
  if (beside) {
    out[n++] = mix(3030, beside);
    out[n++] = mix(3031, beside, own);
    out[n++] = mix(3034, beside, casing);
    out[n++] = mix(3032, beside & 15, own);
    out[n++] = mix(3033, beside >> 4, own);
  }
  if (acronym) {
    out[n++] = mix(3010, acronym - 1);
    out[n++] = mix(3011, acronym - 1, own);
  }
  if (vote === 0 && seen === 0) return n;
  out[n++] = mix(3001, vote);
  out[n++] = mix(3002, vote, own);
  out[n++] = mix(3003, seen);
  out[n++] = mix(3004, seen, own);
  out[n++] = mix(3005, vote, seen);
  out[n++] = mix(3006, mix(0, vote, seen), own);
  out[n++] = mix(3007, vote, casing);
  return n;
}

/** More than any signal has. */
export const MOST_SIGNAL_FEATURES = 32;
