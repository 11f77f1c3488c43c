import type { ArticleSummary } from './summary';

/** When an article appeared, as far as can be told. */
export interface ArticleDate {
  /** ISO 8601 calendar date. */
  readonly day: string;
  /** Told by the head of the text, by the name of the file, or only by when the file was last changed. */
  readonly from: 'text' | 'name' | 'file';
}

const IN_NAME = /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/;

/**
 * The date that the head of the text states, front matter and dateline included; else the one in the file's name; else
 * that of the file.
 * @param changed in milliseconds since 1970.
 */
export function dateOf({ date }: ArticleSummary, file: string, changed: number): ArticleDate {
  if (date !== null) return { day: date, from: 'text' };
  const [, year, month, day] = IN_NAME.exec(file) ?? [];
  if (year) return { day: `${year}-${month}-${day}`, from: 'name' };
  return { day: new Date(changed).toISOString().slice(0, 10), from: 'file' };
}
