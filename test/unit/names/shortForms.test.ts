import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeModel } from '../../../src/core/names/model';
import { markShortForms } from '../../../src/core/names/shortForms';
import { factsOf } from '../../../src/core/names/words';
import { tokenize } from '../../../src/core/text/tokenize';

const { lexicon } = decodeModel(readFileSync(join(__dirname, '../../../media/names.bin')));

/** The words that have a mark, each with it. */
function marked(text: string): string[] {
  const { words, lower, count } = tokenize(text);
  const forms = new Uint8Array(count).fill(9);
  markShortForms(
    words.map((word, i) => factsOf(word, lower[i]!, lexicon)),
    0,
    count,
    forms,
  );
  return words.flatMap((word, i) => (forms[i] ? [`${word} ${forms[i]}`] : []));
}

describe('short forms in brackets', () => {
  it('stand for the words before them that have their initials, small words left out', () => {
    assert.deepEqual(marked('the new Ministry of Health and Family Welfare (MoHFW) said'), [
      'Ministry 4',
      'of 5',
      'Health 5',
      'and 5',
      'Family 5',
      'Welfare 6',
      'MoHFW 1',
    ]);
  });

  it('may stand for words that do not show', () => {
    assert.deepEqual(marked('der Bund der Steuerzahler (XYZ) klagt'), ['Steuerzahler 3', 'XYZ 2']);
  });

  it('are neither years nor words', () => {
    assert.deepEqual(marked('Bank of Ghana (2019) and the Fund (see below) of Accra (Ghana)'), []);
  });
});
