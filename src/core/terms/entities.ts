import type { Entity, Mention, Span } from '../analysis';
import { slugs } from '../entities/ids';
import type { NamedParagraph, TermMatch } from '../paragraph';
import { foldedWord } from './spelling';
import type { Concept, TermMatcher } from './matcher';

interface Parts {
  readonly spans: readonly Span[];
  readonly paragraphs: readonly NamedParagraph[];
  readonly terms: readonly (readonly TermMatch[])[];
  readonly concepts: TermMatcher;
}

type TermEntity = Entity & { aliases: string[] };

/**
 * One entity a concept; a discovered term is its own. Where the words mean several concepts, the mention belongs to
 * the first and names all of them as candidates.
 * @param others the entities whose ids are taken.
 */
export function termEntities(parts: Parts, others: readonly Entity[]): { entities: Entity[]; mentions: Mention[] } {
  const slug = slugs();
  for (const e of others) slug(e.name);
  const entities = new Map<string, TermEntity>();
  const entityOf = (key: string, words: string, concept: Concept | undefined): TermEntity => {
    const known = entities.get(key);
    if (known) return known;
    const name = concept?.label ?? words;
    const made: TermEntity = {
      id: slug(name),
      type: 'term',
      name,
      aliases: [],
      roles: [],
      ...(concept?.definition && { definition: concept.definition }),
    };
    entities.set(key, made);
    return made;
  };
  const mentions = parts.terms.flatMap((matches, i) => {
    const { start: at } = parts.spans[i]!;
    const { text } = parts.paragraphs[i]!.tokens;
    return matches.map((m): Mention => {
      const words = text.slice(m.start, m.end);
      const meant =
        m.conceptIds.length > 0
          ? m.conceptIds.map((id) => entityOf(`concept ${id}`, words, parts.concepts.concept(id)))
          : [entityOf(`words ${foldedPhrase(words)}`, words, undefined)];
      const [first] = meant as [TermEntity, ...TermEntity[]];
      if (meant.length === 1 && words !== first.name && !first.aliases.includes(words)) first.aliases.push(words);
      return {
        start: at + m.start,
        end: at + m.end,
        type: 'term',
        kind: 'name',
        entityId: first.id,
        candidates: meant.length > 1 ? meant.map((e) => e.id) : [],
        confidence: m.confidence,
        nested: false,
        why: [],
      };
    });
  });
  return { entities: [...entities.values()], mentions };
}

/** Singular and plural of a discovered term are one entity. */
const foldedPhrase = (words: string): string =>
  words
    .toLowerCase()
    .split(/[\s-]+/)
    .map(foldedWord)
    .join(' ');
