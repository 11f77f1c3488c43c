import type { Evidence, Island } from './document';
import { kindOf, OUTSIDE, spanEnd } from './labels';
import { isCapital } from './words';

/** What stands between the names of a list. */
const LISTING = new Set([',', ';', '/', 'and', 'or', '&', 'the', '(']);

/**
 * The kinds of the names that each token of the island is listed with, as the sentence has them: what is listed
 * together is of one kind mostly, and what stands in brackets after a name is the same under another name.
 * @returns for each token, in the lowest four bits, the kind (from 1) of the name before it, or (from 5) of the name
 * that it stands in brackets after; above them the kind (from 1) of the name after it; each 0 where there is none. Null
 * where nothing is listed.
 */
export function neighboursOf({ facts, labels }: Evidence, { first, last }: Island): Uint8Array | null {
  if (!hasGap(facts, first, last) || !hasListing(facts, first, last)) return null;
  const out = new Uint8Array(last - first);
  const spans = spansIn(labels, first, last);
  const isListing = (i: number): boolean => LISTING.has(facts[i]!.lower);
  spans.forEach(([from, to, kind], n) => {
    const [nextFrom, nextTo] = spans[n + 1] ?? [last, last];
    let start = to;
    while (start < nextFrom && isListing(start)) start++;
    if (start > to) {
      let end = start;
      while (end < nextFrom && isCapital(facts[end]!)) end++;
      if (start === nextFrom) end = nextTo;
      const code = kind + (facts[to]!.lower === '(' ? 5 : 1);
      for (let i = start; i < end; i++) out[i - first]! |= code;
    }
    const [beforeFrom, beforeTo] = spans[n - 1] ?? [first, first];
    let end = from;
    while (end > beforeTo && isListing(end - 1)) end--;
    if (end < from) {
      let begin = end;
      while (begin > beforeTo && isCapital(facts[begin - 1]!)) begin--;
      if (end === beforeTo) begin = beforeFrom;
      for (let i = begin; i < end; i++) out[i - first]! |= (kind + 1) << 4;
    }
  });
  return out;
}

/** First token, token after the last, and kind of each name. */
function spansIn(labels: Uint8Array, first: number, last: number): [number, number, number][] {
  const out: [number, number, number][] = [];
  for (let from = first; from < last; from++) {
    if (labels[from] === OUTSIDE) continue;
    const to = spanEnd(labels, from);
    out.push([from, to, kindOf(labels[from]!)]);
    from = to - 1;
  }
  return out;
}

/** Between the island's first and last token there is one that is no capital; many islands have none. */
function hasGap(facts: Evidence['facts'], first: number, last: number): boolean {
  for (let i = first + 1; i < last - 1; i++) if (!isCapital(facts[i]!)) return true;
  return false;
}

function hasListing(facts: Evidence['facts'], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (LISTING.has(facts[i]!.lower)) return true;
  return false;
}
