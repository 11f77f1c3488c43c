import type { Analysis, Entity as Found, Mention, Role as FoundRole } from '../analysis';
import { isDecidedEntity, isDecidedRole } from './decided';
import type { Annotation, AnnotationRecord, Entity, Role, Statement } from './record';

/**
 * Which entity of the record each found entity is. In this order: what the reader merged; the record's entity that
 * most of the found one's names belong to; the one with the same id. Else it is new, and gets an id that is free.
 */
export function stableIds(
  analysis: Analysis,
  previous: AnnotationRecord,
  known: (mention: Mention) => Annotation | undefined,
): Map<string, string> {
  const types = new Map<string, Entity['type']>();
  const merged = new Map<string, string>();
  for (const e of previous.entities) {
    types.set(e.id, e.type);
    for (const id of e.merged ?? NOBODY) merged.set(id, e.id);
  }
  const ids = new Map<string, string>();
  const claimed = new Set<string>();
  const claim = (found: string, id: string): void => {
    ids.set(found, id);
    claimed.add(id);
  };
  // Not claimed by it: the entity that the others were merged into is found as well.
  for (const { id } of analysis.entities) if (merged.has(id)) ids.set(id, merged.get(id)!);
  for (const { found, id } of byVotes(analysis.mentions, known)) {
    if (!ids.has(found) && !claimed.has(id) && types.has(id)) claim(found, id);
  }
  for (const e of analysis.entities) {
    if (!ids.has(e.id) && !claimed.has(e.id) && types.get(e.id) === e.type) claim(e.id, e.id);
  }
  for (const { id } of analysis.entities) {
    if (!ids.has(id)) {
      claim(
        id,
        freeId(id, (i) => types.has(i) || claimed.has(i)),
      );
    }
  }
  return ids;
}

const NOBODY: readonly string[] = [];

interface Vote {
  readonly found: string;
  readonly id: string;
  votes: number;
}

/** Pairs of a found entity and a recorded one, those that share most names first. */
function byVotes(mentions: readonly Mention[], known: (mention: Mention) => Annotation | undefined): Vote[] {
  // Most found entities are known as one: the pairs of two ids are rare.
  const firsts = new Map<string, Vote>();
  const others = new Map<string, Vote>();
  for (const mention of mentions) {
    const before = mention.kind === 'name' ? known(mention) : undefined;
    const [found, id] = [mention.entityId, before?.entityId];
    if (!id || found === null) continue;
    const first = firsts.get(found);
    const key = !first || first.id === id ? undefined : `${found}\n${id}`;
    const pair = key === undefined ? first : others.get(key);
    if (pair) pair.votes++;
    else if (key === undefined) firsts.set(found, { found, id, votes: 1 });
    else others.set(key, { found, id, votes: 1 });
  }
  const same = (p: Vote): number => Number(p.found === p.id);
  return [...firsts.values(), ...others.values()].sort((a, b) => b.votes - a.votes || same(b) - same(a));
}

/** The id itself, or the first of id-2, id-3 … that is free. */
export function freeId(id: string, taken: (id: string) => boolean): string {
  let free = id;
  for (let n = 2; taken(free); n++) free = `${id}-${n}`;
  return free;
}

/** Found and recorded entities as one list: those that a reader decided on and those that something refers to. */
export function mergeEntities(
  found: readonly Found[],
  previous: readonly Entity[],
  ids: ReadonlyMap<string, string>,
  annotations: readonly Annotation[],
  statements: readonly Statement[],
): Entity[] {
  const before = new Map<string, Entity>();
  const all = new Map<string, Entity>();
  for (const e of previous) {
    before.set(e.id, e);
    all.set(e.id, withDecidedRoles(e)); // should nothing be found of it
  }
  const seen = new Set<string>();
  for (const e of found) {
    const id = ids.get(e.id)!;
    all.set(id, mergedEntity(id, e, ids, seen.has(id) ? all.get(id) : before.get(id), seen.has(id)));
    seen.add(id);
  }
  const needed = referred(all, annotations, statements);
  return [...all.values()].filter((e) => needed.has(e.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

const withDecidedRoles = (e: Entity): Entity =>
  e.roles.every(isDecidedRole) ? e : { ...e, roles: e.roles.filter(isDecidedRole) };

function mergedEntity(
  id: string,
  found: Found,
  ids: ReadonlyMap<string, string>,
  before: Entity | undefined,
  again: boolean,
): Entity {
  const isEngines = !again && before?.createdBy !== 'user';
  // What is found as it was stays the same object: whoever keeps something of it need not look again.
  if (before && isEngines && isSame(before, found, ids)) return before;
  const { type, name, aliases } = found;
  const roles = mergedRoles(
    before?.roles ?? [],
    found.roles.map((r) => suggestedRole(r, ids)),
    again,
  );
  const fresh = { type, name, aliases, roles, ...explanationOf(found) };
  if (!before) return { id, ...fresh };
  if (isEngines) {
    const { definition, domain, broader, ...kept } = before; // their glossary may be gone
    return { ...kept, ...fresh };
  }
  // The reader named it, or put several found ones together: what was found is added to it.
  const forms = new Set([...before.aliases, name, ...aliases]);
  forms.delete(before.name);
  return { ...before, roles, aliases: [...forms] };
}

/** Whether a found entity says nothing but what the record has. */
const isSame = (before: Entity, found: Found, ids: ReadonlyMap<string, string>): boolean =>
  before.name === found.name &&
  before.type === found.type &&
  before.definition === found.definition &&
  before.domain === found.domain &&
  before.broader === found.broader &&
  before.aliases.length === found.aliases.length &&
  before.aliases.every((alias, i) => alias === found.aliases[i]) &&
  before.roles.length === found.roles.length &&
  before.roles.every((role, i) => isSameRole(role, found.roles[i]!, ids));

const isSameRole = (before: Role, found: FoundRole, ids: ReadonlyMap<string, string>): boolean =>
  before.title === found.title &&
  before.organization === found.organization &&
  before.organizationId === (found.organizationId === null ? null : (ids.get(found.organizationId) ?? null)) &&
  (before.time ?? null) === found.time &&
  before.evidence?.start === found.evidence.start &&
  before.evidence.end === found.evidence.end &&
  before.confidence === rounded(found.confidence) &&
  before.conflict === undefined &&
  !isDecidedRole(before);

/** What a glossary says of a term. */
const explanationOf = ({ definition, domain, broader }: Pick<Found, 'definition' | 'domain' | 'broader'>) => ({
  ...(definition !== undefined && { definition }),
  ...(domain !== undefined && { domain }),
  ...(broader !== undefined && { broader }),
});

/** What was decided stays, and stays in its order; what is found takes the place of what was only suggested. */
function mergedRoles(before: readonly Role[], found: readonly Role[], again: boolean): readonly Role[] {
  if (!again && !before.some(isDecidedRole)) return found;
  const kept = before.flatMap((r) => (again || isDecidedRole(r) ? r : (found.find((f) => sameRole(f, r)) ?? [])));
  return [...kept, ...found.filter((f) => !kept.some((k) => sameRole(k, f)))];
}

function suggestedRole(role: FoundRole, ids: ReadonlyMap<string, string>): Role {
  const { title, organization, organizationId, time, evidence, confidence } = role;
  return {
    title,
    organization,
    organizationId: organizationId === null ? null : (ids.get(organizationId) ?? null),
    ...(time !== null && { time }),
    evidence: { start: evidence.start, end: evidence.end },
    confidence: rounded(confidence),
    status: 'suggested',
    createdBy: 'engine',
  };
}

export const roleKey = (r: Role): string => [r.title, r.organization ?? '', r.time ?? ''].join('\n').toLowerCase();
export const sameRole = (a: Role, b: Role): boolean => roleKey(a) === roleKey(b);

/** The ids of the entities that are decided or referred to, by what is kept. */
function referred(
  all: ReadonlyMap<string, Entity>,
  annotations: readonly Annotation[],
  statements: readonly Statement[],
): Set<string> {
  const needed = new Set<string>();
  const need = (id: string | null): void => {
    if (id === null || needed.has(id)) return;
    needed.add(id);
    for (const role of all.get(id)?.roles ?? []) need(role.organizationId);
  };
  for (const e of all.values()) if (isDecidedEntity(e)) need(e.id);
  for (const a of annotations) {
    need(a.entityId);
    a.candidates?.forEach(need);
    need(a.conflict?.entityId ?? null);
  }
  for (const s of statements) {
    need(s.speakerId);
    need(s.conflict?.speakerId ?? null);
  }
  return needed;
}

/** Two digits: more would change the file with every breath of the model, and mean nothing. */
export const rounded = (confidence: number): number => Math.round(confidence * 100) / 100;
