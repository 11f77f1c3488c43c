import type { Entity, Mention, Span } from '../analysis';
import type { ReadParagraph, Reference } from '../paragraph';
import { Discourse } from './discourse';
import { Spellings } from './forms';
import { slugs } from './ids';
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

/**
 * Links every mention of a person or an organization to its entity.
 * @param spellings those of the same document as it was before an edit; the result does not depend on them.
 */
export function linkEntities(
  paragraphs: readonly ReadParagraph[],
  spans: readonly Span[],
  spellings = new Spellings(),
): Links {
  const discourse = new Discourse(paragraphs, spans, spellings.formsOf(paragraphs));
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
