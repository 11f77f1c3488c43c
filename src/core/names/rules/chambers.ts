import type { Tokens } from '../../text/tokens';
import { ORGANIZATION } from '../labels';
import { CAPITALIZED, LOWERCASE, type WordFacts } from '../words';
import { withMore, type Found } from './found';
import { unmarkedRuns } from './runs';

const WHY: readonly string[] = ['a chamber'];
const KNOWN = 0.6;
/** What the one parliament that a text is about is called in it. */
const CHAMBERS = new Set(['parliament', 'congress', 'senate', 'assembly', 'cabinet']);
/** "Members of Parliament", "an Act of Parliament": what they are, and no body that does something. */
const OF_CHAMBERS = new Set(['member', 'members', 'act', 'acts', 'houses']);
/** "In this Parliament": the years of one. */
const OF_A_TERM = new Set(['this', 'that', 'a', 'each', 'every', 'another', 'its', 'their']);
/** What is named after a chamber. */
const AFTER = new Set(
  'election elections poll polls seat seats candidate candidates race term building complex hill square house street'.split(
    ' ',
  ),
);

/**
 * "He told Parliament", "a letter to the Cabinet": with a capital inside a sentence, a word for a chamber is its name.
 * @returns the names in order, with those that no tagger marked.
 */
export function withChambers({ lower }: Tokens, facts: readonly WordFacts[], found: Found[]): Found[] {
  if (!facts.some(isChamber)) return found;
  const more: Found[] = [];
  for (const { first, last } of unmarkedRuns(facts, found)) {
    if (last - first > 1 || !isChamber(facts[first]!)) continue;
    const before = facts[first - 1];
    if (before?.casing !== LOWERCASE || AFTER.has(lower[last] ?? '') || OF_A_TERM.has(before.lower)) continue;
    if (before.lower === 'of' && OF_CHAMBERS.has(lower[first - 2] ?? '')) continue;
    more.push({ first, last, kind: ORGANIZATION, confidence: KNOWN, why: WHY });
  }
  return withMore(found, more);
}

const isChamber = ({ lower, casing }: WordFacts): boolean =>
  casing === CAPITALIZED && lower.length > 5 && lower.length < 11 && CHAMBERS.has(lower);
