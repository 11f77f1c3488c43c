import { DocumentSymbol, l10n, languages, SymbolKind, type Disposable, type TextDocument } from 'vscode';
import type { Span } from '../../core/analysis';
import type { Entity } from '../../core/sidecar/record';
import { rolesOf, type StatementView, type View } from '../../worker/view';
import { introductionOf } from '../navigation/places';
import { forLanguages } from '../services/providers';
import type { Services } from '../services/services';
import { rangeOf, wordsOf } from '../text';
import { kindText, mentionsText, roleText } from '../wording';

const KINDS = { person: SymbolKind.Class, organization: SymbolKind.Module, term: SymbolKind.Key } as const;

/** The outline: people with their statements under them, organizations, terms; statements of others by themselves. */
export function activateOutline({ annotations }: Services): Disposable {
  return forLanguages((selector) =>
    languages.registerDocumentSymbolProvider(
      selector,
      {
        provideDocumentSymbols: async (document, token) => {
          const view = await annotations.view(document, token);
          return view && symbolsOf(document, view);
        },
      },
      { label: 'Glossator' },
    ),
  );
}

function symbolsOf(document: TextDocument, view: View): DocumentSymbol[] {
  const others = Array.from({ length: view.statementCount }, (_, i) => view.statement(i)).filter((s) => !s.speaker);
  return [
    ...view.entities.flatMap((entity) => entitySymbol(document, view, entity) ?? []),
    ...others.map((s) => statementSymbol(document, s, `${s.speakerText ?? l10n.t('unnamed speaker')}: `)),
  ];
}

function entitySymbol(document: TextDocument, view: View, entity: Entity): DocumentSymbol | undefined {
  const introduction = introductionOf(view, entity);
  if (!introduction) return undefined;
  const range = rangeOf(document, introduction);
  const detail = rolesOf(entity).map(roleText)[0] ?? mentionsText(view.mentionsOf(entity).length);
  const symbol = new DocumentSymbol(entity.name, detail, KINDS[entity.type], range, range);
  symbol.children = view.statementsOf(entity).map((s) => statementSymbol(document, s));
  return symbol;
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
