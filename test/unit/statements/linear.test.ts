import assert from 'node:assert/strict';
import { findRoles } from '../../../src/core/roles/find';
import { findStatements } from '../../../src/core/statements/find';
import { tokenize } from '../../../src/core/text/tokenize';

const UNITS = [
  'he said ',
  '“a,” he said, ',
  '“We go.” ',
  "'a ",
  "'' a ",
  '( ',
  'minister and ',
  'minister of ',
  'a, ',
  'x',
];

/** The processor's time, the least of several runs, so that a busy machine does not fail the test. */
function milliseconds(text: string): number {
  const tokens = tokenize(text);
  const times = [1, 2, 3].map(() => {
    const paragraph = { tokens, names: [] };
    const start = process.cpuUsage();
    findRoles(paragraph);
    findStatements(paragraph);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('roles and statements of a hostile paragraph', function () {
  this.timeout(30_000);
  for (const unit of UNITS) {
    it(`take time linear in its length: ${JSON.stringify(unit)}`, () => {
      const short = milliseconds(unit.repeat(4_000));
      const long = milliseconds(unit.repeat(32_000));
      // Eight times the text: quadratic time would be 64 times as much.
      assert.ok(long < 24 * short + 100, `${long.toFixed(0)} ms after ${short.toFixed(0)} ms`);
    });
  }
});
