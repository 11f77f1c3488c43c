import { commands, Disposable, l10n, workspace, type TextDocument } from 'vscode';
import { articleEditor } from '../commands';
import { tell } from '../messages';
import type { Annotations } from '../services/annotations';
import { sidecarOf } from '../services/sidecarFiles';
import { setting } from '../settings';
import { registerConflicts } from './conflicts';
import { followFiles } from './followFiles';
import { registerOrphans } from './orphans';
import { explain, save } from './save';
import type { Services } from '../services/services';

/** The file of annotations: written when the reader wants it, kept in step with the document and with other programs. */
export function activateSidecar(services: Services): Disposable {
  const { annotations } = services;
  return Disposable.from(
    commands.registerCommand('glossator.saveAnnotations', () => saveActive(annotations)),
    workspace.onDidSaveTextDocument((document) => keepInStep(annotations, document)),
    annotations.onDidChange((document) => keepDecisions(annotations, document)),
    annotations.onSidecarTrouble(({ sidecar }) => explain(sidecar)),
    followFiles(annotations),
    registerConflicts(services),
    registerOrphans(services),
  );
}

async function saveActive(annotations: Annotations): Promise<void> {
  const document = articleEditor(annotations)?.document;
  if (!document || !(await annotations.view(document))) {
    return tell('information', l10n.t('There is no annotated text here.'));
  }
  const uri = annotations.sidecar(document)?.uri ?? sidecarOf(document.uri);
  if (!uri) {
    return tell('information', l10n.t('Save the text first: its annotations are kept in a file beside it.'));
  }
  await save(annotations, document, uri);
}

/** Without asking, nothing is written into folders that the reader does not trust. */
const mode = (document: TextDocument): string =>
  workspace.isTrusted ? setting('sidecar.write', document) : 'onCommand';

/** Only a file that is there is kept in step, unless the reader wants one in any case. */
async function keepInStep(annotations: Annotations, document: TextDocument): Promise<void> {
  const wanted = mode(document);
  const sidecar = annotations.sidecar(document);
  if (wanted === 'onCommand' || !sidecar || sidecar.problem) return;
  if (wanted === 'onSave' && sidecar.content === null) return;
  if (await annotations.view(document)) await save(annotations, document, sidecar.uri);
}

/** The documents whose decisions are being written. */
const writing = new WeakSet<TextDocument>();

/** Writes each decision at once, where the reader wants that. While the text itself is not saved, it waits for that. */
async function keepDecisions(annotations: Annotations, document: TextDocument): Promise<void> {
  if (!annotations.isUnsaved(document) || document.isDirty || mode(document) !== 'always') return;
  if (annotations.progress(document)?.kind !== 'ready' || writing.has(document)) return;
  writing.add(document);
  await keepInStep(annotations, document).finally(() => writing.delete(document));
}
