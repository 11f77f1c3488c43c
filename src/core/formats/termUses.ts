import { usedTerms } from '../terms/uses';
import { CodePoints } from '../text/offsets';
import type { Kept } from './kept';

/** How often somebody uses a term. Offsets are code points. */
export interface TermUse {
  readonly termId: string;
  readonly term: string;
  readonly domain: string | null;
  /** Null where the speaker is no entity, and for the article's own words. */
  readonly speakerId: string | null;
  /** Null for the article's own words. */
  readonly speaker: string | null;
  readonly uses: number;
  /** Of the first use; null for the article's own words. */
  readonly first: { readonly start: number; readonly end: number } | null;
}

/** Who uses which term: those in whose statements it stands, and the article itself outside of statements. */
export function termUses(kept: Kept): TermUse[] {
  return usedTerms(kept, new CodePoints(kept.text).length).flatMap(({ term, users, unsaid }) => {
    const about = { termId: term.id, term: term.name, domain: term.domain ?? null };
    const byUser = users.map(({ id, words, count, first }): TermUse => ({
      ...about,
      speakerId: id,
      speaker: kept.entity(id)?.name ?? words,
      uses: count,
      first,
    }));
    const own: TermUse = { ...about, speakerId: null, speaker: null, uses: unsaid, first: null };
    return unsaid > 0 ? [...byUser, own] : byUser;
  });
}
