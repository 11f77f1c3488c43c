/**
 * The sidecar, as API.md and `annotations.schema.json` describe it. Its offsets count Unicode code points of the text;
 * ends are exclusive. Keys that are not named here are kept as they are.
 */
export interface Sidecar {
  readonly version: 1;
  readonly document: SidecarDocument;
  readonly generator: { readonly name: string; readonly version: string };
  /** Sorted by id. */
  readonly entities: readonly SidecarEntity[];
  /** Sorted by start, end and id, as are the statements. */
  readonly annotations: readonly SidecarAnnotation[];
  readonly statements: readonly SidecarStatement[];
}

export interface SidecarDocument {
  /** The name of the text's file, without a folder. */
  readonly file: string;
  /** Of the text encoded as UTF-8, in hexadecimal digits. */
  readonly sha256: string;
  /** In code points. */
  readonly length: number;
  readonly offsetUnit: 'codepoint';
  readonly title?: string | undefined;
  /** ISO 8601 calendar date. */
  readonly date?: string | undefined;
}

export type DecisionStatus = 'suggested' | 'accepted' | 'rejected';
export type Maker = 'engine' | 'user';

export interface SidecarEntity {
  /** Kept when the text is analysed again. */
  readonly id: string;
  readonly type: 'person' | 'organization' | 'term';
  readonly name: string;
  readonly aliases: readonly string[];
  /** Of people. */
  readonly roles: readonly SidecarRole[];
  /** Of a term, from a glossary. */
  readonly definition?: string | undefined;
  readonly createdBy?: Maker | undefined;
  /** Ids of the entities that the reader said are the same. */
  readonly merged?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

export interface SidecarRole {
  /** As the text has it; empty for a mere affiliation. */
  readonly title: string;
  readonly organization: string | null;
  readonly organizationId: string | null;
  readonly time?: string | undefined;
  readonly evidence: { readonly start: number; readonly end: number } | null;
  /** 0 to 1. */
  readonly confidence?: number | undefined;
  readonly status: DecisionStatus;
  readonly createdBy: Maker;
  readonly note?: string | undefined;
}

/** A place in the text and the words that stand there. */
export interface SidecarWords {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** The words are no longer found in the text. */
  readonly orphan?: boolean | undefined;
}

/** The same with up to 32 code points before and after. */
export interface SidecarTarget extends SidecarWords {
  readonly prefix: string;
  readonly suffix: string;
}

interface Decided {
  /** Stable and opaque. */
  readonly id: string;
  readonly target: SidecarTarget;
  readonly confidence?: number | undefined;
  readonly status: DecisionStatus;
  readonly createdBy: Maker;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

export interface SidecarAnnotation extends Decided {
  readonly type: 'person' | 'organization' | 'term';
  /** Null where the text leaves open who is meant. */
  readonly entityId: string | null;
  readonly candidates?: readonly string[] | undefined;
  readonly mention: 'name' | 'pronoun' | 'nominal';
  /** Of a rejected one: these words are not suggested anywhere in this text. */
  readonly everywhere?: boolean | undefined;
}

export interface SidecarStatement extends Decided {
  readonly speakerId: string | null;
  /** The words, where the speaker is no marked entity. */
  readonly speakerText?: string | undefined;
  readonly kind: 'direct' | 'indirect' | 'transcript';
  /** Absent for "asserted". */
  readonly modality?: 'asserted' | 'negated' | 'hypothetical' | undefined;
  readonly cue: SidecarWords | null;
  readonly speakerMention: SidecarWords | null;
}

export interface AnnotateOptions {
  /** The name that the sidecar gives the text's file; that of the earlier sidecar, or "text" when absent. */
  readonly file?: string;
  /** An earlier sidecar of this text, or of an older version of it: what was decided in it is kept. */
  readonly sidecar?: Sidecar | undefined;
}

/** How far two annotators agree. */
export interface ComparisonReport {
  /** Of the words and punctuation marks of the text. */
  readonly words: number;
  /** People, organizations and terms together. */
  readonly marks: AgreementFigures;
  readonly labels: Readonly<Record<'person' | 'organization' | 'term' | 'statement', AgreementFigures>>;
  /** Of the marks that both have: those about the same person, organization or term. */
  readonly sameEntity: { readonly same: number; readonly of: number };
  /** Of the statements that both have: those by the same speaker. */
  readonly sameSpeaker: { readonly same: number; readonly of: number };
  readonly disagreements: readonly ReportedDisagreement[];
}

/** Null where there is nothing to agree on. */
export interface AgreementFigures {
  readonly a: number;
  readonly b: number;
  /** F1 of spans in the very same place, 0 to 1. */
  readonly strict: number | null;
  /** F1 of spans with some words in common, 0 to 1. */
  readonly lenient: number | null;
  /** Share of words on which both say the same, 0 to 1. */
  readonly observed: number | null;
  /** Cohen's kappa on words, at most 1. */
  readonly kappa: number | null;
  /** Krippendorff's alpha on words, nominal, at most 1. */
  readonly alpha: number | null;
}

export interface ReportedDisagreement {
  readonly differs: readonly ('presence' | 'place' | 'type' | 'entity' | 'speaker' | 'kind' | 'modality')[];
  /** In code points: all that either of the two marks. */
  readonly start: number;
  readonly end: number;
  /** Ids in the two sidecars; null for the one that does not have it. */
  readonly a: string | null;
  readonly b: string | null;
}
