// Mocha's usual output, and the counts in the file that GLOSSATOR_COUNTS names, for `npm test` to add up.
import { writeFileSync } from 'node:fs';
import { reporters, Runner, type MochaOptions } from 'mocha';

class CountingReporter extends reporters.Spec {
  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const file = process.env['GLOSSATOR_COUNTS'];
      const { passes, failures } = this.stats;
      if (file) writeFileSync(file, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
}

// Mocha loads a reporter with require() and wants the class itself.
module.exports = CountingReporter;
