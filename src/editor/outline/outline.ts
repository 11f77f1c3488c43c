import { DocumentSymbol, languages, SymbolKind } from 'vscode';
import type { CancellationToken, Disposable, TextDocument } from 'vscode';
import type { Span } from '../../core/analysis';
import type { Entity } from '../../core/sidecar/record';
import { rolesOf, type StatementView, type View } from '../../worker/view';
import { breath } from '../breath';
import { introductionOf } from '../navigation/places';
import { forLanguages } from '../services/providers';
import type { Services } from '../services/services';
import { rangeOf, wordsOf } from '../text';
import { kindText, mentionsText, roleText, speakerName } from '../wording';

const KINDS = { person: SymbolKind.Class, organization: SymbolKind.Module, term: SymbolKind.Key } as const;

/** The outline: people with their statements under them, organizations, terms; statements of others by themselves. */
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
  const symbols: DocumentSymbol[] = [];
  const breathe = breath();
  for (const entity of view.entities) {
    const introduction = introductionOf(view, entity);
    if (!introduction) continue;
    const symbol = entitySymbol(document, view, entity, introduction);
    symbols.push(symbol);
    for (const statement of view.statementsOf(entity)) {
      symbol.children.push(statementSymbol(document, statement));
      await breathe();
    }
    await breathe();
    if (token.isCancellationRequested) return undefined;
  }
  for (let i = 0; i < view.statementCount; i++) {
    const statement = view.statement(i);
    if (!statement.speaker) symbols.push(statementSymbol(document, statement, `${speakerName(statement)}: `));
    await breathe();
  }
  return symbols;
}

function entitySymbol(document: TextDocument, view: View, entity: Entity, introduction: Span): DocumentSymbol {
  const range = rangeOf(document, introduction);
  const detail = rolesOf(entity).map(roleText)[0] ?? mentionsText(view.countsOf(entity).mentions);
  return new DocumentSymbol(entity.name, detail, KINDS[entity.type], range, range);
}

function statementSymbol(document: TextDocument, statement: StatementView, by = ''): DocumentSymbol {
  const name = `${by}${wordsOf(document, statement.target, 80)}`;
  const whole = rangeOf(document, hull([statement.target, statement.cue, statement.speakerMention]));
  return new DocumentSymbol(
    name,
    kindText(statement.kind),
    SymbolKind.String,
    whole,
    rangeOf(document, statement.target),
  );
}

/** The words that were said and those that say by whom; a speaker named far away doesn't count. */
function hull(spans: readonly (Span | null)[]): Span {
  const near = spans.filter((s) => s !== null);
  return { start: Math.min(...near.map((s) => s.start)), end: Math.max(...near.map((s) => s.end)) };
}
