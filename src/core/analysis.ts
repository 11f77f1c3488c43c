/**
 * What the engine says of one text. An `Analysis` is immutable and holds no reference to its host;
 * every offset is a UTF-16 code unit of the text as an editor shows it, ends are exclusive.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type EntityType = 'person' | 'organization' | 'term';

/** How the text names an entity: by a name, by a pronoun, or by a description ("his company"). */
export type MentionKind = 'name' | 'pronoun' | 'nominal';

export interface Mention extends Span {
  readonly type: EntityType;
  readonly kind: MentionKind;
  /** Null where the text leaves open who is meant: `candidates` then says who may be. */
  readonly entityId: string | null;
  /** Ids of the entities that may be meant, best first; empty where `entityId` is sure. */
  readonly candidates: readonly string[];
  /** Calibrated: of the mentions given 0.9, nine in ten are right. 0 to 1. */
  readonly confidence: number;
  /** True for a name inside a longer marked name (an academy in the name of its institute). */
  readonly nested: boolean;
  /** The reasons for the mark, in the engine's words; shown at a debug setting. */
  readonly why: readonly string[];
}

/** What the text says of a person: a title, where it is held, and when. */
export interface Role {
  /** As the text has it, without determiner; empty where only an affiliation is stated ("Sachs, of Columbia"). */
  readonly title: string;
  readonly organization: string | null;
  readonly organizationId: string | null;
  /** "former", "acting", "since 2018" … as the text has it; null where the role is simply held. */
  readonly time: string | null;
  readonly evidence: Span;
  readonly confidence: number;
}

export interface Entity {
  /** A slug of the name, unique in the analysis. */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest form in the text. */
  readonly name: string;
  /** The other forms found in the text, in order of appearance. */
  readonly aliases: readonly string[];
  /** Empty for organizations and terms. */
  readonly roles: readonly Role[];
  /** Of a term, from its glossary; so are the two that follow. */
  readonly definition?: string;
  readonly domain?: string;
  /** The label of the broader term. */
  readonly broader?: string;
}

export type StatementKind = 'direct' | 'indirect' | 'transcript';

export interface Statement {
  /** The words said, without quotation marks and without the cue. */
  readonly target: Span;
  readonly kind: StatementKind;
  /** Null where the speaker is no marked entity or stays open; `speakerText` then holds the words. */
  readonly speakerId: string | null;
  readonly speakerText: string | null;
  readonly cue: Span | null;
  readonly speakerMention: Span | null;
  /** "did not say", "would say": the words were not, or not yet, said. */
  readonly modality: 'asserted' | 'negated' | 'hypothetical';
  readonly confidence: number;
}

export interface Analysis {
  readonly text: string;
  readonly title: string | null;
  /** ISO 8601 calendar date, when the text states one in its head. */
  readonly date: string | null;
  readonly paragraphs: readonly Span[];
  /** Sorted by id. */
  readonly entities: readonly Entity[];
  /** Sorted by start, longer first. */
  readonly mentions: readonly Mention[];
  /** Sorted by start. */
  readonly statements: readonly Statement[];
}
