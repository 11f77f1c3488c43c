import assert from 'node:assert/strict';
import { loadAnalyzer } from '../../../src/cli/resources';

const analyzer = loadAnalyzer();

function pronouns(text: string): string[] {
  const { mentions, entities } = analyzer.analyze(text);
  const name = (id: string | null): string => entities.find((entity) => entity.id === id)?.name ?? 'nobody';
  return mentions
    .filter((m) => m.kind === 'pronoun')
    .map((m) => `${text.slice(m.start, m.end)} is ${name(m.entityId)}`);
}

describe('pronouns at the head of an article', () => {
  it('are not of those who wrote it', () => {
    const text =
      'Export chief quits\n\nBy Signe Halvor and Tomas Abreu\n\nThe head of the agency resigned over her shares.\n\n' +
      'Berit Lund said that she understood how it looked.\n';
    assert.deepEqual(pronouns(text), ['she is Berit Lund']);
  });

  it('may be of somebody whose double name is of two genders elsewhere', () => {
    assert.deepEqual(pronouns('Kari-Anne Lund, 54, said that she had taken no part.'), ['she is Kari-Anne Lund']);
  });
});

describe('"the company"', () => {
  it('is who did something, and not the house that somebody came from', () => {
    const text =
      'Voltaris Energy appointed former Halden Electric executive Shalini Rao as its managing director.\n\n' +
      'The company reported a loss.\n';
    const { mentions, entities } = analyzer.analyze(text);
    const company = mentions.find((m) => text.slice(m.start, m.end) === 'The company');
    assert.equal(entities.find((entity) => entity.id === company?.entityId)?.name, 'Voltaris Energy');
  });
});

describe('"the central bank"', () => {
  it('is no bank that merely speaks of it', () => {
    const text =
      'The Reserve Bank of Malawi held its rate on Friday.\n\n' +
      'Standard Bank economist Ada Obi said it was late. The central bank disagreed.\n';
    const { mentions, entities } = analyzer.analyze(text);
    const bank = mentions.find((m) => text.slice(m.start, m.end) === 'The central bank');
    assert.equal(entities.find((entity) => entity.id === bank?.entityId)?.name, 'Reserve Bank of Malawi');
  });
});
