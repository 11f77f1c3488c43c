import type { PeopleFile } from '../index/peopleFile';
import type { Items } from '../sidecar/places';
import type { AnnotationRecord } from '../sidecar/record';
import type { LeftOut, Lack } from './leftOut';

/** A document with what is known of it. */
export interface AnnotatedDocument {
  /** The file's name. */
  readonly file: string;
  /** In its workspace, with slashes, where that is known. */
  readonly path?: string | undefined;
  readonly text: string;
  readonly record: AnnotationRecord;
}

/** One file of an export. */
export interface Part {
  /** What this file is of, where a format makes several: the name of a table. */
  readonly name: string;
  /** The file's own name, where `*` stands for that of the document without its ending. */
  readonly file: string;
  readonly content: string;
}

export interface Export {
  /** The first is the one to show where there is room for one alone. */
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
}

/** One file of an import. */
export interface Source {
  /** Its name without a folder. */
  readonly name: string;
  readonly content: string;
}

/** What a format counts in: characters of the text, or the tokens that it lists. */
export type OffsetUnit = 'code points' | 'UTF-16 units' | 'tokens';

/** What an imported file says of one document. */
export interface ReadDocument {
  /** The name of the text's file; null where the format does not tell. */
  readonly file: string | null;
  /** The text, where the format holds it: `items` then count in its UTF-16 units, else in units of the format. */
  readonly text: string | null;
  /** As accepted by the reader. An empty `exact` is for whatever stands there. */
  readonly items: Items;
  /** What was in the file and has no place in a sidecar. */
  readonly leftOut: readonly LeftOut[];
}

/** A file format that annotations are written in. To add one, write one file and name it in `formats.ts`. */
export interface Format {
  readonly name: string;
  /** What its users call it. */
  readonly title: string;
  /** Of its main file, with the dot. */
  readonly extension: string;
  readonly description: string;
  /** Null where it names no places. */
  readonly offsets: OffsetUnit | null;
  /** Whether one file can hold several documents. */
  readonly holdsMany: boolean;
  /** Whether the text itself is in the file. */
  readonly holdsText: boolean;
  /** What it has no place for. */
  readonly lacks: readonly Lack[];
  /** Names of the parts, where the reader may want one alone; the first is the default. */
  readonly tables?: readonly string[];
  /**
   * Writes what a reader sees: rejected items are left out.
   * @param documents one, or more where the format holds many.
   */
  write(documents: readonly AnnotatedDocument[], options?: WriteOptions): Export;
  /**
   * Reads the files that belong together: most formats have one.
   * @throws FormatError for what is not of this format.
   */
  read?(files: readonly Source[]): readonly ReadDocument[];
}

export interface WriteOptions {
  /** Of tables that a spreadsheet opens: marked as UTF-8, and no cell is taken for a formula. */
  readonly spreadsheet?: boolean;
  /** Of networks: who is who in all documents, as the reader decided. */
  readonly people?: PeopleFile | undefined;
  /** Of CoNLL: how the first and the last word of a name are told. IOB2 when absent. */
  readonly scheme?: Scheme;
}

export const SCHEMES = ['IOB1', 'IOB2', 'BIOES'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Says what is wrong with a file that was to be imported, and where. */
export class FormatError extends Error {
  /** @param line of the file, from 1; null where the whole is meant. */
  constructor(message: string, line: number | null = null) {
    super(line === null ? message : `line ${line}: ${message}`);
  }
}
