import { l10n, Range, window, type TextDocument, type Uri } from 'vscode';
import { replaceText, writeText } from '#platform';
import { reasonOf, tell } from '../messages';
import type { Annotations } from '../services/annotations';
import type { Sidecar } from '../services/entry';
import { nameOf, readText } from '../services/sidecarFiles';

/** How often a file that others change meanwhile is merged anew. */
const TRIES = 20;

/** What is being written, by document: one writing waits for the other. */
const saving = new WeakMap<TextDocument, Promise<void>>();

/**
 * Writes a document's annotations. What somebody else wrote into the file since it was read is merged first, so that
 * nobody's decisions are lost; a file that can't be used is left as it is.
 */
export function save(annotations: Annotations, document: TextDocument, uri: Uri): Promise<void> {
  const before = saving.get(document) ?? Promise.resolve();
  const now = before.then(() => saveNow(annotations, document, uri));
  saving.set(document, now);
  return now;
}

async function saveNow(annotations: Annotations, document: TextDocument, uri: Uri): Promise<void> {
  try {
    for (let tries = 0; tries < TRIES; tries++) {
      const onDisk = await readText(uri);
      if (await annotations.catchUp(document, onDisk)) return explain(annotations.sidecar(document)!);
      const draft = await annotations.ask(document, { ask: 'sidecar' });
      if (draft.content === onDisk || (await replaceText(uri, draft.content, onDisk))) {
        return await annotations.saved(document, uri, draft);
      }
    }
    throw new Error(l10n.t('Another program keeps changing it.'));
  } catch (error) {
    notWritten(annotations, document, uri, error);
  }
}

function notWritten(annotations: Annotations, document: TextDocument, uri: Uri, error: unknown): void {
  const message = l10n.t(
    '{0} could not be written. {1} Your annotations are kept while the text is open.',
    nameOf(uri),
    reasonOf(error),
  );
  tell('error', message, { [l10n.t('Save Elsewhere…')]: () => saveElsewhere(annotations, document) });
}

async function saveElsewhere(annotations: Annotations, document: TextDocument): Promise<void> {
  const target = await window.showSaveDialog({ filters: { JSON: ['json'] } });
  if (!target) return;
  try {
    const { content } = await annotations.ask(document, { ask: 'sidecar' });
    await writeText(target, content);
  } catch (error) {
    notWritten(annotations, document, target, error);
  }
}

/** Says why a file of annotations can't be used, and leads to the line. */
export function explain({ uri, problem }: Pick<Sidecar, 'uri' | 'problem'>): void {
  if (!problem) return;
  const message = problem.newer
    ? l10n.t('{0} was written by a newer version of Glossator. It is left as it is.', nameOf(uri))
    : l10n.t('{0} can’t be used and is left as it is. {1}', nameOf(uri), problem.message);
  const line = (problem.line ?? 1) - 1;
  const selection = new Range(line, 0, line, 0);
  tell('warning', message, { [l10n.t('Open the File')]: () => window.showTextDocument(uri, { selection }) });
}
