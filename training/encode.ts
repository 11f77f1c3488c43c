import { KINDS, LABELS } from '../src/core/names/labels';
import { MAGIC, VERSION } from '../src/core/names/model';
import type { CrfWeights } from './crf';
import { byHash, type LexiconEntries } from './lexicon';

/** A weight of less than this many units in every label is not worth its row. */
const LEAST_UNITS = 1;
/** The largest weight that a byte holds. */
const LARGEST = 127;
/** A weight of one in a byte. */
const UNIT = 1 / 32;

/** What was learned of one chain: the hash of each row, ascending, and the weights. */
export interface LearnedChain {
  readonly keys: readonly number[];
  readonly weights: CrfWeights;
}

/** Slope 1 and offset 0 for each kind of name: chances as they are. */
export const UNCALIBRATED = KINDS.flatMap(() => [1, 0]);

/** Writes the model as `src/core/names/model.ts` reads it. */
export function encodeModel(
  lexicon: LexiconEntries,
  first: LearnedChain,
  second: LearnedChain,
  calibration: readonly number[] = UNCALIBRATED,
): Uint8Array {
  const out = new Writer();
  out.u32(MAGIC);
  out.u32(VERSION);
  for (const list of [lexicon.branches, lexicon.roots]) {
    out.u32(list.length);
    out.planes(list, 2);
  }
  for (const [map, width] of [
    [lexicon.groups, 2],
    [lexicon.phrases, 3],
  ] as const) {
    const entries = byHash(map);
    out.hashes(entries.map((e) => e[0]));
    out.planes(
      entries.map((e) => e[1]),
      width,
    );
  }
  for (const chain of [first, second]) encodeChain(out, chain);
  for (const value of calibration) out.f32(value);
  return out.bytes();
}

function encodeChain(out: Writer, { keys, weights }: LearnedChain): void {
  const kept = keys.map((_, row) => row).filter((row) => isWorthKeeping(weights.emission, row, UNIT));
  for (const w of weights.between) out.f32(w);
  out.f32(UNIT);
  out.hashes(kept.map((row) => keys[row]!));
  const entries = kept.map((row) =>
    Array.from(
      { length: LABELS },
      (_, label) => [label, quantized(weights.emission[row * LABELS + label]!, UNIT)] as const,
    ).filter((entry) => entry[1] !== 0),
  );
  for (const list of entries) out.u8(list.length);
  for (const list of entries) for (const [label] of list) out.u8(label);
  for (const list of entries) for (const [, weight] of list) out.u8(weight & 255);
}

function isWorthKeeping(emission: Float32Array, row: number, unit: number): boolean {
  for (let l = 0; l < LABELS; l++) {
    if (Math.abs(quantized(emission[row * LABELS + l]!, unit)) >= LEAST_UNITS) return true;
  }
  return false;
}

const quantized = (weight: number, unit: number): number =>
  Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / unit)));

class Writer {
  private data = new Uint8Array(1 << 20);
  private at = 0;

  u8(value: number): void {
    if (this.at === this.data.length) {
      const larger = new Uint8Array(this.data.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.at++] = value;
  }

  u32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.u8((value >>> shift) & 255);
  }

  f32(value: number): void {
    this.u32(new Uint32Array(Float32Array.of(value).buffer)[0]!);
  }

  /** Numbers of `width` bytes: all first bytes, then all second ones. */
  planes(values: readonly number[], width: number): void {
    for (let plane = 0; plane < width; plane++) for (const value of values) this.u8((value >>> (8 * plane)) & 255);
  }

  /** Ascending hashes as differences, seven bits a byte. */
  hashes(sorted: readonly number[]): void {
    this.u32(sorted.length);
    let before = 0;
    for (const hash of sorted) {
      let rest = hash - before;
      before = hash;
      while (rest >= 128) {
        this.u8((rest % 128) + 128);
        rest = Math.floor(rest / 128);
      }
      this.u8(rest);
    }
  }

  bytes(): Uint8Array {
    return this.data.slice(0, this.at);
  }
}
