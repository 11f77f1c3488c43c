import { useMemo } from 'preact/hooks';
import type { Shared } from './articleMap';
import { laidOut, type Line, type PlacedBox } from './layout';
import { Marks, type Mark } from './marks';

/** Where there is less room, the picture gets smaller, but not more than so much: then it scrolls. */
const SMALLEST = 0.75;

/** People on the left, organizations on the right, their roles on the lines between. */
export function Membership({ model, words, post }: Shared) {
  const { boxes, lines, width, height } = useMemo(() => laidOut(model), [model]);
  const marks = [...boxes.map(boxMark), ...lines.filter((line) => line.span).map(lineMark)];
  return (
    <svg
      data-picture="people"
      role="group"
      aria-label={words.people}
      aria-describedby="people-help"
      width={width}
      height={height}
      style={{ maxWidth: '100%', minWidth: `${SMALLEST * width}px`, height: 'auto' }}
      viewBox={`0 0 ${width} ${height}`}
    >
      <g aria-hidden="true">
        {lines.map((line) => (
          <path class="line" d={line.path} />
        ))}
      </g>
      <Marks marks={marks} rowWeight={1} go={(span) => post({ type: 'go', span })} />
    </svg>
  );
}

function boxMark({ key, x, y, width, height, type, text, label, span }: PlacedBox): Mark {
  const [left, top] = [x - width / 2, y - height / 2];
  const radius = type === 'person' ? height / 2 : 2;
  const drawing = (
    <>
      <rect class={`box ${type}`} x={left} y={top} width={width} height={height} rx={radius} />
      <text class="name" x={x} y={y} text-anchor="middle" dominant-baseline="central">
        {text}
      </text>
    </>
  );
  return { key, x, y, label, span, drawing };
}

function lineMark({ key, x, y, text, label, span }: Line): Mark {
  const drawing = (
    <text class="role" x={x} y={y} text-anchor="middle" dominant-baseline="central">
      {text}
    </text>
  );
  return { key, x, y, label, span, drawing };
}
