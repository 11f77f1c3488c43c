import type { NamedParagraph, TermMatch } from '../../paragraph';
import type { Tokens } from '../../text/tokens';
import { countCandidates, keyOf, LONGEST, wordsOf, type Candidate, type Occurrence } from './candidates';
import { cuesAt } from './cues';
import { nounGroups } from './groups';
import type { TermMatcher } from '../matcher';
import { termhood, type Uses } from './termhood';
import { NOUN } from './words';

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
  const occurrences = paragraphs.flatMap((tokens, paragraph) => nounGroups(tokens).map((g) => ({ ...g, paragraph })));
  const { confidences, candidates } = rate(paragraphs, occurrences, glossaries);
  return [...candidates]
    .map(([key, { count }]) => ({ key, confidence: confidences(key), count }))
    .sort((a, b) => b.confidence - a.confidence || b.count - a.count || (a.key < b.key ? -1 : 1));
}

/**
 * Adds the multi-word terms that no glossary has, found by their termhood in the whole document.
 * @param terms for each paragraph what the glossaries found.
 * @returns for each paragraph all its terms, by start; what was discovered overlaps neither a name nor another term.
 */
export function withDiscovered(
  paragraphs: readonly NamedParagraph[],
  terms: readonly (readonly TermMatch[])[],
  glossaries: TermMatcher,
): TermMatch[][] {
  const tokens = paragraphs.map((p) => p.tokens);
  const occurrences = paragraphs.flatMap((p, paragraph) =>
    freeGroups(p, terms[paragraph]!).map((g) => ({ ...g, paragraph })),
  );
  const { confidences } = rate(tokens, occurrences, glossaries);
  const all = terms.map((matches) => [...matches]);
  for (const group of occurrences) {
    const best = bestWithin(tokens[group.paragraph]!, group, confidences);
    if (best) all[group.paragraph]!.push(best);
  }
  for (const matches of all) matches.sort((a, b) => a.start - b.start);
  return all;
}

/** The noun groups in which no name and no known term has a part. */
function freeGroups({ tokens, names }: NamedParagraph, terms: readonly TermMatch[]): { first: number; last: number }[] {
  const groups = groupsOf(tokens);
  if (groups.length === 0) return [];
  const taken = new Uint8Array(tokens.count);
  for (const { first, last } of names) taken.fill(1, first, last);
  for (const { first, last } of terms) taken.fill(1, first, last);
  return groups.filter(({ first, last }) => !taken.subarray(first, last).includes(1));
}

const found = new WeakMap<Tokens, ReturnType<typeof nounGroups>>();

/** A paragraph's groups, found once however often the document changes around it. */
function groupsOf(tokens: Tokens): ReturnType<typeof nounGroups> {
  let groups = found.get(tokens);
  if (!groups) found.set(tokens, (groups = nounGroups(tokens)));
  return groups;
}

function rate(
  paragraphs: readonly Tokens[],
  occurrences: readonly Occurrence[],
  glossaries: TermMatcher,
): { candidates: ReadonlyMap<string, Candidate>; confidences: (key: string) => number } {
  const candidates = countCandidates(paragraphs, occurrences);
  const uses = { ...usesIn(paragraphs, occurrences), isKnown: (word: string) => glossaries.hasWord(word) };
  const cues = new Map<string, number>();
  for (const group of occurrences) {
    const strength = cuesAt(paragraphs[group.paragraph]!, group);
    if (strength === 0) continue;
    const key = keyOf(wordsOf(paragraphs[group.paragraph]!, group));
    cues.set(key, Math.max(strength, cues.get(key) ?? 0));
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

function usesIn(paragraphs: readonly Tokens[], occurrences: readonly Occurrence[]): Omit<Uses, 'isKnown'> {
  const of = new Map<string, number>();
  for (const group of occurrences) {
    for (const { folded } of wordsOf(paragraphs[group.paragraph]!, group)) of.set(folded, (of.get(folded) ?? 0) + 1);
  }
  return { of, documentLength: paragraphs.reduce((sum, p) => sum + p.count, 0) };
}

/** The likeliest term within one noun group. */
function bestWithin(
  tokens: Tokens,
  group: { first: number; last: number },
  confidences: (key: string) => number,
): TermMatch | undefined {
  const words = wordsOf(tokens, group);
  let best: { from: number; to: number; confidence: number } | undefined;
  for (let from = 0; from < words.length - 1; from++) {
    for (let to = Math.min(words.length, from + LONGEST); to >= from + 2; to--) {
      if (to < words.length && !(words[to - 1]!.bits & NOUN)) continue;
      const confidence = confidences(keyOf(words.slice(from, to)));
      if (confidence >= LEAST && confidence > (best?.confidence ?? 0)) best = { from, to, confidence };
    }
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
    confidence: Math.min(MOST, best.confidence),
  };
}
