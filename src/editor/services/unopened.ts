import type { Uri } from 'vscode';
import type { Engine } from './engine';
import { nameOf } from './sidecarFiles';

/**
 * The sidecar of a text that is in no editor, as it would be saved.
 * @param content of its sidecar now; null where there is none.
 * @throws Error with the reason, for the user.
 */
export async function sidecarOfUnopened(
  engine: Engine,
  uri: Uri,
  text: string,
  content: string | null,
): Promise<string> {
  // Under a name of its own: should it be shown meanwhile, that is another document.
  const own = uri.with({ fragment: 'unopened' });
  const opening = { uri: String(own), version: 1, text, file: nameOf(uri), sidecar: content, draft: null };
  engine.send({ type: 'open', ...opening });
  try {
    const problem = content === null ? null : await engine.ask(own, { ask: 'join', content });
    if (problem) throw new Error(problem.message);
    return (await engine.ask(own, { ask: 'sidecar' })).content;
  } finally {
    engine.send({ type: 'close', uri: String(own) });
  }
}
