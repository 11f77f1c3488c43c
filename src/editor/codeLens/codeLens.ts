import {
  CodeLens,
  EventEmitter,
  languages,
  workspace,
  type CodeLensProvider,
  type Command,
  type Disposable,
} from 'vscode';
import { Disposable as Disposables, l10n } from 'vscode';
import type { CancellationToken, TextDocument } from 'vscode';
import type { Entity } from '../../core/sidecar/record';
import type { View } from '../../worker/view';
import { breath } from '../breath';
import type { At } from '../commands';
import { introductionOf } from '../navigation/places';
import type { Annotations } from '../services/annotations';
import { forLanguages } from '../services/providers';
import type { Services } from '../services/services';
import { affects, setting } from '../settings';
import { rangeOf } from '../text';
import { mentionsText, statementsText } from '../wording';

/** Above the line that introduces a person: how often they speak and are named. Off unless the reader turns it on. */
export function activateCodeLens({ annotations }: Services): Disposable {
  const lenses = new PersonLenses(annotations);
  return Disposables.from(
    lenses,
    forLanguages((selector) => languages.registerCodeLensProvider(selector, lenses)),
  );
}

class PersonLenses implements CodeLensProvider, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly listeners: Disposable;

  constructor(private readonly annotations: Annotations) {
    this.listeners = Disposables.from(
      this.changed,
      annotations.onDidChange((document) => {
        if (annotations.progress(document)?.kind !== 'busy' && isOn(document)) this.changed.fire();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'codeLens.people')) this.changed.fire();
      }),
    );
  }

  async provideCodeLenses(document: TextDocument, token: CancellationToken): Promise<CodeLens[]> {
    if (!isOn(document)) return [];
    const view = await this.annotations.view(document, token);
    if (!view) return [];
    const lenses: CodeLens[] = [];
    const breathe = breath();
    for (const person of view.entities) {
      if (person.type === 'person') lenses.push(...lensesOf(document, view, person));
      await breathe();
    }
    return lenses;
  }

  dispose(): void {
    this.listeners.dispose();
  }
}

const isOn = (document: TextDocument): boolean => setting('codeLens.people', document);

function lensesOf(document: TextDocument, view: View, person: Entity): CodeLens[] {
  const introduction = introductionOf(view, person);
  if (!introduction) return [];
  const range = rangeOf(document, introduction);
  const at: At = { uri: String(document.uri), offset: introduction.start };
  const lens = (title: string, command: string): CodeLens =>
    new CodeLens(range, { title, command, arguments: [at] } satisfies Command);
  const { mentions, statements } = view.countsOf(person);
  const named = lens(l10n.t('{0}: {1}', person.name, mentionsText(mentions)), 'glossator.allMentions');
  if (statements === 0) return [named];
  return [
    named,
    lens(statementsText(statements), 'glossator.allStatements'),
    lens(l10n.t('Read as {0}', person.name), 'glossator.readAs'),
  ];
}
