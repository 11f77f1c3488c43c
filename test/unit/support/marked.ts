import type { NameLabel, NameMention, NamedParagraph } from '../../../src/core/paragraph';
import { tokenize } from '../../../src/core/text/tokenize';

const LABELS: Record<string, NameLabel> = { p: 'person', o: 'organization', l: 'location', m: 'other' };
const MARK = /\[([polm])\d* ([^\]]+)\]/g;

/** Text with names marked inline, `[p Ana Ruiz] of [o Acme]`, as a paragraph whose names are known. */
export function marked(source: string): NamedParagraph {
  const spans: { start: number; end: number; label: NameLabel }[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(MARK)) {
    text += source.slice(from, match.index);
    spans.push({ start: text.length, end: text.length + match[2]!.length, label: LABELS[match[1]!]! });
    text += match[2]!;
    from = match.index + match[0].length;
  }
  const tokens = tokenize(text + source.slice(from));
  const names = spans.map((span): NameMention => {
    const first = tokens.ends.findIndex((end) => end > span.start);
    let last = first;
    while (last < tokens.count && tokens.starts[last]! < span.end) last++;
    return { ...span, first, last, confidence: 1, nested: false, why: [] };
  });
  return { tokens, names };
}
