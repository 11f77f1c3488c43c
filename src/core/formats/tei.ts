import type { Entity } from '../sidecar/record';
import type { Format } from './format';
import { keptInUtf16, type Kept } from './kept';
import { leftOutOf, MARGINALIA, type Lack } from './leftOut';
import { markedParagraphs, type Mark } from './marked';
import { render, type Nested } from './nested';
import { element, text as words, xml, type XmlNode } from './xml';

const LACKS: readonly Lack[] = ['cues', 'candidates', ...MARGINALIA, 'orphans'];

/**
 * TEI P5: names, terms and what was said marked in the text, and who they are in the header. What was said over
 * several paragraphs is one `said` in each, joined by `next` and `prev`.
 */
export const tei: Format = {
  name: 'tei',
  title: 'TEI P5',
  extension: '.xml',
  description: 'marked text with a header of people, organizations and terms',
  offsets: null,
  holdsMany: false,
  holdsText: true,
  lacks: LACKS,
  write: ([document]) => {
    const kept = keptInUtf16(document!);
    const { paragraphs, crossing } = bodyOf(kept);
    const root = element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0' }, [
      header(kept),
      element('text', { 'xml:lang': 'en' }, [element('body', {}, paragraphs)]),
    ]);
    return {
      parts: [{ name: 'text', file: '*.tei.xml', content: xml(root, { indent: false }) }],
      leftOut: leftOutOf([kept], LACKS, { 'marks that cross others': crossing }),
    };
  },
};

/** Names of XML begin with a letter and have no colon, whatever an id of ours is made of. */
const xmlId = (id: string): string => `e-${id.replace(/[^\p{L}\p{N}.-]/gu, '_')}`;

const line = (name: string, content: string): XmlNode => element(name, {}, [words(content)]);

function header(kept: Kept): XmlNode {
  const { title, date } = kept.document;
  const lists = participants(kept);
  const terms = kept.entities.filter((e) => e.type === 'term');
  return element('teiHeader', {}, [
    element('fileDesc', {}, [
      element('titleStmt', {}, [line('title', title ?? kept.file)]),
      element('publicationStmt', {}, [line('p', 'Annotated with Glossator.')]),
      element('sourceDesc', {}, [
        element('p', {}, [
          words(kept.file),
          ...(date ? [words(', '), element('date', { when: date }, [words(date)])] : []),
        ]),
      ]),
    ]),
    element('encodingDesc', {}, [element('classDecl', {}, [ways(), ...(terms.length > 0 ? [glossary(terms)] : [])])]),
    ...(lists.length > 0 ? [element('profileDesc', {}, [element('particDesc', {}, lists)])] : []),
  ]);
}

function participants(kept: Kept): XmlNode[] {
  const people = kept.entities.filter((e) => e.type === 'person');
  const organizations = kept.entities.filter((e) => e.type === 'organization');
  return [
    ...(people.length > 0 ? [element('listPerson', {}, people.map(person))] : []),
    ...(organizations.length > 0
      ? [
          element(
            'listOrg',
            {},
            organizations.map((o) => element('org', { 'xml:id': xmlId(o.id) }, names('orgName', o))),
          ),
        ]
      : []),
  ];
}

const names = (name: string, e: Entity): XmlNode[] => [
  line(name, e.name),
  ...e.aliases.map((alias) => element(name, { type: 'alias' }, [words(alias)])),
];

/** Of each role its title as an occupation, and where it is held as an affiliation. */
const person = (e: Entity): XmlNode =>
  element('person', { 'xml:id': xmlId(e.id) }, [
    ...names('persName', e),
    ...e.roles
      .filter((r) => r.title)
      .map((r) => element('occupation', {}, [words([r.time, r.title].filter(Boolean).join(' '))])),
    ...e.roles
      .filter((r) => r.organization !== null || r.organizationId !== null)
      .map((r) => {
        const ref = r.organizationId === null ? undefined : `#${xmlId(r.organizationId)}`;
        return element('affiliation', {}, [element('orgName', { ref }, [words(r.organization ?? r.organizationId!)])]);
      }),
  ]);

const glossary = (terms: readonly Entity[]): XmlNode =>
  element(
    'taxonomy',
    { 'xml:id': 'terms' },
    terms.map((t) =>
      element('category', { 'xml:id': xmlId(t.id) }, [
        element('catDesc', {}, [
          ...[t.name, ...t.aliases].map((form) => line('term', form)),
          ...(t.definition ? [line('gloss', t.definition)] : []),
        ]),
      ]),
    ),
  );

function bodyOf(kept: Kept): { paragraphs: XmlNode[]; crossing: number } {
  const { paragraphs, crossing } = markedParagraphs(kept);
  const plain = (from: number, to: number): XmlNode[] => lines(kept.text.slice(from, to));
  const marked = (mark: Nested<Mark>, within: XmlNode[]): XmlNode[] => [markup(mark.item, within, kept)];
  const children = paragraphs.flatMap((p) => [words('\n'), element('p', {}, render(p, p.marks, plain, marked))]);
  // A body must hold something.
  return { paragraphs: children.length > 0 ? [...children, words('\n')] : [element('p')], crossing };
}

/** A paragraph of several lines keeps them. */
const lines = (plain: string): XmlNode[] =>
  plain.split(/\r\n|[\r\n]/).flatMap((part, i) => [...(i > 0 ? [element('lb')] : []), ...(part ? [words(part)] : [])]);

const ELEMENTS = { person: 'persName', organization: 'orgName', term: 'term' } as const;

function markup(mark: Mark, within: XmlNode[], kept: Kept): XmlNode {
  if ('annotation' in mark) {
    const { type, mention, entityId } = mark.annotation;
    const ref = entityId === null ? undefined : `#${xmlId(entityId)}`;
    // A pronoun or a description refers to somebody without being a name.
    if (mention !== 'name') return element('rs', { type, subtype: mention, ref }, within);
    return element(ELEMENTS[type], { ref }, within);
  }
  const { statement: s, number, part, parts } = mark;
  const id = (p: number): string => (parts === 1 ? `s-${number}` : `s-${number}-${p}`);
  const attributes = {
    'xml:id': id(part),
    who: s.speakerId === null ? undefined : `#${xmlId(s.speakerId)}`,
    n: kept.entity(s.speakerId)?.name ?? s.speakerText,
    direct: String(s.kind !== 'indirect'),
    ana: [s.kind, ...(s.modality ? [s.modality] : [])].map((a) => `#${a}`).join(' '),
    next: part < parts ? `#${id(part + 1)}` : undefined,
    prev: part > 1 ? `#${id(part - 1)}` : undefined,
  };
  return element('said', attributes, within);
}

/** What `ana` of a `said` points at. */
const WAYS: Readonly<Record<string, string>> = {
  direct: 'Quoted in the words that were said.',
  indirect: 'Reported in the words of the text.',
  transcript: 'From a record of who said what.',
  asserted: 'Said.',
  negated: 'Not said, as the text has it.',
  hypothetical: 'Not, or not yet, said.',
};

const ways = (): XmlNode =>
  element(
    'taxonomy',
    { 'xml:id': 'statements' },
    Object.entries(WAYS).map(([id, meaning]) => element('category', { 'xml:id': id }, [line('catDesc', meaning)])),
  );
