import { l10n } from 'vscode';
import type { Annotation, Role } from '../core/sidecar/record';
import type { Conflict, Version } from '../worker/pack';
import type { StatementView } from '../worker/items';
import type { View } from '../worker/view';

/** "former chairman, Haier Group" */
export function roleText({
  time,
  title,
  organization,
}: Pick<Role, 'title' | 'organization'> & {
  readonly time?: string | null | undefined;
}): string {
  const held = [time, title].filter(Boolean).join(' ');
  return [held, organization].filter(Boolean).join(', ');
}

export const typeText = (type: Annotation['type']): string =>
  ({ person: l10n.t('person'), organization: l10n.t('organization'), term: l10n.t('policy term') })[type];

export const mentionsText = (count: number): string =>
  count === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', count);

export const statementsText = (count: number): string =>
  count === 1 ? l10n.t('1 statement') : l10n.t('{0} statements', count);

export const articlesText = (count: number): string =>
  count === 1 ? l10n.t('1 article') : l10n.t('{0} articles', count);

/** The title of an article, or the name of its file. */
export const articleText = ({ title, path }: { readonly title: string | null; readonly path: string }): string =>
  title ?? path.replace(/^.*\//, '');

export const kindText = (kind: StatementView['kind']): string =>
  ({ direct: l10n.t('direct'), indirect: l10n.t('indirect'), transcript: l10n.t('transcript') })[kind];

export const speakerName = ({ speaker, speakerText }: StatementView): string =>
  speaker?.name ?? speakerText ?? l10n.t('unnamed speaker');

/** What each side of a conflict says, in a few words. */
export const sidesOf = ({ mine, theirs }: Conflict, view: View): { mine: string; theirs: string } => ({
  mine: versionText(mine, view),
  theirs: versionText(theirs, view),
});

function versionText({ status, type, kind, entityId, words }: Version, view: View): string {
  const who = entityId === null ? l10n.t('nobody') : entityId && (view.entity(entityId)?.name ?? entityId);
  const parts = [status && statusText(status), type && typeText(type), kind && kindText(kind), who, words];
  return parts.filter(Boolean).join(', ') || l10n.t('nothing');
}

const statusText = (status: Annotation['status']): string =>
  ({ accepted: l10n.t('accepted'), rejected: l10n.t('rejected'), suggested: l10n.t('suggested') })[status];
