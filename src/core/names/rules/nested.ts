import type { Tokens } from '../../text/tokens';
import { bit } from '../lexicon';
import { isCapital, type WordFacts } from '../words';

const HEAD = bit('head');
const KNOWN = bit('organization') | bit('acronym');
const COMMON = bit('common');
/** Whose body it is by its name: "the National Committee of the [People's Congress]" has no committee of the people. */
const MEMBERS = new Set(
  'people peoples workers women men children farmers peasants teachers students veterans employers employees journalists writers lawyers nurses doctors soldiers youth consumers citizens residents pensioners miners players'.split(
    ' ',
  ),
);

/**
 * The organizations named inside an organization's name: the possessor at its start ("[Chinese Academy of Sciences']
 * Institute of Physics"), and what follows the last "of", "at" or "under" ("High Court of the [Republic of …]" has none,
 * "Institute of Physics of the [Chinese Academy of Sciences]" has one).
 * @returns pairs of first token and the token after the last
 */
export function nestedOrganizations(
  tokens: Tokens,
  facts: readonly WordFacts[],
  first: number,
  last: number,
): [number, number][] {
  const out: [number, number][] = [];
  let possessive = last - 1;
  while (possessive > first && !isPossessive(tokens.lower[possessive]!)) possessive--;
  for (let i = first + 1; i < last - 1; i++) {
    const word = tokens.lower[i]!;
    if (isPossessive(word)) {
      if (isOrganization(facts, first, i) && !MEMBERS.has(tokens.lower[i - 1]!)) out.push([first, i]);
    } else if (i < possessive) {
      continue; // "Academy of [Sciences' Institute of Physics]" is none
    } else if (word === 'of' || word === 'at' || word === 'under') {
      let from = i + 1;
      if (tokens.lower[from] === 'the') from++;
      const ofMinistry = MINISTRIES.has(tokens.lower[i - 1]!) && !(facts[from]!.classes & PLACED);
      const isField = (from === i + 1 && ofMinistry) || (last - from === 1 && !isKnown(facts[from]!));
      if (last > from && !isField && isOrganization(facts, from, last) && hasHead(facts, first, i)) {
        out.push([from, last]);
      }
    }
  }
  return out;
}

/** What they are of is a field, unless it has an article or a place: "Ministry of Heavy Industries". */
const MINISTRIES = new Set(
  'confederation federation association union society alliance league ministry department secretary minister directorate administration bureau office agency commission authority institute school faculty college centre center'.split(
    ' ',
  ),
);
const PLACED = bit('place') | bit('country') | bit('nationality') | KNOWN;

const isPossessive = (word: string): boolean => word === "'s" || word === "'";

/** Begins with a capital, and says what it is by a word such as "academy", or is a known name. */
const isOrganization = (facts: readonly WordFacts[], first: number, last: number): boolean =>
  isCapital(facts[first]!) && (hasHead(facts, first, last) || (last - first === 1 && isKnown(facts[first]!)));

/** Not "Engineering", which is a field as well. */
const isKnown = ({ classes }: WordFacts): boolean => (classes & KNOWN) !== 0 && (classes & COMMON) === 0;

function hasHead(facts: readonly WordFacts[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (facts[i]!.classes & HEAD && isCapital(facts[i]!)) return true;
  return false;
}
