import { FoldingRange, FoldingRangeKind, languages, type Disposable, type TextDocument } from 'vscode';
import type { StatementView } from '../../worker/items';
import type { View } from '../../worker/view';
import { breath } from '../breath';
import { forLanguages } from '../services/providers';
import type { Services } from '../services/services';

/** In transcripts, what one speaker says in several paragraphs folds away under its first line. */
export function activateFolding({ annotations }: Services): Disposable {
  return forLanguages((selector) =>
    languages.registerFoldingRangeProvider(selector, {
      onDidChangeFoldingRanges: undefined,
      provideFoldingRanges: async (document, _context, token) => {
        const view = await annotations.view(document, token);
        const turns = view && (await turnsOf(document, view));
        // Nothing at all, not an empty list: where no transcript is, VS Code folds by indentation.
        return turns && turns.length > 0 ? turns : undefined;
      },
    }),
  );
}

interface Turn {
  readonly speaker: string;
  readonly first: number;
  last: number;
}

async function turnsOf(document: TextDocument, view: View): Promise<FoldingRange[]> {
  const turns: Turn[] = [];
  const breathe = breath();
  for (const statement of view.statementsOfKind('transcript')) {
    const last = document.positionAt(statement.target.end).line;
    const speaker = statement.speaker?.id ?? statement.speakerText ?? '';
    const current = turns.at(-1);
    if (current?.speaker === speaker) current.last = Math.max(current.last, last);
    else turns.push({ speaker, first: firstLine(document, statement, current), last });
    await breathe();
  }
  return turns
    .filter(({ first, last }) => last > first)
    .map(({ first, last }) => new FoldingRange(first, last, FoldingRangeKind.Region));
}

/** The line of the label, where it stands between the turn before and the words. */
function firstLine(document: TextDocument, { target, speakerMention }: StatementView, before?: Turn): number {
  const own = document.positionAt(target.start).line;
  const label = speakerMention && document.positionAt(speakerMention.start).line;
  return label !== null && label < own && label > (before?.last ?? -1) ? label : own;
}
