import { commands, Disposable, l10n, type TextDocument } from 'vscode';
import type { Conflict } from '../../worker/pack';
import { registerAtCursor, reveal, say, type Place } from '../commands';
import { choose } from '../decide/ask';
import { decide, type GivenItem } from '../decide/subject';
import { tell } from '../messages';
import type { Services } from '../services/services';
import { sidesOf } from '../wording';

type Take = 'this' | 'other' | 'both';

/** What two readers decided differently on the same: shown to the reader, who chooses. */
export function registerConflicts(services: Services): Disposable {
  const { annotations } = services;
  /** How many each document had when it was looked at last. */
  const known = new WeakMap<TextDocument, number>();
  return Disposable.from(
    annotations.onDidChange((document) => {
      const progress = annotations.progress(document);
      if (progress?.kind !== 'ready') return;
      const { length } = progress.view.conflicts;
      if (length > (known.get(document) ?? 0)) announce(length);
      known.set(document, length);
    }),
    registerAtCursor<GivenItem & { role: number; take: Take }>(
      services,
      'glossator.settleConflict',
      async (place, given) => {
        const conflict = await chosen(place, given.id, given.role);
        if (!conflict) return;
        const take = given.take ?? (await askSide(place, conflict));
        const { of, id, role } = conflict;
        if (take) await decide(annotations, place, { type: 'settle', of, id, index: role, take });
      },
    ),
  );
}

function announce(count: number): void {
  const message =
    count === 1
      ? l10n.t('Somebody else decided differently on something that you decided on. Both versions are kept.')
      : l10n.t('Somebody else decided differently on {0} things that you decided on. Both versions are kept.', count);
  tell('warning', message, {
    [l10n.t('Choose…')]: () => commands.executeCommand('glossator.settleConflict'),
    [l10n.t('Show All')]: () => commands.executeCommand('glossator.review.focus'),
  });
}

/** The one that is named or at the cursor; else the reader picks one. */
async function chosen({ view, offset }: Place, id?: string, role?: number): Promise<Conflict | undefined> {
  const { conflicts } = view;
  if (id !== undefined) return conflicts.find((c) => c.id === id && (role === undefined || c.role === role));
  if (conflicts.length === 0) return void say(l10n.t('Nobody has decided differently.'));
  const here = conflicts.find(({ place }) => place && place.start <= offset && place.end >= offset);
  if (here ?? conflicts.length === 1) return here ?? conflicts[0];
  const choices = conflicts.map((conflict) => {
    const { mine, theirs } = sidesOf(conflict, view);
    return { label: conflict.words, description: `${mine} ⇄ ${theirs}`, value: conflict };
  });
  return choose(l10n.t('Different Decisions'), choices);
}

async function askSide({ document, view }: Place, conflict: Conflict): Promise<Take | undefined> {
  if (conflict.place) await reveal(document, conflict.place);
  const { mine, theirs } = sidesOf(conflict, view);
  return choose<Take>(l10n.t('Two decisions on “{0}”', conflict.words), [
    { label: l10n.t('Keep: {0}', mine), value: 'this' },
    { label: l10n.t('Take: {0}', theirs), value: 'other' },
    ...(conflict.canBeBoth ? [{ label: l10n.t('Keep both'), value: 'both' as const }] : []),
  ]);
}
