import type { Quote } from './quote';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const ENDS_WITH_WORD = /[\p{L}\p{N}\p{M}]$/u;
const STARTS_WITH_WORD = /^[\p{L}\p{N}\p{M}]/u;

/**
 * Finds every occurrence of words in a text. The text is read once into a list of its words; a search then looks only
 * at the places of its rarest word, so that twenty thousand searches in a long text take a moment.
 */
export class Occurrences {
  private words: Map<string, number[]> | undefined;
  private readonly found = new Map<string, readonly number[]>();

  constructor(private readonly text: string) {}

  /**
   * @returns offsets at which the quote's words start, ascending. Words that stood by themselves are not looked for
   * inside longer ones: "Li" is not found in "Lithium".
   */
  of({ exact, prefix, suffix }: Quote): readonly number[] {
    const left = !ENDS_WITH_WORD.test(prefix);
    const right = !STARTS_WITH_WORD.test(suffix);
    const key = `${Number(left)}${Number(right)}${exact}`;
    let starts = this.found.get(key);
    if (!starts) this.found.set(key, (starts = this.search(exact, left, right)));
    return starts;
  }

  private search(exact: string, left: boolean, right: boolean): number[] {
    const index = (this.words ??= this.read());
    let rarest: { offset: number; places: readonly number[] } | null = null;
    for (const { 0: word, index: offset } of exact.matchAll(WORD)) {
      const whole = (offset > 0 || left) && (offset + word.length < exact.length || right);
      if (!whole) continue;
      const places = index.get(word) ?? [];
      if (!rarest || places.length < rarest.places.length) rarest = { offset, places };
    }
    if (!rarest) return this.scan(exact);
    const { offset, places } = rarest;
    return places.map((at) => at - offset).filter((at) => at >= 0 && this.text.startsWith(exact, at));
  }

  private read(): Map<string, number[]> {
    const out = new Map<string, number[]>();
    for (const { 0: word, index } of this.text.matchAll(WORD)) {
      const places = out.get(word);
      if (places) places.push(index);
      else out.set(word, [index]);
    }
    return out;
  }

  private scan(exact: string): number[] {
    const out: number[] = [];
    for (let at = this.text.indexOf(exact); at >= 0; at = this.text.indexOf(exact, at + 1)) out.push(at);
    return out;
  }
}
