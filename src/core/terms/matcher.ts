import type { TermMatch } from '../paragraph';
import type { Tokens } from '../text/tokens';

/** A policy term of a glossary (SKOS: a concept). */
export interface Concept {
  readonly id: string;
  readonly label: string;
  readonly variants: readonly string[];
  readonly definition: string;
  readonly domain: string;
  readonly broader: string | null;
}

/** Finds the terms of the glossaries in a paragraph. */
export interface TermMatcher {
  match(tokens: Tokens): TermMatch[];
  concept(id: string): Concept | undefined;
}
