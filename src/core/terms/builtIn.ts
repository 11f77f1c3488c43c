import glossary from '../../../media/glossary.json';
import { createMatcher, type Glossary, type TermMatcher } from './matcher';

export interface TermOptions {
  /** Whether the built-in glossary is used too. */
  readonly builtIn?: boolean;
  /** Terms of these domains are not marked, whichever glossary has them; capitals don't matter. */
  readonly excludedDomains?: readonly string[];
}

let builtIn: TermMatcher | undefined;

/** The built-in glossary alone; made once, on first use. */
export function builtInTerms(): TermMatcher {
  return (builtIn ??= createMatcher([glossary]));
}

/** @param glossaries the reader's own, the most important first; all of them come before the built-in one. */
export function termsOf(glossaries: readonly Glossary[], options: TermOptions = {}): TermMatcher {
  const { builtIn: isUsed = true, excludedDomains = [] } = options;
  if (glossaries.length === 0 && excludedDomains.length === 0 && isUsed) return builtInTerms();
  return createMatcher(isUsed ? [...glossaries, glossary] : glossaries, excludedDomains);
}
