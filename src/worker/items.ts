import type { Span } from '../core/analysis';
import type { Annotation, Entity, Role, Statement } from '../core/sidecar/record';
import { MENTION_KINDS, MENTION_SIZE, MODALITIES, STATEMENT_KINDS, STATEMENT_SIZE, TYPES } from './pack';
import type { PackedView } from './pack';

/** A mention as the editor shows it; `index` counts the view's mentions. */
export interface MentionView extends Span {
  readonly index: number;
  readonly type: Annotation['type'];
  readonly kind: Annotation['mention'];
  /** Null where the text leaves open who is meant. */
  readonly entity: Entity | null;
  readonly confidence: number;
  /** Stands inside a longer mention. */
  readonly nested: boolean;
  readonly accepted: boolean;
}

/** A statement as the editor shows it; `index` counts the view's statements. */
export interface StatementView {
  readonly index: number;
  readonly target: Span;
  readonly kind: Statement['kind'];
  readonly modality: NonNullable<Statement['modality']>;
  /** Null where the speaker is no marked entity or stays open; `speakerText` may then hold the words. */
  readonly speaker: Entity | null;
  readonly speakerText: string | null;
  readonly cue: Span | null;
  readonly speakerMention: Span | null;
  readonly confidence: number;
  readonly accepted: boolean;
}

/** The roles of an entity that the reader has not rejected. */
export const rolesOf = (entity: Entity): readonly Role[] => entity.roles.filter((role) => role.status !== 'rejected');

export function mentionOf({ mentions, entities }: PackedView, index: number): MentionView {
  const at = index * MENTION_SIZE;
  const flags = mentions[at + 3]!;
  return {
    index,
    start: mentions[at]!,
    end: mentions[at + 1]!,
    type: TYPES[flags & 3]!,
    kind: MENTION_KINDS[(flags >> 2) & 3]!,
    entity: entities[mentions[at + 2]!] ?? null,
    confidence: mentions[at + 4]! / 1000,
    nested: Boolean((flags >> 4) & 1),
    accepted: Boolean((flags >> 5) & 1),
  };
}

export function statementOf({ statements, entities, speakers }: PackedView, index: number): StatementView {
  const at = index * STATEMENT_SIZE;
  const flags = statements[at + 3]!;
  return {
    index,
    target: { start: statements[at]!, end: statements[at + 1]! },
    speaker: entities[statements[at + 2]!] ?? null,
    speakerText: speakers[index]!,
    kind: STATEMENT_KINDS[flags & 3]!,
    modality: MODALITIES[(flags >> 2) & 3]!,
    cue: placeAt(statements, at + 4),
    speakerMention: placeAt(statements, at + 6),
    confidence: statements[at + 8]! / 1000,
    accepted: Boolean((flags >> 5) & 1),
  };
}

const placeAt = (table: Int32Array, at: number): Span | null =>
  table[at]! < 0 ? null : { start: table[at]!, end: table[at + 1]! };

/** Which statements are of a kind; no objects are made for the others. */
export function* statementsOfKind({ statements }: PackedView, kind: Statement['kind']): Generator<number> {
  const wanted = STATEMENT_KINDS.indexOf(kind);
  for (let at = 0; at < statements.length; at += STATEMENT_SIZE) {
    if ((statements[at + 3]! & 3) === wanted) yield at / STATEMENT_SIZE;
  }
}
