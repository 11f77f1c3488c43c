import type { Span } from '../../src/core/analysis';
import type { Wanted } from '../../src/core/sidecar/anchor';
import type { Random } from './random';

const NAMES = ['Marta Kovacs', 'Oyelaran', 'Tenzing Rai', 'Banco Aurora', 'Ito', 'Al-Khatib', 'Nordvik Group', 'Pham'];
const SENTENCE = /[^.!?\n]+[.!?]["”’]?\s*/g;
const NAME = /\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)*/gu;

/** What became of the words of a mark. */
export interface Truth {
  /** Offsets of its characters now; none where half of them are gone. */
  readonly here: readonly number[];
  /** They stand together as they were. */
  readonly whole: boolean;
}

/**
 * A text under edits that knows of each of its characters where it came from, so that the true place of every mark is
 * known afterwards.
 */
export class EditedText {
  text: string;
  /** For each UTF-16 unit its offset in the first text, or -1 for what was written since. */
  private origin: number[];

  constructor(text: string) {
    this.text = text;
    this.origin = Array.from({ length: text.length }, (_, i) => i);
  }

  /** One edit such as people make: most are small. `other` is a text to take sentences from. */
  edit(random: Random, other: string): void {
    const kind = random(100);
    if (kind < 45) this.fixTypo(random);
    else if (kind < 65) this.addSentence(random, other);
    else if (kind < 75) this.dropSentence(random);
    else if (kind < 80) this.moveParagraph(random);
    else if (kind < 95) this.replaceName(random);
    else this.replaceNameEverywhere(random);
  }

  truth({ start, quote }: Wanted): Truth {
    const { length } = quote.exact;
    const here: number[] = [];
    for (let i = 0; i < this.origin.length; i++) {
      if (this.origin[i]! >= start && this.origin[i]! < start + length) here.push(i);
    }
    if (here.length <= length / 2) return { here: [], whole: false };
    return { here, whole: this.text.slice(here[0], here.at(-1)! + 1) === quote.exact };
  }

  private put(start: number, end: number, words: string): void {
    this.text = this.text.slice(0, start) + words + this.text.slice(end);
    this.origin.splice(start, end - start, ...new Array<number>(words.length).fill(-1));
  }

  private pick(random: Random, pattern: RegExp): Span | null {
    const all = [...this.text.matchAll(pattern)];
    const one = all[random(Math.max(all.length, 1))];
    return one ? { start: one.index, end: one.index + one[0].length } : null;
  }

  /** A letter changed, put in or taken out. */
  private fixTypo(random: Random): void {
    const word = this.pick(random, /\p{Ll}{4,}/gu);
    if (!word) return;
    const at = word.start + random(word.end - word.start);
    const letter = String.fromCharCode(97 + random(26));
    const kind = random(3);
    this.put(at, kind === 0 ? at : at + 1, kind === 1 ? '' : letter);
  }

  private addSentence(random: Random, other: string): void {
    const sentences = other.match(SENTENCE) ?? ['It was so. '];
    const at = this.pick(random, SENTENCE)?.end ?? this.text.length;
    this.put(at, at, `${sentences[random(sentences.length)]!.trim()} `);
  }

  private dropSentence(random: Random): void {
    const sentence = this.pick(random, SENTENCE);
    if (sentence) this.put(sentence.start, sentence.end, '');
  }

  private moveParagraph(random: Random): void {
    const from = this.pick(random, /[^\n]+\n+/g);
    if (!from) return;
    const words = this.text.slice(from.start, from.end);
    const origin = this.origin.splice(from.start, from.end - from.start);
    this.text = this.text.slice(0, from.start) + this.text.slice(from.end);
    const at = this.pick(random, /[^\n]+\n+/g)?.start ?? 0;
    this.text = this.text.slice(0, at) + words + this.text.slice(at);
    this.origin.splice(at, 0, ...origin);
  }

  private replaceName(random: Random): void {
    const name = this.pick(random, NAME);
    if (name) this.put(name.start, name.end, NAMES[random(NAMES.length)]!);
  }

  private replaceNameEverywhere(random: Random): void {
    const name = this.pick(random, NAME);
    if (!name) return;
    const words = this.text.slice(name.start, name.end);
    const by = NAMES[random(NAMES.length)]!;
    for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, at + by.length)) {
      this.put(at, at + words.length, by);
    }
  }
}
