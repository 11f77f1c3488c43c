import type { Span } from '../analysis';
import { lineEndVariants, convertLineEnds } from '../sidecar/lineEnds';
import { freeId } from '../sidecar/mergeEntities';
import { mapPlaces, type Items } from '../sidecar/places';
import { quoteAt } from '../sidecar/quote';
import { reanchored } from '../sidecar/reanchor';
import type { Annotation, Entity, Statement, Target, WordsAt } from '../sidecar/record';
import { slugOf } from '../entities/ids';
import { CodePoints } from '../text/offsets';
import type { OffsetUnit, ReadDocument } from './format';
import { bestNamesFirst, BY_WORDS } from './reading';

/**
 * Finds in a text what a file says of it. Offsets are believed only where the words stand there; else the words are
 * looked for as those of a sidecar are. What is not found is an orphan.
 */
export function placeIn(read: ReadDocument, unit: OffsetUnit | null, text: string): Items {
  const items = read.text === null ? byOffsets(read.items, unit, text) : fromText(read.items, read.text, text);
  return withNames(quoted(items, text));
}

/** The same text, or one that differs in white space alone: line ends, the gaps that a list of tokens has not. */
function fromText(items: Items, from: string, text: string): Items {
  if (from === text) return items;
  const moved = offsetsBetween(from, text);
  if (!moved) return found(quoted(items, from), text);
  const span = <T extends Span>(at: T): T => {
    const start = moved[at.start]!;
    return { ...at, start, end: at.end > at.start ? Math.max(start, moved[at.end - 1]! + 1) : start };
  };
  const words = <T extends WordsAt>(at: T): T => {
    if (at.orphan) return at;
    const { start, end } = span(at);
    return { ...at, start, end, exact: text.slice(start, end) };
  };
  return mapPlaces(items, { target: words, words, span });
}

const SPACE = /\s|\ufeff/;

/** For each offset of one text that of the same character in the other; null where they differ in more than space. */
function offsetsBetween(from: string, to: string): Int32Array | null {
  const out = new Int32Array(from.length + 1);
  let j = 0;
  for (let i = 0; i < from.length; i++) {
    const isSpace = SPACE.test(from[i]!);
    while (!isSpace && j < to.length && SPACE.test(to[j]!)) j++;
    if (!isSpace && to[j] !== from[i]) return null;
    out[i] = j;
    if (!isSpace) j++;
  }
  out[from.length] = to.length;
  while (j < to.length && SPACE.test(to[j]!)) j++;
  return j === to.length ? out : null;
}

/** The file has no text of its own: its offsets may count in this one, or in the same with other line ends. */
function byOffsets(items: Items, unit: OffsetUnit | null, text: string): Items {
  for (const variant of [text, ...lineEndVariants(text)]) {
    const here = withWords(unit === 'code points' ? inUtf16(items, variant) : items, variant);
    if (isStanding(here, variant)) return variant === text ? here : convertLineEnds(here, variant, text);
  }
  return found(unit === 'code points' ? inUtf16(items, text) : items, text);
}

function inUtf16(items: Items, text: string): Items {
  const points = new CodePoints(text);
  const span = <T extends Span>(at: T): T => ({ ...at, start: points.toUtf16(at.start), end: points.toUtf16(at.end) });
  return mapPlaces(items, { target: span, words: span, span });
}

/** Where the words are not told, or with other white space than the text has, they are those that stand there. */
function withWords(items: Items, text: string): Items {
  const words = <T extends WordsAt>(at: T): T => {
    const there = text.slice(at.start, at.end);
    return !at.orphan && (at.exact === '' || plain(at.exact) === plain(there)) ? { ...at, exact: there } : at;
  };
  return mapPlaces(items, { target: words, words, span: (at) => at });
}

const plain = (words: string): string => words.replace(/\s+/g, ' ');

function isStanding({ annotations, statements }: Items, text: string): boolean {
  const stands = (at: WordsAt | null): boolean =>
    !at || Boolean(at.orphan) || (at.exact !== '' && text.slice(at.start, at.end) === at.exact);
  return (
    annotations.every((a) => stands(a.target)) &&
    statements.every((s) => stands(s.target) && stands(s.cue) && stands(s.speakerMention))
  );
}

function found(items: Items, text: string): Items {
  // A place without words can't be found anywhere: it stays what it was said to be, if there is such a place.
  const named = withWords(items, text);
  return byWordsAlone(reanchored(named, text), text);
}

/**
 * What is lost, since it came with few words around it or none, is at the only place that has all these words. Where
 * there are as many places as marks of the same words, they are taken in order.
 */
function byWordsAlone(items: Items, text: string): Items {
  const all = [...items.annotations, ...items.statements].map((item) => item.target);
  const taken = new Set(items.annotations.filter((a) => !a.target.orphan).map((a) => a.target.start));
  const places = new Map<Target, number>();
  for (const targets of groups(all.filter((t) => t.orphan && t.exact !== ''))) {
    const free = occurrences(text, targets[0]!).filter((at) => !taken.has(at));
    if (free.length === targets.length) targets.forEach((t, i) => places.set(t, free[i]!));
  }
  const target = (at: Target): Target => {
    const start = places.get(at);
    if (start === undefined) return at;
    const { orphan, ...rest } = at;
    return { ...rest, start, end: start + at.exact.length };
  };
  return mapPlaces(items, { target, words: (at) => at, span: (at) => at });
}

/** Marks of the same words in the same surroundings, in order. */
function groups(targets: readonly Target[]): Target[][] {
  const out = new Map<string, Target[]>();
  for (const t of [...targets].sort((a, b) => a.start - b.start)) {
    const key = `${t.prefix}\n${t.exact}\n${t.suffix}`;
    out.set(key, [...(out.get(key) ?? []), t]);
  }
  return [...out.values()];
}

const LETTERS = /^[\p{L}\p{N}]{2}$/u;

function occurrences(text: string, { exact, prefix, suffix }: Target): number[] {
  const out: number[] = [];
  const whole = prefix + exact + suffix;
  for (let from = text.indexOf(whole); from >= 0; from = text.indexOf(whole, from + 1)) {
    const at = from + prefix.length;
    const end = at + exact.length;
    if (!LETTERS.test(text.slice(at - 1, at + 1)) && !LETTERS.test(text.slice(end - 1, end + 1))) out.push(at);
  }
  return out;
}

/** With the quotes of the text; what has no words is no mark. */
function quoted(items: Items, text: string): Items {
  const target = (at: Target): Target => (at.orphan ? at : { ...at, ...quoteAt(text, at) });
  const all = mapPlaces(items, { target, words: (at) => at, span: (at) => at });
  const hasWords = (item: Annotation | Statement): boolean => item.target.exact !== '';
  return { ...all, annotations: all.annotations.filter(hasWords), statements: all.statements.filter(hasWords) };
}

/**
 * Entities for the mentions that came without: those that name the same one belong together and give it its name, and
 * so do those of the same words and kind that name none.
 */
function withNames(items: Items): Items {
  const entities = new Map(items.entities.map((e) => [e.id, e]));
  const byName = new Map(items.entities.map((e) => [`${e.type}\n${e.name}`, e.id]));
  const add = (id: string, type: Entity['type'], name: string): void => {
    entities.set(id, { id, type, name, aliases: [], roles: [], createdBy: 'user' });
    byName.set(`${type}\n${name}`, id);
  };
  for (const a of bestNamesFirst(items.annotations)) {
    const { entityId, type } = a;
    if (entityId && !entities.has(entityId)) add(entityId, type, a.target.exact);
  }
  const named = (type: Entity['type'], name: string): string => {
    const known = byName.get(`${type}\n${name}`);
    if (known !== undefined) return known;
    const id = freeId(slugOf(name), (i) => entities.has(i));
    add(id, type, name);
    return id;
  };
  const annotations = items.annotations.map((a) =>
    a.entityId === BY_WORDS ? { ...a, entityId: named(a.type, a.target.exact) } : a,
  );
  return { ...items, entities: [...entities.values()], annotations };
}
