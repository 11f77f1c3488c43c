import type { Span } from '../analysis';
import { DETERMINER } from '../grammar/lexicon';
import { nominalEnd } from '../grammar/phrases';
import type { Words } from '../grammar/words';

/** Members of parliaments, by what they are called. */
const MEMBERS = new Set(['mp', 'mep', 'msp', 'mla', 'mlc', 'td', 'mpp', 'mha', 'legislator', 'senator', 'deputy']);

/** "MP for Reef East (ZRP)": the constituency is of the title, and what stands in the bracket is the party. */
export function seatAfter(w: Words, i: number): { last: number; party: Span; end: number } | null {
  if (w.at(i) !== 'for' || !MEMBERS.has(w.at(i - 1))) return null;
  const first = w.is(i + 1, DETERMINER) ? i + 2 : i + 1;
  const last = w.name(first)?.last ?? nominalEnd(w, first);
  if (!w.isCapital(first) || w.at(last) !== '(') return null;
  const party = w.name(last + 1);
  const end = party?.last ?? last + 2;
  const isParty = party ? party.label === 'organization' : /^\p{Lu}[\p{L}-]+$/u.test(w.text(last + 1));
  return isParty && w.at(end) === ')' ? { last, party: w.span(last + 1, end), end: end + 1 } : null;
}
