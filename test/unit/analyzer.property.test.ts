import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadAnalyzer } from '../../src/cli/resources';

/** What the rules look for, in any order: most of it stands at the edges of what they expect. */
const PIECES =
  'Bank|Council of|Party of Kenya|Kenya|Ana Ruiz|Ruiz|(|)|,|and|or|President|Governor of|chairman of|CEO|Mr|MP|MpS|NAMDIA|the|The|of|for|on|shares in|’s|\'|"|“|”|said|says|told|that|:|;|.|\n\n|-|—|2019|election|Principality of|Counties|Alliance of Liberals|Democrats for Europe|minister|His|Her|he|she|I|Q:|A:|Rs.|Dr.|Sir|H.E.|Sheikh|bin|Al|Said|law firm|retailer|, a Danish group,|, 54,|at|head of wind|former|until recently|used to be|who|which|deputy|😀|Achieng’|Center|National|Union|Campaign|Daily|Sentinel|[|]|«|»|„|•|1.|Hon. Members rose—|Mr Speaker:|both|her deputy|its|according to|In March,|,”|?”|!|between|/|Parliament|Senate|(NOR)|(Lab)|R-Ohio|Tan Sri|KC|Director|Marketing Manager|Hong Kong-listed|Playas|del|State of|Since|Brothers|RUIZ|Al Ruiz|members of|this'.split(
    '|',
  );

describe('the engine, on the words that its rules look for in any order,', () => {
  const analyzer = loadAnalyzer();

  it('reads every text, and marks nothing outside of it', function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 28 }),
        fc.constantFrom(' ', ' ', ' ', ''),
        (pieces, between) => {
          const text = pieces.join(between);
          const { mentions, statements } = analyzer.analyze(text);
          for (const { start, end } of [...mentions, ...statements.map((s) => s.target)]) {
            assert.ok(start >= 0 && start < end && end <= text.length);
          }
        },
      ),
      { numRuns: 3_000, seed: 2026 },
    );
  });
});
