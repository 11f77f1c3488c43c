import { AUXILIARY, classesOf, DETERMINER, PAST, PHRASE_END, TITLE, VERB } from '../../grammar/lexicon';
import { firstIndex } from '../../text/search';
import type { Tokens } from '../../text/tokens';
import { ORGANIZATION, PERSON } from '../labels';
import { bit } from '../lexicon';
import { isCapital, LOWERCASE, type WordFacts } from '../words';
import { employerEnd, isCompany, isEmployer } from './employers';
import { become, type Found } from './found';
import { LONGEST_RUN, unmarkedRuns } from './runs';
import { LISTED } from './trim';

/** Below this the tagger doubts what kind of name it is, and how the text introduces it tells more. */
const DOUBTED = 0.75;
/** The same right behind a word for a body, or before an apposition with one. */
const NAMED = 0.9;
/** How sure a name is that only its introduction shows. */
const INTRODUCED = 0.5;
/** Why a name is marked that its introduction shows to be an organization's. */
export const INTRODUCED_BODY = 'introduced as an organization';

/** Words for bodies that stand right before their names: "the consultancy Dos Orillas", "law firm Bligh Keating". */
const BODIES = new Set(
  'site consultancy firm brokerage startup start-up company lender insurer retailer carmaker automaker drugmaker chipmaker broadcaster newspaper daily weekly magazine charity union nonprofit non-profit conglomerate airline carrier supermarket bookmaker website processor shipbuilder steelmaker planemaker wholesaler exporter refiner watchdog regulator think-tank ngo reinsurer publisher outlet newswire organisation organization fintech subsidiary affiliate arm unit group tank chain manufacturer coalition party'.split(
    ' ',
  ),
);
/** Of these, what opens a sentence in front of a name and is no part of it: "Insurer Halden Re said". */
const NEVER_NAMED = new Set(
  'consultancy fintech brokerage startup start-up lender insurer reinsurer retailer carmaker automaker drugmaker chipmaker broadcaster carrier supermarket bookmaker'.split(
    ' ',
  ),
);
/** Heads of what stands in apposition to a body's name: "Adriamare, an Italian shipping group,". */
const APPOSED = new Set([
  ...BODIES,
  ...'group giant vineyard winery brewery distillery restaurant hotel hospital clinic school college club theatre foundation institute laboratory refinery mill shipyard factory bakery orchestra museum tank maker manufacturer producer supplier chain bank exchange fund operator provider utility miner refiner distributor wholesaler publisher website portal network business consortium cooperative co-operative federation confederation association coalition party trust ngo think-tank studio watchdog regulator subsidiary agency'.split(
    ' ',
  ),
]);

const NO_BODY = bit('country') | bit('nationality') | bit('calendar');

/**
 * Makes organizations of doubtful names, and of capitals that are none yet, where the text introduces them as such: by
 * a word for a body before or behind them ("the lender Halden", "Halden, a Danish lender"), as where somebody holds an
 * office ("chief engineer at Halden"), and as the last of a line of contacts ("Bo Lind, Partner, Halden Advisory").
 * @returns the names that no tagger marked.
 */
export function introducedBodies(tokens: Tokens, facts: readonly WordFacts[], found: readonly Found[]): Found[] {
  found.forEach((name, i) => {
    trimKind(tokens, facts, name);
    if (isPossessor(tokens, facts, name, found[i + 1])) become(name, ORGANIZATION, INTRODUCED, INTRODUCED_BODY);
    const isNamed =
      followsBody(tokens, facts, name.first, name.last) ||
      precedesBody(tokens, facts, name.last) ||
      isCompany(tokens, name.first, name.last);
    if (name.kind !== ORGANIZATION && !mayBeBody(facts, name, isNamed ? NAMED : DOUBTED)) return;
    if (!isNamed && !isPlaced(tokens, facts, name.first, name.last)) return;
    become(name, ORGANIZATION, INTRODUCED, INTRODUCED_BODY);
  });
  return unmarked(tokens, facts, found);
}

/** "Insurer Halden Re", at the head of a sentence. */
function trimKind({ lower }: Tokens, facts: readonly WordFacts[], name: Found): void {
  if (name.kind !== ORGANIZATION || name.last - name.first < 2 || !NEVER_NAMED.has(lower[name.first]!)) return;
  if (isCapital(facts[name.first + 1]!)) name.first++;
}

/** "Halden Brokerage's Rui Melo": whoever has another person by the full name. */
const isPossessor = ({ lower }: Tokens, facts: readonly WordFacts[], name: Found, next: Found | undefined): boolean =>
  name.kind === PERSON &&
  name.confidence < NAMED &&
  next?.kind === PERSON &&
  next.last - next.first > 1 &&
  next.first === name.last + 1 &&
  (lower[name.last] === "'s" || lower[name.last] === "'" || OF_HOUSES.has(lower[name.last]!)) &&
  (facts[name.first]!.classes & (bit('forename') | NO_BODY)) === 0;

/** "Halden Oswal analyst Rui Melo": people have lawyers and spokesmen, and no analysts. */
const OF_HOUSES = new Set(['analyst', 'economist', 'strategist', 'ceo', 'cfo', 'chairman', 'chairwoman', 'co-founder']);

/** A doubtful name that is not known to be a country's, a people's or a place's. */
function mayBeBody(facts: readonly WordFacts[], { kind, confidence, first, last }: Found, doubted: number): boolean {
  if (confidence >= doubted) return false;
  for (let i = first; i < last; i++) if (facts[i]!.classes & NO_BODY) return false;
  return kind === PERSON || !(facts[last - 1]!.classes & bit('place'));
}

/** Where bodies stand, if with less certainty. */
const isPlaced = (tokens: Tokens, facts: readonly WordFacts[], first: number, last: number): boolean =>
  isApposed(tokens, first, last) || isBeforeKind(tokens, facts, first, last) || isEmployer(tokens, facts, first, last);

/** Right after a word for a body, where it is no subject: not "the company Lind built". */
function followsBody({ lower }: Tokens, facts: readonly WordFacts[], first: number, last: number): boolean {
  if (first === 0) return false;
  if (LISTED.test(lower[first - 1]!)) return true;
  if (isCapital(facts[first - 1]!)) return false;
  if (!BODIES.has(lower[first - 1]!)) return false;
  if (SPEAKS.has(lower[last] ?? '')) return true;
  const isDefinite = classesOf(lower[first - 2] ?? '') & DETERMINER;
  return !(classesOf(lower[last] ?? '') & (isDefinite ? VERB | PAST | AUXILIARY : VERB | PAST));
}

/** What bodies do as well: "the lender Halden said". */
const SPEAKS = new Set(['said', 'says', 'announced', 'reported', 'warned']);

/** "the Focus agency", "of the Open Harbours movement": before a word for a body, inside a sentence. */
const isBeforeKind = ({ lower }: Tokens, facts: readonly WordFacts[], first: number, last: number): boolean =>
  first > 0 &&
  facts[first - 1]!.casing === LOWERCASE &&
  facts[last]?.casing === LOWERCASE &&
  KINDS.has(lower[last]!) &&
  !(facts[last - 1]!.classes & (bit('place') | bit('forename')));
const KINDS = new Set(
  'party party-list movement bloc newspaper newsletter tabloid daily weekly magazine agency consultancy brokerage airline broadcaster pollster newswire'.split(
    ' ',
  ),
);

/** "The operator, Nordharz, speaks of a deficit." */
function isApposed({ lower }: Tokens, first: number, last: number): boolean {
  if (lower[first - 1] !== ',' || lower[last] !== ',' || !APPOSED.has(lower[first - 2]!)) return false;
  const back = [3, 4, 5].find((n) => classesOf(lower[first - n] ?? '') & DETERMINER);
  if (back === undefined) return false;
  // "The head of the parliamentary group, Bo Lind," is not the group.
  return lower[first - back - 1] !== 'of' || !(classesOf(lower[first - back - 2] ?? '') & TITLE);
}

/** Before an apposition whose head is a word for a body. */
function precedesBody({ lower }: Tokens, facts: readonly WordFacts[], comma: number): boolean {
  if (lower[comma] !== ',' || !['a', 'an', 'the', 'another'].includes(lower[comma + 1] ?? '')) return false;
  let i = comma + 2;
  while (i < facts.length && i < comma + REACH && !(classesOf(lower[i]!) & (PHRASE_END | PAST))) i++;
  // "In a word with Ada Obi, the party accused them": there a clause begins.
  const isClause = lower[comma + 1] === 'the' && (classesOf(lower[i] ?? '') & (VERB | PAST | AUXILIARY)) !== 0;
  return APPOSED.has(lower[i - 1]!) && !isCapital(facts[i - 1]!) && !isClause;
}

/** Words of an apposition up to its head. */
const REACH = 9;

/** Runs of capitals that are no name yet, where a word for a body shows that they are one. */
function unmarked(tokens: Tokens, facts: readonly WordFacts[], found: readonly Found[]): Found[] {
  const out: Found[] = [];
  const contact = contactBody(tokens, facts, found);
  for (const { first, last, isWhole } of unmarkedRuns(facts, found)) {
    const end = employerEnd(tokens, facts, first, last);
    if (end > first && isPersonAt(found, last)) {
      out.push({ first, last: end, kind: ORGANIZATION, confidence: INTRODUCED, why: [INTRODUCED_BODY] });
    } else if (first === contact || (isWhole && isUnmarkedBody(tokens, facts, first, last))) {
      out.push({ first, last, kind: ORGANIZATION, confidence: INTRODUCED, why: [INTRODUCED_BODY] });
    }
  }
  return out;
}

/** Whether a person's name begins at a token. Names stand in order. */
function isPersonAt(found: readonly Found[], first: number): boolean {
  const name = found[firstIndex(found.length, (i) => found[i]!.first >= first)];
  return name?.first === first && name.kind === PERSON;
}

function isUnmarkedBody(tokens: Tokens, facts: readonly WordFacts[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (facts[i]!.classes & NO_BODY) return false;
  if (last - first > 1 && LISTED.test(tokens.lower[first - 1] ?? '')) return true;
  const isLong = last - first > 1;
  if (isLong && isBeforeKind(tokens, facts, first, last)) return true;
  if (classesOf(tokens.lower[first]!) !== 0) return false;
  if (isPaper(tokens, facts, first, last)) return true;
  if (followsBody(tokens, facts, first, last) || isApposed(tokens, first, last)) return true;
  if (isEmployer(tokens, facts, first, last)) return true;
  if (!isLong && facts[first]!.classes & (bit('place') | bit('forename'))) return false;
  if (isBeforeKind(tokens, facts, first, last)) return true;
  return (isLong || !(facts[first]!.classes & bit('common'))) && precedesBody(tokens, facts, last);
}

/** What newspapers are called, and hardly anything else of that form. */
const PAPERS = new Set(
  'ledger sentinel courier kurier bulletin monitor examiner lantern advertiser enquirer inquirer echo argus clarion dispatch'.split(
    ' ',
  ),
);

/** "Straits Ledger": called as newspapers are. */
export const isPaper = ({ lower }: Tokens, facts: readonly WordFacts[], first: number, last: number): boolean =>
  last - first > 1 && last - first <= LONGEST_RUN && PAPERS.has(lower[last - 1]!) && isCapital(facts[last - 1]!);

/** Tokens of a line of contacts. */
const LONGEST_LINE = 16;

/** Where the last part of "Bo Lind, Partner, Halden Advisory" begins; -1 where the paragraph is no such line. */
function contactBody({ lower, count }: Tokens, facts: readonly WordFacts[], found: readonly Found[]): number {
  const name = found[0];
  if (!name || count > LONGEST_LINE || name.first !== 0 || name.kind !== PERSON || lower[name.last] !== ',') return -1;
  let first = count;
  while (first > name.last && isCapital(facts[first - 1]!)) first--;
  if (first === count || count - first > LONGEST_RUN || lower[first - 1] !== ',') return -1;
  return first - 1 > name.last + 1 && classesOf(lower[first - 2]!) & TITLE ? first : -1;
}
