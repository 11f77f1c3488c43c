import type { Span } from '../analysis';
import {
  ADVERB,
  AUXILIARY,
  BE,
  CONJUNCTION,
  DETERMINER,
  NUMBER,
  ORGANIZATION,
  POSSESSIVE,
  PREPOSITION,
  PUNCTUATION,
  RELATIVE,
  TENURE,
  TITLE,
} from '../grammar/lexicon';
import { isPossessiveMark, nominalEnd, phraseFrom } from '../grammar/phrases';
import type { Words } from '../grammar/words';
import type { NameMention } from '../paragraph';
import type { Found } from './find';
import { tenureAt } from './times';
import { organizationIn } from './organizations';
import { readRoles, type RolePhrase } from './phrase';

/**
 * "Deng Zhonghan, an academician of the Chinese Academy of Engineering,": the roles in apposition after a name.
 * @param from the token where the apposition's comma may stand, past an affiliation: "Ana Ruiz of A, a nurse".
 */
export function appositionsAfter(w: Words, name: NameMention, from = name.last): Found | null {
  let i = afterDetails(w, from);
  if (!opensApposition(w, i)) return i === name.last ? withoutComma(w, name) : null;
  i++;
  if (w.at(i) === 'whose') return null;
  if (w.at(i) === 'himself' || w.at(i) === 'herself') i++; // "(himself a former judge)"
  i = afterSuccessor(w, afterAge(w, i));
  const time = tenureAt(w, i);
  const phrase = readRoles(w, afterStation(w, time?.last ?? i), { openVocabulary: true });
  if (!phrase || !closes(w, phrase)) return null;
  const withList = organizationAfterComma(w, time ? during(phrase, time) : phrase);
  return held(name, withList, 0.93);
}

/** "Ana Ruiz former leader of the Union", as captions and hasty texts have it: an office with its organization. */
function withoutComma(w: Words, name: NameMention): Found | null {
  const i = name.last;
  const noun = w.is(i, DETERMINER) ? i + 1 : i;
  if (!w.is(noun, TENURE | TITLE) || w.at(i) === 'the' || w.isCapital(noun)) return null;
  const phrase = readRoles(w, i);
  if (!phrase || !closes(w, phrase) || phrase.roles.some((r) => !r.organization || r.organization.start < w.start(i))) {
    return null;
  }
  return held(name, phrase, 0.7);
}

/** Members of parliaments, by the letters after their names. */
export const MEMBERS: ReadonlySet<string> = new Set(['MP', 'MEP', 'MSP', 'MLA', 'TD', 'MPP', 'MNA', 'MHA']);

/** "Ana Ruiz MP" */
export function seatAfter(w: Words, name: NameMention): Found | null {
  if (!MEMBERS.has(w.text(name.last)) || w.name(name.last)) return null;
  const last = name.last + 1;
  return held(name, { roles: [{ first: name.last, last, organization: null, time: null }], last }, 0.93);
}

/** The roles of words that stand after the name, up to token `last`. */
const held = (
  { start, end, first }: NameMention,
  { roles, last }: Pick<RolePhrase, 'roles' | 'last'>,
  confidence: number,
): Found => ({ holder: { start, end, kind: 'name' }, roles, first, last, confidence });

/** The first of the roles is held at a time that is said before it. */
const during = (phrase: RolePhrase, { start, end }: Span): RolePhrase => ({
  ...phrase,
  roles: phrase.roles.map((r, k) => (k === 0 ? { ...r, time: r.time ?? { start, end } } : r)),
});

const opensApposition = (w: Words, i: number): boolean => [',', '–', '—', '--', '('].includes(w.at(i));

/** Past letters, or a bracketed age or party, that follow the name. */
function afterDetails(w: Words, at: number): number {
  const i = MEMBERS.has(w.text(at)) ? at + 1 : at;
  if (w.at(i) !== '(') return i;
  for (let j = i + 1; j < i + 8; j++) {
    const isSeat = w.name(i + 1)?.label === 'organization' && w.at(i + 2) === ','; // "(APC, Reef West)"
    if (w.at(j) === ')') return w.is(i + 1, NUMBER) || j - i <= 4 || isSeat ? (readRoles(w, i + 1) ? i : j + 1) : i;
  }
  return i;
}

/** Past "54," or "D-Calif.,". */
function afterAge(w: Words, i: number): number {
  if (w.at(i + 1) === ',' && (/^\d{1,3}$/.test(w.at(i)) || /^[dri]-[\p{L}.]+$/u.test(w.at(i)))) return i + 2;
  if (w.at(i + 2) === ',' && w.at(i + 1) === '.' && /^[dri]-\p{L}+$/u.test(w.at(i))) return i + 3;
  return i;
}

/** Past "now in her second term as", and past "formerly of A and": the office comes after it. */
function afterStation(w: Words, i: number): number {
  const at = w.is(i, ADVERB | TENURE) ? i + 1 : i;
  if (!w.is(at, PREPOSITION)) return i;
  const isTerm = w.at(at) === 'in' && w.is(at + 1, POSSESSIVE);
  for (let k = at + 1; k < at + LONGEST_STATION && !w.is(k, PUNCTUATION | BE | AUXILIARY | RELATIVE); k++) {
    if (isTerm && w.at(k) === 'as') return k + 1;
    if (!isTerm && at > i && w.at(k) === 'and') return w.is(k + 1, ADVERB) ? k + 2 : k + 1;
  }
  return i;
}

const LONGEST_STATION = 16;

/** Past "the successor to Bo Lind as": the office is his. */
function afterSuccessor(w: Words, i: number): number {
  const noun = w.is(i, DETERMINER) ? i + 1 : i;
  if (w.at(noun) !== 'successor' || (w.at(noun + 1) !== 'to' && w.at(noun + 1) !== 'of')) return i;
  const last = w.person(noun + 2)?.last ?? -1;
  return w.at(last) === 'as' ? last + 1 : i;
}

/** Whether what follows the phrase shows that it was an apposition and not the subject of a clause of its own. */
export function closes(w: Words, phrase: RolePhrase): boolean {
  const { last } = phrase;
  if (w.person(last)) return false; // "Xi, Prime Minister Modi": the title of the next name
  if (last >= w.count || w.is(last, PUNCTUATION | PREPOSITION | RELATIVE)) return true;
  if (w.is(last, CONJUNCTION) || w.at(last) === 'turned') return true; // "a former engineer turned whistleblower"
  if (w.is(last, BE | AUXILIARY)) return false;
  if (w.is(last, ADVERB) && w.is(last + 1, PREPOSITION)) return true; // "a former envoy now with A"
  if (HELD.has(w.at(last)) && w.is(last + 1, PREPOSITION) && w.is(phrase.first, DETERMINER)) return true;
  return w.at(last).endsWith('ing') || (/(?:ed|own)$/.test(w.at(last)) && !w.is(phrase.first, DETERMINER));
}

/** "an engineer held in Hull since May": irregular participles behind what somebody is. */
const HELD = new Set(['held', 'born', 'based', 'known', 'shot', 'sent', 'brought', 'caught']);

/** "Jane Doe, chief economist, Bank of Ghana": on a list the organization stands after a comma. */
function organizationAfterComma(w: Words, phrase: RolePhrase): { roles: RolePhrase['roles']; last: number } {
  const { roles, last } = phrase;
  const name = w.at(last) === ',' ? w.name(last + 1) : null;
  const isWhole = name?.label === 'organization' && (name.last >= w.count || w.is(name.last, PUNCTUATION));
  if (!name || !isWhole || roles.some((r) => r.organization) || w.is(phrase.first, DETERMINER)) return { roles, last };
  const organization = { start: name.start, end: name.end };
  return { roles: roles.map((r) => ({ ...r, organization })), last: name.last };
}

/** "Sachs, of Columbia", "Jane Doe of Greenpeace", "Mark Rutte (VVD)": an affiliation without a title. */
export function affiliationAfter(w: Words, name: NameMention): Found | null {
  const found = inBrackets(w, name) ?? byPreposition(w, name) ?? byOwner(w, name);
  if (!found) return null;
  return {
    holder: { start: name.start, end: name.end, kind: 'name' },
    roles: [{ first: name.first, last: name.first, organization: found.span, time: found.time }],
    first: name.first,
    last: found.last,
    confidence: 0.85,
  };
}

type Affiliation = { readonly span: Span; readonly last: number; readonly time: Span | null } | null;

function inBrackets(w: Words, name: NameMention): Affiliation {
  const party = w.at(name.last) === '(' ? w.name(name.last + 1) : null;
  if (
    party?.label !== 'organization' ||
    /^[DRI]-/.test(w.text(party.first)) ||
    (w.at(party.last) !== ')' && w.at(party.last) !== ',')
  ) {
    return null;
  }
  return { span: { start: party.start, end: party.end }, last: party.last + 1, time: null };
}

/** "the Forest Service", that no tagger marked: capitals that end with a word for a body. */
function unmarkedBody(w: Words, first: number, end: number): { span: Span; end: number } | null {
  if (end - first < 2 || !w.is(end - 1, ORGANIZATION) || w.at(first - 1) !== 'the') return null;
  for (let k = first; k < end; k++) if (!w.isCapital(k) || w.name(k)) return null;
  return { span: w.span(first, end), end };
}

/** Whether a comma or the end follows, perhaps behind more words: "of the ministry's division of ports and customs,". */
function endsAt(w: Words, i: number): boolean {
  if (i >= w.count || w.is(i, PUNCTUATION)) return true;
  if (w.at(i) !== 'of') return false;
  const phrase = phraseFrom(w, i + 1);
  return (
    phrase !== null && w.is(w.at(phrase.last) === 'and' ? nominalEnd(w, phrase.last + 1) : phrase.last, PUNCTUATION)
  );
}

/** "Labour's Ana Ruiz", "said the department's Bo Lind": whose the person is, no product and no work. */
function byOwner(w: Words, name: NameMention): Affiliation {
  const mark = name.first - 1;
  if (!isPossessiveMark(w, mark)) return null;
  const owner = w.name(mark - 1);
  const isBody = !owner && w.is(mark - 1, ORGANIZATION) && w.is(mark - 2, DETERMINER);
  if (owner?.label !== 'organization' && !isBody) return null;
  const span = owner ? { start: owner.start, end: owner.end } : w.span(mark - 2, mark);
  return { span, last: name.last, time: null };
}

const AFFILIATING = new Set(['of', 'from', 'at', 'with']);

function byPreposition(w: Words, name: NameMention): Affiliation {
  const comma = w.at(name.last) === ',';
  let i = comma ? name.last + 1 : name.last;
  const time = comma && w.is(i, TENURE | ADVERB) && w.is(i + 1, PREPOSITION) ? w.span(i, i + 1) : null; // ", formerly of A,"
  if (time) i++;
  if (!w.is(i, PREPOSITION) || !AFFILIATING.has(w.at(i))) return null;
  if (!comma && w.at(i) !== 'of' && w.at(i) !== 'from' && !w.is(name.first - 1, TITLE)) return null;
  i++;
  while (w.is(i, DETERMINER)) i++;
  const end = nominalEnd(w, i);
  const organization = organizationIn(w, i, end) ?? unmarkedBody(w, i, end);
  if (!organization || (comma && !endsAt(w, organization.end))) return null;
  return { span: organization.span, last: organization.end, time };
}
