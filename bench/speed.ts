import nlp from 'compromise';
import { readFileSync } from 'node:fs';
import glossary from '../media/glossary.json';
import { loadAnalyzer, loadResources } from '../src/cli/resources';
import { Analyzer } from '../src/core/analyzer';
import { createRecognizer } from '../src/core/names/tagger';
import { createMatcher } from '../src/core/terms/matcher';
import { longText, wordCount } from './lib/longText';
import { sidecarCosts } from './sidecar';

/**
 * The whole pipeline, text to analysis, beside compromise's `nlp(text)` in the same run; the cost of an edit; linearity
 * in the length; what a sidecar costs; and memory. Machines are noisy: read the ratios.
 * usage: npm run bench
 */
const WORDS = 150_000;
/** Runs until the just-in-time compiler has done with the engine; the same for compromise. */
const WARM_UP = 3;

function seconds(work: () => void): number {
  const from = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - from) / 1e9;
}

const best = (times: number, work: () => void): number =>
  Math.min(...Array.from({ length: times }, () => seconds(work)));

const perSecond = (words: number, time: number): string => `${Math.round(words / time).toLocaleString('en')} words/s`;

function speed(text: string): void {
  const words = wordCount(text);
  for (let run = 0; run < WARM_UP; run++) fresh().analyze(text);
  const ours = best(5, () => fresh().analyze(text));
  const sample = text.slice(0, text.length / 10);
  for (let run = 0; run < WARM_UP; run++) nlp(sample);
  const peer = best(2, () => nlp(sample));
  const ratio = words / ours / (wordCount(sample) / peer);
  console.log(`pipeline    ${perSecond(words, ours)} on ${words.toLocaleString('en')} words`);
  console.log(`compromise  ${perSecond(wordCount(sample), peer)} for nlp(text) alone`);
  console.log(`ratio       ${ratio.toFixed(1)} x`);
}

/** A new analyzer remembers no paragraph: each run does all the work. The model and its memory of words stay. */
const fresh = (): Analyzer => new Analyzer(resources);

function linearity(text: string): void {
  for (const part of [0.1, 0.5, 1]) {
    const piece = text.slice(0, text.length * part);
    const time = best(3, () => fresh().analyze(piece));
    console.log(
      `length      ${(piece.length / 1e6).toFixed(2)} M characters: ${((1e9 * time) / piece.length).toFixed(0)} ns a character`,
    );
  }
}

function edits(text: string): void {
  const analyzer = loadAnalyzer();
  for (const words of [1_500, 15_000, WORDS]) {
    let article = text.slice(0, (text.length * words) / WORDS);
    analyzer.analyze(article);
    const times: number[] = [];
    for (let i = 0; i < 20; i++) {
      const at = article.indexOf(' ', (article.length * i) / 20);
      article = `${article.slice(0, at)} more${article.slice(at)}`;
      times.push(seconds(() => analyzer.analyze(article)));
    }
    const median = times.sort((a, b) => a - b)[10]!;
    console.log(
      `edit        ${words.toLocaleString('en')} words: ${(1000 * median).toFixed(1)} ms to the new analysis`,
    );
  }
}

function load(): void {
  const bytes = readFileSync('media/names.bin');
  const model = best(5, () => createRecognizer(bytes));
  console.log(`load        ${(1000 * model).toFixed(1)} ms for the model (${(bytes.length / 1e6).toFixed(2)} MB)`);
  const matcher = best(5, () => createMatcher([glossary]));
  const { length } = glossary.concepts;
  console.log(
    `load        ${(1000 * matcher).toFixed(1)} ms for the glossary (${length.toLocaleString('en')} concepts)`,
  );
}

function memory(): void {
  global.gc?.();
  const before = process.memoryUsage();
  const analyzer = loadAnalyzer();
  analyzer.analyze('Warm.');
  global.gc?.();
  const after = process.memoryUsage();
  const used = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  console.log(`memory      ${(used / 1e6).toFixed(1)} MB for engine and model`);
}

const resources = loadResources();
memory();
load();
const text = longText(WORDS);
speed(text);
linearity(text);
edits(text);
sidecarCosts(text);
