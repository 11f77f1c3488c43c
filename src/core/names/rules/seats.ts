import type { Tokens } from '../../text/tokens';
import { LOCATION, ORGANIZATION, PERSON } from '../labels';
import { isCapital, type WordFacts } from '../words';
import { sureness, type Found } from './found';

const WHY: readonly string[] = ['party of a member of parliament'];
const SHOWN = 0.6;
/** Tokens of a constituency: "Barrow, Furness and the Isles". */
const LONGEST = 9;

/**
 * "Ada Oye (Tottenham) (Lab)": how the records of parliaments name a member, with the constituency and the party.
 * @returns the names in order, with the parties that no tagger marked.
 */
export function withSeats(tokens: Tokens, facts: readonly WordFacts[], found: Found[]): Found[] {
  const more: Found[] = [];
  found.forEach(({ kind, last }, i) => {
    if (kind !== PERSON || tokens.words[last] !== '(') return;
    const party = partyAfter(tokens, facts, last);
    if (party < 0) return;
    let k = i + 1;
    for (; k < found.length && found[k]!.first < party - 1; k++) {
      if (found[k]!.kind !== LOCATION) become(found[k]!, LOCATION);
    }
    if (found[k]?.first === party) become(found[k]!, ORGANIZATION);
    else more.push({ first: party, last: party + 1, kind: ORGANIZATION, confidence: SHOWN, why: WHY });
  });
  return more.length === 0 ? found : [...found, ...more].sort((a, b) => a.first - b.first);
}

/** The one word in the second of two brackets, the first of which opens at `open`; else -1. */
function partyAfter({ words }: Tokens, facts: readonly WordFacts[], open: number): number {
  let close = open + 2;
  while (close < open + LONGEST && words[close] !== ')') close++;
  if (words[close] !== ')' || words[close + 1] !== '(' || words[close + 3] !== ')') return -1;
  return isCapital(facts[open + 1]!) && isCapital(facts[close + 2]!) ? close + 2 : -1;
}

function become(name: Found, kind: number): void {
  name.kind = kind;
  name.surest = Math.max(sureness(name), SHOWN);
  name.why = [...name.why, ...WHY];
}
