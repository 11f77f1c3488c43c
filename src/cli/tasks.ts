import type { Analyzer } from '../core/analyzer';
import { annotateFile, type Outcome } from './annotateFile';
import { answerLines, type Answers } from './answers';
import { messageOf, Problem } from './problem';
import { loadAnalyzer, type Additions } from './resources';

/** What a thread does, with what the user adds to the engine. Arguments and results are plain data. */
export function tasksWith(additions: Additions) {
  let loaded: Analyzer | undefined;
  const analyzer = (): Analyzer => (loaded ??= loadAnalyzer(additions));
  return {
    /** Gets ready. Hands back why it can't be, or null. */
    load: (): string | null => {
      try {
        analyzer();
        return null;
      } catch (error) {
        if (error instanceof Problem) return error.message;
        throw error;
      }
    },
    annotateFile: (path: string, force: boolean): Promise<Outcome> =>
      annotateFile(path, analyzer(), force).catch((error: unknown) => ({ problem: messageOf(error) })),
    answerLines: (block: Uint8Array): Answers => answerLines(block, analyzer()),
  };
}

export type Tasks = ReturnType<typeof tasksWith>;
