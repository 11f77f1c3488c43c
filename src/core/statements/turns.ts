import type { ReadParagraph, Reference } from '../paragraph';

/** Who has the word, and the paragraph that says so. */
export interface Source {
  readonly speaker: Reference;
  readonly paragraph: number;
}

const FIRST_PERSON = new Set(['i', 'we', 'my', 'our', 'me', 'us']);

/** A report, not a turn: it says who said something, and nobody speaks of himself outside of quotation marks. */
export function isProse(p: ReadParagraph): boolean {
  if (!p.statements.some((s) => s.kind !== 'transcript' && s.speaker && s.speaker.kind !== 'pronoun')) return false;
  return !speaksOfSelf(p);
}

/** "I" and "we" outside of quotation marks. */
function speaksOfSelf({ tokens, statements }: ReadParagraph): boolean {
  const quotes = statements.filter((s) => s.kind === 'direct').map((s) => s.target);
  return tokens.lower.some((word, i) => {
    const at = tokens.starts[i]!;
    return FIRST_PERSON.has(word) && !quotes.some((q) => q.start <= at && at < q.end);
  });
}

/** "ENDS", "[End of transcript]", "This interview has been edited for length.": nobody says that. */
export const endsTranscript = ({ tokens: { text, count } }: ReadParagraph): boolean =>
  (count < 6 && /^\W*end(?:s|ed)?\b/i.test(text)) || (count < 40 && ENDING.test(text));

const ENDING =
  /^\W*(?:this|the|our) (?:interview|transcript|conversation|discussion|exchange|text)\b[^.]*\b(?:edited|condensed|shortened|abridged|translated|conducted)\b/i;

/** "(Laughter.)", "[Crosstalk]", "Several hon. Members rose—": nobody says that. */
export const isDirection = ({ tokens: { text, count } }: ReadParagraph): boolean =>
  count < 12 && /^(?:[([].*[)\]]\W*|[\p{L} ]*hon\. members? [^.]*)$/iu.test(text);

/** A report of whoever had the word, by name and in the third person: the interview is over. */
export function isOf(label: string, p: ReadParagraph): boolean {
  if (p.names[0]?.first !== 0 || p.names[0].label !== 'person' || speaksOfSelf(p)) return false;
  const said = label.toLowerCase().split(' ').at(-1)!;
  return isQuestionOrAnswer(said) || p.tokens.lower[p.names[0].last - 1] === said;
}

const isQuestionOrAnswer = (label: string): boolean => /^[qa]\.?$/i.test(label);

/**
 * Who speaks behind "Q:" and "A:". Where the turns before have names, the second of two answers, as the first one
 * asks; where none has, whom the introduction presents answers, and the other person of two that it names asks.
 */
export class Interview {
  private readonly named: Source[] = [];
  private introduced: readonly Source[] | undefined;

  constructor(private readonly paragraphs: readonly ReadParagraph[]) {}

  whoIs(turn: Source): Source {
    const label = wordsOf(this.paragraphs, turn);
    if (turn.speaker.kind === 'name') {
      if (this.named.length < 3 && !this.named.some((n) => wordsOf(this.paragraphs, n) === label)) {
        this.named.push(turn);
      }
      return turn;
    }
    if (!isQuestionOrAnswer(label)) return turn;
    const place = /^a/i.test(label) ? 0 : 1;
    if (this.named.length === 2) return place === 0 ? this.named[1]! : turn;
    if (this.named.length > 0) return turn;
    this.introduced ??= introducedBefore(this.paragraphs, turn.paragraph);
    return this.introduced[place] ?? turn;
  }
}

export const wordsOf = (paragraphs: readonly ReadParagraph[], { speaker, paragraph }: Source): string =>
  paragraphs[paragraph]!.tokens.text.slice(speaker.start, speaker.end);

interface Guest extends Source {
  readonly name: string;
  weight: number;
}

/** So many paragraphs before the first question are its introduction. */
const INTRODUCTION = 12;
/** An office tells the guest of an interview from who asks, more than being named again does. */
const OFFICE = 3;

/** The person whom the paragraphs before the first question present, and the only other one; nobody where it is open who is who. */
function introducedBefore(paragraphs: readonly ReadParagraph[], first: number): Source[] {
  const guests: Guest[] = [];
  for (let paragraph = Math.max(0, first - INTRODUCTION); paragraph < first; paragraph++) {
    const { names, roles, tokens } = paragraphs[paragraph]!;
    if (/^by /i.test(tokens.text)) continue;
    for (const { label, nested, start, end } of names) {
      if (label !== 'person' || nested) continue;
      const name = tokens.text.slice(start, end);
      const known = guests.find((g) => g.name.endsWith(name) || name.endsWith(g.name));
      const guest = known ?? { name, speaker: { start, end, kind: 'name' }, paragraph, weight: 0 };
      if (!known) guests.push(guest);
      guest.weight += roles.some((r) => r.holder.start === start) ? OFFICE : 1;
    }
  }
  const [guest, other] = [...guests].sort((a, b) => b.weight - a.weight);
  if (!guest || (other && other.weight === guest.weight)) return [];
  return other && guests.length === 2 && other.weight === 1 ? [guest, other] : [guest];
}
