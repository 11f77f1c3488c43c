import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { withSpeakers } from '../../../src/core/names/rules/labelled';
import { decodeModel } from '../../../src/core/names/model';
import { factsOf } from '../../../src/core/names/words';
import type { NameMention } from '../../../src/core/paragraph';
import { tokenize } from '../../../src/core/text/tokenize';

const { lexicon } = decodeModel(readFileSync('media/names.bin'));

/** The people of each line, where the tagger found `known`: words and label. */
function people(lines: readonly string[], known: Readonly<Record<string, NameMention['label']>> = {}): string[] {
  const paragraphs = lines.map((text) => {
    const tokens = tokenize(text);
    const facts = tokens.words.map((word, i) => factsOf(word, tokens.lower[i]!, lexicon));
    const names = Object.entries(known).flatMap(([words, label]): NameMention[] => {
      const last = words.split(' ').length;
      if (!text.startsWith(words)) return [];
      return [{ start: 0, end: words.length, first: 0, last, label, confidence: 0.8, nested: false, why: [] }];
    });
    return { tokens, facts, names };
  });
  return withSpeakers(paragraphs).map((names, i) =>
    names
      .filter((n) => n.label === 'person')
      .map((n) => lines[i]!.slice(n.start, n.end))
      .join(' | '),
  );
}

describe('labels of an interview', () => {
  it('are people where two of them come again, whatever the tagger took them for', () => {
    const lines = ['Thomas Holt: Is it sold?', 'Tora Lie: No.', 'Thomas Holt: Why?', 'Tora Lie: Ask them.', 'It ends.'];
    const spoken = ['Thomas Holt', 'Tora Lie', 'Thomas Holt', 'Tora Lie', ''];
    assert.deepEqual(people(lines), spoken);
    assert.deepEqual(people(lines, { 'Tora Lie': 'location', 'Thomas Holt': 'person' }), spoken);
  });

  it('are people where one is known to be a person and comes again', () => {
    assert.deepEqual(people(['Thida Phan: Yes.', 'Yes.', 'Thida Phan: No.'], { 'Thida Phan': 'person' }), [
      'Thida Phan',
      '',
      'Thida Phan',
    ]);
  });

  it('are none that stand once, in a table of other words, or before an organization’s or a country’s figures', () => {
    assert.deepEqual(people(['Thomas Holt: Is it sold?', 'Tora Lie: No.']), ['', '']);
    const table = [
      'Market Cap: 3',
      'Price Target: 12',
      'Read More: here',
      'Hong Kong: 4',
      'New Zealand: 5',
      'Kirin Sett: 1',
    ];
    assert.ok(people([...table, ...table], { 'Kirin Sett': 'organization' }).every((found) => found === ''));
  });
});
