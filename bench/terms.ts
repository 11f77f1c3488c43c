import nlp from 'compromise';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Analyzer } from '../src/core/analyzer';
import { loadResources } from '../src/cli/resources';
import { builtInTerms } from '../src/core/terms/builtIn';
import { LEAST, rankTerms } from '../src/core/terms/discovery/discover';
import { createMatcher, type Concept } from '../src/core/terms/matcher';
import { foldedWord } from '../src/core/terms/spelling';
import { paragraphsOf } from '../src/core/text/paragraphs';
import { tokenize } from '../src/core/text/tokenize';
import review from '../test/gold/terms-review.json';
import { dataFolder, percent, readJsonLines } from './lib/data';
import { filesBelow, longText } from './lib/longText';

/**
 * Terms. First the discovery of multi-word terms in the domains of ACTER, against the annotated terms of two words and
 * more: precision, recall and F1 of what would be suggested, beside a plain C-value and the noun phrases of compromise
 * by frequency, each cut at the same number and, in brackets, where its F1 is best. Words are compared in their folded
 * spelling. Then how many of the terms discovered in the articles of `seeds/` a reader keeps, by their gold and by
 * `test/gold/terms-review.json`. Then what a thesaurus of 50,000 entries costs: loading, memory, share of the pipeline's time.
 *
 * usage: npm run bench:terms -- [--data DIR] [--gold FILE]
 */
interface Row {
  readonly id: string;
  readonly text: string;
  readonly terms: readonly { readonly start: number; readonly end: number }[];
}

const THESAURUS = 50_000;
const WORDS = 150_000;

const paragraphTexts = (text: string): string[] => paragraphsOf(text).map((s) => text.slice(s.start, s.end));

/** The same words in any spelling; capitals and small letters are one. */
const keyOf = (phrase: string): string =>
  tokenize(phrase)
    .words.map((w) => foldedWord(w.toLowerCase()))
    .join(' ');

function discovery(file: string): void {
  const rows = readJsonLines<Row>(file);
  const texts = rows.flatMap((r) => paragraphTexts(r.text));
  const gold = new Set(
    rows.flatMap((r) => r.terms.map((t) => keyOf(r.text.slice(t.start, t.end)))).filter((key) => key.includes(' ')),
  );
  const ranked = rankTerms(texts.map(tokenize), builtInTerms());
  const count = ranked.filter((t) => t.confidence >= LEAST).length;
  const ours = ranked.map((t) => t.key.toLowerCase());
  console.log(`${basename(file, '.dev.jsonl')}: ${String(gold.size)} terms, ${String(count)} suggested`);
  console.log(`  Glossator             ${scores(ours, gold, count)}`);
  console.log(`  C-value               ${scores(plainCValue(texts), gold, count)}`);
  console.log(`  compromise's phrases  ${scores(nounPhrases(texts), gold, count)}`);
}

/** Of the discovered terms that stand first, with no glossary and beside the built-in one, how many a reader keeps. */
function reading(): void {
  const gold = JSON.parse(readFileSync(goldFile(), 'utf8')) as { documents: { file: string; terms: string[] }[] };
  const kept = new Set([...gold.documents.flatMap((d) => d.terms), ...Object.keys(review.accepted)].map(keyOf));
  const judged = new Set([...kept, ...Object.keys(review.rejected).map(keyOf)]);
  const paragraphs = gold.documents.flatMap((d) =>
    paragraphTexts(readFileSync(join('seeds', d.file), 'utf8')).map(tokenize),
  );
  const first = rankTerms(paragraphs, createMatcher([])).slice(0, 20);
  const analyzer = new Analyzer(loadResources());
  const shown = gold.documents.flatMap((d) => {
    const { text, mentions } = analyzer.analyze(readFileSync(join('seeds', d.file), 'utf8'));
    const known = new Set(builtInKeys(text));
    return mentions.filter((m) => m.type === 'term' && !known.has(m.start)).map((m) => text.slice(m.start, m.end));
  });
  const report = (title: string, keys: readonly string[]): void => {
    const right = keys.filter((key) => kept.has(key)).length;
    const open = keys.filter((key) => !judged.has(key));
    console.log(
      `  ${title} ${String(right)} of ${String(keys.length)}${open.length > 0 ? `, not judged: ${open.join(', ')}` : ''}`,
    );
  };
  console.log('articles of seeds/: discovered terms that a reader keeps');
  report(
    'the first 20, with no glossary        ',
    first.map((t) => t.key.toLowerCase()),
  );
  report('all that is shown beside the glossary ', [...new Set(shown.map(keyOf))].slice(0, 20));
}

/** Where the built-in glossary finds its terms. */
function builtInKeys(text: string): number[] {
  return paragraphsOf(text).flatMap((span) =>
    builtInTerms()
      .match(tokenize(text.slice(span.start, span.end)))
      .map((m) => span.start + m.start),
  );
}

/** The gold of the articles in `seeds/`: `--gold FILE`, else beside the data. */
function goldFile(): string {
  const at = process.argv.indexOf('--gold');
  return (at > 0 && process.argv[at + 1]) || join(dataFolder(), '../gold/seeds.json');
}

function scores(ranked: readonly string[], gold: ReadonlySet<string>, count: number): string {
  const at = (n: number): { precision: number; recall: number; f1: number } => {
    const right = ranked.slice(0, n).filter((key) => gold.has(key)).length;
    const [precision, recall] = [right / Math.min(n, ranked.length), right / gold.size];
    return { precision, recall, f1: right ? (2 * precision * recall) / (precision + recall) : 0 };
  };
  let best = 0;
  for (let n = 25; n <= ranked.length; n += 25) best = Math.max(best, at(n).f1);
  const { precision, recall, f1 } = at(count);
  return `precision ${percent(precision)}  recall ${percent(recall)}  f1 ${percent(f1)}  (best f1 ${percent(best)})`;
}

interface Tagged {
  readonly word: string;
  readonly isNoun: boolean;
}

/** Adjectives and nouns that end with a noun, as compromise tags them, by C-value (Frantzi, Ananiadou and Mima 2000). */
function plainCValue(texts: readonly string[]): string[] {
  const wholes = new Map<string, { words: readonly Tagged[]; times: number }>();
  for (const words of texts.flatMap(taggedGroups)) {
    const key = words.map((w) => w.word).join(' ');
    wholes.set(key, { words, times: (wholes.get(key)?.times ?? 0) + 1 });
  }
  const counts = new Map<string, { count: number; within: number; holders: number }>();
  for (const { words, times } of wholes.values()) {
    for (let first = 0; first < words.length - 1; first++) {
      for (let last = first + 2; last <= words.length; last++) {
        if (!words[last - 1]!.isNoun) continue;
        const part = words.slice(first, last).map((w) => w.word);
        const known = counts.get(part.join(' ')) ?? { count: 0, within: 0, holders: 0 };
        counts.set(part.join(' '), known);
        known.count += times;
        if (part.length === words.length) continue;
        known.within += times;
        known.holders++;
      }
    }
  }
  const value = (key: string): number => {
    const { count, within, holders } = counts.get(key)!;
    return Math.log2(key.split(' ').length) * (count - (holders ? within / holders : 0));
  };
  return [...counts.keys()].sort((a, b) => value(b) - value(a));
}

function taggedGroups(text: string): Tagged[][] {
  const groups: Tagged[][] = [];
  const sentences = nlp(text).json() as { terms: { text: string; tags: string[]; post: string }[] }[];
  for (const { terms } of sentences) {
    let group: Tagged[] = [];
    const close = (): void => {
      const end = group.findLastIndex((w) => w.isNoun) + 1;
      if (end > 1) groups.push(group.slice(0, end));
      group = [];
    };
    for (const { text: word, tags, post } of terms) {
      const isNoun = tags.includes('Noun') && !tags.includes('Pronoun');
      if (isNoun || tags.includes('Adjective')) group.push({ word: foldedWord(word.toLowerCase()), isNoun });
      else close();
      if (/[^\s-]/.test(post)) close();
    }
    close();
  }
  return groups;
}

/** The noun phrases that compromise finds, without determiners, most frequent first. */
function nounPhrases(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const phrase of nlp(text).nouns().out('array') as string[]) {
      const key = keyOf(
        phrase
          .replace(/^(?:the|an?|this|that|these|those|its|their|his|her|our|my|your)\s+/i, '')
          .replace(/[.,;:!?()"“”]+/g, ''),
      );
      if (key.includes(' ')) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
}

/** Entries of one to four words of the text: a quarter stand there as they are, the others by chance. */
function thesaurus(text: string): Concept[] {
  const { lower } = tokenize(text);
  const words = [...new Set(lower.filter((w) => /^[a-z]{4,}$/.test(w)))];
  return Array.from({ length: THESAURUS }, (_, i): Concept => {
    const length = 1 + (i % 4);
    const start = (i * 7919) % (lower.length - 4);
    const real = lower.slice(start, start + length);
    const random = Array.from({ length }, (_unused, k) => words[(i * 7919 + k * 104_729) % words.length]!);
    const label = i % 16 < 4 && real.every((w) => /^[a-z]{4,}$/.test(w)) ? real : random;
    return { id: `t${String(i)}`, label: label.join(' '), variants: [], definition: '', domain: '', broader: null };
  });
}

function cost(): void {
  const text = longText(WORDS);
  const concepts = thesaurus(text);
  const before = used();
  const matcher = createMatcher([{ name: 'thesaurus', concepts }]);
  const memory = used() - before;
  const loading = fastest(() => void createMatcher([{ name: 'thesaurus', concepts }]));
  const paragraphs = paragraphTexts(text).map(tokenize);
  const resources = { ...loadResources(), terms: matcher };
  const analysis = fastest(() => void new Analyzer(resources).analyze(text));
  const matching = fastest(() => {
    for (const tokens of paragraphs) matcher.match(tokens);
  });
  const matches = paragraphs.reduce((sum, tokens) => sum + matcher.match(tokens).length, 0);
  console.log(
    `${THESAURUS.toLocaleString('en')} entries: loaded in ${loading.toFixed(0)} ms, ${(memory / 1e6).toFixed(0)} MB`,
  );
  console.log(
    `  matching ${matching.toFixed(0)} ms of the pipeline's ${analysis.toFixed(0)} ms: ${percent(matching / analysis)} %, ${matches.toLocaleString('en')} matches`,
  );
}

function used(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

/** Of five runs after one to warm up, in milliseconds. */
function fastest(work: () => void): number {
  work();
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const began = performance.now();
      work();
      return performance.now() - began;
    }),
  );
}

for (const file of filesBelow(dataFolder()).filter((f) => /acter_\w+\.dev\.jsonl$/.test(f))) discovery(file);
reading();
cost();
