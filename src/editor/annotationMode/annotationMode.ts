import { commands, Disposable, l10n, StatusBarAlignment, window, type QuickPickItem } from 'vscode';
import { articleEditor, say } from '../commands';
import type { Annotations } from '../services/annotations';

/** The keys that act while the mode is on, in the order of the help; package.json binds them. */
const keys = (): readonly (readonly [key: string, title: string, command: string])[] => [
  ['n', l10n.t('Next suggestion'), 'glossator.nextSuggestion'],
  ['N', l10n.t('Previous suggestion'), 'glossator.previousSuggestion'],
  ['a', l10n.t('Accept'), 'glossator.accept'],
  ['r', l10n.t('Reject'), 'glossator.reject'],
  ['p', l10n.t('Mark as person'), 'glossator.markPerson'],
  ['o', l10n.t('Mark as organization'), 'glossator.markOrganization'],
  ['t', l10n.t('Mark as policy term'), 'glossator.markTerm'],
  ['e', l10n.t('Mark everywhere in this text'), 'glossator.markEverywhere'],
  ['u', l10n.t('Undo the last decision'), 'glossator.undoDecision'],
  ['U', l10n.t('Redo it'), 'glossator.redoDecision'],
  ['?', l10n.t('These keys'), 'glossator.annotationHelp'],
  ['Esc', l10n.t('End annotation mode'), 'glossator.stopAnnotating'],
];

/**
 * A mode in which single keys decide on suggestions and mark words, until Escape ends it. Other keys type nothing
 * meanwhile: who annotates does not want to change the article by a slip.
 */
export class AnnotationMode implements Disposable {
  private readonly item = window.createStatusBarItem('glossator.annotationMode', StatusBarAlignment.Left, 11);
  /** While it is on: takes what is typed. */
  private typing: Disposable | undefined;
  private readonly disposables: Disposable[];
  private isOn = false;

  constructor(private readonly annotations: Annotations) {
    this.item.name = l10n.t('Annotation mode');
    this.item.text = `$(tag) ${l10n.t('Annotation mode')}`;
    this.item.tooltip = l10n.t('Single keys annotate. Press ? for the keys, Escape to end.');
    this.item.accessibilityInformation = { label: this.item.tooltip, role: 'button' };
    this.item.command = 'glossator.annotationHelp';
    this.disposables = [
      this.item,
      commands.registerCommand('glossator.startAnnotating', () => this.set(true)),
      commands.registerCommand('glossator.stopAnnotating', () => this.set(false)),
      commands.registerCommand('glossator.annotationHelp', help),
    ];
  }

  dispose(): void {
    this.typing?.dispose();
    Disposable.from(...this.disposables).dispose();
  }

  private set(isOn: boolean): void {
    if (isOn === this.isOn) return;
    // Begun in another tab, a walkthrough say: the keys act in the article.
    const editor = isOn && !window.activeTextEditor ? articleEditor(this.annotations) : undefined;
    if (editor) void window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
    this.isOn = isOn;
    void commands.executeCommand('setContext', 'glossator.annotating', isOn);
    if (isOn) this.item.show();
    else this.item.hide();
    this.typing?.dispose();
    this.typing = isOn ? this.takeTyping() : undefined;
  }

  private takeTyping(): Disposable | undefined {
    try {
      return commands.registerCommand('type', (typed: { text: string }) => this.type(typed));
    } catch {
      // Another extension takes what is typed already, for Vim's keys say: the keys of the mode work all the same.
      return undefined;
    }
  }

  private async type(typed: { text: string }): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (!document || !this.annotations.accepts(document)) return void commands.executeCommand('default:type', typed);
    // On some keyboards this character is not where the keybinding expects it.
    if (typed.text === '?') return help();
    say(l10n.t('“{0}” does nothing in annotation mode. Press ? for the keys, Escape to end.', typed.text.trim()));
  }
}

interface KeyItem extends QuickPickItem {
  readonly command: string;
}

async function help(): Promise<void> {
  const items = keys().map(([key, title, command]): KeyItem => ({ label: key, description: title, command }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Keys of annotation mode'),
    placeHolder: l10n.t('Choose one to run it'),
    matchOnDescription: true,
  });
  if (picked) await commands.executeCommand(picked.command);
}
