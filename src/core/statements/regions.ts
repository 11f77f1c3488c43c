import { ADVERB, CALENDAR, CONJUNCTION } from '../grammar/lexicon';
import { FARTHEST } from '../grammar/subjects';
import type { Words } from '../grammar/words';
import type { StatementClaim } from '../paragraph';
import type { Attribution } from './attributions';
import type { Quotation } from './quotations';
import type { Sentence } from './sentences';

/** Tokens that hold words said, end exclusive; punctuation around them is cut off here. */
export interface Region {
  readonly first: number;
  readonly last: number;
}

const EDGES = new Set([',', '.', ';', ':', '—', '–', '-', '--', '?', '!', '…', '...']);
const TAIL_KEPT = new Set(['?', '!']);

/**
 * The statement in a region: the inside of a quotation where the region is just that, else reported speech.
 * @returns null where nothing is left.
 */
export function claimOf(w: Words, region: Region, sentence: Sentence, attribution: Attribution): StatementClaim | null {
  let { first, last } = region;
  while (first < last && EDGES.has(w.at(first))) first++;
  const opening = first < last ? sentence.quotation(first) : null;
  const whole = opening?.open === first && opening.close < last ? opening : null;
  while (last > first && EDGES.has(w.at(last - 1)) && (!TAIL_KEPT.has(w.at(last - 1)) || w.at(last) !== '')) {
    if (whole && last - 1 <= whole.close) break;
    last--;
  }
  if (w.at(last - 1) === ')' && !hasOpening(w, first, last - 1)) last--;
  if (first >= last) return null;
  const open = opening?.open === first && opening.close >= w.count ? opening : null;
  const direct = open ?? (whole && whole.close + 1 >= last ? whole : null);
  const source = {
    speaker: attribution.speaker,
    cue: w.span(attribution.cue.first, attribution.cue.last),
    modality: attribution.modality,
  };
  if (direct) return quoted(w, direct, source, 0.92);
  const isCut = !attribution.complement && w.at(attribution.last) === ',' && !w.is(first, ADVERB | CALENDAR); // "Inflation, she said, is sticky"
  const least = isCut || (attribution.complement?.isPhrase && !attribution.complement.isStance) ? 1 : 2; // "called for calm"
  if (last - first < least) return null;
  return {
    ...source,
    target: w.span(first, last),
    kind: 'indirect',
    open: false,
    confidence: attribution.complement?.isStance ? 0.45 : 0.85,
  };
}

/** Whether the bracket that closes at `close` opens in the region: "(its campaign said that it won)" does not. */
function hasOpening(w: Words, first: number, close: number): boolean {
  let depth = 1;
  for (let i = close - 1; i >= Math.max(first, close - FARTHEST) && depth > 0; i--) {
    if (w.at(i) === ')') depth++;
    else if (w.at(i) === '(') depth--;
  }
  return depth === 0;
}

/** "said that A, and that B": two statements. */
export function splitAtThat(w: Words, region: Region, a: Attribution): Region[] {
  const out: Region[] = [];
  let { first } = region;
  for (let i = first + 1; a.complement && i + 2 < region.last; i++) {
    if (w.at(i) !== 'that' || a.complement.isQuotation) continue;
    const link = w.is(i - 1, ADVERB) ? i - 2 : i - 1; // "but also that"
    if (!w.is(link, CONJUNCTION) || link <= first) continue;
    out.push({ first, last: link });
    first = i + 1;
  }
  return [...out, { first, last: region.last }];
}

/** What stands between the marks of a quotation. */
export function quoted(
  w: Words,
  q: Quotation,
  source: Pick<StatementClaim, 'speaker' | 'cue' | 'modality'>,
  confidence: number,
): StatementClaim | null {
  if (q.last <= q.first) return null;
  return { ...source, target: w.span(q.first, q.last), kind: 'direct', open: q.close >= w.count, confidence };
}
