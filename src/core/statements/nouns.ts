import type { Reference } from '../paragraph';
import { AUXILIARY, BE, POSSESSIVE, PUNCTUATION, SOMEBODY, TITLE, VERB } from '../grammar/lexicon';
import { isPossessiveMark } from '../grammar/phrases';
import { pronoun, subjectAt, subjectBefore } from '../grammar/subjects';
import type { Words } from '../grammar/words';
import type { OwnAttribution } from './attributions';
import { CUE_NOUNS } from './cues';
import { outsideQuotations, type Sentence } from './sentences';
import { modalityOf } from './verbGroup';

/** "his remark that …", "the ministry's claim that …". */
export function nounCue(w: Words, sentence: Sentence, i: number): OwnAttribution | null {
  if (!CUE_NOUNS.has(w.at(i))) return null;
  let k = i - 1;
  while (k > sentence.from && k > i - 4 && !w.is(k, POSSESSIVE | PUNCTUATION) && !isPossessiveMark(w, k)) k--;
  const owned = isPossessiveMark(w, k) ? ownerOf(w, k) : null;
  const owner = w.is(k, POSSESSIVE) ? pronoun(w, k) : (owned?.reference ?? null);
  if (owner && w.at(i + 1) !== 'that') return copula(w, sentence, i, owner, owned?.first ?? k);
  if (w.at(i + 1) !== 'that') return null;
  if (!owner) return viewCue(w, sentence, i) ?? expressed(w, sentence, i);
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

/** "Ruiz's verdict: “…”", "Her answer is that …", `Ruiz's message was clear: “…”`, `“…,” was Ruiz's reply`. */
function copula(w: Words, sentence: Sentence, i: number, speaker: Reference, owner: number): OwnAttribution | null {
  const base = {
    cueFrames: NOUN_FRAMES,
    speaker,
    modality: 'asserted',
    isContinuation: false,
  } as const;
  const isAfter = w.is(owner - 1, BE) && sentence.quotation(owner - 2) !== null;
  if (isAfter) return { ...base, cue: { first: i, last: i + 1 }, first: owner - 1, last: i + 1, complement: null };
  if (w.at(i + 1) === ':' && i + 3 < sentence.to) {
    const isQuotation = sentence.quotation(i + 2) !== null;
    const complement = { first: i + 2, isQuotation, isMarked: true };
    return { ...base, cue: { first: i, last: i + 1 }, first: owner, last: i + 2, complement };
  }
  let be = i + 1; // "his message to the crews was"
  while (be < i + 7 && !w.is(be, BE | PUNCTUATION | AUXILIARY | VERB)) be++;
  if (!w.is(be, BE)) return null;
  const first = complementOf(w, sentence, be + 1);
  return first < 0
    ? null
    : {
        ...base,
        cue: { first: i, last: be + 1 },
        first: owner,
        last: first,
        complement: { first, isQuotation: sentence.quotation(first) !== null, isMarked: true },
      };
}

/** Where the words begin that "is" gives: after "that", or the quotation there or after a colon; else -1. */
function complementOf(w: Words, sentence: Sentence, i: number): number {
  if (w.at(i) === 'that' && i + 3 < sentence.to) return i + 1;
  let k = i;
  while (k < i + 3 && w.at(k) !== ':' && !sentence.quotation(k)) k++;
  const quote = w.at(k) === ':' ? k + 1 : i;
  const q = sentence.quotation(quote);
  if (w.at(k) === ':' && !q && quote + 2 < sentence.to) return quote; // "His message was simple: the plan is dead"
  return q?.open === quote && w.isCapital(q.first) ? quote : -1;
}

/** "was of the view that". */
function viewCue(w: Words, sentence: Sentence, i: number): OwnAttribution | null {
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

const EXPRESSING = new Set(
  'expressed expresses expressing voiced voices voicing conveyed conveys repeated repeats reiterated reiterates made makes issued issues gave gives took takes sent sends raised raises'.split(
    ' ',
  ),
);

/** "expressed the hope that", "issued a stark warning that". */
function expressed(w: Words, sentence: Sentence, i: number): OwnAttribution | null {
  let verb = i - 1;
  while (verb > i - 4 && !EXPRESSING.has(w.at(verb))) verb--;
  if (!EXPRESSING.has(w.at(verb)) || w.name(verb)) return null;
  const subject = subjectBefore(w, verb, outsideQuotations(sentence, verb));
  return (
    subject && {
      cue: { first: verb, last: i + 1 },
      cueFrames: NOUN_FRAMES,
      speaker: subject.reference,
      first: subject.first,
      last: i + 2,
      complement: { first: i + 2, isQuotation: false, isMarked: true },
      modality: modalityOf(w, verb, sentence.from),
      isContinuation: false,
    }
  );
}

const NOUN_FRAMES: ReadonlySet<string> = new Set(['that']);

/** Whose remark it is: "Ana Ruiz's", "the mayor's". */
function ownerOf(w: Words, mark: number): { reference: Reference; first: number } | null {
  const name = w.name(mark - 1);
  if (name) return { reference: { start: name.start, end: name.end, kind: 'name' }, first: name.first };
  if (w.at(mark - 2) !== 'the' || !w.is(mark - 1, TITLE | SOMEBODY)) return null;
  return { reference: { ...w.span(mark - 2, mark), kind: 'nominal' }, first: mark - 2 };
}

/** `“…,” was all Ruiz would say`, `“…,” is all she says`. */
export function allSaid(w: Words, sentence: Sentence, i: number): OwnAttribution | null {
  if (w.at(i) !== 'all' || !w.is(i - 1, BE) || !sentence.quotation(i - 2)) return null;
  const subject = subjectAt(w, i + 1, Math.min(sentence.to, i + 8));
  let verb = i + 2;
  while (verb < Math.min(sentence.to, i + 8) && !SAYS.has(w.at(verb))) verb++;
  if (!subject || !SAYS.has(w.at(verb))) return null;
  return {
    cue: { first: verb, last: verb + 1 },
    cueFrames: NOUN_FRAMES,
    speaker: subject,
    first: i - 1,
    last: verb + 1,
    complement: null,
    modality: 'asserted',
    isContinuation: false,
  };
}

const SAYS = new Set(['say', 'says', 'said', 'add', 'write', 'offer']);
