import { classesOf, MODIFIER, OF_FIELDS, PHRASE_END, TITLE } from '../../grammar/lexicon';
import type { Tokens } from '../../text/tokens';
import { bit } from '../lexicon';
import { FUNCTION, isCapital, type WordFacts } from '../words';
import { LONGEST_RUN } from './runs';

/** Offices of companies, unions and clubs, and not of places: "chief executive of Calorium". */
const OF_BODIES = new Set(
  'chairman chairwoman chairperson chair ceo cfo coo cto founder co-founder cofounder executive officer counsel spokesman spokeswoman spokesperson treasurer shareholder'.split(
    ' ',
  ),
);
/** Of these and others, those that stand between a body and a person: "Lumen spokeswoman Priya Shah". */
const BEFORE_PEOPLE = new Set([
  ...OF_BODIES,
  'director',
  'president',
  'convenor',
  'convener',
  'coordinator',
  'boss',
  'chief',
  'secretary',
  'economist',
  'analyst',
  'strategist',
]);
/** What companies have, and people do not: "Hanbit's shares". */
const OWNED = new Set(
  'shares shareholders stock chairman chairwoman ceo board investors subsidiary headquarters profit revenue'.split(' '),
);
const SHARES = new Set(['shares', 'stock', 'stake', 'shareholding']);

const NO_EMPLOYER = bit('place') | bit('country') | bit('nationality') | bit('calendar') | bit('title') | bit('role');
/** Words between an office and "at": "head of Africa strategy at". */
const REACH = 9;

/** Whether the text speaks of these words as of somebody's employer, or of a company with shares. */
export function isEmployer(tokens: Tokens, facts: readonly WordFacts[], first: number, last: number): boolean {
  const isNamedSo = isCompany(tokens, first, last);
  // "Kobalt Omsk" may be named after a place, "Omsk" is one.
  if (isNamedSo && last - first > 1) return true;
  if (facts[last - 1]!.classes & NO_EMPLOYER || facts[first]!.classes & bit('role')) return false;
  return (
    isNamedSo || isPostAt(tokens, facts, first) || isHeldIn(tokens, first) || isBeforeOffice(tokens, facts, first, last)
  );
}

/** "Head of Hydrogen at Halden": behind an office and "at". */
function isPostAt({ lower }: Tokens, facts: readonly WordFacts[], first: number): boolean {
  if (lower[first - 1] !== 'at') return false;
  for (let i = first - 2; i >= 0 && i > first - REACH; i--) {
    if (classesOf(lower[i]!) & TITLE) return true;
    if (!isCapital(facts[i]!) && classesOf(lower[i]!) & PHRASE_END && lower[i] !== 'of' && lower[i] !== 'for') {
      return false;
    }
  }
  return false;
}

/** "Ofstead's chief inspector, Ana Ruiz": whose office it is that the name after the comma holds. */
function isOfficesOwner({ lower, words }: Tokens, last: number): boolean {
  if (lower[last] !== "'s") return false;
  let i = last + 1;
  while (i < last + 4 && classesOf(lower[i] ?? '') & MODIFIER && !LED.has(lower[i]!)) i++;
  return LED.has(lower[i] ?? '') && lower[i + 1] === ',' && /^\p{Lu}/u.test(words[i + 2] ?? '');
}
const LED = new Set(['inspector', 'director', 'president', 'editor', 'governor', 'treasurer', 'commissioner']);

/** "chairman of Calorium", "general secretary of Nezavisnost" */
const isHeldIn = ({ lower }: Tokens, first: number): boolean =>
  lower[first - 1] === 'of' &&
  (OF_BODIES.has(lower[first - 2]!) || (lower[first - 2] === 'secretary' && lower[first - 3] === 'general'));

/** "InvestPulau CEO Zulkifli Anuar", where no capital stands before. */
function isBeforeOffice({ lower }: Tokens, facts: readonly WordFacts[], first: number, last: number): boolean {
  const before = facts[first - 1];
  if (before && isCapital(before) && !(before.joins & FUNCTION)) return false;
  let i = last;
  while (i < last + 3 && i < facts.length && classesOf(lower[i]!) & TITLE) i++;
  const isOffice = i > last && BEFORE_PEOPLE.has(lower[i - 1]!) && !isCapital(facts[last]!);
  const isChief = lower[last] === 'ceo' || lower[last] === 'cfo';
  const next = facts[isChief ? last + 1 : i];
  return (isOffice || isChief) && next !== undefined && isCapital(next);
}

/**
 * "Assipal Director Rui Melo", "Delta Marketing Manager Ana Ruiz": the words of a run of capitals that stand before an
 * office and its holder's name.
 * @param last the first token of the holder's name
 * @returns the token after the employer's name; `first` where there is none
 */
export function employerEnd({ lower }: Tokens, facts: readonly WordFacts[], first: number, last: number): number {
  if (last - first < 2 || last - first > LONGEST_RUN) return first;
  if (isKnown(facts[first]!) && classesOf(lower[first + 1]!) & TITLE && !OF_FIELDS.has(lower[first + 1]!)) {
    return first + 1;
  }
  if (!COMPANY_OFFICES.has(lower[last - 1]!)) return first;
  let end = last - 1;
  while (end > first && (DEPARTMENTS.has(lower[end - 1]!) || classesOf(lower[end - 1]!) & (TITLE | MODIFIER))) end--;
  for (let i = first; i < end; i++) {
    if (facts[i]!.classes & (NO_EMPLOYER | COMMON) || classesOf(lower[i]!) !== 0) return first;
  }
  return end;
}

/** "Fed Governor Ada Obi" */
const isKnown = ({ classes }: WordFacts): boolean =>
  (classes & bit('organization')) !== 0 && (classes & NO_EMPLOYER) === 0;

const COMMON = bit('common');
const COMPANY_OFFICES = new Set(
  'director manager ceo cfo coo cto chairman chairwoman chairperson president spokesman spokeswoman spokesperson executive officer economist analyst founder'.split(
    ' ',
  ),
);
const DEPARTMENTS = new Set(
  'marketing sales operations finance communications media research programme program project regional country general managing executive technical commercial human resources legal investment product public affairs chief senior deputy vice acting former assistant associate co'.split(
    ' ',
  ),
);

/** "Hanbit's shares", "shares in Halden", "Halden and its chairwoman" */
export const isCompany = (tokens: Tokens, first: number, last: number): boolean =>
  isOfficesOwner(tokens, last) || hasShares(tokens, first, last);

const hasShares = ({ lower }: Tokens, first: number, last: number): boolean =>
  (lower[last] === 'and' && lower[last + 1] === 'its' && (classesOf(lower[last + 2] ?? '') & TITLE) !== 0) ||
  (lower[last] === "'s" &&
    (OWNED.has(lower[last + 1]!) || (lower[last + 1] === 'chief' && lower[last + 2] === 'executive'))) ||
  ((lower[first - 1] === 'in' || lower[first - 1] === 'of') && SHARES.has(lower[first - 2]!));
