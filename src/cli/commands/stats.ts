import { InvalidArgumentError, Option } from 'commander';
import type { Define } from '../program';
import { stats, SUBJECTS, type StatsOptions } from '../stats';

export const defineStats: Define = (command, { console, done }) => {
  command
    .argument('<files...>', 'texts, sidecars or folders')
    .addOption(new Option('--of <what>', 'what to count').choices(SUBJECTS).default('summary'))
    .addOption(new Option('-f, --format <format>', 'of the output').choices(['table', 'csv', 'json']).default('table'))
    .option('--top <number>', 'so many rows, those with the largest counts first', numberOf)
    .action(async (files: string[], options: StatsOptions) => done(await stats(files, options, console)));
};

/** @throws InvalidArgumentError */
function numberOf(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new InvalidArgumentError('It must be a whole number from 1.');
}
