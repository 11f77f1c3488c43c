import { classesOf } from '../../grammar/lexicon';
import type { Tokens } from '../../text/tokens';
import { ORGANIZATION, PERSON } from '../labels';
import { bit } from '../lexicon';
import { CAPITALS, FUNCTION, isCapital, type WordFacts } from '../words';
import { become, sureness, withMore, type Found } from './found';
import { LONGEST_RUN } from './runs';

const WHY: Readonly<Record<number, string>> = {
  [ORGANIZATION]: 'listed with organizations',
  [PERSON]: 'listed with people',
};
/** How sure two names of a list must be, and how doubtful what stands between them. */
const SURE = 0.6;
const DOUBTED = 0.7;
/** How sure a name is that only its list shows. */
const LISTED = 0.5;
const LEAST = 2;
/** Two people may have anything between them. */
const LEAST_PEOPLE = 3;
/** Of a list, and what else stands between its names: short forms are in brackets. */
const LISTING = new Set([',', ';', 'and', 'or']);
const SEPARATORS = new Set([...LISTING, 'the', '(', ')']);
const NO_NAME = bit('country') | bit('nationality') | bit('calendar') | bit('place') | bit('title') | bit('role');
/** What nobody is called by who is listed with people: bands and books are. */
const NOBODY = bit('head') | bit('suffix') | bit('organization') | bit('acronym') | bit('common');

/**
 * What stands in a list of organizations is one, and in a list of people it is somebody: "Halden, Kestrel Foods and
 * Nordlys" after "including", whatever it looks like alone. Not where a list has names of several kinds.
 * @returns the names in order, with those that no tagger marked.
 */
export function withListed(tokens: Tokens, facts: readonly WordFacts[], found: Found[]): Found[] {
  const more: Found[] = [];
  for (let i = 0; i < found.length;) {
    const gaps: Found[] = [];
    let end = i + 1;
    while (end < found.length && isGap(tokens, facts, found[end - 1]!.last, found[end]!.first, gaps)) end++;
    for (const kind of end - i < LEAST ? [] : [ORGANIZATION, PERSON]) {
      const sure = countSure(tokens, found, i, end, kind);
      if (sure < (kind === PERSON ? LEAST_PEOPLE : LEAST)) continue;
      for (const name of found.slice(i, end)) retype(facts, name, kind);
      more.push(...unmarked(facts, gaps, kind));
    }
    i = end;
  }
  return withMore(found, more);
}

const unmarked = (facts: readonly WordFacts[], gaps: readonly Found[], kind: number): Found[] =>
  gaps
    .filter((gap) => mayBe(facts, gap, kind) && !isWord(facts, gap))
    .map((gap) => ({ ...gap, kind, why: [WHY[kind]!] }));

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
    own.push({ first: k, last, kind: ORGANIZATION, confidence: LISTED, why: [] });
    k = last - 1;
  }
  gaps.push(...own);
  return isBracket(lower, to) || lower.slice(from, to).some((word) => LISTING.has(word));
}

const isBracket = (lower: readonly string[], first: number): boolean => lower[first - 1] === '(';

/** The sure names of a kind, but for short forms in brackets; 0 where the list has sure names of other kinds. */
function countSure({ lower }: Tokens, found: readonly Found[], from: number, to: number, kind: number): number {
  let sure = 0;
  for (let i = from; i < to; i++) {
    const name = found[i]!;
    if (name.kind !== kind && name.confidence >= DOUBTED) return 0;
    if (name.kind === kind && sureness(name) >= SURE && !isBracket(lower, name.first)) sure++;
  }
  return sure;
}

function retype(facts: readonly WordFacts[], name: Found, kind: number): void {
  if (name.kind === kind || !mayBe(facts, name, kind)) return;
  become(name, kind, LISTED, WHY[kind]!);
}

/** A word of the dictionary may be of a longer name: "Benevolent and Protective Order". */
const isWord = (facts: readonly WordFacts[], { first, last }: Found): boolean =>
  last - first === 1 && (facts[first]!.classes & bit('common')) !== 0;

function mayBe(facts: readonly WordFacts[], { first, last }: Found, kind: number): boolean {
  const others = kind === PERSON ? NO_NAME | NOBODY : NO_NAME;
  for (let i = first; i < last; i++) {
    if (facts[i]!.classes & others || (kind === PERSON && facts[i]!.casing === CAPITALS)) return false;
  }
  return last - first > 1 || classesOf(facts[first]!.lower) === 0;
}
