import type { NameMention } from '../paragraph';
import type { Tokens } from '../text/tokens';
import { withShortNames } from './rules/consistent';
import { DictionaryMatcher, type NameDictionary } from './dictionary';
import { DocumentMemory, type Evidence, type Island } from './document';
import { FirstLook } from './first';
import { KINDS, LABELS, ORGANIZATION, OUTSIDE, kindOf, spanEnd } from './labels';
import { withSpeakers } from './rules/labelled';
import { type Chain, decodeModel, type Model } from './model';
import { nestedOrganizations } from './rules/nested';
import type { NameRecognizer } from './recognizer';
import { applyRules } from './rules/apply';
import { sureness, type Found } from './rules/found';
import { BestLabels, Chances, Exponentials } from './sequence';
import { MOST_SIGNAL_FEATURES, signalFeatures } from './signals';
import { grown } from '../text/typed';
import { PACKED, unpack } from './weights';
import type { WordFacts } from './words';

/**
 * @param model the bytes of `media/names.bin`
 * @throws where the bytes are no model of this version
 */
export const createRecognizer = (model: Uint8Array): Tagger => new Tagger(decodeModel(model));

/** A name that is less sure than this is left out: it is more likely wrong than right. A chance, as calibrated. */
const LEAST_CONFIDENCE = 0.45;
const LEAST_OF_LONG = 0.35;
/** In tokens. */
const LONG = 4;
/** A power of two. */
const KEPT_SIGNALS = 2048;

export class Tagger implements NameRecognizer<Evidence> {
  private readonly second: Chain;
  private readonly best: BestLabels;
  private readonly chances: Chances;
  private readonly calibration: Float32Array;
  private readonly hashes = new Int32Array(MOST_SIGNAL_FEATURES);
  private readonly packed = new Int32Array(PACKED);
  /** What each of the signals kept adds to the scores. */
  private readonly added = new Float32Array(KEPT_SIGNALS * LABELS);
  /** Pairs: a signal that is kept, which is never 0, and its word's form. */
  private readonly weighed = new Int32Array(2 * KEPT_SIGNALS);
  private scores = new Float32Array(64 * LABELS);
  private labels = new Uint8Array(64);
  private signals = new Int32Array(64);

  constructor(
    private readonly model: Model,
    private readonly first = new FirstLook(model.lexicon, model.first),
    private readonly dictionary = new DictionaryMatcher([]),
  ) {
    const { second, calibration } = model;
    this.second = second;
    this.best = new BestLabels(second.between);
    this.chances = new Chances(second.between, new Exponentials(second.unit));
    this.calibration = calibration;
  }

  /** A recogniser with the same model. @param dictionary the user's own names, which are stronger than the model */
  withDictionary(dictionary: NameDictionary): Tagger {
    return new Tagger(this.model, this.first, new DictionaryMatcher(dictionary));
  }

  read(tokens: Tokens): Evidence {
    return this.first.read(tokens);
  }

  decide(
    paragraphs: readonly { readonly tokens: Tokens; readonly evidence: Evidence }[],
    memory = new DocumentMemory(),
  ): (readonly NameMention[])[] {
    const isNew = memory.follow(paragraphs.map((p) => p.evidence));
    const named = paragraphs.map(({ tokens, evidence }) => ({
      tokens,
      facts: evidence.facts,
      names: evidence.decided && !isNew(evidence) ? evidence.decided.names : this.namesOf(tokens, evidence, memory),
    }));
    const spoken = withSpeakers(named);
    return withShortNames(named.map((p, i) => ({ ...p, names: spoken[i]! })));
  }

  /** What was decided stays so while the document says the same of every token. */
  private namesOf(tokens: Tokens, evidence: Evidence, memory: DocumentMemory): readonly NameMention[] {
    const rows = this.listen(evidence, memory);
    const { decided } = evidence;
    if (decided && startsWith(this.signals, decided.signals)) return decided.names;
    const found = this.lookAgain(evidence);
    const names: NameMention[] = [];
    const sure = applyRules(tokens, evidence.facts, found).filter(isLikely);
    for (const name of this.overruled(tokens, sure)) {
      addMentions(tokens, evidence.facts, name, names);
    }
    evidence.decided = { signals: this.signals.slice(0, rows), names };
    return names;
  }

  /** The names of one paragraph before the rules: what its confidence is measured on. */
  find(evidence: Evidence, memory: DocumentMemory): Found[] {
    this.listen(evidence, memory);
    return this.lookAgain(evidence);
  }

  /** Takes in what the document says of each token that is looked at. @returns their number */
  private listen(evidence: Evidence, memory: DocumentMemory): number {
    const rows = evidence.scores.length / LABELS;
    this.signals = grown(this.signals, rows);
    memory.signals(evidence, this.signals);
    return rows;
  }

  private lookAgain(evidence: Evidence): Found[] {
    const found: Found[] = [];
    for (const island of evidence.islands) this.look(evidence, island, found);
    return found;
  }

  /** The names of one island, as its sentence and the document have them. */
  private look(evidence: Evidence, island: Island, found: Found[]): void {
    const { first, last, row } = island;
    const count = last - first;
    this.scores = grown(this.scores, count * LABELS);
    if (this.labels.length < count) this.labels = new Uint8Array(2 * count);
    const { scores, labels } = this;
    const known = row * LABELS;
    for (let k = 0; k < count * LABELS; k++) scores[k] = evidence.scores[known + k]!;
    let isChanged = false;
    for (let i = first; i < last; i++) {
      const signal = this.signals[row + i - first]!;
      if (signal === 0) continue;
      this.add(signal, evidence.labels[i]!, evidence.facts[i]!, (i - first) * LABELS);
      isChanged = true;
    }
    if (isChanged) this.best.find(scores, 0, count, labels, 0);
    else for (let i = 0; i < count; i++) labels[i] = evidence.labels[first + i]!;
    this.findNames(evidence, island, found);
  }

  /** Adds to the scores from `at` on what the document says of a token. */
  private add(signal: number, own: number, { casing }: WordFacts, at: number): void {
    const { scores, added } = this;
    const from = this.weigh(signal, own, casing);
    for (let l = 0; l < LABELS; l++) scores[at + l]! += added[from + l]!;
  }

  /** @returns where in `added` the scores begin that a signal adds. Few signals are frequent, and these are kept. */
  private weigh(signal: number, own: number, casing: number): number {
    const { second, packed, added, hashes, weighed } = this;
    const form = own * 8 + casing;
    const slot = (Math.imul(signal ^ Math.imul(form, 0x9e3779b1), 0x85ebca6b) >>> 20) & (KEPT_SIGNALS - 1);
    const at = slot * LABELS;
    if (weighed[2 * slot] === signal && weighed[2 * slot + 1] === form) return at;
    packed.fill(0);
    second.features.add(hashes, signalFeatures(signal, own, casing, hashes), packed, 0);
    unpack(packed, second.unit, added, at);
    weighed[2 * slot] = signal;
    weighed[2 * slot + 1] = form;
    return at;
  }

  /** Reads the names off the labels. */
  private findNames(evidence: Evidence, island: Island, found: Found[]): void {
    const { labels } = this;
    const { first, last } = island;
    let entered = false;
    for (let from = 0; from < last - first; from++) {
      if (labels[from] === OUTSIDE) continue;
      const to = spanEnd(labels, from);
      const kind = kindOf(labels[from]!);
      if (!entered) this.chances.enter(this.scores, last - first);
      entered = true;
      const confidence = this.calibrated(this.chances.of(labels, from, to), kind);
      const why = reasons(evidence, island, labels, from, to);
      found.push({ first: first + from, last: first + to, kind, confidence, why });
      from = to - 1;
    }
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
      if (!label) continue;
      out.push({ first, last, kind: KINDS.indexOf(label), confidence: 1, why: ['dictionary: always'] });
    }
    return out.sort((a, b) => a.first - b.first);
  }
}

/** A name that is never marked stays possible as a part of a longer one; one that always is, is not. */
const covers = (m: { first: number; last: number; label: string | null }, f: Found): boolean =>
  m.label !== null || (m.first <= f.first && m.last >= f.last);

/** In the engine's words, why a name was marked. */
function reasons(evidence: Evidence, island: Island, labels: Uint8Array, from: number, to: number): readonly string[] {
  let reason = 'sentence';
  for (let i = from; i < to; i++) {
    const alone = evidence.labels[island.first + i]!;
    if (alone === labels[i]) continue;
    reason = alone === OUTSIDE ? 'document: named elsewhere' : `document: not ${KINDS[kindOf(alone)]!}`;
  }
  if (!island.plain) return [reason, 'mostly capitals'];
  return reason === 'sentence' ? SENTENCE : [reason];
}

/** One list for most names. */
const SENTENCE: readonly string[] = ['sentence'];

/** Adds the mention of a name, and of the organizations named inside it. */
function addMentions(tokens: Tokens, facts: readonly WordFacts[], name: Found, out: NameMention[]): void {
  const { first, last, kind } = name;
  out.push(mentionOf(tokens, first, last, name, false));
  if (kind !== ORGANIZATION || last - first <= 3) return;
  for (const [from, to] of nestedOrganizations(tokens, facts, first, last)) {
    out.push(mentionOf(tokens, from, to, name, true));
  }
}

const PART: readonly string[] = ['part of a longer name'];

/** "ex-Halden Bank chairman": of the token, only what follows the hyphen is of the name. */
const FORMER = /^ex-\p{Lu}/u;

const mentionOf = (tokens: Tokens, from: number, to: number, name: Found, nested: boolean): NameMention => ({
  start: tokens.starts[from]! + (FORMER.test(tokens.words[from]!) ? 3 : 0),
  end: tokens.ends[to - 1]!,
  first: from,
  last: to,
  label: KINDS[name.kind]!,
  confidence: name.confidence,
  nested,
  why: nested ? PART : name.why,
});

function startsWith(numbers: Int32Array, start: Int32Array): boolean {
  for (let i = 0; i < start.length; i++) if (numbers[i] !== start[i]) return false;
  return true;
}

/** Of a long name the edges are doubted more often than that there is a name. */
const isLikely = (name: Found): boolean =>
  sureness(name) >= (name.last - name.first >= LONG ? LEAST_OF_LONG : LEAST_CONFIDENCE);
