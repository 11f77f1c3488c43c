import type { Span } from '../analysis';
import type { Annotation, AnnotationRecord, Entity, Statement } from '../sidecar/record';

/** Who said something: an entity, or the text's words where the speaker is none. */
export interface Speaker {
  readonly id: string | null;
  readonly words: string | null;
}

/** Somebody in whose statements a term stands. */
export interface TermUser extends Speaker {
  readonly count: number;
  /** Their first use of the term. */
  readonly first: Span;
}

/** How a term is used in one text. Offsets are in the unit of what the uses were counted in. */
export interface TermUses {
  readonly count: number;
  /** Null where it is not used. */
  readonly first: Span | null;
  /** Those who use it, the most uses first; in order of appearance among equals. */
  readonly users: readonly TermUser[];
  /** How often it stands outside of anybody's statements: the author uses it. */
  readonly unsaid: number;
  /** How often it stands in each tenth of the text. */
  readonly parts: readonly number[];
}

const PARTS = 10;

/**
 * @param mentions of one term, by start.
 * @param speakerAt who says what stands there; undefined outside of statements, and where their speaker stays open.
 * @param length of the text.
 */
export function usesOf(
  mentions: readonly Span[],
  speakerAt: (place: Span) => Speaker | undefined,
  length: number,
): TermUses {
  const parts = Array.from({ length: PARTS }, () => 0);
  const users = new Map<string, TermUser>();
  let unsaid = 0;
  for (const { start, end } of mentions) {
    parts[Math.min(PARTS - 1, Math.floor((start / length) * PARTS))]!++;
    const speaker = speakerAt({ start, end });
    if (!speaker) {
      unsaid++;
      continue;
    }
    const key = speaker.id ?? `"${speaker.words ?? ''}`;
    const known = users.get(key);
    users.set(key, { ...speaker, first: known?.first ?? { start, end }, count: (known?.count ?? 0) + 1 });
  }
  const first = mentions[0] ? { start: mentions[0].start, end: mentions[0].end } : null;
  return { count: mentions.length, first, users: [...users.values()].sort((a, b) => b.count - a.count), unsaid, parts };
}

/** A term of a document and how it is used there. */
export interface UsedTerm extends TermUses {
  readonly term: Entity;
}

/**
 * Who uses which term: one entry for each term of a document that is marked in its text, in the order of the entities.
 * @param record rejected items and orphans count for nothing. Any unit of offsets will do.
 * @param length of the text, in that unit.
 */
export function usedTerms(
  record: Pick<AnnotationRecord, 'entities' | 'annotations' | 'statements'>,
  length: number,
): UsedTerm[] {
  const speakerAt = speakerFinder(record.statements.filter(isHere));
  const mentions = new Map<string, Span[]>();
  for (const { type, entityId, target } of record.annotations.filter(isHere)) {
    if (type !== 'term' || entityId === null) continue;
    const known = mentions.get(entityId);
    if (known) known.push(target);
    else mentions.set(entityId, [target]);
  }
  return record.entities.flatMap((term) => {
    const own = mentions.get(term.id)?.sort((a, b) => a.start - b.start);
    return own ? [{ term, ...usesOf(own, speakerAt, length) }] : [];
  });
}

const isHere = ({ status, target }: Annotation | Statement): boolean => status !== 'rejected' && !target.orphan;

/** More statements than this don't stand inside one another. */
const MOST_NESTED = 8;

/** Finds the innermost statement around a place. */
function speakerFinder(statements: readonly Statement[]): (place: Span) => Speaker | undefined {
  const sorted = [...statements].sort((a, b) => a.target.start - b.target.start);
  return ({ start, end }) => {
    let after = 0;
    for (let high = sorted.length; after < high;) {
      const middle = (after + high) >> 1;
      if (sorted[middle]!.target.start <= start) after = middle + 1;
      else high = middle;
    }
    for (let i = after - 1; i >= Math.max(0, after - MOST_NESTED); i--) {
      const { target, speakerId, speakerText } = sorted[i]!;
      if (target.end < end) continue;
      if (speakerId === null && !speakerText) return undefined;
      return { id: speakerId, words: speakerText ?? null };
    }
    return undefined;
  };
}
