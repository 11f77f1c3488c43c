import type { Entity, Mention, Span } from '../analysis';
import { remembered } from '../entities/fold';
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
  const entities: TermEntity[] = [];
  const byConcept = new Map<string, TermEntity>();
  const byWords = new Map<string, TermEntity>();
  const make = (words: string, concept: Concept | undefined): TermEntity => {
    const name = concept?.label ?? words;
    const made: TermEntity = {
      id: slug(name),
      type: 'term',
      name,
      aliases: [],
      roles: [],
      ...(concept && explanationOf(concept, parts.concepts)),
    };
    entities.push(made);
    return made;
  };
  const ofConcept = (id: string, words: string): TermEntity => {
    let entity = byConcept.get(id);
    if (!entity) byConcept.set(id, (entity = make(words, parts.concepts.concept(id))));
    return entity;
  };
  const ofWords = (words: string): TermEntity => {
    const key = foldedPhrase(words);
    let entity = byWords.get(key);
    if (!entity) byWords.set(key, (entity = make(words, undefined)));
    return entity;
  };
  const mentions = parts.terms.flatMap((matches, i) => {
    const { start: at } = parts.spans[i]!;
    const { text } = parts.paragraphs[i]!.tokens;
    return outsideNames(wanted(matches, parts.concepts), parts.paragraphs[i]!, parts.concepts).map((m): Mention => {
      const words = text.slice(m.start, m.end);
      const meant = m.conceptIds.length > 0 ? m.conceptIds.map((id) => ofConcept(id, words)) : [ofWords(words)];
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
  return { entities, mentions };
}

/** What the glossary says, but for what it leaves empty. */
function explanationOf(
  { definition, domain, broader }: Concept,
  concepts: TermMatcher,
): Pick<Entity, 'definition' | 'domain' | 'broader'> {
  const wider = broader === null ? undefined : concepts.concept(broader)?.label;
  return { ...(definition && { definition }), ...(domain && { domain }), ...(wider && { broader: wider }) };
}

/** Without the concepts that are not to be marked. */
function wanted(matches: readonly TermMatch[], concepts: TermMatcher): readonly TermMatch[] {
  if (!matches.some((m) => m.conceptIds.some((id) => concepts.isExcluded(id)))) return matches;
  return matches.flatMap((m) => {
    const conceptIds = m.conceptIds.filter((id) => !concepts.isExcluded(id));
    return conceptIds.length === 0 && m.conceptIds.length > 0 ? [] : [{ ...m, conceptIds }];
  });
}

/** A common noun inside somebody's name is part of the name: "central bank" in "Central Bank of Kenya". */
function outsideNames(
  matches: readonly TermMatch[],
  { names }: NamedParagraph,
  concepts: TermMatcher,
): readonly TermMatch[] {
  const somebody = names.filter((n) => n.label === 'person' || n.label === 'organization');
  if (matches.length === 0 || somebody.length === 0) return matches;
  const isName = (id: string): boolean => /^\p{Lu}/u.test(concepts.concept(id)?.label ?? '');
  let from = 0;
  return matches.filter((m) => {
    while (from < somebody.length && somebody[from]!.end <= m.start) from++;
    const name = somebody[from];
    const within = name && name.first <= m.first && name.last >= m.last && name.last - name.first > m.last - m.first;
    return !within || m.conceptIds.some(isName);
  });
}

/** Singular and plural of a discovered term are one entity. */
const foldedPhrase = remembered((words) =>
  words
    .toLowerCase()
    .split(/[\s-]+/)
    .map(foldedWord)
    .join(' '),
);
