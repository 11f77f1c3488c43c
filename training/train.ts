/**
 * Trains the name tagger and writes `media/names.bin`.
 *
 *   npm run train -- --data ../shared/data [--out FILE] [--without SET]...
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { clean } from './clean';
import { readCorpus } from './corpus';
import { trainCrf } from './crf';
import { encodeModel } from './encode';
import { buildExamples, Featurizer, lexiconOf } from './features';
import { buildLexicon } from './lexicon';
import { fileOf, labelDocument, type LabelledDocument, readJsonl } from './sets';

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
  'gum_free.train': 1,
  'gum_free.dev': 1,
};
const CORPUS_WEIGHT = 1.5;
const UNIT = 1 / 32;

const root = new URL('..', import.meta.url).pathname;
const { values: args } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/data') },
    out: { type: 'string', default: join(root, 'media/names.bin') },
    without: { type: 'string', multiple: true, default: [] },
    epochs: { type: 'string', default: '8' },
    l1: { type: 'string', default: '0.01' },
    dropout: { type: 'string', default: '0.1' },
    rate: { type: 'string', default: '0.2' },
  },
});

const started = Date.now();
const log = (line: string): void => console.error(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}`);

const documents: LabelledDocument[] = [];
for (const set of Object.keys(SETS)) {
  if (args.without.includes(set)) continue;
  for (const d of readJsonl(fileOf(args.data, set))) documents.push(labelDocument(set, clean(set, d)));
}
if (!args.without.includes('corpus')) {
  for (const d of readCorpus(join(root, 'training/corpus'))) documents.push(labelDocument('corpus', d));
}
const lexicon = buildLexicon(args.data);
const { examples, keys } = buildExamples(
  documents,
  new Featurizer(lexiconOf(lexicon)),
  (set) => SETS[set] ?? CORPUS_WEIGHT,
);
log(`${documents.length} documents, ${examples.length} sentences, ${keys.length} features`);
const weights = trainCrf(examples, {
  rows: keys.length,
  epochs: Number(args.epochs),
  rate: Number(args.rate),
  l1: Number(args.l1),
  dropout: Number(args.dropout),
  seed: 1,
  log,
});
const bytes = encodeModel(lexicon, keys, weights, UNIT);
mkdirSync(dirname(args.out), { recursive: true });
writeFileSync(args.out, bytes);
log(`${args.out}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
