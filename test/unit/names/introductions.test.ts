import assert from 'node:assert/strict';
import { introduced } from '../../../src/core/names/rules/introductions';
import { KINDS } from '../../../src/core/names/labels';
import type { Found } from '../../../src/core/names/rules/found';
import { factsOf } from '../../../src/core/names/words';
import { tokenize } from '../../../src/core/text/tokenize';
import { readFileSync } from 'node:fs';
import { decodeModel } from '../../../src/core/names/model';

const { lexicon } = decodeModel(readFileSync('media/names.bin'));

/** The people that are found where the tagger found `given`: words, kind and confidence. */
function people(text: string, ...given: readonly [words: string, kind: string, confidence: number][]): string[] {
  const tokens = tokenize(text);
  const facts = tokens.words.map((word, i) => factsOf(word, tokens.lower[i]!, lexicon));
  const found = given.map(([words, kind, confidence]): Found => {
    const first = tokens.words.indexOf(words.split(' ')[0]!);
    return { first, last: first + words.split(' ').length, kind: KINDS.indexOf(kind as 'person'), confidence, why: [] };
  });
  return introduced(tokens, facts, found)
    .filter((name) => KINDS[name.kind] === 'person')
    .map((name) => text.slice(tokens.starts[name.first], tokens.ends[name.last - 1]));
}

describe('names that the text introduces', () => {
  it('are people before an office or an age, where the tagger doubts', () => {
    assert.deepEqual(people('Ngozi Hennessy, professor of history, spoke.', ['Ngozi Hennessy', 'organization', 0.6]), [
      'Ngozi Hennessy',
    ]);
    assert.deepEqual(people('Thida, 54, spoke.', ['Thida', 'organization', 0.4]), ['Thida']);
  });

  it('are people before a word for a man or a woman', () => {
    assert.deepEqual(people('Corinne Lyon, a Belgian woman, left.', ['Corinne Lyon', 'organization', 0.6]), [
      'Corinne Lyon',
    ]);
    assert.deepEqual(people('Halden Labs, mother of all spies, left.', ['Halden Labs', 'organization', 0.6]), []);
  });

  it('stay what they are where the tagger is sure, or what follows is said of companies too', () => {
    assert.deepEqual(people('Kestrel Re, chairman of the pool, spoke.', ['Kestrel Re', 'organization', 0.9]), []);
    assert.deepEqual(people('Kestrel Re, owner of the ferry, spoke.', ['Kestrel Re', 'organization', 0.6]), []);
    assert.deepEqual(people('Halden, a town of fishers, slept.', ['Halden', 'organization', 0.6]), []);
  });

  it('are none behind a word for a body, which is whose name they are', () => {
    assert.deepEqual(people('She left the law firm Bligh Keating, then rested.', ['Bligh Keating', 'person', 0.6]), []);
    assert.deepEqual(people('She left the firm Lind built.', ['Lind', 'person', 0.6]), ['Lind']);
  });

  it('are found after an office, though the tagger saw none', () => {
    assert.deepEqual(people('It was the train driver Itzel Canché who spoke.'), ['Itzel Canché']);
    assert.deepEqual(people('The driver left for Rio Verde that day.'), []);
  });

  it('are people right behind an office that only people hold', () => {
    assert.deepEqual(people('Then Resources Minister Harjanto spoke.', ['Harjanto', 'organization', 0.6]), [
      'Harjanto',
    ]);
    assert.deepEqual(people('Then Senator Idaho spoke.', ['Idaho', 'organization', 0.6]), []);
    assert.deepEqual(people('Then Station Manager Harjanto spoke.', ['Harjanto', 'organization', 0.6]), []);
  });

  it('are people behind honours, which no body has', () => {
    assert.deepEqual(people('It was founded by Tan Sri Ooi Hock Seng in 1994.'), ['Ooi Hock Seng']);
    assert.deepEqual(people('It was founded by Tan Sri Bank in 1994.'), []);
  });

  it('are surer than the tagger thought, so that they are not left out', () => {
    const sureness = (text: string): number | undefined => {
      const tokens = tokenize(text);
      const facts = tokens.words.map((word, i) => factsOf(word, tokens.lower[i]!, lexicon));
      const first = tokens.words.indexOf('Mei-Ling');
      const name: Found = { first, last: first + 2, kind: KINDS.indexOf('person'), confidence: 0.4, why: [] };
      return introduced(tokens, facts, [name])[0]!.surest;
    };
    assert.equal(sureness('His wife, the biologist Mei-Ling Feinman, agreed.'), 0.5);
    assert.equal(sureness('Mei-Ling Feinman, director of the institute, agreed.'), 0.5);
    assert.equal(sureness('A street is named Mei-Ling Feinman there.'), undefined);
  });
});
