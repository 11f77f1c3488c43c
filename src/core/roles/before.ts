import {
  ADVERB,
  CALENDAR,
  CONJUNCTION,
  DETERMINER,
  HONORIFIC,
  MODIFIER,
  ORGANIZATION,
  PAST,
  PHRASE_END,
  PLAIN,
  POSSESSIVE,
  PREPOSITION,
  PUNCTUATION,
  TENURE,
  TITLE,
  VERB,
} from '../grammar/lexicon';
import { isPossessiveMark } from '../grammar/phrases';
import type { Words } from '../grammar/words';
import type { NameMention, Reference } from '../paragraph';
import { beginsSentence, sentenceOf } from '../text/tokens';
import { afterSource } from './complements';
import type { Found } from './find';
import { MEMBERS } from './after';
import { isDoer, readRoles, RETIRED, type RolePart, type RolePhrase } from './phrase';

/** A title stands within this many words before its name. */
const REACH = 26;

/**
 * The roles that stand before a name: "World Bank President Ajay Banga", "Minister of Finance and Public Credit
 * Rogelio Ramírez", and with a comma "the managing director of the International Monetary Fund, Kristalina Georgieva,".
 */
export function rolesBefore(w: Words, name: NameMention): Found | null {
  const holder: Reference = { start: name.start, end: name.end, kind: 'name' };
  const near = phraseEndingAt(w, skipHonorifics(w, name.first), false);
  const start = near?.first ?? skipHonorifics(w, name.first);
  // "The federal Sports Minister, Senator Anh Tran, said": one title before the comma, one after it.
  const far = farPhrase(w, start - 1, name.last);
  if (!near && !far) return null;
  const own = far && near && isHonorary(w, near) ? [] : (near?.roles ?? []);
  return {
    holder,
    roles: [...(far?.roles ?? []), ...own.flatMap((r) => withoutRank(w, r))],
    first: (far ?? near)!.first,
    last: name.last,
    confidence: far ? 0.85 : 0.93,
  };
}

/** The phrase before the comma, bracket or colon at `mark`, which the name after it bears. */
function farPhrase(w: Words, mark: number, nameLast: number): RolePhrase | null {
  if (w.at(mark) === ',') {
    // "…, a spokeswoman for the ministry, Ana Ruiz, said", "from a trader, Bo Lind, who has left"
    const isSpeaker = w.at(nameLast) === ',' && w.is(nameLast + 1, VERB | PAST);
    const isTold = (w.at(nameLast) === ',' && w.at(nameLast + 1) === 'who') || w.at(nameLast) === '.';
    if (closesApposition(w, nameLast)) {
      const place = w.name(mark - 1)?.label === 'location' ? w.name(mark - 1)! : null; // "of Bayero University, Kano, Ana Ruiz"
      const seat = place && w.at(place.first - 1) === ',' ? place.first - 1 : -1;
      return (
        phraseEndingAt(w, mark, true, isSpeaker, isTold) ??
        phraseBeforeBody(w, mark) ??
        (seat > 0 ? phraseEndingAt(w, seat, true, isSpeaker, isTold) : null)
      );
    }
    // "A former judge, Ana Ruiz is a member of …"
    const first = w.tokens.sentences[sentenceOf(w.tokens, mark)]!;
    if (mark - first > REACH || (w.at(first) !== 'a' && w.at(first) !== 'an')) return null;
    const fronted = readRoles(w, first, { openVocabulary: true });
    return fronted && afterSource(w, fronted.last) === mark ? fronted : null;
  }
  // "The Minister for Planning (Ana Ruiz)", as records of parliaments have it
  if (w.at(mark) === '(') return w.at(nameLast) === ')' ? phraseEndingAt(w, mark, true) : null;
  // "Acting chair: Ana Ruiz, …", as lists have it; a transcript has words of the speaker there
  const isListed = w.at(mark) === ':' && (nameLast >= w.count || w.is(nameLast, PUNCTUATION));
  const office = isListed ? phraseEndingAt(w, mark, true) : null;
  return office && beginsSentence(w.tokens, office.first) ? office : null;
}

/** "the association's president, Chief Emeka Obi": a title of honour after the office. */
const isHonorary = (w: Words, { first, last, roles }: RolePhrase): boolean =>
  last - first === 1 && roles[0]!.organization === null && w.text(first) === 'Chief';

/** "the Comptroller, Tin Can Command of the Customs Service, Hadiza Lawan": the body between the office and the name. */
function phraseBeforeBody(w: Words, comma: number): RolePhrase | null {
  const isShort = w.at(comma - 1) === ')' && w.at(comma - 3) === '('; // "…, Association of Dealers (ASD), Bo Lind"
  const end = w.name(isShort ? comma - 4 : comma - 1);
  const body = end?.label === 'organization' ? end : null;
  const from = body ? organizationStart(w, body) : 0;
  if (!body || w.at(from - 1) !== ',') return null;
  const phrase = phraseEndingAt(w, from - 1, true);
  if (!phrase || phrase.roles.some((r) => r.organization)) return null;
  const organization = { start: w.start(from), end: body.end };
  return { ...phrase, roles: phrase.roles.map((r) => ({ ...r, organization })) };
}

/** Where an organization begins with what it is a part of: "Tin Can Command of the Customs Service". */
function organizationStart(w: Words, body: NameMention): number {
  let i = body.first;
  if (w.is(i - 1, DETERMINER)) i--;
  if (w.at(i - 1) === 'of' && w.name(i - 2)) return w.name(i - 2)!.first;
  return body.first;
}

/** "army chief General Khan": the office, and the rank right before the name. */
function withoutRank(w: Words, role: RolePart): RolePart[] {
  let rank = role.last;
  const isShort = RANKS.has(w.at(rank - 1)) && w.is(rank - 2, TITLE) && rank - 1 > role.first; // "Governor Gen Khan"
  if (isShort) while (rank > role.first + 1 && RANKS.has(w.at(rank - 1))) rank--; // "director general Lt Gen Khan"
  while (!isShort && rank > role.first && w.isCapital(rank - 1)) rank--;
  if (isShort && RANKS.has(w.at(rank - 1))) return [role]; // "Lt Gen Khan"
  if (rank === role.last || rank === role.first || !w.is(role.last - 1, TITLE) || !w.is(rank - 1, TITLE)) return [role];
  return [
    { ...role, last: rank },
    { first: rank, last: role.last, organization: null, time: null },
  ];
}

/** Ranks that end no office's name, as "general" does. */
const RANKS = new Set(
  'gen gen. lt lt. col col. maj maj. capt capt. brig brig. adm adm. colonel major captain brigadier admiral'.split(' '),
);

/** The role phrase that ends before token `end`, the longest that reads as one. */
function phraseEndingAt(w: Words, end: number, comma: boolean, isSpeaker = false, isTold = false): RolePhrase | null {
  let best: RolePhrase | null = null;
  for (let p = end - 1; p >= 0 && p > end - REACH; p--) {
    if (w.at(p) === '.' || w.at(p) === ';' || w.at(p) === ':' || w.person(p)) break;
    // "the saxophonist Joe Okafor": any noun for a doer between a determiner and the name
    const isOpen = !comma && p === end - 1 && w.is(p - 1, DETERMINER) && isDoer(w.at(p));
    if (!w.is(p, TITLE) && !isOpen) continue;
    const phrase = readRoles(w, leftmost(w, p), { beforeName: !comma, openVocabulary: isOpen });
    if (!phrase || (comma ? afterSource(w, phrase.last) : phrase.last) !== end) continue;
    if (comma ? !mayStandBefore(w, phrase, isSpeaker, isTold) : joinsTwoPeople(w, phrase)) continue;
    best = phrase;
  }
  return best;
}

function skipHonorifics(w: Words, end: number): number {
  let i = end;
  for (;;) {
    if (w.is(i - 1, HONORIFIC)) {
      i -= w.at(i - 2) === 'the' ? 2 : 1;
    } // "the Rev Bo Lind"
    else if (w.at(i - 1) === '.' && w.is(i - 2, HONORIFIC) && w.isCapital(i - 2)) {
      i -= 2;
    } // "Barr. Ana Ruiz"
    else if (w.at(i - 1) === ')' && w.at(i - 3) === '(' && RETIRED.test(w.at(i - 2))) {
      i -= 3;
    } // "Gen (retd) Bo Lind"
    else return i;
  }
}

/** The start of the phrase whose title is at `p`: its modifiers, organization, time and determiner. */
export function leftmost(w: Words, p: number): number {
  let i = p;
  while (i > 0 && p - i < 12) {
    const name = w.name(i - 1);
    if (name) {
      if (name.label === 'person') return isPossessiveMark(w, name.last) ? i + 1 : i;
      i = name.first;
      continue;
    }
    if (w.at(i - 1) === ')') {
      let open = i - 2;
      while (open > 0 && w.at(open) !== '(' && i - open < 5) open--;
      if (!w.name(open - 1)) break;
      i = open;
      continue;
    }
    if (isPossessiveMark(w, i - 1)) i -= w.name(i - 2) ? 1 : 2;
    else if (w.at(i - 1) === 'and' && w.is(i, MODIFIER) && w.is(i - 2, MODIFIER)) i -= 2;
    else if (isPartOfTitle(w, i - 1)) i--;
    else if (w.is(i - 1, DETERMINER | POSSESSIVE)) return i - 1;
    else if (!w.isCapital(p) && isPlainNoun(w, i - 1) && determinerWithin(w, i - 1)) i--;
    else if (i === p && isDescribedHouse(w, p - 1)) i--;
    else if (!w.isCapital(p) && houseWithin(w, i - 1)) i--;
    else break;
  }
  return i;
}

const isPartOfTitle = (w: Words, i: number): boolean =>
  w.is(i, MODIFIER | TITLE | TENURE | PLAIN) ||
  (isPlainNoun(w, i) && w.isCapital(i) && !w.is(i, ADVERB | CALENDAR) && mayBegin(w, i)) ||
  /\p{L}-\p{L}/u.test(w.at(i)) ||
  /(?:al|ic|ary)$/.test(w.at(i));

/** Whether a title may begin with the word in capitals at `i`: after a comma only "…, Lumen spokeswoman". */
const mayBegin = (w: Words, i: number): boolean =>
  !w.is(i - 1, PUNCTUATION) || (w.at(i - 1) === ',' && !w.is(i, ~0) && w.is(i + 1, TITLE) && !w.isCapital(i + 1));

const isPlainNoun = (w: Words, i: number): boolean => i >= 0 && !w.is(i, PHRASE_END);

/** "the influential fisheries minister": an unknown word belongs to the title where a determiner is near. */
function determinerWithin(w: Words, i: number): boolean {
  for (let j = i; j > i - 4 && j >= 0; j--) {
    if (w.is(j, DETERMINER | POSSESSIVE) || isPossessiveMark(w, j)) return true;
    if (!isPlainNoun(w, j) && !w.name(j)) return false;
  }
  return false;
}

/** "embassy spokesperson", "ministry official": a common noun for a body right before the office. */
const isDescribedHouse = (w: Words, i: number): boolean =>
  w.is(i, ORGANIZATION) && !w.isCapital(i) && !w.isCapital(i + 1) && !w.is(i, PHRASE_END) && !w.at(i).endsWith('s');

/** "WWF offshore fisheries manager": words that no list knows between a body's name and its office. */
function houseWithin(w: Words, i: number): boolean {
  for (let j = i; j > i - 3 && j >= 0; j--) {
    const name = w.name(j);
    if (name) return j < i && name.label === 'organization';
    if (w.isCapital(j) || w.is(j, ~MODIFIER) || w.at(j).endsWith('ing')) return false;
  }
  return false;
}

/** "the president of X and chancellor Jane Doe" are two people; "co-founder and CEO Jane Doe" is one. */
function joinsTwoPeople(w: Words, phrase: RolePhrase): boolean {
  if (phrase.roles.length < 2) return false;
  if (w.is(phrase.first, DETERMINER) && !areOccupations(w, phrase)) return true;
  // "Ana Ruiz, president of A, and B chief Bo Lind": the first title is that of the name before.
  if (w.at(phrase.first - 1) === ',' && w.person(phrase.first - 2)) return true;
  // "Mali's president, Colonel Goit": a title of its own after the comma
  let last = phrase.roles.at(-1)!.first;
  while (last > phrase.first && w.is(last - 1, TENURE | PLAIN)) last--;
  return w.at(last - 1) === ',' || (w.at(last - 1) === 'and' && w.at(last - 2) === ',');
}

/** "the lawyer and former senator Ana Ruiz": bare occupations in lower case, which one person can have at once. */
const areOccupations = (w: Words, { roles }: RolePhrase): boolean =>
  roles.every(({ first, last, organization }, k) => {
    const isBare = k === roles.length - 1 || w.at(last) === 'and' || w.at(last) === ',';
    if (k > 0 && w.is(first - 1, DETERMINER)) return false;
    return isBare && organization === null && !w.isCapital(first) && !SOLE.has(w.at(last - 1));
  });

/** Offices that a country or a house has one of. */
const SOLE = new Set(
  'president premier minister king queen emperor pope governor mayor chancellor secretary chairman chairwoman chair chief head ceo'.split(
    ' ',
  ),
);

/**
 * Before a comma only a phrase that is complete by itself introduces the name after it.
 * @param isSpeaker whether a verb follows the name: "…, a spokeswoman for the ministry, Ana Ruiz, said".
 * @param isTold whether a relative clause follows it: "from a trader, Bo Lind, who has left".
 */
function mayStandBefore(w: Words, phrase: RolePhrase, isSpeaker: boolean, isTold: boolean): boolean {
  const before = phrase.first - 1;
  if (w.at(before) === ',' && w.person(before - 1)) return false; // it belongs to the name before
  if (w.at(before) === 'and' && isHeldBefore(w, before)) return false;
  const begins = before < 0 || w.is(before, PUNCTUATION | CONJUNCTION) || isPossessiveMark(w, before);
  if (!phrase.determined) return begins;
  if (isSpeaker && w.at(before) === ',') return true;
  if (isTold && w.is(before, PREPOSITION)) return true;
  return !w.is(phrase.first, DETERMINER) || w.at(phrase.first) === 'the' || beginsSentence(w.tokens, phrase.first);
}

/** "Bo Lind, a director of A and former head of B, Ana Ruiz, …": what stands after "and" is of the name before. */
function isHeldBefore(w: Words, and: number): boolean {
  for (let k = and - 1; k > 0 && k > and - LONGEST_ROLE && w.at(k) !== '.'; k--) {
    if (w.person(k)) return w.at(k + 1) === ',' && w.is(k + 2, DETERMINER);
  }
  return false;
}

const LONGEST_ROLE = 14;

/** Whether the name that ends at `i` stands between commas, or ends its clause. */
const closesApposition = (w: Words, i: number): boolean =>
  i >= w.count || w.is(i, PUNCTUATION | PREPOSITION) || MEMBERS.has(w.text(i));
