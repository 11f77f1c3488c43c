import type { Reference } from '../paragraph';
import { ADVERB, AUXILIARY, CONJUNCTION, PAST, PUNCTUATION, SUBORDINATOR } from '../grammar/lexicon';
import { beginsClause, subjectAt, subjectBefore, type Subject } from '../grammar/subjects';
import { describedSubject, pluralBefore, wholeSubject } from '../grammar/wholeSubjects';
import type { Words } from '../grammar/words';
import { beforeNarrator, beforeOwnVerb, clauseEnd, endsWithComma, phraseEnd, relativeEnd } from './clauseEnd';
import { following, isQuestion, type Complement } from './complements';
import { cueForm, type Cue } from './cues';
import { allSaid, nounCue } from './nouns';
import { outsideQuotations, type Sentence } from './sentences';
import { isSomebody } from './stances';
import { participle } from './participles';
import { isSource, sourceCue } from './sources';
import { invertedSpeaker, quotedSpeaker } from './speakers';
import { headOf, isNounHere, isPassive, isProgressive, modalityOf } from './verbGroup';

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
  /** Where its own clause ends: nothing from this token on belongs to what it reports. */
  readonly limit: number;
}

/** An attribution as its own words show it. */
export type OwnAttribution = Omit<Attribution, 'limit'>;

/** The attributions of a sentence; those inside what another one reports are left to it. */
export function attributionsIn(w: Words, sentence: Sentence): Attribution[] {
  const out: Attribution[] = [];
  for (let i = sentence.from; i < sentence.to; i++) {
    const q = sentence.quotation(i);
    if (q) {
      i = q.close;
      continue;
    }
    const previous = out.at(-1) ?? null;
    const own = attributionAt(w, sentence, i, previous);
    if (!own) continue;
    const a = { ...own, limit: limitOf(w, sentence, own) };
    if (encloses(w, sentence, a)) out.length = 0;
    else if (previous && (isAround(a, previous) || isOwnWord(w, a, previous))) out.pop();
    else if (previous && isInside(w, sentence, a, previous)) {
      if (!previous.complement?.isStance || a.complement?.isStance) continue;
    }
    out.push(a);
    i = Math.max(i, a.cue.last - 1);
  }
  return withoutWeak(out);
}

function limitOf(w: Words, sentence: Sentence, { first, cue, complement }: OwnAttribution): number {
  if (!complement || complement.isQuotation) return sentence.to;
  const own = Math.min(
    clauseEnd(w, sentence, first, complement.first),
    relativeEnd(w, sentence, cue.first, complement.first),
  );
  const limit = beforeNarrator(w, complement.first, own);
  return complement.isPhrase
    ? phraseEnd(w, sentence, complement.first, limit)
    : beforeOwnVerb(w, sentence, complement.first, limit);
}

/** Where words are reported, what looks like a stance beside them is mostly part of them. */
function withoutWeak(found: Attribution[]): Attribution[] {
  const isStance = (a: Attribution): boolean => a.complement?.isStance === true;
  return found.every(isStance) ? found : found.filter((a) => !isStance(a) || a.isContinuation);
}

/** "Its mediator hopes to agree, the ambassador said.": the last attribution reports all before it, cues and all. */
function encloses(w: Words, sentence: Sentence, a: Attribution): boolean {
  return !a.complement && w.at(a.first - 1) === ',' && a.last + 1 >= sentence.to && !isSource(a);
}

/** "Ruiz, according to the record, went on to call it “a farce”": the source stands in a clause that reports by itself. */
const isAround = (a: Attribution, previous: Attribution): boolean =>
  isSource(previous) && a.complement !== null && a.first < previous.first && previous.last <= a.cue.first;

/** "warned of what she called “fatigue”": the words are those that the second cue quotes. */
const isOwnWord = (w: Words, a: Attribution, { complement }: Attribution): boolean =>
  complement !== null &&
  w.at(complement.first) === 'what' &&
  a.first === complement.first + 1 &&
  a.complement?.isQuotation === true;

export const CLAUSE_LINKS = new Set(['while', 'whereas', 'though', 'although']);

/** Whether the attribution is part of what the one before it reports: no break parts the two. */
function isInside(w: Words, sentence: Sentence, a: Attribution, previous: Attribution): boolean {
  if (a.first >= previous.limit || a.cue.first > previous.limit) return false;
  if (!previous.complement) {
    return w.at(previous.last) === ',' && w.at(previous.first - 1) === ',' && !isBreak(w, sentence, a);
  }
  if (previous.complement.isQuotation) {
    const q = sentence.quotation(previous.complement.first);
    return q !== null && a.cue.first < q.close;
  }
  return !isBreak(w, sentence, a);
}

/** ", adding that", "; he said", ", while the ministry said": the attribution does not hang on the one before it. */
function isBreak(w: Words, sentence: Sentence, a: Attribution): boolean {
  // "They say he stood there and refused to leave": a second verb of what is reported
  const isWithin = a.complement?.isStance && w.is(a.first, CONJUNCTION) && !endsWithComma(w, sentence, a.first - 1);
  if (a.isContinuation || !a.complement) return a.isContinuation && !isWithin;
  const link = a.first - 1;
  if (w.at(link) === ';') return true;
  if (followsRelative(w, link)) return a.complement.isQuotation;
  return (w.is(link, CONJUNCTION) || CLAUSE_LINKS.has(w.at(link))) && endsWithComma(w, sentence, link - 1);
}

/** ", a claim that Ana Ruiz has called “gossip”", ", which Ana Ruiz called “gossip”": the narrator comments. */
function followsRelative(w: Words, link: number): boolean {
  if (w.at(link) === 'which') return w.at(link - 1) === ',';
  if (w.at(link) !== 'that') return false;
  return w.at(link - 3) === ',' || w.at(link - 4) === ',';
}

/** Where the words of an attribution begin, with the conjunction that leads to it. */
export function startOf(w: Words, a: Attribution): number {
  let first = a.first;
  while (w.is(first - 1, CONJUNCTION) || CLAUSE_LINKS.has(w.at(first - 1))) first--;
  return first;
}

/**
 * Reads the cue at token `i` of a sentence.
 * @param previous the attribution before it in the sentence, whose subject a coordinated verb or a participle shares.
 * @returns null where the word reports nothing.
 */
function attributionAt(w: Words, sentence: Sentence, i: number, previous: Attribution | null): OwnAttribution | null {
  if (w.name(i)) return null;
  const noun = nounCue(w, sentence, i) ?? sourceCue(w, i) ?? allSaid(w, sentence, i);
  if (noun) return noun;
  const form = cueForm(w.at(i));
  if (!form || (form.ambiguous && isNounHere(w, i, form.form))) return null;
  const used = cueUsed(w, form.cues, i);
  if (!used) return null;
  const head = headOf(w, i);
  if (head < 0) return null;
  const { cue, last } = used;
  const modality = modalityOf(w, head, sentence.from);
  const base: AttributionBase = { cue: { first: i, last }, cueFrames: cue.frames, modality, isContinuation: false };
  const quoted = cue.frames.has('passive') && !isPassive(w, i, form.form) ? quotedSpeaker(w, sentence, i, last) : null;
  if (quoted) return { ...base, ...quoted };
  if (form.form === 'ing' && head === i && !isProgressive(w, i)) {
    return participle(w, sentence, i, base, cue, previous);
  }
  if (isPassive(w, i, form.form) && !cue.frames.has('passive')) return null;
  const inverted = invertedSpeaker(w, sentence, i, last, cue);
  if (inverted) {
    const { complement } = following(w, sentence, cue, inverted.last);
    return { ...base, speaker: inverted.speaker, first: i, last: inverted.last, complement: quotedOnly(complement) };
  }
  const { complement, end } = following(w, sentence, cue, last);
  const subject = subjectOf(w, sentence, head, previous, isClausal(complement, form.ambiguous));
  if (!subject) return null;
  if (isNobody(w, subject)) base.modality = 'negated';
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
  if (complement?.isStance && isSomebody(w, subject)) return null;
  const isAfterQuotation = sentence.quotation(subject.first - 1) !== null;
  const closesSentence =
    !complement && cue.frames.has('bare') && end + 1 >= sentence.to && w.at(subject.first - 1) === ',';
  if (!subject.canSpeak && !complement?.isMarked && !isAfterQuotation && !closesSentence) return null;
  if (!complement && end === last && TELLING.has(cue.lemma)) return null; // "MPs told"
  if (complement ? subject.shared && form.form === 'base' : !mayFollow(w, sentence, subject, cue, i, end)) return null;
  return {
    ...base,
    speaker: subject.reference,
    first: !complement && isTrailingAs(w, sentence, subject.first, end) ? subject.first - 1 : subject.first,
    last: complement ? complement.first : end,
    complement,
    isContinuation: subject.shared,
  };
}

/** Verbs that never do without whom they tell. */
const TELLING = new Set(['tell', 'inform', 'notify', 'convince', 'persuade', 'alert', 'remind']);

/** "Nobody said", "neither side has said". */
const isNobody = (w: Words, { first }: Subject): boolean =>
  ['nobody', 'none', 'neither', 'no'].includes(w.at(first)) || w.at(first - 1) === 'neither';

/** Whether what follows shows that the word is a verb, and that whatever stands before it is its subject. */
const isClausal = (complement: Complement | null, isAmbiguous: boolean): boolean =>
  complement !== null && (complement.isMarked || !isAmbiguous);

const quotedOnly = (complement: Complement | null): Complement | null => (complement?.isQuotation ? complement : null);

/** Whether an attribution without a complement can follow what was said: "…, Zhou said on Monday.", `"…?" he asked.` */
function mayFollow(
  w: Words,
  sentence: Sentence,
  subject: Subject & { shared: boolean },
  cue: Cue,
  verb: number,
  end: number,
): boolean {
  if (subject.shared || !(cue.frames.has('quote') || cue.frames.has('quote-only'))) return false;
  if (isInRelative(w, verb)) return false; // "“…,” warns Ana Ruiz, a doctor who advises the ministry"
  const { first } = subject;
  const follows =
    first <= sentence.from ||
    w.at(first - 1) === ',' ||
    isDash(w, first - 1) ||
    isAsClause(w, sentence, first) ||
    isTrailingAs(w, sentence, first, end) ||
    sentence.quotation(first - 1) !== null;
  if (sentence.quotation(first - 1) !== null) return true;
  const ends =
    end >= sentence.to || w.is(end, PUNCTUATION | SUBORDINATOR | CONJUNCTION | PAST) || w.at(end).endsWith('ing');
  return follows && ends && sentence.quotation(end) === null;
}

/** Whether "who" stands before the verb and its adverbs. */
function isInRelative(w: Words, verb: number): boolean {
  let k = verb - 1;
  while (w.is(k, ADVERB | AUXILIARY)) k--;
  return w.at(k) === 'who';
}

/** "As Ruiz said on Monday, …": what was said follows the clause. */
export const isAsClause = (w: Words, sentence: Sentence, first: number): boolean =>
  w.at(first - 1) === 'as' && first - 1 <= sentence.from + 1;

/** "…, as Ruiz has said.": the clause ends the sentence. */
const isTrailingAs = (w: Words, sentence: Sentence, first: number, end: number): boolean =>
  w.at(first - 1) === 'as' &&
  (w.at(first - 2) === ',' || sentence.quotation(first - 2) !== null) &&
  end + 1 >= sentence.to;

const isDash = (w: Words, i: number): boolean => ['—', '–', '―', '--', '-'].includes(w.at(i));

/** The use of the verb that its particle shows, and where the cue ends. */
function cueUsed(w: Words, cues: readonly Cue[], i: number): { cue: Cue; last: number } | null {
  for (const cue of cues) {
    if (cue.particle === null) return { cue, last: i + 1 };
    const words = cue.particle.split(' ');
    let at = w.at(i + 1) === 'it' && words[0] !== 'it' ? i + 2 : i + 1; // "made it clear"
    // "was quoted by a paper as saying"
    if (cue.frames.has('passive')) while (at < i + 8 && w.at(at) !== 'as' && !w.is(at, PUNCTUATION)) at++;
    if (words.every((word, k) => w.at(at + k) === word)) return { cue, last: at + words.length };
  }
  return null;
}

/** What the cue alone tells. */
export interface AttributionBase extends Pick<OwnAttribution, 'cue' | 'cueFrames' | 'isContinuation'> {
  modality: Attribution['modality'];
}

function subjectOf(
  w: Words,
  sentence: Sentence,
  i: number,
  previous: Attribution | null,
  /** A clause follows the verb, so that whatever stands before it is its subject. */
  isSure: boolean,
): (Subject & { shared: boolean }) | null {
  let k = i;
  while (w.is(k - 1, ADVERB | AUXILIARY)) k--;
  if (w.is(k - 1, CONJUNCTION)) {
    const speaker = previous?.speaker ?? subjectAt(w, sentence.from, i);
    return speaker && { reference: speaker, first: k - 1, canSpeak: true, shared: true };
  }
  const from = outsideQuotations(sentence, i);
  const subject =
    (isSure ? describedSubject(w, i, from) : null) ?? pluralBefore(w, i, from) ?? subjectBefore(w, i, from);
  if (!isSure || subject?.reference.kind === 'pronoun') return subject && { ...subject, shared: false };
  const whole = subject?.canSpeak && beginsClause(w, subject.first, from) ? null : wholeSubject(w, i, from);
  const best = whole ?? subject ?? aroundQuotation(w, sentence, k, from);
  return best && { ...best, canSpeak: true, shared: false };
}

/** "Ana Ruiz, who calls it “a trap”, wrote that": what stands between the commas may hold a quotation. */
function aroundQuotation(w: Words, sentence: Sentence, verb: number, from: number): Subject | null {
  if (w.at(verb - 1) !== ',' || from <= sentence.from) return null;
  const subject = subjectBefore(w, verb, sentence.from);
  return subject?.first === sentence.from && subject.reference.kind === 'name' ? subject : null;
}
