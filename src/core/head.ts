import type { Span } from './analysis';

export interface Head {
  readonly title: string | null;
  readonly date: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/;
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})\\b`, 'i');

/** How many paragraphs may belong to the head of an article: title, byline, date. */
const HEAD = 5;
/** Longer lines are prose, not a title. */
const TITLE_LENGTH = 160;

/** The title and the date, where the head of the text states them. */
export function headOf(text: string, paragraphs: readonly Span[]): Head {
  const lines = paragraphs.slice(0, HEAD).map(({ start, end }) => text.slice(start, Math.min(end, start + 400)));
  const date =
    lines
      .filter((line) => line.length <= TITLE_LENGTH)
      .map(dateOf)
      .find((d) => d !== null) ?? null;
  return { title: titleOf(lines[0]), date };
}

function titleOf(line: string | undefined): string | null {
  const bare = line?.replace(/^#+\s*/, '').replace(/^date\s+\S+\s+/, '');
  if (!bare || bare.length > TITLE_LENGTH || /[.。]$/.test(bare) || !/\p{L}/u.test(bare)) return null;
  return bare;
}

function dateOf(line: string): string | null {
  const iso = ISO.exec(line);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = MONTH_FIRST.exec(line);
  if (us) return valid(Number(us[3]), monthOf(us[1]!), Number(us[2]));
  const uk = DAY_FIRST.exec(line);
  return uk ? valid(Number(uk[3]), monthOf(uk[2]!), Number(uk[1])) : null;
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function valid(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
