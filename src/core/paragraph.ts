import type { Span } from './analysis';
import type { Tokens } from './text/tokens';

/**
 * What the pipeline knows of one paragraph, step by step. All offsets are UTF-16 code units relative to the start of
 * the paragraph, so that an edit elsewhere leaves them right.
 */
export type NameLabel = 'person' | 'organization' | 'location' | 'other';

export interface NameMention extends Span {
  readonly label: NameLabel;
  /** The tokens it covers: `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
  /** Calibrated, 0 to 1. */
  readonly confidence: number;
  /** A name inside the name before it in the list. */
  readonly nested: boolean;
  readonly why: readonly string[];
}

/** Words that mean somebody: a marked name, a pronoun, or a description ("the minister", "national lawmakers"). */
export interface Reference extends Span {
  readonly kind: 'name' | 'pronoun' | 'nominal';
}

/** One role that the paragraph gives to somebody. */
export interface RoleClaim {
  /** Null where the holder is whoever the text spoke of before ("The minister, a former judge, …" is a nominal, not null). */
  readonly holder: Reference;
  /** The title's words, without determiner; empty for a mere affiliation. */
  readonly title: Span;
  /** The title where its words are not it: "founder" for "founded", "minister" for "ministers". */
  readonly called: string | null;
  /** The organization's words; may cover more than one marked name, or none ("a leading chip maker"). */
  readonly organization: Span | null;
  readonly time: Span | null;
  /** The words that say all this. */
  readonly evidence: Span;
  readonly confidence: number;
}

/** Something said, as one paragraph shows it. */
export interface StatementClaim {
  readonly target: Span;
  readonly kind: 'direct' | 'indirect' | 'transcript';
  /** Null where the paragraph names no speaker: a quotation that goes on, or stands alone. */
  readonly speaker: Reference | null;
  readonly cue: Span | null;
  readonly modality: 'asserted' | 'negated' | 'hypothetical';
  /** The quotation is not closed in this paragraph, so the next one may go on with it. */
  readonly open: boolean;
  readonly confidence: number;
}

export interface TermMatch extends Span {
  readonly first: number;
  readonly last: number;
  /**
   * Ids of the glossaries' concepts, first glossary first; several where glossaries differ, or where words are shared
   * ("industrial and supply chains"); none for a discovered term.
   */
  readonly conceptIds: readonly string[];
  readonly confidence: number;
}

/** A paragraph's tokens with the names that the whole document settled on. */
export interface NamedParagraph {
  readonly tokens: Tokens;
  /** By start, longer first. */
  readonly names: readonly NameMention[];
}

/** A paragraph after all the steps that look at one paragraph alone. */
export interface ReadParagraph extends NamedParagraph {
  readonly roles: readonly RoleClaim[];
  readonly statements: readonly StatementClaim[];
}
