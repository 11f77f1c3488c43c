import assert from 'node:assert/strict';
import { retypeSquads } from '../../../src/core/names/rules/squads';
import { marked, shown } from './marked';

function read(text: string): string[] {
  const { tokens, facts, found } = marked(text);
  retypeSquads(tokens, facts, found);
  return shown(tokens, found).filter((name) => !name.startsWith('person'));
}

const list = (...clubs: string[]): string => clubs.map((club, i) => `[p Ada ${'ABCDE'[i]}ye] ([${club}])`).join(', ');

describe('a squad', () => {
  it('has clubs in its brackets, though some are called like places', () => {
    assert.deepEqual(read(list('o Motala', 'l? Vida', 'o Real Copal', 'm? Nacaome')), [
      'organization Motala',
      'organization Vida',
      'organization Real Copal',
      'organization Nacaome',
    ]);
  });

  it('is told from people with their countries, and from a few people', () => {
    assert.equal(read(list('o Motala', 'l? Vida', 'o Real Copal', 'l Kenya'))[1], 'location Vida');
    assert.equal(read(list('o Motala', 'l? Vida', 'o Real Copal'))[1], 'location Vida');
    assert.equal(read(list('o Motala', 'l Vida', 'o Real Copal', 'l Marl'))[1], 'location Vida');
    assert.equal(read(list('l? Motala', 'l? Vida', 'l? Copal', 'o Marl'))[1], 'location Vida');
  });
});
