import type { NameMention, Reference } from '../paragraph';
import { beforeAdverbials } from './adverbials';
import { epithet } from './epithets';
import {
  ADVERB,
  AUXILIARY,
  BE,
  CALENDAR,
  CONJUNCTION,
  DETERMINER,
  DOCUMENT,
  HONORIFIC,
  NUMBER,
  ORGANIZATION,
  PLAIN,
  POSSESSIVE,
  POSTNOMINAL,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  RELATIVE,
  SOMEBODY,
  SUBORDINATOR,
  TENURE,
  TITLE,
  TITLES,
  VERB,
} from './lexicon';
import { isAfterWhose, isPossessiveMark, phraseBefore, phraseFrom, simplePhrase, type Phrase } from './phrases';
import type { Words } from './words';

/** A subject, and where the phrase that is it begins. */
export interface Subject {
  readonly reference: Reference;
  /** The first token of its phrase. */
  readonly first: number;
  /** Whether what it names can speak: a name, a pronoun, or a noun for people, a body or a document. */
  readonly canSpeak: boolean;
}

/** Subjects stand within this many words of their verb; the limit keeps every search linear. */
export const FARTHEST = 70;

/**
 * Who does what the verb at `verb` says: the phrase before it, stepping over adverbs, auxiliaries and whatever stands
 * between commas ("Pan, who is also a deputy, added").
 * @param from the first token of the sentence.
 */
export function subjectBefore(w: Words, verb: number, from: number): Subject | null {
  const floor = Math.max(from, verb - FARTHEST);
  const end = beforeAdverbials(w, verb, floor);
  if (end <= floor) return null;
  const last = end - 1;
  if (w.at(last) === 'whom' && w.at(last - 1) === 'of' && last - 2 >= floor) {
    return { reference: { ...w.span(last - 2, end), kind: 'nominal' }, first: last - 2, canSpeak: true };
  }
  if (w.at(last) === 'who' || w.at(last) === 'which' || w.at(last) === 'that') return antecedent(w, last, floor);
  if (isQuantifier(w, last)) {
    const first = w.is(last - 1, NUMBER) && w.is(last, PLAIN | NUMBER) ? last - 1 : last;
    return { reference: { ...w.span(first, end), kind: 'nominal' }, first, canSpeak: true };
  }
  if (w.is(last, PRONOUN)) return { reference: pronoun(w, last), first: last, canSpeak: true };
  if (w.at(last) === ',') return beforeInsertion(w, last, floor);
  if (isDash(w.at(last)) || w.at(last) === ')') return beforeBracket(w, last, floor);
  return subjectOf(w, phraseBefore(w, end, floor));
}

/** "some", "many", "others", "19 percent", where they are all of the subject. */
const QUANTIFIERS = new Set(
  'some many most few several others all both none half another percent everyone nobody'.split(' '),
);

export const isQuantifier = (w: Words, i: number): boolean =>
  QUANTIFIERS.has(w.at(i)) && !w.name(i) && !w.is(i - 1, PREPOSITION);

const subjectOf = (w: Words, phrase: Phrase | null): Subject | null =>
  phrase && { reference: referenceOf(w, phrase), first: phrase.first, canSpeak: canSpeak(w, phrase) };

/** Nouns for those who say things. */
const SPEAKERS = TITLE | TITLES | SOMEBODY | ORGANIZATION | DOCUMENT;

/** Whether a noun phrase names what can speak, by its head or by a name in it. */
export function canSpeak(w: Words, { first, last }: Phrase): boolean {
  let head = first;
  while (head < last && !w.is(head, PREPOSITION)) head = w.name(head)?.last ?? head + 1;
  const noun = lastWord(w, head);
  if (w.is(noun, NUMBER | DETERMINER) && w.at(head) === 'of') return canSpeak(w, { first: head + 1, last });
  if (isQuantifier(w, noun) || w.name(noun) !== null || w.is(noun, SPEAKERS) || w.person(last - 1) !== null) {
    return true;
  }
  return w.at(first) === 'the' && epithet(w.at(noun)) !== undefined; // "the 44-year-old"
}

export const pronoun = (w: Words, i: number): Reference => ({ ...w.span(i, i + 1), kind: 'pronoun' });

const isDash = (word: string): boolean => word === '—' || word === '–' || word === '--' || word === '-';

/** The phrase that "who" or "which" at `relative` speaks of. */
function antecedent(w: Words, relative: number, from: number): Subject | null {
  const earlier = w.is(relative - 1, CONJUNCTION) ? sameRelativeBefore(w, relative, from) : -1;
  if (earlier > from) return antecedent(w, earlier, from);
  const end = w.at(relative - 1) === ',' ? relative - 1 : relative;
  if (w.at(relative) === 'that' && end === relative && !w.is(end - 1, TITLES | SOMEBODY | DOCUMENT)) return null;
  if (end <= from) return null;
  const apposed = w.at(relative) === 'who' && end === relative ? personBeforeApposition(w, end, from) : null;
  if (apposed) return apposed;
  const near = simplePhrase(w, end, from);
  const isNear = near && (w.at(relative) === 'which' || w.person(end - 1) || w.is(end - 1, TITLE | TITLES | SOMEBODY));
  return subjectOf(w, isNear ? near : phraseBefore(w, end, from));
}

/** "who ran the bank and who has argued": the first of two relatives that "and" joins; else -1. */
function sameRelativeBefore(w: Words, relative: number, from: number): number {
  for (let k = relative - 2; k > from; k--) if (w.at(k) === w.at(relative)) return k;
  return -1;
}

/** "Ruiz, a chemist by training who": the name before the apposition, where no noun for a doer stands at "who". */
function personBeforeApposition(w: Words, end: number, from: number): Subject | null {
  if (w.name(end - 1) || w.is(end - 1, TITLE | TITLES | SOMEBODY)) return null;
  for (let k = end - 1; k > from && k > end - 9 && !w.is(k, BE | AUXILIARY | VERB); k--) {
    const name = w.at(k) === ',' && w.is(k + 1, DETERMINER) ? w.person(k - 1) : null;
    if (name) {
      return { reference: { start: name.start, end: name.end, kind: 'name' }, first: name.first, canSpeak: true };
    }
  }
  return null;
}

/** The subject before what stands between two commas, the second at `close`. */
function beforeInsertion(w: Words, close: number, from: number): Subject | null {
  let commas = 0;
  let fallback: Subject | null = null;
  let house: Subject | null = null;
  for (let open = close - 1; open > from && commas < 7; open--) {
    if (w.at(open) !== ',') continue;
    commas++;
    const inserted = simplePhrase(w, close, open + 1);
    const isNamed = commas === 1 && (w.person(lastWord(w, close)) || isNamedBody(w, open, close, from));
    if (isNamed && inserted?.first === open + 1) {
      const title = phraseBefore(w, open, from);
      const named = subjectOf(w, inserted);
      if (title && named && beginsClause(w, title.first, from)) return { ...named, first: title.first };
      fallback = named;
    }
    if (!opensInsertion(w, open + 1)) continue;
    const phrase = phraseBefore(w, open, from);
    if (!phrase || !beginsClause(w, phrase.first, from) || isAfterWhose(w, phrase.first, from)) continue;
    const subject = subjectOf(w, phrase);
    // What stands after a comma or "and" itself may be an apposition to somebody named before.
    const link = phrase.first - 1;
    const isLinked = w.at(link) === ',' || (w.is(link, CONJUNCTION) && w.at(link - 1) !== ',');
    // "Ana Ruiz, vice president, Acme, a maker of pumps, said": a body after a comma may be where somebody works
    if (subject?.reference.kind === 'name' && w.at(link) === ',' && !w.person(open - 1)) house ??= subject;
    else if (subject?.reference.kind !== 'nominal' || phrase.first <= from || !isLinked) {
      return house && !w.person(open - 1) ? house : subject;
    } else fallback ??= subject;
  }
  return house ?? fallback;
}

/** "The union, Sindestiva,": a common noun for a body before the comma, its name alone after it. */
function isNamedBody(w: Words, open: number, close: number, from: number): boolean {
  if (w.name(close - 1)?.label !== 'organization') return false;
  const phrase = phraseBefore(w, open, from);
  let head = phrase?.first ?? from;
  while (head < open && !w.is(head, PREPOSITION)) head++; // "the main party in the north"
  if (!w.is(head - 1, ORGANIZATION | SOMEBODY)) return false;
  const before = (phrase?.first ?? from) - 1;
  return w.at(before) !== ',' || w.name(before - 1) === null; // no apposition to a name before it
}

const INSERTED =
  RELATIVE | DETERMINER | POSSESSIVE | TITLE | TITLES | TENURE | PLAIN | PREPOSITION | NUMBER | ADVERB | SUBORDINATOR;

/** Whether an apposition, a relative clause or an aside may begin at `i`. */
function opensInsertion(w: Words, i: number): boolean {
  return (
    w.is(i, INSERTED) ||
    w.at(i) === 'known' ||
    /^[dri]-\p{L}/u.test(w.at(i)) ||
    w.at(i).endsWith('ing') ||
    w.at(i).endsWith('ed') ||
    w.name(i) !== null ||
    w.is(i + 1, TITLE) ||
    w.is(i + 2, TITLE)
  );
}

/** Whether a clause can begin at `i`: nothing before it governs it. */
export function beginsClause(w: Words, i: number, from: number): boolean {
  if (i === from + 1 && w.is(from, ADVERB)) return true; // "Even China"
  return i <= from || w.is(i - 1, PUNCTUATION | CONJUNCTION | SUBORDINATOR) || w.canBe(i - 1, CALENDAR);
}

/** The subject before a bracket or a pair of dashes that closes at `close`. */
function beforeBracket(w: Words, close: number, from: number): Subject | null {
  const isOpening = (i: number): boolean => (w.at(close) === ')' ? w.at(i) === '(' : isDash(w.at(i)));
  for (let open = close - 1; open > from; open--) {
    if (!isOpening(open)) continue;
    return subjectOf(w, phraseBefore(w, open, from));
  }
  return null;
}

/** What a noun phrase refers by: the name that heads it, or all its words. */
export function referenceOf(w: Words, phrase: Phrase): Reference {
  const name = headName(w, phrase);
  if (name) return { start: name.start, end: name.end, kind: 'name' };
  return { ...w.span(phrase.first, phrase.last), kind: 'nominal' };
}

function headName(w: Words, { first, last }: Phrase): { start: number; end: number } | null {
  let headEnd = first;
  while (headEnd < last && !w.is(headEnd, PREPOSITION)) headEnd = w.name(headEnd)?.last ?? headEnd + 1;
  const atHead = w.name(lastWord(w, headEnd));
  for (let i = first; i < headEnd; i++) if (w.is(i, CONJUNCTION) && !joinsTitles(w, first, i, atHead)) return null;
  if (atHead?.label === 'person') return atHead;
  const atEnd = w.person(last - 1);
  // "Minister of Finance Jane Doe", but not "a spokesman for President Doe"
  if (
    atEnd &&
    headEnd < last &&
    (w.at(headEnd) === 'of' || (w.at(headEnd) === 'for' && w.isCapital(headEnd - 1))) &&
    atEnd.first > headEnd + 1 &&
    !w.is(atEnd.first - 1, TITLE | DETERMINER | HONORIFIC)
  ) {
    return atEnd;
  }
  const isEpithet = atHead?.label === 'other' && w.is(first, DETERMINER); // "the Swede"
  if (atHead && !isEpithet && onlyDeterminersBefore(w, first, atHead.first)) return atHead;
  if (atHead?.label === 'organization' && w.is(atHead.first - 1, ORGANIZATION)) return atHead; // "the utility Acme"
  return null;
}

/** "lawmaker and former minister Ana Ruiz": two offices of one person. */
const joinsTitles = (w: Words, first: number, and: number, name: NameMention | null): boolean =>
  name?.label === 'person' &&
  !w.is(first, DETERMINER) &&
  w.is(and - 1, TITLE | POSTNOMINAL) &&
  w.is(name.first - 1, TITLE);

/** The last token before `end` that is not in a bracket, nor letters after a name ("KC", "PhD"). */
function lastWord(w: Words, end: number): number {
  if (w.person(end - 2) && !w.name(end - 1) && /^\p{Lu}[\p{L}]?\p{Lu}+\.?$/u.test(w.text(end - 1))) return end - 2;
  if (isApostrophe(w.at(end - 1)) && w.name(end - 2)) return end - 2; // Achieng’
  if (w.at(end - 1) !== ')') return end - 1;
  for (let j = end - 2; j > end - 7 && j > 0; j--) if (w.at(j) === '(') return j - 1;
  return end - 1;
}

const isApostrophe = (word: string): boolean => word === "'" || word === '’';

function onlyDeterminersBefore(w: Words, first: number, name: number): boolean {
  for (let i = first; i < name; i++) if (!w.is(i, DETERMINER | PLAIN | NUMBER)) return false;
  return true;
}

/** "Told of the remark, she shrugged." */
const FRONTED = new Set('told asked pressed quizzed questioned confronted reached shown faced'.split(' '));

/** The subject of the clause that begins at `from`, past adverbs and fronted phrases that a comma closes. */
export function subjectAt(w: Words, from: number, limit: number): Reference | null {
  let i = from;
  for (let guard = 0; guard < 3 && i < limit; guard++) {
    while (i < limit && (w.is(i, ADVERB) || (w.is(i, CONJUNCTION) && w.at(i) !== 'neither'))) i++;
    if (i > from && w.at(i) === ',') i++; // "however,"
    const opens = w.is(i, PREPOSITION | SUBORDINATOR | CALENDAR) || w.at(i).endsWith('ing') || FRONTED.has(w.at(i));
    if (!opens) break;
    if (w.name(i)) break;
    while (i < limit && w.at(i) !== ',') i++;
    i++;
  }
  if (i >= limit) return null;
  if (w.is(i, PRONOUN)) return pronoun(w, i);
  if (w.is(i, VERB | PUNCTUATION)) return null;
  const person = w.person(i);
  if (person?.first === i && !isPossessiveMark(w, person.last)) {
    return { start: person.start, end: person.end, kind: 'name' };
  }
  const phrase = phraseFrom(w, i);
  if (!phrase || phrase.last > limit) return null;
  // "The chairman, Ana Ruiz, retires and …"
  let at = phrase.last + 1;
  while (w.is(at, HONORIFIC) || (w.at(at) === '.' && w.is(at - 1, HONORIFIC))) at++;
  const named = w.at(phrase.last) === ',' ? w.person(at) : null;
  const subject = referenceOf(w, phrase);
  const isApposed = named !== null && subject.kind !== 'name' && (w.at(named.last) === ',' || w.at(named.last) === '(');
  if (!isApposed || !hasSpeaker(w, phrase)) return subject;
  return { start: named.start, end: named.end, kind: 'name' };
}

/** Whether the phrase is headed by a word for those who say things: "the union's spokesman on ports". */
function hasSpeaker(w: Words, { first, last }: Phrase): boolean {
  for (let i = first; i < last; i++) {
    if (w.is(i, SPEAKERS) && (i + 1 === last || w.is(i + 1, PREPOSITION))) return true;
  }
  return false;
}
