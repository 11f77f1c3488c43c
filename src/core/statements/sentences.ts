import type { Words } from '../grammar/words';
import type { Quotation } from './quotations';

/** A sentence as its narrator sees it: what stands in quotation marks does not end it. Tokens, end exclusive. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  /** The quotation that token `i` stands in, with its marks. */
  quotation(i: number): Quotation | null;
}

/** The sentences of a paragraph with its quotations taken as one word each. */
export function sentencesAround(w: Words, quotations: readonly Quotation[]): Sentence[] {
  const within = new Int32Array(w.count).fill(-1);
  quotations.forEach((q, k) => within.fill(k, q.open, q.close + 1));
  const quotation = (i: number): Quotation | null => {
    const k = within[i];
    return k === undefined || k < 0 ? null : quotations[k]!;
  };
  const out: Sentence[] = [];
  let from = 0;
  for (const end of w.tokens.sentences) {
    if (end <= from) continue;
    const q = end < w.count ? quotation(end) : null;
    if (q && q.open < end) continue; // the full stop is inside a quotation
    out.push({ from, to: end, quotation });
    from = end;
  }
  return out;
}
