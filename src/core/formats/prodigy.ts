import { CodePoints } from '../text/offsets';
import { FormatError, type Format, type ReadDocument } from './format';
import { keptInUtf16, placed, type Kept } from './kept';
import { leftOutOf, MARGINALIA, type Lack } from './leftOut';
import { isObject, jsonLines, objectsOf, Reading, textOf, typeOfLabel } from './reading';
import { sentencesOf, trimmed } from './tokens';

const LACKS: readonly Lack[] = [
  'statements',
  'roles',
  'links to entities',
  'definitions of terms',
  'kinds of mention',
  'candidates',
  ...MARGINALIA,
  'orphans',
];

/** The labels of spaCy's English models, and one for what they do not know. */
const LABELS = { person: 'PERSON', organization: 'ORG', term: 'TERM' };

/**
 * spaCy and Prodigy: one text a line with its tokens and spans, as `spans.manual` has them. `token_end` is the last
 * token itself. Offsets are code points. Tokens are ours, cut where a span needs it.
 */
export const prodigy: Format = {
  name: 'spacy',
  title: 'spaCy and Prodigy',
  extension: '.jsonl',
  description: 'one text a line with tokens and spans',
  offsets: 'code points',
  holdsMany: true,
  holdsText: true,
  lacks: LACKS,
  write: (documents) => {
    const all = documents.map(keptInUtf16);
    const content = all.map((kept) => `${JSON.stringify(line(kept))}\n`).join('');
    return { parts: [{ name: 'texts', file: '*.spacy.jsonl', content }], leftOut: leftOutOf(all, LACKS) };
  },
  read: (files) => files.flatMap(({ content }) => jsonLines(content).map(({ value, line }) => read(value, line))),
};

function line({ file, text, annotations }: Kept): object {
  const points = new CodePoints(text);
  const mentions = placed(annotations)
    .map((a) => trimmed(text, { start: a.target.start, end: a.target.end, label: LABELS[a.type] }))
    .filter((m) => m.end > m.start);
  const tokens = sentencesOf(text, mentions).flatMap((s) => s.tokens);
  const first = new Map(tokens.map((t, id) => [t.start, id]));
  const last = new Map(tokens.map((t, id) => [t.end, id]));
  return {
    text,
    meta: { file },
    tokens: tokens.map(({ start, end }, id) => ({
      text: text.slice(start, end),
      start: points.fromUtf16(start),
      end: points.fromUtf16(end),
      id,
      ws: text[end] === ' ',
    })),
    spans: mentions.map(({ start, end, label }) => ({
      start: points.fromUtf16(start),
      end: points.fromUtf16(end),
      token_start: first.get(start),
      token_end: last.get(end),
      label,
    })),
    answer: 'accept',
  };
}

function read(value: Record<string, unknown>, line: number): ReadDocument {
  const text = textOf(value['text']);
  if (text === undefined) throw new FormatError('There is no "text".', line);
  const meta = isObject(value['meta']) ? value['meta'] : {};
  const reading = new Reading(textOf(meta['file']) ?? null, text);
  const points = new CodePoints(text);
  // What an annotator refused is no annotation.
  if (value['answer'] === 'reject' || value['answer'] === 'ignore') {
    reading.leave('texts that were rejected or ignored');
    return reading.done();
  }
  for (const span of [...objectsOf(value['spans']), ...objectsOf(value['ents'])]) {
    const type = typeOfLabel(textOf(span['label']) ?? '');
    const place = { start: points.toUtf16(Number(span['start'])), end: points.toUtf16(Number(span['end'])) };
    if (type) reading.mention(type, place);
    else reading.leave('spans with labels of other kinds');
  }
  return reading.done();
}
