import type { Reference } from '../paragraph';
import {
  ADVERB,
  AUXILIARY,
  BE,
  CALENDAR,
  CONJUNCTION,
  DETERMINER,
  MODAL,
  NEGATION,
  NUMBER,
  OBJECT_PRONOUN,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  SUBORDINATOR,
  TITLES,
  VERB,
} from '../grammar/lexicon';
import { isPossessiveMark, phraseFrom, type Phrase } from '../grammar/phrases';
import { canSpeak, FARTHEST, pronoun, referenceOf, subjectAt, subjectBefore, type Subject } from '../grammar/subjects';
import type { Words } from '../grammar/words';
import { following, isQuestion, type Complement } from './complements';
import { CUE_NOUNS, cueForm, type Cue } from './cues';
import { readRoles } from '../roles/phrase';
import type { Sentence } from './sentences';

/** Words that say who said something, and where what was said stands. Tokens, ends exclusive. */
export interface Attribution {
  readonly cue: { readonly first: number; readonly last: number };
  readonly speaker: Reference | null;
  /** The attribution's own words: speaker and cue, with what belongs to them. */
  readonly first: number;
  readonly last: number;
  /** What follows the cue; null where the words said stand before it. */
  readonly complement: Complement | null;
  readonly modality: 'asserted' | 'negated' | 'hypothetical';
  /** "…, adding that": goes on with the speaker of the attribution before. */
  readonly isContinuation: boolean;
  readonly cueFrames: ReadonlySet<string>;
}

/**
 * Reads the cue at token `i` of a sentence.
 * @param previous the attribution before it in the sentence, whose subject a coordinated verb or a participle shares.
 * @returns null where the word reports nothing.
 */
export function attributionAt(
  w: Words,
  sentence: Sentence,
  i: number,
  previous: Attribution | null,
): Attribution | null {
  if (w.name(i)) return null;
  const noun = nounCue(w, sentence, i) ?? accordingTo(w, i);
  if (noun) return noun;
  const form = cueForm(w.at(i));
  if (!form || (form.ambiguous && isNounHere(w, i, form.form))) return null;
  const used = cueUsed(w, form.cues, i);
  if (!used) return null;
  const { cue, last } = used;
  const base = {
    cue: { first: i, last },
    cueFrames: cue.frames,
    modality: modalityOf(w, i, sentence.from),
    isContinuation: false,
  };
  if (form.form === 'ing' && !isProgressive(w, i)) return participle(w, sentence, i, base, cue, previous);
  if (isPassive(w, i, form.form) || isInfinitive(w, i)) return null;
  const inverted = invertedSpeaker(w, sentence, i, last, cue);
  if (inverted) {
    const { complement } = following(w, sentence, cue, inverted.last);
    return { ...base, speaker: inverted.speaker, first: i, last: inverted.last, complement: quotedOnly(complement) };
  }
  const subject = subjectOf(w, sentence, i, previous);
  if (!subject) return null;
  const { complement, end } = following(w, sentence, cue, last);
  // "did not say when": nothing was said.
  if (
    base.modality !== 'asserted' &&
    complement &&
    !complement.isMarked &&
    cue.frames.has('wh') &&
    isQuestion(w, complement.first)
  ) {
    return null;
  }
  if (!subject.canSpeak && !complement?.isMarked) return null;
  if (complement ? subject.shared && form.form === 'base' : !mayFollow(w, sentence, subject, cue, end)) return null;
  return {
    ...base,
    speaker: subject.reference,
    first: subject.first,
    last: complement ? complement.first : end,
    complement,
    isContinuation: subject.shared,
  };
}

const quotedOnly = (complement: Complement | null): Complement | null => (complement?.isQuotation ? complement : null);

/** Whether an attribution without a complement can follow what was said: "…, Zhou said on Monday.", `"…?" he asked.` */
function mayFollow(
  w: Words,
  sentence: Sentence,
  subject: Subject & { shared: boolean },
  cue: Cue,
  end: number,
): boolean {
  if (subject.shared || !(cue.frames.has('quote') || cue.frames.has('quote-only'))) return false;
  const { first } = subject;
  const follows =
    first <= sentence.from || w.at(first - 1) === ',' || isDash(w, first - 1) || sentence.quotation(first - 1) !== null;
  if (sentence.quotation(first - 1) !== null) return true;
  const ends =
    end >= sentence.to || w.is(end, PUNCTUATION | SUBORDINATOR | CONJUNCTION | PAST) || w.at(end).endsWith('ing');
  return follows && ends && sentence.quotation(end) === null;
}

const isDash = (w: Words, i: number): boolean => ['—', '–', '―', '--', '-'].includes(w.at(i));

/** The use of the verb that its particle shows, and where the cue ends. */
function cueUsed(w: Words, cues: readonly Cue[], i: number): { cue: Cue; last: number } | null {
  for (const cue of cues) {
    if (cue.particle === null) return { cue, last: i + 1 };
    const words = cue.particle.split(' ');
    const at = w.at(i + 1) === 'it' ? i + 2 : i + 1;
    if (words.every((word, k) => w.at(at + k) === word)) return { cue, last: at + words.length };
  }
  return null;
}

/** Whether the words before show a noun: "the report", "its claims", "in statements". */
function isNounHere(w: Words, i: number, form: string): boolean {
  if (w.is(i - 1, DETERMINER | POSSESSIVE | PREPOSITION | NUMBER) || isPossessiveMark(w, i - 1)) return true;
  if (form !== 'base') return false;
  // A base form is a verb only after a plural, a pronoun or an auxiliary.
  let k = i - 1;
  while (w.is(k, ADVERB)) k--;
  return !w.is(k, PRONOUN | AUXILIARY | TITLES) && !w.at(k).endsWith('s') && w.at(k) !== ',';
}

/** "was told", "is said to": who spoke stays open. */
function isPassive(w: Words, i: number, form: string): boolean {
  if (form !== 'past') return false;
  let k = i - 1;
  while (w.is(k, ADVERB | NEGATION)) k--;
  return w.is(k, BE) || w.at(k) === 'being' || w.at(k) === 'been';
}

function isInfinitive(w: Words, i: number): boolean {
  const to = w.is(i - 1, ADVERB) ? i - 2 : i - 1;
  if (w.at(to) !== 'to') return false;
  return !(w.at(to - 1) === 'on' && /^(?:go|goes|went|going)$/.test(w.at(to - 2)));
}

function modalityOf(w: Words, i: number, from: number): Attribution['modality'] {
  for (let k = i - 1; k >= from && k > i - 5; k--) {
    if (w.is(k, NEGATION)) return 'negated';
    if (w.is(k, MODAL)) return w.is(k - 1, NEGATION) || w.is(k + 1, NEGATION) ? 'negated' : 'hypothetical';
    if (!w.is(k, ADVERB | AUXILIARY | BE)) break;
  }
  return 'asserted';
}

type Base = Pick<Attribution, 'cue' | 'cueFrames' | 'modality' | 'isContinuation'>;

/** "is saying", "has been calling for". */
function isProgressive(w: Words, i: number): boolean {
  let k = i - 1;
  while (w.is(k, ADVERB)) k--;
  return w.is(k, BE);
}

/** "…, adding that this is so", "before asking: “…”": more by the speaker of the attribution before, or the subject. */
function participle(
  w: Words,
  sentence: Sentence,
  i: number,
  base: Base,
  cue: Cue,
  previous: Attribution | null,
): Attribution | null {
  const isAside = w.at(i - 1) === ',' || w.at(i - 1) === 'and';
  const isFronted = i === sentence.from;
  if (!isAside && !isFronted && !w.is(i - 1, PREPOSITION)) return null;
  const { complement } = following(w, sentence, cue, base.cue.last);
  if (!complement || !(complement.isQuotation || (isAside && SAYING.has(cue.lemma)))) return null;
  const speaker = previous?.speaker ?? subjectAt(w, sentence.from, isFronted ? sentence.to : i);
  return speaker && { ...base, speaker, first: i, last: complement.first, complement, isContinuation: true };
}

/** Verbs whose participle goes on with what the main clause says or tells why it was said. */
const SAYING = new Set(
  'say add note warn argue claim stress insist explain state assert allege emphasize emphasise write'.split(' '),
);

function subjectOf(
  w: Words,
  sentence: Sentence,
  i: number,
  previous: Attribution | null,
): (Subject & { shared: boolean }) | null {
  let k = i;
  while (w.is(k - 1, ADVERB | AUXILIARY)) k--;
  if (w.is(k - 1, CONJUNCTION)) {
    const speaker = previous?.speaker ?? subjectAt(w, sentence.from, i);
    return speaker && { reference: speaker, first: k - 1, canSpeak: true, shared: true };
  }
  const subject = subjectBefore(w, i, outsideQuotations(sentence, i));
  return subject && { ...subject, shared: false };
}

/** The start of the words outside quotation marks that end before `i`. */
function outsideQuotations(sentence: Sentence, i: number): number {
  const floor = Math.max(sentence.from, i - FARTHEST);
  let k = i;
  while (k > floor && !sentence.quotation(k - 1)) k--;
  return k;
}

/** The speaker after the verb: "…, said Zhou Yunjie, a deputy", "“…” says the minister." */
function invertedSpeaker(
  w: Words,
  sentence: Sentence,
  i: number,
  last: number,
  cue: Cue,
): { speaker: Reference; last: number } | null {
  if (!cue.frames.has('quote') || cue.frames.has('addressee-only') || !mayInvert(w, sentence, i)) return null;
  if (w.is(last, PRONOUN) && w.is(last + 1, PUNCTUATION)) return { speaker: pronoun(w, last), last: last + 1 };
  const phrase = speakersFrom(w, last);
  if (!phrase || phrase.last > sentence.to || w.is(phrase.first, CALENDAR) || w.at(phrase.first) === 'that') {
    return null;
  }
  if (!canSpeak(w, phrase) || hasSubject(w, sentence, i)) return null;
  const next = phrase.last;
  if (w.at(next) === 'that' || w.at(next) === 'to') return null;
  const ends =
    next >= sentence.to ||
    sentence.quotation(next) !== null ||
    w.is(next, PUNCTUATION | PREPOSITION | CALENDAR | ADVERB | SUBORDINATOR | CONJUNCTION) ||
    w.at(next) === 'who' ||
    w.at(next).endsWith('ing');
  if (!ends || w.is(next, BE | AUXILIARY | VERB)) return null;
  const named = w.at(next) === ',' ? w.person(next + 1) : null;
  const closes = named && (named.last >= sentence.to || w.is(named.last, PUNCTUATION));
  if (named && closes && referenceOf(w, phrase).kind === 'nominal') {
    return { speaker: { start: named.start, end: named.end, kind: 'name' }, last: named.last };
  }
  return { speaker: referenceOf(w, phrase), last: next };
}

/** "national lawmakers and political advisers": the phrase at `i`, with the people coordinated with it. */
function speakersFrom(w: Words, i: number): Phrase | null {
  const phrase = phraseFrom(w, i);
  if (!phrase || w.at(phrase.last) !== 'and') return phrase;
  const more = phraseFrom(w, phrase.last + 1);
  const isPlural = more !== null && (w.is(more.last - 1, TITLES) || w.person(more.last - 1) !== null);
  return isPlural && canSpeak(w, phrase) ? { first: phrase.first, last: more.last } : phrase;
}

/** Whether the words before the verb are its subject with an apposition: "Deng, an academician, said …". */
function hasSubject(w: Words, sentence: Sentence, i: number): boolean {
  if (w.at(i - 1) !== ',') return false;
  const subject = subjectBefore(w, i, outsideQuotations(sentence, i));
  if (!subject?.canSpeak || subject.first > sentence.from + 1) return false;
  // A verb right after a comma shows a clause before the cue, not an apposition.
  for (let k = subject.first; k < i - 1; k++) if (w.at(k) === ',' && w.is(k + 1, BE | AUXILIARY | VERB)) return false;
  return true;
}

/** An inverted verb comes first, or follows a comma, a dash or a quotation. */
function mayInvert(w: Words, sentence: Sentence, i: number): boolean {
  if (i === sentence.from) return true;
  const before = w.at(i - 1);
  return before === ',' || before === '—' || before === '–' || before === '-' || sentence.quotation(i - 1) !== null;
}

/** "his remark that …", "the ministry's claim that …". */
function nounCue(w: Words, sentence: Sentence, i: number): Attribution | null {
  if (w.at(i + 1) !== 'that' || !CUE_NOUNS.has(w.at(i))) return null;
  let k = i - 1;
  while (k > sentence.from && k > i - 4 && !w.is(k, POSSESSIVE | PUNCTUATION) && !isPossessiveMark(w, k)) k--;
  const owner = w.is(k, POSSESSIVE) ? pronoun(w, k) : isPossessiveMark(w, k) ? ownerOf(w, k) : null;
  if (!owner) return viewCue(w, sentence, i);
  if (k <= sentence.from + 1) return null;
  return {
    cue: { first: i, last: i + 1 },
    cueFrames: NOUN_FRAMES,
    speaker: owner,
    first: k,
    last: i + 2,
    complement: { first: i + 2, isQuotation: false, isMarked: true },
    modality: 'asserted',
    isContinuation: false,
  };
}

/** "was of the view that". */
function viewCue(w: Words, sentence: Sentence, i: number): Attribution | null {
  if (w.at(i - 1) !== 'the' || w.at(i - 2) !== 'of' || !w.is(i - 3, BE)) return null;
  const subject = subjectBefore(w, i - 3, outsideQuotations(sentence, i - 3));
  return (
    subject && {
      cue: { first: i - 2, last: i + 1 },
      cueFrames: NOUN_FRAMES,
      speaker: subject.reference,
      first: subject.first,
      last: i + 2,
      complement: { first: i + 2, isQuotation: false, isMarked: true },
      modality: 'asserted',
      isContinuation: false,
    }
  );
}

const NOUN_FRAMES: ReadonlySet<string> = new Set(['that']);

function ownerOf(w: Words, mark: number): Reference | null {
  const name = w.name(mark - 1);
  return name ? { start: name.start, end: name.end, kind: 'name' } : null;
}

/** "According to X, …", "…, according to X". */
function accordingTo(w: Words, i: number): Attribution | null {
  if (w.at(i) !== 'according' || w.at(i + 1) !== 'to') return null;
  const told = w.is(i + 2, OBJECT_PRONOUN) ? { reference: pronoun(w, i + 2), last: i + 3 } : sourceAt(w, i + 2);
  return (
    told && {
      cue: { first: i, last: i + 2 },
      cueFrames: NOUN_FRAMES,
      speaker: told.reference,
      first: i,
      last: told.last,
      complement: null,
      modality: 'asserted',
      isContinuation: false,
    }
  );
}

/** The source named at `i`, with its apposition: "Jane Doe, an economist at X", "the ministry's spokesman, Jane Doe". */
function sourceAt(w: Words, i: number): { reference: Reference; last: number } | null {
  const phrase = phraseFrom(w, i);
  if (!phrase) return null;
  const reference = referenceOf(w, phrase);
  if (w.at(phrase.last) !== ',') return { reference, last: phrase.last };
  const named = w.person(phrase.last + 1);
  if (named && reference.kind === 'nominal') {
    return { reference: { start: named.start, end: named.end, kind: 'name' }, last: named.last };
  }
  const role = reference.kind === 'name' ? readRoles(w, phrase.last + 1) : null;
  const apposition = role ? phraseFrom(w, phrase.last + 1) : null;
  const last = [role, apposition].find((p) => p && w.at(p.last) === ',')?.last ?? phrase.last;
  return { reference, last };
}
