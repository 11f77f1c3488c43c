import type { Tokens } from '../../text/tokens';
import type { NounGroup } from './groups';

const OPENING = new Set(['"', '“', '‘', "'", '«', '„', '「']);
const CLOSING = new Set(['"', '”', '’', "'", '»', '“', '」']);
const BEFORE = new Set(['so-called', 'called', 'termed', 'dubbed', 'coined']);
/** Two words before: "known as", "referred to as", "the concept of". */
const PAIRS = new Set([
  'known as',
  'defined as',
  'described as',
  'to as',
  'concept of',
  'term of',
  'notion of',
  'doctrine of',
  'principle of',
  'the term',
]);
const AFTER = new Set(['refers', 'denotes', '( hereinafter']);

/**
 * How much the text itself says that these words are a term: it defines or introduces them, puts them alone in
 * quotation marks, or gives their initials in brackets behind them.
 */
export function cuesAt(tokens: Tokens, { first, last }: NounGroup): number {
  return (
    Number(isDefined(tokens, first, last)) +
    Number(isQuoted(tokens, first, last)) +
    Number(hasAcronym(tokens, first, last))
  );
}

function isDefined({ lower }: Tokens, first: number, last: number): boolean {
  let at = first - 1;
  while (at > 0 && (lower[at] === 'the' || lower[at] === 'a' || lower[at] === 'an' || OPENING.has(lower[at]!))) at--;
  return (
    at >= 0 && (BEFORE.has(lower[at]!) || PAIRS.has(`${lower[at - 1]} ${lower[at]}`) || AFTER.has(lower[last] ?? ''))
  );
}

function isQuoted({ words }: Tokens, first: number, last: number): boolean {
  return first > 0 && OPENING.has(words[first - 1]!) && CLOSING.has(words[last] ?? '');
}

/** "nationally determined contributions (NDCs)" */
function hasAcronym({ words, lower }: Tokens, first: number, last: number): boolean {
  if (words[last] !== '(' || words[last + 2] !== ')') return false;
  const acronym = words[last + 1]!.replace(/s$/, '');
  if (acronym.length < 2 || acronym !== acronym.toUpperCase()) return false;
  let initials = '';
  for (let i = first; i < last; i++) for (const part of lower[i]!.split('-')) initials += part.charAt(0);
  return initials === acronym.toLowerCase();
}
