import assert from 'node:assert/strict';
import { withChambers } from '../../../src/core/names/rules/chambers';
import { marked, shown } from './marked';

function read(text: string): string[] {
  const { tokens, facts, found } = marked(text);
  return shown(tokens, withChambers(tokens, facts, found));
}

describe('a word for a chamber', () => {
  it('is its name with a capital inside a sentence', () => {
    assert.deepEqual(read('The minister told Parliament so.'), ['organization Parliament']);
    assert.deepEqual(read('The bill went to the Senate on Monday.'), ['organization Senate']);
    assert.deepEqual(read('[p Bo Lind] wrote to the Cabinet.'), ['person Bo Lind', 'organization Cabinet']);
  });

  it('is no name in small letters, at the head of a sentence, or beside another capital', () => {
    for (const text of ['He told parliament so.', 'Cabinet shuffles are rare.', 'He saw the Parliament Tower there.']) {
      assert.deepEqual(read(text), []);
    }
  });

  it('is none where it says what somebody or something else is', () => {
    for (const text of [
      'She is a member of Parliament now.',
      'It was an act of Parliament.',
      'He lost a Senate seat.',
      'The Assembly elections are near.',
      'We will do it in this Parliament.',
    ]) {
      assert.deepEqual(read(text), []);
    }
  });

  it('is not marked twice', () => {
    assert.deepEqual(read('He told the [o National Assembly] and [o Parliament] so.').length, 2);
  });
});
