import { l10n, window, type QuickPickItem, type TextDocument } from 'vscode';
import type { Span } from '../../core/analysis';
import type { Entity } from '../../core/sidecar/record';
import { rolesOf } from '../../worker/items';
import type { View } from '../../worker/view';
import { say } from '../commands';
import { wordsOf } from '../text';
import { mentionsText, roleText, statementsText } from '../wording';
import { introductionOf, speakersOf } from './places';

interface SpeakerItem extends QuickPickItem {
  readonly speaker: Entity;
  /** Where the text introduces the speaker. */
  readonly span: Span;
}

/** Lets the reader choose one of the speakers of a text, those with most statements first. */
export async function pickSpeaker(document: TextDocument, view: View, title: string): Promise<SpeakerItem | undefined> {
  const items = speakersOf(view).map(({ speaker, statements }): SpeakerItem => ({
    label: speaker.name,
    description: `${statementsText(statements.length)}, ${mentionsText(view.countsOf(speaker).mentions)}`,
    detail: rolesOf(speaker).map(roleText).join('; ') || wordsOf(document, statements[0]!.target, 100),
    speaker,
    span: introductionOf(view, speaker) ?? statements[0]!.target,
  }));
  if (items.length > 0) {
    const placeHolder = l10n.t('Type a name, a role or an organization');
    return window.showQuickPick(items, { title, placeHolder, matchOnDetail: true });
  }
  say(l10n.t('Nobody is quoted in this text.'));
  return undefined;
}
