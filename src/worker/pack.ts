import type { Span } from '../core/analysis';
import type { ItemList } from '../core/sidecar/decisions';
import type { Annotation, Entity, Statement, WordsAt } from '../core/sidecar/record';
import type { EntityChanges } from './changes';

/**
 * What the editor shows of a text. The worker packs it into arrays of numbers, since they change hands without being
 * copied: a long text has tens of thousands of mentions, and as objects they would stop the editor's extensions.
 * Rejected items are left out: nothing is to be seen of them in the text. Orphans stand by themselves.
 */
export interface PackedView {
  readonly title: string | null;
  readonly date: string | null;
  /** Without the evidence of their roles: it moves with each key, and with it they would all be other ones. */
  readonly entities: readonly Entity[];
  /** Two numbers for each role, in the order of the entities: where the text says it, or -1, -1. */
  readonly evidence: Int32Array;
  /** Five numbers a mention: start, end, index of its entity or -1, flags, confidence in thousandths. */
  readonly mentions: Int32Array;
  /** The mentions' ids, joined by spaces: one string is copied faster than many. */
  readonly mentionIds: string;
  /** Two numbers for each of several entities that a mention may mean: the mention's index and the entity's. */
  readonly candidates: Int32Array;
  /** Nine numbers a statement: start, end, index of its speaker or -1, flags, cue and speaker's mention (-1, -1 for none), confidence. */
  readonly statements: Int32Array;
  readonly statementIds: string;
  /** For each statement the speaker's words, where the speaker is no entity. */
  readonly speakers: readonly (string | null)[];
  readonly orphans: readonly Orphan[];
  /** What somebody else decided differently. */
  readonly conflicts: readonly Conflict[];
  /** What the reader wrote on annotations and statements. */
  readonly notes: readonly Noted[];
}

/** The same on its way: of the entities those that have changed since the last view of the text. */
export type SentView = Omit<PackedView, 'entities'> & { readonly entities: EntityChanges };

/** What two readers decided differently on the same. */
export interface Conflict {
  readonly of: ItemList;
  readonly id: string;
  /** Of an entity, which of its roles it is about. */
  readonly role?: number;
  /** What it is about, on one line. */
  readonly words: string;
  /** Null where it is about no place, or about none that is in the text. */
  readonly place: Span | null;
  /** What each side says, where they differ. */
  readonly mine: Version;
  readonly theirs: Version;
  /** Whether the two can stand beside each other. */
  readonly canBeBoth: boolean;
}

/** One side of a conflict: what it says that the other one does not. */
export interface Version {
  readonly status?: Annotation['status'] | undefined;
  readonly type?: Annotation['type'] | undefined;
  readonly kind?: Statement['kind'] | undefined;
  /** Whom it is about; null for nobody. */
  readonly entityId?: string | null | undefined;
  /** The words of the target, of a speaker who is no entity, a name, or a note. */
  readonly words?: string | undefined;
}

/** What the reader wrote on an annotation or a statement. */
export interface Noted {
  readonly id: string;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

/** What the reader decided on words that are no longer in the text. */
export interface Orphan {
  readonly id: string;
  readonly type: Annotation['type'] | 'statement';
  /** The words as they were. */
  readonly exact: string;
  /** Whom they name, or who said them; null where that is open. */
  readonly entityId: string | null;
  /** Where they stood. */
  readonly start: number;
}

export const TYPES: readonly Annotation['type'][] = ['person', 'organization', 'term'];
export const MENTION_KINDS: readonly Annotation['mention'][] = ['name', 'pronoun', 'nominal'];
export const STATEMENT_KINDS: readonly Statement['kind'][] = ['direct', 'indirect', 'transcript'];
export const MODALITIES: readonly NonNullable<Statement['modality']>[] = ['asserted', 'negated', 'hypothetical'];
/** In the flags of a mention's row. */
const NESTED_BIT = 4;
/** In the flags of both. */
const ACCEPTED_BIT = 5;
export const MENTION_SIZE = 5;
export const STATEMENT_SIZE = 9;

/** Writes a row at a place of a table. */
export type WriteRow<T> = (item: T, indexOf: (id: string | null) => number, out: Int32Array, at: number) => void;

/** Whether a mention stands inside of another one is found among all rows: see `markNested`. */
export const writeMention: WriteRow<Annotation> = (annotation, indexOf, out, at) => {
  const { target, type, mention, status, entityId, confidence } = annotation;
  // One by one: a list for each row would be most of the work.
  out[at] = target.start;
  out[at + 1] = target.end;
  out[at + 2] = indexOf(entityId);
  out[at + 3] =
    TYPES.indexOf(type) | (MENTION_KINDS.indexOf(mention) << 2) | (Number(status === 'accepted') << ACCEPTED_BIT);
  out[at + 4] = thousandths(confidence);
};

export const writeStatement: WriteRow<Statement> = (statement, indexOf, out, at) => {
  const { target, kind, modality, status, speakerId, cue, speakerMention, confidence } = statement;
  out[at] = target.start;
  out[at + 1] = target.end;
  out[at + 2] = indexOf(speakerId);
  out[at + 3] =
    STATEMENT_KINDS.indexOf(kind) |
    (MODALITIES.indexOf(modality ?? 'asserted') << 2) |
    (Number(status === 'accepted') << ACCEPTED_BIT);
  writePlace(cue, out, at + 4);
  writePlace(speakerMention, out, at + 6);
  out[at + 8] = thousandths(confidence);
};

function writePlace(place: WordsAt | null, out: Int32Array, at: number): void {
  const isThere = place !== null && !place.orphan;
  out[at] = isThere ? place.start : -1;
  out[at + 1] = isThere ? place.end : -1;
}

/** Says in each mention's row whether it stands inside of those before it. */
export function markNested(mentions: Int32Array): void {
  let outer = 0;
  for (let at = 0; at < mentions.length; at += MENTION_SIZE) {
    const end = mentions[at + 1]!;
    const flags = mentions[at + 3]! & ~(1 << NESTED_BIT);
    mentions[at + 3] = flags | (Number(end <= outer) << NESTED_BIT);
    outer = Math.max(outer, end);
  }
}

/** A reader's own mark has no confidence: it is sure. */
const thousandths = (confidence: number | undefined): number => Math.round((confidence ?? 1) * 1000);

/** The buffers that can change hands instead of being copied. */
export const buffersOf = (view: SentView): ArrayBuffer[] => [
  view.entities.order.buffer as ArrayBuffer,
  view.evidence.buffer as ArrayBuffer,
  view.mentions.buffer as ArrayBuffer,
  view.candidates.buffer as ArrayBuffer,
  view.statements.buffer as ArrayBuffer,
];
