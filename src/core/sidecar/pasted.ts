import type { Span } from '../analysis';
import type { Edit, Edits } from './edits';
import type { WordsAt } from './record';

/** Where lost words stood in what an edit deleted with them. */
export interface Cut {
  readonly text: string;
  readonly offset: number;
}

/** Deleted text as long as this is known wherever it is written again; shorter text only where it was. UTF-16 units. */
const KNOWN_ANYWHERE = 32;

/** Finds the places of lost words whose edits put deleted text back as it was: by undo, by paste, by moving lines. */
export class Pasted {
  /** For each edit, where in the new text it wrote a deleted text; null where it did not. */
  private readonly found: readonly Map<string, number | null>[];

  constructor(
    private readonly edits: Edits,
    private readonly after: string,
  ) {
    this.found = edits.list.map(() => new Map<string, number | null>());
  }

  placeOf({ cut, exact, start }: WordsAt): Span | null {
    if (!cut || cut.offset < 0) return null;
    for (let i = 0; i < this.found.length; i++) {
      const written = this.edits.written(i);
      const isThere = start >= written.start && start <= written.end;
      if (!isThere && cut.text.length < KNOWN_ANYWHERE) continue;
      const at = this.find(cut.text, i, written) ?? (isThere ? left(cut, exact, this.edits.list[i]!, written) : null);
      if (at === null) continue;
      const place = at + cut.offset;
      // Words that were changed before they were deleted are not in the deleted text.
      if (this.after.startsWith(exact, place)) return { start: place, end: place + exact.length };
    }
    return null;
  }

  /** Where an edit wrote a deleted text; null where it did not. */
  private find(text: string, edit: number, { start, end }: Span): number | null {
    if (text.length > end - start) return null;
    const known = this.found[edit]!.get(text);
    if (known !== undefined) return known;
    const within = this.edits.list[edit]!.text.indexOf(text);
    const at = within < 0 ? null : start + within;
    this.found[edit]!.set(text, at);
    return at;
  }
}

/** Where a deleted text began of which the edit wrote again just a part, with the lost words in it; null elsewhere. */
function left({ text, offset }: Cut, exact: string, edit: Edit, { start }: Span): number | null {
  const within = text.indexOf(edit.text, Math.max(0, offset + exact.length - edit.text.length));
  return edit.text.length >= exact.length && within >= 0 && within <= offset ? start - within : null;
}
