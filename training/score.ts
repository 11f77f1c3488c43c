import type { GoldName } from './sets';
import type { NameLabel } from '../src/core/paragraph';

type Spans = readonly Pick<GoldName, 'start' | 'end' | 'label'>[];

/** Counts of one label over many texts. Strict: same start, end and label. Lenient: same label, any overlap. */
export class Score {
  gold = 0;
  found = 0;
  right = 0;
  goldTouched = 0;
  foundTouching = 0;

  add(gold: Spans, found: Spans, label: NameLabel): void {
    const g = gold.filter((e) => e.label === label);
    const f = found.filter((e) => e.label === label);
    const keys = new Set(g.map((e) => `${e.start}:${e.end}`));
    this.gold += g.length;
    this.found += f.length;
    this.right += f.filter((e) => keys.has(`${e.start}:${e.end}`)).length;
    this.goldTouched += g.filter((a) => f.some((b) => a.start < b.end && b.start < a.end)).length;
    this.foundTouching += f.filter((a) => g.some((b) => a.start < b.end && b.start < a.end)).length;
  }

  get precision(): number {
    return this.found ? this.right / this.found : 0;
  }

  get recall(): number {
    return this.gold ? this.right / this.gold : 0;
  }

  get strict(): number {
    return harmonic(this.precision, this.recall);
  }

  get lenient(): number {
    return harmonic(this.found ? this.foundTouching / this.found : 0, this.gold ? this.goldTouched / this.gold : 0);
  }
}

const harmonic = (a: number, b: number): number => (a + b ? (2 * a * b) / (a + b) : 0);
