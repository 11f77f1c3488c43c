import { Disposable, DocumentHighlight, DocumentHighlightKind, languages } from 'vscode';
import type { CancellationToken, LocationLink, Position, TextDocument } from 'vscode';
import type { Entity } from '../../core/sidecar/record';
import type { MentionView } from '../../worker/items';
import type { View } from '../../worker/view';
import { forLanguages } from '../services/providers';
import type { Services } from '../services/services';
import { locationOf, rangeOf } from '../text';
import { introductionOf } from './places';

interface Found {
  readonly view: View;
  readonly mention: MentionView;
  readonly entity: Entity;
}

/** VS Code's own ways to go from a name to its other mentions: F7, Shift+F12, F12. */
export function registerProviders({ annotations }: Services): Disposable {
  const find = async (
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<Found | undefined> => {
    const view = await annotations.view(document, token);
    const mention = view?.mentionAt(document.offsetAt(position));
    return view && mention?.entity ? { view, mention, entity: mention.entity } : undefined;
  };
  return forLanguages((selector) =>
    Disposable.from(
      languages.registerDocumentHighlightProvider(selector, {
        provideDocumentHighlights: async (document, position, token) => {
          const found = await find(document, position, token);
          return found?.view
            .mentionsOf(found.entity)
            .map((m) => new DocumentHighlight(rangeOf(document, m), DocumentHighlightKind.Text));
        },
      }),
      languages.registerReferenceProvider(selector, {
        provideReferences: async (document, position, _context, token) => {
          const found = await find(document, position, token);
          return found?.view.mentionsOf(found.entity).map((m) => locationOf(document, m));
        },
      }),
      languages.registerDefinitionProvider(selector, {
        provideDefinition: async (document, position, token): Promise<LocationLink[] | undefined> => {
          const found = await find(document, position, token);
          const introduction = found && introductionOf(found.view, found.entity);
          if (!found || !introduction) return undefined;
          const targetRange = rangeOf(document, introduction);
          return [{ originSelectionRange: rangeOf(document, found.mention), targetUri: document.uri, targetRange }];
        },
      }),
    ),
  );
}
