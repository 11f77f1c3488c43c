import type { Span } from '../analysis';
import { ADVERB, MODIFIER, NUMBER, OF_FIELDS, ORGANIZATION, PAST, PLAIN, TENURE, TITLE } from '../grammar/lexicon';
import { isPossessiveMark } from '../grammar/phrases';
import type { Words } from '../grammar/words';
import type { NameMention } from '../paragraph';
import { bodyBefore, ownerSpan, possessor } from './organizations';

/** What the words before a title say; the title with its modifiers begins at token `first`. */
export interface Before {
  readonly first: number;
  readonly organization: Span | null;
  /** The organization is but a place or a party, and one named after the title is surer. */
  readonly isVague: boolean;
  readonly time: Span | null;
}

/** "first deputy governor", "first vice-president": of the title, unlike "its first president". */
const isRank = (w: Words, i: number): boolean => w.at(i) === 'first' && RANKED.has(w.at(i + 1));
const RANKED = new Set([
  'deputy',
  'vice',
  'vice-president',
  'vice-chair',
  'vice-chairman',
  'minister',
  'secretary',
  'lady',
]);

/**
 * What stands between the determiner and the title at `head`: an owner or organization, a time, modifiers.
 * @returns null where a person's name stands there.
 */
export function beforeTitle(w: Words, from: number, head: number): Before | null {
  let first = from;
  let organization: Span | null = null;
  for (let k = head - 1; k >= from; k--) {
    if (isPossessiveMark(w, k)) {
      organization = ownerSpan(w, from, k) ?? unmarkedOwner(w, k - 1, head);
      first = Math.max(first, k + 1);
      break;
    }
    let name = w.name(k);
    const inBracket = w.at(k) === ')' || w.at(k + 1) === ')' || w.at(k) === '(';
    if (inBracket && !(name && w.at(name.last) !== ')')) {
      // "Bank of Canada (BoC) governor": the name stands before the bracket.
      first = Math.max(first, w.at(k) === ')' ? k + 1 : first);
      if (w.at(k) !== '(') continue;
      name = w.name(k - 1);
    } else if (!name) continue;
    // "chief U.S. economist": a place among the modifiers is one of them.
    const isOwned = name !== null && isPossessiveMark(w, name.first - 1); // "the bank's Asia director"
    if (name?.label === 'location' && (isOwned || w.is(name.first - 1, MODIFIER))) {
      k = name.first;
      continue;
    }
    if (name?.label === 'other' && isOwned && name.first > from) {
      first = Math.max(first, name.last);
      k = name.first;
      continue;
    }
    if (name?.label === 'person') return null;
    first = Math.max(first, name?.last ?? k + 1);
    if (name && (name.label !== 'other' || isHouse(w, name, head))) {
      // "Public Service Commission chairman", where only the first words are marked
      const rest = first;
      while (first < head && w.isCapital(first) && w.is(first, ORGANIZATION) && !w.is(first, TITLE)) first++;
      organization = { start: name.start, end: first > rest ? w.end(first - 1) : name.end };
    }
    break;
  }
  const place = w.name(first - 1)?.label === 'location'; // "Cape Town Supreme Court judge"
  const body = !organization || place ? bodyBefore(w, first, head) : null;
  organization = body ?? organization;
  let tenure = -1;
  let k = first;
  for (; k < head; k++) {
    if (!w.name(k) && isParty(w, k)) organization ??= w.span(k, k + 1);
    else if (isNationality(w, k)) continue;
    else if (w.is(k, TENURE)) tenure = tenure < 0 ? k : tenure;
    else if (w.is(k, PAST) && w.is(k - 1, TENURE)) {
      continue;
    } // "newly appointed"
    else if (isRank(w, k)) break;
    else if (!w.is(k, PLAIN | NUMBER | ADVERB) && !isAge(w.at(k)) && !(body && w.end(k) <= body.end)) break;
  }
  const former = formerHouse(w, from, head);
  organization ??= former?.organization ?? null;
  if (former && k === former.token) k++;
  const time = former ? former.time : tenure < 0 ? tenureBefore(w, from) : w.span(tenure, lastTenure(w, tenure, k));
  const owner = possessor(w, from - 1);
  if (owner && isPlace(w, organization)) organization = owner; // "its Tokyo head"
  return {
    first: k,
    organization: organization ?? owner,
    isVague: isPlace(w, organization) || isParty(w, k - 1),
    time,
  };
}

/** "ex-WTO director": the token that holds the time and the organization, or where its name begins. */
function formerHouse(w: Words, from: number, head: number): { token: number; time: Span; organization: Span } | null {
  for (let i = from; i < head; i++) {
    if (!/^ex-\p{Lu}/u.test(w.text(i))) continue;
    const name = w.name(i);
    const time = { start: w.start(i), end: w.start(i) + 2 };
    return { token: i, time, organization: { start: w.start(i) + 3, end: name ? name.end : w.end(i) } };
  }
  return null;
}

/** "Lothbury's chairman": an owner in capitals that no list knows and no tagger marked, of an office that houses have. */
const unmarkedOwner = (w: Words, i: number, head: number): Span | null =>
  HOUSE_OFFICES.has(w.at(head)) && w.isCapital(i) && !w.name(i) && !w.is(i, ~0) ? w.span(i, i + 1) : null;

const HOUSE_OFFICES = new Set(
  'chairman chairwoman chair ceo executive officer director manager founder co-founder head spokesman spokeswoman spokesperson economist analyst treasurer editor partner'.split(
    ' ',
  ),
);

/** "a former Lumen engineer": a name of doubtful kind before what companies call their people, and no nationality. */
const isHouse = (w: Words, name: NameMention, head: number): boolean =>
  STAFF.has(w.at(head)) &&
  name.last - name.first === 1 &&
  !NATIONALITY.test(w.text(name.first)) &&
  !isParty(w, name.first);

const STAFF = new Set('engineer spokesman spokeswoman spokesperson ceo executive employee staffer analyst'.split(' '));

const PARTIES = new Set(
  'conservative labour democratic republican liberal green socialist communist tory social-democratic christian-democratic'.split(
    ' ',
  ),
);

/** "Labour Minister" is what somebody is minister of, "Labour minister" may be whose. */
const isField = (w: Words, i: number): boolean =>
  w.at(i) === 'labour' && w.isCapital(i + 1) && OF_FIELDS.has(w.at(i + 1));

/** "Conservative MP", "Republican senator": the party before the title. */
const isParty = (w: Words, i: number): boolean => PARTIES.has(w.at(i)) && w.isCapital(i) && !isField(w, i);

const NATIONALITY =
  /^(?:\p{Lu}\p{L}+(?:[lrstnvb]ian|[lrgcnbdx]ean|[ricnuv]can|man(?:i|ian)|ese|[lnrtkd]ish)|German|French|Dutch|Greek|Swiss|Thai|Czech|Iraqi|Israeli|Pakistani|Bangladeshi|Omani|Qatari|Kuwaiti|Saudi|Yemeni|Somali|Kenyan|Ugandan|Ghanaian|Tanzanian|Zambian|Rwandan|Sudanese|Welsh|Afghan|Kazakh|Uzbek|Nepali|Cuban|Filipino|Philippine|Icelandic|Emirati|Bahraini)$/u;

/** "German Chancellor", where the tagger did not mark the nationality. */
const isNationality = (w: Words, i: number): boolean =>
  !w.name(i) && w.isCapital(i) && !w.is(i, MODIFIER) && NATIONALITY.test(w.text(i));

function lastTenure(w: Words, tenure: number, end: number): number {
  let last = end;
  while (last > tenure + 1 && !w.is(last - 1, TENURE)) last--;
  return last;
}

/** "former Google engineer": the time stands before the organization. */
function tenureBefore(w: Words, from: number): Span | null {
  return w.is(from, TENURE) ? { start: w.start(from), end: w.end(from) } : null;
}

const isAge = (word: string): boolean => /^\d+-?(?:year-old)?$|-year-old$|-born$|-based$|-educated$/.test(word);

const isPlace = (w: Words, span: Span | null): boolean =>
  span !== null && w.names.some((n) => n.start === span.start && n.end === span.end && n.label === 'location');
