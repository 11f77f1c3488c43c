import assert from 'node:assert/strict';
import { addEntry, EntryRefused, type NewEntry } from '../../../src/core/terms/sources/addEntry';

const ENTRY: NewEntry = { label: 'swap line', variants: [], definition: 'A “loan”.', domain: '' };

function added(text: string, entry: Partial<NewEntry> = {}): string {
  const edits = addEntry(text, { ...ENTRY, ...entry });
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((out, e) => out.slice(0, e.start) + e.text + out.slice(e.end), text);
}

const refused = (text: string, message: RegExp, line: number | null): void =>
  assert.throws(
    () => added(text),
    (error) => error instanceof EntryRefused && message.test(error.message) && error.line === line,
  );

describe('an entry that is added to a glossary', () => {
  it('is laid out as the one before it, and nothing else is touched', () => {
    assert.equal(
      added('{\n\t"license": "ours",\n\t"concepts": [\n\t\t{ "label":"levy", "x": 1 }\n\t]\n}\n'),
      '{\n\t"license": "ours",\n\t"concepts": [\n\t\t{ "label":"levy", "x": 1 },\n\t\t{ "label": "swap line", "definition": "A “loan”." }\n\t]\n}\n',
    );
    assert.equal(
      added('[\r\n  {\r\n    "label": "levy"\r\n  }\r\n]\r\n'),
      '[\r\n  {\r\n    "label": "levy"\r\n  },\r\n  {\r\n    "label": "swap line",\r\n    "definition": "A “loan”."\r\n  }\r\n]\r\n',
    );
    assert.equal(added('[{"label":"a"}]'), '[{"label":"a"}, { "label": "swap line", "definition": "A “loan”." }]');
  });

  it('is the first of a glossary that has none', () => {
    const entry = '{\n      "label": "swap line",\n      "definition": "A “loan”."\n    }';
    assert.equal(added('{\n  "concepts": []\n}\n'), `{\n  "concepts": [\n    ${entry}\n  ]\n}\n`);
    assert.deepEqual(JSON.parse(added('{ "name": "ours" }')), {
      name: 'ours',
      concepts: [{ label: 'swap line', definition: 'A “loan”.' }],
    });
    assert.deepEqual(JSON.parse(added('[]')), [{ label: 'swap line', definition: 'A “loan”.' }]);
  });

  it('keeps what only the reader knows: variants and the domain; and gets an id where its own is taken', () => {
    const text = added('[{ "id": "swap-line", "label": "another" }]', { variants: ['swap'], domain: 'finance' });
    assert.deepEqual((JSON.parse(text) as unknown[])[1], {
      id: 'swap-line-2',
      label: 'swap line',
      variants: ['swap'],
      definition: 'A “loan”.',
      domain: 'finance',
    });
  });

  it('is refused where the file has it, or is broken: the file stays as it is', () => {
    refused('[\n  { "label": "Swap Line" }\n]', /has “swap line” already/, 2);
    refused('[\n  { "label": "x", "variants": ["swap line"] }\n]', /already/, 2);
    refused('[\n  { "label": "x" \n]', /not JSON/, 3);
    refused('{ "__proto__": [] }', /__proto__/, 1);
    refused('{ "concepts": 5 }', /no glossary/, 1);
    refused('7', /no glossary/, 1);
  });
});
