import { loadAnalyzer } from '../src/cli/resources';
import { OpenDocument } from '../src/worker/document';
import { pack } from '../src/worker/pack';
import { View } from '../src/worker/view';

/** Lengths in characters. The second has about 20,000 annotations. */
const LENGTHS = [100_000, 1_000_000];
const TIMES = 9;

interface Costs {
  readonly open: number;
  readonly decision: number;
  readonly keystroke: number;
  /** After a decision. */
  readonly save: number;
  /** After a change of the text. */
  readonly saveAnew: number;
}

/**
 * What a document costs that has a sidecar: to open it, to decide on one mark with the view that shows it, to follow one
 * keystroke, and to write the sidecar, after a decision and after a keystroke. A cost that grows by as much as the text is linear.
 */
export function sidecarCosts(text: string): void {
  const [small, large] = LENGTHS.map((length) => costs(text.slice(0, length))) as [Costs, Costs];
  for (const key of ['open', 'decision', 'keystroke', 'save', 'saveAnew'] as const) {
    const [a, b] = [small[key], large[key]];
    console.log(
      `sidecar     ${key}: ${a.toFixed(2)} ms at 100 KB, ${b.toFixed(1)} ms at 1 MB: ${(b / a).toFixed(1)} x`,
    );
  }
}

function costs(text: string): Costs {
  const analyzer = loadAnalyzer();
  const opened = (sidecar: string | null): OpenDocument => {
    const opening = { type: 'open', uri: 'a', version: 1, text, file: 'a.txt', sidecar, draft: null } as const;
    return new OpenDocument(opening, analyzer);
  };
  const first = opened(null);
  const view = new View(pack(first.current()));
  const ids = Array.from({ length: view.mentionCount }, (_, i) => view.mentionId(i));
  first.decide({ type: 'accept', ids });
  const { content } = first.sidecar();
  console.log(
    `sidecar     ${ids.length.toLocaleString('en')} annotations in ${text.length.toLocaleString('en')} characters`,
  );
  const document = opened(content);
  document.current();
  let version = 1;
  const type = (i: number): void => {
    const at = Math.floor((text.length * (i + 1)) / (TIMES + 2));
    document.edit(++version, [{ start: at, end: at, text: 'x' }]);
  };
  return {
    open: median(() => opened(content)),
    decision: median((i) => {
      document.decide({ type: i % 2 === 0 ? 'reject' : 'accept', ids: [ids[i]!] });
      pack(document.current());
    }),
    save: median(
      () => document.sidecar(),
      (i) => document.decide({ type: 'accept', ids: [ids[i]!] }),
    ),
    keystroke: median((i) => type(i)),
    saveAnew: median(
      () => document.sidecar(),
      (i) => {
        type(i);
        document.current();
      },
    ),
  };
}

/** In milliseconds, what comes before each time not counted. */
function median(work: (i: number) => void, before?: (i: number) => void): number {
  const times = Array.from({ length: TIMES }, (_, i) => {
    before?.(i);
    const from = performance.now();
    work(i);
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)]!;
}
