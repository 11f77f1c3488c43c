import { FormatError, type Format, type ReadDocument } from './format';
import { keptInUtf16, type Kept } from './kept';
import { leftOutOf, type Lack } from './leftOut';
import { isObject, jsonIn, objectsOf, Reading, textOf, textsOf } from './reading';
import { graphOf, isWritten, readGraph, type GraphSpan, type SpanGraph } from './spanGraph';
import { element, xml } from './xml';

const LACKS: readonly Lack[] = [
  'names that no mention has',
  'namesakes mentioned once',
  'roles',
  'definitions of terms',
  'candidates',
  'notes on entities',
  'tagged annotations',
  'tagged entities',
  'orphans',
];

/** The labels of its configuration, each with its colour and its key. */
const LABELS: readonly [string, string][] = [
  ['person', '#3b82f6'],
  ['organization', '#a855f7'],
  ['term', '#16a34a'],
  ['pronoun', '#93c5fd'],
  ['nominal', '#bfdbfe'],
  ['direct', '#f59e0b'],
  ['indirect', '#fbbf24'],
  ['transcript', '#fcd34d'],
  ['negated', '#ef4444'],
  ['hypothetical', '#fb7185'],
  ['cue', '#6b7280'],
  ['speaker', '#0ea5e9'],
];
const RELATIONS = ['speaker', 'cue', 'same as'];

/**
 * Label Studio: tasks with what was suggested as predictions and, once something was decided, all of it as an
 * annotation; and the labelling configuration that shows them. Offsets are UTF-16 units, as its editor counts.
 */
export const labelStudio: Format = {
  name: 'label-studio',
  title: 'Label Studio',
  extension: '.json',
  description: 'tasks with predictions and annotations, and the labelling configuration for them',
  offsets: 'UTF-16 units',
  holdsMany: true,
  holdsText: true,
  lacks: LACKS,
  write: (documents) => {
    const all = documents.map(keptInUtf16);
    const graphs = all.map(graphOf);
    const tasks = all.map((kept, i) => task(kept, graphs[i]!, i + 1));
    const unnamed = graphs.reduce((n, g) => n + g.unnamed, 0);
    return {
      parts: [
        { name: 'tasks', file: '*.label-studio.json', content: `${JSON.stringify(tasks, null, 2)}\n` },
        { name: 'configuration', file: 'label-studio.xml', content: configuration() },
      ],
      leftOut: leftOutOf(all, LACKS, { 'speakers that the text has no words for': unnamed }),
    };
  },
  read: (files) => files.filter(({ name }) => !/\.xml$/i.test(name)).flatMap(({ content }) => read(jsonIn(content))),
};

function task(kept: Kept, graph: SpanGraph, id: number): object {
  const result = resultOf(graph);
  const isDecided = graph.spans.some((s) => s.accepted);
  return {
    id,
    data: { text: kept.text, file: kept.file },
    predictions: [{ model_version: 'glossator', result }],
    annotations: isDecided ? [{ id, ground_truth: false, was_cancelled: false, result }] : [],
  };
}

const idOf = (id: number): string => `r${id}`;

const resultOf = ({ spans, relations }: SpanGraph): object[] => [
  ...spans.flatMap((s) => [region(s), ...(s.note ? [noteOn(s, s.note)] : [])]),
  ...relations.filter(isWritten).map((r) => ({
    from_id: idOf(r.from),
    to_id: idOf(r.to),
    type: 'relation',
    direction: 'right',
    labels: [r.name],
  })),
];

const region = (s: GraphSpan): object => ({
  id: idOf(s.id),
  from_name: 'label',
  to_name: 'text',
  type: 'labels',
  value: {
    start: s.start,
    end: s.end,
    text: s.exact,
    labels: s.what === 'statement' ? s.attributes : [s.what, ...s.attributes],
  },
});

/** The words of a note belong to the region of the same id. */
const noteOn = (s: GraphSpan, note: string): object => ({
  id: idOf(s.id),
  from_name: 'note',
  to_name: 'text',
  type: 'textarea',
  value: { start: s.start, end: s.end, text: [note] },
});

const configuration = (): string =>
  xml(
    element('View', {}, [
      element(
        'Relations',
        {},
        RELATIONS.map((value) => element('Relation', { value })),
      ),
      element(
        'Labels',
        { name: 'label', toName: 'text', choice: 'multiple' },
        LABELS.map(([value, background]) => element('Label', { value, background })),
      ),
      element('Text', { name: 'text', value: '$text' }),
      element('TextArea', { name: 'note', toName: 'text', perRegion: 'true', placeholder: 'Note', editable: 'true' }),
    ]),
    { declaration: false },
  );

function read(json: unknown): ReadDocument[] {
  const tasks = objectsOf(json);
  if (tasks.length === 0 || !tasks.every((t) => isObject(t['data']))) {
    throw new FormatError('There are no tasks in this file.');
  }
  return tasks.map(readTask);
}

function readTask(task: Record<string, unknown>): ReadDocument {
  const data = task['data'] as Record<string, unknown>;
  const results = [
    ...objectsOf(task['annotations']),
    ...objectsOf(task['completions']),
    ...objectsOf(task['predictions']),
  ];
  const result = objectsOf(results.find((r) => r['was_cancelled'] !== true)?.['result']);
  const text = textOf(data['text']) ?? Object.values(data).find((v) => typeof v === 'string' && v.includes(' '));
  if (typeof text !== 'string') throw new FormatError(`The task ${String(task['id'])} has no text.`);
  const reading = new Reading(textOf(data['file']) ?? null, text);
  const notes = new Map(
    result
      .filter((r) => r['type'] === 'textarea')
      .map((r) => [String(r['id']), textsOf(valueOf(r)['text']).join('\n')]),
  );
  const spans = result
    .filter((r) => r['type'] === 'labels')
    .map((r) => ({
      id: String(r['id']),
      place: { start: Number(valueOf(r)['start']), end: Number(valueOf(r)['end']) },
      labels: textsOf(valueOf(r)['labels']),
      note: notes.get(String(r['id'])),
    }));
  const relations = result
    .filter((r) => r['type'] === 'relation')
    .map((r) => ({ from: String(r['from_id']), to: String(r['to_id']), name: textsOf(r['labels'])[0] ?? '' }));
  readGraph(reading, spans, relations);
  return reading.done();
}

const valueOf = (result: Record<string, unknown>): Record<string, unknown> =>
  isObject(result['value']) ? result['value'] : {};
