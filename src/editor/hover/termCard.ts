import { l10n, type TextDocument } from 'vscode';
import type { Entity } from '../../core/sidecar/record';
import type { MentionView } from '../../worker/items';
import type { View } from '../../worker/view';
import { spreadText, userName, usesOfTerm, type Elsewhere } from '../terms';
import { mentionsText, typeText } from '../wording';
import { heading, plain } from './markdown';

/** Longer lists end in "…": a card is read at a glance. */
const MOST_USERS = 6;

/**
 * What a term means, in each of its senses, and who uses it.
 * @param place writes the words at a span as a link to it.
 */
export function termCard(
  document: TextDocument,
  view: View,
  mention: MentionView,
  place: (span: { start: number; end: number }) => string,
): string[] {
  const [term, ...others] = view.senses(mention) as [Entity, ...Entity[]];
  const uses = usesOfTerm(document, view, term);
  const users = uses.users.slice(0, MOST_USERS).map((user) => {
    return `- ${plain(userName(view, user))} (${user.count}) — ${place(user.first)}`;
  });
  return [
    ...sense(term),
    ...others.flatMap((other) => sense(other, `${l10n.t('Or:')} `)),
    term.aliases.length > 0 ? l10n.t('Also: {0}', term.aliases.map(plain).join(', ')) : '',
    [mentionsText(uses.count), ...(uses.count > 1 ? [firstUse(uses.first, mention, place)] : [])].join(' · '),
    spreadText(uses),
    users.length > 0 ? `${l10n.t('Used by:')}\n\n${[...users, ...more(uses.users.length)].join('\n')}` : '',
  ];
}

function sense({ name, domain, definition, broader }: Entity, before = ''): string[] {
  const kind = [typeText('term'), ...(domain ? [plain(domain)] : [])].join(' · ');
  return [
    heading(`${before}${plain(name)} — ${kind}`),
    plain(definition ?? ''),
    broader ? l10n.t('Broader: {0}', plain(broader)) : '',
  ];
}

function firstUse(
  first: { start: number; end: number } | null,
  mention: MentionView,
  place: (span: { start: number; end: number }) => string,
): string {
  if (!first || first.start === mention.start) return l10n.t('first use');
  return l10n.t('First use: {0}', place(first));
}

/** With a link to the first use, which may be in another article. */
export function elsewhereText({ words, first }: Elsewhere): string {
  if (!first) return plain(words);
  const target = `${first.uri.replaceAll('(', '%28').replaceAll(')', '%29')}#L${first.place[0] + 1}`;
  return `${plain(words)} [${l10n.t('Open')}](${target})`;
}

const more = (count: number): string[] => (count > MOST_USERS ? ['- …'] : []);
