import type { Span } from '../analysis';

/**
 * Paragraphs are lines: the unit that is analysed by itself and cached by its text. A blank line belongs to none.
 * Hard-wrapped prose (Gutenberg, mail) is joined: a line of more than 55 characters that does not end a sentence
 * goes on in the next one.
 *
 * @returns spans without the surrounding white space, in order; line ends may be LF, CRLF or CR.
 */
export function paragraphsOf(text: string): Span[] {
  const out: Span[] = [];
  let last: Span | null = null;
  for (const line of linesOf(text)) {
    if (line.start === line.end) {
      last = null;
      continue;
    }
    if (last && isWrapped(text, last, line)) out[out.length - 1] = { start: out.at(-1)!.start, end: line.end };
    else out.push(line);
    last = line;
  }
  return out;
}

const WRAP_FROM = 55;
const WRAP_TO = 100;

function isWrapped(text: string, last: Span, line: Span): boolean {
  const width = last.end - last.start;
  if (width < WRAP_FROM || width > WRAP_TO || line.end - line.start > WRAP_TO) return false;
  return (
    /[\p{Ll},;-]$/u.test(text.slice(last.end - 2, last.end)) &&
    /^[\p{Ll}"“‘'(\d]/u.test(text.slice(line.start, line.start + 2))
  );
}

/** The text's lines without white space at either end; empty lines are kept as empty spans. */
function* linesOf(text: string): Generator<Span> {
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 10;
    if (unit !== 10 && unit !== 13) continue;
    yield trimmed(text, from, i);
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
    from = i + 1;
  }
}

function trimmed(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const isSpace = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff;
