import glossary from '../../../media/glossary.json';
import { createMatcher, type Glossary, type TermMatcher } from './matcher';

export interface TermOptions {
  /** Whether the built-in glossary is used too. */
  readonly builtIn?: boolean;
  /** Concepts of these domains are left out, whichever glossary has them; capitals don't matter. */
  readonly excludedDomains?: readonly string[];
}

let builtIn: TermMatcher | undefined;

/** The built-in glossary alone; made once, on first use. */
export function builtInTerms(): TermMatcher {
  return (builtIn ??= createMatcher([glossary]));
}

/** @param glossaries the reader's own, the most important first; all of them come before the built-in one. */
export function termsOf(glossaries: readonly Glossary[], options: TermOptions = {}): TermMatcher {
  const excluded = new Set(options.excludedDomains?.map((d) => d.trim().toLowerCase()));
  if (glossaries.length === 0 && excluded.size === 0 && options.builtIn !== false) return builtInTerms();
  const all = options.builtIn === false ? glossaries : [...glossaries, glossary];
  return createMatcher(excluded.size === 0 ? all : all.map((g) => without(g, excluded)));
}

const without = ({ name, concepts }: Glossary, domains: ReadonlySet<string>): Glossary => ({
  name,
  concepts: concepts.filter(({ domain }) => !domains.has(domain.toLowerCase())),
});
