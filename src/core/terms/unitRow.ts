import type { Tokens } from '../text/tokens';
import type { Trie } from './trie';
import { joinedWith, type KnownWord, type Vocabulary } from './vocabulary';

const CONJUNCTIONS = new Set(['and', 'or', '&']);

/**
 * One paragraph as a row of units, kept in arrays that are used again for the next paragraph. A unit can be read in up
 * to three ways: as a folded word, as an acronym, and together with the unit after it as one word.
 */
export class UnitRow {
  count = 0;
  folded = new Int32Array(256);
  capitals = new Int32Array(256);
  /** The number of this unit and the next one together. */
  joined = new Int32Array(256);
  private tokens = new Int32Array(256);
  private text: Tokens | undefined;

  constructor(private readonly vocabulary: Vocabulary) {}

  read(tokens: Tokens): void {
    this.text = tokens;
    this.count = 0;
    let before: KnownWord | null = null;
    for (let i = 0; i < tokens.count; i++) {
      if (this.isHanging(tokens, i)) continue;
      const known = this.vocabulary.lookUp(tokens, i);
      if (before !== null && before.opens !== null) {
        this.joined[this.count - 1] = joinedWith(before.opens, tokens.lower[i]!);
      }
      if (known) this.pushAll(known, i);
      else this.push(0, 0, i);
      before = known;
    }
  }

  /** Goes on to every node that the units at `at` lead to. */
  step(trie: Trie, node: number, at: number, to: (node: number, at: number) => void): void {
    if (at >= this.count) return;
    const folded = this.folded[at]!;
    const capitals = this.capitals[at]!;
    const joined = this.joined[at]!;
    if (folded > 0) {
      const child = trie.child(node, folded);
      if (child) to(child, at + 1);
    }
    if (capitals > 0) {
      const child = trie.child(node, capitals);
      if (child) to(child, at + 1);
    }
    if (joined > 0) {
      const child = trie.child(node, joined);
      if (child) to(child, at + 2);
    }
  }

  tokenOf(at: number): number {
    return this.tokens[at]!;
  }

  /** Whether no term has anything of this unit. */
  isBlank(at: number): boolean {
    return this.folded[at] === 0 && this.capitals[at] === 0 && this.joined[at] === 0;
  }

  /** Whether a token starts with this unit. */
  isStart(at: number): boolean {
    return at === 0 || this.tokens[at] !== this.tokens[at - 1];
  }

  /** Whether a token ends with this unit. */
  isEnd(at: number): boolean {
    return at === this.count - 1 || this.tokens[at] !== this.tokens[at + 1];
  }

  isConjunction(at: number): boolean {
    return at >= 0 && CONJUNCTIONS.has(this.text!.lower[this.tokens[at]!]!);
  }

  isComma(at: number): boolean {
    return at >= 0 && this.text!.words[this.tokens[at]!] === ',';
  }

  /** The hyphen of "small- and medium-sized". */
  private isHanging(tokens: Tokens, i: number): boolean {
    return (
      tokens.words[i] === '-' &&
      i > 0 &&
      tokens.ends[i - 1] === tokens.starts[i] &&
      CONJUNCTIONS.has(tokens.lower[i + 1] ?? '')
    );
  }

  private pushAll({ folded, capitals, joined }: KnownWord, token: number): void {
    for (let k = 0; k < folded.length; k++) this.push(folded[k]!, capitals[k]!, token);
    if (joined > 0) this.joined[this.count - 2] = joined;
  }

  private push(folded: number, capitals: number, token: number): void {
    if (this.count === this.folded.length) this.enlarge();
    const at = this.count++;
    this.folded[at] = folded;
    this.capitals[at] = capitals;
    this.joined[at] = 0;
    this.tokens[at] = token;
  }

  private enlarge(): void {
    const grown = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(old.length * 2);
      next.set(old);
      return next;
    };
    this.folded = grown(this.folded);
    this.capitals = grown(this.capitals);
    this.joined = grown(this.joined);
    this.tokens = grown(this.tokens);
  }
}
