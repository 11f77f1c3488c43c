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
    placeSeat(tokens, found[i + 1], found[i + 2]);
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

/** "Ada Oye (PDP, Ogun East)": the party and the constituency in one bracket. */
function placeSeat({ words }: Tokens, party: Found | undefined, seat: Found | undefined): void {
  if (!party || seat?.kind !== ORGANIZATION || party.kind !== ORGANIZATION || party.last - party.first > 1) return;
  const isSeat = words[party.first - 1] === '(' && words[party.last] === ',' && seat.first === party.last + 1;
  if (isSeat && words[seat.last] === ')') become(seat, LOCATION, SHOWN, WHY);
}

/** The one word in the second of two brackets, the first of which opens at `open`; else -1. */
function partyAfter({ words }: Tokens, facts: readonly WordFacts[], open: number): number {
  let close = open + 2;
  while (close < open + LONGEST && words[close] !== ')') close++;
  if (words[close] !== ')' || words[close + 1] !== '(' || words[close + 3] !== ')') return -1;
  return isCapital(facts[open + 1]!) && isCapital(facts[close + 2]!) ? close + 2 : -1;
}
