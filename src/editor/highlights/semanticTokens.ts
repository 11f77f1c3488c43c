import { Disposable, EventEmitter, languages, SemanticTokensBuilder, SemanticTokensLegend, workspace } from 'vscode';
import type { CancellationToken, Range, SemanticTokens, TextDocument } from 'vscode';
import { breath } from '../breath';
import { forLanguages } from '../services/providers';
import type { Services } from '../services/services';
import { affects, setting } from '../settings';
import { rangeOf, spanOf } from '../text';
import type { Span } from '../../core/analysis';

const TYPE_NAMES = { person: 'person', organization: 'organization', term: 'policyTerm' } as const;
export const legend = new SemanticTokensLegend(Object.values(TYPE_NAMES));

/** The same spans as semantic tokens: themes may colour them, other extensions may read them. */
export function activateSemanticTokens(services: Services): Disposable {
  const changed = new EventEmitter<void>();
  const tokens = async (document: TextDocument, token: CancellationToken, range?: Range) => {
    const style = setting('highlights.style', document);
    if (style !== 'semanticTokens' && style !== 'both') return undefined;
    return tokensOf(services, document, token, range && spanOf(document, range));
  };
  return Disposable.from(
    changed,
    services.annotations.onDidChange((document) => {
      if (services.annotations.progress(document)?.kind === 'ready') changed.fire();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (affects(event, 'highlights.style') || affects(event, 'highlights.references')) changed.fire();
    }),
    forLanguages((selector) =>
      Disposable.from(
        languages.registerDocumentSemanticTokensProvider(
          selector,
          { onDidChangeSemanticTokens: changed.event, provideDocumentSemanticTokens: tokens },
          legend,
        ),
        languages.registerDocumentRangeSemanticTokensProvider(
          selector,
          { provideDocumentRangeSemanticTokens: (document, range, token) => tokens(document, token, range) },
          legend,
        ),
      ),
    ),
  );
}

async function tokensOf(
  services: Services,
  document: TextDocument,
  token: CancellationToken,
  span: Span = { start: 0, end: Infinity },
): Promise<SemanticTokens | undefined> {
  const view = await services.annotations.view(document, token);
  if (!view) return undefined;
  const builder = new SemanticTokensBuilder(legend);
  const references = setting('highlights.references', document);
  const breathe = breath();
  for (const mention of view.mentionsIn(span)) {
    if (mention.nested || (mention.kind !== 'name' && !references)) continue;
    for (const line of linesOf(document, rangeOf(document, mention))) builder.push(line, TYPE_NAMES[mention.type]);
    await breathe();
    if (token.isCancellationRequested) return undefined;
  }
  return builder.build();
}

/** A token may not go over the end of a line; a name in hard-wrapped prose may. */
function linesOf(document: TextDocument, range: Range): Range[] {
  if (range.isSingleLine) return [range];
  const lines = Array.from({ length: range.end.line - range.start.line + 1 }, (_, i) => range.start.line + i);
  return lines.flatMap((line) => range.intersection(document.lineAt(line).range) ?? []).filter((r) => !r.isEmpty);
}
