import { CancellationError, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { CancellationToken, Progress, QuickPickItem } from 'vscode';
import { writeText } from '#platform';
import type { FormatOffer, SavedDocument } from '../../worker/formatsProtocol';
import { reasonOf, tell } from '../messages';
import { nameOf, readText } from '../services/sidecarFiles';
import { peopleFile } from '../workspace/peopleFiles';
import { chooseFormat, existing, filesIn, leftText, type Exchange, type ExportFile } from './export';
import { savedFile, textsIn } from './saved';

const LAST_FOLDER = 'glossator.export.folder';
/** What several texts together are called. */
const TOGETHER = 'annotations';
/** How many of the files that failed a message names. */
const NAMED = 3;

interface Job {
  readonly exchange: Exchange;
  readonly texts: readonly Uri[];
  readonly format: FormatOffer;
  readonly folder: Uri;
  readonly together: boolean;
}

/** What came of it, for the summary. */
interface Outcome {
  written: number;
  readonly failed: string[];
  readonly leftOut: Map<string, number>;
  /** Whether files that exist are replaced; undefined before the reader was asked. */
  replace: boolean | undefined;
}

/**
 * Exports files and folders, or the workspace, into a folder.
 * @param uris none for the whole workspace.
 * @throws Error with the reason, for the user.
 */
export async function exportMany(
  exchange: Exchange,
  uris: readonly Uri[],
  name: unknown,
  target: unknown,
): Promise<void> {
  const texts = await textsIn(uris);
  if (texts.length === 0) return tell('information', l10n.t('There are no texts (.txt, .md) to export.'));
  const format = await chooseFormat(exchange.formats, exchange.memory, name);
  if (!format) return;
  const isAsked = !(target instanceof Uri);
  const together = format.holdsMany && texts.length > 1 && (!isAsked || (await askTogether(texts.length)));
  if (together === undefined) return;
  const folder = isAsked ? await askFolder(exchange, texts[0]!) : target;
  if (!folder) return;
  const job: Job = { exchange, texts, format, folder, together };
  const outcome: Outcome = { written: 0, failed: [], leftOut: new Map(), replace: isAsked ? undefined : true };
  const title = l10n.t('Exporting as {0}', format.title);
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  await window.withProgress(options, (progress, token) => run(job, outcome, progress, token));
  summarize(job, outcome);
}

async function askTogether(count: number): Promise<boolean | undefined> {
  const one: QuickPickItem = { label: l10n.t('All texts in the same files') };
  const each: QuickPickItem = { label: l10n.t('Files for each text') };
  const title = l10n.t('Export {0} Texts', count);
  const picked = await window.showQuickPick([one, each], { title });
  return picked && picked === one;
}

async function askFolder({ memory }: Exchange, first: Uri): Promise<Uri | undefined> {
  const last = memory.get<string>(LAST_FOLDER);
  const defaultUri = last ? Uri.parse(last) : (workspace.getWorkspaceFolder(first)?.uri ?? Uri.joinPath(first, '..'));
  const [folder] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri,
      openLabel: l10n.t('Export Here'),
    })) ?? [];
  if (folder) await memory.update(LAST_FOLDER, String(folder));
  return folder;
}

async function run(
  job: Job,
  outcome: Outcome,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<void> {
  const { exchange, texts } = job;
  const documents: SavedDocument[] = [];
  for (const [i, uri] of texts.entries()) {
    if (token.isCancellationRequested) return;
    const message = l10n.t('{0} of {1}: {2}', i + 1, texts.length, nameOf(uri));
    progress.report({ message, increment: 100 / texts.length });
    try {
      const document = await savedFile(exchange.annotations, uri);
      if (job.together) documents.push(document);
      else await write(job, outcome, [document], nameOf(uri).replace(/\.[^.]*$/, ''), token, uri);
    } catch (error) {
      if (error instanceof CancellationError) return;
      outcome.failed.push(`${nameOf(uri)}: ${reasonOf(error)}`);
    }
  }
  if (job.together && documents.length > 0) await write(job, outcome, documents, TOGETHER, token);
}

/** What the reader decided on who is who in all texts; null where nothing was. */
async function peopleKnown(): Promise<string | null> {
  const file = peopleFile();
  return file ? readText(file) : null;
}

async function write(
  { exchange, format, folder }: Job,
  outcome: Outcome,
  documents: readonly SavedDocument[],
  stem: string,
  token: CancellationToken,
  text?: Uri,
): Promise<void> {
  const people = await peopleKnown();
  const question = { ask: 'export', format: format.name, documents, ...(people !== null && { people }) } as const;
  const exported = await exchange.formats.ask(question, token);
  const files = filesIn(folder, stem, exported, text);
  if (!(await mayWrite(files, outcome))) return;
  await workspace.fs.createDirectory(folder);
  for (const { uri, content } of files) await writeText(uri, content);
  outcome.written += documents.length;
  for (const { what, count } of exported.leftOut) outcome.leftOut.set(what, (outcome.leftOut.get(what) ?? 0) + count);
}

/** Asks once whether files are replaced; those that all texts share are the same in any case. */
async function mayWrite(files: readonly ExportFile[], outcome: Outcome): Promise<boolean> {
  if (outcome.replace === true || (outcome.written > 0 && outcome.replace === undefined && files.length === 0)) {
    return true;
  }
  const there = await existing(files.filter(({ uri }) => !SHARED.has(nameOf(uri))));
  if (there.length === 0) return true;
  if (outcome.replace === undefined) {
    const replace = l10n.t('Replace All');
    const skip = l10n.t('Keep Those');
    const message = l10n.t('Files like {0} exist already.', there[0]!);
    const answer = await window.showWarningMessage(message, { modal: true }, replace, skip);
    if (answer === undefined) throw new CancellationError();
    outcome.replace = answer === replace;
  }
  return outcome.replace;
}

const SHARED = new Set(['annotation.conf', 'label-studio.xml', 'inception-layers.xml']);

function summarize({ texts, folder, format }: Job, { written, failed, leftOut }: Outcome): void {
  const parts = [
    l10n.t('{0} of {1} texts exported as {2} to {3}.', written, texts.length, format.title, nameOf(folder)),
  ];
  const left = leftText([...leftOut].map(([what, count]) => ({ what, count })));
  if (left) parts.push(l10n.t('Left out: {0}.', left));
  if (failed.length > 0) parts.push(l10n.t('{0} failed: {1}', failed.length, failed.slice(0, NAMED).join('; ')));
  tell(failed.length > 0 ? 'warning' : 'information', parts.join(' '));
}
