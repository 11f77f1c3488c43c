import type { Entity, Mention, Span } from '../analysis';
import type { ReadParagraph, Reference } from '../paragraph';
import { slugs } from './ids';

/** Who is meant. `entityId` is null where that stays open. */
export interface Resolution {
  readonly entityId: string | null;
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

const OPEN: Resolution = { entityId: null, candidates: [], confidence: 0 };

/** Links every mention of a person or an organization to its entity. */
export function linkEntities(paragraphs: readonly ReadParagraph[], spans: readonly Span[]): Links {
  const byName = new Map<string, { entity: Entity }>();
  const resolutions = new Map<string, Resolution>();
  const mentions: Mention[] = [];
  const slug = slugs();
  paragraphs.forEach((p, i) => {
    for (const n of p.names) {
      if (n.label !== 'person' && n.label !== 'organization') continue;
      const name = p.tokens.text.slice(n.start, n.end);
      const known = byName.get(name) ?? { entity: { id: slug(name), type: n.label, name, aliases: [], roles: [] } };
      byName.set(name, known);
      resolutions.set(`${i}:${n.start}`, { entityId: known.entity.id, candidates: [], confidence: n.confidence });
      const at = spans[i]!.start;
      mentions.push({
        start: at + n.start,
        end: at + n.end,
        type: known.entity.type,
        kind: 'name',
        entityId: known.entity.id,
        candidates: [],
        confidence: n.confidence,
        nested: n.nested,
        why: n.why,
      });
    }
  });
  return {
    entities: [...byName.values()].map((k) => k.entity),
    mentions,
    resolve: (p, r) => resolutions.get(`${p}:${r.start}`) ?? OPEN,
  };
}
