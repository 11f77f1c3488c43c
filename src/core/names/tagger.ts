import type { NameMention } from '../paragraph';
import type { Tokens } from '../text/tokens';
import { DictionaryMatcher, type NameDictionary } from './dictionary';
import { DocumentMemory, type Evidence, type Island } from './document';
import { FirstLook } from './first';
import { KINDS, kindOf, LABELS, OUTSIDE, spansOf } from './labels';
import { type Chain, decodeModel, type Model } from './model';
import { nestedOrganizations } from './nested';
import type { NameRecognizer } from './recognizer';
import { applyRules, type Found } from './rules';
import { bestLabels, Chances } from './sequence';
import { PACKED, unpack } from './weights';
import type { WordFacts } from './words';

/**
 * @param model the bytes of `media/names.bin`
 * @throws where the bytes are no model of this version
 */
export const createRecognizer = (model: Uint8Array): Tagger => new Tagger(decodeModel(model));

export class Tagger implements NameRecognizer<Evidence> {
  private readonly first: FirstLook;
  private readonly second: Chain;
  private readonly chances: Chances;
  private readonly calibration: Float32Array;
  private readonly total = new Int32Array(PACKED);
  private readonly sums = new Float64Array(LABELS);
  private readonly hashes: number[] = [];
  private readonly offsets: number[] = [];
  private scores = new Float32Array(0);
  private labels = new Uint8Array(0);

  constructor(
    private readonly model: Model,
    private readonly dictionary = new DictionaryMatcher([]),
  ) {
    const { lexicon, first, second, calibration } = model;
    this.first = new FirstLook(lexicon, first);
    this.second = second;
    this.chances = new Chances(second.between);
    this.calibration = calibration;
  }

  /** A recogniser with the same model. @param dictionary the user's own names, which are stronger than the model */
  withDictionary(dictionary: NameDictionary): Tagger {
    return new Tagger(this.model, new DictionaryMatcher(dictionary));
  }

  read(tokens: Tokens): Evidence {
    return this.first.read(tokens);
  }

  decide(paragraphs: readonly { readonly tokens: Tokens; readonly evidence: Evidence }[]): NameMention[][] {
    const memory = new DocumentMemory(paragraphs.map((p) => p.evidence));
    return paragraphs.map(({ tokens, evidence }) => {
      const found: Found[] = [];
      for (const island of evidence.islands) this.look(memory, evidence, island, found);
      const kept = this.overruled(tokens, applyRules(tokens, evidence.facts, found));
      return kept.flatMap((name) => mentions(tokens, evidence.facts, name));
    });
  }

  /** The names of one island, as its sentence and the document have them. */
  private look(memory: DocumentMemory, evidence: Evidence, island: Island, found: Found[]): void {
    const { second, total, hashes, offsets } = this;
    const count = island.last - island.first;
    this.reserve(count);
    const { scores, labels } = this;
    scores.set(evidence.scores.subarray(island.row * LABELS, (island.row + count) * LABELS));
    memory.features(evidence, island, hashes, offsets);
    if (hashes.length > 0) {
      for (let i = 0; i < count; i++) {
        if (offsets[i] === offsets[i + 1]) continue;
        total.fill(0);
        const own = Int32Array.from(hashes.slice(offsets[i], offsets[i + 1]));
        second.features.add(own, own.length, total, 0);
        unpack(total, second.unit, this.sums, 0);
        for (let l = 0; l < LABELS; l++) scores[i * LABELS + l]! += this.sums[l]!;
      }
      bestLabels(scores, count, second.between, labels, 0);
    } else labels.set(evidence.labels.subarray(island.first, island.last));
    let entered = false;
    for (const [from, to, kind] of spansOf(labels, 0, count)) {
      if (!entered) this.chances.enter(scores, count);
      entered = true;
      found.push({
        first: island.first + from,
        last: island.first + to,
        kind,
        confidence: this.calibrated(this.chances.of(labels, from, to), kind),
        why: reasons(evidence, island, labels, from, to),
      });
    }
  }

  private reserve(count: number): void {
    if (this.labels.length >= count) return;
    this.labels = new Uint8Array(count * 2);
    this.scores = new Float32Array(count * 2 * LABELS);
  }

  /** Platt's scaling: a logistic curve fitted in training, for each kind of name. */
  private calibrated(chance: number, kind: number): number {
    const p = Math.min(1 - 1e-6, Math.max(1e-6, chance));
    const logit = Math.log(p / (1 - p)) * this.calibration[2 * kind]! + this.calibration[2 * kind + 1]!;
    return 1 / (1 + Math.exp(-logit));
  }

  /** The user's names take the place of what overlaps them. */
  private overruled(tokens: Tokens, found: Found[]): Found[] {
    const matches = this.dictionary.match(tokens);
    if (matches.length === 0) return found;
    const out = found.filter((f) => !matches.some((m) => m.first < f.last && f.first < m.last && covers(m, f)));
    for (const { first, last, label } of matches) {
      if (label) out.push({ first, last, kind: KINDS.indexOf(label), confidence: 1, why: ['dictionary: always'] });
    }
    return out.sort((a, b) => a.first - b.first);
  }
}

/** A name that is never marked stays possible as a part of a longer one; one that always is, is not. */
const covers = (m: { first: number; last: number; label: string | null }, f: Found): boolean =>
  m.label !== null || (m.first <= f.first && m.last >= f.last);

/** In the engine's words, why a name was marked. */
function reasons(evidence: Evidence, island: Island, labels: Uint8Array, from: number, to: number): string[] {
  const out = ['sentence'];
  for (let i = from; i < to; i++) {
    const alone = evidence.labels[island.first + i]!;
    if (alone === labels[i]) continue;
    out[0] = alone === OUTSIDE ? 'document: named elsewhere' : `document: not ${KINDS[kindOf(alone)]!}`;
  }
  if (!island.plain) out.push('mostly capitals');
  return out;
}

/** The mention of a name, and of the organizations named inside it. */
function mentions(
  tokens: Tokens,
  facts: readonly WordFacts[],
  { first, last, kind, confidence, why }: Found,
): NameMention[] {
  const mention = (from: number, to: number, nested: boolean): NameMention => ({
    start: tokens.starts[from]!,
    end: tokens.ends[to - 1]!,
    first: from,
    last: to,
    label: KINDS[kind]!,
    confidence,
    nested,
    why: nested ? ['part of a longer name'] : why,
  });
  const out = [mention(first, last, false)];
  if (KINDS[kind] === 'organization' && last - first > 3) {
    for (const [from, to] of nestedOrganizations(tokens, facts, first, last)) out.push(mention(from, to, true));
  }
  return out;
}
