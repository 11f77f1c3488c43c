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

describe('an office without its house', () => {
  const house = (text: string, holder: string): string | null | undefined =>
    analyzer.analyze(text).entities.find(({ name }) => name === holder)?.roles[0]?.organization;

  it('is of the company that the text is about, though another was mentioned since', () => {
    const text =
      'Voltaris Energy reported a loss. Shares of Voltaris Energy fell.\n\n' +
      'Shalini Rao joins Voltaris Energy in May. She holds degrees from Halden University.\n\n' +
      'Chief financial officer Prakash Iyer said there was cash for six quarters.\n';
    assert.equal(house(text, 'Prakash Iyer'), 'Voltaris Energy');
  });

  it('is of the central bank, where it is the governor’s', () => {
    const text =
      'Bank of Ghana minutes show split\n\nMinutes of the Bank of Ghana show that two wanted a cut.\n\n' +
      'Ekow Amissah, the governor, noted the progress made. Lagos Governor Bola Ade visited him.\n';
    assert.equal(house(text, 'Ekow Amissah'), 'Bank of Ghana');
    assert.notEqual(house(text, 'Bola Ade'), 'Bank of Ghana');
  });
});
