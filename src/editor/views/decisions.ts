import { commands, Disposable, l10n, window } from 'vscode';
import type { Decision } from '../../core/sidecar/decisions';
import { say } from '../commands';
import type { Annotations } from '../services/annotations';
import { spanOf } from '../text';
import type { ArticleTree } from './articleTree';
import type { Node } from './node';

/** Accept and reject rows of the Review view: one, or all that are selected. */
export function decisionCommands(annotations: Annotations, review: ArticleTree): Disposable {
  const run = (id: string, kind: 'accept' | 'reject'): Disposable =>
    commands.registerCommand(id, async (node?: Node, nodes?: readonly Node[]) => {
      const rows = nodes ?? (node ? [node] : review.view.selection);
      await decideRows(annotations, review, rows, kind, !node);
    });
  return Disposable.from(
    run('glossator.acceptRows', 'accept'),
    run('glossator.rejectRows', 'reject'),
    commands.registerCommand('glossator.placeOrphan', (node?: Node) =>
      placeOrphan(annotations, node ?? review.view.selection[0]),
    ),
  );
}

/** @param focus whether the keyboard is in the view, to go on from the next row. */
async function decideRows(
  annotations: Annotations,
  review: ArticleTree,
  rows: readonly Node[],
  kind: 'accept' | 'reject',
  focus: boolean,
): Promise<void> {
  const document = rows[0]?.document;
  const decisions = together(rows.flatMap(({ row }) => row[kind]?.() ?? []));
  if (!document || decisions.length === 0) return say(l10n.t('There is nothing to decide on here.'));
  const next = rowAfter(rows);
  for (const decision of decisions) await annotations.ask(document, { ask: 'decide', decision });
  await review.refresh();
  if (next) await review.select(next, focus);
}

/** Decisions of one kind are made at once, so that one undo takes them back. */
function together(decisions: readonly Decision[]): Decision[] {
  const out: Decision[] = [];
  const ids = { accept: [] as string[], reject: [] as string[], remove: [] as string[] };
  for (const decision of decisions) {
    if (decision.type === 'accept' || decision.type === 'reject' || decision.type === 'remove') {
      ids[decision.type].push(...decision.ids);
    } else {
      out.push(decision);
    }
  }
  const kinds = ['accept', 'reject', 'remove'] as const;
  return [...out, ...kinds.filter((type) => ids[type].length > 0).map((type) => ({ type, ids: ids[type] }))];
}

/** The id of the row that will stand where the last of these stands now; of the one before it at the end of a list. */
function rowAfter(rows: readonly Node[]): string | undefined {
  const last = rows.at(-1)!;
  const siblings = last.parent?.children ?? [];
  const at = siblings.indexOf(last);
  return (siblings[at + 1] ?? siblings[at - rows.length])?.id;
}

/** The words that the reader has selected are those that were lost. */
async function placeOrphan(annotations: Annotations, node: Node | undefined): Promise<void> {
  const editor = window.activeTextEditor;
  const id = node?.row.orphan;
  if (!id || !editor || editor.document !== node.document || editor.selection.isEmpty) {
    return say(l10n.t('Select the words in the text first.'));
  }
  const decision: Decision = { type: 'setSpan', id, span: spanOf(editor.document, editor.selection) };
  await annotations.ask(editor.document, { ask: 'decide', decision });
}
