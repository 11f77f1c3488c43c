/** A name as the tagger has found it, before it is made a mention. */
export interface Found {
  first: number;
  last: number;
  kind: number;
  readonly confidence: number;
  /** Of a name that was joined from several: the confidence of the surest. */
  surest?: number;
  why: readonly string[];
}

export const sureness = (name: Found): number => name.surest ?? name.confidence;
