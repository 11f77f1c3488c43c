import nlp from 'compromise';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes `src/core/terms/background.json`, what general English does with a word: which parts of speech it has, and how
 * common it is. Words of free texts, tagged by compromise; no text goes into the file. The words that compromise knows
 * and the texts do not have come from its dictionary.
 *
 * Texts: the project's own corpus; GUM (CC BY 2.5 to 4.0, CC BY-SA 3.0), WikiGold (CC BY 4.0), CrossNER (MIT; Wikipedia,
 * CC BY-SA), Universal NER's English Web Treebank (CC BY-SA 4.0), Sri Lankan government English (CC0). compromise: MIT.
 *
 *     npx tsx training/terms/background.ts <folder with .jsonl of {"text"}> <folder with .txt>
 */
const SOURCES = /^(?:gum_free|wikigold|govsl|uner_ewt|crossner_\w+)\.train\.jsonl$|^crossner_\w+\.dev\.jsonl$/;
const OUTPUT = join(import.meta.dirname, '../../src/core/terms/background.json');

/** A part of speech counts where at least this share of a word's uses has it. */
const SHARE = 0.15;
const FEWEST_USES = 2;

const BITS = { noun: 1, adjective: 2, verb: 4, other: 8 } as const;
type Part = keyof typeof BITS;
type Counts = Record<Part, number>;

const dictionary = dictionaryWords();

function main(): void {
  const [data, texts] = process.argv.slice(2);
  if (!data || !texts) throw new Error('Name the folder of the data sets and the folder of the articles.');
  const words = new Map<string, Counts>();
  let total = 0;
  for (const text of [...linesOf(data), ...articlesIn(texts)]) {
    for (const { word, part } of tagged(text)) {
      const counts = words.get(word) ?? { noun: 0, adjective: 0, verb: 0, other: 0 };
      counts[part]++;
      total++;
      words.set(word, counts);
    }
  }
  const table = tableOf(words, total);
  writeFileSync(OUTPUT, `${JSON.stringify(table, null, 2)}\n`);
  console.log(`${total} words, ${Object.values(table).join(' ').split(' ').length} kept`);
}

function* linesOf(folder: string): Generator<string> {
  for (const file of readdirSync(folder).filter((name) => SOURCES.test(name))) {
    for (const line of readFileSync(join(folder, file), 'utf8').trim().split('\n')) {
      yield (JSON.parse(line) as { text: string }).text;
    }
  }
}

function* articlesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* articlesIn(path);
    else if (name.endsWith('.txt')) yield readFileSync(path, 'utf8').replaceAll(/\[\w\s+|\]/g, '');
  }
}

interface Term {
  readonly normal: string;
  readonly tags: readonly string[];
}

function* tagged(text: string): Generator<{ word: string; part: Part }> {
  const sentences = nlp(text).json({ terms: { text: true, normal: true, tags: true } }) as { terms: Term[] }[];
  for (const { terms } of sentences) {
    for (const { normal, tags } of terms) {
      if (/^[a-z]{2,24}$/.test(normal) && !tags.includes('ProperNoun')) yield { word: normal, part: partOf(tags) };
    }
  }
}

function partOf(tags: readonly string[]): Part {
  if (tags.includes('Pronoun')) return 'other';
  if (tags.includes('Noun')) return 'noun';
  if (tags.includes('Adjective')) return 'adjective';
  return tags.includes('Verb') && !tags.includes('Auxiliary') && !tags.includes('Modal') ? 'verb' : 'other';
}

/** For each mix of parts of speech (their bits added up) and each frequency (log2 of uses in a million) the words. */
function tableOf(words: ReadonlyMap<string, Counts>, total: number): Record<string, string> {
  const groups = new Map<string, string[]>();
  const add = (bits: number, frequency: number, word: string): void => {
    const key = `${bits}.${frequency}`;
    groups.set(key, [...(groups.get(key) ?? []), word]);
  };
  for (const [word, counts] of words) {
    const uses = usesOf(counts);
    if (uses === 0) continue;
    const bits = bitsOf(word, counts, uses);
    add(bits, Math.floor(Math.log2((uses / total) * 1e6)), word);
  }
  // What compromise knows and the texts do not have.
  for (const [word, bits] of dictionary) if (!usesOf(words.get(word))) add(bits, 0, word);
  return Object.fromEntries([...groups].sort().map(([key, list]) => [key, list.sort().join(' ')]));
}

/** How often a word was met, 0 where that is too seldom to say anything. */
function usesOf(counts: Counts | undefined): number {
  const uses = counts ? counts.noun + counts.adjective + counts.verb + counts.other : 0;
  return uses < FEWEST_USES ? 0 : uses;
}

/** The parts of speech of a word: those it has in the texts, but verbs in -ing and base forms as the dictionary has them. */
function bitsOf(word: string, counts: Counts, uses: number): number {
  const known = dictionary.get(word);
  if (word.endsWith('ing')) {
    if (counts.noun / uses < 0.5) return BITS.verb;
    return counts.verb / uses >= SHARE ? BITS.noun + BITS.verb : BITS.noun;
  }
  if (known === BITS.verb && counts.noun / uses < 0.5) return BITS.verb;
  const parts = (Object.keys(BITS) as Part[]).filter((p) => counts[p] / uses >= SHARE);
  return parts.reduce((bits, p) => bits | BITS[p], known && known & BITS.verb ? BITS.verb : 0);
}

/** The words of compromise's own dictionary that are nouns, adjectives or verbs, or nouns and verbs. */
function dictionaryWords(): Map<string, number> {
  const model = nlp.model() as unknown as {
    one: { lexicon: Record<string, string | string[]> };
    two: { switches: Record<string, string> };
  };
  const out = new Map<string, number>();
  const read = (entries: Record<string, string | string[]>): void => {
    for (const [word, tags] of Object.entries(entries)) {
      const bits = [tags].flat().reduce((sum, tag) => sum | bitsOfTag(tag), 0);
      if (bits > 0 && /^[a-z]{3,20}$/.test(word)) out.set(word, bits);
    }
  };
  read(model.one.lexicon);
  read(model.two.switches);
  return out;
}

function bitsOfTag(tag: string): number {
  if (/^(?:Noun\|Verb|Person\|Verb|Plural\|Verb|Noun\|Gerund)$/.test(tag)) return BITS.noun | BITS.verb;
  if (/^(?:Adj\|Noun)$/.test(tag)) return BITS.noun | BITS.adjective;
  if (/^(?:Adj\|Past|Adj\|Present|Adj\|Gerund)$/.test(tag)) return BITS.adjective | BITS.verb;
  if (/^(?:Infinitive|PresentTense|PastTense)$/.test(tag)) return BITS.verb;
  if (/^(?:Singular|Plural|Uncountable|Actor)$/.test(tag)) return BITS.noun;
  return tag === 'Adjective' ? BITS.adjective : 0;
}

main();
