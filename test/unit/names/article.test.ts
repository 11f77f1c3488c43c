import assert from 'node:assert/strict';
import { withArticles } from '../../../src/core/names/rules/article';
import { marked, shown } from './marked';

function read(text: string): string[] {
  const { tokens, facts, found } = marked(text);
  withArticles(tokens, facts, found);
  return shown(tokens, found);
}

describe('“The” with a capital', () => {
  it('is of a body’s name inside a sentence', () => {
    assert.deepEqual(read('She told The [o Harbour Post] on Monday.'), ['organization The Harbour Post']);
    assert.deepEqual(read('They are with “The [o Larks]” now.'), ['organization The Larks']);
    assert.deepEqual(read('The magazines, including [o Quill], The [o Lantern] and more, agree.'), [
      'organization Quill',
      'organization The Lantern',
    ]);
  });

  it('is only the first word of a sentence or of a headline', () => {
    assert.deepEqual(read('It fell. The [o Harbour Post] said so.'), ['organization Harbour Post']);
    assert.deepEqual(read('The [o Harbour Post] said so.'), ['organization Harbour Post']);
    assert.deepEqual(read('Harbour Blaze: The [o Fire Service] Acts'), ['organization Fire Service']);
    assert.deepEqual(read('Why Did The [o Harbour Bank] Fail?'), ['organization Harbour Bank']);
  });

  it('is none with a small letter, and of no person’s name', () => {
    assert.deepEqual(read('She told the [o Harbour Post] on Monday.'), ['organization Harbour Post']);
    assert.deepEqual(read('They all called him The [p Rock].'), ['person Rock']);
  });
});
