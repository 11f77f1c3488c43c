import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { loadResources } from '../../src/cli/resources';
import { Analyzer } from '../../src/core/analyzer';

const resources = loadResources();
const seeds = ['1', '2'].map((n) => readFileSync(`seeds/innovation-key-sectors-${n}.txt`, 'utf8'));
const fresh = (): Analyzer => new Analyzer(resources);

describe('the analysis of a text', () => {
  it('is the same after any edits as from scratch, so that no highlight goes stale', () => {
    const words = fc.constantFrom(
      'Zhou',
      'x',
      ' that is',
      ' said',
      '.\n\n',
      '“',
      '”',
      ' Haier Group',
      '😀',
      ' he',
      '\r\n',
      ', the minister,',
      ' Ministry of Health (MoH)',
      ' Ms Zhang and',
      ' LI KEQIANG',
      ' green finance',
      "'s",
      ': ',
    );
    const edit = fc.tuple(fc.nat(5000), fc.nat(60), words);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const analyzer = fresh();
        let text = seeds[0]!;
        analyzer.analyze(text);
        for (const [at, length, inserted] of edits) {
          text = text.slice(0, at) + inserted + text.slice(at + length);
          assert.deepEqual(analyzer.analyze(text), fresh().analyze(text));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('does not depend on what was analysed before', () => {
    const analyzer = fresh();
    analyzer.analyze(seeds[1]!);
    assert.deepEqual(analyzer.analyze(seeds[0]!), fresh().analyze(seeds[0]!));
  });

  it('is the same when it was prepared, in part or in whole', () => {
    for (const steps of [3, Infinity]) {
      const analyzer = fresh();
      const preparation = analyzer.prepare(seeds[0]!);
      for (let i = 0; i < steps && !preparation.next().done; i++);
      assert.deepEqual(analyzer.analyze(seeds[0]!), fresh().analyze(seeds[0]!));
    }
  });

  it('reads an edited paragraph anew, and no other', () => {
    let read = 0;
    const { recognizer, terms } = resources;
    const counting = {
      read: (tokens: Parameters<typeof recognizer.read>[0]) => (read++, recognizer.read(tokens)),
      decide: recognizer.decide.bind(recognizer),
    };
    const analyzer = new Analyzer({ recognizer: counting, terms });
    analyzer.analyze(seeds[0]!);
    read = 0;
    analyzer.analyze(seeds[0]!.replace('Deng said it is important', 'Deng said that it is important'));
    assert.equal(read, 1);
  });
});
