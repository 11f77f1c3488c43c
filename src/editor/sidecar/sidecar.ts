import { commands, Disposable, l10n, Range, window, workspace, type TextDocument, type Uri } from 'vscode';
import { writeText } from '#platform';
import { articleEditor } from '../commands';
import { reasonOf, tell } from '../messages';
import type { Annotations } from '../services/annotations';
import type { Sidecar } from '../services/entry';
import { nameOf, readText, sidecarOf } from '../services/sidecarFiles';
import { setting } from '../settings';

/** The file of annotations: written when the reader asks for it, then kept in step with the document. */
export function activateSidecar(annotations: Annotations): Disposable {
  return Disposable.from(
    commands.registerCommand('glossator.saveAnnotations', () => saveActive(annotations)),
    workspace.onDidSaveTextDocument((document) => keepInStep(annotations, document)),
    annotations.onSidecarTrouble(({ sidecar }) => explain(sidecar)),
  );
}

async function saveActive(annotations: Annotations): Promise<void> {
  const document = articleEditor(annotations)?.document;
  if (!document || !(await annotations.view(document))) {
    return tell('information', l10n.t('There is no annotated text here.'));
  }
  const uri = sidecarOf(document.uri);
  if (!uri) {
    return tell('information', l10n.t('Save the text first: its annotations are kept in a file beside it.'));
  }
  await save(annotations, document, uri);
}

/** Only a file that is there is kept in step: it is the reader who wants one. */
async function keepInStep(annotations: Annotations, document: TextDocument): Promise<void> {
  const sidecar = annotations.sidecar(document);
  const wanted = workspace.isTrusted && setting('sidecar.saveWithDocument', document);
  if (!wanted || !sidecar || sidecar.content === null || sidecar.problem) return;
  if (await annotations.view(document)) await save(annotations, document, sidecar.uri);
}

async function save(annotations: Annotations, document: TextDocument, uri: Uri): Promise<void> {
  const known = annotations.sidecar(document);
  if (known?.problem) return explain(known);
  try {
    const onDisk = await readText(uri);
    if (onDisk !== (known?.content ?? null)) return changedOnDisk(annotations, document, uri);
    await write(annotations, document, uri, onDisk);
  } catch (error) {
    notWritten(annotations, document, uri, error);
  }
}

async function write(annotations: Annotations, document: TextDocument, uri: Uri, onDisk: string | null): Promise<void> {
  const draft = await annotations.ask(document, { ask: 'sidecar' });
  if (draft.content !== onDisk) await writeText(uri, draft.content);
  await annotations.saved(document, uri, draft);
}

/** Somebody else wrote the file since it was read: neither side is thrown away without a word. */
function changedOnDisk(annotations: Annotations, document: TextDocument, uri: Uri): void {
  const message = l10n.t('{0} was changed by another program and is left as it is.', nameOf(uri));
  tell('warning', message, {
    [l10n.t('Load from Disk')]: () => annotations.reload(document),
    [l10n.t('Overwrite')]: () =>
      overwrite(annotations, document, uri).catch((error) => notWritten(annotations, document, uri, error)),
  });
}

/** What is there now may be broken, or of a newer version: it is left as it is, as when a text is opened. */
async function overwrite(annotations: Annotations, document: TextDocument, uri: Uri): Promise<void> {
  const content = await readText(uri);
  const problem = content === null ? null : await annotations.ask(document, { ask: 'check', content });
  if (problem) explain({ uri, problem });
  else await write(annotations, document, uri, content);
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
function explain({ uri, problem }: Pick<Sidecar, 'uri' | 'problem'>): void {
  if (!problem) return;
  const message = problem.newer
    ? l10n.t('{0} was written by a newer version of Glossator. It is left as it is.', nameOf(uri))
    : l10n.t('{0} can’t be used and is left as it is. {1}', nameOf(uri), problem.message);
  const line = (problem.line ?? 1) - 1;
  const selection = new Range(line, 0, line, 0);
  tell('warning', message, { [l10n.t('Open the File')]: () => window.showTextDocument(uri, { selection }) });
}
