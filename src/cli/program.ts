import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { Console, type Streams } from './console';
import { Problem } from './problem';

const STATUS = `
GLOSSATOR_SIDECARS names a folder for sidecars, such as .annotations. It mirrors the working folder, as the editor's
setting glossator.sidecar.folder does. Without it, sidecars are beside their texts.

Exit status: 0 when all went well, 1 when a file failed (the others are done all the same), 2 for a wrong command line.`;

/** Adds its arguments and options to a command. */
export type Define = (command: Command, host: Host) => void;

/** What a command gets from the program. */
export interface Host {
  readonly console: Console;
  /** Called once, with the exit status. */
  readonly done: (status: number) => void;
}

interface Offer {
  readonly description: string;
  /** Loaded when the command is used: a program that is started for each text must start fast. */
  readonly load: () => Promise<Define>;
}

const COMMANDS: Readonly<Record<string, Offer>> = {
  annotate: {
    description: 'Write a sidecar file beside each text, FILE.annotations.json, and keep what was decided in it.',
    load: async () => (await import('./commands/annotate')).defineAnnotate,
  },
  export: {
    description: 'Write the annotations of texts in another format: those of their sidecars, else of a new analysis.',
    load: async () => (await import('./commands/export')).defineExport,
  },
  import: {
    description: 'Take annotations that other programs wrote into the sidecars, and keep what was decided in them.',
    load: async () => (await import('./commands/import')).defineImport,
  },
  check: {
    description: 'Check sidecar files: are they valid, and do they fit the texts beside them?',
    load: async () => (await import('./commands/check')).defineCheck,
  },
  compare: {
    description: 'Tell how far two annotators agree, and where they do not.',
    load: async () => (await import('./commands/compare')).defineCompare,
  },
  stats: {
    description: 'Count the people, organizations, terms, statements and decisions of a corpus.',
    load: async () => (await import('./commands/stats')).defineStats,
  },
};

/**
 * Runs the command line.
 * @param args without the program's own name.
 * @returns the exit status.
 */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  let status = 0;
  const program = await programFor(args, streams, (s) => (status = s));
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

async function programFor(args: readonly string[], streams: Streams, done: Host['done']): Promise<Command> {
  const program = new Command('glossator')
    .description('Annotates policy and business news: who is who, who said what, and which policy terms are in play.')
    .version(version)
    .addHelpText('after', STATUS)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.output.write(text),
      writeErr: (text) => streams.errors.write(text),
    });
  const host: Host = { console: new Console(streams), done };
  const wanted = args.find((arg) => Object.hasOwn(COMMANDS, arg));
  for (const [name, { description, load }] of Object.entries(COMMANDS)) {
    const command = program.command(name).description(description).addHelpText('after', STATUS);
    if (name === wanted) (await load())(command, host);
  }
  return program;
}
