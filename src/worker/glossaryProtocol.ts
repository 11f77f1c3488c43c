import type { GlossaryProblem } from '../core/terms/glossary';
import type { NewEntry, TextEdit } from '../core/terms/sources/addEntry';

/** Larger glossaries are not even read; EuroVoc in one language has about 20 million bytes. */
export const MAX_BYTES = 50_000_000;
export const TOO_LARGE = `The file is larger than ${String(MAX_BYTES / 1e6)} MB. It is not used.`;

/** What the editor asks of the reader of glossaries; each question has an id, which the answer has too. */
export type ToGlossaryReader =
  | { readonly type: 'read'; readonly id: number; readonly name: string; readonly bytes: Uint8Array }
  /** How an entry is added to a glossary in JSON. */
  | { readonly type: 'add'; readonly id: number; readonly text: string; readonly entry: NewEntry };

export type FromGlossaryReader =
  | {
      readonly type: 'read';
      readonly id: number;
      /** The usable entries, as the JSON of a `Glossary`. */
      readonly json: string;
      /** How many these are. */
      readonly count: number;
      readonly problems: readonly GlossaryProblem[];
    }
  | { readonly type: 'edits'; readonly id: number; readonly edits: readonly TextEdit[] }
  /** Why it can't be added; 1 for the first line, null where the problem is the file as a whole. */
  | { readonly type: 'refused'; readonly id: number; readonly message: string; readonly line: number | null };
