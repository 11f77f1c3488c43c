import type { Format } from './format';
import { FormatError } from './format';
import { keptIn, type Kept } from './kept';
import { leftOutOf, MARGINALIA, type Lack } from './leftOut';
import { isObject, jsonLines, listOf, objectsOf, Reading, textOf, textsOf } from './reading';
import { graphOf, isWritten, readGraph, type FileSpan } from './spanGraph';
import { CodePoints } from '../text/offsets';

const LACKS: readonly Lack[] = [
  'names that no mention has',
  'namesakes mentioned once',
  'roles',
  'definitions of terms',
  'candidates',
  ...MARGINALIA,
  'orphans',
];

/**
 * doccano: one text a line, with entities and relations as its relation extraction has them; a list of `label`s, as its
 * sequence labelling has them, is read as well. Offsets are code points.
 */
export const doccano: Format = {
  name: 'doccano',
  title: 'doccano',
  extension: '.jsonl',
  description: 'one text a line with entities and relations',
  offsets: 'code points',
  holdsMany: true,
  holdsText: true,
  lacks: LACKS,
  write: (documents) => {
    const all = documents.map(keptIn);
    let unnamed = 0;
    const lines = all.map((kept, i) => {
      const graph = graphOf(kept);
      unnamed += graph.unnamed;
      return `${JSON.stringify(line(kept, i + 1, graph))}\n`;
    });
    const leftOut = leftOutOf(all, LACKS, { 'speakers that the text has no words for': unnamed });
    return { parts: [{ name: 'texts', file: '*.doccano.jsonl', content: lines.join('') }], leftOut };
  },
  read: (files) => files.flatMap(({ content }) => jsonLines(content).map(({ value, line }) => read(value, line))),
};

const line = (kept: Kept, id: number, { spans, relations }: ReturnType<typeof graphOf>): object => ({
  id,
  text: kept.text,
  // A key that doccano does not know becomes a column of its table of texts.
  file: kept.file,
  entities: spans.map((s) => ({
    id: s.id,
    label: s.what === 'statement' ? s.attributes.join(' ') : [s.what, ...s.attributes].join(' '),
    start_offset: s.start,
    end_offset: s.end,
  })),
  relations: relations.filter(isWritten).map((r, i) => ({ id: i, from_id: r.from, to_id: r.to, type: r.name })),
  Comments: [],
});

function read(value: Record<string, unknown>, line: number): ReturnType<Reading['done']> {
  const text = textOf(value['text']) ?? textOf(value['data']);
  if (text === undefined) throw new FormatError('There is no "text".', line);
  const meta = isObject(value['meta']) ? value['meta'] : {};
  const file = textOf(value['file']) ?? textOf(meta['file']) ?? textOf(value['filename']) ?? null;
  const reading = new Reading(file, text);
  const points = new CodePoints(text);
  const place = (start: unknown, end: unknown): FileSpan['place'] => ({
    start: points.toUtf16(Number(start)),
    end: points.toUtf16(Number(end)),
  });
  const entities = objectsOf(value['entities']).map((e): FileSpan => ({
    id: String(e['id']),
    place: place(e['start_offset'], e['end_offset']),
    labels: labelsOf(e['label']),
  }));
  const labels = [...listOf(value['label']), ...listOf(value['labels'])]
    .filter((l): l is unknown[] => Array.isArray(l) && l.length >= 3)
    .map((l, i): FileSpan => ({ id: `label-${i}`, place: place(l[0], l[1]), labels: labelsOf(l[2]) }));
  const relations = objectsOf(value['relations']).map((r) => ({
    from: String(r['from_id']),
    to: String(r['to_id']),
    name: textOf(r['type']) ?? '',
  }));
  readGraph(reading, [...entities, ...labels], relations);
  return reading.done();
}

const labelsOf = (label: unknown): string[] => textsOf(label).flatMap((l) => l.split(' '));
