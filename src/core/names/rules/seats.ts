import type { Tokens } from '../../text/tokens';
import { LOCATION, ORGANIZATION, PERSON } from '../labels';
import { isCapital, type WordFacts } from '../words';
import { become, withMore, type Found } from './found';

const WHY = 'party of a member of parliament';
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
      if (found[k]!.kind !== LOCATION) become(found[k]!, LOCATION, SHOWN, WHY);
    }
    if (found[k]?.first === party) become(found[k]!, ORGANIZATION, SHOWN, WHY);
    else more.push({ first: party, last: party + 1, kind: ORGANIZATION, confidence: SHOWN, why: [WHY] });
  });
  return withMore(found, more);
}

/** The one word in the second of two brackets, the first of which opens at `open`; else -1. */
function partyAfter({ words }: Tokens, facts: readonly WordFacts[], open: number): number {
  let close = open + 2;
  while (close < open + LONGEST && words[close] !== ')') close++;
  if (words[close] !== ')' || words[close + 1] !== '(' || words[close + 3] !== ')') return -1;
  return isCapital(facts[open + 1]!) && isCapital(facts[close + 2]!) ? close + 2 : -1;
}
