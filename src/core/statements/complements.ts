import {
  ADVERB,
  AUXILIARY,
  BE,
  CALENDAR,
  CONJUNCTION,
  DETERMINER,
  DOCUMENT,
  NUMBER,
  OBJECT_PRONOUN,
  PAST,
  PHRASE_END,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  SUBORDINATOR,
  VERB,
} from '../grammar/lexicon';
import { isNominal, isPossessiveMark, phraseFrom } from '../grammar/phrases';
import type { Words } from '../grammar/words';
import type { Cue } from './cues';
import { quotedLater } from './laterQuotations';
import { isInfinitive, isJudged, isObjectAs, orderAt } from './objects';
import type { Sentence } from './sentences';

/** The words said after a cue: from token `first` on, to the end of the sentence or of the quotation there. */
export interface Complement {
  readonly first: number;
  readonly isQuotation: boolean;
  /** Marked by "that", a colon or quotation marks, so that the subject before it surely speaks. */
  readonly isMarked: boolean;
  /** No clause of its own: "called for restraint", "urged them to wait". */
  readonly isPhrase?: boolean;
  /** What somebody takes a stand on or means to do, rather than words said: "criticised the plan". */
  readonly isStance?: boolean;
}

/** What follows a cue. */
export interface Following {
  readonly complement: Complement | null;
  /** The token after the cue's own adverbials: "on Monday", "reporters in Nairobi". */
  readonly end: number;
}

const WH = new Set(['whether', 'if', 'why', 'how', 'what', 'who', 'which', 'where', 'when']);
/** Whether an indirect question begins at `i`. */
export const isQuestion = (w: Words, i: number): boolean => WH.has(w.at(i));

/** Adverbials between a cue and its complement: "said on Monday in a statement to reporters that". */
const MOST_ADVERBIALS = 6;

/**
 * What a cue that ends before token `at` introduces, by the verb's frames; no complement where nothing said follows,
 * as in "…, Zhou said on Monday."
 */
export function following(w: Words, sentence: Sentence, cue: Cue, at: number): Following {
  const { frames } = cue;
  let i = at;
  let addressed = !frames.has('addressee');
  for (let guard = 0; guard < MOST_ADVERBIALS && i < sentence.to; guard++) {
    const found = complementAt(w, sentence, cue, i, addressed);
    if (found !== undefined) return { complement: found, end: i };
    const end = addressed ? i : addresseeEnd(w, sentence, frames, i);
    const next = end > i ? end : afterAdverbial(w, sentence, i);
    if (next === i) return { complement: quotedLater(w, sentence, cue, i) ?? stanceAt(w, cue, i), end: i };
    addressed ||= end > i;
    i = next;
  }
  return { complement: null, end: i };
}

/** The complement that begins at `i`; null where none can follow, undefined where an adverbial may stand there. */
function complementAt(
  w: Words,
  sentence: Sentence,
  cue: Cue,
  i: number,
  addressed: boolean,
): Complement | null | undefined {
  const { frames } = cue;
  if (POINTERS.has(w.at(i)) && (w.at(i + 1) === '.' || w.at(i + 1) === ';')) return null; // "The bank denied that."
  const direct = quotedAt(w, sentence, i);
  if (direct === i && isTitle(w, sentence, i)) {
    const after = sentence.quotation(i)!.close + 1; // "told “Good Day” that it failed"
    return w.at(after) === 'that' && frames.has('that')
      ? { first: after + 1, isQuotation: false, isMarked: true }
      : null;
  }
  if (direct >= 0) return { first: direct, isQuotation: !isSubject(w, sentence, direct), isMarked: true };
  if (w.at(i) === ':') return i + 1 < sentence.to ? { first: i + 1, isQuotation: false, isMarked: true } : null;
  if (w.at(i) === ',') {
    const that = thatAfterAside(w, sentence, i);
    return that > 0 && frames.has('that') ? { first: that + 1, isQuotation: false, isMarked: true } : null;
  }
  const framed = byFrame(w, sentence, frames, i);
  if (framed !== undefined) return framed;
  if (!frames.has('bare') || afterAdverbial(w, sentence, i) > i || (cue.lemma === 'write' && isText(w, i))) {
    return undefined;
  }
  if (!addressed && (frames.has('addressee-only') || addresseeEnd(w, sentence, frames, i) > i)) return undefined;
  const clause = isClause(w, sentence, i) || (frames.has('clause') && mayBeClause(w, sentence, i));
  return clause ? { first: i, isQuotation: false, isMarked: false } : undefined;
}

/** "wrote a dissenting report": what was written, and not what it says. */
const isText = (w: Words, i: number): boolean =>
  w.is(i, DETERMINER) && [1, 2, 3].some((k) => w.is(i + k, DOCUMENT) && !w.is(i + k + 1, VERB | AUXILIARY | BE));

const POINTERS = new Set(['that', 'this', 'it', 'them']);

/** The opening mark of a quotation that stands at `i`, or after the comma or colon there; else -1. */
function quotedAt(w: Words, sentence: Sentence, i: number): number {
  const j = w.at(i) === ',' || w.at(i) === ':' ? i + 1 : i;
  return j < sentence.to && sentence.quotation(j)?.open === j ? j : -1;
}

/** `wrote “War without End”`: capitals throughout, and no full stop. */
function isTitle(w: Words, sentence: Sentence, open: number): boolean {
  const q = sentence.quotation(open)!;
  if (q.last - q.first < 2 || w.is(q.last - 1, PUNCTUATION)) return false;
  for (let i = q.first; i < q.last; i++) if (!w.isCapital(i) && !w.canBe(i, PHRASE_END | NUMBER)) return false;
  return true;
}

/** `said “blended finance” should not be dismissed`: the quotation begins a clause that goes on outside of it. */
function isSubject(w: Words, sentence: Sentence, open: number): boolean {
  const q = sentence.quotation(open)!;
  return q.last - q.first < 8 && !w.is(q.last - 1, PUNCTUATION) && isVerb(w, q.close + 1);
}

/** The "that" of "said, however, that"; else -1. */
function thatAfterAside(w: Words, sentence: Sentence, comma: number): number {
  for (let j = comma + 1; j < Math.min(sentence.to, comma + 14); j++) {
    if (w.at(j) === ',') return w.at(j + 1) === 'that' ? j + 1 : -1;
  }
  return -1;
}

/** What the verb's own frames say of token `i`; undefined where none speaks of it. */
function byFrame(w: Words, sentence: Sentence, frames: ReadonlySet<string>, i: number): Complement | null | undefined {
  const here = { first: i, isQuotation: false, isMarked: false };
  const phrase = { ...here, isPhrase: true };
  const after = { ...phrase, first: i + 1 };
  const word = w.at(i);
  if (word === 'that' && frames.has('that') && isConjunction(w, sentence, frames, i)) {
    return { ...here, first: i + 1, isMarked: true };
  }
  if (frames.has('wh') && WH.has(word)) return here;
  if (word.endsWith('ing') && frames.has('gerund') && !w.name(i)) return phrase;
  const to = word === 'not' ? i + 1 : i; // "promised not to wait"
  if (w.at(to) === 'to' && isInfinitive(w, to) && frames.has('to')) return phrase;
  if (word === 'to' && isInfinitive(w, i) && frames.has('inf')) return { ...phrase, isStance: true };
  if (word === 'to' && frames.has('to-gerund') && w.at(i + 1).endsWith('ing')) return after;
  if (['of', 'against', 'about', 'on', 'for'].includes(word) && frames.has(word)) return after;
  if (frames.has('order') || frames.has('object-order')) {
    const order = orderAt(w, sentence, i);
    if (order >= i) return { ...phrase, first: order };
    if (frames.has('object-order')) return null;
  }
  if (frames.has('object-of')) {
    const of = soon(w, sentence, i, 'of');
    return of > i ? { ...phrase, first: of + 1 } : null;
  }
  if (frames.has('object-as') && isObjectAs(w, sentence, i)) return phrase;
  if (frames.has('judged') && isJudged(w, sentence, i)) return phrase;
  if (frames.has('object') && beginsPhrase(w, i)) return phrase;
  if (
    frames.has('noun') &&
    (w.is(i, DETERMINER | POSSESSIVE) || (isNominal(w, i) && !w.is(i, ADVERB) && !isDay(w, i)))
  ) {
    return phrase;
  }
  return undefined;
}

/** Whether "that" at `i` begins a clause: not "rejected that argument", "on that Monday". */
function isConjunction(w: Words, sentence: Sentence, frames: ReadonlySet<string>, i: number): boolean {
  if (sentence.quotation(i + 1) || w.at(i + 1) === ',') return true; // "said that, in the end, it failed"
  if (w.is(i + 1, CALENDAR | PUNCTUATION | BE | AUXILIARY)) return false; // "said that was a slogan"
  if (!frames.has('np') && !frames.has('noun')) return true;
  const isNoun = isNominal(w, i + 1) && !w.name(i + 1) && !w.is(i + 1, ~0) && !w.at(i + 1).endsWith('s');
  return !isNoun || w.at(i + 2) === 'of' || !w.is(i + 2, PUNCTUATION | PREPOSITION);
}

const beginsPhrase = (w: Words, i: number): boolean =>
  w.is(i, DETERMINER | POSSESSIVE | NUMBER) ||
  (w.is(i, CALENDAR) && isPossessiveMark(w, i + 1)) || // "criticised Monday's vote"
  (isNominal(w, i) && !isDay(w, i));

/** "pledged Monday to wait" */
const isDay = (w: Words, i: number): boolean => w.is(i, CALENDAR) && (w.at(i + 1) === 'to' || w.at(i + 1) === 'that');

function soon(w: Words, sentence: Sentence, i: number, word: string): number {
  for (let j = i; j < Math.min(sentence.to, i + 12); j++) if (w.at(j) === word) return j;
  return -1;
}

/** Past the person or body spoken to; `i` where the words there begin a clause instead. */
function addresseeEnd(w: Words, sentence: Sentence, frames: ReadonlySet<string>, i: number): number {
  if (w.is(i, OBJECT_PRONOUN) || EVERYBODY.has(w.at(i))) return i + 1;
  if (w.is(i, PREPOSITION | CALENDAR | PRONOUN)) return i;
  const phrase = phraseFrom(w, i);
  if (!phrase || phrase.last > sentence.to) return i;
  if (!frames.has('bare') || frames.has('addressee-only')) return phrase.last;
  const next = phrase.last;
  return next >= sentence.to || w.at(next) === 'that' || w.is(next, PUNCTUATION) ? next : i;
}

/** "reminded both that" */
const EVERYBODY = new Set(['both', 'everyone', 'everybody']);

const isVerb = (w: Words, i: number): boolean => w.is(i, BE | AUXILIARY | VERB);

/** Past an adverb, a day or a prepositional phrase at `i`; `i` where none stands there. */
function afterAdverbial(w: Words, sentence: Sentence, i: number): number {
  if (w.at(i) === 'at' && (w.at(i + 1) === 'least' || w.at(i + 1) === 'most')) return i; // "said at least two died"
  if (w.is(i + 1, NUMBER) && (w.at(i) === 'about' || w.at(i) === 'over' || w.at(i) === 'around')) return i;
  const ago = agoAt(w, i);
  if (ago > i) return ago;
  if (w.at(i) === 'here') return i + 1; // "told reporters here today that"
  if (w.is(i, ADVERB) && !isVerb(w, i + 1) && !w.is(i + 1, ADVERB | NUMBER)) return i + 1;
  if (w.is(i, CALENDAR)) return isPossessiveMark(w, i + 1) ? i : w.is(i + 1, NUMBER) ? i + 2 : i + 1;
  if (w.is(i, DETERMINER) && w.is(i + 1, CALENDAR)) return i + 2;
  if (w.at(i) === 'last' || w.at(i) === 'earlier' || w.at(i) === 'late' || w.at(i) === 'next') {
    return w.is(i + 1, CALENDAR) ? i + 2 : w.is(i + 2, CALENDAR) ? i + 3 : i;
  }
  if (!w.is(i, PREPOSITION) || (w.is(i, SUBORDINATOR) && !w.is(i + 1, DETERMINER | CALENDAR))) return i;
  if (w.is(i + 1, CALENDAR)) return afterAdverbial(w, sentence, i + 1);
  const phrase = phraseFrom(w, i + 1);
  return phrase && phrase.last <= sentence.to ? phrase.last : i;
}

/** Past "a moment ago", "two days later"; `i` where none stands there. */
function agoAt(w: Words, i: number): number {
  if (!w.is(i, DETERMINER | NUMBER) && !MOMENTS.has(w.at(i))) return i;
  for (let k = i + 1; k < i + 4; k++) {
    if (w.at(k) === 'ago' || (w.at(k) === 'later' && MOMENTS.has(w.at(k - 1)))) return k + 1;
  }
  return i;
}

const MOMENTS = new Set('moment moments minutes hours days weeks months years'.split(' '));

/** "criticised the plan": an object, where neither a clause nor a quotation follows. */
function stanceAt(w: Words, { frames }: Cue, i: number): Complement | null {
  const isObject = w.is(i, OBJECT_PRONOUN) || (beginsPhrase(w, i) && !w.is(i, ADVERB | PREPOSITION));
  const isLong = i + 2 < w.count && !w.is(i + 2, PUNCTUATION) && !w.is(i + 1, PUNCTUATION);
  return frames.has('np') && isObject && isLong
    ? { first: i, isQuotation: false, isMarked: false, isStance: true }
    : null;
}

/** "shows me a book": no clause begins with them. */
const OBJECTS = new Set(['me', 'him', 'them', 'us']);

/** "said so", "said nothing": what was said is not told. */
const NO_CLAUSE = new Set(['so', 'nothing', 'little', 'much', 'goodbye', 'otherwise']);

/** A clause shows its verb within this many words. */
const LONGEST_SUBJECT = 40;

/** Whether a clause can begin at `i`, whatever its words. */
const mayBeClause = (w: Words, sentence: Sentence, i: number): boolean =>
  !w.is(i, PUNCTUATION) &&
  (sentence.to - i >= 4 || (sentence.to - i === 3 && isHeadline(w))) &&
  !NO_CLAUSE.has(w.at(i)) &&
  !(w.at(i) === 'as' && w.at(i + 1) === 'much') && // "hinted as much"
  !w.is(i, CONJUNCTION) &&
  !OBJECTS.has(w.at(i)) &&
  (w.is(i, PRONOUN) || !w.is(i, BE | AUXILIARY | VERB));

/** A short line without a full stop. */
const isHeadline = (w: Words): boolean => w.count < 24 && !w.is(w.count - 1, PUNCTUATION);

/** Whether a clause with a verb of its own begins at `i`. */
function isClause(w: Words, sentence: Sentence, i: number): boolean {
  if (!mayBeClause(w, sentence, i)) return false;
  if (w.is(i, PRONOUN) && !w.is(i, OBJECT_PRONOUN)) return true;
  const isRelative = w.at(i - 2) === 'who' || (w.at(i - 3) === 'who' && w.is(i - 2, AUXILIARY));
  for (let j = i + 1; j < Math.min(sentence.to, i + LONGEST_SUBJECT); j++) {
    if (w.at(j) === 'that') return false; // "his claim that": a noun with its own clause
    if (isRelative && w.at(j) === ',') return false; // "who wrote the book on rivers, wondered"
    if (isVerb(w, j) || w.is(j, PAST)) return true;
    if (w.at(j) === 'to' && isHeadline(w) && isInfinitive(w, j)) return true; // "says rates to rise"
    const isNoun = w.name(j) || w.is(j - 1, DETERMINER | POSSESSIVE | NUMBER); // "the names of those absent"
    if (
      !isNoun &&
      !(isRelative && isPossessiveMark(w, j)) &&
      w.at(j).endsWith('s') &&
      !w.is(j + 1, PUNCTUATION) &&
      j + 1 < sentence.to
    ) {
      return true;
    }
  }
  return false;
}
