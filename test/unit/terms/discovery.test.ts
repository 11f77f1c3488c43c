import assert from 'node:assert/strict';
import { builtInTerms } from '../../../src/core/terms/builtIn';
import { rankTerms, withDiscovered } from '../../../src/core/terms/discovery/discover';
import { createMatcher } from '../../../src/core/terms/matcher';
import type { NameMention } from '../../../src/core/paragraph';
import { tokenize } from '../../../src/core/text/tokenize';

const ranked = (text: string): string[] =>
  rankTerms(text.split('\n').map(tokenize), createMatcher([])).map((t) => t.key);

/** What is shown, with the names that are given. */
function shown(text: string, names: readonly string[] = [], terms = createMatcher([])): string[] {
  const paragraphs = text.split('\n').map((line) => {
    const tokens = tokenize(line);
    return { tokens, names: names.flatMap((name) => mention(tokens, name)) };
  });
  const known = paragraphs.map((p) => terms.match(p.tokens));
  return withDiscovered(paragraphs, known, terms).flatMap((matches, i) =>
    matches.filter((m) => m.conceptIds.length === 0).map((m) => paragraphs[i]!.tokens.text.slice(m.start, m.end)),
  );
}

function mention(tokens: ReturnType<typeof tokenize>, name: string): NameMention[] {
  const start = tokens.text.indexOf(name);
  if (start < 0) return [];
  const end = start + name.length;
  const first = tokens.starts.indexOf(start);
  const last = tokens.ends.indexOf(end) + 1;
  return [{ start, end, first, last, label: 'organization', confidence: 1, nested: false, why: [] }];
}

describe('terms that no glossary has', () => {
  it('are rows of adjectives and nouns that end with a noun', () => {
    const text =
      'The groundwater levy pays for managed aquifer recharge. They levy fees and recharge aquifers quickly.';
    const found = ranked(text);
    assert.ok(found.includes('groundwater levy'));
    assert.ok(found.includes('managed aquifer recharge'));
    assert.ok(
      found.every((key) => !/\b(?:pays|they|quickly|for)\b/.test(key)),
      found.join(', '),
    );
  });

  it('do not take in the verbs around them', () => {
    const text =
      'The ministry will launch sediment traps and foster wetland banking, promoting peat restoration. Wetland banks support peat restoration.';
    const found = ranked(text);
    for (const term of ['sediment trap', 'peat restoration']) assert.ok(found.includes(term), term);
    for (const wrong of ['launch sediment trap', 'promoting peat restoration', 'support peat restoration']) {
      assert.ok(!found.includes(wrong), wrong);
    }
  });

  it('stand before parts of them that never stand alone', () => {
    const found = ranked(
      'Tidal stream turbines turn. A tidal stream turbine is dear. The tidal stream turbine failed.',
    );
    assert.equal(found[0], 'tidal stream turbine');
  });

  it('are shown when the text comes back to them, and not when it says plain words once', () => {
    const term =
      'The peat levy is new. Farmers fear the peat levy. A peat levy was tried before, and the peat levy failed.';
    assert.deepEqual(shown(`${term}\nHe wore a brown coat and drank cold tea at the old kitchen table.`), [
      'peat levy',
      'peat levy',
      'peat levy',
      'peat levy',
    ]);
  });

  it('are shown where the text defines them, quotes them or gives their acronym', () => {
    for (const text of [
      'The rule is known as peat allowance.',
      'They spoke of "peat allowance" in court.',
      'A marine peat allowance (MPA) was proposed.',
    ]) {
      assert.equal(shown(text).length, 1, text);
    }
    assert.deepEqual(shown('A peat allowance was proposed.'), []);
  });

  it('never overlap a name or a term of a glossary', () => {
    const text = 'The peat levy fund and the carbon market watch. '.repeat(4).trim();
    const found = shown(text, [], builtInTerms());
    assert.ok(found.length > 0 && found.every((words) => !words.includes('carbon')), found.join(', '));
    assert.deepEqual(
      shown('The peat levy. '.repeat(4).trim(), ['peat levy']).length,
      3,
      'one of the four is marked a name',
    );
  });

  it('are none in headlines of capitals, lists of numbers, and text that is no prose', () => {
    for (const text of [
      'PEAT LEVY FUND PASSED '.repeat(20),
      '12 14 16 '.repeat(50),
      'a-b '.repeat(50),
      '中文 '.repeat(50),
    ]) {
      assert.deepEqual(shown(text), [], text.slice(0, 30));
    }
  });

  it('cost time in proportion to the text', () => {
    const terms = createMatcher([]);
    const time = (text: string): number => {
      const paragraphs = [{ tokens: tokenize(text), names: [] }];
      const began = performance.now();
      withDiscovered(paragraphs, [[]], terms);
      return performance.now() - began;
    };
    for (const unit of ['peat levy ', 'green ', 'peat levy, ', 'x']) assert.ok(time(unit.repeat(50_000)) < 4_000, unit);
  });
});
