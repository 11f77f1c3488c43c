import { availableParallelism } from 'node:os';
import { InvalidArgumentError, type Command } from 'commander';
import { loadAdditions, withAdditions, type AdditionFlags } from '../additions';
import type { Define } from '../program';

const UP_TO_DATE = `
A sidecar is up to date when it has the SHA-256 of its text, and this version of Glossator made it. Such a text is
passed over, so that an interrupted run goes on where it was. With --glossary or --names every text is annotated
again, since these may be new. Ctrl-C waits for the texts that were begun.`;

const MOST_JOBS = 256;

interface Flags extends AdditionFlags {
  readonly jsonl?: true;
  readonly jobs?: number;
  readonly dryRun?: true;
  readonly force?: true;
}

export const defineAnnotate: Define = (command, { console, done }) => {
  withAdditions(command)
    .argument('[files...]', 'texts, folders with .txt and .md files, or patterns such as "news/**/*.txt"')
    .option('--jsonl', 'read lines {"id","text"} from standard input and write a sidecar a line to standard output')
    .option('-j, --jobs <number>', 'threads to work with (default: one for each core; with --jsonl one)', jobsOf)
    .option('-n, --dry-run', 'only say which texts would be annotated')
    .option('--force', 'annotate texts again whose sidecars are up to date')
    .addHelpText('after', UP_TO_DATE)
    .action(async (files: string[], flags: Flags, self: Command) => {
      const { jsonl, jobs, dryRun = false, force = false } = flags;
      if (jsonl && files.length > 0) self.error('error: --jsonl reads standard input and takes no files');
      if (jsonl && (dryRun || force)) self.error('error: --jsonl has no sidecars to look at: --dry-run and --force');
      if (!jsonl && files.length === 0) self.error('error: name at least one file or folder, or use --jsonl');
      const { additions, status } = await loadAdditions(flags, console);
      const end = (failed: number): void => done(failed || status);
      if (jsonl) return end(await (await import('../filter')).annotateLines(jobs ?? 1, additions, console));
      const { annotate, tellWhatIsToDo } = await import('../annotate');
      const anew = force || flags.glossary.length + flags.names.length > 0;
      if (dryRun) return end(await tellWhatIsToDo(files, anew, console));
      end(await annotate(files, { jobs: jobs ?? availableParallelism(), force: anew, additions }, console));
    });
};

/** @throws InvalidArgumentError */
function jobsOf(value: string): number {
  const jobs = Number(value);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_JOBS}.`);
}
