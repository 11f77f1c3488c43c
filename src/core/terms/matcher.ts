import type { TermMatch } from '../paragraph';
import { tokenize } from '../text/tokenize';
import type { Tokens } from '../text/tokens';
import { Coordination } from './coordination';
import { longestOf, type Found } from './longest';
import { Trie } from './trie';
import { POSSESSIVE, readingOf, unitsOf, type Reading, type Unit } from './units';
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
  /** Whether a concept is found, so that nothing else is seen in its words, but not to be marked. */
  isExcluded(id: string): boolean;
  /** Whether a term of the glossaries has this word, in its folded spelling. */
  hasWord(folded: string): boolean;
}

/** Terms of more words than this are sentences. */
const LONGEST_TERM = 16;

/**
 * One matcher for all glossaries, the most important first: of two concepts with one id, the first is kept; of two
 * with the same words both are found, the first one first.
 * @param excludedDomains of concepts that are not to be marked, in any case.
 */
export function createMatcher(glossaries: readonly Glossary[], excludedDomains: readonly string[] = []): TermMatcher {
  const concepts = new Map<string, Concept>();
  const terms: Term[] = [];
  for (const glossary of glossaries) {
    const own = glossary.concepts.filter(({ id }) => !concepts.has(id));
    for (const concept of own) concepts.set(concept.id, concept);
    terms.push(...termsOf(own, isShouted(glossary)));
  }
  return new GlossaryMatcher(concepts, terms, new Set(excludedDomains.map((d) => d.trim().toLowerCase())));
}

interface Term {
  readonly units: readonly Unit[];
  readonly concept: string;
}

/** All labels are read as one text, a line each: much faster than one by one. */
function termsOf(concepts: readonly Concept[], shouted: boolean): Term[] {
  const labels: { readonly label: string; readonly concept: string }[] = [];
  for (const { id, label, variants } of concepts) {
    labels.push({ label, concept: id });
    for (const variant of variants) labels.push({ label: variant, concept: id });
  }
  const { count, words, ends } = tokenize(labels.map(({ label }) => label.replaceAll('\n', ' ')).join('\n'));
  const reading = readingsOf(words);
  const terms: Term[] = [];
  let at = 0;
  let end = 0;
  for (const { label, concept } of labels) {
    end += label.length + 1;
    const first = at;
    while (at < count && ends[at]! < end) at++;
    const units = unitsOf(reading.slice(first, at), shouted);
    if (units.length > 0 && units.length <= LONGEST_TERM) terms.push({ units, concept });
  }
  return terms;
}

/** Each word is read once, however many labels have it. */
function readingsOf(words: readonly string[]): Reading[] {
  const known = new Map<string, Reading>();
  return words.map((word) => {
    const reading = known.get(word) ?? readingOf(word);
    known.set(word, reading);
    return reading;
  });
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
  /** Where the longest term ends that the walk has met, and what it is. */
  private end = 0;
  private entries: readonly number[] = [];

  constructor(
    private readonly concepts: ReadonlyMap<string, Concept>,
    labels: readonly Term[],
    private readonly excludedDomains: ReadonlySet<string>,
  ) {
    const vocabulary = new Vocabulary(labels.map((l) => l.units));
    this.vocabulary = vocabulary;
    this.ids = [...concepts.keys()];
    const indexOf = new Map(this.ids.map((id, i) => [id, i]));
    for (const { units, concept } of labels) {
      const entry = indexOf.get(concept)!;
      this.trie.insert(vocabulary.numbersOf(units), entry);
      if (!units.includes(POSSESSIVE)) continue;
      const bare = units.filter((u) => u !== POSSESSIVE);
      if (bare.length > 0) this.trie.insert(vocabulary.numbersOf(bare), entry);
    }
    this.row = new UnitRow(vocabulary);
    this.coordination = new Coordination(this.trie, this.row);
  }

  concept(id: string): Concept | undefined {
    return this.concepts.get(id);
  }

  isExcluded(id: string): boolean {
    return this.excludedDomains.size > 0 && this.excludedDomains.has(this.concepts.get(id)?.domain.toLowerCase() ?? '');
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
    this.end = 0;
    this.walk(0, at);
    if (this.end === 0) return undefined;
    const { row, end, entries } = this;
    return { from: at, to: end, first: row.tokenOf(at), last: row.tokenOf(end - 1) + 1, entries };
  }

  /** Goes every way from `node` that the units at `at` open; keeps what ends last. */
  private walk(node: number, at: number): void {
    const { row, trie } = this;
    const here = trie.at(node);
    if (here !== undefined && at >= this.end && row.isEnd(at - 1)) {
      this.entries = at > this.end ? here : [...new Set([...this.entries, ...here])].sort((a, b) => a - b);
      this.end = at;
    }
    if (at >= row.count) return;
    const folded = row.folded[at]!;
    const capitals = row.capitals[at]!;
    const joined = row.joined[at]!;
    if (folded > 0) {
      const child = trie.child(node, folded);
      if (child > 0) this.walk(child, at + 1);
    }
    if (capitals > 0) {
      const child = trie.child(node, capitals);
      if (child > 0) this.walk(child, at + 1);
    }
    if (joined > 0) {
      const child = trie.child(node, joined);
      if (child > 0) this.walk(child, at + 2);
    }
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
