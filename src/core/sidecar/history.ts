import type { Edit } from './edits';
import { followEdits } from './follow';
import { changes, having } from './lists';
import type { Items } from './places';
import { reanchored } from './reanchor';
import type { Annotation, AnnotationRecord, Statement } from './record';
import { completed, referredTo } from './references';

/** How many decisions can be undone. */
const LONGEST = 500;
/** How many of them outlive the worker that they were made in. */
const REMEMBERED = 100;

/** A decision as the items that it changed, on both sides of it. What it left alone may change meanwhile. */
interface Step {
  readonly before: Items;
  readonly after: Items;
  /** The entities that these items speak of: what nothing speaks of any more is forgotten by an analysis. */
  readonly named: Items;
  /** The step alone remembers some places, so that they have to move along with edits. */
  readonly hasPlaces: boolean;
}

/**
 * Undo and redo of a reader's decisions on one document. The text may be edited and analysed between a decision and its
 * undo: only the items that the decision changed go back, to where their words are now.
 */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];

  /** @param text that the places are looked for in: it may have changed since. */
  static from(remembered: string, text: string): History {
    const { done, undone } = JSON.parse(remembered) as { done: Step[]; undone: Step[] };
    const history = new History();
    const steps = placedIn(text, [...done, ...undone]);
    history.done = steps.slice(0, done.length);
    history.undone = steps.slice(done.length);
    return history;
  }

  /** The last decisions, for `from`. */
  remembered(): string {
    return JSON.stringify({ done: this.done.slice(-REMEMBERED), undone: this.undone.slice(-REMEMBERED) });
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Remembers a decision. What was undone before can't be redone after it. */
  push(before: AnnotationRecord, after: AnnotationRecord): void {
    if (before === after) return;
    this.done.push(stepBetween(before, after));
    if (this.done.length > LONGEST) this.done.shift();
    this.undone = [];
  }

  /** @returns the record of `text` without the last decision, or the same record when there is none. */
  undo(record: AnnotationRecord, text: string): AnnotationRecord {
    const step = this.done.pop();
    if (!step) return record;
    this.undone.push(step);
    return exchanged(record, text, step, step.after, step.before);
  }

  /** @returns the record of `text` with the decision that was undone last, or the same record when there is none. */
  redo(record: AnnotationRecord, text: string): AnnotationRecord {
    const step = this.undone.pop();
    if (!step) return record;
    this.done.push(step);
    return exchanged(record, text, step, step.before, step.after);
  }

  /** Decisions on items that somebody else has changed since can't be taken back without taking that back too. */
  forget(ids: ReadonlySet<string>): void {
    const isOwn = ({ before, after }: Step): boolean =>
      [before, after].every((items) =>
        [...items.entities, ...items.annotations, ...items.statements].every(({ id }) => !ids.has(id)),
      );
    this.done = this.done.filter(isOwn);
    this.undone = this.undone.filter(isOwn);
  }

  /** Takes the remembered places along with edits of the text; to be called with each batch, as for the record. */
  follow(edits: readonly Edit[], before: string, after: string): void {
    const moved = (items: Items): Items => followEdits(items, edits, before, after);
    const next = (step: Step): Step =>
      step.hasPlaces
        ? { ...step, before: moved(step.before), after: moved(step.after), named: moved(step.named) }
        : step;
    this.done = this.done.map(next);
    this.undone = this.undone.map(next);
  }
}

function stepBetween(from: AnnotationRecord, to: AnnotationRecord): Step {
  const [before, after] = difference(from, to);
  const ids = new Set([...referredTo(before), ...referredTo(after)]);
  const entities = having(from.entities, ids);
  if (to.entities !== from.entities) entities.push(...having(to.entities, ids));
  const places = new Set(placesIn(before));
  return {
    before,
    after,
    named: { entities, annotations: [], statements: [] },
    hasPlaces:
      placesIn(after).some((place) => !places.has(place)) ||
      places.size !== placesIn(after).length ||
      [...entities, ...before.entities, ...after.entities].some((e) => e.roles.some((r) => r.evidence)),
  };
}

/** Steps with the places that their words have in the text; looked for all at once, since the whole text is read for it. */
function placedIn(text: string, steps: readonly Step[]): Step[] {
  const all = steps.flatMap(({ before, after, named }) => [before, after, named]);
  const { entities, annotations, statements } = reanchored<Items>(
    {
      entities: all.flatMap((items) => items.entities),
      annotations: all.flatMap((items) => items.annotations),
      statements: all.flatMap((items) => items.statements),
    },
    text,
  );
  const taken = { entities: 0, annotations: 0, statements: 0 };
  const next = (items: Items): Items => ({
    entities: entities.slice(taken.entities, (taken.entities += items.entities.length)),
    annotations: annotations.slice(taken.annotations, (taken.annotations += items.annotations.length)),
    statements: statements.slice(taken.statements, (taken.statements += items.statements.length)),
  });
  return steps.map(({ before, after, named }) => ({
    before: next(before),
    after: next(after),
    named: next(named),
    hasPlaces: true,
  }));
}

/** The items that a decision changed: as they were and as they are. */
function difference(from: AnnotationRecord, to: AnnotationRecord): [Items, Items] {
  const [entities, others] = onlyIn(from.entities, to.entities);
  const [annotations, otherAnnotations] = onlyIn(from.annotations, to.annotations);
  const [statements, otherStatements] = onlyIn(from.statements, to.statements);
  return [
    { entities, annotations, statements },
    { entities: others, annotations: otherAnnotations, statements: otherStatements },
  ];
}

/** Those of each list that are not the very same in the other one. */
function onlyIn<T extends { readonly id: string }>(items: readonly T[], others: readonly T[]): [T[], T[]] {
  const pairs = changes(items, others);
  if (pairs) return [pairs.map(([was]) => was), pairs.map(([, is]) => is)];
  const [known, otherKnown] = [new Set(items), new Set(others)];
  return [items.filter((item) => !otherKnown.has(item)), others.filter((item) => !known.has(item))];
}

const placesIn = ({ annotations, statements }: Items): object[] => [
  ...annotations.map((a) => a.target),
  ...statements.flatMap((s) => [s.target, s.cue, s.speakerMention].filter((place) => place !== null)),
];

/** The record with some items taken out and others put in. */
function exchanged(record: AnnotationRecord, text: string, step: Step, out: Items, into: Items): AnnotationRecord {
  const back = step.hasPlaces ? into : withVanished(record, text, into);
  const next = {
    ...record,
    entities: listWith(record.entities, out.entities, back.entities, (entity) => entity),
    annotations: listWith(record.annotations, out.annotations, back.annotations, whereItIs).sort(byPlace),
    statements: listWith(record.statements, out.statements, back.statements, whereItIs).sort(byPlace),
  };
  return completed(next, step.named.entities);
}

/** Items that an analysis has dropped meanwhile have no place to take over: it is looked for by their words. */
function withVanished(record: AnnotationRecord, text: string, items: Items): Items {
  const known = new Set([...record.annotations, ...record.statements].map((item) => item.id));
  const gone = <T extends Annotation | Statement>(list: readonly T[]): T[] =>
    list.filter((item) => !known.has(item.id));
  const vanished = { entities: [], annotations: gone(items.annotations), statements: gone(items.statements) };
  if (vanished.annotations.length + vanished.statements.length === 0) return items;
  const found = reanchored<Items>(vanished, text);
  const place = <T extends { readonly id: string }>(list: readonly T[], moved: readonly T[]): T[] => {
    const places = byId(moved);
    return list.map((item) => places.get(item.id) ?? item);
  };
  return {
    entities: items.entities,
    annotations: place(items.annotations, found.annotations),
    statements: place(items.statements, found.statements),
  };
}

type Adapt<T> = (wanted: T, other: T | undefined, current: T | undefined) => T;

function listWith<T extends { readonly id: string }>(
  items: readonly T[],
  out: readonly T[],
  back: readonly T[],
  adapt: Adapt<T>,
): T[] {
  if (out.length === 0 && back.length === 0) return [...items];
  const others = byId(out);
  const wanted = byId(back);
  const current = byId(items);
  const kept = items.filter((item) => !others.has(item.id) && !wanted.has(item.id));
  return [...kept, ...back.map((item) => adapt(item, others.get(item.id), current.get(item.id)))];
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/** A place that the decision did not change is where edits have taken it since. */
function whereItIs<T extends Annotation | Statement>(wanted: T, other: T | undefined, current: T | undefined): T {
  if (!other || !current) return wanted;
  const same = PLACES.filter((place) => placeIn(wanted, place) && placeIn(wanted, place) === placeIn(other, place));
  return { ...wanted, ...Object.fromEntries(same.map((place) => [place, placeIn(current, place)])) };
}

const PLACES = ['target', 'cue', 'speakerMention'] as const;
const placeIn = (item: Annotation | Statement, place: (typeof PLACES)[number]): unknown =>
  (item as Partial<Statement>)[place];

const byPlace = (a: Annotation | Statement, b: Annotation | Statement): number =>
  a.target.start - b.target.start || b.target.end - a.target.end;
