import type { Annotation } from '../sidecar/record';
import { placed, type Kept } from './kept';

/** Something that a format has no place for, and how many of it were left out. */
export interface LeftOut {
  readonly what: string;
  readonly count: number;
}

/** The things that a sidecar tells and some formats have no place for, each with how many of them a document has. */
const COUNTS = {
  statements: ({ statements }: Kept) => statements.filter((s) => !s.target.orphan).length,
  /** The word that introduces a statement ("said"). */
  cues: ({ statements }: Kept) => statements.filter((s) => s.cue && !s.target.orphan).length,
  'kinds of statement': ({ statements }: Kept) => statements.filter((s) => !s.target.orphan).length,
  'modalities of statements': ({ statements }: Kept) => statements.filter((s) => s.modality && !s.target.orphan).length,
  roles: ({ entities }: Kept) => entities.reduce((sum, e) => sum + e.roles.length, 0),
  /** Which mentions are of one entity, and what it is called. */
  'links to entities': ({ annotations }: Kept) =>
    annotations.filter((a) => a.entityId !== null && !a.target.orphan).length,
  /** Of entities, where a format knows them by the words of their mentions alone. */
  'names that no mention has': (kept: Kept) => namesWithoutMention(kept),
  /** Mentioned once each, by the same words: where only mentions are linked, nothing tells that they are two. */
  'namesakes mentioned once': (kept: Kept) => namesakes(kept),
  'definitions of terms': ({ entities }: Kept) => entities.filter((e) => e.definition).length,
  /** Whether it is a name, a pronoun or a description. */
  'kinds of mention': ({ annotations }: Kept) =>
    annotations.filter((a) => a.mention !== 'name' && !a.target.orphan).length,
  /** Of mentions of which it is open who is meant. */
  candidates: ({ annotations }: Kept) => annotations.filter((a) => a.candidates?.length).length,
  'places of roles': ({ entities }: Kept) => entities.reduce((n, e) => n + e.roles.filter((r) => r.evidence).length, 0),
  'notes on annotations': ({ annotations, statements }: Kept) => count([...annotations, ...statements], 'note'),
  'notes on entities': ({ entities }: Kept) => count(entities, 'note'),
  'tagged annotations': ({ annotations, statements }: Kept) => count([...annotations, ...statements], 'tags'),
  'tagged entities': ({ entities }: Kept) => count(entities, 'tags'),
  /** Annotations whose words are no longer in the text. */
  orphans: ({ annotations, statements }: Kept) => [...annotations, ...statements].filter((i) => i.target.orphan).length,
} satisfies Record<string, (kept: Kept) => number>;

function namesWithoutMention({ entities, annotations }: Kept): number {
  const words = new Set(annotations.map((a) => `${a.entityId ?? ''}\n${a.target.exact}`));
  const forms = entities.flatMap((e) => [e.name, ...e.aliases].map((form) => `${e.id}\n${form}`));
  return forms.filter((form) => !words.has(form)).length;
}

function namesakes({ annotations }: Kept): number {
  const mentions = new Map<string, number>();
  const bearers = new Map<string, Set<string | null>>();
  const wordsOf = ({ type, target }: Annotation): string => `${type}\n${target.exact}`;
  const there = placed(annotations);
  for (const a of there) {
    if (a.entityId !== null) mentions.set(a.entityId, (mentions.get(a.entityId) ?? 0) + 1);
    bearers.set(wordsOf(a), (bearers.get(wordsOf(a)) ?? new Set()).add(a.entityId));
  }
  return there.filter((a) => mentions.get(a.entityId ?? '') === 1 && bearers.get(wordsOf(a))!.size > 1).length;
}

export type Lack = keyof typeof COUNTS;
export const LACKS = Object.keys(COUNTS) as readonly Lack[];

/** What readers write beside the text: most formats have no place for it. */
export const MARGINALIA = [
  'notes on annotations',
  'notes on entities',
  'tagged annotations',
  'tagged entities',
] as const satisfies readonly Lack[];

const count = (items: readonly object[], key: string): number =>
  items.filter((item) => (item as Record<string, { length: number } | undefined>)[key]?.length).length;

/** What documents lose in a format, by what it lacks and by what else its writer had to leave out. */
export function leftOutOf(
  documents: readonly Kept[],
  lacks: readonly Lack[],
  others: Readonly<Record<string, number>> = {},
): LeftOut[] {
  const counts = lacks.map((what) => ({ what, count: documents.reduce((n, d) => n + COUNTS[what](d), 0) }));
  const more = Object.entries(others).map(([what, n]) => ({ what, count: n }));
  return [...counts, ...more].filter((l) => l.count > 0);
}
