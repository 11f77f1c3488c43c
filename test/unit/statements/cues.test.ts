import assert from 'node:assert/strict';
import { cueForm } from '../../../src/core/statements/cues';
import data from '../../../src/core/statements/cues.json';

const lemmas = (word: string): string[] => cueForm(word)?.cues.map((c) => c.lemma) ?? [];

describe('reporting cues', () => {
  it('are at least 250', () => assert.ok(Object.keys(data.verbs).length >= 250));

  it('are known in all their forms', () => {
    for (const form of ['say', 'says', 'said', 'saying']) assert.deepEqual(lemmas(form), ['say']);
    for (const form of ['reply', 'replies', 'replied', 'replying']) assert.deepEqual(lemmas(form), ['reply']);
    for (const form of ['wrote', 'written']) assert.deepEqual(lemmas(form), ['write']);
  });

  it('try the use with a particle first', () => assert.equal(cueForm('called')?.cues.at(-1)?.particle, null));

  it('have no property of every object among them', () => assert.equal(cueForm('constructor'), undefined));
});
