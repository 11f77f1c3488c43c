import assert from 'node:assert/strict';
import glossary from '../../../media/glossary.json';
import { glossaryOf, MAX_CONCEPTS, MAX_LENGTH } from '../../../src/core/terms/glossary';
import { createMatcher } from '../../../src/core/terms/matcher';
import { parseGlossary } from '../../../src/core/terms/sources/parse';
import { tokenize } from '../../../src/core/text/tokenize';

const SKOS = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix : <http://example.org/> .\n';

/** The problems as a list shows them, and the labels that can be used. */
async function read(file: string, text: string): Promise<{ problems: string[]; labels: string[] }> {
  const parsed = await parseGlossary(file, text);
  return {
    problems: parsed.problems.map(({ line, message }) =>
      line === null ? message : `line ${String(line)}: ${message}`,
    ),
    labels: parsed.glossary.concepts.map((c) => c.label),
  };
}

describe('the built-in glossary', () => {
  const { concepts } = glossary;

  it('is valid, with ids and broader terms that hold', () => {
    const { problems } = glossaryOf(
      'built in',
      concepts.map((value, i) => ({ line: i, value })),
    );
    assert.deepEqual(problems, []);
    assert.ok(concepts.length >= 600, String(concepts.length));
  });

  it('defines every term in one or two sentences', () => {
    for (const { label, definition } of concepts) {
      assert.match(definition, /^\p{Lu}.{12,300}\.$/u, label);
      assert.ok(definition.split(/\.\s/).length <= 3, label);
    }
  });

  it('gives no two concepts the same words', () => {
    const owner = new Map<string, string>();
    for (const { id, label, variants } of concepts) {
      for (const words of [label, ...variants].map((l) => l.toLowerCase())) {
        assert.equal(owner.get(words), undefined, words);
        owner.set(words, id);
      }
    }
  });

  it('finds each of its own labels', () => {
    const matcher = createMatcher([glossary]);
    for (const { id, label, variants } of concepts) {
      for (const words of [label, ...variants]) {
        assert.ok(matcher.match(tokenize(words))[0]?.conceptIds.includes(id), words);
      }
    }
  });
});

describe('glossaries of the reader', () => {
  it('are read from CSV and TSV with a header, whatever the order of the columns', async () => {
    const csv =
      'Definition,Term,Synonyms,Broader\n"A price, for money",interest rate,policy rate; base rate,\nHigher rates,rate hike,,interest rate\n';
    const { glossary: found, problems } = await parseGlossary('terms.csv', csv);
    assert.deepEqual(problems, []);
    assert.deepEqual(found.concepts[0], {
      id: 'interest-rate',
      label: 'interest rate',
      variants: ['policy rate', 'base rate'],
      definition: 'A price, for money',
      domain: '',
      broader: null,
    });
    assert.equal(found.concepts[1]!.broader, 'interest-rate', 'a broader term may be given by its label');
    assert.deepEqual(await read('terms.tsv', '\uFEFFlabel\tid\r\nswap line\tx\r\n'), {
      problems: [],
      labels: ['swap line'],
    });
    assert.deepEqual((await read('terms.csv', 'id;label\n1;swap line\n')).labels, ['swap line']);
  });

  it('are read from JSON', async () => {
    const json = '{ "concepts": [{ "label": "swap line", "variants": ["currency swap"] }] }';
    assert.deepEqual(await read('glossary.json', json), { problems: [], labels: ['swap line'] });
    assert.deepEqual((await read('glossary.json', '[{ "label": "swap line" }]')).labels, ['swap line']);
  });

  it('are read from SKOS, in English, as Turtle and as JSON-LD', async () => {
    const turtle = `${SKOS}:a a skos:Concept ; skos:prefLabel "swap line"@en, "Swaplinie"@de ; skos:altLabel "currency swap"@en ;
      skos:definition "An agreement of central banks."@en ; skos:broader :b ; skos:inScheme :money .
      :b a skos:Concept ; skos:prefLabel "central bank"@en-GB .
      :money a skos:ConceptScheme ; skos:prefLabel "Money"@en .\n`;
    const jsonLd = JSON.stringify({
      '@context': { skos: 'http://www.w3.org/2004/02/skos/core#', en: { '@id': 'skos:prefLabel', '@language': 'en' } },
      '@graph': [
        {
          '@id': 'http://example.org/a',
          '@type': 'skos:Concept',
          en: 'swap line',
          'skos:altLabel': { '@value': 'currency swap', '@language': 'en' },
          'skos:definition': 'An agreement of central banks.',
          'skos:broader': { '@id': 'http://example.org/b', '@type': 'skos:Concept', en: 'central bank' },
          'skos:inScheme': { '@id': 'http://example.org/money', en: 'Money' },
        },
      ],
    });
    for (const [file, text] of [
      ['a.ttl', turtle],
      ['a.jsonld', jsonLd],
    ] as const) {
      const { glossary: found, problems } = await parseGlossary(file, text);
      assert.deepEqual(problems, [], file);
      assert.deepEqual(
        found.concepts.find((c) => c.label === 'swap line'),
        {
          id: 'http://example.org/a',
          label: 'swap line',
          variants: ['currency swap'],
          definition: 'An agreement of central banks.',
          domain: 'Money',
          broader: 'http://example.org/b',
        },
      );
    }
  });

  it('that are wrong in places tell the line and leave the rest working', async () => {
    assert.deepEqual(
      await read('a.csv', 'id,label,broader\n1,tariff,\n\n1,quota,\n2,,\n3,"free\ntrade",9\n4,levy,4\n'),
      {
        problems: [
          'line 4: The id "1" is that of the entry on line 2. Give this one another id.',
          'line 5: label: Empty.',
          'line 6: There is no broader term "9".',
          'line 8: The broader terms lead in a circle: "4" → "4".',
        ],
        labels: ['tariff', 'free\ntrade', 'levy'],
      },
    );
    const circle =
      '[{"label":"a","broader":"c"},\n{"label":"b","broader":"a"},\n{"label":"c","broader":"b"},\n{"label":5}]';
    assert.deepEqual(await read('a.json', circle), {
      problems: [
        'line 4: label: Invalid input: expected string, received number',
        'line 1: The broader terms lead in a circle: "a" → "c" → "b" → "a".',
      ],
      labels: ['a', 'b', 'c'],
    });
    const foreign = `${SKOS}:a a skos:Concept ; skos:prefLabel "Zoll"@de .\n:b a skos:Concept ; skos:prefLabel "levy" .\n:c a skos:Concept .\n`;
    assert.deepEqual(await read('a.ttl', foreign), {
      problems: [
        'line 5: label: Invalid input: expected string, received undefined',
        '1 concepts have no label in English and are left out.',
      ],
      labels: ['levy'],
    });
  });

  it('that can’t be read say why', async () => {
    const cases: [string, string, string | RegExp][] = [
      [
        'a.csv',
        'name of thing,what\ntariff,x\n',
        /^line 1: The first line must name the columns, one of them "label".*"name of thing", "what"\.$/,
      ],
      ['a.csv', 'label,definition\ntariff,"a tax\nquota,x\n', /^line 2: A quotation mark opens a cell/],
      ['a.json', '{ "concepts": [\n{ "label": "a" },,\n] }', /^line 2: This is not JSON: value expected\.$/],
      ['a.json', '{ "terms": [] }', /^line 1: A glossary is a list of entries/],
      [
        'a.json',
        '[{ "label": "a",\n "__proto__": { "label": "b" } }]',
        /^line 2: The key "__proto__" is not allowed\.$/,
      ],
      ['a.json', '['.repeat(100_000), /nested more than 64 deep/],
      ['a.ttl', `${SKOS}:a a skos:Concept ;\n ; oops\n`, /^line \d: This is not Turtle: /],
      ['a.ttl', `${SKOS}:a skos:prefLabel "x" .`, 'line 1: There is no skos:Concept in this file.'],
      [
        'a.jsonld',
        '{ "@context": "https://example.org/context.json" }',
        /context https:\/\/example\.org\/context\.json is on the network/,
      ],
      ['a.jsonld', '{ "__proto__": {} }', /The key "__proto__" is not allowed/],
      ['a.csv', 'label\0binary', 'This is not a text file in UTF-8.'],
      ['a.json', '\uFFFD\uFFFDPNG\uFFFD', 'This is not a text file in UTF-8.'],
      ['a.csv', ' \n', 'line 1: The file is empty.'],
      ['a.xlsx', 'PK', /^A glossary is a file that ends in \.csv, /],
      ['a.csv', `label\n${'x'.repeat(MAX_LENGTH)}`, 'The file is larger than 50 million characters.'],
      ['a.csv', `label\n${'x\n'.repeat(MAX_CONCEPTS + 1)}`, 'The glossary has more than 200000 entries.'],
    ];
    for (const [file, text, message] of cases) {
      const { problems, labels } = await read(file, text);
      assert.deepEqual(labels, [], text.slice(0, 80));
      assert.equal(problems.length, 1, text.slice(0, 80));
      if (typeof message === 'string') assert.equal(problems[0], message);
      else assert.match(problems[0]!, message);
    }
    assert.equal(({} as Record<string, unknown>)['label'], undefined, 'nothing got into the prototype of objects');
  });

  it('with very many problems show the first hundred', async () => {
    const { problems, labels } = await read('a.csv', `label,id\nfine,1\n${'again,1\n'.repeat(5_000)}`);
    assert.equal(problems.length, 101);
    assert.equal(problems[100], '4900 more problems in this file are not shown.');
    assert.deepEqual(labels, ['fine']);
  });
});
