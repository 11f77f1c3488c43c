import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createMatcher, type Concept, type Glossary } from '../../../src/core/terms/matcher';
import { readingOf, unitsOf } from '../../../src/core/terms/units';
import { tokenize } from '../../../src/core/text/tokenize';

const concept = (label: string, ...variants: string[]): Concept => ({
  id: label,
  label,
  variants,
  definition: '',
  domain: '',
  broader: null,
});
const glossary = (...labels: string[]): Glossary => ({ name: 'test', concepts: labels.map((l) => concept(l)) });

/** What is marked in `text`: the words, or the words with what they mean where that is more than one concept. */
function found(text: string, ...glossaries: Glossary[]): string[] {
  return createMatcher(glossaries)
    .match(tokenize(text))
    .map((m) => {
      const words = text.slice(m.start, m.end);
      return m.conceptIds.length > 1 ? `${words} = ${m.conceptIds.join(', ')}` : words;
    });
}

describe('terms of a glossary', () => {
  it('are found in any case', () => {
    assert.deepEqual(found('Fiscal Policy and FISCAL POLICY', glossary('fiscal policy')), [
      'Fiscal Policy',
      'FISCAL POLICY',
    ]);
  });

  it('are found as acronyms only in capitals, and in the plural', () => {
    assert.deepEqual(found('They aid AI, but "ai" said us. The US, NGOs.', glossary('AI', 'AID', 'US', 'NGO')), [
      'AI',
      'US',
      'NGOs',
    ]);
    assert.deepEqual(found('R&D and R & D, not r&d', glossary('R&D')), ['R&D', 'R & D']);
    assert.deepEqual(found('A.I. and AI', glossary('AI')), ['A.I.', 'AI']);
  });

  it('are words like any other where the whole glossary is printed in capitals', () => {
    const thesaurus = glossary(...'TRADE AIDS DEBT RICE TAXES PORTS LAW WAR FISH OIL GAS'.split(' '));
    assert.deepEqual(found('the debt and the tax', thesaurus), ['debt', 'tax']);
  });

  it('are found in singular, plural and possessive', () => {
    assert.deepEqual(found("supply chains' cost, the supply chain's end", glossary('supply chain')), [
      'supply chains',
      'supply chain',
    ]);
    assert.deepEqual(found('industry of the future', glossary('industries of the future')), ['industry of the future']);
    assert.deepEqual(found('a farmers market, a farmers’ market', glossary("farmers' market")), [
      'farmers market',
      'farmers’ market',
    ]);
    assert.deepEqual(found('goods are good', glossary('goods')), ['goods'], 'goods are not the plural of good');
  });

  it('are found with hyphen, with space and in one word', () => {
    for (const label of ['low-altitude economy', 'low altitude economy', 'lowaltitude economy']) {
      const text = 'low-altitude economy, low altitude economy, lowaltitude economies';
      assert.equal(found(text, glossary(label)).length, 3, label);
    }
    assert.deepEqual(found('cyber security, cyber-security, cybersecurity', glossary('cybersecurity')), [
      'cyber security',
      'cyber-security',
      'cybersecurity',
    ]);
    assert.deepEqual(found('They buy back shares.', glossary('buyback')), [], 'a verb is not the noun');
  });

  it('are found in British and American spelling, and with & for and', () => {
    assert.deepEqual(found('labor organisation', glossary('labour organization')), ['labor organisation']);
    assert.deepEqual(found('the defence programme', glossary('defense program')), ['defence programme']);
    assert.deepEqual(found('oil & gas', glossary('oil and gas')), ['oil & gas']);
  });

  it('are found whole: the longest of overlapping ones, and none inside a word', () => {
    const terms = glossary('monetary policy', 'policy framework agreement', 'monetary policy framework');
    assert.deepEqual(found('the monetary policy framework', terms), ['monetary policy framework']);
    assert.deepEqual(found('a monetary policy framework agreement', terms), ['monetary policy framework']);
    assert.deepEqual(found('a policyholder', glossary('policy')), []);
    assert.deepEqual(found('non-monetary policy', glossary('monetary policy')), []);
  });

  it('keep every sense that the glossaries give them, the first glossary first', () => {
    const mine = { name: 'mine', concepts: [{ ...concept('capital'), id: 'city' }] };
    const other = { name: 'other', concepts: [{ ...concept('capital'), id: 'money' }] };
    assert.deepEqual(found('the capital', mine, other), ['capital = city, money']);
    const same = { name: 'same', concepts: [{ ...concept('assets'), id: 'city' }] };
    assert.deepEqual(found('capital assets', mine, same), ['capital'], 'one id is one concept, the first');
  });

  it('are found where they share their last words', () => {
    const chains = glossary('industrial chain', 'supply chain');
    assert.deepEqual(found('its industrial and supply chains', chains), [
      'industrial and supply chains = industrial chain, supply chain',
    ]);
    const policies = glossary('fiscal policy', 'monetary policy', 'trade policy');
    assert.deepEqual(found('fiscal, monetary and trade policy', policies), [
      'fiscal, monetary and trade policy = fiscal policy, monetary policy, trade policy',
    ]);
    assert.deepEqual(found('the fiscal and the monetary policy', policies), ['monetary policy']);
    assert.deepEqual(found('green and monetary policy', policies), ['monetary policy']);
    const technology = glossary('artificial intelligence', 'artificial intelligence technology', '6G technology');
    assert.deepEqual(found('artificial intelligence and 6G technology', technology), [
      'artificial intelligence',
      '6G technology',
    ]);
    assert.deepEqual(found('small- and medium-sized firms', glossary('small and medium-sized firms')), [
      'small- and medium-sized firms',
    ]);
  });

  it('are exactly those that a search for each label at each place finds', () => {
    const word = fc.constantFrom(
      'tax',
      'taxes',
      'trade',
      'labour',
      'labor',
      'low-tax',
      'AI',
      'ai',
      'policy',
      'café',
      'R&D',
    );
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(phrase, { maxLength: 12 }),
        fc.array(fc.oneof(word, fc.constant('.')), { maxLength: 40 }),
        (labels, words) => {
          const unique = [...new Set(labels)];
          const tokens = tokenize(words.join(' '));
          const matches = createMatcher([glossary(...unique)]).match(tokens);
          assert.deepEqual(
            matches.map(({ first, last, conceptIds }) => ({ first, last, conceptIds: [...conceptIds].sort() })),
            naive(unique, tokens.words),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('cost time in proportion to the text, whatever it is', () => {
    const terms = glossary('a a a a a a a b', 'tax and tax and tax and levy', 'tax levy');
    const matcher = createMatcher([terms]);
    const time = (text: string): number => {
      const tokens = tokenize(text);
      const began = performance.now();
      matcher.match(tokens);
      return performance.now() - began;
    };
    for (const unit of ['a ', 'tax and ', 'tax, ', '-', "'s ", 'taxand']) {
      time(unit.repeat(2_000));
      assert.ok(time(unit.repeat(100_000)) < 2_000, JSON.stringify(unit));
    }
  });
});

/** Tries every label at every token, folds both sides word by word, and keeps the longest of what overlaps. */
function naive(
  labels: readonly string[],
  words: readonly string[],
): { first: number; last: number; conceptIds: string[] }[] {
  const all: { first: number; last: number; size: number; conceptIds: string[] }[] = [];
  const parts = words.map((w) => readingOf(w));
  for (let first = 0; first < words.length; first++) {
    for (let last = first + 1; last <= words.length; last++) {
      const folded = parts.slice(first, last).flatMap((p) => p.folded);
      const capitals = parts.slice(first, last).flatMap((p) => p.capitals);
      const conceptIds = labels.filter((label) => {
        const units = unitsOf(tokenize(label).words.map(readingOf), false);
        return units.length === folded.length && units.every((u, i) => u === folded[i] || u === capitals[i]);
      });
      if (conceptIds.length > 0) all.push({ first, last, size: folded.length, conceptIds: conceptIds.sort() });
    }
  }
  const kept: typeof all = [];
  for (const match of all.sort((a, b) => b.size - a.size || a.first - b.first)) {
    if (kept.every((k) => match.last <= k.first || match.first >= k.last)) kept.push(match);
  }
  return kept.sort((a, b) => a.first - b.first).map(({ first, last, conceptIds }) => ({ first, last, conceptIds }));
}
