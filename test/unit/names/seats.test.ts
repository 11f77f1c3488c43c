import assert from 'node:assert/strict';
import { withSeats } from '../../../src/core/names/rules/seats';
import { marked, shown } from './marked';

function read(text: string): string[] {
  const { tokens, facts, found } = marked(text);
  return shown(tokens, withSeats(tokens, facts, found));
}

describe('a member of a parliament in its records', () => {
  it('has a constituency, which is a place, and a party', () => {
    assert.deepEqual(read('[p Ada Oye] ([o? Wealdham]) (Lab): No.'), [
      'person Ada Oye',
      'location Wealdham',
      'organization Lab',
    ]);
    assert.deepEqual(read('[p Ada Oye] (Weald and Marsh) ([m? Con])'), ['person Ada Oye', 'organization Con']);
  });

  it('is nobody with one bracket, or with a remark in the second', () => {
    assert.deepEqual(read('[p Ada Oye] ([o? Wealdham]): No.'), ['person Ada Oye', 'organization Wealdham']);
    assert.deepEqual(read('[p Ada Oye] ([o? Wealdham]) (left)'), ['person Ada Oye', 'organization Wealdham']);
    assert.deepEqual(read('[o Halden] ([o? Wealdham]) (Lab)'), ['organization Halden', 'organization Wealdham']);
  });
});
