import { HashTable } from './hashing';
import { LABELS } from './labels';
import type { Lexicon } from './lexicon';

/** What training learned, as the recogniser uses it. */
export interface Model {
  readonly lexicon: Lexicon;
  /** From a feature's hash to its row of weights. */
  readonly rows: HashTable;
  /** Rows of LABELS, in units of `unit`. */
  readonly weights: Int8Array;
  readonly unit: number;
  /** LABELS × LABELS, in natural units. */
  readonly between: Float32Array;
}

export const MAGIC = 0x314d4e47; // "GNM1"
/** Raised whenever features, labels or the format change. */
export const VERSION = 1;

/**
 * Reads `media/names.bin`. All numbers are little-endian; a list of hashes is sorted, and written as differences of
 * seven bits a byte; weights stand label by label, because like bytes beside each other compress.
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
  const groups = reader.table((count) => reader.u16s(count));
  const phrases = reader.table((count) => reader.u24s(count));
  const between = Float32Array.from({ length: LABELS * LABELS }, () => reader.f32());
  const unit = reader.f32();
  let rowCount = 0;
  const rows = reader.table((count) => {
    rowCount = count;
    return null;
  });
  const weights = new Int8Array(rowCount * LABELS);
  for (let label = 0; label < LABELS; label++) {
    const column = reader.bytes(rowCount);
    for (let row = 0; row < rowCount; row++) weights[row * LABELS + label] = column[row]!;
  }
  reader.expectEnd();
  return { lexicon: { groups, phrases, branches, roots }, rows, weights, unit, between };
}

class Reader {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly source: Uint8Array) {
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
    return Uint32Array.from(low, (value, i) => value | (high[i]! << 16));
  }

  /** Sorted hashes and their values; without values a hash stands for its place in the list. */
  table(values: (count: number) => ArrayLike<number> | null): HashTable {
    const count = this.u32();
    if (count > this.source.length) throw damaged();
    const keys = new Uint32Array(count);
    let key = 0;
    for (let i = 0; i < count; i++) keys[i] = key += this.varint();
    const list = values(count);
    const table = new HashTable(count);
    for (let i = 0; i < count; i++) table.set(keys[i]!, list ? list[i]! : i);
    return table;
  }

  expectEnd(): void {
    if (this.at !== this.source.length) throw damaged();
  }

  private varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.source[this.take(1)]!;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
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
