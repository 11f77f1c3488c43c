import type { Analysis, Mention, Span } from '../../src/core/analysis';

/** A baseline: quotations, and what follows the commonest cues; said by whom the nearest name names. */
export function nearestName(text: string, { mentions }: Analysis): (Span & { speaker: Span | null })[] {
  const names = mentions.filter((m) => m.kind === 'name' && m.type !== 'term');
  const nearest = (span: Span): Mention | null =>
    names.reduce<Mention | null>((best, m) => (!best || distance(m, span) < distance(best, span) ? m : best), null);
  const out: (Span & { speaker: Span | null })[] = [];
  for (const match of text.matchAll(/[“"]([^”"\n]{12,})[”"]/gu)) {
    const span = { start: match.index + 1, end: match.index + match[0].length - 1 };
    out.push({ ...span, speaker: nearest(span) });
  }
  for (const match of text.matchAll(/\b(?:said|says|added|told \w+|according to)\b(?: that)? ([^.\n“"]{12,})/gu)) {
    const end = match.index + match[0].length;
    const span = { start: end - match[1]!.length, end };
    out.push({ ...span, speaker: nearest({ start: match.index, end: match.index + 4 }) });
  }
  return out;
}

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);
