/** What is cited: one statement, and the article that it stands in. */
export interface Cited {
  readonly words: string;
  /** Whether these are the speaker's own words, to be put in quotation marks. */
  readonly isQuoted: boolean;
  readonly speaker: string;
  /** "former chairman", "Haier Group"; empty where the article gives none. */
  readonly role: string;
  readonly affiliation: string;
  /** The article's heading, or its file's name. */
  readonly article: string;
  /** ISO 8601; null where the article gives none. */
  readonly date: string | null;
  readonly file: string;
  /** 1 for the first. */
  readonly line: number;
}

export type CitationFormat = 'plain' | 'markdown' | 'html' | 'table';

const FORMATS: Readonly<Record<CitationFormat, (cited: Cited) => string>> = { plain, markdown, html, table };

/** A statement with its source, to be pasted into another text. */
export const citation = (cited: Cited, format: CitationFormat): string => FORMATS[format](cited);

function plain(cited: Cited): string {
  return `${said(cited)} — ${who(cited)}, ${source(cited)}`;
}

function markdown(cited: Cited): string {
  const { article, speaker } = cited;
  const about = [`**${escaped(speaker)}**`, ...held(cited).map(escaped)].join(', ');
  const where = [`*${escaped(article)}*`, ...(cited.date ? [cited.date] : []), escaped(place(cited))].join(', ');
  return `> ${escaped(said(cited))}\n>\n> — ${about}, ${where}`;
}

function html(cited: Cited): string {
  const date = cited.date ? `, <time datetime="${cited.date}">${cited.date}</time>` : '';
  const where = `<cite>${entities(cited.article)}</cite>${date}, ${entities(place(cited))}`;
  const words = `<blockquote>${entities(said(cited))}</blockquote>`;
  return `<figure>${words}<figcaption>${entities(who(cited))}, ${where}</figcaption></figure>`;
}

/** One row for a spreadsheet, its cells parted by tabs. No cell is read as a formula. */
function table({ words, speaker, role, affiliation, article, date, file, line }: Cited): string {
  const cells = [words, speaker, role, affiliation, article, date ?? '', file, String(line)];
  return cells.map((cell) => cell.replace(/\s+/gu, ' ').replace(/^(?=[=+\-@])/, "'")).join('\t');
}

const said = ({ words, isQuoted }: Cited): string => (isQuoted ? `“${words}”` : words);
const who = (cited: Cited): string => [cited.speaker, ...held(cited)].join(', ');
const held = ({ role, affiliation }: Cited): string[] => [role, affiliation].filter(Boolean);
const source = (cited: Cited): string => [`“${cited.article}”`, cited.date, place(cited)].filter(Boolean).join(', ');
const place = ({ file, line }: Cited): string => `${file}:${line}`;

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#+!|<>~&]/g, '\\$&');

const entities = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
