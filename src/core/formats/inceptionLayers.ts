import type { Span } from '../analysis';
import { groupedBy } from '../index/people';
import type { EntityType } from '../sidecar/record';
import type { Part, Source } from './format';
import { placed, type Kept } from './kept';
import type { Lack } from './leftOut';
import { NER_LABELS, typeOfLabel, type Reading } from './reading';
import { element, text, xml, type XmlNode } from './xml';

/**
 * The layers of INCEpTION that annotations are written to: its own layer of named entities, one for pronouns and
 * descriptions, and one for who said what, laid out as source, cue and content with links between them.
 */
export const NAMED_ENTITY = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
export const REFERENCE = 'webanno.custom.Reference';
export const ATTRIBUTION = 'webanno.custom.Attribution';
export const ATTRIBUTION_LINK = 'webanno.custom.AttributionLink';

export const LAYERS = {
  [NAMED_ENTITY]: ['identifier', 'value'],
  [REFERENCE]: ['identifier', 'kind', 'value'],
  [ATTRIBUTION]: ['kind', 'modality', 'note', 'part', 'speaker', 'speakerName'],
} as const;
export type Layer = keyof typeof LAYERS;

const ANNOTATION = 'uima.tcas.Annotation';

/** The features of each of our types with their types, the links included. */
export const TYPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...Object.fromEntries(
    Object.entries(LAYERS).map(([layer, features]) => [
      layer,
      Object.fromEntries(features.map((feature) => [feature, 'uima.cas.String'])),
    ]),
  ),
  [ATTRIBUTION_LINK]: { Governor: ATTRIBUTION, Dependent: ATTRIBUTION },
};

/**
 * Our own layers as a type system of UIMA: INCEpTION leaves out what is on layers that its project lacks, and takes
 * these over in the settings of its layers.
 */
export function layersPart(): Part {
  const own = Object.entries(TYPES).filter(([type]) => type !== NAMED_ENTITY);
  const types = own.map(([name, features]) =>
    element('typeDescription', {}, [
      leaf('name', name),
      leaf('description', ''),
      leaf('supertypeName', ANNOTATION),
      element('features', {}, Object.entries(features).map(featureDescription)),
    ]),
  );
  const root = element('typeSystemDescription', { xmlns: 'http://uima.apache.org/resourceSpecifier' }, [
    element('types', {}, types),
  ]);
  return { name: 'layers', file: LAYERS_FILE, content: xml(root) };
}

const LAYERS_FILE = 'inception-layers.xml';

/** Of the files of an export those with a document. */
export const documentsAmong = (files: readonly Source[]): Source[] => files.filter((f) => f.name !== LAYERS_FILE);

const leaf = (name: string, content: string): XmlNode => element(name, {}, [text(content)]);

const featureDescription = ([name, range]: [string, string]): XmlNode =>
  element('featureDescription', {}, [leaf('name', name), leaf('description', ''), leaf('rangeTypeName', range)]);

export const LACKS: readonly Lack[] = [
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

/** A span on a layer; `features` that say nothing are absent. */
export interface LayerSpan extends Span {
  readonly layer: Layer;
  readonly features: Readonly<Record<string, string>>;
}

/** From what was said to its cue or its source, as indices of spans. */
export interface LayerLink {
  readonly from: number;
  readonly to: number;
}

export interface Layered {
  readonly spans: readonly LayerSpan[];
  readonly links: readonly LayerLink[];
  /** Notes on mentions: the layer of named entities has no place for them. */
  readonly notes: number;
}

/** @param kept with offsets in UTF-16. */
export function layered(kept: Kept): Layered {
  const spans: LayerSpan[] = [];
  const links: LayerLink[] = [];
  const add = (layer: Layer, { start, end }: Span, features: Record<string, string | null | undefined>): number => {
    const own = Object.entries(features).filter((f): f is [string, string] => Boolean(f[1]));
    return spans.push({ layer, start, end, features: Object.fromEntries(own) }) - 1;
  };
  const mentions = placed(kept.annotations);
  for (const a of mentions) {
    const features = { identifier: a.entityId, value: NER_LABELS[a.type] };
    if (a.mention === 'name') add(NAMED_ENTITY, a.target, features);
    else add(REFERENCE, a.target, { ...features, kind: a.mention });
  }
  for (const s of placed(kept.statements)) {
    const { kind, modality, note, speakerId, speakerText } = s;
    const from = add(ATTRIBUTION, s.target, {
      kind,
      modality,
      note,
      part: 'content',
      speaker: speakerId,
      speakerName: speakerText,
    });
    for (const [part, at] of [
      ['cue', s.cue],
      ['source', s.speakerMention],
    ] as const) {
      if (at && !at.orphan) links.push({ from, to: add(ATTRIBUTION, at, { part }) });
    }
  }
  return { spans, links, notes: mentions.filter((a) => a.note).length };
}

/** A span on a layer of any project. */
export interface ForeignSpan extends Span {
  readonly layer: string;
  readonly features: Readonly<Record<string, string | undefined>>;
}

/**
 * Takes what stands on our layers into a reading; other layers have nothing for us.
 * @param spans by what `links` call them.
 */
export function readLayers(
  reading: Reading,
  spans: ReadonlyMap<string, ForeignSpan>,
  links: readonly { readonly from: string; readonly to: string }[],
): void {
  const types = new Map<string, EntityType>();
  for (const { start, end, layer, features } of spans.values()) {
    if (layer !== NAMED_ENTITY && layer !== REFERENCE) continue;
    const type = typeOfLabel(features['value'] ?? '');
    const { identifier, kind } = features;
    if (!type) {
      reading.leave('spans with values of other kinds');
      continue;
    }
    if (identifier) types.set(identifier, type);
    reading.mention(
      type,
      { start, end },
      {
        mention: kind === 'pronoun' || kind === 'nominal' ? kind : 'name',
        entityId: identifier ?? (layer === REFERENCE ? null : undefined),
      },
    );
  }
  const ends = groupedBy(links, (l) => l.from);
  for (const [key, { start, end, layer, features }] of spans) {
    if (layer !== ATTRIBUTION || features['part'] !== 'content') continue;
    const parts = (ends.get(key) ?? []).flatMap((l) => spans.get(l.to) ?? []);
    const part = (name: string): Span | null => {
      const found = parts.find((s) => s.features['part'] === name);
      return found ? { start: found.start, end: found.end } : null;
    };
    const { kind, modality, note, speaker, speakerName } = features;
    reading.statement(
      { start, end },
      {
        kind: kind === 'direct' || kind === 'transcript' ? kind : 'indirect',
        modality: modality === 'negated' || modality === 'hypothetical' ? modality : undefined,
        note,
        speakerId: speaker ?? null,
        speakerText: speakerName,
        cue: part('cue'),
        speakerMention: part('source'),
      },
    );
  }
}
