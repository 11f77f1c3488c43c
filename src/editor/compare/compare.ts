import { commands, Disposable, l10n, Uri, window, workspace, type TextDocument } from 'vscode';
import { writeText } from '#platform';
import type { Side } from '../../core/agreement/compare';
import type { DisagreementView, NamedFile } from '../../worker/comparison';
import { reasonOf, tell } from '../messages';
import type { Annotations } from '../services/annotations';
import { nameOf, SIDECAR_ENDING } from '../services/sidecarFiles';
import { SideBySide } from './sideBySide';
import { articleOf, chosenFiles, sourceAt, type Source } from './sources';
import { CompareTree, type Comparing, type CompareRow } from './tree';

/** What is compared, and where it is from. */
interface Comparison extends Comparing {
  readonly article: Uri;
  readonly a: Source;
  readonly b: Source;
}

/** Two files of annotations side by side: how far they agree, where they do not, and a third that settles it. */
export class Compare implements Disposable {
  readonly tree = new CompareTree();
  readonly copies = new SideBySide();
  private comparison: Comparison | undefined;
  private readonly disposables: Disposable[];

  constructor(private readonly annotations: Annotations) {
    const choose = (side: Side | null) => (row?: CompareRow, rows?: readonly CompareRow[]) =>
      this.choose(side, rows ?? (row ? [row] : this.tree.view.selection), !row);
    this.disposables = [
      this.tree,
      this.copies,
      commands.registerCommand('glossator.compareAnnotations', (a?: unknown, b?: unknown, text?: unknown) =>
        this.start(a, b, text).catch((error: unknown) =>
          tell('error', l10n.t('The annotations can’t be compared. {0}', reasonOf(error))),
        ),
      ),
      commands.registerCommand('glossator.acceptA', choose('a')),
      commands.registerCommand('glossator.acceptB', choose('b')),
      commands.registerCommand('glossator.leaveOpen', choose(null)),
      commands.registerCommand('glossator.saveComparison', (target?: unknown) => this.save(target)),
      commands.registerCommand('glossator.endComparison', () => this.end()),
      commands.registerCommand('glossator.compare.show', async ({ disagreement }: CompareRow) => {
        if (disagreement) await this.copies.reveal(disagreement, true);
      }),
    ];
  }

  dispose(): void {
    Disposable.from(...this.disposables).dispose();
  }

  private async start(first: unknown, second: unknown, text: unknown): Promise<void> {
    const files = await chosenFiles(first, second);
    if (!files) return;
    const [a, b] = [await sourceAt(files[0]), await sourceAt(files[1])];
    const article = await articleOf([a, b], text);
    if (!article) return;
    const document = await this.opened(article);
    const view = await this.annotations.ask(document, { ask: 'compare', a: fileOf(a), b: fileOf(b) });
    const comparison: Comparison = { article, a, b, view, choices: new Map(), names: namesOf(a.uri, b.uri) };
    this.show(comparison);
    await this.copies.open({ text: document.getText(), name: nameOf(article), comparing: comparison });
    await commands.executeCommand('glossator.compare.focus');
  }

  /** @throws Error where the text is not one that is read for annotations. */
  private async opened(article: Uri): Promise<TextDocument> {
    const document = await workspace.openTextDocument(article);
    if (await this.annotations.view(document)) return document;
    throw new Error(l10n.t('{0} is not read for annotations.', nameOf(article)));
  }

  private show(comparison: Comparison | undefined): void {
    this.comparison = comparison;
    void commands.executeCommand('setContext', 'glossator.comparing', comparison !== undefined);
    this.tree.show(comparison);
  }

  /** @param focus whether the keyboard is in the view, to go on from the next row. */
  private async choose(side: Side | null, rows: readonly CompareRow[], focus: boolean): Promise<void> {
    const { comparison } = this;
    const chosen = rows.flatMap(({ disagreement }) => disagreement ?? []);
    if (!comparison || chosen.length === 0) return;
    const choices = new Map(comparison.choices);
    for (const { id } of chosen) {
      if (side) choices.set(id, side);
      else choices.delete(id);
    }
    const next = nextOpen(comparison.view.disagreements, choices, chosen.at(-1)!);
    this.show({ ...comparison, choices });
    this.copies.update({ ...comparison, choices });
    if (!next) return;
    await this.copies.reveal(next, true);
    await this.tree.select(next.id, focus);
  }

  private async save(target: unknown): Promise<void> {
    const { comparison } = this;
    if (!comparison) return;
    const { article, a, b, choices, view } = comparison;
    const uri = target instanceof Uri ? target : await askWhere(article);
    if (!uri) return;
    try {
      const question = { a: fileOf(a), b: fileOf(b), choices: Object.fromEntries(choices) };
      const content = await this.annotations.ask(await this.opened(article), { ask: 'judge', ...question });
      await writeText(uri, content);
    } catch (error) {
      return tell('error', l10n.t('{0} could not be written. {1}', nameOf(uri), reasonOf(error)));
    }
    const open = view.disagreements.filter(({ id }) => !choices.has(id)).length;
    const written = l10n.t('Written: {0}.', nameOf(uri));
    const left = l10n.t('{0} open disagreements are suggestions in it.', open);
    tell('information', open > 0 ? `${written} ${left}` : written, {
      [l10n.t('Open the File')]: () => window.showTextDocument(uri),
    });
  }

  private async end(): Promise<void> {
    this.show(undefined);
    await this.copies.close();
  }
}

const fileOf = ({ uri, content }: Source): NamedFile => ({ name: nameOf(uri), content });

/** The first that is still open after this one in the text, or from its beginning. */
function nextOpen(
  all: readonly DisagreementView[],
  choices: ReadonlyMap<string, Side>,
  after: DisagreementView,
): DisagreementView | undefined {
  const at = all.findIndex(({ id }) => id === after.id) + 1;
  return [...all.slice(at), ...all.slice(0, at)].find(({ id }) => !choices.has(id));
}

/** Of files with one name in two folders, those of the folders. */
function namesOf(a: Uri, b: Uri): Record<Side, string> {
  const short = (uri: Uri): string => nameOf(uri).replace(SIDECAR_ENDING, '');
  const folder = (uri: Uri): string => nameOf(Uri.joinPath(uri, '..'));
  return short(a) === short(b) ? { a: folder(a), b: folder(b) } : { a: short(a), b: short(b) };
}

const askWhere = (article: Uri): Thenable<Uri | undefined> =>
  window.showSaveDialog({
    title: l10n.t('Save the Settled Annotations'),
    defaultUri: article.with({ path: `${article.path}.settled${SIDECAR_ENDING}` }),
    filters: { [l10n.t('Annotations')]: ['json'] },
  });
