import { strict as assert } from 'node:assert';
import { citation, type Cited } from '../../../src/editor/citation/citation';

const CITED: Cited = {
  words: 'We need time',
  isQuoted: true,
  speaker: 'Maria Jensen',
  role: 'chairwoman',
  affiliation: 'Nordic Bank',
  article: 'Chip makers ask for patience',
  date: '2025-03-12',
  file: 'chips.txt',
  line: 3,
};

describe('citations', () => {
  it('say who said what, as whom, in which article, when and where', () => {
    assert.equal(
      citation(CITED, 'plain'),
      '“We need time” — Maria Jensen, chairwoman, Nordic Bank, “Chip makers ask for patience”, 2025-03-12, chips.txt:3',
    );
  });

  it('put indirect speech in no quotation marks, and leave out what the article does not say', () => {
    const bare: Cited = { ...CITED, isQuoted: false, role: '', affiliation: '', date: null };
    assert.equal(citation(bare, 'plain'), 'We need time — Maria Jensen, “Chip makers ask for patience”, chips.txt:3');
  });

  it('are a quotation in Markdown, in which the words mean nothing but themselves', () => {
    assert.equal(
      citation({ ...CITED, words: '# *No* <b>' }, 'markdown'),
      '> “\\# \\*No\\* \\<b\\>”\n>\n> — **Maria Jensen**, chairwoman, Nordic Bank, *Chip makers ask for patience*, 2025-03-12, chips.txt:3',
    );
  });

  it('are a figure in HTML, in which the words are no elements', () => {
    assert.equal(
      citation({ ...CITED, words: '<script>"&' }, 'html'),
      '<figure><blockquote>“&lt;script&gt;&quot;&amp;”</blockquote><figcaption>Maria Jensen, chairwoman, Nordic Bank, ' +
        '<cite>Chip makers ask for patience</cite>, <time datetime="2025-03-12">2025-03-12</time>, chips.txt:3</figcaption></figure>',
    );
  });

  it('are a row of a table, in which no cell is a formula or two', () => {
    assert.equal(
      citation({ ...CITED, words: '=1+\t1' }, 'table'),
      "'=1+ 1\tMaria Jensen\tchairwoman\tNordic Bank\tChip makers ask for patience\t2025-03-12\tchips.txt\t3",
    );
  });
});
