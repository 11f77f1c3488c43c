import type { NameMention } from '../paragraph';
import type { Tokens } from '../text/tokens';
import type { DocumentMemory } from './document';

/** Finds the names in a text. `E` is what it keeps of a paragraph between its two looks. */
export interface NameRecognizer<E = unknown> {
  /** The first look: one paragraph alone. The result is cached by the paragraph's text. */
  read(tokens: Tokens): E;
  /**
   * The second look: what each paragraph's names are, seen by the whole document.
   * @param memory that of the same document as it was before an edit; the result does not depend on it.
   * @returns for each paragraph its names, sorted by start, longer first.
   */
  decide(
    paragraphs: readonly { readonly tokens: Tokens; readonly evidence: E }[],
    memory?: DocumentMemory,
  ): (readonly NameMention[])[];
}
