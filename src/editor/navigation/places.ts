import type { Entity } from '../../core/sidecar/record';
import { rolesOf, type MentionView, type StatementView } from '../../worker/items';
import type { View } from '../../worker/view';
import type { Span } from '../../core/analysis';

/** The mention where the text introduces the entity: the one with the roles, else its full name, else the first. */
export function introductionOf(view: View, entity: Entity): MentionView | undefined {
  const mentions = view.mentionsOf(entity);
  const evidence = rolesOf(entity)
    .map((role) => view.evidenceOf(entity, role))
    .find(Boolean);
  const names = mentions.filter((m) => m.kind === 'name');
  return (evidence && nearest(names, evidence)) ?? longest(names) ?? mentions[0];
}

/** The name with the least text between it and the evidence. */
function nearest(mentions: readonly MentionView[], { start, end }: Span): MentionView | undefined {
  const gap = (m: MentionView): number => Math.max(0, start - m.end, m.start - end);
  return least(mentions, gap);
}

const longest = (mentions: readonly MentionView[]): MentionView | undefined => least(mentions, (m) => m.start - m.end);

function least<T>(items: readonly T[], size: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>((best, item) => (best && size(best) <= size(item) ? best : item), undefined);
}

/** The entity under the cursor; in the words of a statement, its speaker. */
export const entityAt = (view: View, offset: number): Entity | undefined => view.mentionAt(offset)?.entity ?? undefined;

export const speakerAt = (view: View, offset: number): Entity | undefined =>
  personAt(view, offset) ?? view.statementAt(offset)?.speaker ?? undefined;

function personAt(view: View, offset: number): Entity | undefined {
  const entity = entityAt(view, offset);
  return entity && view.countsOf(entity).statements > 0 ? entity : undefined;
}

/** The next item after the offset, or the one before it; goes around at the ends of the text. */
export function neighbour<T>(
  items: readonly T[],
  start: (item: T) => number,
  offset: number,
  step: 1 | -1,
): T | undefined {
  if (step === 1) return items.find((item) => start(item) > offset) ?? items[0];
  return items.findLast((item) => start(item) < offset) ?? items.at(-1);
}

export const speakersOf = (view: View): { speaker: Entity; statements: StatementView[] }[] =>
  view.entities
    .map((speaker) => ({ speaker, statements: view.statementsOf(speaker) }))
    .filter(({ statements }) => statements.length > 0)
    .sort((a, b) => b.statements.length - a.statements.length || (a.speaker.name < b.speaker.name ? -1 : 1));
