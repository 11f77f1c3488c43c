import { classesOf } from '../grammar/lexicon';
import type { Tokens } from '../text/tokens';
import { ORGANIZATION } from './labels';
import { bit } from './lexicon';
import { sureness, type Found } from './rules';
import { LONGEST_RUN } from './runs';
import { FUNCTION, isCapital, type WordFacts } from './words';

const WHY = 'listed with organizations';
/** How sure two organizations of a list must be, and how doubtful what stands between them. */
const SURE = 0.6;
const DOUBTED = 0.7;
/** How sure a name is that only its list shows. */
const LISTED = 0.5;
const LEAST = 2;
/** Of a list, and what else stands between its names: short forms are in brackets. */
const LISTING = new Set([',', ';', 'and', 'or']);
const SEPARATORS = new Set([...LISTING, 'the', '(', ')']);
const NO_BODY = bit('country') | bit('nationality') | bit('calendar') | bit('place') | bit('title') | bit('role');

/**
 * What stands in a list of organizations is one: "Halden, Kestrel Foods and Nordlys" after "including", whatever it looks
 * like alone. Not where the list has people or places too.
 * @returns the names in order, with those that no tagger marked.
 */
export function withListed(tokens: Tokens, facts: readonly WordFacts[], found: Found[]): Found[] {
  const more: Found[] = [];
  for (let i = 0; i < found.length;) {
    const gaps: Found[] = [];
    let end = i + 1;
    while (end < found.length && isGap(tokens, facts, found[end - 1]!.last, found[end]!.first, gaps)) end++;
    if (end - i >= LEAST && isOfBodies(tokens, found, i, end)) {
      for (const name of found.slice(i, end)) retype(facts, name);
      more.push(...gaps.filter((gap) => mayBeBody(facts, gap) && !isWord(facts, gap)));
    }
    i = end;
  }
  return more.length === 0 ? found : [...found, ...more].sort((a, b) => a.first - b.first);
}

/** Whether a list goes on over the tokens between two names. @param gaps receives the capitals that it has there */
function isGap({ lower }: Tokens, facts: readonly WordFacts[], from: number, to: number, gaps: Found[]): boolean {
  if (to === from || to - from > 2 * LONGEST_RUN) return false;
  const own: Found[] = [];
  for (let k = from; k < to; k++) {
    if (SEPARATORS.has(lower[k]!)) continue;
    if (k === from) return false;
    let last = k;
    while (last < to && isCapital(facts[last]!) && !(facts[last]!.joins & FUNCTION)) last++;
    if (last === k || last === to || last - k > LONGEST_RUN) return false;
    own.push({ first: k, last, kind: ORGANIZATION, confidence: LISTED, why: [WHY] });
    k = last - 1;
  }
  gaps.push(...own);
  return isBracket(lower, to) || lower.slice(from, to).some((word) => LISTING.has(word));
}

const isBracket = (lower: readonly string[], first: number): boolean => lower[first - 1] === '(';

/** Short forms in brackets are not counted beside what they stand for. */
function isOfBodies({ lower }: Tokens, found: readonly Found[], from: number, to: number): boolean {
  let sure = 0;
  for (let i = from; i < to; i++) {
    const name = found[i]!;
    if (name.kind !== ORGANIZATION && name.confidence >= DOUBTED) return false;
    if (name.kind === ORGANIZATION && sureness(name) >= SURE && !isBracket(lower, name.first)) sure++;
  }
  return sure >= LEAST;
}

function retype(facts: readonly WordFacts[], name: Found): void {
  if (name.kind === ORGANIZATION || !mayBeBody(facts, name)) return;
  name.kind = ORGANIZATION;
  name.surest = Math.max(sureness(name), LISTED);
  name.why = [...name.why, WHY];
}

/** A word of the dictionary may be of a longer name: "Benevolent and Protective Order". */
const isWord = (facts: readonly WordFacts[], { first, last }: Found): boolean =>
  last - first === 1 && (facts[first]!.classes & bit('common')) !== 0;

function mayBeBody(facts: readonly WordFacts[], { first, last }: Found): boolean {
  for (let i = first; i < last; i++) if (facts[i]!.classes & NO_BODY) return false;
  return last - first > 1 || classesOf(facts[first]!.lower) === 0;
}
