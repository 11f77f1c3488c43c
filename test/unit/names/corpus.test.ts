import assert from 'node:assert/strict';
import { parseMarked, readCorpus } from '../../../training/corpus';
import { labelDocument } from '../../../training/sets';
import { spansOf } from '../../../src/core/names/labels';

describe('the training corpus', () => {
  it('is marked without a slip, and gives each mark to whole tokens', () => {
    for (const document of readCorpus('training/corpus')) {
      const spans = labelDocument('corpus', document).paragraphs.flatMap(({ labels }) => [
        ...spansOf(labels, 0, labels.length),
      ]);
      assert.ok(Math.abs(spans.length - document.entities.length) <= 2, document.id);
    }
  });

  it('refuses a mark that is not closed or has no label', () => {
    assert.throws(() => parseMarked('a', 'He met [p Ann Lee.'), /a: stray "\["/);
    assert.throws(() => parseMarked('a', 'He met [x Ann Lee].'), /stray/);
  });
});
