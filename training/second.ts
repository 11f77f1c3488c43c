import { DocumentMemory } from '../src/core/names/document';
import { FirstLook } from '../src/core/names/first';
import { LABELS } from '../src/core/names/labels';
import type { Model } from '../src/core/names/model';
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
  const hashes: number[] = [];
  const offsets: number[] = [];
  for (const d of documents) {
    const evidence = d.paragraphs.map((p) => look.read(p.tokens));
    const memory = new DocumentMemory(evidence);
    evidence.forEach((e, p) => {
      for (const island of e.islands) {
        memory.features(e, island, hashes, offsets);
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
