import type { TermMatch } from '../paragraph';
import { tokenize } from '../text/tokenize';
import type { Tokens } from '../text/tokens';
import { Coordination } from './coordination';
import { longestOf, type Found } from './longest';
import { Trie } from './trie';
import { POSSESSIVE, unitsOf, type Unit } from './units';
import { UnitRow } from './unitRow';
import { Vocabulary } from './vocabulary';

/** A policy term of a glossary (SKOS: a concept). */
export interface Concept {
  readonly id: string;
  readonly label: string;
  readonly variants: readonly string[];
  readonly definition: string;
  readonly domain: string;
  readonly broader: string | null;
}

export interface Glossary {
  readonly name: string;
  readonly concepts: readonly Concept[];
}

/** Finds the terms of the glossaries in a paragraph. */
export interface TermMatcher {
  match(tokens: Tokens): TermMatch[];
  concept(id: string): Concept | undefined;
  /** Whether a term of the glossaries has this word, in its folded spelling. */
  hasWord(folded: string): boolean;
}

/** Terms of more words than this are sentences. */
const LONGEST_TERM = 16;

/**
 * One matcher for all glossaries, the most important first: of two concepts with one id, the first is kept; of two
 * with the same words both are found, the first one first.
 */
export function createMatcher(glossaries: readonly Glossary[]): TermMatcher {
  const concepts = new Map<string, Concept>();
  const labels: { units: readonly Unit[]; concept: string }[] = [];
  for (const glossary of glossaries) {
    const shouted = isShouted(glossary);
    for (const concept of glossary.concepts) {
      if (concepts.has(concept.id)) continue;
      concepts.set(concept.id, concept);
      for (const label of [concept.label, ...concept.variants]) {
        const units = unitsOf(tokenize(label).words, shouted);
        if (units.length > 0 && units.length <= LONGEST_TERM) labels.push({ units, concept: concept.id });
      }
    }
  }
  return new GlossaryMatcher(concepts, labels);
}

/** Some thesauri print every label in capitals; then no word of theirs is an acronym. */
function isShouted({ concepts }: Glossary): boolean {
  const capitals = concepts.filter(({ label }) => label === label.toUpperCase()).length;
  return concepts.length > 10 && capitals > concepts.length / 2;
}

class GlossaryMatcher implements TermMatcher {
  private readonly ids: readonly string[];
  private readonly trie = new Trie();
  private readonly row: UnitRow;
  private readonly coordination: Coordination;
  private readonly vocabulary: Vocabulary;

  constructor(
    private readonly concepts: ReadonlyMap<string, Concept>,
    labels: readonly { units: readonly Unit[]; concept: string }[],
  ) {
    const vocabulary = new Vocabulary(labels.map((l) => l.units));
    this.vocabulary = vocabulary;
    this.ids = [...concepts.keys()];
    const indexOf = new Map(this.ids.map((id, i) => [id, i]));
    for (const { units, concept } of labels) {
      const entry = indexOf.get(concept)!;
      this.trie.insert(vocabulary.numbersOf(units), entry);
      const bare = units.filter((u) => u !== POSSESSIVE);
      if (bare.length < units.length && bare.length > 0) this.trie.insert(vocabulary.numbersOf(bare), entry);
    }
    this.row = new UnitRow(vocabulary);
    this.coordination = new Coordination(this.trie, this.row);
  }

  concept(id: string): Concept | undefined {
    return this.concepts.get(id);
  }

  hasWord(folded: string): boolean {
    return this.vocabulary.numberOf(folded) > 0;
  }

  match(tokens: Tokens): TermMatch[] {
    if (this.ids.length === 0) return [];
    this.row.read(tokens);
    const found: Found[] = [];
    for (let at = 0; at < this.row.count; at++) {
      if (this.row.isBlank(at) || !this.row.isStart(at)) continue;
      const longest = this.longestAt(at);
      if (longest) found.push(longest, ...this.coordination.around(longest));
    }
    return longestOf(found, tokens.count).map((f) => this.matchOf(f, tokens));
  }

  private longestAt(at: number): Found | undefined {
    let end = 0;
    let entries: readonly number[] = [];
    const walk = (node: number, from: number): void => {
      const here = this.trie.at(node);
      if (here && from >= end && this.row.isEnd(from - 1)) {
        entries = from > end ? here : [...new Set([...entries, ...here])].sort((a, b) => a - b);
        end = from;
      }
      this.row.step(this.trie, node, from, walk);
    };
    this.row.step(this.trie, 0, at, walk);
    if (end === 0) return undefined;
    return { from: at, to: end, first: this.row.tokenOf(at), last: this.row.tokenOf(end - 1) + 1, entries };
  }

  private matchOf({ first, last, entries }: Found, tokens: Tokens): TermMatch {
    const conceptIds = entries.map((e) => this.ids[e]!);
    return {
      start: tokens.starts[first]!,
      end: tokens.ends[last - 1]!,
      first,
      last,
      conceptIds,
      confidence: conceptIds.length > 1 || last - first === 1 ? 0.9 : 0.95,
    };
  }
}
