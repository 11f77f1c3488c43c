import type { Problem } from '../../worker/protocol';
import type { Engine } from './engine';
import type { Entry } from './entry';

/**
 * Takes in what a sidecar holds now, if somebody else has written it: what both sides decided is merged. One after the
 * other: whoever comes second must know what the first one found.
 * @returns why it can't be used, if so: `entry.sidecar` says so from now on.
 */
export function join(entry: Entry, content: string, engine: Engine): Promise<Problem | null> {
  const work = (): Promise<Problem | null> => joinNow(entry, content, engine);
  const joining = entry.joining.then(work, work);
  entry.joining = joining;
  return joining;
}

async function joinNow(entry: Entry, content: string, engine: Engine): Promise<Problem | null> {
  if (!entry.sidecar) return null;
  if (content === entry.sidecar.content) return entry.sidecar.problem;
  entry.sidecar = { ...entry.sidecar, content, problem: null };
  const problem = await engine.ask(entry.document.uri, { ask: 'join', content });
  if (problem) entry.sidecar = { ...entry.sidecar, problem };
  return problem;
}
