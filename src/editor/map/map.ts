import { commands, Disposable, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { QuickPickItem, TextDocument, WebviewPanel } from 'vscode';
import { reasonOf, tell } from '../messages';
import type { Services } from '../services/services';
import { nameOf } from '../services/sidecarFiles';
import type { MapModel, MapState, Picture, PictureFormat } from './model';
import { MapPanel, VIEW_TYPE } from './panel';

/** The argument of the command that saves a picture: what it lacks is asked for. */
export interface PictureWanted {
  readonly picture?: Picture;
  readonly format?: PictureFormat;
  readonly target?: Uri;
}

/** The article map: who speaks where, who belongs to what. */
export class ArticleMap implements Disposable {
  private panel: MapPanel | undefined;
  private readonly disposables: Disposable[];

  constructor(
    private readonly services: Services,
    private readonly extensionUri: Uri,
  ) {
    this.disposables = [
      commands.registerCommand('glossator.openMap', () => this.open().reveal()),
      commands.registerCommand('glossator.saveMap', (wanted?: PictureWanted) => this.save(wanted)),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: (webview, state) => this.restore(webview, state),
      }),
    ];
  }

  /** What the map shows now; null while there is none. */
  get model(): MapModel | null {
    return this.panel?.model ?? null;
  }

  dispose(): void {
    Disposable.from(...this.disposables).dispose();
    this.panel?.dispose();
  }

  private open(): MapPanel {
    if (this.panel) return this.panel;
    const column = { viewColumn: ViewColumn.Beside };
    return this.fill(window.createWebviewPanel(VIEW_TYPE, l10n.t('Article Map'), column, { enableFindWidget: true }));
  }

  /** The map was open when the window was closed: it shows the same article again. */
  private async restore(webview: WebviewPanel, state: unknown): Promise<void> {
    const { article } = (state ?? {}) as Partial<MapState>;
    const document = typeof article === 'string' ? await this.reopened(article) : undefined;
    if (this.panel) webview.dispose();
    else this.fill(webview, document);
  }

  /** Undefined where the article is not there any more. */
  private async reopened(article: string): Promise<TextDocument | undefined> {
    try {
      const document = await workspace.openTextDocument(Uri.parse(article, true));
      return this.services.annotations.accepts(document) ? document : undefined;
    } catch {
      return undefined;
    }
  }

  private fill(webview: WebviewPanel, document?: TextDocument): MapPanel {
    const save = (picture: Picture, format: PictureFormat): void => void this.save({ picture, format });
    const panel = new MapPanel(webview, this.services.annotations, this.extensionUri, save, document);
    webview.onDidDispose(() => {
      panel.dispose();
      this.panel = undefined;
    });
    this.panel = panel;
    return panel;
  }

  private async save({ picture, format, target }: PictureWanted = {}): Promise<void> {
    const wanted = picture && format ? { picture, format } : await choose();
    if (!wanted) return;
    try {
      const content = await this.open().draw(wanted.picture, wanted.format);
      const uri = target ?? (await askWhere(wanted.format));
      if (!uri) return;
      await workspace.fs.writeFile(uri, wanted.format === 'svg' ? new TextEncoder().encode(content) : bytesOf(content));
      tell('information', l10n.t('Written: {0}.', nameOf(uri)));
    } catch (error) {
      tell('error', l10n.t('The picture could not be saved. {0}', reasonOf(error)));
    }
  }
}

interface PictureItem extends QuickPickItem {
  readonly picture: Picture;
  readonly format: PictureFormat;
}

function choose(): Thenable<PictureItem | undefined> {
  const names = { statements: l10n.t('Who speaks where'), people: l10n.t('Who belongs to what') };
  const items = (['statements', 'people'] as const).flatMap((picture) =>
    (['svg', 'png'] as const).map((format): PictureItem => ({
      label: names[picture],
      description: format.toUpperCase(),
      picture,
      format,
    })),
  );
  return window.showQuickPick(items, { title: l10n.t('Save a Picture of the Map'), matchOnDescription: true });
}

const askWhere = (format: PictureFormat): Thenable<Uri | undefined> =>
  window.showSaveDialog({ filters: { [format.toUpperCase()]: [format] } });

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
