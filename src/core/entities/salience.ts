import { classesOf, PUNCTUATION, SOMEBODY, TITLE } from '../grammar/lexicon';
import type { Tokens } from '../text/tokens';
import type { Anaphor } from './anaphors';
import type { Referent, Seen, Trace } from './referent';

/** Where somebody is who reads the document. */
interface Place {
  readonly sentence: number;
  readonly paragraph: number;
  /** Whom the text is about there. */
  readonly topic: Referent | null;
}

/** What a trace is worth, by the sentences that lie between. */
const RECENCY = [2.6, 2.4, 1.4, 0.8, 0.3];

/** How present somebody is to the reader: recency, subjects before objects, speakers first. After Lappin and Leass (1994). */
export function salience(trace: Trace, anaphor: Anaphor, at: Seen, { sentence, paragraph, topic }: Place): number {
  const distance = sentence - trace.sentence;
  let score = RECENCY[distance] ?? 0;
  if (trace.subject) score += distance === 0 && anaphor.object ? -0.6 : 1.3;
  if (trace.inQuote && !at.inQuote) score -= 1.5;
  if (at.inQuote && trace.referent === (at.quoted ?? topic)) score -= 1.5;
  if (at.saysFrom !== null && trace.referent === topic) score += 1.2;
  if (trace.paragraph !== paragraph) score -= 0.3;
  return score + 0.08 * Math.min(trace.referent.count, 8);
}

/** `“Ruiz will stay,” he said`: nobody calls himself by name; but "Ruiz would stay, he said". */
export const isSaid = (trace: Trace, { saysFrom, tokens, first }: Seen, paragraph: number): boolean =>
  saysFrom !== null &&
  saysFrom < tokens.starts[first]! &&
  trace.paragraph === paragraph &&
  trace.inQuote &&
  trace.kind === 'name' &&
  trace.start >= saysFrom;

/** Who was spoken of last, and the token after it. */
export interface Latest {
  readonly referent: Referent;
  readonly tokens: Tokens;
  readonly last: number;
}

/** A noun for somebody stands in so many words after its possessive: "her younger sister". */
const APPOSITION = 5;

/** "Ana Ruiz, her deputy, said": the owner is somebody else than the one whom the apposition describes. */
export function apposedTo({ tokens, first }: Seen, latest: Latest | null): Referent | null {
  if (tokens.lower[first - 1] !== ',' || latest?.tokens !== tokens || latest.last !== first - 1) return null;
  for (let i = first + 1; i < first + APPOSITION; i++) {
    if (classesOf(tokens.lower[i] ?? ',') & PUNCTUATION) return null;
    if (classesOf(tokens.lower[i]!) & (TITLE | SOMEBODY)) return latest.referent;
  }
  return null;
}
