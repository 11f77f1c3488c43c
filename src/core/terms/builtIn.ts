import glossary from '../../../media/glossary.json';
import { createMatcher, type TermMatcher } from './matcher';

let matcher: TermMatcher | undefined;

/** The built-in glossary alone; made once, on first use. */
export function builtInTerms(): TermMatcher {
  return (matcher ??= createMatcher([glossary]));
}
