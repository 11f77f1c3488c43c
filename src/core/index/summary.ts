import type { Annotation, AnnotationRecord, Entity, Statement } from '../sidecar/record';
import { isVisible } from '../sidecar/record';
import { LineStarts, type Place, type Places } from './places';

/**
 * What the workspace's index keeps of one article: enough to list, link and find its people, organizations, terms and
 * statements without the text. Plain data, since it goes through worker and cache as JSON.
 */
export interface ArticleSummary {
  readonly title: string | null;
  /** ISO 8601 calendar date, where the text states one. */
  readonly date: string | null;
  /** Those with at least one mention in the text. */
  readonly entities: readonly EntitySummary[];
  /** By start. */
  readonly statements: readonly StatementSummary[];
}

export interface EntitySummary {
  /** Unique in its article. */
  readonly id: string;
  readonly type: Entity['type'];
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly RoleSummary[];
  readonly definition?: string;
  /** Of its mentions, by start. */
  readonly places: Places;
  /** Which of the places has the fullest name; 0 for the first. */
  readonly introduction: number;
}

export interface RoleSummary {
  readonly title: string;
  readonly organization: string | null;
  readonly time: string | null;
}

export interface StatementSummary {
  /** An index into the article's entities; null where the speaker is no marked entity or stays open. */
  readonly speaker: number | null;
  /** The words for the speaker, where it is no entity. */
  readonly speakerText: string | null;
  readonly kind: Statement['kind'];
  readonly modality: NonNullable<Statement['modality']>;
  readonly place: Place;
  /** On one line, cut after `MOST_WORDS` characters. */
  readonly words: string;
  /** The terms that are used in it: indices into the article's entities. */
  readonly terms: readonly number[];
}

/** Longest quotation that is kept, in UTF-16 code units. */
export const MOST_WORDS = 600;

/** @param record whose places stand in the text. */
export function summarize(record: AnnotationRecord, text: string): ArticleSummary {
  const lines = new LineStarts(text);
  const mentions = mentionsByEntity(record.annotations);
  const entities = record.entities.flatMap((entity) => {
    const own = mentions.get(entity.id);
    return own ? [entitySummary(entity, own, lines)] : [];
  });
  const indices = new Map(entities.map(({ id }, i) => [id, i]));
  const terms = record.annotations.filter((a) => a.type === 'term' && isVisible(a));
  return {
    title: record.document.title ?? null,
    date: record.document.date ?? null,
    entities,
    statements: statementSummaries(record.statements.filter(isVisible), terms, indices, lines, text),
  };
}

function mentionsByEntity(annotations: readonly Annotation[]): Map<string, Annotation[]> {
  const out = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    if (annotation.entityId === null || !isVisible(annotation)) continue;
    const known = out.get(annotation.entityId);
    if (known) known.push(annotation);
    else out.set(annotation.entityId, [annotation]);
  }
  return out;
}

function entitySummary(entity: Entity, mentions: readonly Annotation[], lines: LineStarts): EntitySummary {
  const { id, type, name, aliases, roles, definition } = entity;
  return {
    id,
    type,
    name,
    aliases,
    roles: roles
      .filter((role) => role.status !== 'rejected')
      .map(({ title, organization, time }) => ({ title, organization, time: time ?? null })),
    ...(definition !== undefined && { definition }),
    places: mentions.flatMap(({ target }) => lines.placeOf(target)),
    introduction: longestName(mentions),
  };
}

function longestName(mentions: readonly Annotation[]): number {
  const length = ({ mention, target }: Annotation): number => (mention === 'name' ? target.end - target.start : 0);
  return mentions.reduce((best, m, i) => (length(m) > length(mentions[best]!) ? i : best), 0);
}

/** @param terms by start, as records have them. */
function statementSummaries(
  statements: readonly Statement[],
  terms: readonly Annotation[],
  indices: ReadonlyMap<string, number>,
  lines: LineStarts,
  text: string,
): StatementSummary[] {
  let from = 0;
  return statements.map((statement) => {
    const { target, speakerId, speakerText, kind, modality } = statement;
    while (from < terms.length && terms[from]!.target.end <= target.start) from++;
    const used = new Set<number>();
    for (let i = from; i < terms.length && terms[i]!.target.start < target.end; i++) {
      const index = indices.get(terms[i]!.entityId ?? '');
      if (index !== undefined) used.add(index);
    }
    return {
      speaker: (speakerId === null ? undefined : indices.get(speakerId)) ?? null,
      speakerText: speakerText ?? null,
      kind,
      modality: modality ?? 'asserted',
      place: lines.placeOf(target),
      words: oneLine(text, target.start, target.end),
      terms: [...used],
    };
  });
}

function oneLine(text: string, start: number, end: number): string {
  const cut = Math.min(end, start + MOST_WORDS);
  const words = text.slice(start, cut).replace(/\s+/gu, ' ').trim();
  return cut < end ? `${words.replace(/\s\S*$/u, '')} …` : words;
}
