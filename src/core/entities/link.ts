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

/** Links every mention of a person or an organization to its entity. */
export function linkEntities(paragraphs: readonly ReadParagraph[], spans: readonly Span[]): Links {
  const people = groupPeople(formsOf(paragraphs, 'person'));
  const organizations = groupOrganizations(formsOf(paragraphs, 'organization'), paragraphs.flatMap(bracketsOf));
  const candidatesOf = (name: NameMention, text: string): readonly Referent[] => {
    if (name.label === 'person') return people.get(text)?.candidates ?? [];
    const organization = organizations.get(text);
    return organization ? [organization] : [];
  };
  const discourse = new Discourse(paragraphs, candidatesOf);
  const ids = idsOf(discourse);
  const toResolution = (found: readonly Referent[], confidence: number): Resolution => {
    const known = found.map((r) => ids.get(r)!);
    return known.length === 1
      ? { entityId: known[0]!, candidates: [], confidence }
      : { entityId: null, candidates: known, confidence };
  };
  return {
    entities: entitiesOf(discourse, ids),
    mentions: discourse.mentions.map(({ paragraph, start, end, type, kind, found, confidence, nested, why }) => ({
      start: start + spans[paragraph]!.start,
      end: end + spans[paragraph]!.start,
      type,
      kind,
      ...toResolution(found, confidence),
      nested,
      why,
    })),
    resolve: (paragraph, reference) => {
      const { found, confidence } = discourse.resolve(paragraph, reference);
      return toResolution(found, confidence);
    },
  };
}

/** The distinct spellings of a class of names, in order of appearance. */
function formsOf(paragraphs: readonly ReadParagraph[], label: NameMention['label']): string[] {
  const out = new Set<string>();
  for (const { tokens, names } of paragraphs) {
    for (const n of names) if (n.label === label) out.add(tokens.text.slice(n.start, n.end));
  }
  return [...out];
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
