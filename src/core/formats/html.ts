import type { Span } from '../analysis';
import type { Annotation, Entity, Statement } from '../sidecar/record';
import type { Format } from './format';
import { STYLE } from './htmlStyle';
import { keptInUtf16, type Kept } from './kept';
import { leftOutOf, type Lack } from './leftOut';
import { markedParagraphs, type Mark } from './marked';
import { render, type Nested } from './nested';
import { reportOf, roleText, wayOf, type Portrait, type Report, type Speaker, type TermInUse } from './report';

const LACKS: readonly Lack[] = ['cues', 'candidates', 'tagged annotations', 'tagged entities'];

/**
 * A report in one file, to read, print and send: who is who, who said what with links to the passage, terms and who
 * uses them, and the text with its marks. There is no script in it, and nothing is loaded from elsewhere.
 */
export const html: Format = {
  name: 'html',
  title: 'HTML report',
  extension: '.html',
  description: 'a page to read, print and send, with the marked text',
  offsets: null,
  holdsMany: false,
  holdsText: true,
  lacks: LACKS,
  write: ([document]) => {
    const kept = keptInUtf16(document!);
    const { content, crossing } = page(kept);
    return {
      parts: [{ name: 'report', file: '*.report.html', content }],
      leftOut: leftOutOf([kept], LACKS, { 'highlights that cross others': crossing }),
    };
  },
};

/** Text that is HTML; every other value in a template is escaped. */
class Html {
  constructor(readonly code: string) {}
}

type Value = Html | string | number | undefined | false | readonly Value[];

const markup = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(parts.reduce((out, part, i) => out + codeOf(values[i - 1]) + part));

function codeOf(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.code;
  if (typeof value === 'object') return value.map(codeOf).join('');
  return escaped(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (words: string): string => words.replace(/[&<>"']/g, (c) => ENTITIES[c]!).replace(/\0/g, '\ufffd');

/** Ids that no word of the text can break; the number tells apart what would look the same. */
class Ids {
  private readonly numbers = new Map<string, number>();
  private readonly seen = new Set<string>();

  constructor(kept: Kept) {
    kept.entities.forEach((e, i) => this.numbers.set(e.id, i + 1));
  }

  entity(id: string): string {
    return `entity-${this.numbers.get(id) ?? 0}`;
  }

  /** The attribute for the first mention, that cards link to; nothing for the others. */
  mention(a: Annotation): string | undefined {
    if (a.entityId === null || this.seen.has(a.entityId)) return undefined;
    this.seen.add(a.entityId);
    return this.firstMention(a.entityId);
  }

  firstMention(entityId: string): string {
    return `${this.entity(entityId)}-in-text`;
  }
}

function page(kept: Kept): { content: string; crossing: number } {
  const report = reportOf(kept);
  const ids = new Ids(kept);
  const { paragraphs, crossing } = markedParagraphs(kept);
  const plain = (from: number, to: number): Html[] => [markup`${kept.text.slice(from, to)}`];
  const text = paragraphs.map((p) => {
    const inLink = marksInLinks(p.marks);
    return markup`<p>${render(p, p.marks, plain, (m, within) => [marked(m, within, inLink, kept, ids)])}</p>\n`;
  });
  const sections = [
    section('people', 'Who is who', report.people, (p) => portrait(p, kept, ids)),
    section('organizations', 'Organizations', report.organizations, (o) => portrait(o, kept, ids)),
    said(report.speakers, paragraphs, ids),
    section('terms', 'Terms', report.terms, (t) => term(t, ids)),
    lost(report.orphans),
    { id: 'text', title: 'The text', body: markup`${LEGEND}<div class="text">${text}</div>` },
  ].filter((s) => s !== undefined);
  const content = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Glossator">
<title>${report.title}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header>
<h1>${report.title}</h1>
<p>${[kept.file, report.date].filter(Boolean).join(' · ')}</p>
${summary(report)}
<nav aria-label="Sections"><ul>${sections.map((s) => markup`<li><a href="#${s.id}">${s.title}</a></li>`)}</ul></nav>
</header>
<main id="main">
${sections.map((s) => markup`<section id="${s.id}" aria-labelledby="${s.id}-title">\n<h2 id="${s.id}-title">${s.title}</h2>\n${s.body}\n</section>\n`)}</main>
</body>
</html>
`;
  return { content: content.code, crossing };
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

function section<T>(id: string, title: string, items: readonly T[], card: (item: T) => Html): Section | undefined {
  if (items.length === 0) return undefined;
  return { id, title, body: markup`<ul class="cards">\n${items.map(card)}</ul>` };
}

function summary({ people, organizations, terms, speakers }: Report): Html {
  const statements = speakers.reduce((n, s) => n + s.statements.length, 0);
  const counts = [
    many(people.length, 'person', 'people'),
    many(organizations.length, 'organization', 'organizations'),
    many(statements, 'statement', 'statements'),
    many(terms.length, 'term', 'terms'),
  ];
  return markup`<p class="summary">${counts.join(', ')}</p>`;
}

const many = (n: number, one: string, others: string): string => `${n} ${n === 1 ? one : others}`;

function portrait({ entity: e, mentions, statements, members }: Portrait, kept: Kept, ids: Ids): Html {
  const roles = e.roles.map((r) => markup`<li>${roleText(r, kept)}</li>`);
  const holders = members.map(({ person, role }) => {
    const title = [role.time, role.title].filter(Boolean).join(' ');
    return markup`<li><a href="#${ids.entity(person.id)}">${person.name}</a>${title && `, ${title}`}</li>`;
  });
  return markup`<li class="card ${e.type}" id="${ids.entity(e.id)}">
<h3>${e.name}</h3>
${roles.length > 0 && markup`<ul>${roles}</ul>\n`}${holders.length > 0 && markup`<ul>${holders}</ul>\n`}${alsoCalled(e)}${note(e.note)}<p class="counts">${inText(e, mentions, ids)}${statements > 0 && markup` · <a href="#${ids.entity(e.id)}-said">${many(statements, 'statement', 'statements')}</a>`}</p>
</li>
`;
}

const alsoCalled = ({ aliases }: Entity): Html | false =>
  aliases.length > 0 && markup`<p class="also">Also: ${aliases.join(', ')}</p>\n`;
const note = (words: string | undefined): Html | false => Boolean(words) && markup`<p class="note">${words}</p>\n`;

const inText = (e: Entity, mentions: readonly Annotation[], ids: Ids): Value =>
  mentions.length === 0
    ? 'Not in the text'
    : markup`<a href="#${ids.firstMention(e.id)}">${many(mentions.length, 'mention', 'mentions')}</a>`;

function said(speakers: readonly Speaker[], paragraphs: readonly Span[], ids: Ids): Section | undefined {
  if (speakers.length === 0) return undefined;
  const body = speakers.map(({ name, entity, statements }) => {
    const quotes = statements.map(
      ({
        statement: s,
        number,
      }) => markup`<blockquote${s.kind === 'direct' && markup` class="direct"`}><p>${s.target.exact.replace(/\s+/g, ' ')}</p>
${note(s.note)}<p class="source">${wayOf(s)} · <a href="#said-${number}">${placeIn(paragraphs, s)}</a></p></blockquote>
`,
    );
    const heading = entity ? markup`<a href="#${ids.entity(entity.id)}">${name}</a>` : markup`${name}`;
    return markup`<div class="speaker"${entity && markup` id="${ids.entity(entity.id)}-said"`}>\n<h3>${heading}</h3>\n${quotes}</div>\n`;
  });
  return { id: 'statements', title: 'Who said what', body: markup`${body}` };
}

const placeIn = (paragraphs: readonly Span[], { target }: Statement): string =>
  `paragraph ${paragraphs.findIndex((p) => p.end > target.start) + 1}`;

function term({ entity: e, mentions, users }: TermInUse, ids: Ids): Html {
  const names = users.map((u, i) => [
    i > 0 && ', ',
    u.entity ? markup`<a href="#${ids.entity(u.entity.id)}">${u.name}</a>` : u.name,
    u.times > 1 && ` (${u.times} times)`,
  ]);
  return markup`<li class="card term" id="${ids.entity(e.id)}">
<h3>${e.name}</h3>
${Boolean(e.definition) && markup`<p>${e.definition}</p>\n`}${alsoCalled(e)}${note(e.note)}${users.length > 0 && markup`<p>Used by ${names}</p>\n`}<p class="counts">${inText(e, mentions, ids)}</p>
</li>
`;
}

const lost = (orphans: readonly string[]): Section | undefined =>
  orphans.length === 0
    ? undefined
    : {
        id: 'lost',
        title: 'No longer in the text',
        body: markup`<ul>${orphans.map((words) => markup`<li>${words}</li>`)}</ul>`,
      };

const LEGEND = markup`<p class="legend">Marked: <span class="person">people</span>, <span class="organization">organizations</span>, <span class="term">terms</span>, <span class="said">what was said</span>. A name links to whom it means.</p>\n`;

/** A link must not be within another: what is marked within a name is reached through that name's link alone. */
function marksInLinks(marks: readonly Nested<Mark>[], isInLink = false, out = new Set<Mark>()): ReadonlySet<Mark> {
  for (const { item, within } of marks) {
    if (isInLink) out.add(item);
    marksInLinks(within, isInLink || ('annotation' in item && item.annotation.entityId !== null), out);
  }
  return out;
}

function marked(
  { item: mark }: Nested<Mark>,
  within: readonly Html[],
  inLink: ReadonlySet<Mark>,
  kept: Kept,
  ids: Ids,
): Html {
  if ('statement' in mark) {
    const { statement: s, number, part } = mark;
    const speaker = kept.entity(s.speakerId)?.name ?? s.speakerText;
    const id = part === 1 && markup` id="said-${number}"`;
    return markup`<span class="said"${id} title="${[speaker, wayOf(s)].filter(Boolean).join(': ')}">${within}</span>`;
  }
  const { annotation: a } = mark;
  const id = ids.mention(a);
  const name = kept.entity(a.entityId)?.name;
  const tip = name !== undefined && name !== a.target.exact && markup` title="${name}"`;
  const attributes = markup`class="${a.type}"${id !== undefined && markup` id="${id}"`}${tip}`;
  if (a.entityId === null || inLink.has(mark)) return markup`<span ${attributes}>${within}</span>`;
  return markup`<a href="#${ids.entity(a.entityId)}" ${attributes}>${within}</a>`;
}
