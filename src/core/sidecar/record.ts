import type { z } from 'zod';
import type { sidecarSchema } from './schema';

type Deep<T> = T extends readonly (infer U)[]
  ? readonly Deep<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T;

/** What a sidecar file holds. Offsets are Unicode code points. */
export type SidecarFile = Deep<z.output<typeof sidecarSchema>>;

/**
 * What is known of one document: the engine's suggestions and the reader's decisions. It has the shape of the sidecar
 * file, keys that this version does not know included, but its offsets are UTF-16 code units of the text as an editor
 * shows it. Immutable: a decision or an edit makes a new one, which shares what did not change.
 *
 * `document.sha256` and `document.length` are those of the last file read or written.
 */
export type AnnotationRecord = SidecarFile;
export type Entity = AnnotationRecord['entities'][number];
export type Role = Entity['roles'][number];
export type Annotation = AnnotationRecord['annotations'][number];
export type Statement = AnnotationRecord['statements'][number];
export type Target = Annotation['target'];
/** A place with its words, without the words around them: a cue, the mention of a speaker. */
export type WordsAt = NonNullable<Statement['cue']>;
export type EntityType = Entity['type'];
export type Status = Annotation['status'];

/** True for what is not rejected and has its place in the text: what a reader sees there. */
export const isVisible = (item: Annotation | Statement): boolean => item.status !== 'rejected' && !item.target.orphan;
