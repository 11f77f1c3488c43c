import {
  ADVERB,
  AUXILIARY,
  BE,
  CALENDAR,
  CONJUNCTION,
  DETERMINER,
  DOCUMENT,
  NUMBER,
  ORGANIZATION,
  PAST,
  PHRASE_END,
  POSSESSIVE,
  POSSESSIVE_MARK,
  PREPOSITION,
  PUNCTUATION,
  SOMEBODY,
  TENURE,
  TITLE,
  TITLES,
  VERB,
} from './lexicon';
import type { Words } from './words';

/** Longer noun phrases do not occur in prose; the limit keeps every scan linear. */
const LONGEST = 24;

/** Whether token `i` is a possessive `'s` or `'` between an owner and what is owned. */
export function isPossessiveMark(w: Words, i: number): boolean {
  return (
    i > 0 &&
    w.canBe(i, POSSESSIVE_MARK) &&
    w.start(i) === w.end(i - 1) &&
    i + 1 < w.count &&
    w.start(i + 1) > w.end(i) &&
    !w.is(i + 1, PUNCTUATION)
  );
}

/** Whether token `i` can stand inside a noun phrase, after its determiner. */
export function isNominal(w: Words, i: number): boolean {
  if (i < 0 || i >= w.count) return false;
  if (w.name(i)) return true;
  if (isPossessiveMark(w, i) || (w.at(i) === 'works' && w.at(i - 1) === 'public')) return true;
  return !w.is(i, PHRASE_END);
}

/** The end of the nominal tokens that begin at `i`; a bracketed acronym after a name is stepped over. */
export function nominalEnd(w: Words, i: number): number {
  let j = i;
  while (j < w.count && j - i < LONGEST) {
    const name = w.name(j);
    if (name) {
      j = afterAcronym(w, name.last);
      continue;
    }
    if (!isNominal(w, j) || isVerbHere(w, j)) break;
    if (j > i && w.is(j, ADVERB) && !w.is(j - 1, ADVERB | TENURE) && !isPossessiveMark(w, j - 1)) break; // "the country's first envoy", "former first deputy"
    if (w.is(j, CALENDAR) && w.isCapital(j) && !isPossessiveMark(w, j + 1) && !isModifier(w, j)) break;
    if (j > i && NEARBY.has(w.at(j)) && w.is(j + 1, CALENDAR)) break;
    j++;
  }
  return j;
}

/** "a June report": a month or day before the noun that it belongs to. */
const isModifier = (w: Words, i: number): boolean =>
  w.is(i - 1, DETERMINER | POSSESSIVE) &&
  i + 1 < w.count &&
  !w.is(i + 1, PHRASE_END | NUMBER | CALENDAR | PAST | ADVERB);

/** "last month", "next year". */
const NEARBY = new Set(['last', 'next', 'earlier', 'late', 'early']);

/** A form in -ed is an adjective only after a determiner or an adverb ("the alleged plan", "newly elected"). */
const isVerbHere = (w: Words, i: number): boolean =>
  w.is(i, PAST) &&
  !w.is(i - 1, DETERMINER | POSSESSIVE | ADVERB | NUMBER | PREPOSITION | TENURE) &&
  !isPossessiveMark(w, i - 1);

/** After `Bank of Canada` in `Bank of Canada (BoC)`: past the bracket; else `i`. */
function afterAcronym(w: Words, i: number): number {
  if (w.at(i) !== '(') return i;
  for (let j = i + 1; j < i + 5; j++) if (w.at(j) === ')') return j + 1;
  return i;
}

export interface Phrase {
  readonly first: number;
  /** Not included. */
  readonly last: number;
}

/**
 * The noun phrase that begins at `i`: determiner, nominal words, and what hangs on them by a preposition.
 * @returns null where none begins.
 */
export function phraseFrom(w: Words, i: number): Phrase | null {
  let j = i;
  while (w.is(j, DETERMINER | POSSESSIVE | NUMBER)) j++;
  const end = nominalEnd(w, j);
  const isPart = j > i && w.at(j) === 'of'; // "some of the miners"
  if (end === j && (j === i || w.is(j, PREPOSITION)) && !isPart) return null;
  return { first: i, last: withComplements(w, end, i) };
}

/** Nouns that carry a prepositional phrase with them: "a spokesman for the bank". */
const CARRIES = TITLE | TITLES | SOMEBODY | ORGANIZATION | DOCUMENT;

function withComplements(w: Words, end: number, from: number): number {
  let last = end;
  while (w.is(last, PREPOSITION) && last - from < LONGEST) {
    if (w.at(last) !== 'of' && !(w.is(last - 1, CARRIES) && ATTACHING.has(w.at(last)))) break;
    if (w.at(last) === 'to' && !w.name(last + 1) && !w.is(last + 1, DETERMINER | POSSESSIVE | NUMBER)) break;
    let j = last + 1;
    while (w.is(j, DETERMINER | POSSESSIVE | NUMBER)) j++;
    const next = nominalEnd(w, j);
    if (next === j) break;
    last = next;
  }
  return last;
}

const ATTACHING = new Set(['of', 'for', 'at', 'from', 'in', 'with', 'to', 'on', 'close', 'within', 'inside']);

/**
 * The noun phrase that ends before `end`, with the phrases it hangs on and what is coordinated with it:
 * "national lawmakers and political advisers", "a spokesman for the bank".
 * @param from the first token that may belong to it.
 */
export function phraseBefore(w: Words, end: number, from: number): Phrase | null {
  let first = simplePhraseStart(w, end, from);
  if (first === end) return null;
  for (let guard = 0; guard < 8 && end - first < LONGEST; guard++) {
    const governor = first - 1;
    if (governor > from && w.is(governor, PREPOSITION) && ATTACHING.has(w.at(governor)) && isHead(w, governor - 1)) {
      first = simplePhraseStart(w, governor, from);
      continue;
    }
    const earlier = coordinated(w, first, end, from);
    if (earlier === first) break;
    first = earlier;
  }
  return { first: Math.max(from, withMeasure(w, first)), last: end };
}

/** "at least four groups", "more than 40 unions" */
function withMeasure(w: Words, first: number): number {
  if (w.at(first - 1) === 'at' && (w.at(first) === 'least' || w.at(first) === 'most')) return first - 1;
  return w.at(first - 1) === 'than' && MORE.has(w.at(first - 2)) ? first - 2 : first;
}
const MORE = new Set(['more', 'fewer', 'less']);

/** The phrase without prepositions that ends before `end`. */
export function simplePhrase(w: Words, end: number, from: number): Phrase | null {
  const first = simplePhraseStart(w, end, from);
  return first < end ? { first, last: end } : null;
}

/** A noun that can carry a prepositional phrase, as far as its form shows. */
const isHead = (w: Words, i: number): boolean =>
  isNominal(w, i) && !w.is(i, ADVERB | CALENDAR) && !isPossessiveMark(w, i);

/** The start of the phrase without prepositions that ends before `end`. */
function simplePhraseStart(w: Words, end: number, from: number): number {
  let i = end;
  while (i > from && end - i < LONGEST) {
    const name = w.name(i - 1);
    if (name) {
      i = Math.max(name.first, from);
      continue;
    }
    if (w.at(i - 1) === ')') {
      const open = openingBracket(w, i - 1, from);
      if (open < 0) break;
      i = open;
      continue;
    }
    if (!isNominal(w, i - 1) || isVerbHere(w, i - 1)) break;
    // "also", "now" belong to a verb unless a determiner stands before them.
    if (w.is(i - 1, ADVERB) && !w.is(i - 2, DETERMINER | POSSESSIVE)) break;
    i--;
  }
  if (i === end) return end;
  while (i > from && w.is(i - 1, DETERMINER | POSSESSIVE | NUMBER) && !w.is(i - 1, PREPOSITION)) {
    if (w.at(i - 1) === 'that' && w.name(i)) break; // "said that Ana Ruiz"
    i--;
  }
  return i;
}

function openingBracket(w: Words, close: number, from: number): number {
  for (let j = close - 1; j >= from && j > close - 5; j--) {
    if (w.at(j) === '(') return w.name(j - 1) || w.name(close + 1) ? j : -1;
  } // also "Gen (retd) Lind"
  return -1;
}

/** For a phrase after "and" or after a comma in a list: the start of the phrase before, where both name people. */
function coordinated(w: Words, first: number, end: number, from: number): number {
  let link = first - 1;
  const isAnd = w.is(link, CONJUNCTION) && w.at(link) !== 'but';
  if (isAnd && w.at(link - 1) === ',') link--;
  if ((!isAnd && w.at(link) !== ',') || link <= from) return first;
  const before = simplePhraseStart(w, link, from);
  if (before === link) return first;
  const head = link - 1;
  const isOffices = isAnd && w.is(head, TITLE) && (before > from || (w.is(first, TITLE) && w.person(end - 1)));
  const isList = isAnd || hasAnd(w, first, end); // not "Speaking to reporters, Ana Ruiz"
  const alike = isOffices || (isList && ((w.person(head) && w.person(first)) || w.is(head, TITLES)));
  if (alike || (isAnd && areGoverned(w, before, head, first))) return before;
  // "The family, protesters and leaders": the head of a list that opens the clause
  return !isAnd && opens(w, before, from) && hasAnd(w, first, end) ? before : first;
}

/** "economists at Barclays and Nomura": two names that one preposition governs. */
const areGoverned = (w: Words, before: number, head: number, first: number): boolean =>
  w.name(head) !== null &&
  w.name(first) !== null &&
  !w.person(head) &&
  !w.person(first) &&
  ATTACHING.has(w.at(before - 1)) &&
  w.is(before - 2, CARRIES);

const opens = (w: Words, i: number, from: number): boolean =>
  !w.is(i, CALENDAR) && (i <= from || w.is(i - 1, PUNCTUATION | CONJUNCTION)) && !w.name(i);

function hasAnd(w: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (w.at(i) === 'and') return true;
  return false;
}

/** "Acme, whose head, Ana Ruiz, left, said": the name belongs to a clause that hangs on the subject. */
export function isAfterWhose(w: Words, first: number, from: number): boolean {
  for (let k = first - 1; k > from && k > first - 7; k--) {
    if (w.at(k) === 'whose') return w.at(k - 1) === ',';
    if (w.is(k, BE | AUXILIARY | VERB)) return false;
  }
  return false;
}
