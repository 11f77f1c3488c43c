import { Disposable, l10n } from 'vscode';
import type { ItemList } from '../../core/sidecar/decisions';
import { registerAtCursor, say, type Place } from '../commands';
import type { Services } from '../services/services';
import { wordsOf } from '../text';
import { typeText } from '../wording';
import { choose, write, type Choice } from './ask';
import {
  decide,
  entityAt,
  itemAt,
  mentionAt,
  mentionItem,
  statementAt,
  statementItem,
  type GivenEntity,
} from './subject';

/** What a reader can write on. */
interface Noted {
  readonly of: ItemList;
  readonly id: string;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

type Given = Noted & GivenEntity;

/** The reader's own words on a mention, on whom it means, or on a statement. */
export function registerNotes(services: Services): Disposable {
  const { annotations } = services;
  return Disposable.from(
    registerAtCursor<Given>(services, 'glossator.editNote', async (place, given) => {
      const on = await subject(place, given, l10n.t('A note on what?'));
      if (!on) return;
      const prompt = l10n.t('Your own words; empty to take the note away');
      const note = given.note ?? (await write(l10n.t('Note'), prompt, on.note));
      if (note !== undefined) {
        await decide(annotations, place, { type: 'note', of: on.of, id: on.id, note: note.trim() });
      }
    }),
    registerAtCursor<Given>(services, 'glossator.editTags', async (place, given) => {
      const on = await subject(place, given, l10n.t('Tags on what?'));
      if (!on) return;
      const prompt = l10n.t('Tags with commas between them; empty to take them away');
      const tags = given.tags ?? (await write(l10n.t('Tags'), prompt, on.tags?.join(', ')))?.split(',');
      if (!tags) return;
      const plain = tags.map((tag) => tag.trim()).filter(Boolean);
      await decide(annotations, place, { type: 'tag', of: on.of, id: on.id, tags: plain });
    }),
  );
}

async function subject(place: Place, given: Partial<Given>, title: string): Promise<Noted | undefined> {
  const choices = subjects(place, given);
  if (choices.length === 0) return void say(l10n.t('There is no annotation here.'));
  return choices.length === 1 ? choices[0]!.value : choose(title, choices);
}

function subjects(place: Place, { of, id, entityId }: Partial<Given>): Choice<Noted>[] {
  const { document, view } = place;
  const entity = entityAt(place, { entityId: of === 'entities' ? id : entityId });
  const entityChoice = entity && {
    label: entity.name,
    description: typeText(entity.type),
    value: { of: 'entities', id: entity.id, note: entity.note, tags: entity.tags } as const,
  };
  if (of === 'entities' || entityId !== undefined) return entityChoice ? [entityChoice] : [];
  const onItem = (item: ReturnType<typeof itemAt>, description: string): Choice<Noted>[] =>
    item
      ? [
          {
            label: `“${wordsOf(document, item, 60)}”`,
            description,
            value: { of: item.of, ...view.noteOn(item.id), id: item.id },
          },
        ]
      : [];
  if (id !== undefined) return onItem(itemAt(place, { id }), '');
  const mention = mentionAt(place, {});
  const statement = statementAt(place, {});
  return [
    ...(mention ? onItem(mentionItem(view, mention), l10n.t('this mention')) : []),
    ...(mention && entityChoice ? [entityChoice] : []),
    ...(statement ? onItem(statementItem(view, statement), l10n.t('this statement')) : []),
  ];
}
