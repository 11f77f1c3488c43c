import { Option, type Command } from 'commander';
import { SCHEMES, type Format, type Scheme } from '../../core/formats/format';
import { formats } from '../../core/formats/formats';
import { exportFiles } from '../export';
import { loadAdditions, withAdditions, type AdditionFlags } from '../additions';
import type { Define } from '../program';
import { loadAnalyzer } from '../resources';

export const defineExport: Define = (command, { console, done }) => {
  withAdditions(command)
    .argument('<files...>', 'texts, or folders with .txt and .md files')
    .addOption(
      new Option('-f, --format <format>', 'format to write').choices(formats.map((f) => f.name)).default('csv'),
    )
    .option(
      '-t, --table <table>',
      'of csv and tsv: people, mentions, statements, organizations, terms or uses (default: people)',
    )
    .option(
      '-o, --output <path>',
      'file to write, or a folder for all that the format writes (default: standard output)',
    )
    .option('--together', 'into a folder: all texts in the same files, where the format can hold many', false)
    .option(
      '--spreadsheet',
      'of csv and tsv: marked as UTF-8 for Excel, and cells that look like formulas get an apostrophe',
      false,
    )
    .option('--people <file>', 'of the networks: who is who in all texts, as in .glossator/people.json')
    .addOption(new Option('--scheme <scheme>', 'of the CoNLL formats').choices(SCHEMES).default('IOB2'))
    .addHelpText('after', `\nFormats:\n${helpOn(formats)}`)
    .action(async (files: string[], options: ExportFlags, self: Command) => {
      const format = formats.find((f) => f.name === options.format)!;
      const { table } = options;
      const tables = format.tables ?? [];
      if (table !== undefined && !tables.includes(table)) {
        const known = tables.length > 0 ? `Its tables are ${tables.join(', ')}.` : 'It has no tables.';
        self.error(`error: the format ${format.name} has no table '${table}'. ${known}`);
      }
      const { additions, status } = await loadAdditions(options, console);
      const failed = await exportFiles(files, { ...options, format }, () => loadAnalyzer(additions), console);
      done(failed || status);
    });
};

const helpOn = (list: readonly Format[]): string =>
  list.map((f) => `  ${f.name.padEnd(14)} ${f.title}: ${f.description}`).join('\n');

interface ExportFlags extends AdditionFlags {
  readonly format: string;
  readonly table?: string;
  readonly output?: string;
  readonly together: boolean;
  readonly spreadsheet: boolean;
  readonly people?: string;
  readonly scheme: Scheme;
}
