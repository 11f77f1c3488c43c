import { loadAnalyzer } from '../src/cli/resources';
import type { Analysis, Span } from '../src/core/analysis';
import { printCoreference } from './lib/coreference';
import { dataFolder, percent, readJsonLines } from './lib/data';
import { affiliations, titles, type RelationRow } from './lib/relations';
import { nearestName } from './lib/nearestName';

/**
 * Statements on PolNeAR's development part, beside a baseline that takes the nearest name for the speaker; and what is
 * said of people's roles on CoNLL-2004 and KBP37; and who is meant by names, pronouns and descriptions, on GUM. The whole
 * engine from the bare text.
 * usage: npm run bench:statements -- [--data DIR]
 */
type Kind = 'direct' | 'indirect' | 'mixed';

interface Quote extends Span {
  readonly kind: Kind;
  readonly speaker?: Span | null;
  readonly cue?: readonly Span[];
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly Quote[];
}

/** Words said, and the words that name the speaker. */
export interface Said extends Span {
  readonly speaker: Span | null;
}

const COVERED = 0.8;
const MOST_EXTRA = 1.4;

const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const length = (a: Span): number => a.end - a.start;

/** The found pieces that lie in the gold content, where together they cover it and little beside. */
function piecesOf(gold: Quote & { readonly cut: number }, found: readonly Said[]): readonly Said[] | null {
  const inside = found.filter((s) => overlap(s, gold) / length(s) > 0.5);
  // The set's content runs over the cue in its middle ("…," he said, "…"): those words are taken out of it.
  const said = length(gold) - gold.cut;
  const covered = inside.reduce((n, s) => n + overlap(s, gold), 0) / said;
  const taken = inside.reduce((n, s) => n + length(s), 0) / said;
  return covered >= COVERED && taken <= MOST_EXTRA ? inside : null;
}

/** How much of the content is no part of it: what stands between the pieces of a quotation, speaker and cue where they are inside. */
function cutBy(text: string, quote: Quote): number {
  const own = [...(quote.cue ?? []), ...(quote.speaker ? [quote.speaker] : [])];
  const inside = own.filter((s) => s.start > quote.start && s.end < quote.end);
  if (inside.length === 0) return 0;
  let start = Math.min(...inside.map((s) => s.start));
  let end = Math.max(...inside.map((s) => s.end));
  if (quote.kind === 'direct') {
    const [before, after] = [text.slice(quote.start, start), text.slice(end, quote.end)];
    const closes = before.search(/[”"'’]\s*$/u);
    const reopens = after.search(/[“"]|''/u);
    if (closes >= 0 && reopens >= 0) {
      start = quote.start + closes;
      end += reopens;
    }
  }
  return end - start;
}

interface Count {
  gold: number;
  found: number;
  withSource: number;
  source: number;
}

function measure(rows: readonly Row[], find: (row: Row) => Said[]): void {
  const counts: Record<Kind, Count> = { direct: zero(), indirect: zero(), mixed: zero() };
  let marked = 0;
  let right = 0;
  for (const row of rows) {
    const found = find(row);
    for (const quote of row.quotes) {
      const c = counts[quote.kind];
      c.gold++;
      const pieces = piecesOf({ ...quote, cut: cutBy(row.text, quote) }, found);
      if (!pieces) continue;
      c.found++;
      const { speaker } = quote;
      if (!speaker) continue;
      c.withSource++;
      if (pieces.some((s) => s.speaker && overlap(s.speaker, speaker) > 0)) c.source++;
    }
    marked += found.length;
    right += found.filter((s) => row.quotes.some((q) => overlap(s, q) / length(s) > 0.5)).length;
  }
  for (const [kind, c] of Object.entries(counts)) {
    console.log(
      `  ${kind.padEnd(9)} ${String(c.gold).padStart(5)}  content found ${percent(c.found / c.gold)}` +
        `  source right ${percent(c.source / c.withSource)}  both ${percent(c.source / c.gold)}`,
    );
  }
  console.log(`  precision of the ${String(marked)} marked: ${percent(right / marked)}\n`);
}

const zero = (): Count => ({ gold: 0, found: 0, withSource: 0, source: 0 });

const analyzer = loadAnalyzer();
const analyze = (text: string): Analysis => analyzer.analyze(text);
const folder = `${dataFolder()}/evaluate`;

const rows = readJsonLines<Row>(`${folder}/polnear.dev.jsonl`);
console.log('polnear.dev: nearest name');
measure(rows, (row) => nearestName(row.text, analyze(row.text)));
console.log('polnear.dev: glossator');
measure(rows, (row) => analyze(row.text).statements.map((s) => ({ ...s.target, speaker: s.speakerMention })));

for (const set of ['conll04', 'kbp37']) {
  const relations = readJsonLines<RelationRow>(`${folder}/${set}.dev.jsonl`);
  for (const line of [affiliations(relations, analyze), titles(relations, analyze)]) {
    if (line) console.log(`${set}.dev: ${line}`);
  }
}
console.log();
printCoreference('dev', analyze);
