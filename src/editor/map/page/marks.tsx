import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Span } from '../../../core/analysis';

/** Something in a picture that leads to the text; its place is that of its centre, in pixels. */
export interface Mark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** For screen readers, and when the pointer rests on it. */
  readonly label: string;
  readonly span: Span | null;
  readonly drawing: ComponentChildren;
}

interface Props {
  readonly marks: readonly Mark[];
  /** How much farther a step across rows is than one of the same length along a row. */
  readonly rowWeight: number;
  readonly go: (span: Span) => void;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** One stop of the Tab key; within it the arrow keys move from mark to mark, Home and End to the first and last. */
export function Marks({ marks, rowWeight, go }: Props) {
  const [current, setCurrent] = useState<string | undefined>();
  const elements = useRef(new Map<string, SVGGElement>());
  const stop = marks.find((mark) => mark.key === current) ?? marks[0];

  const onKeyDown = (event: KeyboardEvent, mark: Mark): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (mark.span) go(mark.span);
      return;
    }
    const next = neighbour(marks, mark, event.key, rowWeight);
    if (!next) return;
    event.preventDefault();
    setCurrent(next.key);
    elements.current.get(next.key)?.focus();
  };

  return (
    <g>
      {marks.map((mark) => (
        <g
          key={mark.key}
          ref={(element: SVGGElement | null) => {
            if (element) elements.current.set(mark.key, element);
            else elements.current.delete(mark.key);
          }}
          class="mark"
          role="button"
          tabIndex={mark === stop ? 0 : -1}
          aria-label={mark.label}
          aria-disabled={mark.span === null}
          onClick={() => mark.span && go(mark.span)}
          onFocus={() => setCurrent(mark.key)}
          onKeyDown={(event) => onKeyDown(event, mark)}
        >
          <title>{mark.label}</title>
          {mark.drawing}
        </g>
      ))}
    </g>
  );
}

function neighbour(marks: readonly Mark[], from: Mark, key: string, rowWeight: number): Mark | undefined {
  if (key === 'Home') return marks[0];
  if (key === 'End') return marks.at(-1);
  const arrow = ARROWS[key];
  if (!arrow) return undefined;
  let best: Mark | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const [dx, dy] = [mark.x - from.x, mark.y - from.y];
    if (dx * arrow[0] + dy * arrow[1] <= 0) continue;
    const distance = Math.abs(dx) + rowWeight * Math.abs(dy);
    if (distance < least) [best, least] = [mark, distance];
  }
  return best;
}
