/**
 * Scores a model on sets of the shared data.
 *
 *   npx tsx training/evaluate.ts [--model FILE] [--data DIR] SET...
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRecognizer } from '../src/core/names/tagger';
import { namesIn } from './names';
import { seedsOf } from './seeds';
import { Score } from './score';
import { fileOf, type GoldDocument, readJsonl } from './sets';

const { values: args, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', default: 'media/names.bin' },
    data: { type: 'string', default: '../shared/data' },
    errors: { type: 'string' },
  },
});
const recognizer = createRecognizer(readFileSync(args.model));
const context = (d: GoldDocument, e: { start: number; end: number }): string =>
  `${d.text.slice(Math.max(0, e.start - 40), e.start)}[${d.text.slice(e.start, e.end)}]${d.text.slice(e.end, e.end + 40)}`.replaceAll(
    '\n',
    ' ',
  );
for (const set of positionals) {
  const scores = { person: new Score(), organization: new Score(), location: new Score() };
  let words = 0;
  let time = 0;
  for (const d of set === 'seeds' ? seedsOf(join(args.data, '..')) : readJsonl(fileOf(args.data, set))) {
    const before = performance.now();
    const found = namesIn(recognizer, d.text);
    time += performance.now() - before;
    words += d.text.split(/\s+/).length;
    for (const label of ['person', 'organization', 'location'] as const) scores[label].add(d.entities, found, label);
    if (args.errors) {
      const key = (e: { start: number; end: number; label: string }): string => `${e.start}:${e.end}:${e.label}`;
      const gold = new Set(d.entities.map(key));
      const seen = new Set(found.map(key));
      for (const e of d.entities) if (e.label === args.errors && !seen.has(key(e))) console.log(`- ${context(d, e)}`);
      for (const e of found) if (e.label === args.errors && !gold.has(key(e))) console.log(`+ ${context(d, e)}`);
    }
  }
  const row = Object.entries(scores).map(
    ([label, s]) =>
      `${label.slice(0, 3)} ${(100 * s.strict).toFixed(1)} (P ${(100 * s.precision).toFixed(1)} R ${(100 * s.recall).toFixed(1)} len ${(100 * s.lenient).toFixed(1)})`,
  );
  console.log(`${set.padEnd(24)} ${row.join('  ')}  ${Math.round(words / (time / 1000))} words/s`);
}
