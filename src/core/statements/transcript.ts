import {
  CONJUNCTION,
  DETERMINER,
  HONORIFIC,
  MODIFIER,
  NUMBER,
  PREPOSITION,
  PUNCTUATION,
  TITLE,
} from '../grammar/lexicon';
import type { Words } from '../grammar/words';
import type { Reference, StatementClaim } from '../paragraph';

/** A speaker's label ends within this many tokens. */
const LONGEST_LABEL = 24;

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
  const isNumbered = w.is(0, NUMBER) && w.at(1) === '.'; // "3. Ana Ruiz (North):"
  for (let i = isNumbered ? 2 : 1; i < Math.min(w.count, LONGEST_LABEL); i++) {
    const word = w.at(i);
    if (word === ':') return i;
    if ((w.at(0) === 'q' || w.at(0) === 'a') && i === 1 && word === '.') return 1;
    if (word === '.' || word === '"' || word === '“') return -1;
  }
  return -1;
}

/** "ANA RUIZ, MINISTER FOR FINANCE AND TRADE", "McINTYRE" */
const isAllCapitals = (text: string): boolean =>
  !/\p{Ll}/u.test(text.replace(/(?<!\p{L})(?:Ma?c|Fitz|D[aei]|L[ae]|V[ao]n)(?=\p{Lu}{2})/gu, ''));

function textOf(w: Words, last: number): string {
  const { start, end } = w.span(0, last);
  return w.tokens.text.slice(start, end);
}

/** Who the label before `colon` names: a person with or without a title, "Q", an office, or words in capitals. */
function labelled(w: Words, colon: number): Reference | null {
  const person = personIn(w, colon);
  if (person !== undefined) return person;
  const bracket = w.at(colon - 1) === ')' ? w.tokens.lower.indexOf('(') : colon;
  const last = Math.max(bracket, 1);
  const text = textOf(w, last);
  const isLabel =
    text.length > 3 && bracket <= 4 && isAllCapitals(text) && /^[\p{L}\s.'’-]+$/u.test(text) && !w.name(0);
  return isLabel || /^[QA]\.?$/.test(text) || isOffice(w, last) ? { ...w.span(0, last), kind: 'nominal' } : null;
}

/** The person whom a label names; null where its words are no label, undefined where they name nobody. */
function personIn(w: Words, colon: number): Reference | null | undefined {
  let person: Reference | undefined;
  let hasTitle = false;
  const isShouted = isAllCapitals(textOf(w, colon));
  for (let i = 0; i < colon; i++) {
    // "Ana Ruiz (North) (Ind):", "RUIZ (interrupting):", but "The Minister (Ana Ruiz):"
    if (w.at(i) === '(' && i > 0 && (person || !w.name(i + 1))) return person;
    const name = w.person(i);
    if (name) {
      if (person) return null;
      person = { start: name.start, end: name.end, kind: 'name' };
      i = name.last - 1;
      continue;
    }
    hasTitle ||= w.is(i, TITLE);
    if (w.name(i) || (person ? isShouted : w.isCapital(i))) continue;
    const isPart = hasTitle && w.is(i, PREPOSITION | CONJUNCTION | DETERMINER); // "Secretary of State for the Colonies"
    if (person && !w.is(i, TITLE | MODIFIER | NUMBER) && !['(', ')', ','].includes(w.at(i))) return null;
    if (!person && !isPart && !w.is(i, TITLE | MODIFIER | PUNCTUATION | NUMBER)) return null;
  }
  return person;
}

const CHAIRING = new Set(
  'speaker chair chairman chairwoman chairperson president moderator host presenter interviewer reporter journalist questioner'.split(
    ' ',
  ),
);

/** "Mr Speaker:", "The Chair:", "Moderator:" before words that end as a sentence does. */
function isOffice(w: Words, last: number): boolean {
  if (last > 3 || !w.isCapital(0) || !CHAIRING.has(w.at(last - 1)) || !w.is(w.count - 1, PUNCTUATION)) return false;
  for (let i = 0; i < last - 1; i++) {
    if (!w.is(i, HONORIFIC | DETERMINER | MODIFIER) && w.at(i) !== 'madam') return false;
  }
  return true;
}

/** Whether a turn tells what somebody else, by name, said. @param line the turn; null where its label stands before. */
export const isReported = ({ kind, speaker, cue }: StatementClaim, line: StatementClaim | null): boolean =>
  kind !== 'transcript' &&
  cue !== null &&
  speaker?.kind === 'name' &&
  (line === null || (speaker.start !== line.speaker?.start && cue.start > line.target.start));
