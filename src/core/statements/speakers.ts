import type { Reference } from '../paragraph';
import {
  ADVERB,
  AUXILIARY,
  BE,
  CALENDAR,
  CONJUNCTION,
  OBJECT_PRONOUN,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  SUBORDINATOR,
  TITLES,
  VERB,
} from '../grammar/lexicon';
import { phraseFrom, type Phrase } from '../grammar/phrases';
import { canSpeak, pronoun, referenceOf, subjectBefore } from '../grammar/subjects';
import type { Words } from '../grammar/words';
import type { OwnAttribution } from './attributions';
import { following } from './complements';
import { cueForm, type Cue } from './cues';
import { outsideQuotations, type Sentence } from './sentences';

/** The speaker after the verb: "…, said Zhou Yunjie, a deputy", "“…” says the minister." */
export function invertedSpeaker(
  w: Words,
  sentence: Sentence,
  i: number,
  last: number,
  cue: Cue,
): { speaker: Reference; last: number } | null {
  if (!cue.frames.has('quote') || cue.frames.has('addressee-only') || !mayInvert(w, sentence, i)) return null;
  if (w.is(last, PRONOUN) && w.is(last + 1, PUNCTUATION)) return { speaker: pronoun(w, last), last: last + 1 };
  const phrase = speakersFrom(w, last) ?? (sentence.quotation(i - 1) ? toNextName(w, last) : null);
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

/** "The paper quoted Ana Ruiz as saying that …": the one quoted speaks. @param last the token after "saying". */
export function quotedSpeaker(
  w: Words,
  sentence: Sentence,
  verb: number,
  last: number,
): Pick<OwnAttribution, 'speaker' | 'first' | 'last' | 'complement'> | null {
  const object = w.is(verb + 1, OBJECT_PRONOUN) ? null : phraseFrom(w, verb + 1);
  const { complement } = following(w, sentence, cueForm('say')!.cues[0]!, last);
  if (!complement || (object && object.last > last) || !(object ?? w.is(verb + 1, OBJECT_PRONOUN))) return null;
  const speaker = object ? referenceOf(w, object) : pronoun(w, verb + 1);
  return { speaker, first: verb, last: complement.first, complement };
}

/** "national lawmakers and political advisers": the phrase at `i`, with the people coordinated with it. */
function speakersFrom(w: Words, i: number): Phrase | null {
  const phrase = phraseFrom(w, i);
  if (!phrase || w.at(phrase.last) !== 'and') return phrase;
  const more = phraseFrom(w, phrase.last + 1);
  const isPlural = more !== null && (w.is(more.last - 1, TITLES) || w.person(more.last - 1) !== null);
  return isPlural && canSpeak(w, phrase) ? { first: phrase.first, last: more.last } : phrase;
}

/** After a quotation whatever follows the verb ends with its speaker: "said 9/11 widow Ana Ruiz". */
function toNextName(w: Words, first: number): Phrase | null {
  for (let i = first; i < first + 8 && !w.is(i, VERB | AUXILIARY | BE | PREPOSITION); i++) {
    const name = w.person(i);
    if (name) return { first, last: name.last };
    if (w.at(i) === ',' || w.at(i) === '.') return null;
  }
  return null;
}

/** Whether the words before the verb are its subject with an apposition: "Deng, an academician, said …". */
function hasSubject(w: Words, sentence: Sentence, i: number): boolean {
  if (w.at(i - 1) !== ',') return false;
  const subject = subjectBefore(w, i, outsideQuotations(sentence, i));
  if (!subject?.canSpeak || !opensSentence(w, sentence, subject.first)) return false;
  // A verb right after a comma shows a clause before the cue, not an apposition.
  for (let k = subject.first; k < i - 1; k++) if (w.at(k) === ',' && w.is(k + 1, BE | AUXILIARY | VERB)) return false;
  return true;
}

/** Whether the subject at `first` is the sentence's, past a conjunction or a fronted phrase ("In a statement, …"). */
function opensSentence(w: Words, sentence: Sentence, first: number): boolean {
  if (first <= sentence.from + 1) return true;
  if (w.at(first - 1) !== ',' || !w.is(sentence.from, PREPOSITION) || first - sentence.from > LONGEST_FRONT) {
    return false;
  }
  for (let i = sentence.from; i < first - 1; i++) if (w.at(i) === ',' || w.is(i, BE | AUXILIARY | VERB)) return false;
  return true;
}

const LONGEST_FRONT = 12;

/** An inverted verb comes first, or follows a comma, a dash or a quotation. */
function mayInvert(w: Words, sentence: Sentence, i: number): boolean {
  if (i === sentence.from) return true;
  const before = w.at(i - 1);
  return before === ',' || before === '—' || before === '–' || before === '-' || sentence.quotation(i - 1) !== null;
}
