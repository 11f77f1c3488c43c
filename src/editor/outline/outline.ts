import { DocumentSymbol, l10n, languages, SymbolKind } from 'vscode';
import type { CancellationToken, Disposable, TextDocument } from 'vscode';
import type { Span } from '../../core/analysis';
import type { Entity } from '../../core/sidecar/record';
import { rolesOf, type StatementView } from '../../worker/items';
import type { View } from '../../worker/view';
import { breath, letOthers } from '../breath';
import { introductionOf } from '../navigation/places';
import { forLanguages } from '../services/providers';
import type { Services } from '../services/services';
import { rangeOf, wordsOf } from '../text';
import { mentionsText, roleText, speakerName } from '../wording';

/** VS Code asks for all symbols after each change: more of them would hold it up, and nobody looks through so many. */
const MOST_ENTITIES = 250;
const MOST_STATEMENTS = 1000;

const KINDS = { person: SymbolKind.Class, organization: SymbolKind.Module, term: SymbolKind.Key } as const;

/**
 * The outline: people, organizations and terms where they are introduced, and the statements. VS Code looks for the
 * cursor within what the symbols cover; therefore each statement has a symbol of its own, which says whose it is in
 * the breadcrumbs and in sticky lines.
 */
export function activateOutline({ annotations }: Services): Disposable {
  return forLanguages((selector) =>
    languages.registerDocumentSymbolProvider(
      selector,
      {
        provideDocumentSymbols: async (document, token) => {
          const view = await annotations.view(document, token);
          return view && symbolsOf(document, view, token);
        },
      },
      { label: 'Glossator' },
    ),
  );
}

async function symbolsOf(
  document: TextDocument,
  view: View,
  token: CancellationToken,
): Promise<DocumentSymbol[] | undefined> {
  const breathe = breath();
  await letOthers();
  const statements = await statementSymbols(document, view, breathe);
  const entities: DocumentSymbol[] = [];
  await letOthers();
  for (const entity of view.mostTelling(MOST_ENTITIES)) {
    const introduction = introductionOf(view, entity);
    if (introduction) entities.push(entitySymbol(document, view, entity, introduction));
    await breathe();
    if (token.isCancellationRequested) return undefined;
  }
  return [...statements, ...entities];
}

function entitySymbol(document: TextDocument, view: View, entity: Entity, introduction: Span): DocumentSymbol {
  const range = rangeOf(document, introduction);
  const detail = rolesOf(entity).map(roleText)[0] ?? mentionsText(view.countsOf(entity).mentions);
  return new DocumentSymbol(entity.name, detail, KINDS[entity.type], range, range);
}

/** A statement within another is under it. */
async function statementSymbols(
  document: TextDocument,
  view: View,
  breathe: ReturnType<typeof breath>,
): Promise<DocumentSymbol[]> {
  const symbols: DocumentSymbol[] = [];
  const around: DocumentSymbol[] = [];
  for (let i = 0; i < Math.min(view.statementCount, MOST_STATEMENTS); i++) {
    const symbol = statementSymbol(document, view.statement(i));
    while (around.length > 0 && !around.at(-1)!.range.contains(symbol.range)) around.pop();
    (around.at(-1)?.children ?? symbols).push(symbol);
    around.push(symbol);
    await breathe();
  }
  return symbols;
}

function statementSymbol(document: TextDocument, statement: StatementView): DocumentSymbol {
  return new DocumentSymbol(
    l10n.t('Statement of {0}', speakerName(statement)),
    wordsOf(document, statement.target, 80),
    SymbolKind.String,
    rangeOf(document, hull(statement)),
    rangeOf(document, statement.target),
  );
}

/** More than this, in UTF-16 code units, is not between the words said and those that say by whom. */
const NEAR = 300;

/** The words that were said and those that say by whom; a speaker named far away doesn't count. */
function hull({ target, cue, speakerMention }: StatementView): Span {
  const near = [target, cue, speakerMention].filter(
    (s) => s !== null && s.end >= target.start - NEAR && s.start <= target.end + NEAR,
  ) as Span[];
  return { start: Math.min(...near.map((s) => s.start)), end: Math.max(...near.map((s) => s.end)) };
}
