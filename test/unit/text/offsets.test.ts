import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CodePoints } from '../../../src/core/text/offsets';

/** Any UTF-16, lone surrogates and astral characters among it. */
const anyText = fc
  .string({ unit: 'binary', maxLength: 60 })
  .chain((s) => fc.constantFrom(s, `${s}\ud83d`, `\ude00${s}😀e\u0301\r\n`));

describe('offsets in files', () => {
  it('count an emoji once, as Python does', () => {
    const points = new CodePoints('a😀b\r\nc');
    assert.equal(points.length, 6);
    assert.equal(points.fromUtf16(3), 2);
    assert.equal(points.toUtf16(2), 3);
  });

  it('agree with the iterator of the language on any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const points = new CodePoints(text);
        let utf16 = 0;
        let count = 0;
        for (const character of text) {
          assert.equal(points.fromUtf16(utf16), count);
          assert.equal(points.toUtf16(count), utf16);
          utf16 += character.length;
          count += 1;
        }
        assert.equal(points.length, count);
        assert.equal(points.toUtf16(count), text.length);
      }),
    );
  });
});
