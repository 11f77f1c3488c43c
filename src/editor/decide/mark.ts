import { Disposable, l10n, type TextDocument } from 'vscode';
import type { Span } from '../../core/analysis';
import type { EntityType } from '../../core/sidecar/record';
import type { MentionView } from '../../worker/items';
import { registerAtCursor, say, type Place } from '../commands';
import type { Annotations } from '../services/annotations';
import type { Services } from '../services/services';
import { rangeOf, spanOf } from '../text';
import { typeText } from '../wording';
import { choose } from './ask';
import { decide, mentionAt, selectedSpans, type GivenItem } from './subject';
import { occurrences } from './words';

const COMMANDS = { markPerson: 'person', markOrganization: 'organization', markTerm: 'term' } as const;

/** The reader's own marks: what is selected is a person, an organization or a term, here or wherever it stands. */
export function registerMarks(services: Services): Disposable {
  const { annotations } = services;
  return Disposable.from(
    ...Object.entries(COMMANDS).map(([id, type]) =>
      registerAtCursor<Span & GivenItem>(services, `glossator.${id}`, (place, given) =>
        mark(annotations, place, given, type),
      ),
    ),
    registerAtCursor<GivenItem & { to: EntityType }>(services, 'glossator.changeType', async (place, given) => {
      const mention = mentionAt(place, given);
      if (!mention) return say(l10n.t('The cursor is on no name.'));
      const to = given.to ?? (await askType(mention.type));
      const ids = [place.view.mentionId(mention.index)];
      if (to) await decide(annotations, place, { type: 'setType', ids, to });
    }),
    registerAtCursor<Span & { as: EntityType }>(services, 'glossator.markEverywhere', (place, given) =>
      markEverywhere(annotations, place, given),
    ),
  );
}

async function mark(
  annotations: Annotations,
  place: Place,
  { start, end, id }: Partial<Span & GivenItem>,
  type: EntityType,
): Promise<void> {
  const given = start !== undefined && end !== undefined ? [{ start, end }] : selectedSpans(place.editor);
  if (given.length > 0) {
    await decide(annotations, place, { type: 'addMentions', spans: given, as: type, entityId: null });
    return;
  }
  // Nothing is selected, however many cursors there are: the reader says what the names are that these are in.
  const { mentions, words } = atCursors(place, { id });
  if (mentions.length + words.length === 0) return say(l10n.t('Select the words to mark.'));
  const ids = mentions.map(({ index }) => place.view.mentionId(index));
  if (ids.length > 0) await decide(annotations, place, { type: 'setType', ids, to: type });
  if (words.length > 0) {
    await decide(annotations, place, { type: 'addMentions', spans: words, as: type, entityId: null });
  }
}

/** The mentions that the cursors are in, and the words where there is none; each once. */
function atCursors(place: Place, given: Partial<GivenItem>): { mentions: MentionView[]; words: Span[] } {
  const { document, editor, offset } = place;
  const cursors = editor?.selections.map(({ active }) => document.offsetAt(active)) ?? [offset];
  const mentions = new Map<number, MentionView>();
  const words = new Map<number, Span>();
  for (const cursor of given.id === undefined ? cursors : [offset]) {
    const mention = mentionAt({ ...place, offset: cursor }, given);
    if (mention) mentions.set(mention.index, mention);
    else for (const word of wordAt(document, cursor)) words.set(word.start, word);
  }
  return { mentions: [...mentions.values()], words: [...words.values()] };
}

/** Marks all occurrences of the selected words, or of the mention under the cursor, as that is marked. */
async function markEverywhere(
  annotations: Annotations,
  place: Place,
  given: Partial<Span & { as: EntityType }>,
): Promise<void> {
  const { document, view } = place;
  const { start, end } = given;
  const selected = start !== undefined && end !== undefined ? { start, end } : selectedSpans(place.editor)[0];
  const known = selected
    ? [...view.mentionsIn(selected)].find((m) => m.start === selected.start && m.end === selected.end)
    : view.mentionAt(place.offset);
  const span = selected ?? known;
  if (!span) return say(l10n.t('The cursor is on no name.'));
  const as = given.as ?? known?.type ?? (await askType());
  if (!as) return;
  const spans = occurrences(document.getText(), document.getText(rangeOf(document, span)));
  const entityId = known?.type === as ? (known.entity?.id ?? null) : null;
  if (await decide(annotations, place, { type: 'addMentions', spans, as, entityId })) {
    say(l10n.t('{0} places are marked.', spans.length));
  }
}

/** @param but not this one. */
const askType = (but?: EntityType): Promise<EntityType | undefined> =>
  choose(
    l10n.t('What is it?'),
    Object.values(COMMANDS)
      .filter((type) => type !== but)
      .map((type) => ({ label: typeText(type), value: type })),
  );

function wordAt(document: TextDocument, offset: number): Span[] {
  const range = document.getWordRangeAtPosition(document.positionAt(offset));
  return range ? [spanOf(document, range)] : [];
}
