import type { Span } from '../analysis';
import type { Quote } from '../sidecar/quote';
import type { Annotation, Entity, EntityType, Role, Statement, WordsAt } from '../sidecar/record';
import { FormatError, type ReadDocument } from './format';

/** A place as a file tells it: offsets, words, or both. */
export type ReadPlace = Span & Partial<Quote> & { readonly orphan?: boolean };

/** A mention that says nothing of its entity belongs to the one that is called by its words. */
export const BY_WORDS = '';

type MentionWords = Partial<Pick<Annotation, 'entityId' | 'candidates' | 'mention' | 'note' | 'tags'>>;
type StatementWords = Partial<
  Pick<Statement, 'kind' | 'speakerId' | 'speakerText' | 'modality' | 'note' | 'tags'> & {
    readonly cue: ReadPlace | null;
    readonly speakerMention: ReadPlace | null;
  }
>;
type EntityWords = Partial<Pick<Entity, 'aliases' | 'roles' | 'definition' | 'note' | 'tags'>>;

/** Collects what an imported file says of one document, as decisions of a reader. */
export class Reading {
  private readonly entities = new Map<string, Entity>();
  private readonly annotations: Annotation[] = [];
  private readonly statements: Statement[] = [];
  private readonly left = new Map<string, number>();
  private readonly roles = new Map<string, Role[]>();

  constructor(
    private readonly file: string | null,
    /** The text that the offsets count in, in UTF-16 units; null where they are in units of the format. */
    readonly text: string | null,
  ) {}

  entity(id: string, type: EntityType, name: string, words: EntityWords = {}): void {
    this.entities.set(id, { id, type, name, aliases: [], roles: [], ...plain(words), createdBy: 'user' });
  }

  /** A role of one who is an entity or has mentions. */
  role(entityId: string, role: Role): void {
    this.roles.set(entityId, [...(this.roles.get(entityId) ?? []), role]);
  }

  mention(type: EntityType, place: ReadPlace, words: MentionWords = {}): void {
    const { entityId = BY_WORDS, mention = 'name', ...more } = words;
    const target = this.quote(place);
    const id = String(this.annotations.length);
    this.annotations.push({ id, type, entityId, mention, target, ...plain(more), ...ACCEPTED });
  }

  statement(place: ReadPlace, words: StatementWords = {}): void {
    const { kind = 'indirect', speakerId = null, cue = null, speakerMention = null, ...more } = words;
    const at = (words: ReadPlace | null): WordsAt | null => {
      if (!words) return null;
      const { start, end, exact } = this.quote(words);
      return { start, end, exact };
    };
    const id = `s${this.statements.length}`;
    const places = { target: this.quote(place), cue: at(cue), speakerMention: at(speakerMention) };
    this.statements.push({ id, kind, speakerId, ...places, ...plain(more), ...ACCEPTED });
  }

  /** Notes that something in the file has no place in a sidecar. */
  leave(what: string): void {
    this.left.set(what, (this.left.get(what) ?? 0) + 1);
  }

  done(): ReadDocument {
    const { file, text, annotations, statements } = this;
    for (const [id, roles] of this.roles) {
      const entity = this.entities.get(id) ?? this.named(id);
      if (entity) this.entities.set(id, { ...entity, roles: [...entity.roles, ...roles] });
    }
    const items = { entities: [...this.entities.values()], annotations, statements };
    return { file, text, items, leftOut: [...this.left].map(([what, count]) => ({ what, count })) };
  }

  /** Whoever is mentioned, by the best of the names. */
  private named(id: string): Entity | undefined {
    const [best] = bestNamesFirst(this.annotations.filter((a) => a.entityId === id));
    return best && { id, type: best.type, name: best.target.exact, aliases: [], roles: [], createdBy: 'user' };
  }

  private quote({ start, end, exact, prefix = '', suffix = '', orphan }: ReadPlace): Annotation['target'] {
    if (!(Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end)) {
      throw new FormatError(`${JSON.stringify(start)} to ${JSON.stringify(end)} is no place in a text.`);
    }
    if (this.text !== null && end > this.text.length) {
      throw new FormatError(`${end} lies beyond the end of the text, which is ${this.text.length} long.`);
    }
    const words = exact ?? this.text?.slice(start, end) ?? '';
    return { start, end, exact: words, prefix, suffix, ...(orphan && { orphan }) };
  }
}

/** Names before pronouns and descriptions, long ones before short ones. */
export const bestNamesFirst = (annotations: readonly Annotation[]): Annotation[] =>
  [...annotations].sort(
    (a, b) =>
      Number(a.mention !== 'name') - Number(b.mention !== 'name') || b.target.exact.length - a.target.exact.length,
  );

const ACCEPTED = { status: 'accepted', createdBy: 'user' } as const;

/** Without the keys that say nothing. */
function plain<T extends object>(words: T): T {
  const entries = Object.entries(words).filter(
    ([, v]) => v !== undefined && v !== '' && !(Array.isArray(v) && v.length === 0),
  );
  return Object.fromEntries(entries) as T;
}

/** A role as a reader's own. */
export const roleAs = (role: Pick<Role, 'title' | 'organization' | 'organizationId'> & Partial<Role>): Role => ({
  evidence: null,
  ...role,
  ...ACCEPTED,
});

const TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  PERSON: 'person',
  PEOPLE: 'person',
  ORG: 'organization',
  ORGANIZATION: 'organization',
  ORGANISATION: 'organization',
  COMPANY: 'organization',
  TERM: 'term',
  CONCEPT: 'term',
};

/** What a label of another tool stands for; undefined for kinds that a sidecar does not know, such as places. */
export const typeOfLabel = (label: string): EntityType | undefined =>
  Object.hasOwn(TYPES, label.toUpperCase()) ? TYPES[label.toUpperCase()] : undefined;

/** The short labels of the shared tasks on names. */
export const NER_LABELS: Readonly<Record<EntityType, string>> = { person: 'PER', organization: 'ORG', term: 'TERM' };

/** The objects of JSON Lines. */
export function jsonLines(content: string): { line: number; value: Record<string, unknown> }[] {
  return content
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((text, i) => ({ text: text.trim(), line: i + 1 }))
    .filter(({ text }) => text !== '')
    .map(({ text, line }) => ({ line, value: jsonObject(text, line) }));
}

function jsonObject(text: string, line: number): Record<string, unknown> {
  const value = jsonIn(text, line);
  if (!isObject(value)) throw new FormatError('This is no JSON object.', line);
  return value;
}

export function jsonIn(text: string, line: number | null = null): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new FormatError('This is not JSON.', line);
  }
}

/** Null for what is missing or something else: what another program wrote is never taken on trust. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
export const objectsOf = (value: unknown): Record<string, unknown>[] => listOf(value).filter(isObject);
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
export const textsOf = (value: unknown): string[] => listOf(value).filter((v) => typeof v === 'string');
