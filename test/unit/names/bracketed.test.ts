import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { KINDS } from '../../../src/core/names/labels';
import { decodeModel } from '../../../src/core/names/model';
import { applyRules } from '../../../src/core/names/rules/apply';
import type { Found } from '../../../src/core/names/rules/found';
import { factsOf } from '../../../src/core/names/words';
import { tokenize } from '../../../src/core/text/tokenize';

const { lexicon } = decodeModel(readFileSync('media/names.bin'));

/** The organizations among the words between brackets of the form ⟨…⟩, each taken for a name of this kind. */
function organizations(kind: (typeof KINDS)[number], marked: string): string[] {
  const text = marked.replace(/[⟨⟩]/gu, '');
  const tokens = tokenize(text);
  const facts = tokens.words.map((word, i) => factsOf(word, tokens.lower[i]!, lexicon));
  const found: Found[] = [...marked.matchAll(/⟨([^⟩]+)⟩/gu)].map((m, nth) => {
    const from = m.index - 2 * nth;
    const to = from + m[1]!.length;
    const first = tokens.starts.findIndex((start) => start >= from);
    const last = tokens.ends.findIndex((end) => end >= to) + 1;
    return { first, last, kind: KINDS.indexOf(kind), confidence: 0.7, why: [] };
  });
  return applyRules(tokens, facts, found)
    .filter((name) => KINDS[name.kind] === 'organization')
    .map((name) => text.slice(tokens.starts[name.first], tokens.ends[name.last - 1]));
}

describe('names of bodies', () => {
  it('bring their short forms in brackets along, by which the text goes on to call them', () => {
    assert.deepEqual(organizations('organization', 'The ⟨Movement for the Fjords⟩ (MfF) won.'), [
      'Movement for the Fjords',
      'MfF',
    ]);
    assert.deepEqual(organizations('organization', 'The ⟨Rural Party⟩ (RP; a split) won.'), ['Rural Party', 'RP']);
    assert.deepEqual(organizations('organization', 'The ⟨Rural Party⟩ (Kenya) won.'), ['Rural Party']);
    assert.deepEqual(organizations('organization', 'The ⟨Rural Party⟩ (in short) won.'), ['Rural Party']);
    assert.deepEqual(organizations('person', '⟨Ana Ruiz⟩ (RPX) won.'), []);
  });

  it('may name two kinds of members', () => {
    assert.deepEqual(organizations('organization', 'The ⟨Alliance of Fishers⟩ and ⟨Farmers for Norway⟩ met.'), [
      'Alliance of Fishers and Farmers for Norway',
    ]);
    assert.deepEqual(organizations('organization', 'The ⟨Alliance of Fishers⟩ and ⟨Farmers Bank⟩ met.'), [
      'Alliance of Fishers',
      'Farmers Bank',
    ]);
  });
});
