import type { Tokens } from '../../text/tokens';
import { ORGANIZATION, OTHER } from '../labels';
import { bit } from '../lexicon';
import { CAPITALS, isCapital, MIXED, type WordFacts } from '../words';
import { become, withMore, type Found } from './found';

/** How sure a short form is that only its bracket shows. */
const SHOWN = 0.6;
/** Below this the tagger doubts what a short form is. */
const DOUBTED = 0.75;
const LONGEST = 8;
const NO_SHORT_FORM = bit('place') | bit('country') | bit('nationality') | bit('calendar') | bit('title');
const AFTER = new Set([')', ';', ',']);
const WHY = 'short form in brackets';

/**
 * Short forms in brackets right behind a body's name: "Movement for the Left (MpS)".
 * @returns the names in order, with those that the tagger left out.
 */
export function withBracketed(tokens: Tokens, facts: readonly WordFacts[], found: Found[]): Found[] {
  const more: Found[] = [];
  found.forEach(({ kind, last }, i) => {
    if (kind !== ORGANIZATION || !isShortForm(tokens, facts, last)) return;
    const next = found[i + 1];
    if (!next || next.first > last + 1) {
      more.push({ first: last + 1, last: last + 2, kind: ORGANIZATION, confidence: SHOWN, why: [WHY] });
    } else if (next.last === last + 2 && next.kind === OTHER && next.confidence < DOUBTED) {
      become(next, ORGANIZATION, SHOWN, WHY);
    }
  });
  return withMore(found, more);
}

/** "JD(U)", "CPI(ML)": a wing of a party, without a space before its bracket. */
export function joinWings(tokens: Tokens, facts: readonly WordFacts[], found: Found[]): void {
  for (let i = found.length - 1; i >= 0; i--) {
    const name = found[i]!;
    const open = name.last;
    if (tokens.words[open] !== '(' || tokens.words[open + 2] !== ')') continue;
    if (tokens.ends[open - 1] !== tokens.starts[open] || facts[open - 1]!.casing !== CAPITALS) continue;
    const wing = facts[open + 1]!;
    if (wing.word.length > LONGEST_WING || wing.word !== wing.word.toUpperCase() || !isCapital(wing)) continue;
    name.last = open + 3;
    become(name, ORGANIZATION, SHOWN, WHY);
    if (found[i + 1] && found[i + 1]!.first < name.last) found.splice(i + 1, 1);
  }
}
const LONGEST_WING = 3;

/** Capitals, or capitals with some small letters, alone in a bracket at `open` or before more words of it. */
function isShortForm({ words }: Tokens, facts: readonly WordFacts[], open: number): boolean {
  const form = facts[open + 1];
  if (words[open] !== '(' || !form || !AFTER.has(words[open + 2]!)) return false;
  return (
    (form.casing === CAPITALS || form.casing === MIXED) &&
    form.word.length <= LONGEST &&
    /^\p{Lu}/u.test(form.word) &&
    (form.classes & NO_SHORT_FORM) === 0
  );
}
