import type { AnnotationRecord } from '../sidecar/record';

/** A document with what is known of it. */
export interface AnnotatedDocument {
  /** The file's name. */
  readonly file: string;
  readonly text: string;
  readonly record: AnnotationRecord;
}

/** One file of an export. */
export interface Part {
  /** What this file is of, where a format makes several: the name of a table. */
  readonly name: string;
  readonly content: string;
}

/** Something that a format has no place for, and how many of it were left out. */
export interface LeftOut {
  readonly what: string;
  readonly count: number;
}

export interface Export {
  /** The first is the one to show where there is room for one alone. */
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
}

/** A file format that annotations are written in. To add one, write one file and name it in `formats.ts`. */
export interface Format {
  readonly name: string;
  /** Of its files, with the dot. */
  readonly extension: string;
  readonly description: string;
  /** Names of the parts that it writes, where it writes several; the first is the default. */
  readonly tables: readonly string[];
  /** Writes what a reader sees: rejected items are left out. Offsets are in code points unless the format has its own unit. */
  write(document: AnnotatedDocument, options?: WriteOptions): Export;
}

export interface WriteOptions {
  /** For a table that a spreadsheet opens: marked as UTF-8, and no cell is taken for a formula. */
  readonly spreadsheet?: boolean;
}
