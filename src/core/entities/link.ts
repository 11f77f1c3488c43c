import type { Entity, Mention, Span } from '../analysis';
import type { NameMention, ReadParagraph, Reference } from '../paragraph';
import { bracketsOf } from './brackets';
import { Discourse } from './discourse';
import { slugs } from './ids';
import { groupOrganizations } from './organizations';
import { groupPeople } from './people';
import type { Referent } from './referent';

/** Who is meant. `entityId` is null where that stays open. */
export interface Resolution {
  readonly entityId: string | null;
  /** Best first; empty where `entityId` is sure. */
  readonly candidates: readonly string[];
  readonly confidence: number;
}

export interface Links {
  /** People and organizations, without their roles. */
  readonly entities: readonly Entity[];
  /** Mentions of them by name, pronoun and description, with offsets in the document. */
  readonly mentions: readonly Mention[];
  /** @param paragraph index; @param reference words of that paragraph. */
  resolve(paragraph: number, reference: Reference): Resolution;
}

const NONE: readonly string[] = [];

/** Links every mention of a person or an organization to its entity. */
export function linkEntities(paragraphs: readonly ReadParagraph[], spans: readonly Span[]): Links {
  const discourse = new Discourse(paragraphs, candidatesOf(paragraphs));
  const ids = idsOf(discourse);
  const toResolution = (found: readonly Referent[], confidence: number): Resolution => {
    if (found.length === 1) return { entityId: ids.get(found[0]!)!, candidates: NONE, confidence };
    return { entityId: null, candidates: found.map((r) => ids.get(r)!), confidence };
  };
  return {
    entities: entitiesOf(discourse, ids),
    mentions: discourse.mentions.map((m): Mention => {
      const by = spans[m.paragraph]!.start;
      const { type, kind, nested, why } = m;
      const { entityId, candidates, confidence } = toResolution(m.found, m.confidence);
      return { start: m.start + by, end: m.end + by, type, kind, entityId, candidates, confidence, nested, why };
    }),
    resolve: (paragraph, reference) => {
      const { found, confidence } = discourse.resolve(paragraph, reference);
      return toResolution(found, confidence);
    },
  };
}

/** Whom each name may mean by its form alone. */
function candidatesOf(paragraphs: readonly ReadParagraph[]): Map<NameMention, readonly Referent[]> {
  const forms = { person: new Set<string>(), organization: new Set<string>() };
  eachName(paragraphs, (label, text) => forms[label].add(text));
  const people = groupPeople([...forms.person]);
  const organizations = groupOrganizations([...forms.organization], paragraphs.flatMap(bracketsOf));
  const out = new Map<NameMention, readonly Referent[]>();
  eachName(paragraphs, (label, text, name) => {
    out.set(name, label === 'person' ? people.get(text)!.candidates : organizations.get(text)!);
  });
  return out;
}

type Named = 'person' | 'organization';

function eachName(
  paragraphs: readonly ReadParagraph[],
  visit: (label: Named, text: string, name: NameMention) => void,
): void {
  for (const { tokens, names } of paragraphs) {
    const texts = textsOf(tokens.text, names);
    names.forEach((n, i) => {
      if (n.label === 'person' || n.label === 'organization') visit(n.label, texts[i]!, n);
    });
  }
}

const known = new WeakMap<readonly NameMention[], readonly string[]>();

/** The names' words; cut once, as the hash of a string is then computed once. */
function textsOf(text: string, names: readonly NameMention[]): readonly string[] {
  let out = known.get(names);
  if (!out) known.set(names, (out = names.map((n) => text.slice(n.start, n.end))));
  return out;
}

/** Ids in order of appearance, so that the first Li is `li` and the second `li-2`. */
function idsOf(discourse: Discourse): Map<Referent, string> {
  const slug = slugs();
  const ids = new Map<Referent, string>();
  for (const { found } of discourse.mentions) {
    for (const referent of found) if (!ids.has(referent)) ids.set(referent, slug(referent.display));
  }
  return ids;
}

function entitiesOf(discourse: Discourse, ids: ReadonlyMap<Referent, string>): Entity[] {
  return [...ids].map(([referent, id]) => ({
    id,
    type: discourse.typeOf(referent),
    name: referent.display,
    aliases: referent.forms.filter((form) => form !== referent.display),
    roles: [],
  }));
}
