import assert from 'node:assert/strict';
import { bracketsOf } from '../../../src/core/entities/brackets';
import { marked } from '../support/marked';

const read = (text: string): string[] =>
  bracketsOf({ ...marked(text), roles: [], statements: [] }).map(({ long, short }) => `${long} = ${short}`);

describe('a short form in brackets', () => {
  it('is of the body before it, in capitals or as a word of its initials', () => {
    assert.deepEqual(read('The [o Bank of Java] ([o BOJ]) said so.'), ['Bank of Java = BOJ']);
    assert.deepEqual(read('The [o BOJ] ([o Bank of Java]) said so.'), ['Bank of Java = BOJ']);
    assert.deepEqual(read('The [o Union of Metalworkers of Southern Asia] ([o Umsa]) said so.'), [
      'Union of Metalworkers of Southern Asia = Umsa',
    ]);
  });

  it('is put together from first letters of the words, or is of another language', () => {
    assert.deepEqual(read('The [o Council for Grain Elevators] ([o Cogrelev]) said so.'), [
      'Council for Grain Elevators = Cogrelev',
    ]);
    assert.deepEqual(read('The [o Halden Mill Union] ([o PTZ]) said so.'), ['Halden Mill Union = PTZ']);
  });

  it('is none where it has other letters, or stands apart', () => {
    assert.deepEqual(read('The [o Bank of Java] ([o Halden]) said so.'), []);
    assert.deepEqual(read('The [o Bank of Java] and ([o BOJ]) said so.'), []);
  });
});
