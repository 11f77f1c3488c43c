import { commands, env, l10n, window, type Disposable } from 'vscode';
import type { Span } from '../../core/analysis';
import { say } from '../commands';
import { tell } from '../messages';
import { told, type Exchange } from './export';
import { savedDocument } from './saved';

/** What is copied, by the argument of the command: a format, and where it has tables one of them. */
const CHOICES = ['markdown', 'tsv/statements', 'tsv/mentions', 'jsonl', 'web-annotation', 'tei', 'brat'] as const;

const LAST = 'glossator.copyAs';

/** Copies what is marked in the selection, or in the whole text without one. */
export const activateCopyAs = (exchange: Exchange): Disposable =>
  commands.registerCommand('glossator.copyAs', (choice?: unknown) =>
    told(copyAs(exchange, typeof choice === 'string' ? choice : undefined)),
  );

async function copyAs(exchange: Exchange, wanted: string | undefined): Promise<void> {
  const { annotations, formats } = exchange;
  const editor = window.activeTextEditor;
  if (!editor || !(await annotations.view(editor.document))) {
    return tell('information', l10n.t('There is no annotated text here.'));
  }
  const { document, selection } = editor;
  const within: Span | undefined = selection.isEmpty
    ? undefined
    : { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  const choice = wanted ?? (await choose(exchange));
  if (!choice) return;
  const [format, table] = choice.split('/') as [string, string?];
  const documents = [await savedDocument(annotations, document)];
  const { parts } = await formats.ask({ ask: 'export', format, documents, ...(within && { within }) });
  const part = parts.find((p) => p.name === table) ?? parts[0]!;
  await env.clipboard.writeText(part.content);
  say(l10n.t('Copied.'));
}

async function choose({ formats, memory }: Exchange): Promise<string | undefined> {
  const offers = await formats.ask({ ask: 'offers' });
  const last = memory.get(LAST);
  const tables: Readonly<Record<string, string>> = { statements: l10n.t('Statements'), mentions: l10n.t('Mentions') };
  const items = CHOICES.map((choice) => {
    const [name, table] = choice.split('/') as [string, string?];
    const title = offers.find((o) => o.name === name)?.title ?? name;
    return { label: table ? `${title}: ${tables[table]!}` : title, choice };
  });
  items.sort((a, b) => Number(b.choice === last) - Number(a.choice === last));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Copy As'),
    placeHolder: l10n.t('Choose a format'),
  });
  if (picked) await memory.update(LAST, picked.choice);
  return picked?.choice;
}
