import { Argument, Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { SCHEMES, type Format, type Scheme } from '../core/formats/format';
import { formats } from '../core/formats/formats';
import { annotate } from './annotate';
import { check } from './check';
import { Console, type Streams } from './console';
import { exportFiles } from './export';
import { annotateLines } from './filter';
import { Problem } from './problem';
import { loadAnalyzer } from './resources';

const STATUS = `
Exit status: 0 when all went well, 1 when a file failed (the others are done all the same), 2 for a wrong command line.`;

/**
 * Runs the command line.
 * @param args without the program's own name.
 * @returns the exit status.
 */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  let status = 0;
  const program = programFor(streams, (s) => (status = s));
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof Problem)) throw error;
    streams.errors.write(`${error.message}\n`);
    return 1;
  }
}

function programFor(streams: Streams, done: (status: number) => void): Command {
  const console = new Console(streams);
  const program = new Command('glossator')
    .description('Annotates policy and business news: who is who, who said what, and which policy terms are in play.')
    .version(version)
    .addHelpText('after', STATUS)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.output.write(text),
      writeErr: (text) => streams.errors.write(text),
    });

  const command = (name: string, description: string): Command =>
    program.command(name).description(description).addHelpText('after', STATUS);

  command('annotate', 'Write a sidecar file beside each text, FILE.annotations.json, and keep what was decided in it.')
    .argument('[files...]', 'texts, or folders with .txt and .md files')
    .option('--jsonl', 'read lines {"id","text"} from standard input and write a sidecar a line to standard output')
    .action(async (files: string[], { jsonl }: { jsonl?: true }, self: Command) => {
      if (jsonl && files.length > 0) self.error('error: --jsonl reads standard input and takes no files');
      if (!jsonl && files.length === 0) self.error('error: name at least one file or folder, or use --jsonl');
      const analyzer = loadAnalyzer();
      done(jsonl ? await annotateLines(analyzer, console) : await annotate(files, analyzer, console));
    });

  command(
    'export',
    'Write the annotations of texts in another format: those of their sidecars, else of a new analysis.',
  )
    .argument('<files...>', 'texts, or folders with .txt and .md files')
    .addOption(
      new Option('-f, --format <format>', 'format to write').choices(formats.map((f) => f.name)).default('csv'),
    )
    .option(
      '-t, --table <table>',
      'of csv and tsv: people, mentions, statements, organizations or terms (default: people)',
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
      done(await exportFiles(files, { ...options, format }, loadAnalyzer, console));
    });

  command('check', 'Check sidecar files: are they valid, and do they fit the texts beside them?')
    .addArgument(new Argument('<files...>', 'texts, sidecars or folders'))
    .action(async (files: string[]) => done(await check(files, console)));

  return program;
}

const helpOn = (list: readonly Format[]): string =>
  list.map((f) => `  ${f.name.padEnd(14)} ${f.title}: ${f.description}`).join('\n');

interface ExportFlags {
  readonly format: string;
  readonly table?: string;
  readonly output?: string;
  readonly together: boolean;
  readonly spreadsheet: boolean;
  readonly scheme: Scheme;
}
