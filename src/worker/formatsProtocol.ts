import type { Part, Source } from '../core/formats/format';
import type { ImportReport } from '../core/formats/import';
import type { LeftOut } from '../core/formats/leftOut';
import type { Span } from '../core/analysis';
import type { Items } from '../core/sidecar/places';

/** What the editor asks of the thread that knows the exchange formats. Each question has an id, which the answer has too. */
export interface ToFormats {
  readonly id: number;
  readonly question: FormatQuestion;
}

/** A document with its sidecar as it would be saved. */
export interface SavedDocument {
  readonly file: string;
  /** In the workspace, with slashes. */
  readonly path?: string;
  readonly text: string;
  readonly sidecar: string;
}

export type FormatQuestion =
  | { readonly ask: 'offers' }
  | {
      readonly ask: 'export';
      readonly format: string;
      readonly documents: readonly SavedDocument[];
      /** What lies in this part of the first document alone, in UTF-16 units. */
      readonly within?: Span;
      /** The workspace's file of people. */
      readonly people?: string;
    }
  /** Names of the formats that the files can be read as. */
  | { readonly ask: 'recognize'; readonly files: readonly Source[] }
  | {
      readonly ask: 'import';
      readonly format: string;
      readonly files: readonly Source[];
      readonly document: SavedDocument;
    };

export interface FormatAnswers {
  readonly offers: readonly FormatOffer[];
  readonly export: Exported;
  readonly recognize: readonly string[];
  readonly import: Imported;
}

export interface FormatOffer {
  readonly name: string;
  readonly title: string;
  readonly extension: string;
  readonly description: string;
  readonly holdsMany: boolean;
  readonly isRead: boolean;
  readonly hasTables: boolean;
}

export interface Exported {
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
}

export interface Imported {
  readonly items: Items;
  readonly report: ImportReport;
  readonly leftOut: readonly LeftOut[];
}

export type FromFormats =
  | { readonly type: 'answer'; readonly id: number; readonly answer: FormatAnswers[keyof FormatAnswers] }
  | { readonly type: 'refused'; readonly id: number; readonly message: string };
