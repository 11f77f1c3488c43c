import { ConfigurationTarget, l10n, Range, Uri, workspace, WorkspaceEdit } from 'vscode';
import { writeText } from '#platform';
import type { NameRule } from '../../core/names/dictionary';
import { say, type Place } from '../commands';
import { reasonOf, tell } from '../messages';
import { nameOf } from '../services/sidecarFiles';
import { setting } from '../settings';
import { spanOf, wordsOf } from '../text';
import { nameFilesOf, NAME_FILES, sizeOf } from './files';

/** Characters; a name is no sentence. */
const LONGEST_NAME = 200;

/**
 * Says of the selected name, or the name under the cursor, what it always is, or that it is none: in the folder's file
 * of names, or in the reader's settings where no folder is open.
 * @param given the name, where a key or another extension says it.
 */
export async function addRule(place: Place, given: string | undefined, label: NameRule['label']): Promise<void> {
  const name = given?.trim() ?? nameAt(place);
  if (!/[\p{L}\p{N}]/u.test(name) || name.length > LONGEST_NAME) return say(l10n.t('Select the name.'));
  const folder = workspace.getWorkspaceFolder(place.document.uri) ?? workspace.workspaceFolders?.[0];
  try {
    await (folder ? addToFile(folder.uri, { name, label }) : addToSettings({ name, label }));
  } catch (error) {
    const file = folder ? NAME_FILES.join(', ') : 'settings.json';
    tell('error', l10n.t('{0} could not be written. {1}', file, reasonOf(error)));
  }
}

function nameAt({ document, editor, view, offset }: Place): string {
  const isSelected = editor && !editor.selection.isEmpty;
  const span = isSelected ? spanOf(document, editor.selection) : view.mentionAt(offset);
  return span ? wordsOf(document, span, LONGEST_NAME + 1).trim() : '';
}

/** Into the JSON file where there is that one alone, else into the plain text. */
async function addToFile(folder: Uri, rule: NameRule): Promise<void> {
  const [json, text] = nameFilesOf(folder) as [Uri, Uri];
  const isThere = async (uri: Uri): Promise<boolean> => (await sizeOf(uri)) !== null;
  const hasText = await isThere(text);
  const uri = !hasText && (await isThere(json)) ? json : text;
  if (uri === text && !hasText) {
    await workspace.fs.createDirectory(Uri.joinPath(uri, '..'));
    const { withRule } = await import('../../core/names/nameFile');
    await writeText(uri, withRule(nameOf(uri), '', rule));
  } else await editFile(uri, rule);
  say(l10n.t('“{0}” is in {1}.', rule.name, workspace.asRelativePath(uri)));
}

/** As an edit, so that a file that is open and changed loses nothing. */
async function editFile(uri: Uri, rule: NameRule): Promise<void> {
  const { withRule } = await import('../../core/names/nameFile');
  const document = await workspace.openTextDocument(uri);
  const before = document.getText();
  const edit = new WorkspaceEdit();
  const whole = new Range(document.positionAt(0), document.positionAt(before.length));
  edit.replace(uri, whole, withRule(nameOf(uri), before, rule));
  if (!(await workspace.applyEdit(edit)) || !(await document.save())) {
    throw new Error(l10n.t('The file was changed meanwhile, or is read-only.'));
  }
}

async function addToSettings({ name, label }: NameRule): Promise<void> {
  const settings = workspace.getConfiguration('glossator.names');
  const { [name]: _, ...always } = setting('names.always');
  const never = setting('names.never').filter((other) => other !== name);
  if (label === 'person' || label === 'organization') always[name] = label;
  else never.push(name);
  await settings.update('always', always, ConfigurationTarget.Global);
  await settings.update('never', never, ConfigurationTarget.Global);
  say(l10n.t('“{0}” is in {1}.', name, 'settings.json'));
}
