import { l10n, Position, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { writeText } from '#platform';
import type { NewEntry, TextEdit } from '../../core/terms/sources/addEntry';
import type { View } from '../../worker/view';
import { say, type Place } from '../commands';
import { reasonOf, tell } from '../messages';
import { spanOf, wordsOf } from '../text';
import { FOLDER, GLOSSARY_FILES, stampOf } from './files';
import type { GlossaryReader } from './reader';

const EMPTY = '{\n  "concepts": []\n}\n';
/** Characters; a term is no sentence. */
const LONGEST_TERM = 200;

const PATH = `${FOLDER}/${GLOSSARY_FILES[0]!}`;

/**
 * Adds the selected words, or the term under the cursor, to the glossary of the workspace.
 * @param given with a label, the reader is not asked.
 */
export async function addToGlossary(reader: GlossaryReader, place: Place, given: Partial<NewEntry>): Promise<void> {
  const { document, view } = place;
  const folder = workspace.getWorkspaceFolder(document.uri) ?? workspace.workspaceFolders?.[0];
  if (!folder) {
    return tell('information', l10n.t('Open a folder first: your glossary is kept in it, as {0}.', PATH));
  }
  const { label, ...rest } = given;
  const entry = label
    ? { label, variants: [], definition: '', domain: '', ...rest }
    : await ask(selectedWords(place), domainsIn(view));
  if (!entry) return;
  const uri = Uri.joinPath(folder.uri, ...PATH.split('/'));
  try {
    await write(reader, uri, entry);
  } catch (error) {
    tell('error', l10n.t('{0} could not be written. {1}', PATH, reasonOf(error)));
  }
}

function selectedWords({ document, view, offset, editor }: Place): string {
  const selection = editor?.selection;
  if (selection && !selection.isEmpty) return wordsOf(document, spanOf(document, selection), LONGEST_TERM).trim();
  const mention = view.mentionAt(offset);
  return mention?.type === 'term' ? wordsOf(document, mention, LONGEST_TERM) : '';
}

/** The domains of the terms in the article: most new terms belong to one of them. */
const domainsIn = (view: View): string[] =>
  [...new Set(view.entities.flatMap(({ domain }) => domain ?? []))].sort((a, b) => a.localeCompare(b));

/** @returns undefined where the reader cancels. */
async function ask(selected: string, domains: readonly string[]): Promise<NewEntry | undefined> {
  const title = l10n.t('Add to Glossary');
  const label = await window.showInputBox({
    title,
    prompt: l10n.t('The preferred form of the term'),
    value: selected,
    validateInput: (value) => (value.trim() ? undefined : l10n.t('Type the term.')),
  });
  if (label === undefined) return undefined;
  const prompt = l10n.t('What it means, in a sentence or two. May be left empty.');
  const definition = await window.showInputBox({ title, prompt });
  if (definition === undefined) return undefined;
  const domain = await askDomain(title, domains);
  if (domain === undefined) return undefined;
  const other = selected && selected.toLowerCase() !== label.trim().toLowerCase() ? [selected] : [];
  return { label: label.trim(), variants: other, definition: definition.trim(), domain };
}

async function askDomain(title: string, domains: readonly string[]): Promise<string | undefined> {
  const none = { label: l10n.t('No domain'), domain: '' };
  const another = { label: l10n.t('Another domain…'), domain: undefined };
  const items = [none, ...domains.map((domain) => ({ label: domain, domain })), another];
  const chosen = await window.showQuickPick(items, { title, placeHolder: l10n.t('The domain that it belongs to') });
  if (!chosen || chosen.domain !== undefined) return chosen?.domain;
  return (await window.showInputBox({ title, prompt: l10n.t('The domain that it belongs to') }))?.trim();
}

async function write(reader: GlossaryReader, uri: Uri, entry: NewEntry): Promise<void> {
  const isThere = (await stampOf(uri)) !== null;
  const document = isThere ? await workspace.openTextDocument(uri) : undefined;
  const text = document?.getText() ?? EMPTY;
  const answer = await reader.add(text, entry);
  if ('message' in answer) return explain(uri, answer);
  if (!document) {
    await workspace.fs.createDirectory(Uri.joinPath(uri, '..'));
    await writeText(uri, edited(text, answer.edits));
    return say(l10n.t('“{0}” is in your glossary, {1}.', entry.label, PATH));
  }
  // As an edit, so that a file that is open and changed loses nothing.
  const edit = new WorkspaceEdit();
  for (const { start, end, text: added } of answer.edits) {
    edit.replace(uri, new Range(document.positionAt(start), document.positionAt(end)), added);
  }
  if (!(await workspace.applyEdit(edit)) || !(await document.save())) {
    throw new Error(l10n.t('The file was changed meanwhile, or is read-only.'));
  }
  say(l10n.t('“{0}” is in your glossary, {1}.', entry.label, PATH));
}

function explain(uri: Uri, { message, line }: { message: string; line: number | null }): void {
  const at = new Position((line ?? 1) - 1, 0);
  tell('warning', l10n.t('{0} is left as it is. {1}', PATH, message), {
    [l10n.t('Open the File')]: () => window.showTextDocument(uri, { selection: new Range(at, at) }),
  });
}

const edited = (text: string, edits: readonly TextEdit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((out, { start, end, text: added }) => out.slice(0, start) + added + out.slice(end), text);
