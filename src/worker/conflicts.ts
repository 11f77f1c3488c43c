import type { Annotation, Entity, Statement } from '../core/sidecar/record';
import type { Conflict, Version } from './pack';

/** Longer words are cut: a conflict is told on one line. */
const LINE = 80;

/** What two readers decided differently on annotations or statements, as the editor shows it. */
export const conflictsOn = (items: readonly (Annotation | Statement)[]): Conflict[] =>
  items.filter((item) => item.conflict).map(itemConflict);

/** The same of entities and their roles. */
export const conflictsAbout = (entities: readonly Entity[]): Conflict[] =>
  entities.filter(isContested).flatMap(entityConflicts);

const isContested = ({ conflict, roles }: Entity): boolean =>
  conflict !== undefined || roles.some((role) => role.conflict !== undefined);

function itemConflict(item: Annotation | Statement): Conflict {
  const conflict = item.conflict!;
  const keys = Object.keys(conflict).filter((key) => key in item);
  const own = Object.fromEntries(keys.map((key) => [key, (item as unknown as Record<string, unknown>)[key]]));
  const { start, end, exact, orphan } = item.target;
  return {
    of: 'kind' in item ? 'statements' : 'annotations',
    id: item.id,
    words: line(exact),
    place: orphan ? null : { start, end },
    mine: version(own),
    theirs: version(conflict),
    canBeBoth: Object.keys(conflict).some((key) => key !== 'status'),
  };
}

/** The fields of an annotation or a statement. */
type Fields = Partial<Annotation & Omit<Statement, keyof Annotation>>;

const version = ({ status, type, kind, entityId, speakerId, speakerText, target, note }: Fields): Version => ({
  status,
  type,
  kind,
  entityId: entityId === undefined ? speakerId : entityId,
  words:
    [target?.exact, speakerText, note]
      .filter(Boolean)
      .map((words) => line(words!))
      .join(', ') || undefined,
});

function entityConflicts({ id, name, note, conflict, roles }: Entity): Conflict[] {
  const about = { of: 'entities', id, words: line(name), place: null } as const;
  const own = conflict && {
    ...about,
    mine: { words: [conflict.name && name, conflict.note && note].filter(Boolean).join(', ') },
    theirs: { words: [conflict.name, conflict.note].filter(Boolean).join(', ') },
    canBeBoth: true,
  };
  const ofRoles = roles.flatMap(({ title, organization, status, conflict: other }, role): Conflict[] => {
    if (!other) return [];
    const words = line([name, title, organization].filter(Boolean).join(', '));
    return [{ ...about, role, words, mine: { status }, theirs: { status: other.status }, canBeBoth: false }];
  });
  return [...(own ? [own] : []), ...ofRoles];
}

function line(words: string): string {
  const plain = words.replace(/\s+/gu, ' ');
  return plain.length > LINE ? `${plain.slice(0, LINE)}…` : plain;
}
