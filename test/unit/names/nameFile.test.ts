import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { MOST_CHARACTERS, parseNameFile, withRule } from '../../../src/core/names/nameFile';

const TEXT = `# Our own names.
person: Ngozi Okafor

Organization : Zhejiang Lab\r
never: Spring Festival
`;
const JSON_TEXT = `{
  "person": ["Ngozi Okafor"],
  "organization": ["Zhejiang Lab"],
  "never": ["Spring Festival"]
}
`;
const RULES = [
  { name: 'Ngozi Okafor', label: 'person' },
  { name: 'Zhejiang Lab', label: 'organization' },
  { name: 'Spring Festival', label: null },
];

describe('files of names', () => {
  it('are read as plain text and as JSON', () => {
    assert.deepEqual(parseNameFile('names.txt', TEXT), { rules: RULES, problems: [] });
    assert.deepEqual(parseNameFile('names.txt', `\uFEFF${TEXT}`), { rules: RULES, problems: [] });
    assert.deepEqual(parseNameFile('names.json', JSON_TEXT), { rules: RULES, problems: [] });
  });

  it('say in which line something is wrong, and the rest is used', () => {
    const text = 'person: A B\nNgozi Okafor\ncompany: X\nperson: …\nnever: A B\nperson: C\n';
    const { rules, problems } = parseNameFile('names.txt', text);
    assert.deepEqual(
      rules.map((r) => r.name),
      ['A B', 'A B', 'C'],
    );
    assert.equal(rules[1]!.label, null, 'the later line holds');
    assert.deepEqual(
      problems.map((p) => p.line),
      [2, 3, 4, 5],
    );
    assert.match(problems[3]!.message, /“A B” is listed as “person” in line 1 too/);
  });

  it('say so of JSON too', () => {
    const problemsOf = (text: string): string[] =>
      parseNameFile('names.json', text).problems.map((p) => `${p.line}: ${p.message}`);
    assert.match(problemsOf('{\n  "person": ["A",\n')[0]!, /^3: This is not JSON/);
    assert.deepEqual(problemsOf('[]'), ['1: This is an object with the lists “person”, “organization” and “never”.']);
    assert.deepEqual(problemsOf('{\n "person": [\n  "A",\n  5\n ],\n "place": [],\n "never": "B"\n}'), [
      '4: A name is a string.',
      '6: “place” is none of “person”, “organization” and “never”.',
      '7: “never” is a list of names.',
    ]);
  });

  it('are refused above a size, at once', () => {
    const { rules, problems } = parseNameFile('names.txt', 'person: A\n'.repeat(MOST_CHARACTERS / 10 + 1));
    assert.equal(rules.length, 0);
    assert.match(problems[0]!.message, /larger than 1 million characters/);
  });

  it('get a rule at their end; what they said of the name before goes, all else stays', () => {
    const rule = { name: 'Zhejiang Lab', label: null };
    assert.equal(
      withRule('names.txt', '# Ours\norganization: Zhejiang  Lab\nperson: A', rule),
      '# Ours\nperson: A\nnever: Zhejiang Lab\n',
    );
    assert.equal(withRule('names.txt', '', rule), 'never: Zhejiang Lab\n');
    assert.deepEqual(JSON.parse(withRule('names.json', JSON_TEXT, rule)), {
      person: ['Ngozi Okafor'],
      organization: [],
      never: ['Spring Festival', 'Zhejiang Lab'],
    });
    assert.deepEqual(JSON.parse(withRule('names.json', '{}', { name: 'A', label: 'person' })), { person: ['A'] });
  });

  it('give back each name that was put in, whatever it is made of', () => {
    const label = fc.constantFrom('person' as const, 'organization' as const, null);
    fc.assert(
      fc.property(fc.constantFrom('names.txt', 'names.json'), fc.string({ unit: 'grapheme' }), label, (file, s, l) => {
        const name = `A${s}`.replace(/\s+/g, ' ').trim();
        const { rules } = parseNameFile(
          file,
          withRule(file, file === 'names.txt' ? TEXT : JSON_TEXT, { name, label: l }),
        );
        assert.deepEqual(
          rules.filter((r) => r.name === name).map((r) => r.label),
          [l],
        );
      }),
    );
  });
});
