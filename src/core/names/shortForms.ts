import { CAPITALS, MIXED, type WordFacts } from './words';

/** What a token is to a short form in brackets. */
export const SHORT_FORM = 1;
export const UNEXPLAINED = 2;
const BEFORE_UNEXPLAINED = 3;
/** The first word of what a short form stands for; its inner words and its last have the next two numbers. */
const LONG_FORM = 4;

/** Characters. */
const LONGEST_SHORT_FORM = 12;

/**
 * Marks short forms in brackets, and the words before them whose initials they are: Ministry of Health (MoH).
 * @param forms receives, for each of the tokens `from` up to `to`, what it is to a short form; 0 for nothing
 */
export function markShortForms(facts: readonly WordFacts[], from: number, to: number, forms: Uint8Array): void {
  forms.fill(0, 0, to - from);
  for (let i = from + 1; i + 2 < to; i++) {
    if (facts[i]!.lower !== '(') continue;
    const { word, casing } = facts[i + 1]!;
    if ((casing !== CAPITALS && casing !== MIXED) || word.length > LONGEST_SHORT_FORM) continue;
    const start = longForm(facts, from, word, i);
    forms[i + 1 - from] = start < 0 ? UNEXPLAINED : SHORT_FORM;
    forms[i - 1 - from] = start < 0 ? BEFORE_UNEXPLAINED : LONG_FORM + 2;
    if (start < 0) continue;
    forms.fill(LONG_FORM + 1, start - from, i - 1 - from);
    forms[start - from] = LONG_FORM;
  }
}

/** @returns the first of the words before `end` whose initials make up the short form, or -1 */
function longForm(facts: readonly WordFacts[], from: number, short: string, end: number): number {
  let k = end - 1;
  for (let c = short.length - 1; c >= 0; c--) {
    const letter = short[c]!.toLowerCase();
    if (letter === short[c]) continue;
    while (k >= from && facts[k]!.lower[0] !== letter && facts[k]!.isLink) k--;
    if (k < from || facts[k]!.lower[0] !== letter) return -1;
    k--;
  }
  return k + 1 < end - 1 ? k + 1 : -1;
}
