import { Disposable, l10n } from 'vscode';
import type { Span } from '../../core/analysis';
import type { Orphan } from '../../worker/pack';
import { registerAtCursor, say, type Place } from '../commands';
import { chooseSome, choose, type Choice } from '../decide/ask';
import { decide, selectedSpans, type GivenItem } from '../decide/subject';
import type { Services } from '../services/services';
import { rangeOf } from '../text';
import { typeText } from '../wording';

/** Annotations whose words are not found in the text any more: given a new place by the reader, or deleted. */
export function registerOrphans(services: Services): Disposable {
  const { annotations } = services;
  return Disposable.from(
    registerAtCursor<GivenItem & Span>(services, 'glossator.attachOrphan', async (place, given) => {
      const { start, end } = given;
      const span = start !== undefined && end !== undefined ? { start, end } : selectedSpans(place.editor)[0];
      if (!span) return say(l10n.t('Select the words in the text first.'));
      const id = given.id ?? (await askOne(place, span));
      if (id) await decide(annotations, place, { type: 'setSpan', id, span });
    }),
    registerAtCursor<{ ids: readonly string[] }>(services, 'glossator.deleteOrphans', async (place, given) => {
      const ids = given.ids ?? (await askSome(place));
      if (ids) await decide(annotations, place, { type: 'remove', ids });
    }),
  );
}

/** Those that are most like the selected words come first. */
async function askOne({ document, view }: Place, span: Span): Promise<string | undefined> {
  const words = document.getText(rangeOf(document, span));
  const orphans = [...view.orphans].sort((a, b) => likeness(b.exact, words) - likeness(a.exact, words));
  if (orphans.length === 0) return void say(l10n.t('All annotations have their words.'));
  return choose(l10n.t('Which annotation is of “{0}”?', words.slice(0, 60)), orphans.map(choiceOf));
}

async function askSome({ view }: Place): Promise<readonly string[] | undefined> {
  if (view.orphans.length === 0) return void say(l10n.t('All annotations have their words.'));
  return chooseSome(l10n.t('Which annotations are to be deleted?'), view.orphans.map(choiceOf));
}

const choiceOf = ({ id, type, exact }: Orphan): Choice<string> => ({
  label: exact.replace(/\s+/gu, ' ').slice(0, 80),
  description: type === 'statement' ? l10n.t('statement') : typeText(type),
  value: id,
});

/** The share of words that two passages have in common. */
function likeness(a: string, b: string): number {
  const [one, other] = [a, b].map((words) => new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  const shared = [...one!].filter((word) => other!.has(word)).length;
  return shared / Math.max(1, one!.size + other!.size - shared);
}
