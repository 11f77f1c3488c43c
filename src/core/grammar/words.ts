import type { NameMention, NamedParagraph } from '../paragraph';
import type { Tokens } from '../text/tokens';
import { classesAt, MODIFIER, TITLE } from './lexicon';

/**
 * One paragraph's tokens with what each can be and which name covers it: what roles and statements are read from.
 * Indices out of range are no word and in no class.
 */
export class Words {
  readonly tokens: Tokens;
  readonly count: number;
  /** By start; none inside another. */
  readonly names: readonly NameMention[];
  private readonly classes: Int32Array;
  private readonly nameOf: Int32Array;

  constructor(paragraph: NamedParagraph) {
    const { tokens } = paragraph;
    this.tokens = tokens;
    this.count = tokens.count;
    this.classes = new Int32Array(tokens.count);
    for (let i = 0; i < tokens.count; i++) this.classes[i] = classesAt(tokens, i);
    this.names = paragraph.names.filter((n) => !n.nested && !this.isOffice(n));
    this.nameOf = new Int32Array(tokens.count).fill(-1);
    for (let k = 0; k < this.names.length; k++) this.nameOf.fill(k, this.names[k]!.first, this.names[k]!.last);
  }

  /** "Minister of Food and Agriculture", marked as an organization: an office is no name. */
  private isOffice({ label, first, last }: NameMention): boolean {
    if (label === 'other' && this.isPlainOffice(first, last)) return true;
    if (label === 'person' || last - first < 3) return false;
    for (let i = first; i < first + 3 && (this.classes[i]! & (TITLE | MODIFIER)) !== 0; i++) {
      const of = this.tokens.lower[i + 1]!;
      if ((this.classes[i]! & TITLE) !== 0 && (of === 'of' || of === 'for')) return true;
    }
    return false;
  }

  /** "Compliance Officer", "Deputy Mayor": every word is of an office. */
  private isPlainOffice(first: number, last: number): boolean {
    for (let i = first; i < last; i++) if ((this.classes[i]! & (TITLE | MODIFIER)) === 0) return false;
    return (this.classes[last - 1]! & TITLE) !== 0;
  }

  /** Whether token `i` can be any of the classes; words of a name are nothing else. */
  is(i: number, classes: number): boolean {
    return i >= 0 && i < this.count && this.nameOf[i] === -1 && (this.classes[i]! & classes) !== 0;
  }

  /** The same, also inside names: "President" in a marked "President Xi". */
  canBe(i: number, classes: number): boolean {
    return i >= 0 && i < this.count && (this.classes[i]! & classes) !== 0;
  }

  /** The word in lower case; empty out of range. */
  at(i: number): string {
    return this.tokens.lower[i] ?? '';
  }

  /** The word as the text has it. */
  text(i: number): string {
    return this.tokens.text.slice(this.tokens.starts[i], this.tokens.ends[i]);
  }

  name(i: number): NameMention | null {
    const k = this.nameOf[i];
    return k === undefined || k < 0 ? null : this.names[k]!;
  }

  person(i: number): NameMention | null {
    const name = this.name(i);
    return name?.label === 'person' ? name : null;
  }

  isCapital(i: number): boolean {
    if (i < 0 || i >= this.count) return false;
    const c = this.tokens.text[this.tokens.starts[i]!]!;
    return c !== c.toLowerCase();
  }

  start(i: number): number {
    return this.tokens.starts[i]!;
  }

  /** The end of token `i`. */
  end(i: number): number {
    return this.tokens.ends[i]!;
  }

  /** The span of the tokens `first` up to, not including, `last`. */
  span(first: number, last: number): { start: number; end: number } {
    return { start: this.start(first), end: this.end(last - 1) };
  }
}

const read = new WeakMap<NamedParagraph, Words>();

/** The words of a paragraph, looked up once however many steps ask. */
export function wordsOf(paragraph: NamedParagraph): Words {
  const known = read.get(paragraph);
  if (known) return known;
  const words = new Words(paragraph);
  read.set(paragraph, words);
  return words;
}
