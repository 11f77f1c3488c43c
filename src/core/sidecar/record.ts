import type * as z from 'zod';
import type { Cut } from './pasted';
import type { Quote } from './quote';
import type { sidecarSchema } from './schema';

/** The same, not to be changed. */
export type Deep<T> = T extends readonly (infer U)[]
  ? readonly Deep<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T;

type InFile = Deep<z.output<typeof sidecarSchema>>;
type EntityInFile = InFile['entities'][number];
type AnnotationInFile = InFile['annotations'][number];
type StatementInFile = InFile['statements'][number];

/** A place in the text with its words and what stands around them. */
export type Target = AnnotationInFile['target'] &
  Lost & {
    /** The words before edits changed them, for undo. In memory alone: a file never has it. */
    readonly was?: Quote;
  };
/** A place with its words, without the words around them: a cue, the mention of a speaker. */
export type WordsAt = NonNullable<StatementInFile['cue']> & Lost;

interface Lost {
  /** Of an orphan, what it was deleted with, for undo and paste. In memory alone: a file never has it. */
  readonly cut?: Cut;
}

/** What another side decided on the same. */
type Contested<T extends { readonly conflict?: object | undefined }> = Omit<NonNullable<T['conflict']>, 'target'> & {
  readonly target?: Target | undefined;
};

export type Role = EntityInFile['roles'][number];
export type Entity = EntityInFile;
export type Annotation = Omit<AnnotationInFile, 'target' | 'conflict'> & {
  readonly target: Target;
  readonly conflict?: Contested<AnnotationInFile> | undefined;
};
export type Statement = Omit<StatementInFile, 'target' | 'cue' | 'speakerMention' | 'conflict'> & {
  readonly target: Target;
  readonly cue: WordsAt | null;
  readonly speakerMention: WordsAt | null;
  readonly conflict?: Contested<StatementInFile> | undefined;
};
export type EntityType = Entity['type'];
export type Status = Annotation['status'];

/**
 * What is known of one document: the engine's suggestions and the reader's decisions. It has the shape of the sidecar
 * file, keys that this version does not know included, but its offsets are UTF-16 code units of the text as an editor
 * shows it. Immutable: a decision or an edit makes a new one, which shares what did not change.
 *
 * `document.sha256` and `document.length` are those of the last file read or written.
 */
export type AnnotationRecord = Omit<InFile, 'annotations' | 'statements'> & {
  readonly annotations: readonly Annotation[];
  readonly statements: readonly Statement[];
};

/** What a sidecar file holds: the same with offsets in Unicode code points. */
export type SidecarFile = AnnotationRecord;

/** True for what is not rejected and has its place in the text: what a reader sees there. */
export const isVisible = (item: Annotation | Statement): boolean => item.status !== 'rejected' && !item.target.orphan;
