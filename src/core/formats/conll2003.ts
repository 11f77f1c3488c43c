import type { Format, ReadDocument, WriteOptions } from './format';
import { FormatError } from './format';
import { keptInUtf16, type Kept } from './kept';
import { leftOutOf } from './leftOut';
import { NER_LABELS, Reading, typeOfLabel } from './reading';
import { CONLL_LACKS, flatNames, namesInTags, sumOf, tagsOf, type FlatNames } from './tokens';

/**
 * CoNLL-2003: a token a line with part of speech, chunk and name, a blank line after each sentence, and a line before
 * each document. We know no parts of speech and no chunks: these columns hold -X- and O.
 */
export const conll2003: Format = {
  name: 'conll2003',
  title: 'CoNLL-2003',
  extension: '.conll',
  description: 'a token a line with the tag of its name, in IOB1, IOB2 or BIOES',
  offsets: 'tokens',
  holdsMany: true,
  holdsText: false,
  lacks: CONLL_LACKS,
  write: (documents, options = {}) => {
    const all = documents.map(keptInUtf16);
    const flat = all.map(flatNames);
    const content = all.map((kept, i) => documentLines(kept, flat[i]!, options)).join('');
    return {
      parts: [{ name: 'tokens', file: '*.conll', content }],
      leftOut: leftOutOf(all, CONLL_LACKS, sumOf(flat)),
    };
  },
  read: (files) => files.flatMap(({ content }) => read(content)),
};

function documentLines({ text }: Kept, { names, sentences }: FlatNames, { scheme = 'IOB2' }: WriteOptions): string {
  const labelled = names.map((n) => ({ start: n.start, end: n.end, label: NER_LABELS[n.type] }));
  const blocks = sentences.map(({ tokens }) => {
    const tags = tagsOf(tokens, labelled, scheme);
    return `${tokens.map(({ start, end }, i) => `${text.slice(start, end)} -X- O ${tags[i]!}\n`).join('')}\n`;
  });
  return `-DOCSTART- -X- -X- O\n\n${blocks.join('')}`;
}

/** The brackets and quotes of the Penn Treebank as a text has them. */
const SPELT: Readonly<Record<string, string>> = {
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
  '``': '"',
  "''": '"',
};

function read(content: string): ReadDocument[] {
  const documents: { words: string[]; tags: string[]; ends: number[] }[] = [];
  let current: (typeof documents)[number] | undefined;
  content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((line, i) => {
      const columns = line.trim().split(/\s+/);
      const word = columns[0]!;
      if (word === '-DOCSTART-') current = undefined;
      else if (word === '') current?.ends.push(current.words.length);
      else if (columns.length < 2) throw new FormatError('There is no tag after the word.', i + 1);
      else {
        if (!current) documents.push((current = { words: [], tags: [], ends: [] }));
        current.words.push(Object.hasOwn(SPELT, word) ? SPELT[word]! : word);
        current.tags.push(columns.at(-1)!);
      }
    });
  return documents.map(({ words, tags, ends }) => fromTokens(words, tags, new Set(ends)));
}

/** @param ends numbers of tokens after which a sentence ends: it gets a line of its own. */
function fromTokens(words: readonly string[], tags: readonly string[], ends: ReadonlySet<number>): ReadDocument {
  const starts: number[] = [];
  let text = '';
  words.forEach((word, i) => {
    if (i > 0) text += ends.has(i) ? '\n' : ' ';
    starts.push(text.length);
    text += word;
  });
  const reading = new Reading(null, text);
  for (const { first, end, label } of namesBySentence(tags, ends)) {
    const type = typeOfLabel(label);
    const place = { start: starts[first]!, end: starts[end - 1]! + words[end - 1]!.length };
    if (type) reading.mention(type, place);
    else reading.leave(`names of the kind ${label}`);
  }
  return reading.done();
}

/** A name does not go on in the next sentence. */
function namesBySentence(tags: readonly string[], ends: ReadonlySet<number>): ReturnType<typeof namesInTags> {
  const borders = [0, ...ends, tags.length].filter((n, i, all) => i === 0 || n > all[i - 1]!);
  return borders.slice(1).flatMap((end, i) =>
    namesInTags(tags.slice(borders[i]!, end)).map((n) => ({
      ...n,
      first: n.first + borders[i]!,
      end: n.end + borders[i]!,
    })),
  );
}
