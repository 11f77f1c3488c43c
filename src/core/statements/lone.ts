import { BE, TITLE } from '../grammar/lexicon';
import { phraseFrom } from '../grammar/phrases';
import { referenceOf, subjectAt } from '../grammar/subjects';
import type { Words } from '../grammar/words';
import type { Reference } from '../paragraph';
import { cueForm } from './cues';
import { signature, type Quotation } from './quotations';
import type { Sentence } from './sentences';

/** Who speaks a quotation, and how sure that is. */
export interface Spoken {
  readonly speaker: Reference | null;
  readonly confidence: number;
}

/**
 * Who speaks a quotation that no cue explains, where the words around it tell.
 * @param last who spoke before in the paragraph. @returns null where they do not tell.
 */
export function loneSpeaker(w: Words, q: Quotation, sentence: Sentence, last: Reference | null): Spoken | null {
  const signed = signature(w, q);
  if (signed) return { speaker: signed, confidence: 0.85 };
  const told = summedUp(w, q, sentence) ?? headed(w, q, sentence);
  if (told) return { speaker: told, confidence: 0.75 };
  if (w.at(q.open - 1) !== ':' || q.open <= sentence.from + 1) return null;
  const subject = subjectAt(w, sentence.from, q.open);
  const speaker = viewed(w, sentence) ?? (isPerson(w, subject) ? subject : null) ?? last ?? subject;
  return { speaker, confidence: 0.6 };
}

/** Whether the words name a person: "Ana Ruiz was kinder: “…”" */
const isPerson = (w: Words, subject: Reference | null): boolean =>
  subject?.kind === 'name' && w.names.some((n) => n.start === subject.start && n.label === 'person');

/** "For Ana Ruiz, who sells lamps, the answer is simple: “…”" */
function viewed(w: Words, { from }: Sentence): Reference | null {
  const name = w.at(from) === 'for' ? w.person(from + 1) : null;
  return name && w.at(name.last) === ',' ? { start: name.start, end: name.end, kind: 'name' } : null;
}

/** "“…” is how Ana Ruiz sums it up" */
function summedUp(w: Words, q: Quotation, sentence: Sentence): Reference | null {
  if (!w.is(q.close + 1, BE) || w.at(q.close + 2) !== 'how') return null;
  return subjectAt(w, q.close + 3, sentence.to);
}

/** "‘We go’: Ana Ruiz warns of strike": the quotation at the head of a line, before its speaker and a cue. */
function headed(w: Words, q: Quotation, sentence: Sentence): Reference | null {
  if (q.open !== sentence.from || w.at(q.close + 1) !== ':') return null;
  const office = phraseFrom(w, q.close + 2);
  if (office && w.is(office.last - 1, TITLE) && isTelling(w, office.last)) return referenceOf(w, office);
  for (let i = q.close + 2; i < Math.min(sentence.to, q.close + NEAR); i++) {
    const name = w.person(i);
    if (!name) continue;
    const form = cueForm(w.at(name.last))?.form;
    return form === 'present' || form === 'past' ? { start: name.start, end: name.end, kind: 'name' } : null;
  }
  return null;
}

/** "French labor minister seeks to calm unions": what a headline has somebody do by words. */
const isTelling = (w: Words, i: number): boolean => cueForm(w.at(i))?.form === 'present' || TELLING.has(w.at(i));
const TELLING = new Set('seeks tries defends hits makes issues sounds opens on'.split(' '));

/** A headline names the speaker within so many words. */
const NEAR = 8;
