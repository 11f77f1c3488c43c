import type { Span } from '../core/analysis';
import type { Annotation, Entity, Role, Statement } from '../core/sidecar/record';
import { MENTION_KINDS, MENTION_SIZE, MODALITIES, STATEMENT_KINDS, STATEMENT_SIZE, TYPES } from './pack';
import type { Conflict, Noted, Orphan, PackedView } from './pack';

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

/**
 * What is known of one version of a text, ready to be asked: what stands here, where else is it, who said it.
 * Mentions and statements are made into objects only when they are asked for.
 */
export class View {
  private readonly ids: ReadonlyMap<string, number>;
  /** For each mention the furthest end of those up to it: how far back a longer one can begin. */
  private readonly reach: Int32Array;
  private counted: Readonly<Record<Entity['type'], number>> | undefined;
  private mentionIds: readonly string[] | undefined;
  private statementIds: readonly string[] | undefined;
  private byEntity: readonly (readonly number[])[] | undefined;
  private bySpeaker: readonly (readonly number[])[] | undefined;
  private several: ReadonlyMap<number, readonly Entity[]> | undefined;

  constructor(private readonly packed: PackedView) {
    this.ids = new Map(packed.entities.map((e, i) => [e.id, i]));
    this.reach = new Int32Array(this.mentionCount);
    let furthest = 0;
    for (let i = 0; i < this.reach.length; i++) {
      furthest = Math.max(furthest, packed.mentions[i * MENTION_SIZE + 1]!);
      this.reach[i] = furthest;
    }
  }

  get title(): string | null {
    return this.packed.title;
  }

  get date(): string | null {
    return this.packed.date;
  }

  get entities(): readonly Entity[] {
    return this.packed.entities;
  }

  get orphans(): readonly Orphan[] {
    return this.packed.orphans;
  }

  /** What two readers decided differently on the same. */
  get conflicts(): readonly Conflict[] {
    return this.packed.conflicts;
  }

  /** How many entities of each type there are. */
  get typeCounts(): Readonly<Record<Entity['type'], number>> {
    this.counted ??= countTypes(this.packed.entities);
    return this.counted;
  }

  get mentionCount(): number {
    return this.packed.mentions.length / MENTION_SIZE;
  }

  get statementCount(): number {
    return this.packed.statements.length / STATEMENT_SIZE;
  }

  entity(id: string): Entity | undefined {
    const index = this.ids.get(id);
    return index === undefined ? undefined : this.packed.entities[index];
  }

  mention(index: number): MentionView {
    const { mentions, entities } = this.packed;
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

  statement(index: number): StatementView {
    const n = this.packed.statements.subarray(index * STATEMENT_SIZE, (index + 1) * STATEMENT_SIZE);
    return {
      index,
      target: { start: n[0]!, end: n[1]! },
      speaker: this.packed.entities[n[2]!] ?? null,
      speakerText: this.packed.speakers[index]!,
      kind: STATEMENT_KINDS[n[3]! & 3]!,
      modality: MODALITIES[(n[3]! >> 2) & 3]!,
      cue: n[4]! < 0 ? null : { start: n[4]!, end: n[5]! },
      speakerMention: n[6]! < 0 ? null : { start: n[6]!, end: n[7]! },
      confidence: n[8]! / 1000,
      accepted: Boolean((n[3]! >> 5) & 1),
    };
  }

  /** The id of a mention's annotation in the record. */
  mentionId(index: number): string {
    this.mentionIds ??= this.packed.mentionIds.split(' ');
    return this.mentionIds[index]!;
  }

  statementId(index: number): string {
    this.statementIds ??= this.packed.statementIds.split(' ');
    return this.statementIds[index]!;
  }

  /** The mention that an annotation is seen as. */
  mentionWithId(id: string): MentionView | undefined {
    this.mentionIds ??= this.packed.mentionIds.split(' ');
    const index = this.mentionIds.indexOf(id);
    return index < 0 ? undefined : this.mention(index);
  }

  statementWithId(id: string): StatementView | undefined {
    this.statementIds ??= this.packed.statementIds.split(' ');
    const index = this.statementIds.indexOf(id);
    return index < 0 ? undefined : this.statement(index);
  }

  /** What the reader wrote on an annotation or a statement. */
  noteOn(id: string): Noted | undefined {
    return this.packed.notes.find((noted) => noted.id === id);
  }

  /** Whom a mention may mean of which the text leaves open who is meant, best first; empty for all others. */
  candidates(index: number): readonly Entity[] {
    return this.packed.mentions[index * MENTION_SIZE + 2]! < 0 ? this.meanings(index) : [];
  }

  /** The concepts that the words of a term's mention stand for, the first one first: glossaries may differ. */
  senses(mention: MentionView): readonly Entity[] {
    const { entity } = mention;
    if (!entity) return [];
    return [entity, ...this.meanings(mention.index).filter((other) => other !== entity)];
  }

  private meanings(index: number): readonly Entity[] {
    this.several ??= candidatesByMention(this.packed);
    return this.several.get(index) ?? [];
  }

  /** All mentions that share at least one unit with the span, by start. */
  *mentionsIn({ start, end }: Span): Generator<MentionView> {
    for (let i = firstAbove(this.reach, 1, 0, start); i < this.mentionCount; i++) {
      if (this.packed.mentions[i * MENTION_SIZE]! >= end) return;
      if (this.packed.mentions[i * MENTION_SIZE + 1]! > start) yield this.mention(i);
    }
  }

  /** The innermost mention at the offset; a cursor at the end of a word is still at it. */
  mentionAt(offset: number): MentionView | undefined {
    const shorter = (best: MentionView | undefined, m: MentionView): MentionView =>
      best && best.end - best.start <= m.end - m.start ? best : m;
    const at = [...this.mentionsIn({ start: offset, end: offset + 1 })];
    const ending = at.length > 0 ? at : [...this.mentionsIn({ start: offset - 1, end: offset })];
    return ending.reduce<MentionView | undefined>(shorter, undefined);
  }

  /** The mentions of an entity, by start. */
  mentionsOf(entity: Entity): MentionView[] {
    return this.mentionIndicesOf(entity).map((i) => this.mention(i));
  }

  /** The statements of a speaker, by start. */
  statementsOf(speaker: Entity): StatementView[] {
    return this.statementIndicesOf(speaker).map((i) => this.statement(i));
  }

  /** Where an entity is first mentioned; `Infinity` where it is not. */
  firstOf(entity: Entity): number {
    const first = this.mentionIndicesOf(entity)[0];
    return first === undefined ? Infinity : this.packed.mentions[first * MENTION_SIZE]!;
  }

  /** The mentions on which nobody has decided and that are open, or less sure than `below`; found without making any. */
  questions(below: number): MentionView[] {
    const { mentions } = this.packed;
    const found: MentionView[] = [];
    for (let i = 0; i < this.mentionCount; i++) {
      if (mentions[i * MENTION_SIZE + 2]! >= 0 && mentions[i * MENTION_SIZE + 4]! >= below * 1000) continue;
      if (!this.isAccepted(i)) found.push(this.mention(i));
    }
    return found;
  }

  /** Where mentions and statements are on which nobody has decided, by start, then by end; no objects but the spans. */
  suggestions(): Span[] {
    const { mentions, statements } = this.packed;
    const open = [...undecided(mentions, MENTION_SIZE), ...undecided(statements, STATEMENT_SIZE)];
    return open.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** The mentions of an entity on which nobody has decided, at least as sure as `least`, and how sure the surest is. */
  suggestedOf(entity: Entity, least: number): { readonly indices: readonly number[]; readonly confidence: number } {
    const sure = (i: number): number => this.packed.mentions[i * MENTION_SIZE + 4]!;
    const indices = this.mentionIndicesOf(entity).filter((i) => sure(i) >= least * 1000 && !this.isAccepted(i));
    return { indices, confidence: indices.reduce((most, i) => Math.max(most, sure(i)), 0) / 1000 };
  }

  private isAccepted(index: number): boolean {
    return isAccepted(this.packed.mentions, index * MENTION_SIZE);
  }

  countsOf(entity: Entity): { readonly mentions: number; readonly statements: number } {
    return { mentions: this.mentionIndicesOf(entity).length, statements: this.statementIndicesOf(entity).length };
  }

  private mentionIndicesOf({ id }: Entity): readonly number[] {
    this.byEntity ??= grouped(this.packed.mentions, MENTION_SIZE, this.entities.length);
    return this.byEntity[this.ids.get(id) ?? -1] ?? [];
  }

  private statementIndicesOf({ id }: Entity): readonly number[] {
    this.bySpeaker ??= grouped(this.packed.statements, STATEMENT_SIZE, this.entities.length);
    return this.bySpeaker[this.ids.get(id) ?? -1] ?? [];
  }

  /** The innermost statement whose words are at the offset; a cursor at their end is still at them. */
  statementAt(offset: number): StatementView | undefined {
    return this.statementOver(offset) ?? this.statementOver(offset - 1);
  }

  private statementOver(offset: number): StatementView | undefined {
    const after = firstAbove(this.packed.statements, STATEMENT_SIZE, 0, offset);
    // Statements may stand inside each other (a quotation in a report), so look further back than one.
    for (let i = after - 1; i >= Math.max(0, after - MOST_NESTED); i--) {
      if (this.packed.statements[i * STATEMENT_SIZE + 1]! > offset) return this.statement(i);
    }
    return undefined;
  }
}

const isAccepted = (rows: Int32Array, at: number): boolean => Boolean((rows[at + 3]! >> 5) & 1);

function undecided(rows: Int32Array, stride: number): Span[] {
  const out: Span[] = [];
  for (let at = 0; at < rows.length; at += stride) {
    if (!isAccepted(rows, at)) out.push({ start: rows[at]!, end: rows[at + 1]! });
  }
  return out;
}

function countTypes(entities: readonly Entity[]): Record<Entity['type'], number> {
  const counts = { person: 0, organization: 0, term: 0 };
  for (const { type } of entities) counts[type]++;
  return counts;
}

function candidatesByMention({ candidates, entities }: PackedView): Map<number, Entity[]> {
  const out = new Map<number, Entity[]>();
  for (let i = 0; i < candidates.length; i += 2) {
    const known = out.get(candidates[i]!) ?? [];
    out.set(candidates[i]!, [...known, entities[candidates[i + 1]!]!]);
  }
  return out;
}

/** More statements than this don't stand inside one another. */
const MOST_NESTED = 8;

/** The first of the rows whose number in `column` is above the limit; the numbers ascend. */
function firstAbove(rows: Int32Array, stride: number, column: number, limit: number): number {
  let low = 0;
  let high = rows.length / stride;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle * stride + column]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The rows of each entity: its index is the third number of a row. */
function grouped(rows: Int32Array, stride: number, entities: number): number[][] {
  const out = Array.from({ length: entities }, (): number[] => []);
  for (let i = 0; i < rows.length / stride; i++) out[rows[i * stride + 2]!]?.push(i);
  return out;
}
