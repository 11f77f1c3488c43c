import type { NamedParagraph, TermMatch } from '../../paragraph';
import type { Tokens } from '../../text/tokens';
import type { TermMatcher } from '../matcher';
import { countCandidates, type Candidate } from './candidates';
import { groupsOf, partsOf, type Group, type Phrase } from './phrases';
import { termhood, type Uses } from './termhood';

/** What is less likely to be a term than this is not suggested. */
export const LEAST = 0.6;
/** No discovered term is as sure as one of a glossary. */
const MOST = 0.85;

export interface DiscoveredTerm {
  /** The folded words. */
  readonly key: string;
  readonly confidence: number;
  readonly count: number;
}

/** @returns the candidates of a text, the most likely terms first. */
export function rankTerms(paragraphs: readonly Tokens[], glossaries: TermMatcher): DiscoveredTerm[] {
  const { confidences, candidates } = rate(paragraphs, paragraphs.flatMap(groupsOf), glossaries);
  return [...candidates]
    .map(([key, { count }]) => ({ key, confidence: confidences(key), count }))
    .sort((a, b) => b.confidence - a.confidence || b.count - a.count || (a.key < b.key ? -1 : 1));
}

/**
 * Adds the multi-word terms that no glossary has, found by their termhood in the whole document.
 * @param terms for each paragraph what the glossaries found, by start.
 * @returns for each paragraph all its terms, by start; what was discovered overlaps neither a name nor another term.
 */
export function withDiscovered(
  paragraphs: readonly NamedParagraph[],
  terms: readonly (readonly TermMatch[])[],
  glossaries: TermMatcher,
): (readonly TermMatch[])[] {
  const free = paragraphs.map((p, i) => freeGroups(p, terms[i]!));
  const { confidences } = rate(
    paragraphs.map((p) => p.tokens),
    free.flat(),
    glossaries,
  );
  return free.map((groups, i) => {
    const discovered = groups.flatMap((group) => bestWithin(paragraphs[i]!.tokens, group, confidences) ?? []);
    return discovered.length === 0 ? terms[i]! : [...terms[i]!, ...discovered].sort((a, b) => a.start - b.start);
  });
}

/** Marks of tokens, written again for each paragraph. */
let taken = new Uint8Array(1024);

/** The noun groups in which no name and no known term has a part. */
function freeGroups({ tokens, names }: NamedParagraph, terms: readonly TermMatch[]): readonly Group[] {
  const groups = groupsOf(tokens);
  if (groups.length === 0 || (names.length === 0 && terms.length === 0)) return groups;
  if (taken.length < tokens.count) taken = new Uint8Array(2 * tokens.count);
  taken.fill(0, 0, tokens.count);
  for (const { first, last } of names) taken.fill(1, first, last);
  for (const { first, last } of terms) taken.fill(1, first, last);
  return groups.filter(isFree);
}

function isFree({ first, last }: Group): boolean {
  for (let i = first; i < last; i++) if (taken[i]) return false;
  return true;
}

function rate(
  paragraphs: readonly Tokens[],
  groups: readonly Group[],
  glossaries: TermMatcher,
): { candidates: ReadonlyMap<string, Candidate>; confidences: (key: string) => number } {
  const candidates = countCandidates(groups);
  const uses = { ...usesIn(paragraphs, groups), isKnown: (word: string) => glossaries.hasWord(word) };
  const cues = new Map<string, number>();
  for (const group of groups) {
    if (group.cues > 0) cues.set(group.whole.key, Math.max(group.cues, cues.get(group.whole.key) ?? 0));
  }
  const known = new Map<string, number>();
  const confidences = (key: string): number => {
    let confidence = known.get(key);
    if (confidence === undefined) {
      const candidate = candidates.get(key);
      confidence = candidate ? termhood(candidate, cues.get(key) ?? 0, uses) : 0;
      known.set(key, confidence);
    }
    return confidence;
  };
  return { candidates, confidences };
}

function usesIn(paragraphs: readonly Tokens[], groups: readonly Group[]): Omit<Uses, 'isKnown'> {
  const of = new Map<string, number>();
  for (const { whole } of groups) {
    for (const { folded } of whole.words) of.set(folded, (of.get(folded) ?? 0) + 1);
  }
  return { of, documentLength: paragraphs.reduce((sum, p) => sum + p.count, 0) };
}

/** The likeliest term within one noun group. */
function bestWithin(tokens: Tokens, group: Group, confidences: (key: string) => number): TermMatch | undefined {
  let best: Phrase | undefined;
  let most = 0;
  for (const part of partsOf(group.whole)) {
    const confidence = confidences(part.key);
    if (confidence < LEAST || confidence <= most) continue;
    best = part;
    most = confidence;
  }
  if (!best) return undefined;
  const first = group.first + best.from;
  const last = group.first + best.to;
  return {
    start: tokens.starts[first]!,
    end: tokens.ends[last - 1]!,
    first,
    last,
    conceptIds: [],
    confidence: Math.min(MOST, most),
  };
}
