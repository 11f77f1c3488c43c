import { Disposable, l10n } from 'vscode';
import type { Entity } from '../../core/sidecar/record';
import { registerAtCursor, say, type Place } from '../commands';
import type { Services } from '../services/services';
import { wordsOf } from '../text';
import { mentionsText } from '../wording';
import { chooseSome, write, type Choice } from './ask';
import { decide, entityAt, selectedSpans, type GivenEntity } from './subject';

/** Who is who, as the reader says: another name, one person instead of two, two instead of one, all or none of them. */
export function registerEntities(services: Services): Disposable {
  const { annotations } = services;
  const about = <A extends object>(
    id: string,
    run: (place: Place, entity: Entity, given: Partial<A>) => unknown,
  ): Disposable =>
    registerAtCursor<GivenEntity & A>(services, `glossator.${id}`, (place, given) => {
      const entity = entityAt(place, given);
      return entity ? run(place, entity, given as Partial<A>) : say(l10n.t('The cursor is on no name.'));
    });
  return Disposable.from(
    about<{ name: string }>('renameEntity', async (place, entity, given) => {
      const name = given.name ?? (await write(l10n.t('Rename {0}', entity.name), l10n.t('The full name'), entity.name));
      if (name?.trim()) await decide(annotations, place, { type: 'renameEntity', id: entity.id, name });
    }),
    about<{ others: readonly string[] }>('mergeEntity', async (place, entity, given) => {
      const others = given.others ?? (await askOthers(place, entity));
      if (others) await decide(annotations, place, { type: 'mergeEntities', id: entity.id, others });
    }),
    about<{ ids: readonly string[]; name: string }>('splitEntity', async (place, entity, given) => {
      const ids = given.ids ?? (await askMentions(place, entity));
      if (!ids) return;
      const title = l10n.t('Who is it, if not {0}?', entity.name);
      const name = given.name ?? (await write(title, l10n.t('The full name')));
      if (name?.trim()) await decide(annotations, place, { type: 'splitEntity', ids, name });
    }),
    about('acceptEntity', (place, { id }) => decide(annotations, place, { type: 'acceptEntity', id })),
    about('rejectEntity', (place, { id }) => decide(annotations, place, { type: 'rejectEntity', id })),
  );
}

/** Those that may be the same: of the same kind, the ones that share a word with the name first. */
async function askOthers({ view }: Place, entity: Entity): Promise<readonly string[] | undefined> {
  const words = new Set(namesOf(entity));
  const alike = (other: Entity): number => Number(namesOf(other).some((word) => words.has(word)));
  const others = view.entities.filter((other) => other.type === entity.type && other !== entity);
  if (others.length === 0) return void say(l10n.t('The text names nobody else.'));
  const choices = others
    .sort((a, b) => alike(b) - alike(a) || a.name.localeCompare(b.name))
    .map((other) => choiceOf(other, mentionsText(view.countsOf(other).mentions)));
  return chooseSome(l10n.t('Who is the same as {0}?', entity.name), choices);
}

/** An entity in a list. */
export const choiceOf = ({ id, name, aliases }: Entity, description: string): Choice<string> => ({
  label: name,
  description,
  ...(aliases.length > 0 && { detail: aliases.join(', ') }),
  value: id,
});

const namesOf = ({ name, aliases }: Entity): string[] =>
  [name, ...aliases]
    .join(' ')
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter(Boolean);

/** Which mentions are of somebody else: those that are selected, or else those that the reader ticks. */
async function askMentions(place: Place, entity: Entity): Promise<readonly string[] | undefined> {
  const { document, view, offset } = place;
  const mentions = view.mentionsOf(entity);
  const selected = selectedSpans(place.editor);
  const within = mentions.filter((m) => selected.some((s) => m.start >= s.start && m.end <= s.end));
  if (within.length > 1 || mentions.length === 1) {
    return (within.length > 1 ? within : mentions).map(({ index }) => view.mentionId(index));
  }
  const choices = mentions.map((mention): Choice<string> => {
    const around = { start: mention.start, end: Math.min(mention.end + 60, lineEnd(place, mention.end)) };
    return {
      label: wordsOf(document, mention, 60),
      description: l10n.t('line {0}', document.positionAt(mention.start).line + 1),
      detail: wordsOf(document, around, 120),
      picked: mention.start <= offset && mention.end >= offset,
      value: view.mentionId(mention.index),
    };
  });
  return chooseSome(l10n.t('Which mentions are not of {0}?', entity.name), choices);
}

const lineEnd = ({ document }: Place, offset: number): number =>
  document.offsetAt(document.lineAt(document.positionAt(offset).line).range.end);
