import type { Entity } from './analysis';
import { isCalledCentral } from './entities/descriptions';
import type { Links } from './entities/link';
import { isHead, kindOfBody, parseOrganizationName } from './entities/organization-name';

/** Which organization a text means that it does not name there. */
export interface Bodies {
  /** The one that the text is about: named most often, and at least twice as often as any other; null where there is none. */
  readonly main: () => Entity | null;
  /** The only central bank that the text names, and names more than once; null where there is none. */
  readonly centralBank: () => Entity | null;
  /** The only one whose name says that it is of this kind: "commission"; null where none or several do. */
  readonly ofKind: (head: string) => Entity | null;
}

/** The main body is named so often. */
const MAIN = 3;

/** Few texts ask for them, so they are found late. */
export function bodiesOf({ entities, mentions }: Links): Bodies {
  const organizations = entities.filter(({ type }) => type === 'organization');
  const counts = late(() => countsOf(mentions));
  const kinds = late(() => byKind(organizations));
  return {
    main: late(() => mainOf(organizations, counts())),
    centralBank: late(() => centralBankOf(organizations, counts())),
    ofKind: (head) => (isHead(head) ? (kinds().get(head) ?? null) : null),
  };
}

/** Makes it when it is first asked for. */
export function late<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** How often each organization is named. */
function countsOf(mentions: Links['mentions']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { entityId, kind, type } of mentions) {
    if (type === 'organization' && kind === 'name' && entityId) counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
  }
  return counts;
}

function mainOf(organizations: readonly Entity[], counts: ReadonlyMap<string, number>): Entity | null {
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < MAIN || first[1] < 2 * (second?.[1] ?? 0)) return null;
  return organizations.find(({ id }) => id === first[0]) ?? null;
}

function centralBankOf(organizations: readonly Entity[], counts: ReadonlyMap<string, number>): Entity | null {
  const [bank, other] = organizations.filter(({ name }) => isCentralBank(name));
  return bank && !other && (counts.get(bank.id) ?? 0) > 1 ? bank : null;
}

function isCentralBank(text: string): boolean {
  const name = parseOrganizationName(text);
  return kindOfBody(name) === 'bank' && isCalledCentral(name);
}

/** By the word that says what kind of body it is. */
function byKind(organizations: readonly Entity[]): ReadonlyMap<string, Entity | null> {
  const bodies = new Map<string, Entity | null>();
  for (const body of organizations) {
    const kind = kindOfBody(parseOrganizationName(body.name));
    if (kind !== null) bodies.set(kind, bodies.has(kind) ? null : body);
  }
  return bodies;
}
