import { CONJUNCTION, POSSESSIVE, PUNCTUATION } from '../grammar/lexicon';
import { isNominal } from '../grammar/phrases';
import type { Words } from '../grammar/words';
import type { Complement } from './complements';
import { cueForm, type Cue } from './cues';
import type { Sentence } from './sentences';

/** `spoke of a “historic step”`, `defended it as “prudent”`: words said begin small, unlike most titles. */
function isPhraseQuoted(w: Words, sentence: Sentence, open: number): boolean {
  const q = sentence.quotation(open)!;
  return q.open === open && !w.isCapital(q.first);
}

/** `maintained its “buy” call`: one word of somebody's, before the noun that it belongs to. */
function isLabel(w: Words, sentence: Sentence, open: number): boolean {
  const q = sentence.quotation(open)!;
  return q.last - q.first === 1 && w.is(open - 1, POSSESSIVE) && isNominal(w, q.close + 1);
}

/** `called the outcome “a missed opening”`: a quotation later in the verb's own phrase. */
export function quotedLater(w: Words, sentence: Sentence, cue: Cue, i: number): Complement | null {
  const quotes = cue.frames.has('quote') || cue.frames.has('quote-only');
  if (!quotes && !cue.frames.has('np')) return null;
  for (let j = i; j < Math.min(sentence.to, i + 14); j++) {
    const isOwn = quotes || j === i + 1 || w.at(j - 1) === 'as';
    if (sentence.quotation(j)) {
      if (isLabel(w, sentence, j)) return null;
      return isOwn && (quotes || isPhraseQuoted(w, sentence, j))
        ? { first: j, isQuotation: true, isMarked: false }
        : null;
    }
    if (w.is(j, PUNCTUATION) || (w.at(j) === 'that' && j > i)) return null; // "rebutting claims that it was “idle”"
    if (w.at(j + 1) === 'that' && cueForm(w.at(j)) !== undefined) return null; // "read out a note in which Lind wrote that “…”"
    const next = w.is(j, CONJUNCTION) ? cueForm(w.at(j + 1))?.form : undefined;
    if (next === 'past' || next === 'present') return null; // "thanked them and said that “…”"
  }
  return null;
}
