import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bit } from '../../../src/core/names/lexicon';
import { decodeModel } from '../../../src/core/names/model';
import { markRich } from '../../../src/core/names/rich';
import { factsOf, type WordFacts } from '../../../src/core/names/words';
import { tokenize } from '../../../src/core/text/tokenize';

const { lexicon } = decodeModel(readFileSync('media/names.bin'));

function factsIn(text: string): WordFacts[] {
  const { words, lower } = tokenize(text);
  return words.map((word, i) => factsOf(word, lower[i]!, lexicon));
}

/** The words that are looked at for names; what lies apart is parted by a stroke. */
function looked(text: string): string {
  const facts = factsIn(text);
  const rich = new Uint8Array(facts.length).fill(9);
  markRich(facts, 0, facts.length, rich);
  return facts
    .map((f, i) => (rich[i] ? f.word : '|'))
    .join(' ')
    .replace(/(?:\| ?)+/g, '| ');
}

describe('the tokens that may be in names', () => {
  it('are capitals and the links between them, and no words that merely begin a sentence', () => {
    assert.equal(
      looked('The minister said she met Ana Ruiz of the Ministry of the Interior .'),
      '| Ana Ruiz of the Ministry of the Interior | ',
    );
    assert.equal(looked('But The Hague said no .'), 'But The Hague | ');
  });

  it('are particles before a surname, and numbers and heads after a name', () => {
    assert.equal(
      looked('said van der Berg of Channel 4 and of the Labour party'),
      '| van der Berg of Channel 4 | Labour party',
    );
  });

  it('are the small words of names in other languages, as far as they go on without a break', () => {
    assert.equal(
      looked('leads the Union nationale pour le changement in Benin'),
      '| Union nationale pour le changement | Benin',
    );
    assert.equal(
      looked('asked the Ligue des droits humains du Sahel to wait'),
      '| Ligue des droits humains du Sahel | ',
    );
    assert.equal(looked('the Bank lowered its rate'), '| Bank | ');
  });
});

describe('words with diacritics', () => {
  it('are in the gazetteers as they are without them', () => {
    for (const surname of ['Trần', 'Tran', 'Çelik']) {
      assert.ok(factsIn(surname)[0]!.classes & bit('surname'), `${surname} is a surname`);
    }
  });

  it('mean what they mean without them only where they have a capital', () => {
    assert.equal(factsIn('Général')[0]!.leaf, factsIn('General')[0]!.leaf);
    assert.notEqual(factsIn('général')[0]!.leaf, factsIn('general')[0]!.leaf);
  });
});
