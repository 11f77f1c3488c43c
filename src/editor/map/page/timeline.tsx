import { scaleLinear } from 'd3-scale';
import type { Said } from '../model';
import type { Shared } from './articleMap';
import { Marks, type Mark } from './marks';
import { fitted, useWidth, widthOf } from './measure';

const ROW = 26;
const BAR = 14;
/** The column of the names takes what they need, but no more than this, and no more than this share of the picture. */
const MOST_NAMES = 260;
const SHARE = 0.45;
/** Of the column, the numbers of statements and the space around them. */
const COUNTS = 36;
const TOP = 34;
const AXIS = 26;
/** So that the shortest statement can be seen and clicked. */
const LEAST = 7;
/** Half of the last share's words, which are centred on the line at the end. */
const MARGIN = 20;

/** A row for each speaker, a bar for each statement; left to right is the text from its beginning to its end. */
export function Timeline({ model, words, post, zoom }: Shared & { readonly zoom: number }) {
  const [ref, room] = useWidth();
  const widest = Math.max(0, ...model.speakers.map((speaker) => widthOf(speaker.name)));
  const names = Math.min(Math.ceil(widest) + COUNTS, MOST_NAMES, room * SHARE);
  const width = names + Math.max(200, room - names) * zoom;
  const bottom = TOP + model.speakers.length * ROW;
  const x = scaleLinear([0, Math.max(1, model.length)], [names, width - MARGIN]);
  const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });
  const shares = scaleLinear([0, 1], [0, model.length]);

  const bar = (said: Said, row: number): { left: number; wide: number; top: number } => {
    const wide = Math.max(LEAST, x(said.end) - x(said.start));
    return { left: Math.min(x(said.start), width - MARGIN - wide), wide, top: TOP + row * ROW + (ROW - BAR) / 2 };
  };
  const marks = model.speakers.flatMap((speaker, row) =>
    speaker.statements.map((said): Mark => {
      const { left, wide, top } = bar(said, row);
      return {
        key: `${row}:${said.start}:${said.end}`,
        x: left + wide / 2,
        y: top,
        label: `${speaker.name}, ${said.kindText}, ${words.line} ${said.line}: ${said.words}`,
        span: { start: said.start, end: said.end },
        drawing: <rect class={`bar ${said.kind}`} x={left} y={top} width={wide} height={BAR} rx={3} />,
      };
    }),
  );

  return (
    <div ref={ref}>
      <svg
        data-picture="statements"
        role="group"
        aria-label={words.statements}
        aria-describedby="statements-help"
        width={width}
        height={bottom + AXIS}
        viewBox={`0 0 ${width} ${bottom + AXIS}`}
      >
        <defs>
          <pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="stripe" width="3" height="5" />
          </pattern>
        </defs>
        <Legend {...{ model, words }} left={names} />
        <g class="axis" aria-hidden="true">
          {shares.ticks(Math.max(2, Math.round(width / 160))).map((share) => (
            <g>
              <line x1={x(shares(share))} x2={x(shares(share))} y1={TOP} y2={bottom} />
              <text x={x(shares(share))} y={bottom + 18} text-anchor="middle">
                {percent.format(share)}
              </text>
            </g>
          ))}
        </g>
        <g aria-hidden="true">
          {model.speakers.map((speaker, row) => (
            <g>
              <line class="row" x1={0} x2={width} y1={TOP + (row + 1) * ROW} y2={TOP + (row + 1) * ROW} />
              <text class="name" x={0} y={TOP + row * ROW + ROW / 2} dominant-baseline="central">
                {fitted(speaker.name, names - COUNTS)}
                <title>{[speaker.name, speaker.role, speaker.count].filter(Boolean).join(', ')}</title>
              </text>
              <text
                class="count"
                x={names - 14}
                y={TOP + row * ROW + ROW / 2}
                text-anchor="end"
                dominant-baseline="central"
              >
                {speaker.statements.length}
              </text>
            </g>
          ))}
        </g>
        <Marks marks={marks} rowWeight={1000} go={(span) => post({ type: 'go', span })} />
      </svg>
    </div>
  );
}

const KINDS = ['direct', 'indirect', 'transcript'] as const;

/** What the bars' patterns mean. */
function Legend({ model, words, left }: Pick<Shared, 'model' | 'words'> & { readonly left: number }) {
  const used = new Set(model.speakers.flatMap((speaker) => speaker.statements.map((said) => said.kind)));
  let x = left;
  return (
    <g class="legend">
      {KINDS.filter((kind) => used.has(kind)).map((kind) => {
        const at = x;
        x += widthOf(words[kind]) + 60;
        return (
          <g>
            <rect class={`bar ${kind}`} x={at} y={6} width={22} height={12} rx={3} />
            <text x={at + 30} y={12} dominant-baseline="central">
              {words[kind]}
            </text>
          </g>
        );
      })}
    </g>
  );
}
