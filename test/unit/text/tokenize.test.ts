import assert from 'node:assert/strict';
import { tokenize } from '../../../src/core/text/tokenize';

const words = (text: string): readonly string[] => tokenize(text).words;

describe('tokens', () => {
  it('keep the inner marks of a word', () => {
    for (const word of [
      'R&D',
      'AT&T',
      'U.S.',
      "O'Brien",
      'O’Brien',
      'al-Sisi',
      'vice-president',
      'FRANCE-24',
      'Škoda',
      'Ağaoğlu',
      "Xi'an",
      'JD.com',
      'G20',
      '1,000.5',
      '14th',
    ]) {
      assert.deepEqual(words(`the ${word} of`), ['the', word, 'of']);
    }
  });

  it('part a possessive and a contraction from their word', () => {
    assert.deepEqual(words("JD's lawyers' plan"), ['JD', "'s", 'lawyers', "'", 'plan']);
    assert.deepEqual(words('Okafor’s aide didn’t know'), ['Okafor', '’s', 'aide', 'did', 'n’t', 'know']);
  });

  it('keep the stop of titles, initials and abbreviations, and no other', () => {
    assert.deepEqual(words('Dr. J. R. Tolkien met Mr. Okafor.'), [
      'Dr.',
      'J.',
      'R.',
      'Tolkien',
      'met',
      'Mr.',
      'Okafor',
      '.',
    ]);
    assert.deepEqual(words('Acme Inc. said no.'), ['Acme', 'Inc.', 'said', 'no', '.']);
    assert.deepEqual(words('It chose Plan B.'), ['It', 'chose', 'Plan', 'B', '.']);
  });

  it('have exact offsets, whatever stands between them', () => {
    const text = '  “Škoda” — 中国人民银行,\u00a0🙂🙂 a\u0301b \ud800x';
    const tokens = tokenize(text);
    for (let i = 0; i < tokens.count; i++) {
      assert.equal(text.slice(tokens.starts[i], tokens.ends[i]), tokens.words[i]);
    }
    assert.ok(tokens.words.includes('🙂'), 'a surrogate pair is one mark');
    assert.ok(tokens.words.includes('a\u0301b'), 'a combining mark belongs to its word');
  });

  it('are in lower case with straight apostrophes for the steps that look words up', () => {
    assert.deepEqual(tokenize('O’Brien SAID').lower, ["o'brien", 'said']);
  });

  it('take time linear in the length of the text', () => {
    for (const unit of ['a', 'A.', "a'", 'a-', '.', 'é', '中', '\ud83d\ude42', 'Mr. ']) {
      const time = (n: number): number => {
        const text = unit.repeat(n / unit.length);
        const start = performance.now();
        tokenize(text);
        return performance.now() - start;
      };
      time(100_000);
      assert.ok(time(1_000_000) < 1500, `a million of ${JSON.stringify(unit)}`);
    }
  });
});

describe('sentences', () => {
  const sentences = (text: string): string[] => {
    const { sentences: starts, starts: from, ends } = tokenize(text);
    return Array.from({ length: starts.length - 1 }, (_, s) => text.slice(from[starts[s]!], ends[starts[s + 1]! - 1]));
  };

  it('end at a stop, with the quotation marks and brackets that close after it', () => {
    assert.deepEqual(sentences('He left. She “stayed.” (They went.) Why? Nobody knows… Not yet.'), [
      'He left.',
      'She “stayed.”',
      '(They went.)',
      'Why?',
      'Nobody knows…',
      'Not yet.',
    ]);
  });

  it('go on after an abbreviation, a title and an initial', () => {
    assert.equal(sentences('Mr. J. F. Okafor of Acme Inc. Ltd. met Gen. Li on Nov. 3 in the U.S. Senate.').length, 1);
    assert.equal(sentences('“Is it so?” he asked.').length, 1);
    assert.equal(sentences('It paid $3.5 million, i.e. more than No. 2 did.').length, 1);
  });

  it('end after an abbreviation where the next word opens sentences', () => {
    assert.deepEqual(sentences('He lives in the U.S. The rest stayed.'), ['He lives in the U.S.', 'The rest stayed.']);
  });

  it('begin after a dateline', () => {
    assert.deepEqual(sentences('NAIROBI, Nov. 3 (Reuters) - Kenya raised rates.'), [
      'NAIROBI, Nov. 3 (Reuters) -',
      'Kenya raised rates.',
    ]);
    assert.equal(sentences('Kenya - the largest economy of the region - raised rates.').length, 1);
  });

  it('end at the full stops of Chinese and Japanese without a space', () => {
    assert.deepEqual(sentences('他来了。她走了。'), ['他来了。', '她走了。']);
  });
});
