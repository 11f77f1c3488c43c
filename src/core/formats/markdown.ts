import { firstIndex } from '../text/search';
import type { Annotation, Statement } from '../sidecar/record';
import type { Format } from './format';
import { keptInUtf16, type Kept } from './kept';
import { leftOutOf, type Lack } from './leftOut';
import { reportOf, roleText, wayOf, type Report } from './report';

const LACKS: readonly Lack[] = ['cues', 'candidates', 'notes on annotations', 'tagged annotations', 'tagged entities'];

/** A report to read, in GitHub's Markdown. Each passage links to its line of the text, which lies beside the report. */
export const markdown: Format = {
  name: 'markdown',
  title: 'Markdown report',
  extension: '.md',
  description: 'who is who, who said what, and which terms are in play',
  offsets: null,
  holdsMany: false,
  holdsText: false,
  lacks: LACKS,
  write: ([document]) => {
    const kept = keptInUtf16(document!);
    const content = `${sections(kept, reportOf(kept)).join('\n\n')}\n`;
    return { parts: [{ name: 'report', file: '*.report.md', content }], leftOut: leftOutOf([kept], LACKS) };
  },
};

function sections(kept: Kept, report: Report): string[] {
  const line = lineLinks(kept);
  const people = report.people.map((p) => [
    `**${plain(p.entity.name)}**`,
    p.entity.roles.map((r) => plain(roleText(r, kept))).join('<br>'),
    p.entity.aliases.map(plain).join(', '),
    count(p.mentions, line),
    String(p.statements),
    plain(p.entity.note ?? ''),
  ]);
  const organizations = report.organizations.map((o) => [
    `**${plain(o.entity.name)}**`,
    o.members.map(({ person, role }) => plain([person.name, role.title].filter(Boolean).join(', '))).join('<br>'),
    o.entity.aliases.map(plain).join(', '),
    count(o.mentions, line),
    plain(o.entity.note ?? ''),
  ]);
  const terms = report.terms.map((t) => [
    `**${plain(t.entity.name)}**`,
    plain(t.entity.definition ?? ''),
    t.users.map((u) => `${plain(u.name)} (${u.times})`).join(', '),
    count(t.mentions, line),
  ]);
  return [
    `# ${plain(report.title)}`,
    ...(report.date ? [report.date] : []),
    ...table('People', ['Name', 'Roles', 'Also', 'Mentions', 'Statements', 'Note'], people),
    ...table('Organizations', ['Name', 'People', 'Also', 'Mentions', 'Note'], organizations),
    ...(report.speakers.length > 0 ? ['## Who said what'] : []),
    ...report.speakers.flatMap(({ name, statements }) => [
      `### ${plain(name)}`,
      ...statements.map(({ statement }) => quote(statement, line)),
    ]),
    ...table('Terms', ['Term', 'Definition', 'Used by', 'Mentions'], terms),
    ...(report.orphans.length > 0
      ? ['## No longer in the text', report.orphans.map((words) => `- ${plain(words)}`).join('\n')]
      : []),
  ];
}

function table(title: string, head: readonly string[], rows: readonly string[][]): string[] {
  if (rows.length === 0) return [];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [`## ${title}`, lines.join('\n')];
}

const quote = (s: Statement, line: (offset: number) => string): string =>
  `> ${plain(s.target.exact)}\n>\n> — ${wayOf(s)}, ${line(s.target.start)}`;

const count = (mentions: readonly Annotation[], line: (offset: number) => string): string =>
  mentions.length === 0 ? '0' : `${mentions.length}, first in ${line(mentions[0]!.target.start)}`;

/** Links to lines of the text, counted as editors do. */
function lineLinks({ text, file }: Kept): (offset: number) => string {
  const starts = [0, ...[...text.matchAll(/\r\n|[\r\n]/g)].map((m) => m.index + m[0].length)];
  return (offset) => {
    const line = firstIndex(starts.length, (i) => starts[i]! > offset);
    return `[line ${line}](<${encodeURIComponent(file)}#L${line}>)`;
  };
}

/** Words on one line, with nothing in them that Markdown or HTML takes for its own. */
const plain = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~&$]/g, '\\$&')
    // A heading, a list, and a link that makes itself.
    .replace(/^(?:[#+-]|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
    .replace(/:\/\//g, ':&#47;&#47;');
