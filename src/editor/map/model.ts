import type { Span } from '../../core/analysis';

/**
 * What the article map shows: made by the extension host, drawn by its page. Plain data, all words in the reader's
 * language. Spans are UTF-16 code units of the text.
 */
export interface MapModel {
  readonly title: string;
  /** Of the text. */
  readonly length: number;
  /** By the place of their first statement. */
  readonly speakers: readonly Speaker[];
  /** By name. */
  readonly people: readonly Named[];
  readonly organizations: readonly Named[];
  /** In the order of `people`. */
  readonly memberships: readonly Membership[];
  /** What was left out to keep the map readable; empty where nothing was. */
  readonly statementsNote: string;
  readonly peopleNote: string;
}

export interface Speaker {
  readonly name: string;
  /** "chairwoman, Nordic Bank"; empty where the text gives no role. */
  readonly role: string;
  /** "3 statements" */
  readonly count: string;
  readonly statements: readonly Said[];
}

export interface Said extends Span {
  readonly kind: 'direct' | 'indirect' | 'transcript';
  readonly kindText: string;
  readonly words: string;
  /** 1 for the first. */
  readonly line: number;
}

/** A person or an organization. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** "5 mentions" */
  readonly about: string;
  /** Where the text introduces it. */
  readonly span: Span | null;
}

export interface Membership {
  readonly person: string;
  /** The id of an organization; null where the text marks none. */
  readonly organization: string | null;
  readonly organizationName: string;
  readonly role: string;
  /** The words that say so. */
  readonly span: Span | null;
}

/** What is left of a map that was open when the window was closed. */
export interface MapState {
  /** The URI of the article; null where there was none. */
  readonly article: string | null;
}

export type Picture = 'statements' | 'people';
export type PictureFormat = 'svg' | 'png';

export type ToPage =
  | {
      readonly type: 'show';
      readonly model: MapModel | null;
      readonly words: MapWords;
      /** What the page keeps for when the window is opened again. */
      readonly state: MapState;
    }
  | { readonly type: 'draw'; readonly id: number; readonly picture: Picture; readonly format: PictureFormat };

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'go'; readonly span: Span }
  | { readonly type: 'save'; readonly picture: Picture; readonly format: PictureFormat }
  /** SVG as text, PNG in base64; null where the picture could not be drawn. */
  | { readonly type: 'drawn'; readonly id: number; readonly content: string | null };

/** The page's own words, in the reader's language. */
export interface MapWords {
  readonly empty: string;
  readonly statements: string;
  readonly statementsHelp: string;
  readonly noStatements: string;
  readonly statementsTable: string;
  readonly people: string;
  readonly peopleHelp: string;
  readonly noPeople: string;
  readonly peopleTable: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly saveSvg: string;
  readonly savePng: string;
  readonly direct: string;
  readonly indirect: string;
  readonly transcript: string;
  readonly speaker: string;
  readonly kind: string;
  readonly words: string;
  readonly line: string;
  readonly person: string;
  readonly organization: string;
  readonly role: string;
}
