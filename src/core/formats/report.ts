import { groupedBy } from '../index/people';
import { Overlaps } from '../sidecar/overlaps';
import type { Annotation, Entity, Role, Statement } from '../sidecar/record';
import { placed, type Kept } from './kept';

/** What a report tells of a document, in the order in which it tells it. */
export interface Report {
  readonly title: string;
  readonly date: string | undefined;
  readonly people: readonly Portrait[];
  readonly organizations: readonly Portrait[];
  readonly terms: readonly TermInUse[];
  readonly speakers: readonly Speaker[];
  /** All words that have no place in the text any more. */
  readonly orphans: readonly string[];
}

export interface Portrait {
  readonly entity: Entity;
  readonly mentions: readonly Annotation[];
  readonly statements: number;
  /** Of an organization, who holds which office there. */
  readonly members: readonly { readonly person: Entity; readonly role: Role }[];
}

export interface TermInUse {
  readonly entity: Entity;
  readonly mentions: readonly Annotation[];
  /** Those who use it in what they say, with how often. */
  readonly users: readonly { readonly name: string; readonly entity: Entity | undefined; readonly times: number }[];
}

export interface Speaker {
  readonly name: string;
  readonly entity: Entity | undefined;
  readonly statements: readonly { readonly statement: Statement; readonly number: number }[];
}

/** @param kept with offsets in UTF-16 units. */
export function reportOf(kept: Kept): Report {
  const mentions = groupedBy(placed(kept.annotations), (a) => a.entityId ?? '');
  const statements = placed(kept.statements).map((statement, i) => ({ statement, number: i + 1 }));
  const bySpeaker = groupedBy(statements, ({ statement: s }) => s.speakerId ?? `?${s.speakerText ?? ''}`);
  const holders = groupedBy(
    kept.entities.flatMap((person) => person.roles.map((role) => ({ person, role }))),
    ({ role }) => role.organizationId ?? '',
  );
  const portrait = (entity: Entity): Portrait => ({
    entity,
    mentions: mentions.get(entity.id) ?? [],
    statements: bySpeaker.get(entity.id)?.length ?? 0,
    members: holders.get(entity.id) ?? [],
  });
  const of = (type: Entity['type']): Entity[] =>
    kept.entities
      .filter((e) => e.type === type)
      .sort((a, b) => (mentions.get(b.id)?.length ?? 0) - (mentions.get(a.id)?.length ?? 0));
  const said = new Overlaps(statements, ({ statement }) => statement.target);
  return {
    title: kept.document.title ?? kept.file,
    date: kept.document.date,
    people: of('person').map(portrait),
    organizations: of('organization').map(portrait),
    terms: of('term').map((entity) => {
      const own = mentions.get(entity.id) ?? [];
      return { entity, mentions: own, users: usersOf(own, said, kept) };
    }),
    speakers: [...bySpeaker.values()].map((list) => ({ ...speakerOf(list[0]!.statement, kept), statements: list })),
    orphans: [...kept.annotations, ...kept.statements].flatMap((i) => (i.target.orphan ? i.target.exact : [])),
  };
}

export const UNKNOWN = 'Not said by whom';

function speakerOf({ speakerId, speakerText }: Statement, kept: Kept): { name: string; entity: Entity | undefined } {
  const entity = kept.entity(speakerId);
  return { name: entity?.name ?? speakerText ?? UNKNOWN, entity };
}

function usersOf(
  mentions: readonly Annotation[],
  said: Overlaps<Speaker['statements'][number]>,
  kept: Kept,
): TermInUse['users'] {
  const users = new Map<string, { name: string; entity: Entity | undefined; times: number }>();
  for (const { target } of mentions) {
    const speakers = new Map(
      [...said.at(target)].map(({ statement }) => {
        const speaker = speakerOf(statement, kept);
        return [speaker.name, speaker] as const;
      }),
    );
    for (const [name, speaker] of speakers) {
      if (name === UNKNOWN) continue;
      const user = users.get(name) ?? { ...speaker, times: 0 };
      user.times++;
      users.set(name, user);
    }
  }
  return [...users.values()].sort((a, b) => b.times - a.times);
}

/** "former chair, ACME". */
export const roleText = (role: Role, kept: Kept): string => {
  const organization = role.organization ?? kept.entity(role.organizationId)?.name;
  return [[role.time, role.title].filter(Boolean).join(' '), organization].filter(Boolean).join(', ');
};

/** How a statement is said, for a reader. */
export function wayOf({ kind, modality }: Statement): string {
  const way = { direct: 'quoted', indirect: 'reported', transcript: 'transcript' }[kind];
  return { asserted: way, negated: `${way}; not said`, hypothetical: `${way}; not yet said` }[modality ?? 'asserted'];
}
