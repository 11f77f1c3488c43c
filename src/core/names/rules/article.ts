import type { Tokens } from '../../text/tokens';
import { ORGANIZATION } from '../labels';
import { LOWERCASE, NUMBER, type WordFacts } from '../words';
import type { Found } from './found';

const WHY = 'joined: article';
/** What may stand between other words and "The": a list, a quotation, a bracket. */
const BETWEEN = /^[,;:("“'‘–—-]$/;
/** Tokens of a list before "The" among which one in small letters is looked for. */
const REACH = 24;
/** Letters of a word that a headline would print with a capital. */
const LONG = 5;

/**
 * "The" with a capital inside a sentence is of the body's name: "told The Daily Star", "bands such as Quill, The Larks".
 * At its head, and in a headline, every "the" has a capital.
 */
export function withArticles({ words }: Tokens, facts: readonly WordFacts[], found: readonly Found[]): void {
  for (const name of found) {
    const article = name.first - 1;
    if (name.kind !== ORGANIZATION || words[article] !== 'The') continue;
    if (!isInside(words, facts, article - 1)) continue;
    name.first = article;
    name.why = [...name.why, WHY];
  }
}

/** Whether the words up to `before` show that what follows is neither a sentence's head nor in a headline. */
function isInside(words: readonly string[], facts: readonly WordFacts[], before: number): boolean {
  const isBetween = BETWEEN.test(words[before] ?? '');
  const casing = facts[isBetween ? before - 1 : before]?.casing;
  if (casing === LOWERCASE || (isBetween && casing === NUMBER)) return true;
  if (words[before] !== ',') return false;
  for (let i = before - 1; i >= 0 && i > before - REACH; i--) {
    if (facts[i]!.casing === LOWERCASE && words[i]!.length >= LONG) return true;
  }
  return false;
}
