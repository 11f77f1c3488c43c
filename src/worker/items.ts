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
  const n = statements.subarray(index * STATEMENT_SIZE, (index + 1) * STATEMENT_SIZE);
  return {
    index,
    target: { start: n[0]!, end: n[1]! },
    speaker: entities[n[2]!] ?? null,
    speakerText: speakers[index]!,
    kind: STATEMENT_KINDS[n[3]! & 3]!,
    modality: MODALITIES[(n[3]! >> 2) & 3]!,
    cue: n[4]! < 0 ? null : { start: n[4]!, end: n[5]! },
    speakerMention: n[6]! < 0 ? null : { start: n[6]!, end: n[7]! },
    confidence: n[8]! / 1000,
    accepted: Boolean((n[3]! >> 5) & 1),
  };
}
