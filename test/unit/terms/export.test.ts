import assert from 'node:assert/strict';
import { formats } from '../../../src/core/formats/formats';
import { emptyRecord, merge } from '../../../src/core/sidecar/merge';
import { Analyzer } from '../../../src/core/analyzer';
import { loadResources } from '../../../src/cli/resources';

const TEXT =
  '😀 Taxes\n\nMaria Jensen, chairwoman of Nordic Bank, said that fiscal policy is too loose. The debate on fiscal policy is old.\n';

describe('the export of who uses which term', () => {
  const record = merge(new Analyzer(loadResources()).analyze(TEXT), emptyRecord('a.txt'));
  const parts = (name: string) =>
    formats.find((f) => f.name === name)!.write([{ file: 'a.txt', text: TEXT, record }]).parts;
  const start = [...TEXT].join('').indexOf('fiscal') - 1;

  it('has a row for each term and speaker, and one for the article’s own words', () => {
    const { content } = parts('csv').find((p) => p.name === 'uses')!;
    assert.equal(
      content,
      'file,term_id,term,domain,speaker_id,speaker,uses,first_start,first_end\r\n' +
        `a.txt,fiscal-policy,fiscal policy,finance,maria-jensen,Maria Jensen,1,${start},${start + 13}\r\n` +
        'a.txt,fiscal-policy,fiscal policy,finance,,,1,,\r\n',
    );
  });

  it('has a line for each of them in JSON Lines', () => {
    const lines = parts('jsonl')[0]!
      .content.trim()
      .split('\n')
      .map((l) => JSON.parse(l) as { record: string });
    assert.deepEqual(
      lines.filter((l) => l.record === 'use'),
      [
        {
          file: 'a.txt',
          record: 'use',
          termId: 'fiscal-policy',
          term: 'fiscal policy',
          domain: 'finance',
          speakerId: 'maria-jensen',
          speaker: 'Maria Jensen',
          uses: 1,
          first: { start, end: start + 13 },
        },
        {
          file: 'a.txt',
          record: 'use',
          termId: 'fiscal-policy',
          term: 'fiscal policy',
          domain: 'finance',
          speakerId: null,
          speaker: null,
          uses: 1,
          first: null,
        },
      ],
    );
  });
});
