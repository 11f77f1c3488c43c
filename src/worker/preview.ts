import type { Span } from '../core/analysis';
import { changesOf } from './changes';
import type { OpenDocument } from './document';
import type { SentView } from './pack';
import { Packer } from './packer';

/** Of a text with more UTF-16 units than this, what is visible is read first. */
const LONG = 20_000;
/** At least so much of it, as an editor that has just been opened may not know its size; and no more than `LONG`. */
const LEAST = 6000;

/** What is known of the visible part of a long text; null where it is short, or where there is nothing to tell. */
export function previewOf(document: OpenDocument, visible: Span): SentView | null {
  const { text } = document;
  if (text.length <= LONG || visible.start > text.length) return null;
  try {
    const view = new Packer().pack(document.preview(wholeLines(text, visible)));
    return { ...view, entities: changesOf([], view.entities) };
  } catch {
    return null; // It is read once more with the whole text, which tells what fails.
  }
}

/** The lines that the span touches, without one that is cut. */
function wholeLines(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const least = Math.min(Math.max(end, from + LEAST), from + LONG);
  const to = text.lastIndexOf('\n', least);
  return { start: from, end: to > from ? to : least };
}
