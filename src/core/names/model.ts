import { SortedHashes } from './hashing';
import { KINDS, LABELS } from './labels';
import type { Lexicon } from './lexicon';
import { FeatureWeights } from './weights';

/** What training learned, as the recogniser uses it. */
export interface Model {
  readonly lexicon: Lexicon;
  /** Weights of what a sentence shows. */
  readonly first: Chain;
  /** Weights of what the rest of the document shows, added to the first. */
  readonly second: Chain;
  /** For each kind of name, the slope and the offset of the logistic curve that makes its chance a true one. */
  readonly calibration: Float32Array;
}

/** The weights of one linear chain. Most of a feature's weights are nought, so only the others are kept. */
export interface Chain {
  /** In units of `unit`. */
  readonly features: FeatureWeights;
  readonly unit: number;
  /** LABELS × LABELS, in natural units: the score of the column's label after the row's. */
  readonly between: Float32Array;
}

export const MAGIC = 0x314d4e47; // "GNM1"
/** Raised whenever features, labels or the format change. */
export const VERSION = 2;

/**
 * Reads `media/names.bin`. All numbers are little-endian; a list of hashes is sorted, and written as differences of
 * seven bits a byte; lists of records are written field by field, because like bytes beside each other compress.
 * @throws Error where the bytes are no model, are cut short, or are of another version.
 */
export function decodeModel(bytes: Uint8Array): Model {
  const reader = new Reader(bytes);
  if (reader.u32() !== MAGIC) throw new Error('The name model is damaged: it does not start as one. Install it anew.');
  const version = reader.u32();
  if (version !== VERSION) {
    throw new Error(`The name model has version ${version}, this program reads version ${VERSION}. Install both anew.`);
  }
  const branches = reader.u16s(reader.u32());
  const roots = reader.u16s(reader.u32());
  const words = new SortedHashes(reader.hashes());
  const groups = reader.u16s(words.hashes.length);
  const phrases = new SortedHashes(reader.hashes());
  const masks = reader.u24s(phrases.hashes.length);
  const first = decodeChain(reader);
  const second = decodeChain(reader);
  const calibration = Float32Array.from({ length: 2 * KINDS.length }, () => reader.f32());
  reader.expectEnd();
  return { lexicon: { words, groups, phrases, masks, branches, roots }, first, second, calibration };
}

function decodeChain(reader: Reader): Chain {
  const between = Float32Array.from({ length: LABELS * LABELS }, () => reader.f32());
  const unit = reader.f32();
  const hashes = reader.hashes();
  const sizes = reader.bytes(hashes.length);
  const labels = reader.bytes(sumOf(sizes));
  const weights = reader.bytes(labels.length);
  if (!areBelow(labels, LABELS) || !areBelow(sizes, LABELS + 1)) throw damaged();
  return { features: new FeatureWeights(hashes, sizes, labels, signed(weights)), unit, between };
}

// Plain loops: a call for each of half a million numbers would take as long as all the rest of the reading.
function sumOf(numbers: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += numbers[i]!;
  return sum;
}

function areBelow(numbers: Uint8Array, limit: number): boolean {
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! >= limit) return false;
  return true;
}

const signed = (bytes: Uint8Array): Int8Array => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);

class Reader {
  private at = 0;
  private readonly view: DataView;

  private readonly source: Uint8Array;

  constructor(bytes: Uint8Array) {
    // A Buffer's slice is a view, a Uint8Array's a copy: here it must be the latter.
    const source = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.source = source;
    this.view = new DataView(source.buffer, source.byteOffset, source.byteLength);
  }

  u32(): number {
    return this.view.getUint32(this.take(4), true);
  }

  f32(): number {
    return this.view.getFloat32(this.take(4), true);
  }

  bytes(count: number): Uint8Array {
    const from = this.take(count);
    return this.source.subarray(from, from + count);
  }

  /** Numbers of 16 bits, all low bytes before all high bytes. */
  u16s(count: number): Uint16Array {
    const low = this.bytes(count);
    const high = this.bytes(count);
    const out = new Uint16Array(count);
    for (let i = 0; i < count; i++) out[i] = low[i]! | (high[i]! << 8);
    return out;
  }

  u24s(count: number): Uint32Array {
    const low = this.u16s(count);
    const high = this.bytes(count);
    const out = new Uint32Array(count);
    for (let i = 0; i < count; i++) out[i] = low[i]! | (high[i]! << 16);
    return out;
  }

  /** Sorted hashes, written as differences. */
  hashes(): Uint32Array {
    const count = this.u32();
    if (count > this.source.length) throw damaged();
    const out = new Uint32Array(count);
    const { source } = this;
    let hash = 0;
    let { at } = this;
    for (let i = 0; i < count; i++) {
      let byte = source[at++]!;
      let scale = 1;
      while (byte >= 128) {
        hash += (byte - 128) * scale;
        scale *= 128;
        byte = source[at++]!;
      }
      out[i] = hash += byte * scale;
    }
    this.take(at - this.at);
    return out;
  }

  expectEnd(): void {
    if (this.at !== this.source.length) throw damaged();
  }

  private take(count: number): number {
    const from = this.at;
    if (from + count > this.source.length) throw damaged();
    this.at += count;
    return from;
  }
}

const damaged = (): Error =>
  new Error('The name model is damaged: it is cut short or has bytes to spare. Install it anew.');
