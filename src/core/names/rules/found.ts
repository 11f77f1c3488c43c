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

/** Takes note of what a rule shows of a name. @param least how sure the name is by that at least */
export function become(name: Found, kind: number, least: number, why: string): void {
  name.kind = kind;
  name.surest = Math.max(sureness(name), least);
  name.why = [...name.why, why];
}

/** @param more names that no tagger marked. @returns all, in order */
export const withMore = (found: Found[], more: readonly Found[]): Found[] =>
  more.length === 0 ? found : [...found, ...more].sort((a, b) => a.first - b.first);
