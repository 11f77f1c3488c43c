import type { Analysis, Entity, Mention, Statement } from '../../../src/core/analysis';
import { slugs } from '../../../src/core/entities/ids';

/**
 * An engine small enough to reason about: every capitalised word or pair of words is a person, every ALL-CAPS word an
 * organization, and what stands in quotation marks after a name and "says" is a statement.
 */
export function toyAnalysis(text: string): Analysis {
  const slug = slugs();
  const entities = new Map<string, Entity>();
  const mentions: Mention[] = [];
  for (const m of text.matchAll(/\b(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?|[A-Z]{2,})\b/g)) {
    const name = m[0];
    const type = /^[A-Z]{2,}$/.test(name) ? 'organization' : 'person';
    const entity = entities.get(name) ?? { id: slug(name), type, name, aliases: [], roles: rolesAt(text, m.index) };
    entities.set(name, entity);
    mentions.push({
      start: m.index,
      end: m.index + name.length,
      type,
      kind: 'name',
      entityId: entity.id,
      candidates: [],
      confidence: 0.9,
      nested: false,
      why: [],
    });
  }
  return {
    text,
    title: null,
    date: null,
    paragraphs: [],
    entities: [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    mentions,
    statements: [...text.matchAll(/([A-Z][a-z]+) says "([^"]+)"/g)].map((m): Statement => {
      const start = m.index + m[0].length - 1 - m[2]!.length;
      const speaker = mentions.find((n) => n.start <= m.index && n.end > m.index);
      return {
        target: { start, end: start + m[2]!.length },
        kind: 'direct',
        speakerId: speaker?.entityId ?? null,
        speakerText: speaker ? null : m[1]!,
        cue: { start: m.index + m[1]!.length + 1, end: m.index + m[1]!.length + 5 },
        speakerMention: { start: m.index, end: m.index + m[1]!.length },
        modality: 'asserted',
        confidence: 0.8,
      };
    }),
  };
}

/** "the chair Deng": a lower-case word after "the" and before a name is a role. */
function rolesAt(text: string, at: number): Entity['roles'] {
  const role = /the ([a-z]+) $/.exec(text.slice(Math.max(0, at - 20), at));
  if (!role) return [];
  const evidence = { start: at - role[0].length, end: at };
  return [{ title: role[1]!, organization: null, organizationId: null, time: null, evidence, confidence: 0.7 }];
}
