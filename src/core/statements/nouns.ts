import type { Reference } from '../paragraph';
import { BE, POSSESSIVE, PUNCTUATION } from '../grammar/lexicon';
import { isPossessiveMark } from '../grammar/phrases';
import { pronoun, subjectBefore } from '../grammar/subjects';
import type { Words } from '../grammar/words';
import type { OwnAttribution } from './attributions';
import { CUE_NOUNS } from './cues';
import { outsideQuotations, type Sentence } from './sentences';
import { modalityOf } from './verbGroup';

/** "his remark that …", "the ministry's claim that …". */
export function nounCue(w: Words, sentence: Sentence, i: number): OwnAttribution | null {
  if (w.at(i + 1) !== 'that' || !CUE_NOUNS.has(w.at(i))) return null;
  let k = i - 1;
  while (k > sentence.from && k > i - 4 && !w.is(k, POSSESSIVE | PUNCTUATION) && !isPossessiveMark(w, k)) k--;
  const owner = w.is(k, POSSESSIVE) ? pronoun(w, k) : isPossessiveMark(w, k) ? ownerOf(w, k) : null;
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

function ownerOf(w: Words, mark: number): Reference | null {
  const name = w.name(mark - 1);
  return name ? { start: name.start, end: name.end, kind: 'name' } : null;
}
