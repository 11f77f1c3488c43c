import { FormatError, type Format, type ReadDocument, type Scheme } from './format';
import { keptInUtf16, type Kept } from './kept';
import { leftOutOf } from './leftOut';
import { NER_LABELS, Reading, typeOfLabel } from './reading';
import { CONLL_LACKS, flatNames, namesInTags, sumOf, tagsOf, type FlatNames } from './tokens';

/**
 * CoNLL-U: ten columns a token, of which we know the form; names are in MISC as `NE=`. All white space is kept with
 * SpaceAfter, SpacesAfter and SpacesBefore, so that the text can be put together again.
 */
export const conllu: Format = {
  name: 'conllu',
  title: 'CoNLL-U',
  extension: '.conllu',
  description: 'Universal Dependencies’ columns, with names in MISC',
  offsets: 'tokens',
  holdsMany: true,
  holdsText: true,
  lacks: CONLL_LACKS,
  write: (documents, { scheme = 'IOB2' } = {}) => {
    const all = documents.map(keptInUtf16);
    const flat = all.map(flatNames);
    const content = all.map((kept, i) => documentLines(kept, flat[i]!, scheme)).join('');
    return {
      parts: [{ name: 'tokens', file: '*.conllu', content }],
      leftOut: leftOutOf(all, CONLL_LACKS, sumOf(flat)),
    };
  },
  read: (files) => files.flatMap(({ content }) => read(content)),
};

function documentLines({ file, text }: Kept, { names, sentences }: FlatNames, scheme: Scheme): string {
  const labelled = names.map((n) => ({ start: n.start, end: n.end, label: NER_LABELS[n.type] }));
  const starts = sentences.flatMap((s) => s.tokens.map((t) => t.start));
  let number = 0;
  let before = text.slice(0, starts[0] ?? 0);
  return sentences
    .map(({ tokens, opens }, i) => {
      const tags = tagsOf(tokens, labelled, scheme);
      const whole = text.slice(tokens[0]!.start, tokens.at(-1)!.end);
      const lines = tokens.map(({ start, end }, t) => {
        const after = text.slice(end, starts[++number] ?? text.length);
        const misc = [
          ...(tags[t] === 'O' ? [] : [`NE=${tags[t]!}`]),
          ...(before ? [`SpacesBefore=${escaped(before)}`] : []),
          ...(after === ' ' ? [] : [after === '' ? 'SpaceAfter=No' : `SpacesAfter=${escaped(after)}`]),
        ];
        before = '';
        const form = text.slice(start, end);
        return `${t + 1}\t${form}\t_\t_\t_\t_\t_\t_\t_\t${misc.join('|') || '_'}\n`;
      });
      const head = [
        ...(i === 0 ? [`# newdoc id = ${file}`] : []),
        ...(opens ? ['# newpar'] : []),
        `# sent_id = ${i + 1}`,
        `# text = ${whole.replace(/\s+/g, ' ')}`,
      ];
      return `${head.join('\n')}\n${lines.join('')}\n`;
    })
    .join('');
}

const ESCAPES: readonly (readonly [string, string])[] = [
  ['\\', '\\\\'],
  [' ', '\\s'],
  ['\t', '\\t'],
  ['\r', '\\r'],
  ['\n', '\\n'],
  ['|', '\\p'],
];

/** White space as UDPipe writes it; other spaces stay as they are. */
const escaped = (space: string): string =>
  [...space].map((c) => ESCAPES.find(([plain]) => plain === c)?.[1] ?? c).join('');
const unescaped = (value: string): string =>
  value.replace(/\\./g, (pair) => ESCAPES.find(([, code]) => code === pair)?.[0] ?? pair);

class ReadText {
  text = '';
  readonly names: { type: string; start: number; end: number }[] = [];
  private sentence: { start: number; end: number; tag: string }[] = [];

  constructor(readonly file: string | null) {}

  /** @param before white space that must stand before the form. */
  token(form: string, tag: string, before: string, after: string): void {
    this.text += before;
    const start = this.text.length;
    this.text += form;
    this.sentence.push({ start, end: this.text.length, tag });
    this.text += after;
  }

  endSentence(): void {
    for (const { first, end, label } of namesInTags(this.sentence.map((t) => t.tag))) {
      this.names.push({ type: label, start: this.sentence[first]!.start, end: this.sentence[end - 1]!.end });
    }
    this.sentence = [];
  }

  done(): ReadDocument {
    const reading = new Reading(this.file, this.text);
    for (const { type: label, start, end } of this.names) {
      const type = typeOfLabel(label);
      if (type) reading.mention(type, { start, end });
      else reading.leave(`names of the kind ${label}`);
    }
    return reading.done();
  }
}

function read(content: string): ReadDocument[] {
  const documents: ReadText[] = [];
  let current: ReadText | undefined;
  let covered = 0;
  content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((line, i) => {
      const [, id] = /^#\s*newdoc(?:\s+id\s*=\s*(.*))?$/.exec(line) ?? [];
      if (line.startsWith('#')) {
        if (/^#\s*newdoc\b/.test(line)) documents.push((current = new ReadText(id?.trim() || null)));
        return;
      }
      if (line.trim() === '') {
        covered = 0;
        return current?.endSentence();
      }
      const columns = line.split('\t');
      if (columns.length !== 10) throw new FormatError('A token of CoNLL-U has ten columns, parted by tabs.', i + 1);
      if (!current) documents.push((current = new ReadText(null)));
      covered = readToken(current, columns, covered);
    });
  current?.endSentence();
  return documents.map((d) => d.done());
}

/** A word of several tokens ("1-2") stands in the text as one; the tokens themselves do not. @returns the last of those. */
function readToken(current: ReadText, columns: readonly string[], covered: number): number {
  const [id = '', form = ''] = columns;
  const misc = new Map(columns[9]!.split('|').map((pair) => [pair.replace(/=.*$/s, ''), pair.replace(/^[^=]*=?/, '')]));
  if (id.includes('.')) return covered;
  const [first, last] = id.split('-').map(Number) as [number, number | undefined];
  if (last === undefined && first <= covered) return covered;
  const after = misc.get('SpaceAfter') === 'No' ? '' : unescaped(misc.get('SpacesAfter') ?? '\\s');
  current.token(form, misc.get('NE') ?? misc.get('NER') ?? 'O', unescaped(misc.get('SpacesBefore') ?? ''), after);
  return last ?? 0;
}
