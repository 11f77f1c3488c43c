import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { INTRODUCED_BODY } from '../../../src/core/names/rules/bodies';
import { withShortNames } from '../../../src/core/names/rules/consistent';
import { decodeModel } from '../../../src/core/names/model';
import { factsOf } from '../../../src/core/names/words';
import type { NameMention } from '../../../src/core/paragraph';
import { tokenize } from '../../../src/core/text/tokenize';

const { lexicon } = decodeModel(readFileSync('media/names.bin'));

type Known = readonly [words: string, label: NameMention['label'], confidence?: number, why?: string];

/** The names of each line, with their labels, where the tagger found `known` at their first place in it. */
function names(lines: readonly (readonly [text: string, ...known: Known[]])[]): string[][] {
  const paragraphs = lines.map(([text, ...known]) => {
    const tokens = tokenize(text);
    const facts = tokens.words.map((word, i) => factsOf(word, tokens.lower[i]!, lexicon));
    const found = known.map(([words, label, confidence = 0.9, why]): NameMention => {
      const start = text.indexOf(words);
      const first = tokens.starts.indexOf(start);
      const last = first + words.split(' ').length;
      const end = start + words.length;
      return { start, end, first, last, label, confidence, nested: false, why: why ? [why] : [] };
    });
    return { tokens, facts, names: found };
  });
  return withShortNames(paragraphs).map((found, i) =>
    found.map((n) => `${n.label} ${lines[i]![0].slice(n.start, n.end)}`),
  );
}

describe('parts of names that a text has in full', () => {
  const full = ['Sushila Hansda spoke.', ['Sushila Hansda', 'person']] as const;

  it('are people wherever they stand alone', () => {
    assert.deepEqual(
      names([['Hansda government survives'], full, ['Later Hansda left.', ['Hansda', 'location', 0.6]]]),
      [['person Hansda'], ['person Sushila Hansda'], ['person Hansda']],
    );
  });

  it('label what they say in capitals', () => {
    assert.deepEqual(names([full, ['SUSHILA HANSDA: No.'], ['HANSDA: Yes.'], ['HANSDA WINS']]).slice(1), [
      ['person SUSHILA HANSDA'],
      ['person HANSDA'],
      [],
    ]);
  });

  it('are nothing of the kind beside another capital, or where something else is called so', () => {
    assert.deepEqual(names([full, ['Hansda Chowk was calm.']])[1], []);
    assert.deepEqual(
      names([full, ['Hansda Steel fell.', ['Hansda Steel', 'organization']], ['Then Hansda fell.']])[2],
      ['organization Hansda'],
    );
    assert.deepEqual(
      names([full, ['It rains in Hansda.', ['Hansda', 'location', 0.95]], ['So Hansda is wet.']])[2],
      [],
    );
  });

  it('are houses that are called by the first word of their names, unless it is a place', () => {
    const house = ['Vestrigal Holdings rose.', ['Vestrigal Holdings', 'organization']] as const;
    assert.deepEqual(names([house, ['So Vestrigal rose.', ['Vestrigal', 'person', 0.6]]])[1], [
      'organization Vestrigal',
    ]);
    assert.deepEqual(names([house, ['In Vestrigal', ['Vestrigal', 'location', 0.75]], ['So Vestrigal rose.']])[2], []);
  });

  it('are places that the text surely has elsewhere', () => {
    const place = ['It rains in Vestrigal.', ['Vestrigal', 'location', 0.8]] as const;
    assert.deepEqual(names([place, ['Vestrigal has it.', ['Vestrigal', 'person', 0.6]]])[1], ['location Vestrigal']);
    assert.deepEqual(names([place, ['Vestrigal has it.', ['Vestrigal', 'person', 0.9]]])[1], ['person Vestrigal']);
  });

  it('are bodies everywhere that were introduced as such once', () => {
    const known = ['the lender Vestrigal', ['Vestrigal', 'organization', 0.8, INTRODUCED_BODY]] as const;
    assert.deepEqual(names([['Vestrigal fell.', ['Vestrigal', 'person', 0.6]], known])[0], ['organization Vestrigal']);
  });

  it('are of a body’s name after its article', () => {
    assert.deepEqual(
      names([['Of The Vestrigal Bank.', ['The Vestrigal Bank', 'organization']], ['Later Vestrigal fell.']]),
      [['organization The Vestrigal Bank'], ['organization Vestrigal']],
    );
  });

  it('are who speaks, in capitals and with an office, though the name is another word too', () => {
    const park = ['Park Dae-sung came.', ['Park Dae-sung', 'person']] as const;
    assert.deepEqual(names([park, ['PARK: No.']]).at(-1), ['person PARK']);
    assert.deepEqual(names([park, ['Park: a guide to it.']]).at(-1), []);
    assert.deepEqual(names([full, ['SUSHILA HANSDA, MINISTER FOR FISH: No.']]).at(-1), ['person SUSHILA HANSDA']);
    assert.deepEqual(names([full, ['HANSDA, MINISTER FOR FISH']]).at(-1), []);
  });

  it('are a surname with its particle', () => {
    const al = ['Turki Al Faraidi came.', ['Turki Al Faraidi', 'person']] as const;
    assert.deepEqual(names([al, ['Later Al Faraidi left.']]).at(-1), []);
    assert.deepEqual(names([al, ['It was said that Al Faraidi left.']]).at(-1), ['person Al Faraidi']);
    assert.deepEqual(names([al, ['The bank of Al Faraidi Holding fell.']]).at(-1), []);
  });
});
