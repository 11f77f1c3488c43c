import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { introducedBodies } from '../../../src/core/names/rules/bodies';
import { KINDS } from '../../../src/core/names/labels';
import { decodeModel } from '../../../src/core/names/model';
import type { Found } from '../../../src/core/names/rules/found';
import { factsOf } from '../../../src/core/names/words';
import { tokenize } from '../../../src/core/text/tokenize';

const { lexicon } = decodeModel(readFileSync('media/names.bin'));

/** The organizations that are found where the tagger found `given`: words, kind and confidence. */
function bodies(text: string, ...given: readonly [words: string, kind: string, confidence: number][]): string[] {
  const tokens = tokenize(text);
  const facts = tokens.words.map((word, i) => factsOf(word, tokens.lower[i]!, lexicon));
  const found = given.map(([words, kind, confidence]): Found => {
    const first = tokens.words.indexOf(words.split(' ')[0]!);
    return { first, last: first + words.split(' ').length, kind: KINDS.indexOf(kind as 'person'), confidence, why: [] };
  });
  return [...found, ...introducedBodies(tokens, facts, found)]
    .filter((name) => KINDS[name.kind] === 'organization')
    .map((name) => text.slice(tokens.starts[name.first], tokens.ends[name.last - 1]));
}

describe('organizations that the text introduces', () => {
  it('are told by the apposition behind them', () => {
    assert.deepEqual(bodies('Vestrigal, a Danish shipping group, won.', ['Vestrigal', 'location', 0.6]), ['Vestrigal']);
    assert.deepEqual(bodies('It bought Kobalt Omsk, the operator of two ports.'), ['Kobalt Omsk']);
    assert.deepEqual(bodies('Ferrostrand, the lobby group for mills, agreed.'), ['Ferrostrand']);
    assert.deepEqual(bodies('Shares in Kobalt Omsk fell, ships in Kobalt Omsk slept.'), ['Kobalt Omsk']);
    assert.deepEqual(bodies('Vestrigal, a Danish fishing town, won.', ['Vestrigal', 'location', 0.6]), []);
    assert.deepEqual(bodies('Vestrigal, a Danish group, won.', ['Vestrigal', 'location', 0.9]), []);
  });

  it('are where somebody holds an office, if no place is called so', () => {
    assert.deepEqual(bodies('Bo is head of wind at Ventrisk, he said.', ['Ventrisk', 'location', 0.6]), ['Ventrisk']);
    assert.deepEqual(bodies('Bo is head of wind at Oslo, he said.', ['Oslo', 'location', 0.6]), []);
    assert.deepEqual(bodies('The ships lay at Ventrisk, he said.', ['Ventrisk', 'location', 0.6]), []);
  });

  it('stand before a word for a body in small letters', () => {
    assert.deepEqual(bodies('She is of the Open Harbours movement now.'), ['Open Harbours']);
    assert.deepEqual(bodies('He edits Reef Tide magazine.', ['Reef Tide', 'person', 0.6]), ['Reef Tide']);
    assert.deepEqual(bodies('Monthly magazine sales fell.'), []);
    assert.deepEqual(bodies('He left the Bo Lind movement.', ['Bo Lind', 'person', 0.95]), []);
  });

  it('stand behind a word for a part of a company', () => {
    assert.deepEqual(bodies('It sold its low-cost arm Kestro, he said.', ['Kestro', 'person', 0.5]), ['Kestro']);
    assert.deepEqual(bodies('It is the group Bo Lind founded.', ['Bo Lind', 'person', 0.95]), []);
  });

  it('end a line of contacts', () => {
    assert.deepEqual(bodies('Bo Lind, Partner, Merrow Advisory', ['Bo Lind', 'person', 0.9]), ['Merrow Advisory']);
    assert.deepEqual(bodies('Bo Lind, Corporate Communications', ['Bo Lind', 'person', 0.9]), []);
  });

  it('do without the word that says what they are', () => {
    assert.deepEqual(bodies('Lender Merrow Re said so.', ['Lender Merrow Re', 'organization', 0.7]), ['Merrow Re']);
  });

  it('are newspapers that are called as such', () => {
    assert.deepEqual(bodies('Merrow Sentinel: Why?'), ['Merrow Sentinel']);
  });
});
