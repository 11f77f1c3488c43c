import type { NameLabel } from '../paragraph';
import { tokenize } from '../text/tokenize';
import type { Tokens } from '../text/tokens';
import { extend, hashOf } from './hashing';

/** What the user has said of a name. */
export interface NameRule {
  readonly name: string;
  /** Always marked as this; null for a name that is never marked. */
  readonly label: NameLabel | null;
}

/** Of two rules for one name the later holds. */
export type NameDictionary = readonly NameRule[];

export interface DictionaryMatch {
  readonly first: number;
  readonly last: number;
  /** Null for a name that is never marked. */
  readonly label: NameLabel | null;
}

/** Finds the user's names, whole words and in their own case, the longest at each place. */
export class DictionaryMatcher {
  private readonly names = new Map<number, { readonly text: string; readonly label: NameLabel | null }>();
  private readonly prefixes = new Set<number>();

  constructor(dictionary: NameDictionary) {
    for (const rule of dictionary) this.add(rule);
  }

  private add({ name, label }: NameRule): void {
    const { words } = tokenize(name);
    let hash = 0;
    for (const word of words) this.prefixes.add((hash = extend(hash, hashOf(word))));
    if (words.length > 0) this.names.set(hash, { text: words.join(' '), label });
  }

  /** @returns matches in the text's order; they don't overlap. */
  match(tokens: Tokens): DictionaryMatch[] {
    const out: DictionaryMatch[] = [];
    if (this.names.size === 0) return out;
    for (let i = 0; i < tokens.count; i++) {
      let hash = 0;
      let found: DictionaryMatch | null = null;
      for (let k = i; k < tokens.count; k++) {
        hash = extend(hash, hashOf(tokens.words[k]!));
        if (!this.prefixes.has(hash)) break;
        const name = this.names.get(hash);
        if (name && name.text === tokens.words.slice(i, k + 1).join(' ')) {
          found = { first: i, last: k + 1, label: name.label };
        }
      }
      if (!found) continue;
      out.push(found);
      i = found.last - 1;
    }
    return out;
  }
}
