import { l10n } from 'vscode';
import type { Entity } from '../../core/sidecar/record';
import type { MentionView, StatementView } from '../../worker/items';
import type { View } from '../../worker/view';

/**
 * Suggestions with less than this are put to the reader. Confidence is calibrated: of the mentions below it about one
 * in two is wrong, so that a look at each is worth the time.
 */
export const LOW_CONFIDENCE = 0.6;

type Suggestion = Pick<MentionView | StatementView, 'accepted' | 'confidence'>;

/** Suggested with so little confidence that the reader should look. */
export const isUnsure = ({ accepted, confidence }: Suggestion): boolean => !accepted && confidence < LOW_CONFIDENCE;

/** The text leaves open who is meant, or the engine is not sure that this is a mention at all. */
export const isQuestion = (mention: MentionView): boolean =>
  !mention.accepted && (mention.entity === null || isUnsure(mention));

/** All open questions of a text, by start: mentions first, then statements. */
export function questionsOf(view: View): { mentions: MentionView[]; statements: StatementView[] } {
  const mentions = view.questions(LOW_CONFIDENCE);
  return { mentions, statements: view.suggestedStatements(0, LOW_CONFIDENCE) };
}

/** "John Smith or Mary Smith?" */
export function whoText(candidates: readonly Entity[]): string {
  const names = candidates.map((entity) => entity.name);
  if (names.length === 0) return l10n.t('who?');
  const last = names.pop()!;
  return names.length === 0 ? l10n.t('{0}?', last) : l10n.t('{0} or {1}?', names.join(', '), last);
}

/** "52 %" */
export const percent = (confidence: number): string => l10n.t('{0} %', Math.round(confidence * 100));
