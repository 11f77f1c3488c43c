import type { Tokens } from '../../text/tokens';
import { PERSON } from '../labels';
import { bit } from '../lexicon';
import { CAPITALIZED, type WordFacts } from '../words';
import { sureness, withMore, type Found } from './found';

const WHY = 'joined: a surname that is a pronoun elsewhere';
/** How sure a name is that only its surname and its letters show. */
const JOINED = 0.7;
/** What is surely something else stays so. */
const SURE = 0.85;
/** Chinese surnames (何, 佘) that English has for pronouns. */
const SURNAMES = new Set(['He', 'She']);
/** Syllables of a given name in Hanyu Pinyin (ISO 7098). */
const GIVEN =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]ang|iong|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiouü])){1,3}$/;
const WORD = bit('common') | bit('place') | bit('country') | bit('calendar') | bit('nationality');

/** "He Lifeng met the delegation": before a given name of China, what looks like a pronoun is the surname. */
export function withFamilyNames({ words, lower }: Tokens, facts: readonly WordFacts[], found: Found[]): Found[] {
  let out = found;
  for (let first = 0; first + 1 < facts.length; first++) {
    if (!SURNAMES.has(words[first]!)) continue;
    let last = first + 1;
    while (last < first + 3 && last < facts.length && isGiven(facts[last]!, lower[last]!)) last++;
    if (last > first + 1) out = withPerson(out, first, last);
  }
  return out;
}

const isGiven = ({ casing, classes }: WordFacts, lower: string): boolean =>
  casing === CAPITALIZED && (classes & WORD) === 0 && lower.length > 1 && GIVEN.test(lower);

/** Takes the place of what the tagger made of a part of it. */
function withPerson(found: Found[], first: number, last: number): Found[] {
  const within = found.filter((name) => name.first < last && name.last > first);
  if (within.some((name) => name.last > last || (name.kind !== PERSON && sureness(name) >= SURE))) return found;
  const confidence = Math.max(JOINED, ...within.filter((name) => name.kind === PERSON).map(sureness));
  const others = found.filter((name) => !within.includes(name));
  return withMore(others, [{ first, last, kind: PERSON, confidence, why: [WHY] }]);
}
