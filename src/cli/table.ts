export type Cell = string | number | null;

/**
 * Rows as a person reads them: in columns, numbers to the right; a dash stands for null.
 * @param head names of the columns.
 */
export function textTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const shown = [head, ...rows.map((row) => row.map(textOf))];
  const isNumber = head.map((_, i) => rows.length > 0 && rows.every((row) => NUMBER.test(textOf(row[i]!))));
  const widths = head.map((_, i) => Math.max(...shown.map((row) => widthOf(row[i]!))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => {
        const space = ' '.repeat(widths[i]! - widthOf(cell));
        return isNumber[i] ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  return `${shown.map(line).join('\n')}\n`;
}

const NUMBER = /^(?:–|-?\d+(?:\.\d+)?)$/;
const textOf = (cell: Cell): string => (cell === null ? '–' : String(cell));
const widthOf = (text: string): number => [...text].length;
