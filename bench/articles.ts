/**
 * How well the engine does on a gold of articles, by the same path as the command line.
 *
 *   tsx bench/articles.ts [GOLD.json] [--scorer PATH] [--texts DIR] [--misses]
 *
 * The scorer is a module with `scoreDocument(gold, text, sidecar)` and `report(counts)`. `--texts` holds the texts of a
 * gold that has none inline. `--misses` lists, below the scores, what was missed and what was wrong, by document.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadAnalyzer } from '../src/cli/resources';
import { fileOf } from '../src/core/sidecar/convert';
import { emptyRecord, merge } from '../src/core/sidecar/merge';
import type { SidecarFile } from '../src/core/sidecar/record';
import { CodePoints } from '../src/core/text/offsets';
import { pronounStart, type Gold, type GoldDocument } from '../test/gold/gold';

interface Counts {
  readonly misses: string[];
}

interface Scorer {
  scoreDocument(gold: GoldDocument, text: string, sidecar: SidecarFile): Counts;
  report(all: readonly Counts[]): { scores: Record<string, Record<string, number>> };
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scorer: { type: 'string', default: '../shared/tools/score-articles.mjs' },
    texts: { type: 'string', default: '.' },
    misses: { type: 'boolean', default: false },
  },
});

const percent = (share: number): string => (100 * share).toFixed(1);

async function main(): Promise<void> {
  const gold = JSON.parse(readFileSync(positionals[0] ?? 'test/gold/articles.json', 'utf8')) as Gold;
  const scorer = (await import(pathToFileURL(resolve(options.scorer)).href)) as Scorer;
  const analyzer = loadAnalyzer();
  const pronouns = { gold: 0, marked: 0, right: 0 };
  const all = gold.documents.map((document) => {
    const text = document.text ?? readFileSync(join(options.texts, document.file), 'utf8');
    const sidecar = fileOf(merge(analyzer.analyze(text), emptyRecord(document.file)), text);
    const counts = scorer.scoreDocument(document, text, sidecar);
    counts.misses.push(...scorePronouns(document, text, sidecar, pronouns));
    return counts;
  });
  for (const [name, scores] of Object.entries(scorer.report(all).scores)) {
    const row = Object.entries(scores).map(([measure, share]) => `${measure} ${percent(share)}`);
    console.log(name.padEnd(13), row.join('  '));
  }
  const { right, marked, gold: wanted } = pronouns;
  console.log(`pronoun       precision ${percent(right / (marked || 1))}  recall ${percent(right / (wanted || 1))}`);
  if (options.misses) {
    all.forEach((counts, i) => {
      console.log(`\n${gold.documents[i]!.file}`);
      for (const miss of counts.misses) console.log(`  ${miss}`);
    });
  }
}

/** Adds to the tally; a pronoun is marked when the sidecar says who is meant. Returns the misses. */
function scorePronouns(
  document: GoldDocument,
  text: string,
  sidecar: SidecarFile,
  tally: { gold: number; marked: number; right: number },
): string[] {
  const points = new CodePoints(text);
  const names = new Map(sidecar.entities.map((entity) => [entity.id, entity.name]));
  const misses: string[] = [];
  for (const pronoun of document.pronouns) {
    const start = points.fromUtf16(pronounStart(text, pronoun));
    const found = sidecar.annotations.find((a) => a.mention === 'pronoun' && a.target.start === start);
    const name = found?.entityId ? names.get(found.entityId) : undefined;
    tally.gold++;
    if (name !== undefined) tally.marked++;
    if (name === pronoun.refers_to) tally.right++;
    else {
      const said = name ?? 'nobody';
      misses.push(`pronoun: ${pronoun.pronoun} is ${pronoun.refers_to}, not ${said}: ${pronoun.sentence_start}…`);
    }
  }
  return misses;
}

void main();
