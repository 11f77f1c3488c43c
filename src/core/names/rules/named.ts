import type { NameMention } from '../../paragraph';
import type { Tokens } from '../../text/tokens';
import type { WordFacts } from '../words';

/** What is known of a paragraph when the names of each are. */
export interface Named {
  readonly tokens: Tokens;
  readonly facts: readonly WordFacts[];
  readonly names: readonly NameMention[];
}
