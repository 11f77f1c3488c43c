import type { Span } from '../analysis';
import { FormatError, type Format, type ReadDocument } from './format';
import {
  ATTRIBUTION,
  ATTRIBUTION_LINK,
  documentsAmong,
  LACKS,
  layered,
  layersPart,
  LAYERS,
  readLayers,
  type ForeignSpan,
  type Layer,
  type LayerSpan,
} from './inceptionLayers';
import { keptInUtf16, type Kept } from './kept';
import { leftOutOf } from './leftOut';
import { Reading } from './reading';
import { sentencesOf, trimmed } from './tokens';

const VERSION = 'WebAnno TSV 3.3';
const LAYER_NAMES = Object.keys(LAYERS) as Layer[];

/**
 * WebAnno TSV 3.3: a token a line with a column for each feature of each layer. Offsets are UTF-16 units. A span over
 * several tokens, and one that shares its token, has a number in brackets after each value.
 */
export const webannoTsv: Format = {
  name: 'webanno-tsv',
  title: 'WebAnno TSV 3.3',
  extension: '.tsv',
  description: 'tokens and layers for WebAnno and INCEpTION',
  offsets: 'UTF-16 units',
  holdsMany: false,
  holdsText: true,
  lacks: LACKS,
  write: ([document]) => {
    const kept = keptInUtf16(document!);
    const { content, notes } = tsvOf(kept);
    return {
      parts: [{ name: 'tokens', file: '*.webanno.tsv', content }, layersPart()],
      leftOut: leftOutOf([kept], LACKS, { 'notes on mentions': notes }),
    };
  },
  read: (files) => documentsAmong(files).map(({ content }) => read(content)),
};

/** A span with the number that its values have in brackets; 0 where it needs none. */
interface Numbered extends LayerSpan {
  readonly index: number;
  readonly number: number;
}

function tsvOf(kept: Kept): { content: string; notes: number } {
  const { text } = kept;
  const all = layered(kept);
  const spans = all.spans.map((s) => trimmed(text, s));
  const sentences = sentencesOf(text, spans);
  const numbered = numberedSpans(
    spans,
    sentences.flatMap((s) => s.tokens),
  );
  const addresses = new Map(
    sentences.flatMap((s, i) => s.tokens.map((t, j) => [t.start, `${i + 1}-${j + 1}`] as const)),
  );
  const links = all.links.map(({ from, to }) => ({ from: numbered[from]!, to: numbered[to]! }));
  let next = 0;
  let open: Numbered[] = [];
  const inOrder = [...numbered].filter((s) => s.end > s.start).sort((a, b) => a.start - b.start || b.end - a.end);
  const blocks = sentences.map(({ tokens }) => {
    const words = text.slice(tokens[0]!.start, tokens.at(-1)!.end);
    const lines = tokens.map((token) => {
      open = open.filter((s) => s.end > token.start);
      while (next < inOrder.length && inOrder[next]!.start < token.end) open.push(inOrder[next++]!);
      const cells = LAYER_NAMES.flatMap((layer) =>
        cellsOf(
          layer,
          open.filter((s) => s.layer === layer),
        ),
      );
      const heads = links.filter(({ to }) => to.start === token.start);
      const form = escaped(text.slice(token.start, token.end));
      const row = [
        addresses.get(token.start),
        `${token.start}-${token.end}`,
        form,
        ...cells,
        linkCell(heads, addresses),
      ];
      return `${row.join('\t')}\t\n`;
    });
    const shown = words.split('\n').map((line) => `#Text=${escaped(line)}\n`);
    return `\n${shown.join('')}${lines.join('')}`;
  });
  const head = [
    `#FORMAT=${VERSION}`,
    ...LAYER_NAMES.map((layer) => `#T_SP=${[layer, ...LAYERS[layer]].join('|')}`),
    `#T_RL=${ATTRIBUTION_LINK}|BT_${ATTRIBUTION}`,
  ];
  return { content: `${head.join('\n')}\n\n${blocks.join('')}`, notes: all.notes };
}

function numberedSpans(spans: readonly LayerSpan[], tokens: readonly Span[]): Numbered[] {
  const ends = new Map(tokens.map((t) => [t.start, t.end]));
  const at = new Map<string, number>();
  const place = (s: LayerSpan): string => `${s.layer}:${s.start}`;
  for (const s of spans) at.set(place(s), (at.get(place(s)) ?? 0) + 1);
  let last = 0;
  // A span of one token among others on it is told apart by its number too; those that reach over it have theirs anyway.
  return spans.map((s, index) => {
    const isAlone = ends.get(s.start) === s.end && at.get(place(s)) === 1;
    return { ...s, index, number: isAlone ? 0 : ++last };
  });
}

/** A column for each feature: the values of all spans on the token, `*` where a span has none, `_` where there is no span. */
function cellsOf(layer: Layer, spans: readonly Numbered[]): string[] {
  return LAYERS[layer].map((feature) => {
    if (spans.length === 0) return '_';
    return spans
      .map((s) => `${s.features[feature] === undefined ? '*' : escapedValue(s.features[feature])}${bracket(s.number)}`)
      .join('|');
  });
}

const bracket = (number: number): string => (number > 0 ? `[${number}]` : '');

/** Stands at the end of a link and names its beginning: `1-4[2_5]` with the numbers of both. A layer without features has a star. */
function linkCell(links: readonly { from: Numbered; to: Numbered }[], addresses: ReadonlyMap<number, string>): string {
  if (links.length === 0) return '_';
  return links
    .map(({ from, to }) => {
      const numbers = from.number > 0 || to.number > 0 ? `[${from.number}_${to.number}]` : '';
      return `${addresses.get(from.start) ?? '_'}${numbers}`;
    })
    .join('|');
}

/** A line end, a tab or a backslash would break the line. */
const escaped = (words: string): string =>
  words.replace(/[\\\n\r\t]/g, (c) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[c]!);
/** In a value these part values, numbers and slots from each other, too; a value `_` or `*` would say that there is none. */
const escapedValue = (value: string): string => escaped(value).replace(/->|[[\]|_;*]/g, (c) => `\\${c}`);
const unescaped = (value: string): string =>
  value.replace(/\\(->|[\s\S])/g, (_, c: string) => ({ n: '\n', r: '\r', t: '\t' })[c] ?? c);

interface Column {
  readonly layer: string;
  readonly feature: string;
}

class TsvFile {
  private text = '';
  private readonly columns: Column[] = [];
  private linkColumn = -1;
  /** By layer and number, or by layer and address where they have no number. */
  private readonly spans = new Map<string, ForeignSpan>();
  private readonly links: { readonly from: string; readonly to: string }[] = [];

  constructor(content: string) {
    const lines = content.replace(/^\ufeff/, '').split('\n');
    if (!/^#FORMAT=WebAnno TSV 3/.test(lines[0]!)) {
      throw new FormatError(`The first line of ${VERSION} is “#FORMAT=${VERSION}”.`, 1);
    }
    let said: string[] = [];
    lines.forEach((raw, i) => {
      const line = raw.replace(/\r$/, '');
      const [, kind, rest] = /^#T_(SP|RL|CH)=(.*)$/.exec(line) ?? [];
      if (kind) this.layer(kind, rest!);
      else if (line.startsWith('#Text=')) said.push(unescaped(line.slice(6)));
      else if (/^\d+-\d/.test(line)) {
        this.token(said, line, i + 1);
        said = [];
      }
    });
  }

  private layer(kind: string, rest: string): void {
    const [layer = '', ...features] = rest.split('|');
    if (kind === 'RL' && layer === ATTRIBUTION_LINK) this.linkColumn = this.columns.length + features.length - 1;
    // A layer without features has a column all the same; a chain has two.
    const columns = kind === 'SP' && features.length === 0 ? [''] : kind === 'CH' ? ['type', 'element'] : features;
    for (const feature of columns) this.columns.push({ layer, feature });
  }

  /** @param said the lines of the sentence that this token opens; none where it goes on. */
  private token(said: readonly string[], line: string, number: number): void {
    const at = placeIn(line, number);
    if (said.length > 0) this.sentence(said, at.start, number);
    const [address = '', , , ...cells] = line.split('\t');
    this.columns.forEach(({ layer, feature }, c) => {
      const cell = cells[c] ?? '_';
      if (cell === '_' || cell === '') return;
      if (c === this.linkColumn) return this.link(cell, address);
      for (const [value, mark] of valuesIn(cell)) {
        this.value(mark ? `${layer}#${mark}` : `${layer}@${address}`, layer, feature, value, at);
      }
    });
  }

  /** Puts a sentence where its first token says that it begins; what lies between is white space. */
  private sentence(said: readonly string[], start: number, number: number): void {
    const gap = start - this.text.length;
    if (gap < 0) throw new FormatError('This token begins before the end of the sentence above.', number);
    if (this.text !== '' && gap > 0) this.text += '\n';
    this.text = this.text.padEnd(start, ' ') + said.join('\n');
  }

  private value(key: string, layer: string, feature: string, value: string, at: Span): void {
    const known = this.spans.get(key);
    const features = { ...known?.features, ...(value !== '*' && value !== '_' && { [feature]: unescaped(value) }) };
    const [start, end] = [known?.start ?? at.start, Math.max(at.end, known?.end ?? 0)];
    this.spans.set(key, { layer, start, end, features });
  }

  private link(cell: string, address: string): void {
    for (const pair of cell.split('|')) {
      const [, begin, from = '0', to = '0'] = /^([\d.-]+)(?:\[(\d+)_(\d+)\])?$/.exec(pair) ?? [];
      const key = (number: string, at: string): string =>
        number === '0' ? `${ATTRIBUTION}@${at}` : `${ATTRIBUTION}#${number}`;
      if (begin) this.links.push({ from: key(from, begin), to: key(to, address) });
    }
  }

  read(): ReadDocument {
    const reading = new Reading(null, this.text);
    readLayers(reading, this.spans, this.links);
    return reading.done();
  }
}

function placeIn(line: string, number: number): Span {
  const [, start, end] = /^\S+\t(\d+)-(\d+)\t/.exec(line) ?? [];
  if (start === undefined) throw new FormatError('A token has its offsets in the second column, such as 0-5.', number);
  return { start: Number(start), end: Number(end) };
}

/** The values of a cell, each with the number in its brackets or ''. What is escaped parts nothing. */
function valuesIn(cell: string): [string, string][] {
  const values = cell.match(/(?:\\[\s\S]|[^|\\])+/g) ?? [];
  return values.map((value) => {
    const [, words, mark] = /^([\s\S]*?)(?<!\\)\[(\d+)\]$/.exec(value) ?? [];
    return [words ?? value, mark ?? ''];
  });
}

const read = (content: string): ReadDocument => new TsvFile(content).read();
