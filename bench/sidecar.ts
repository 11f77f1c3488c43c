import { loadAnalyzer } from '../src/cli/resources';
import { OpenDocument } from '../src/worker/document';
import { Packer } from '../src/worker/packer';
import { View } from '../src/worker/view';

/** Lengths in characters. The second has about 20,000 annotations. */
const LENGTHS = [100_000, 1_000_000] as const;
/** In each round the larger text is measured once, and the smaller one as often as makes as much work. */
const ROUNDS = 9;
const OFTEN = LENGTHS[1] / LENGTHS[0];

const COSTS = ['open', 'decision', 'keystroke', 'save', 'saveAnew'] as const;
/** Something measured: what comes before each time is not counted. */
interface Work {
  before?(): void;
  work(): void;
}
interface Document {
  readonly characters: number;
  /** How many annotations it has. */
  readonly marks: number;
  readonly works: Record<(typeof COSTS)[number], Work>;
}

/**
 * What a document costs that has a sidecar: to open it, to decide on one mark with the view that shows it, to follow one
 * keystroke, and to write the sidecar, after a decision and after a keystroke. A cost that grows by as much as the text
 * is linear. Means count, since the garbage of many small works is collected during one of them; and both lengths are
 * measured by turns, since machines are noisy.
 */
export function sidecarCosts(text: string): void {
  const [small, large] = LENGTHS.map((length) => worksOn(text.slice(0, length))) as [Document, Document];
  const [characters, marks] = [large.characters / small.characters, large.marks / small.marks];
  console.log(`sidecar     ${characters.toFixed(1)} x the text, ${marks.toFixed(1)} x the annotations:`);
  for (const key of COSTS) {
    const times: (readonly [number, number])[] = [];
    for (let round = -1; round < ROUNDS; round++) {
      const pair = [mean(small.works[key], OFTEN), mean(large.works[key], 1)] as const;
      if (round >= 0) times.push(pair); // the first is to warm up
    }
    const [a, b] = [median(times.map(([time]) => time)), median(times.map(([, time]) => time))];
    console.log(
      `sidecar     ${key}: ${a.toFixed(2)} ms at 100 KB, ${b.toFixed(1)} ms at 1 MB: ${(b / a).toFixed(1)} x`,
    );
  }
}

function worksOn(text: string): Document {
  const analyzer = loadAnalyzer();
  const opened = (sidecar: string | null): OpenDocument => {
    const opening = { type: 'open', uri: 'a', version: 1, text, file: 'a.txt', sidecar, draft: null } as const;
    return new OpenDocument(opening, analyzer);
  };
  const first = opened(null);
  const view = new View(new Packer().pack(first.current()));
  const ids = Array.from({ length: view.mentionCount }, (_, i) => view.mentionId(i));
  first.decide({ type: 'accept', ids });
  const { content } = first.sidecar();
  const [marks, characters] = [ids.length, text.length];
  console.log(`sidecar     ${marks.toLocaleString('en')} annotations in ${characters.toLocaleString('en')} characters`);
  const document = opened(content);
  document.current();
  const packer = new Packer();
  let time = 0;
  const type = (): void => {
    const at = (++time * 7_919) % text.length;
    document.edit(time + 1, [{ start: at, end: at, text: 'x' }]);
  };
  const decide = (): void => {
    document.decide({ type: ++time % 2 === 0 ? 'reject' : 'accept', ids: [ids[(time >> 1) % ids.length]!] });
  };
  const works: Document['works'] = {
    open: { work: () => void opened(content) },
    decision: {
      work: () => {
        decide();
        packer.pack(document.current());
      },
    },
    save: { before: decide, work: () => void document.sidecar() },
    keystroke: { work: type },
    saveAnew: {
      before: () => {
        type();
        document.current();
      },
      work: () => void document.sidecar(),
    },
  };
  return { characters, marks, works };
}

/** In milliseconds. */
function mean({ before, work }: Work, times: number): number {
  let sum = 0;
  for (let i = 0; i < times; i++) {
    before?.();
    const from = performance.now();
    work();
    sum += performance.now() - from;
  }
  return sum / times;
}

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
