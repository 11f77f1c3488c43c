import { firstIndex } from '../text/search';
import type { Span } from '../analysis';
import type { Annotation, Statement } from '../sidecar/record';
import { paragraphsOf } from '../text/paragraphs';
import { placed, type Kept } from './kept';
import { nest, type Nested } from './nested';

/** What is marked in one paragraph. */
export type Mark =
  | { readonly annotation: Annotation }
  | {
      readonly statement: Statement;
      /** From 1, in the order of the text. */
      readonly number: number;
      /** What goes over several paragraphs has a part in each; from 1. */
      readonly part: number;
      readonly parts: number;
    };

export interface MarkedParagraph extends Span {
  readonly marks: readonly Nested<Mark>[];
}

/**
 * The paragraphs of a text with what is marked in them, as elements of a document nest.
 * @param kept with offsets in UTF-16 units.
 */
export function markedParagraphs(kept: Kept): { paragraphs: MarkedParagraph[]; crossing: number } {
  const spans = paragraphsOf(kept.text);
  const marks: (Span & { readonly mark: Mark })[][] = spans.map(() => []);
  let crossing = 0;
  const add = (p: number, { start, end }: Span, mark: Mark): void => {
    const paragraph = spans[p]!;
    marks[p]!.push({ start: Math.max(start, paragraph.start), end: Math.min(end, paragraph.end), mark });
  };
  placed(kept.statements).forEach((statement, n) => {
    const over = paragraphsOver(spans, statement.target);
    over.forEach((p, i) => add(p, statement.target, { statement, number: n + 1, part: i + 1, parts: over.length }));
  });
  for (const annotation of placed(kept.annotations)) {
    const [p, ...more] = paragraphsOver(spans, annotation.target);
    if (p === undefined || more.length > 0) crossing++;
    else add(p, annotation.target, { annotation });
  }
  const paragraphs = spans.map(({ start, end }, p): MarkedParagraph => {
    const nested = nest(marks[p]!, (m) => m);
    crossing += nested.crossing.length;
    return { start, end, marks: nested.roots.map(plainMark) };
  });
  return { paragraphs, crossing };
}

const plainMark = ({ start, end, item, within }: Nested<{ readonly mark: Mark }>): Nested<Mark> => ({
  start,
  end,
  item: item.mark,
  within: within.map(plainMark),
});

/** Indices of the paragraphs that a span has words in. */
function paragraphsOver(paragraphs: readonly Span[], { start, end }: Span): number[] {
  const first = firstIndex(paragraphs.length, (p) => paragraphs[p]!.end > start);
  const out: number[] = [];
  for (let p = first; p < paragraphs.length && paragraphs[p]!.start < end; p++) out.push(p);
  return out;
}
