import { DocumentMemory } from '../src/core/names/document';
import { KINDS, spansOf } from '../src/core/names/labels';
import { createRecognizer } from '../src/core/names/tagger';
import type { LabelledDocument } from './sets';

/** For each kind of name, the logits of the chances given and whether the names were right. */
type Outcomes = readonly { readonly logit: number; readonly right: boolean }[][];

export class Calibrator {
  private readonly outcomes: Outcomes = KINDS.map(() => []);

  /** Takes in how a model does on documents that it has not learned from. */
  add(documents: readonly LabelledDocument[], model: Uint8Array): void {
    const recognizer = createRecognizer(model);
    for (const d of documents) {
      const evidence = d.paragraphs.map(({ tokens }) => recognizer.read(tokens));
      const memory = new DocumentMemory(evidence);
      evidence.forEach((e, p) => {
        const { labels } = d.paragraphs[p]!;
        const gold = new Set<string>();
        for (const [first, last, kind] of spansOf(labels, 0, labels.length)) gold.add(`${first}:${last}:${kind}`);
        for (const { first, last, kind, confidence } of recognizer.find(e, memory)) {
          const chance = Math.min(1 - 1e-6, Math.max(1e-6, confidence));
          this.outcomes[kind]!.push({
            logit: Math.log(chance / (1 - chance)),
            right: gold.has(`${first}:${last}:${kind}`),
          });
        }
      });
    }
  }

  /** @returns slope and offset for each kind (Platt 1999), by gradient descent on the logistic loss */
  fit(): number[] {
    return this.outcomes.flatMap((list) => {
      let slope = 1;
      let offset = 0;
      for (let round = 0; round < 500 && list.length > 0; round++) {
        let bySlope = 0;
        let byOffset = 0;
        for (const { logit, right } of list) {
          const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-(slope * logit + offset)));
          bySlope += error * logit;
          byOffset += error;
        }
        slope += (0.05 * bySlope) / list.length;
        offset += (0.5 * byOffset) / list.length;
      }
      return [slope, offset];
    });
  }
}
