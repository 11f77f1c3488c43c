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
 * Names: ours beside compromise and wink-nlp, in the same run on the same texts.
 *
 *   npm run bench:names -- --data ../shared/data [--model FILE] [--set NAME]... [--apart SET=FILE]...
 *
 * Sets marked * trained the shipped model, so its figures there say nothing of unknown texts; `--apart` names a model
 * that was trained without such a set. Of the development sets the relations of KBP37, the quotations of PolNeAR and the
 * terms of ACTER are left out, as they label no names.
 */
const HELD_OUT = ['worldwide.dev', 'worldwide_cn.dev', 'conll04.dev', 'gum_free.dev'];
const CROSSNER = ['politics', 'science', 'music', 'literature', 'ai'];
const TRAINED = [...CROSSNER.map((domain) => `crossner_${domain}.dev`), 'btc.dev', 'wnut17.dev'];
const LABELS = ['person', 'organization', 'location', 'other'] as const;

type Found = { start: number; end: number; label: string; confidence?: number };
type Engine = (text: string) => Found[];

const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    model: { type: 'string', default: join(__dirname, '../media/names.bin') },
    set: { type: 'string', multiple: true, default: ['seeds', ...HELD_OUT, ...TRAINED] },
    apart: { type: 'string', multiple: true, default: [] },
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

/** compromise's people, organizations and places, with titles and punctuation taken off, as its users do. */
function withCompromise(text: string): Found[] {
  const doc = nlp(text);
  const out: Found[] = [];
  const groups = [
    ['person', doc.people()],
    ['organization', doc.organizations()],
    ['location', doc.places()],
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

/** Runs of wink-nlp's proper nouns. It does not tell them apart, so each run is given every label. */
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

/** Sets that the shipped model has seen, read by models that have not. */
const apart = new Map(
  args.apart.map((pair): [string, Engine] => {
    const [set, file] = pair.split('=') as [string, string];
    const other = createRecognizer(readFileSync(file));
    return [set, (text) => namesIn(other, text)];
  }),
);

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

/** The titles and roles of the gazetteers, before a name. */
const titles = ['title', 'role']
  .flatMap((list) => readFileSync(join(__dirname, `../training/gazetteers/${list}.txt`), 'utf8').split(/,\s*|\n/))
  .filter((title) => /^\p{L}/u.test(title))
  .sort((a, b) => b.length - a.length)
  .map((title) => title.replaceAll('.', '\\.'));
const ANY_TITLE = new RegExp(`^(?:(?:${titles.join('|')})\\s+)+(?=\\p{L})`, 'iu');

/** A title before a name is a part of it by some guidelines and not by others: taken off on both sides. */
function untitled(text: string, names: readonly Found[]): Found[] {
  return names.map((e) => {
    const title = e.label === 'person' ? (ANY_TITLE.exec(text.slice(e.start, e.end))?.[0].length ?? 0) : 0;
    return title < e.end - e.start ? { ...e, start: e.start + title } : e;
  });
}

interface Options {
  /** Gets the chances that were given. */
  readonly bins?: Bin[];
  readonly isUntitled?: boolean;
}

function measure(set: string, name: string, engine: Engine, { bins, isUntitled = false }: Options = {}): string {
  const documents = read(set);
  for (const d of documents.slice(0, 30)) engine(d.text); // warm
  const scores = LABELS.map(() => new Score());
  let words = 0;
  let time = 0;
  for (const d of documents) {
    const from = processorTime();
    const found = engine(d.text);
    time += processorTime() - from;
    words += d.text.split(/\s+/).length;
    const [gold, given] = isUntitled ? [untitled(d.text, d.entities), untitled(d.text, found)] : [d.entities, found];
    LABELS.forEach((label, i) => {
      scores[i]!.add(gold as GoldDocument['entities'], given as GoldDocument['entities'], label);
    });
    if (bins) reliability(d, found, bins);
  }
  const percent = (x: number): string => (100 * x).toFixed(1);
  const cells = scores.map((s) => (s.gold === 0 ? '–' : `${percent(s.strict)} / ${percent(s.lenient)}`).padStart(13));
  const star = TRAINED.includes(set) ? '*' : '';
  const speed = Math.round(words / (time / 1000) / 1000);
  return `| ${(set + star).padEnd(24)} | ${name.padEnd(16)} | ${cells.join(' | ')} | ${String(speed).padStart(5)} |`;
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
console.log('Strict / lenient F1 of names; thousand words a second of processor time.\n');
console.log(`| set | engine | ${LABELS.join(' | ')} | thousand words/s |`);
console.log('|---|---|---|---|---|---|---|');
const bins: Bin[] = Array.from({ length: 10 }, () => ({ given: 0, right: 0, sum: 0 }));
const untold = HELD_OUT.slice(0, 2);
for (const set of args.set) {
  for (const [name, engine] of Object.entries(engines)) {
    const isCounted = name === 'ours' && untold.includes(set);
    console.log(measure(set, name, engine, isCounted ? { bins } : {}));
  }
  const other = apart.get(set);
  if (other) console.log(measure(set, 'ours, without it', other));
  if (set === 'gum_free.dev') console.log(measure(set, 'ours, no titles', engines['ours']!, { isUntitled: true }));
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
