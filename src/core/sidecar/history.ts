import type { Edit } from './edits';
import { followEdits } from './follow';
import type { Annotation, AnnotationRecord, Entity, Statement } from './record';

/** How many decisions can be undone. */
const LONGEST = 500;

/** One item that a decision changed: null where there was none, or is none any more. */
interface Change<T> {
  readonly id: string;
  readonly before: T | null;
  readonly after: T | null;
}

/** A decision as what it changed. Items that it left alone may change meanwhile, by edits or by the engine. */
interface Step {
  readonly entities: readonly Change<Entity>[];
  readonly annotations: readonly Change<Annotation>[];
  readonly statements: readonly Change<Statement>[];
}

type Side = 'before' | 'after';

/**
 * Undo and redo of a reader's decisions on one document. The text may be edited and analysed between a decision and its
 * undo: only the items that the decision changed go back, to where their words are now.
 */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Remembers a decision. What was undone before can't be redone after it. */
  push(before: AnnotationRecord, after: AnnotationRecord): void {
    const step: Step = {
      entities: changes(before.entities, after.entities),
      annotations: changes(before.annotations, after.annotations),
      statements: changes(before.statements, after.statements),
    };
    if (step.entities.length + step.annotations.length + step.statements.length === 0) return;
    this.done.push(step);
    if (this.done.length > LONGEST) this.done.shift();
    this.undone = [];
  }

  /** @returns the record without the last decision, or the same record when there is none. */
  undo(record: AnnotationRecord): AnnotationRecord {
    const step = this.done.pop();
    if (!step) return record;
    this.undone.push(step);
    return applied(record, step, 'before');
  }

  /** @returns the record with the decision that was undone last, or the same record when there is none. */
  redo(record: AnnotationRecord): AnnotationRecord {
    const step = this.undone.pop();
    if (!step) return record;
    this.done.push(step);
    return applied(record, step, 'after');
  }

  /** Takes the remembered places along with edits of the text; to be called with each batch, as for the record. */
  follow(edits: readonly Edit[], before: string, after: string): void {
    const moved = (step: Step): Step => followed(step, edits, before, after);
    this.done = this.done.map(moved);
    this.undone = this.undone.map(moved);
  }
}

/** The items that are not the same objects in both lists. */
function changes<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): Change<T>[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const out: Change<T>[] = [];
  for (const item of after) {
    const was = old.get(item.id) ?? null;
    old.delete(item.id);
    if (was !== item) out.push({ id: item.id, before: was, after: item });
  }
  for (const [id, item] of old) out.push({ id, before: item, after: null });
  return out;
}

function applied(record: AnnotationRecord, step: Step, side: Side): AnnotationRecord {
  return {
    ...record,
    entities: replaced(record.entities, step.entities, side, sameEntity).sort((a, b) => (a.id < b.id ? -1 : 1)),
    annotations: replaced(record.annotations, step.annotations, side, whereItIs).sort(byPlace),
    statements: replaced(record.statements, step.statements, side, whereItIs).sort(byPlace),
  };
}

function replaced<T extends { readonly id: string }>(
  items: readonly T[],
  changes: readonly Change<T>[],
  side: Side,
  adapt: (wanted: T, change: Change<T>, current: T | undefined) => T,
): T[] {
  if (changes.length === 0) return [...items];
  const changed = new Map(changes.map((c) => [c.id, c]));
  const current = new Map(items.map((item) => [item.id, item]));
  const kept = items.filter((item) => !changed.has(item.id));
  const back = changes.flatMap((c) => (c[side] ? [adapt(c[side], c, current.get(c.id))] : []));
  return [...kept, ...back];
}

const sameEntity = (entity: Entity): Entity => entity;

/** A decision that did not move its item leaves it where edits have taken it since. */
function whereItIs<T extends Annotation | Statement>(wanted: T, change: Change<T>, current: T | undefined): T {
  return current && !movedIt(change) ? { ...wanted, target: current.target } : wanted;
}

const movedIt = (change: Change<Annotation | Statement>): boolean => change.before?.target !== change.after?.target;

const byPlace = (a: Annotation | Statement, b: Annotation | Statement): number =>
  a.target.start - b.target.start || b.target.end - a.target.end;

/** The step with the places that it alone remembers moved by the edits: a decision about thousands of items has none. */
function followed(step: Step, edits: readonly Edit[], before: string, after: string): Step {
  if (!step.annotations.some(movedIt) && !step.statements.some(movedIt)) return step;
  const side = (which: Side): Step => {
    const record = {
      entities: [],
      annotations: step.annotations.filter(movedIt).flatMap((c) => c[which] ?? []),
      statements: step.statements.filter(movedIt).flatMap((c) => c[which] ?? []),
    } as unknown as AnnotationRecord;
    const to = followEdits(record, edits, before, after);
    const moved = new Map<string, Annotation | Statement>([...to.annotations, ...to.statements].map((i) => [i.id, i]));
    const next = <T extends Annotation | Statement>(c: Change<T>): Change<T> =>
      movedIt(c) && c[which] ? { ...c, [which]: moved.get(c.id) ?? c[which] } : c;
    return { entities: step.entities, annotations: step.annotations.map(next), statements: step.statements.map(next) };
  };
  const old = side('before');
  const now = side('after');
  return {
    entities: step.entities,
    annotations: old.annotations.map((c, i) => ({ ...c, after: now.annotations[i]!.after })),
    statements: old.statements.map((c, i) => ({ ...c, after: now.statements[i]!.after })),
  };
}
