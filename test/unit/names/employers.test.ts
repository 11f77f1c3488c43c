import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { employerEnd, isEmployer } from '../../../src/core/names/rules/employers';
import { decodeModel } from '../../../src/core/names/model';
import { factsOf } from '../../../src/core/names/words';
import { tokenize } from '../../../src/core/text/tokenize';

const { lexicon } = decodeModel(readFileSync('media/names.bin'));

/** Whether the words between the brackets are spoken of as an employer or a company. */
function isOne(marked: string): boolean {
  const [from, to] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const tokens = tokenize(marked.replace(/[[\]]/g, ''));
  const facts = tokens.words.map((word, i) => factsOf(word, tokens.lower[i]!, lexicon));
  const first = tokens.starts.findIndex((start) => start >= from);
  return isEmployer(tokens, facts, first, tokens.ends.findIndex((end) => end >= to) + 1);
}

/** What is the employer's of the words between the brackets, which stand before somebody's name. */
function employer(marked: string): string {
  const [from, to] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const tokens = tokenize(marked.replace(/[[\]]/g, ''));
  const facts = tokens.words.map((word, i) => factsOf(word, tokens.lower[i]!, lexicon));
  const first = tokens.starts.findIndex((start) => start >= from);
  const end = employerEnd(tokens, facts, first, tokens.ends.findIndex((e) => e >= to) + 1);
  return tokens.words.slice(first, end).join(' ');
}

describe('an employer, whatever its name looks like,', () => {
  it('is where somebody holds an office', () => {
    assert.ok(isOne('Mia Roth, head of grid planning at [Voltara Nord], agreed.'));
    assert.ok(isOne('He was named chairman of [Calvarium] in May.'));
    assert.ok(isOne('Ilse Moor, general secretary of [Samostalnost], spoke.'));
  });

  it('stands before the office of somebody who is named', () => {
    assert.ok(isOne('Then [Lumigen] spokeswoman Priya Shah called.'));
    assert.ok(isOne('[InvestKota] CEO Adam Rahman described it.'));
    assert.ok(!isOne('[London] spokeswoman Priya Shah called.'));
    assert.ok(!isOne('[German] chief executive Ute Kern called.'));
    assert.ok(!isOne('The [Lumigen] secretary left.'));
  });

  it('stands before the office that somebody holds, in capitals too', () => {
    assert.equal(employer('[Lumigen Director] Priya Shah called.'), 'Lumigen');
    assert.equal(employer('[Lumigen Deputy Marketing Manager] Priya Shah called.'), 'Lumigen');
    for (const other of [
      'Marketing Director',
      'London Director',
      'German Chairman',
      'Station Manager',
      'Lumigen Star',
    ]) {
      assert.equal(employer(`[${other}] Priya Shah called.`), '');
    }
  });

  it('has shares and a board', () => {
    assert.ok(isOne("[Voltara]'s shares rose."));
    assert.ok(isOne('Shares in [Voltara] rose.'));
    assert.ok(!isOne("[Voltara]'s sister rose."));
  });

  it('is no place that somebody governs or speaks at', () => {
    assert.ok(!isOne('The mayor of [Brenth] spoke.'));
    assert.ok(!isOne('The chairman of [Kenya] spoke.'));
    assert.ok(!isOne('They met at [Brenth] on Monday.'));
  });
});
