import { DocumentMemory } from '../src/core/names/document';
import { FirstLook } from '../src/core/names/first';
import { LABELS } from '../src/core/names/labels';
import type { Model } from '../src/core/names/model';
import { MOST_SIGNAL_FEATURES, signalFeatures } from '../src/core/names/signals';
import type { HashedExample } from './chain';
import { wholeNames } from './features';
import type { LabelledDocument } from './sets';

/** What the second look sees of documents that the model has not learned from. */
export function documentExamples(
  documents: readonly LabelledDocument[],
  model: Model,
  weightOf: (set: string) => number,
): HashedExample[] {
  const look = new FirstLook(model.lexicon, model.first);
  const out: HashedExample[] = [];
  const scratch = new Int32Array(MOST_SIGNAL_FEATURES);
  for (const d of documents) {
    const evidence = d.paragraphs.map((p) => look.read(p.tokens));
    const memory = new DocumentMemory(evidence);
    evidence.forEach((e, p) => {
      const signals = new Int32Array(e.scores.length / LABELS);
      memory.signals(e, signals);
      for (const island of e.islands) {
        const hashes: number[] = [];
        const offsets = [0];
        for (let i = island.first; i < island.last; i++) {
          const signal = signals[island.row + i - island.first]!;
          const n = signalFeatures(signal, e.labels[i]!, e.facts[i]!.casing, scratch);
          hashes.push(...scratch.subarray(0, n));
          offsets.push(hashes.length);
        }
        out.push({
          hashes: Int32Array.from(hashes),
          offsets: Int32Array.from(offsets),
          labels: wholeNames(d.paragraphs[p]!.labels.slice(island.first, island.last)),
          weight: weightOf(d.set),
          base: e.scores.subarray(island.row * LABELS, (island.row + island.last - island.first) * LABELS),
        });
      }
    });
  }
  return out;
}
