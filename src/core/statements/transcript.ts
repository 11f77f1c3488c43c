import { MODIFIER, NUMBER, PUNCTUATION, TITLE } from '../grammar/lexicon';
import type { Words } from '../grammar/words';
import type { Reference, StatementClaim } from '../paragraph';

/** A speaker's label ends within this many tokens. */
const LONGEST_LABEL = 18;

/**
 * A line of a transcript: `Jens Stoltenberg: We have …`, `Q: …`, `THE PRESIDENT: …`, or the label alone, whose words
 * follow in the next paragraphs.
 * @returns null where the paragraph is no such line.
 */
export function speakerLine(w: Words): StatementClaim | null {
  const colon = labelEnd(w);
  if (colon < 0) return null;
  const speaker = labelled(w, colon);
  if (!speaker) return null;
  const first = colon + 1;
  const isQuoted = first < w.count && /^["“„«‘]$/.test(w.at(first));
  if (isQuoted) return null; // read as a quotation with its own marks
  const { end } = w.span(0, w.count);
  return {
    target: first < w.count ? w.span(first, w.count) : { start: end, end },
    kind: 'transcript',
    speaker,
    cue: null,
    modality: 'asserted',
    open: true,
    confidence: 0.8,
  };
}

/** The colon, or the full stop after "Q" or "A", that ends a label at the paragraph's head; else -1. */
function labelEnd(w: Words): number {
  if (w.at(0) === 'q.' || w.at(0) === 'a.') return 0;
  for (let i = 1; i < Math.min(w.count, LONGEST_LABEL); i++) {
    const word = w.at(i);
    if (word === ':') return i;
    if ((w.at(0) === 'q' || w.at(0) === 'a') && i === 1 && word === '.') return 1;
    if (word === '.' || word === '"' || word === '“') return -1;
  }
  return -1;
}

/** "ANA RUIZ, MINISTER FOR FINANCE AND TRADE" */
function isAllCapitals(w: Words, last: number): boolean {
  const { start, end } = w.span(0, last);
  return !/\p{Ll}/u.test(w.tokens.text.slice(start, end));
}

/** Who the label before `colon` names: a person with or without a title, "Q", or words in capitals. */
function labelled(w: Words, colon: number): Reference | null {
  let person: Reference | null = null;
  const isShouted = isAllCapitals(w, colon);
  for (let i = 0; i < colon; i++) {
    if (w.at(i) === '(' && i > 0 && !w.name(i + 1)) break; // "RUIZ (interrupting):"
    const name = w.person(i);
    if (name) {
      if (person) return null;
      person = { start: name.start, end: name.end, kind: 'name' };
      i = name.last - 1;
    } else if (!person && !w.name(i) && !w.is(i, TITLE | MODIFIER | PUNCTUATION) && !w.isCapital(i)) return null;
    else if (
      person &&
      !isShouted &&
      !w.name(i) &&
      !['(', ')', ','].includes(w.at(i)) &&
      !w.is(i, TITLE | MODIFIER | NUMBER)
    ) {
      return null;
    }
  }
  if (person) return person;
  const bracket = w.at(colon - 1) === ')' ? w.tokens.lower.indexOf('(') : colon;
  const label = w.span(0, Math.max(bracket, 1));
  const text = w.tokens.text.slice(label.start, label.end);
  const isLabel = text.length > 3 && bracket <= 4 && /^[\p{Lu}\s.'’-]+$/u.test(text) && !w.name(0);
  return isLabel || /^[QA]\.?$/.test(text) ? { ...label, kind: 'nominal' } : null;
}
