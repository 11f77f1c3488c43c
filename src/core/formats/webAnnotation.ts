import type { Entity, Role, Statement, Target, WordsAt } from '../sidecar/record';
import { FormatError, type Format, type ReadDocument } from './format';
import { keptIn, type Kept } from './kept';
import { leftOutOf, type Lack } from './leftOut';
import {
  isObject,
  jsonIn,
  listOf,
  objectsOf,
  Reading,
  roleAs,
  textOf,
  textsOf,
  typeOfLabel,
  type ReadPlace,
} from './reading';

const LACKS: readonly Lack[] = [];

const ANNO = 'http://www.w3.org/ns/anno.jsonld';
/** What the standard has no words for: schema.org's for people and their roles, our own for how a text quotes. */
const OWN_TERMS = {
  schema: 'https://schema.org/',
  glossator: 'urn:glossator:',
  entities: { '@id': 'schema:mentions', '@container': '@set' },
  alternateName: 'schema:alternateName',
  description: 'schema:description',
  disambiguatingDescription: 'schema:disambiguatingDescription',
  keywords: { '@id': 'schema:keywords', '@container': '@set' },
  hasOccupation: { '@id': 'schema:hasOccupation', '@container': '@set' },
  roleName: 'schema:roleName',
  affiliation: { '@id': 'schema:affiliation', '@type': '@id' },
  affiliationName: 'glossator:affiliationName',
  temporal: 'schema:temporalCoverage',
  evidence: 'glossator:evidence',
  mention: 'glossator:mention',
  candidates: { '@id': 'glossator:candidate', '@type': '@id', '@container': '@set' },
  modality: 'glossator:modality',
  cue: 'glossator:cue',
  speakerMention: 'glossator:speakerMention',
  orphan: 'glossator:orphan',
} as const;

const CLASSES = { person: 'schema:Person', organization: 'schema:Organization', term: 'schema:DefinedTerm' } as const;

/**
 * W3C Web Annotation: an AnnotationCollection with one page. A mention identifies an entity and classifies it; a
 * statement quotes (direct, transcript) or describes (indirect) what its speaker said. Positions count code points, as
 * the standard's Text Position Selector says.
 */
export const webAnnotation: Format = {
  name: 'web-annotation',
  title: 'W3C Web Annotation',
  extension: '.jsonld',
  description: 'JSON-LD with quote and position selectors, for Apache Annotator, Recogito and linked data',
  offsets: 'code points',
  holdsMany: false,
  holdsText: false,
  lacks: LACKS,
  write: ([document]) => {
    const kept = keptIn(document!);
    const content = `${JSON.stringify(collection(kept), null, 2)}\n`;
    return { parts: [{ name: 'annotations', file: '*.jsonld', content }], leftOut: leftOutOf([kept], LACKS) };
  },
  read: (files) => files.map(({ content }) => read(jsonIn(content))),
};

const idOf = (kept: Kept, id: string): string =>
  `urn:glossator:${encodeURIComponent(kept.file)}#${encodeURIComponent(id)}`;

function collection(kept: Kept): object {
  const id = `urn:glossator:${encodeURIComponent(kept.file)}`;
  const items = [
    ...kept.annotations.map((a) => ({ place: a.target, item: mention(a, kept) })),
    ...kept.statements.map((s) => ({ place: s.target, item: statement(s, kept) })),
  ];
  items.sort((a, b) => a.place.start - b.place.start || b.place.end - a.place.end);
  return {
    '@context': [ANNO, OWN_TERMS],
    id,
    type: 'AnnotationCollection',
    label: kept.document.title ?? kept.file,
    generator: { id: 'urn:glossator', type: 'Software', name: 'Glossator' },
    total: items.length,
    entities: kept.entities.map((e) => entity(e, kept)),
    first: { id: `${id}#page-1`, type: 'AnnotationPage', startIndex: 0, items: items.map(({ item }) => item) },
  };
}

const entity = (e: Entity, kept: Kept): object => ({
  id: idOf(kept, e.id),
  type: CLASSES[e.type],
  name: e.name,
  ...(e.aliases.length > 0 && { alternateName: e.aliases }),
  ...(e.definition && { description: e.definition }),
  ...(e.note && { disambiguatingDescription: e.note }),
  ...(e.tags?.length && { keywords: e.tags }),
  ...(e.roles.length > 0 && { hasOccupation: e.roles.map((r) => role(r, kept)) }),
});

const role = (r: Role, kept: Kept): object => ({
  type: 'schema:Role',
  roleName: r.title,
  ...(r.organization !== null && { affiliationName: r.organization }),
  ...(r.organizationId !== null && { affiliation: idOf(kept, r.organizationId) }),
  ...(r.time && { temporal: r.time }),
  ...(r.evidence && { evidence: position(r.evidence) }),
});

function mention(a: Kept['annotations'][number], kept: Kept): object {
  const identifying = a.entityId === null ? [] : [identified(idOf(kept, a.entityId))];
  return {
    id: idOf(kept, a.id),
    type: 'Annotation',
    motivation: identifying.length > 0 ? ['identifying', 'classifying'] : 'classifying',
    ...(a.mention !== 'name' && { mention: a.mention }),
    ...(a.candidates?.length && { candidates: a.candidates.map((c) => idOf(kept, c)) }),
    body: [...identifying, textual('classifying', a.type), ...ownWords(a)],
    target: targetOf(a.target, kept),
  };
}

function statement(s: Statement, kept: Kept): object {
  const speaker = s.speakerId === null ? [] : [identified(idOf(kept, s.speakerId))];
  return {
    id: idOf(kept, s.id),
    type: 'Annotation',
    motivation: s.kind === 'indirect' ? 'describing' : 'quoting',
    ...(s.modality && { modality: s.modality }),
    ...(s.cue && { cue: wordsAt(s.cue, kept) }),
    ...(s.speakerMention && { speakerMention: wordsAt(s.speakerMention, kept) }),
    body: [
      ...speaker,
      ...(s.speakerText ? [textual('identifying', s.speakerText)] : []),
      textual('classifying', s.kind),
      ...ownWords(s),
    ],
    target: targetOf(s.target, kept),
  };
}

const identified = (source: string): object => ({ type: 'SpecificResource', purpose: 'identifying', source });
const textual = (purpose: string, value: string): object => ({ type: 'TextualBody', purpose, value });

const ownWords = ({
  note,
  tags,
}: {
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}): object[] => [...(note ? [textual('commenting', note)] : []), ...(tags ?? []).map((tag) => textual('tagging', tag))];

const position = ({ start, end }: { readonly start: number; readonly end: number }): object => ({
  type: 'TextPositionSelector',
  start,
  end,
});

function targetOf(target: Target, kept: Kept): object {
  const { exact, prefix, suffix, orphan } = target;
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  return {
    type: 'SpecificResource',
    source: encodeURIComponent(kept.file),
    ...(orphan && { orphan: true }),
    selector: orphan ? [quote] : [quote, position(target)],
  };
}

const wordsAt = (words: WordsAt, kept: Kept): object => ({
  type: 'SpecificResource',
  source: encodeURIComponent(kept.file),
  selector: [{ type: 'TextQuoteSelector', exact: words.exact }, position(words)],
});

function read(json: unknown): ReadDocument {
  const items = annotationsIn(json);
  if (items.length === 0 && !(isObject(json) && textsOf(json['type']).includes('AnnotationCollection'))) {
    throw new FormatError('There is no Web Annotation in this file.');
  }
  const reading = new Reading(sourceOf(items[0]), null);
  if (isObject(json)) for (const e of objectsOf(json['entities'])) readEntity(e, reading);
  for (const item of items) readAnnotation(item, reading);
  return reading.done();
}

/** A collection, a page, a list, or one annotation. */
function annotationsIn(json: unknown): Record<string, unknown>[] {
  if (Array.isArray(json)) return json.flatMap(annotationsIn);
  if (!isObject(json)) return [];
  if (textsOf(json['type']).includes('Annotation')) return [json];
  return [...listOf(json['items']), ...listOf(json['first'])].flatMap(annotationsIn);
}

function sourceOf(item: Record<string, unknown> | undefined): string | null {
  const target = item && objectsOf(item['target'])[0];
  const source = target && textOf(target['source']);
  if (!source) return null;
  const name = source.replace(/[#?].*$/, '').replace(/^.*\//, '');
  try {
    return decodeURIComponent(name) || null;
  } catch {
    return name;
  }
}

function readEntity(e: Record<string, unknown>, reading: Reading): void {
  const type = Object.entries(CLASSES).find(([, name]) => textsOf(e['type']).includes(name))?.[0];
  const [id, name] = [textOf(e['id']), textOf(e['name'])];
  if (!id || !name || !type) return reading.leave('entities of other kinds');
  reading.entity(id, type as keyof typeof CLASSES, name, {
    aliases: textsOf(e['alternateName']),
    definition: textOf(e['description']),
    note: textOf(e['disambiguatingDescription']),
    tags: textsOf(e['keywords']),
    roles: objectsOf(e['hasOccupation']).map(readRole),
  });
}

function readRole(r: Record<string, unknown>): Role {
  const time = textOf(r['temporal']);
  const [evidence] = objectsOf(r['evidence']);
  return roleAs({
    title: textOf(r['roleName']) ?? '',
    organization: textOf(r['affiliationName']) ?? null,
    organizationId: textOf(r['affiliation']) ?? null,
    ...(time && { time }),
    evidence: evidence ? { start: Number(evidence['start']), end: Number(evidence['end']) } : null,
  });
}

function readAnnotation(item: Record<string, unknown>, reading: Reading): void {
  const place = placeOf(objectsOf(item['target'])[0]);
  if (!place) return reading.leave('annotations of something other than words');
  const bodies = objectsOf(item['body']);
  const values = (purpose: string): string[] =>
    bodies.filter((b) => textsOf(b['purpose']).includes(purpose)).flatMap((b) => textOf(b['value']) ?? []);
  const speakerOrEntity = bodies
    .filter((b) => textsOf(b['purpose']).includes('identifying'))
    .map((b) => textOf(b['source']))
    .find(Boolean);
  // Other tools tell the kind with a tag.
  const classes = [...values('classifying'), ...values('tagging')];
  const own = { note: values('commenting').join('\n'), tags: values('tagging') };
  const motivations = textsOf(item['motivation']);
  const kind = KINDS.find((k) => classes.includes(k));
  const type = classes.map(typeOfLabel).find((t) => t !== undefined);
  if (kind || (!type && motivations.some((m) => m === 'quoting' || m === 'describing'))) {
    reading.statement(place, {
      ...own,
      kind: kind ?? (motivations.includes('quoting') ? 'direct' : 'indirect'),
      speakerId: speakerOrEntity ?? null,
      speakerText: values('identifying')[0],
      modality: MODALITIES.find((m) => m === item['modality']),
      cue: placeOf(objectsOf(item['cue'])[0]),
      speakerMention: placeOf(objectsOf(item['speakerMention'])[0]),
    });
  } else if (type) {
    const mention = MENTIONS.find((m) => m === item['mention']) ?? 'name';
    const candidates = textsOf(item['candidates']);
    const isOpen = motivations.length === 1 && motivations[0] === 'classifying' && objectsOf(item['body']).length > 0;
    reading.mention(type, place, {
      ...own,
      tags: own.tags.filter((t) => values('classifying').length > 0 || typeOfLabel(t) !== type),
      mention,
      candidates,
      ...(speakerOrEntity ? { entityId: speakerOrEntity } : isOpen && { entityId: null }),
    });
  } else reading.leave('annotations of other kinds');
}

const KINDS = ['direct', 'indirect', 'transcript'] as const;
const MODALITIES = ['asserted', 'negated', 'hypothetical'] as const;
const MENTIONS = ['name', 'pronoun', 'nominal'] as const;

const NOWHERE = 1_000_000_000;

function placeOf(target: Record<string, unknown> | undefined): ReadPlace | null {
  const selectors = objectsOf(target?.['selector']).flatMap((s) => [s, ...objectsOf(s['refinedBy'])]);
  const of = (type: string): Record<string, unknown> | undefined =>
    selectors.find((s) => textsOf(s['type']).includes(type));
  const [quote, at] = [of('TextQuoteSelector'), of('TextPositionSelector')];
  const exact = textOf(quote?.['exact']);
  if (!exact && !at) return null;
  // Without a position the words are looked for: no text is as long as this.
  const start = Number(at?.['start'] ?? NOWHERE);
  return {
    start,
    end: Number(at?.['end'] ?? start + [...exact!].length),
    ...(exact && { exact, prefix: textOf(quote?.['prefix']) ?? '', suffix: textOf(quote?.['suffix']) ?? '' }),
    ...(target?.['orphan'] === true && { orphan: true }),
  };
}
