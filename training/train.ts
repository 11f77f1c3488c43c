/**
 * Trains the name tagger and writes `media/names.bin`, the same bytes each time.
 *
 *   npm run train -- --data ../shared/data [--out FILE] [--without SET]...
 *
 * `--without` leaves a set out, so that a model can be measured on it; `corpus` is our own.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { LABELS } from '../src/core/names/labels';
import { decodeModel } from '../src/core/names/model';
import { leads, titleCased, upperCased } from './augment';
import { Calibrator } from './calibrate';
import { learnChain } from './chain';
import { clean } from './clean';
import { readCorpus } from './corpus';
import { encodeModel, type LearnedChain } from './encode';
import { Featurizer, lexiconOf, sentenceExamples } from './features';
import { buildLexicon } from './lexicon';
import { random } from './random';
import { documentExamples } from './second';
import { fileOf, labelDocument, type GoldDocument, type LabelledDocument, readJsonl } from './sets';

const CROSSNER = ['politics', 'science', 'music', 'literature', 'ai'].flatMap((d) => [
  `crossner_${d}.train`,
  `crossner_${d}.dev`,
]);
/** Weight of each set's sentences: how near it stands to news, and how clean it is. */
const SETS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(CROSSNER.map((set) => [set, 1])),
  'wikigold.train': 1,
  'govsl.train': 0.5,
  'uner_ewt.train': 1,
  'btc.train': 0.3,
  'btc.dev': 0.3,
  'wnut17.train': 0.3,
  'wnut17.dev': 0.3,
  'gum_free.train': 0.5,
};

/** Too short and too noisy to show what the names of a text tell of each other. */
const FRAGMENTS = /^(?:btc|wnut|headlines)/;

const root = new URL('..', import.meta.url).pathname;
const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/data') },
    out: { type: 'string', default: join(root, 'media/names.bin') },
    without: { type: 'string', multiple: true, default: [] },
  },
});

const started = Date.now();
const log = (line: string): void => console.error(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}`);

const documents = readDocuments();

/** The training sets, our own corpus, and headlines made of its sentences. */
function readDocuments(): LabelledDocument[] {
  const out: LabelledDocument[] = [];
  const add = (set: string, d: GoldDocument): void => void out.push(labelDocument(set, d));
  for (const set of Object.keys(SETS)) {
    if (args.without.includes(set)) continue;
    for (const d of readJsonl(fileOf(args.data, set))) add(set, clean(set, d));
  }
  if (args.without.includes('corpus')) return out;
  const next = random(7);
  for (const d of readCorpus(join(root, 'training/corpus'))) {
    add('corpus', d);
    for (const lead of leads(d)) {
      if (next() < 0.5) add('headlines', next() < 0.75 ? titleCased(lead) : upperCased(lead));
    }
  }
  return out;
}

const lexicon = buildLexicon(args.data);
const featurizer = new Featurizer(lexiconOf(lexicon));
const weightOf = (set: string): number => (set === 'headlines' ? 0.5 : (SETS[set] ?? 1));

function learnFirst(from: readonly LabelledDocument[], epochs: number, seeds: readonly number[]): LearnedChain {
  const examples = sentenceExamples(from, featurizer, weightOf);
  return learnChain(examples, { least: 2, epochs, rate: 0.2, l1: 0.03, dropout: 0.3, seeds, log });
}

const NOTHING: LearnedChain = {
  keys: [],
  weights: { emission: new Float32Array(0), between: new Float32Array(LABELS * LABELS) },
};

/**
 * The second look learns from first looks at texts that the first had not seen, as it will be used: each half of the
 * documents is read by a model of the other half. The same texts then tell how far the chances are true.
 */
function learnModel(): Uint8Array {
  const first = learnFirst(documents, 5, [1, 2, 3, 4]);
  const halves = [0, 1].map((half) => documents.filter((_, i) => i % 2 === half));
  const folds = [0, 1].map((half) => ({
    first: learnFirst(halves[1 - half]!, 4, [1]),
    whole: halves[half]!.filter((d) => !FRAGMENTS.test(d.set)),
  }));
  const examples = folds.flatMap((fold) =>
    documentExamples(fold.whole, decodeModel(encodeModel(lexicon, fold.first, NOTHING)), weightOf),
  );
  const { between } = first.weights;
  const second = learnChain(examples, {
    least: 3,
    epochs: 6,
    l1: 0.02,
    dropout: 0,
    rate: 0.1,
    seeds: [1],
    between,
    log,
  });
  const calibrator = new Calibrator();
  for (const fold of folds) calibrator.add(fold.whole, encodeModel(lexicon, fold.first, second));
  return encodeModel(lexicon, first, second, calibrator.fit());
}

const bytes = learnModel();
mkdirSync(dirname(args.out), { recursive: true });
writeFileSync(args.out, bytes);
log(`${args.out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
