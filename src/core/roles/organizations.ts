import type { Span } from '../analysis';
import {
  DETERMINER,
  HONORIFIC,
  MODIFIER,
  NUMBER,
  ORGANIZATION,
  PAST,
  PHRASE_END,
  TENURE,
  TITLE,
} from '../grammar/lexicon';
import { isPossessiveMark, nominalEnd } from '../grammar/phrases';
import type { Words } from '../grammar/words';
import { beginsSentence } from '../text/tokens';

/** Where the nominal words from `j` end, or the person begins whom the title stands before. */
export function runEnd(w: Words, j: number): number {
  let end = nominalEnd(w, j);
  for (let k = j; k < end; k++) {
    if (k > j && w.is(k, HONORIFIC)) return k;
    const person = w.person(k);
    if (person && (w.is(k - 1, TITLE) || !isPossessiveMark(w, person.last))) {
      end = k;
      break;
    }
  }
  return end;
}

/**
 * The organization named in the tokens `first` to `end`: the name itself, not its description; with an ordinal before
 * it, and with what it owns ("JD's technology committee").
 */
export function organizationIn(w: Words, first: number, end: number): { span: Span; end: number } | null {
  for (let k = first; k < end; k++) {
    const name = w.name(k);
    if (!name) continue;
    k = name.last - 1;
    if (name.label === 'person' && !isPossessiveMark(w, name.last)) return null;
    if (name.label !== 'organization') continue;
    const from =
      k >= first && name.first > first && w.is(name.first - 1, NUMBER) && /\d/.test(w.at(name.first - 1))
        ? name.first - 1
        : name.first;
    const last = listedBodyEnd(w, name.last, end) ?? partOf(w, committeeEnd(w, ownedEnd(w, name.last, end)));
    const whole = last === name.last && last < end && CALLED.has(w.at(last)) ? last + 1 : last;
    return { span: w.span(from, last), end: last === name.last ? afterBracket(w, whole) : last };
  }
  return null;
}

/** "National Committee of the Consultative Conference": past the body that the named body is part of. */
function partOf(w: Words, last: number): number {
  if (w.at(last) !== 'of') return last;
  const name = w.name(w.is(last + 1, DETERMINER) ? last + 2 : last + 1);
  return name?.label === 'organization' ? name.last : last;
}

/** "Communist Party of China (CPC) Central Committee": past the body of the body that a bracket has just shortened. */
function committeeEnd(w: Words, last: number): number {
  const name = w.name(afterBracket(w, last));
  const isBehind = name?.label === 'organization' && w.at(last) === '(' && w.at(name.first - 1) === ')';
  return isBehind && w.canBe(name.last - 1, ORGANIZATION) ? name.last : last;
}

/** "the Senate mining and energy committee": past the fields of the body that stands between `from` and `end` and behind. */
function listedBodyEnd(w: Words, from: number, end: number): number | null {
  const first = isPossessiveMark(w, from) ? from + 1 : from;
  if (first >= end) return null;
  for (let k = first; k < end; k++) if (w.isCapital(k) || w.name(k)) return null;
  return fieldsEnd(w, end);
}

/** Past "and energy committee", ", food and rural affairs committee": more fields, and the body whose they are. */
export function fieldsEnd(w: Words, i: number): number | null {
  if (w.at(i) !== 'and' && w.at(i) !== ',') return null;
  let isLast = false;
  for (let k = i; k < i + LONGEST_LIST; k++) {
    isLast ||= w.at(k) === 'and';
    if (w.at(k) === 'and' || (w.at(k) === ',' && !isLast)) continue;
    if (w.isCapital(k) || w.name(k) || w.is(k, PHRASE_END | PAST | TITLE)) return null;
    if (FIELDED.has(w.at(k))) return isLast ? k + 1 : null;
  }
  return null;
}

const FIELDED = new Set('committee subcommittee commission panel ministry department council'.split(' '));
const LONGEST_LIST = 10;

/** After a name: past "'s technology committee", or past "parliamentary caucus"; else the name's own end. */
function ownedEnd(w: Words, last: number, end: number): number {
  if (last >= end) return last;
  if (isPossessiveMark(w, last)) return untilPerson(w, last + 1, end) > last + 1 ? untilPerson(w, last + 1, end) : last;
  const stop = untilPerson(w, last, end);
  if (stop === last + 1 && CALLED.has(w.at(last))) return last; // "the Tide and Reef party"
  return stop > last && w.is(stop - 1, ORGANIZATION) ? stop : last;
}

const CALLED = new Set(['party', 'movement', 'magazine', 'newspaper', 'group']);

function untilPerson(w: Words, from: number, end: number): number {
  for (let k = from; k < end; k++) if (w.person(k)) return k;
  return end;
}

function afterBracket(w: Words, i: number): number {
  if (w.at(i) !== '(') return i;
  for (let j = i + 1; j < i + 5; j++) if (w.at(j) === ')') return j + 1;
  return i;
}

/** "State Bank governor", "TASS correspondent": past a body's name in capitals that is not marked as a name. */
export function bodyBefore(w: Words, first: number, head: number): Span | null {
  let from = first;
  while (from < head && w.is(from, TENURE)) from++;
  for (let i = from; i < head && w.isCapital(i) && !w.name(i) && !w.is(i, TENURE | TITLE); i++) {
    if (i > from && w.is(i, ORGANIZATION) && !(i + 1 < head && w.isCapital(i + 1) && w.is(i + 1, ORGANIZATION))) {
      return w.span(from, i + 1);
    }
    if (i === from && /^\p{Lu}[\p{Lu}-]+$/u.test(w.text(i)) && !w.is(i, MODIFIER)) return w.span(from, i + 1);
    if (i === from && i + 1 <= head && !w.isCapital(head) && CHAMBERS.has(w.at(i))) return w.span(i, i + 1);
  }
  return w.isCapital(head) && !isCamelCase(w.text(from)) ? null : unknownBefore(w, from, head);
}

/** "Senate leader", "Treasury spokesman" */
const CHAMBERS = new Set(['senate', 'parliament', 'congress', 'treasury', 'assembly', 'kremlin', 'pentagon']);

const isCamelCase = (word: string): boolean => /^\p{Lu}\p{Ll}+\p{Lu}/u.test(word);

/** "Lumen spokeswoman", "InvestPulau CEO": a word in capitals that no list knows, where no sentence begins. */
function unknownBefore(w: Words, from: number, head: number): Span | null {
  if (from >= head || !w.isCapital(from) || w.name(from) || w.is(from, ~0) || /an$|ese$|ish$|-/.test(w.at(from))) {
    return null;
  }
  if (!isCamelCase(w.text(from)) && (beginsSentence(w.tokens, from) || w.isCapital(from + 1))) return null;
  return w.span(from, from + 1);
}

/** "its chairman", "whose chairman": the pronoun stands for the organization; "whose" for the name before it. */
export function possessor(w: Words, i: number): Span | null {
  const word = w.at(i);
  if (word === 'its' || word === 'their') return w.span(i, i + 1);
  if (word !== 'whose') return null;
  const end = w.at(i - 1) === ',' ? i - 2 : i - 1;
  const name = w.name(w.at(end) === ')' && w.at(end - 2) === '(' ? end - 3 : end);
  return name?.label === 'organization' ? { start: name.start, end: name.end } : null;
}

/** The owner that ends before the possessive mark at `mark`: a named organization or place, or "the ministry". */
export function ownerSpan(w: Words, from: number, mark: number): Span | null {
  for (let k = from; k < mark; k++) {
    const name = w.name(k);
    if (name?.label === 'organization') return { start: name.start, end: w.end(mark - 1) };
    if (name?.label === 'location' && name.last === mark) return { start: name.start, end: name.end };
  }
  if (!w.is(mark - 1, ORGANIZATION)) return null;
  const first = w.is(from - 1, DETERMINER) ? from - 1 : from;
  return { start: w.start(first), end: w.end(mark - 1) };
}
