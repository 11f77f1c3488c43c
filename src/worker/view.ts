import type { Span } from '../core/analysis';
import type { Entity, Role } from '../core/sidecar/record';
import { mentionOf, statementOf, statementsOfKind, type MentionView, type StatementView } from './items';
import { MENTION_SIZE, STATEMENT_SIZE, type Conflict, type Noted, type Orphan, type PackedView } from './pack';
import {
  byNumber,
  candidatesByMention,
  countTypes,
  firstAbove,
  indicesOf,
  inOrder,
  isAccepted,
  reachOf,
  rolesBefore,
  RowsByEntity,
  surestOf,
  undecided,
} from './tables';

/**
 * What is known of one version of a text, ready to be asked: what stands here, where else is it, who said it.
 * Mentions and statements are made into objects only when they are asked for.
 */
export class View {
  /** For each mention the furthest end of those up to it: how far back a longer one can begin. */
  private readonly reach: Int32Array;
  /** For each entity the number of roles before its own. */
  private rolesBefore: Int32Array | undefined;
  private counted: Readonly<Record<Entity['type'], number>> | undefined;
  private mentionIds: readonly string[] | undefined;
  private statementIds: readonly string[] | undefined;
  private byEntity: RowsByEntity | undefined;
  private bySpeaker: RowsByEntity | undefined;
  private named: Readonly<Record<Entity['type'], readonly Entity[]>> | undefined;
  private several: ReadonlyMap<number, readonly Entity[]> | undefined;

  constructor(private readonly packed: PackedView) {
    this.reach = reachOf(packed.mentions, MENTION_SIZE);
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

  /** Where the text says that an entity has this role of its own; null where it does not, or no longer. */
  evidenceOf({ id, roles }: Entity, role: Role): Span | null {
    const index = this.ids.get(id);
    const nth = roles.indexOf(role);
    if (index === undefined || nth < 0) return null;
    this.rolesBefore ??= rolesBefore(this.packed.entities);
    const at = 2 * (this.rolesBefore[index]! + nth);
    const [start, end] = [this.packed.evidence[at]!, this.packed.evidence[at + 1]!];
    return start < 0 ? null : { start, end };
  }

  mention(index: number): MentionView {
    return mentionOf(this.packed, index);
  }

  statement(index: number): StatementView {
    return statementOf(this.packed, index);
  }

  /** The statements of a kind, by start. */
  *statementsOfKind(kind: StatementView['kind']): Generator<StatementView> {
    for (const index of statementsOfKind(this.packed, kind)) yield this.statement(index);
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
    this.several ??= candidatesByMention(this.packed.candidates, this.packed.entities);
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

  /** The entities of a type that are mentioned, in the order of their first mentions. */
  mentioned(type: Entity['type']): readonly Entity[] {
    this.named ??= inOrder(this.packed.mentions, MENTION_SIZE, this.entities);
    return this.named[type];
  }

  /** The mentions of an entity, by start. */
  mentionsOf(entity: Entity): MentionView[] {
    return Array.from(this.mentionRows(entity), (i) => this.mention(i));
  }

  /** The statements of a speaker, by start. */
  statementsOf(speaker: Entity): StatementView[] {
    return Array.from(this.statementRows(speaker), (i) => this.statement(i));
  }

  /** The mentions on which nobody has decided and that are open, or less sure than `below`; found without making any. */
  questions(below: number): MentionView[] {
    const { mentions } = this.packed;
    const found: MentionView[] = [];
    for (let i = 0; i < this.mentionCount; i++) {
      if (mentions[i * MENTION_SIZE + 2]! >= 0 && mentions[i * MENTION_SIZE + 4]! >= below * 1000) continue;
      if (!isAccepted(mentions, i * MENTION_SIZE)) found.push(this.mention(i));
    }
    return found;
  }

  /** The statements on which nobody has decided and that are at least as sure as `least`, and less than `below`. */
  suggestedStatements(least: number, below: number): StatementView[] {
    const { statements } = this.packed;
    const found: StatementView[] = [];
    for (let i = 0; i < this.statementCount; i++) {
      const sure = statements[i * STATEMENT_SIZE + 8]!;
      if (sure < least * 1000 || sure >= below * 1000) continue;
      if (!isAccepted(statements, i * STATEMENT_SIZE)) found.push(this.statement(i));
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
    const { mentions } = this.packed;
    const indices: number[] = [];
    let most = 0;
    for (const i of this.mentionRows(entity)) {
      const sure = mentions[i * MENTION_SIZE + 4]!;
      if (sure < least * 1000 || isAccepted(mentions, i * MENTION_SIZE)) continue;
      indices.push(i);
      most = Math.max(most, sure);
    }
    return { indices, confidence: most / 1000 };
  }

  /** The entities with such mentions; those first whose surest one is the least sure, then in the order of their ids. */
  suggestedEntities(least: number): Entity[] {
    const { mentions, entities } = this.packed;
    const surest = surestOf(mentions, MENTION_SIZE, entities.length, least * 1000);
    return byNumber(surest).map((index) => entities[index]!);
  }

  countsOf({ id }: Entity): { readonly mentions: number; readonly statements: number } {
    const index = this.ids.get(id);
    if (index === undefined) return { mentions: 0, statements: 0 };
    return { mentions: this.mentionTable.count(index), statements: this.statementTable.count(index) };
  }

  /** The entities with most to say and most said of; all where there are no more than `most`. In the order of their ids. */
  mostTelling(most: number): readonly Entity[] {
    if (this.entities.length <= most) return this.entities;
    const weights = Float64Array.from(this.entities, (_, i) => {
      const [statements, mentions] = [this.statementTable.count(i), this.mentionTable.count(i)];
      return statements * this.mentionCount + mentions;
    });
    const least = weights.toSorted()[weights.length - most]!;
    return this.entities.filter((_, i) => weights[i]! >= least).slice(0, most);
  }

  private get ids(): ReadonlyMap<string, number> {
    return indicesOf(this.packed.entities);
  }

  private get mentionTable(): RowsByEntity {
    return (this.byEntity ??= new RowsByEntity(this.packed.mentions, MENTION_SIZE, this.entities.length));
  }

  private get statementTable(): RowsByEntity {
    return (this.bySpeaker ??= new RowsByEntity(this.packed.statements, STATEMENT_SIZE, this.entities.length));
  }

  private mentionRows({ id }: Entity): Iterable<number> {
    const index = this.ids.get(id);
    return index === undefined ? [] : this.mentionTable.of(index);
  }

  private statementRows({ id }: Entity): Iterable<number> {
    const index = this.ids.get(id);
    return index === undefined ? [] : this.statementTable.of(index);
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

/** More statements than this don't stand inside one another. */
const MOST_NESTED = 8;
