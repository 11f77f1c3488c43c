import model from 'wink-eng-lite-web-model';
import nlp from 'compromise';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import winkNLP from 'wink-nlp';
import { createRecognizer } from '../src/core/names/tagger';
import { namesIn } from '../training/names';
import { seedsOf } from '../training/seeds';
import { Score } from '../training/score';
import { fileOf, type GoldDocument, readJsonl } from '../training/sets';

/**
 * Names of people and organizations: ours beside compromise and wink-nlp, in the same run on the same texts.
 *
 *   npm run bench:names -- --data ../shared/data [--model FILE] [--set NAME]...
 *
 * Sets marked * trained the shipped model, so its figures there say nothing of unknown texts.
 */
const HELD_OUT = ['worldwide.dev', 'worldwide_cn.dev', 'conll04.dev', 'gum_free.dev'];
const TRAINED = ['crossner_politics.dev', 'crossner_science.dev', 'crossner_literature.dev'];
const LABELS = ['person', 'organization'] as const;

type Found = { start: number; end: number; label: string; confidence?: number };
type Engine = (text: string) => Found[];

const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    model: { type: 'string', default: join(__dirname, '../media/names.bin') },
    set: { type: 'string', multiple: true, default: ['seeds', ...HELD_OUT, ...TRAINED] },
  },
});

const bytes = readFileSync(args.model);
const loads = Array.from({ length: 5 }, () => {
  const from = performance.now();
  createRecognizer(bytes);
  return performance.now() - from;
});
const recognizer = createRecognizer(bytes);
const wink = winkNLP(model);

const TITLES =
  /^(?:(?:mr|mrs|ms|dr|prof|professor|sir|president|vice|prime|minister|chairman|gen|general|col|sen|rep|gov)\.?\s+)+/i;
const EDGES = /^[\s"“”‘’'([]+|[\s"“”‘’')\],.;:!?]+$/g;

/** compromise's people and organizations, with titles and punctuation taken off, as its users do. */
function withCompromise(text: string): Found[] {
  const doc = nlp(text);
  const out: Found[] = [];
  const groups = [
    ['person', doc.people()],
    ['organization', doc.organizations()],
  ] as const;
  for (const [label, view] of groups) {
    for (const { offset } of view.json({ offset: true }) as { offset: { start: number; length: number } }[]) {
      const raw = text.slice(offset.start, offset.start + offset.length);
      let name = raw.replace(EDGES, '').replace(/['’]s$/, '');
      if (label === 'person') name = name.replace(TITLES, '');
      const start = offset.start + raw.indexOf(name);
      if (name !== '') out.push({ start, end: start + name.length, label });
    }
  }
  return out;
}

/** Runs of wink-nlp's proper nouns. It does not tell people from organizations, so each run is given as either. */
function withWink(text: string): Found[] {
  const out: Found[] = [];
  const words = wink.readDoc(text).tokens();
  const values = words.out() as string[];
  const tags = words.out(wink.its.pos) as string[];
  let at = 0;
  let run: { start: number; end: number } | null = null;
  const close = (): void => {
    if (run) for (const label of LABELS) out.push({ ...run, label });
    run = null;
  };
  values.forEach((value, i) => {
    const start = text.indexOf(value, at);
    if (start < 0) return;
    at = start + value.length;
    if (tags[i] !== 'PROPN') return close();
    if (run && start - run.end > 1) close();
    run = { start: run ? run.start : start, end: at };
  });
  close();
  return out;
}

const engines: Readonly<Record<string, Engine>> = {
  ours: (text) => namesIn(recognizer, text),
  compromise: withCompromise,
  'wink-nlp': withWink,
};

/** Milliseconds of this process on the processor: a busy machine does not count against an engine. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

interface Bin {
  given: number;
  right: number;
  sum: number;
}

function read(set: string): GoldDocument[] {
  return set === 'seeds' ? seedsOf(join(args.data, '..')) : readJsonl(fileOf(args.data, set));
}

function measure(set: string, name: string, engine: Engine, bins: Bin[] | null): string {
  const documents = read(set);
  for (const d of documents.slice(0, 30)) engine(d.text); // warm
  const scores = { person: new Score(), organization: new Score() };
  let words = 0;
  let time = 0;
  for (const d of documents) {
    const from = processorTime();
    const found = engine(d.text);
    time += processorTime() - from;
    words += d.text.split(/\s+/).length;
    for (const label of LABELS) scores[label].add(d.entities, found as GoldDocument['entities'], label);
    if (bins) reliability(d, found, bins);
  }
  const percent = (x: number): string => (100 * x).toFixed(1).padStart(5);
  const cells = LABELS.flatMap((l) => [percent(scores[l].strict), percent(scores[l].lenient)]);
  const star = TRAINED.includes(set) ? '*' : '';
  const speed = Math.round(words / (time / 1000) / 1000);
  return `| ${(set + star).padEnd(24)} | ${name.padEnd(10)} | ${cells.join(' | ')} | ${String(speed).padStart(5)} |`;
}

/** Counts, by the confidence given, how many names were right. */
function reliability(d: GoldDocument, found: readonly Found[], bins: Bin[]): void {
  const gold = new Set(d.entities.map((e) => `${e.start}:${e.end}:${e.label}`));
  for (const f of found) {
    if (f.label !== 'person' && f.label !== 'organization') continue;
    const bin = bins[Math.min(9, Math.floor((f.confidence ?? 0) * 10))]!;
    bin.given++;
    bin.sum += f.confidence ?? 0;
    if (gold.has(`${f.start}:${f.end}:${f.label}`)) bin.right++;
  }
}

console.log(
  `model: ${bytes.length} bytes; loaded in ${Math.min(...loads).toFixed(0)} ms (first ${loads[0]!.toFixed(0)} ms)\n`,
);
console.log('Strict and lenient F1 of names; words a second of processor time.\n');
console.log('| set | engine | person | lenient | organization | lenient | thousand words/s |');
console.log('|---|---|---|---|---|---|---|');
const bins: Bin[] = Array.from({ length: 10 }, () => ({ given: 0, right: 0, sum: 0 }));
for (const set of args.set) {
  for (const [name, engine] of Object.entries(engines)) {
    console.log(measure(set, name, engine, name === 'ours' && HELD_OUT.slice(0, 2).includes(set) ? bins : null));
  }
}
console.log('\nConfidence on the two sets of newswire: of the names given about p, how many are right?\n');
console.log('| given | names | mean confidence | right |\n|---|---|---|---|');
bins.forEach(({ given, right, sum }, i) => {
  if (given > 0) {
    console.log(
      `| ${(i / 10).toFixed(1)} to ${((i + 1) / 10).toFixed(1)} | ${given} | ${(sum / given).toFixed(2)} | ${(right / given).toFixed(2)} |`,
    );
  }
});
