import {
  Disposable,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  TabInputText,
  window,
  type StatusBarItem,
  type TextDocument,
} from 'vscode';
import type { View } from '../../worker/view';
import { plain } from '../hover/markdown';
import type { Annotations } from '../services/annotations';
import type { Progress } from '../services/entry';

/** The status bar item: counts of the active text, or that it is busy, or why there is nothing. */
export class Status implements Disposable {
  private readonly item: StatusBarItem = window.createStatusBarItem('glossator', StatusBarAlignment.Right, 90);
  private readonly disposables: Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shown: Said | undefined;

  constructor(private readonly annotations: Annotations) {
    this.item.name = 'Glossator';
    this.item.command = 'glossator.goToSpeaker';
    this.disposables = [
      this.item,
      window.onDidChangeActiveTextEditor(() => this.update()),
      window.tabGroups.onDidChangeTabs(() => this.update()),
      annotations.onDidChange((document) => {
        if (document === window.activeTextEditor?.document) this.update();
      }),
    ];
    this.update();
  }

  /** What the item says now and its tooltip, without the links; empty when it is hidden. */
  get said(): Said {
    return this.shown ?? NOTHING;
  }

  dispose(): void {
    clearTimeout(this.timer);
    Disposable.from(...this.disposables).dispose();
  }

  private update(): void {
    clearTimeout(this.timer);
    const document = window.activeTextEditor?.document;
    if (document) return this.show(this.saidOf(document));
    this.show(undefined);
    // While a tab opens there is no editor for a moment; only a file that VS Code keeps to itself stays without one.
    this.timer = setTimeout(() => this.show(isUnread() ? unread() : undefined), OPENING);
  }

  private saidOf(document: TextDocument): Said | undefined {
    const about = said(this.annotations.progress(document));
    const sidecar = this.annotations.sidecar(document);
    if (!about || !sidecar) return about;
    const { problem, lost } = sidecar;
    const notes = [
      ...(problem ? [l10n.t('The file of annotations can’t be used: {0}', problem.message)] : []),
      ...(lost > 0 ? [l10n.t('{0} annotations were not found again in the changed text.', lost)] : []),
      ...(this.annotations.isUnsaved(document) ? [l10n.t('Some of your decisions are not saved yet.')] : []),
    ];
    if (notes.length === 0) return about;
    const icon = problem || lost > 0 ? '$(warning)' : '$(circle-small-filled)';
    return { ...about, text: `${about.text} ${icon}`, tooltip: [about.tooltip, ...notes].join('\n') };
  }

  private show(said: Said | undefined): void {
    const before = this.shown;
    if (said?.text === before?.text && said?.tooltip === before?.tooltip) return;
    this.shown = said;
    this.item.text = said?.text ?? '';
    if (said?.tooltip !== before?.tooltip) {
      this.item.tooltip = said && tooltipOf(said);
      this.item.accessibilityInformation = said && { label: said.tooltip };
    }
    if (said) this.item.show();
    else this.item.hide();
  }
}

const OPENING = 500;

export interface Said {
  readonly text: string;
  readonly tooltip: string;
  /** Whether there is anything to go to. */
  readonly isRead: boolean;
}

const NOTHING: Said = { text: '', tooltip: '', isRead: false };
const LINKED_COMMANDS = ['glossator.people.focus', 'glossator.review.focus', 'glossator.openMap'];

/** With links to where one goes from here, once the text is read. */
function tooltipOf({ tooltip, isRead }: Said): MarkdownString {
  const labels = [l10n.t('People'), l10n.t('Review'), l10n.t('Article Map')];
  const links = LINKED_COMMANDS.map((command, i) => `[${labels[i]!}](command:${command})`);
  const paragraphs = [...tooltip.split('\n').map(plain), ...(isRead ? [links.join(' | ')] : [])];
  const markdown = new MarkdownString(paragraphs.join('\n\n'));
  markdown.isTrusted = { enabledCommands: LINKED_COMMANDS };
  return markdown;
}

function said(progress: Progress | undefined): Said | undefined {
  switch (progress?.kind) {
    case undefined:
      return undefined;
    case 'ready':
      return counts(progress.view, '');
    case 'busy':
      return progress.view ? counts(progress.view, '$(sync~spin) ') : analysing();
    case 'failed':
      return { text: '$(error) Glossator', tooltip: progress.message, isRead: false };
    case 'skipped':
      return notAnalysed(
        progress.reason === 'binary'
          ? l10n.t('This is no text: it has NUL characters.')
          : l10n.t('The text is longer than the setting "glossator.limits.fileSize" allows.'),
      );
  }
}

const analysing = (): Said => ({
  text: '$(sync~spin) Glossator',
  tooltip: l10n.t('Glossator reads this text.'),
  isRead: false,
});

const unread = (): Said =>
  notAnalysed(l10n.t('This file is binary or larger than 50 MB. VS Code does not let extensions read it.'));

const notAnalysed = (why: string): Said => ({
  text: l10n.t('$(circle-slash) Not analysed'),
  tooltip: l10n.t('Glossator has not analysed this file. {0}', why),
  isRead: false,
});

function counts(view: View, icon: string): Said {
  const { person: people, organization: organizations, term: terms } = view.typeCounts;
  const statements = view.statementCount;
  return {
    text: `${icon}$(person) ${people} $(organization) ${organizations} $(quote) ${statements}`,
    tooltip: l10n.t(
      'Glossator: {0} people, {1} organizations, {2} policy terms, {3} statements. Click to go to a speaker.',
      people,
      organizations,
      terms,
      statements,
    ),
    isRead: true,
  };
}

/** A text tab without an editor: VS Code gives extensions neither binary files nor very large ones. */
function isUnread(): boolean {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return !window.activeTextEditor && input instanceof TabInputText && /\.(?:txt|md|markdown)$/i.test(input.uri.path);
}
