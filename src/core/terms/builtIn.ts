import glossary from '../../../media/glossary.json';
import { createMatcher, type Glossary, type TermMatcher } from './matcher';

let builtIn: TermMatcher | undefined;

/** The built-in glossary alone; made once, on first use. */
export function builtInTerms(): TermMatcher {
  return (builtIn ??= createMatcher([glossary]));
}

/** @param glossaries the reader's own, the most important first; all of them come before the built-in one. */
export const termsOf = (glossaries: readonly Glossary[]): TermMatcher =>
  glossaries.length === 0 ? builtInTerms() : createMatcher([...glossaries, glossary]);
