import { Location, Range, type TextDocument } from 'vscode';
import type { Span } from '../core/analysis';

export const rangeOf = (document: TextDocument, { start, end }: Span): Range =>
  new Range(document.positionAt(start), document.positionAt(end));

export const spanOf = (document: TextDocument, range: Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

export const locationOf = (document: TextDocument, span: Span): Location =>
  new Location(document.uri, rangeOf(document, span));

/** The words of a span on one line, cut after `most` characters. */
export function wordsOf(document: TextDocument, span: Span, most = 300): string {
  const end = Math.min(span.end, span.start + most);
  const words = document.getText(rangeOf(document, { start: span.start, end })).replace(/\s+/gu, ' ');
  return end < span.end ? `${words.replace(/\s\S*$/u, '')} …` : words;
}
