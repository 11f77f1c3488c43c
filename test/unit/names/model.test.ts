import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SortedHashes } from '../../../src/core/names/hashing';
import { decodeModel } from '../../../src/core/names/model';
import { random } from '../../../training/random';

const bytes = new Uint8Array(readFileSync('media/names.bin'));

describe('the name model', () => {
  it('is refused when it is no model, cut short, longer than it should be, or of another version', () => {
    assert.throws(() => decodeModel(new TextEncoder().encode('<!doctype html>')), /damaged/);
    for (const length of [0, 3, 100, 50_000, bytes.length - 1]) {
      assert.throws(() => decodeModel(bytes.subarray(0, length)), /damaged/);
    }
    assert.throws(() => decodeModel(Uint8Array.from([...bytes.subarray(0, 200_000), 0])), /damaged/);
    const newer = bytes.slice();
    newer[4]!++;
    assert.throws(() => decodeModel(newer), /has version \d+, this program reads version \d+/);
  });

  it('finds each hash of a list at its place, and no other', () => {
    const next = random(1);
    const list = Uint32Array.from({ length: 5000 }, () => Math.floor(next() * 2 ** 32)).sort();
    const hashes = new SortedHashes(list);
    list.forEach((hash, i) => assert.equal(list[hashes.find(hash)], list[i]));
    for (const hash of [0, 1, 2 ** 32 - 1, ...Array.from({ length: 5000 }, () => Math.floor(next() * 2 ** 32))]) {
      if (!list.includes(hash)) assert.equal(hashes.find(hash), -1);
    }
    assert.equal(new SortedHashes(new Uint32Array(0)).find(7), -1);
  });
});
