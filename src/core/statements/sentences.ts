import { CALENDAR, isPicture, NUMBER, PUNCTUATION } from '../grammar/lexicon';
import { FARTHEST } from '../grammar/subjects';
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
  let from = afterDateline(w);
  for (const end of w.tokens.sentences) {
    if (end <= from) continue;
    const q = end < w.count ? quotation(end) : null;
    if (q && q.open < end) continue; // the full stop is inside a quotation
    while (from + 1 < end && isPicture(w.at(from).charCodeAt(0))) from++; // "“We won!” 🎉 said Ana Ruiz"
    out.push({ from, to: end, quotation });
    from = end;
  }
  return out;
}

/** Past "ACCRA, Aug. 7 (Reuters) -" at the head of a paragraph; 0 where there is none. */
export function afterDateline(w: Words): number {
  if (w.name(0)?.label !== 'location' && !/^\p{Lu}{3,}$/u.test(w.text(0))) return 0;
  const isShouted = w.name(0)?.label === 'location' && !/\p{Ll}/u.test(w.text(0));
  for (let i = 1; i < Math.min(w.count, 16); i++) {
    if (['—', '–', '--', '-', '―'].includes(w.at(i)) && w.start(i) > w.end(i - 1)) return i + 1;
    if (isShouted && w.at(i) === ':' && i < 5) return i + 1; // "NEW DELHI: Rates rose"
    if (isShouted && w.at(i) === ')' && w.isCapital(i + 1) && w.at(i - 2) === '(') return i + 1; // "LAGOS, Aug. 14 (NAN) Rates rose"
    if (!w.name(i) && !w.is(i, CALENDAR | NUMBER | PUNCTUATION) && !w.isCapital(i)) return 0;
  }
  return 0;
}

/** The start of the words outside quotation marks that end before `i`. */
export function outsideQuotations(sentence: Sentence, i: number): number {
  const floor = Math.max(sentence.from, i - FARTHEST);
  let k = i;
  while (k > floor && !sentence.quotation(k - 1)) k--;
  return k;
}
