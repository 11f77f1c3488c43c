import { FormatError, type Format, type ReadDocument } from './format';
import {
  ATTRIBUTION_LINK,
  documentsAmong,
  LACKS,
  layered,
  layersPart,
  readLayers,
  TYPES,
  type ForeignSpan,
} from './inceptionLayers';
import { keptInUtf16, type Kept } from './kept';
import { leftOutOf } from './leftOut';
import { isObject, jsonIn, objectsOf, Reading, textOf } from './reading';
import { sentencesOf } from './tokens';

const TOKEN = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token';
const SENTENCE = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence';
const DOCUMENT = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';
const ANNOTATION = 'uima.tcas.Annotation';
const TEXT = 'uima.cas.String';

/** UIMA CAS JSON 0.4, as INCEpTION and cassis read it. Offsets are UTF-16 units, as Java counts. */
export const casJson: Format = {
  name: 'uima-cas',
  title: 'UIMA CAS JSON 0.4',
  extension: '.json',
  description: 'text, tokens and layers for INCEpTION and cassis',
  offsets: 'UTF-16 units',
  holdsMany: false,
  holdsText: true,
  lacks: LACKS,
  write: ([document]) => {
    const kept = keptInUtf16(document!);
    const { cas, notes } = casOf(kept);
    return {
      parts: [{ name: 'cas', file: '*.cas.json', content: `${JSON.stringify(cas, null, 1)}\n` }, layersPart()],
      leftOut: leftOutOf([kept], LACKS, { 'notes on mentions': notes }),
    };
  },
  read: (files) => documentsAmong(files).map(({ content }) => read(jsonIn(content))),
};

function casOf(kept: Kept): { cas: object; notes: number } {
  const { spans, links, notes } = layered(kept);
  const structures: Record<string, unknown>[] = [];
  const add = (type: string, features: Record<string, unknown>): number =>
    structures.push({ '%ID': structures.length + 1, '%TYPE': type, ...features });
  const annotation = (type: string, begin: number, end: number, features: object = {}): number =>
    add(type, { '@sofa': 1, begin, end, ...features });
  const { text, file } = kept;
  add('uima.cas.Sofa', { sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: text });
  annotation(DOCUMENT, 0, text.length, {
    language: 'en',
    documentId: file,
    documentTitle: kept.document.title ?? file,
  });
  for (const { tokens } of sentencesOf(text, spans)) {
    annotation(SENTENCE, tokens[0]!.start, tokens.at(-1)!.end);
    for (const t of tokens) annotation(TOKEN, t.start, t.end);
  }
  const ids = spans.map((s) => annotation(s.layer, s.start, s.end, s.features));
  for (const { from, to } of links) {
    const { start, end } = spans[to]!;
    annotation(ATTRIBUTION_LINK, start, end, { '@Governor': ids[from], '@Dependent': ids[to] });
  }
  const members = structures.slice(1).map((s) => s['%ID']);
  const cas = {
    '%TYPES': types(),
    '%FEATURE_STRUCTURES': structures,
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': members } },
  };
  return { cas, notes };
}

function types(): object {
  const type = (name: string, features: Readonly<Record<string, string>>): [string, object] => [
    name,
    {
      '%NAME': name,
      '%SUPER_TYPE': ANNOTATION,
      ...Object.fromEntries(Object.entries(features).map(([f, range]) => [f, { '%NAME': f, '%RANGE': range }])),
    },
  ];
  return Object.fromEntries([
    [
      DOCUMENT,
      {
        ...type(DOCUMENT, { documentTitle: TEXT, documentId: TEXT })[1],
        '%SUPER_TYPE': 'uima.tcas.DocumentAnnotation',
      },
    ],
    type(SENTENCE, {}),
    type(TOKEN, {}),
    ...Object.entries(TYPES).map(([name, features]) => type(name, features)),
  ]);
}

function read(json: unknown): ReadDocument {
  const structures = isObject(json) ? structuresIn(json['%FEATURE_STRUCTURES']) : [];
  const sofa = structures.find((s) => s['%TYPE'] === 'uima.cas.Sofa' && typeof s['sofaString'] === 'string');
  if (!sofa) throw new FormatError('There is no text in this file: a CAS has it in "sofaString".');
  const text = sofa['sofaString'] as string;
  const metadata = structures.find((s) => s['%TYPE'] === DOCUMENT);
  const title = metadata && (textOf(metadata['documentId']) ?? textOf(metadata['documentTitle']));
  const reading = new Reading(title?.replace(/^.*[/\\]/, '') || null, text);
  const spans = new Map(structures.map((s) => [String(s['%ID']), spanOf(s)]));
  const links = structures
    .filter((s) => s['%TYPE'] === ATTRIBUTION_LINK)
    .map((s) => ({ from: String(s['@Governor']), to: String(s['@Dependent']) }));
  readLayers(reading, spans, links);
  return reading.done();
}

const spanOf = (s: Record<string, unknown>): ForeignSpan => ({
  layer: String(s['%TYPE']),
  start: Number(s['begin'] ?? s['^begin'] ?? 0),
  end: Number(s['end'] ?? s['^end']),
  features: Object.fromEntries(Object.entries(s).filter((f): f is [string, string] => typeof f[1] === 'string')),
});

/** A list, or in an older form an object by ids. */
const structuresIn = (value: unknown): Record<string, unknown>[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([id, s]) => (isObject(s) ? [{ '%ID': Number(id), ...s }] : []))
    : objectsOf(value);
