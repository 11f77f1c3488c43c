import { OCCASIONS } from '../grammar/adverbials';
import { CONJUNCTION, PREPOSITION, PUNCTUATION } from '../grammar/lexicon';
import { subjectAt } from '../grammar/subjects';
import { wordsOf, type Words } from '../grammar/words';
import type { NamedParagraph, Reference, StatementClaim } from '../paragraph';
import { attributionsIn, isAsClause, startOf, type Attribution } from './attributions';
import { loneSpeaker, type Spoken } from './lone';
import { hasVerb, isFrontedAlone, isLinked, mayBeClause, restOf } from './parenthesis';
import { quotationsOf, type Quotation } from './quotations';
import { claimOf, quoted, splitAtThat, type Region } from './regions';
import { sentencesAround, type Sentence } from './sentences';
import { commaBeforeWords, isSource } from './sources';
import { stanceEnd } from './stances';
import { isReported, speakerLine } from './transcript';

/** What the paragraph says that somebody said. */
export function findStatements(paragraph: NamedParagraph): StatementClaim[] {
  const w = wordsOf(paragraph);
  const line = speakerLine(w);
  const claims = behindDateline(w, read(w));
  return line ? [line, ...claims.filter((claim) => isReported(claim, line))] : claims;
}

/** "New Delhi: Sales fell, Ana Ruiz said": where it was written is not said. */
function behindDateline(w: Words, claims: StatementClaim[]): StatementClaim[] {
  const place = w.count > 0 ? w.name(0) : null;
  if (place?.label !== 'location' || w.at(place.last) !== ':' || place.last + 1 >= w.count) return claims;
  const start = w.start(place.last + 1);
  return claims.map((claim) =>
    claim.kind === 'indirect' && claim.target.start < start && claim.target.end > start
      ? { ...claim, target: { start, end: claim.target.end } }
      : claim,
  );
}

function read(w: Words): StatementClaim[] {
  const quotations = quotationsOf(w);
  const reader = new Reader(w, quotations);
  for (const sentence of sentencesAround(w, quotations)) reader.read(sentence);
  return reader.finish();
}

interface Waiting extends Spoken {
  readonly q: Quotation;
}

/** Reads a paragraph sentence by sentence, and keeps who spoke last. */
class Reader {
  private readonly claims: StatementClaim[] = [];
  private readonly covered = new Set<Quotation>();
  /** The first quotation of the sentences to come. */
  private next = 0;
  /** Quotations that stand as sentences of their own, until an attribution claims them. */
  private waiting: Waiting[] = [];
  private lastSpeaker: Reference | null = null;
  private before: Sentence | null = null;

  constructor(
    private readonly w: Words,
    private readonly quotations: readonly Quotation[],
  ) {}

  read(sentence: Sentence): void {
    const found = attributionsIn(this.w, sentence);
    found.forEach((a, k) => {
      this.contents(sentence, a, found[k - 1] ?? null, found[k + 1] ?? null);
      if (a.speaker && !a.complement?.isStance) this.lastSpeaker = a.speaker;
    });
    if (found.length === 0) this.introduction(sentence);
    this.loneQuotations(sentence);
    this.before = sentence;
  }

  /** @returns the statements in the order of the text. */
  finish(): StatementClaim[] {
    const first = this.claims.find((c) => c.speaker)?.speaker ?? null;
    for (const { q, speaker, confidence } of this.waiting) {
      const claim = quoted(this.w, q, { speaker: speaker ?? first, cue: null, modality: 'asserted' }, confidence);
      if (claim) this.claims.push(claim);
    }
    return this.claims.sort((a, b) => a.target.start - b.target.start);
  }

  /** The words said by one attribution: after its cue, before it, or on both sides of it. */
  private contents(sentence: Sentence, a: Attribution, before: Attribution | null, after: Attribution | null): void {
    const { w } = this;
    if (a.complement?.isStance) {
      const limit = Math.min(after ? Math.max(startOf(w, after), a.complement.first) : sentence.to, a.limit);
      this.add(sentence, a, { first: a.complement.first, last: stanceEnd(w, a.complement.first, limit) });
      return;
    }
    const leftFrom = before ? this.endOf(sentence, before, a.first) : sentence.from;
    const leftQuote = a.first > leftFrom ? sentence.quotation(closing(w, a.first)) : null;
    const isTitle = leftQuote !== null && a.complement !== null && isFront(w, leftFrom, leftQuote.open);
    const isTold = a.isContinuation && a.complement?.isMarked; // "He called it “idle”, adding that …"
    const isFree = leftQuote !== null && leftQuote.open >= leftFrom && !this.covered.has(leftQuote);
    const postposed = isFree && !isTitle && !isTold;
    const next = after ? startOf(w, after) : sentence.to;
    const limit = Math.min(after && next <= a.first ? after.cue.first : next, a.limit);
    if (a.complement && !(postposed && !a.complement.isQuotation)) {
      const isCut =
        a.complement.isQuotation &&
        w.at(a.complement.first - 1) === ',' &&
        w.at(a.first - 1) === ',' &&
        !isOccasionIn(w, leftFrom, a.first);
      if ((postposed || isCut) && a.first > leftFrom) {
        this.add(sentence, a, leftRegion(w, sentence, leftFrom, a.first, leftQuote));
      }
      const isHead = isCut && !hasVerb(w, leftFrom, a.first); // "The plan, she said, “will fail” before long"
      this.after(sentence, a, limit, isHead);
      return;
    }
    if (w.at(a.last) === ':' && a.last + 1 >= sentence.to && !postposed) {
      this.announce(a);
      return;
    }
    const namesSource = isSource(a);
    if ((namesSource && isLead(w, sentence, a.first)) || isAsClause(w, sentence, a.first)) {
      const comma = commaBeforeWords(w, a.last, limit);
      if (comma > 0) this.add(sentence, a, { first: comma + 1, last: limit });
      return;
    }
    const mayReport = a.cueFrames.has('that') || a.cueFrames.has('bare');
    if (isLinked(w, leftFrom, a)) {
      this.add(sentence, a, { first: a.last + 1, last: limit });
      return;
    }
    const isClause = w.at(a.last) === ',' || isHeadline(w, sentence) || mayBeClause(w, leftFrom, a.first);
    const hasLeft =
      a.first > leftFrom &&
      (postposed ||
        namesSource ||
        (mayReport && isClause && w.at(a.first - 1) === ',' && !isFrontedAlone(w, leftFrom, a)));
    if (hasLeft) this.add(sentence, a, leftRegion(w, sentence, leftFrom, a.first, leftQuote));
    else if (a.first === sentence.from) this.claimWaiting(sentence, a);
    this.goOn(sentence, a, limit, hasLeft && !(postposed && leftQuote.open <= leftFrom));
  }

  /** Where what an attribution says ends at the latest, for the next one in the sentence. */
  private endOf(sentence: Sentence, { last, complement }: Attribution, next: number): number {
    if (!complement) return last;
    const q = complement.isQuotation ? sentence.quotation(complement.first) : null;
    return q && this.w.at(q.close + 1) === ':' ? q.close + 2 : next; // "called it “cowardly”: nobody, she said, …"
  }

  private after(sentence: Sentence, a: Attribution, limit: number, toTheEnd: boolean): void {
    const { first, isQuotation } = a.complement!;
    const q = isQuotation ? sentence.quotation(first) : null;
    const isPart = q && !(toTheEnd && q.close + 2 < limit);
    const last = isPart ? q.close + 1 : untilSemicolon(this.w, sentence, first, limit);
    if (first >= sentence.to) this.announce(a);
    else this.add(sentence, a, { first, last });
    if (q && last < limit) this.goOn(sentence, { ...a, last: q.close + 1 }, limit, false);
  }

  private goOn(sentence: Sentence, a: Attribution, limit: number, isCut: boolean): void {
    const rest = restOf(this.w, sentence, a, limit, isCut);
    if (rest) this.add(sentence, a, rest);
  }

  /** A sentence that is an attribution alone, after `"…?"`. */
  private claimWaiting(sentence: Sentence, a: Attribution): void {
    const waiting = this.waiting.pop();
    if (waiting) this.add(sentence, a, { first: waiting.q.open, last: waiting.q.close + 1 });
  }

  /** "Zhou continued:" – what is said comes in the next paragraph, to which this hands the speaker on. */
  private announce(a: Attribution): void {
    const { end } = this.w.span(0, this.w.count);
    if (!a.speaker || a.cue.last > this.w.count) return;
    this.claims.push({
      target: { start: end, end },
      kind: 'direct',
      speaker: a.speaker,
      cue: this.w.span(a.cue.first, a.cue.last),
      modality: a.modality,
      open: true,
      confidence: 0.8,
    });
  }

  /** "Here's Ana Ruiz, head of trade at the bank:" – the words come in the next paragraph. */
  private introduction(sentence: Sentence): void {
    const { w } = this;
    if (sentence.to < w.count || w.at(w.count - 1) !== ':') return;
    const people = w.names.filter((n) => n.label === 'person' && n.first >= sentence.from);
    const { end } = w.span(0, w.count);
    if (people.length !== 1) return;
    const speaker: Reference = { start: people[0]!.start, end: people[0]!.end, kind: 'name' };
    const target = { start: end, end };
    this.claims.push({ target, kind: 'direct', speaker, cue: null, modality: 'asserted', open: true, confidence: 0.6 });
  }

  private add(sentence: Sentence, a: Attribution, region: Region): void {
    for (let i = region.first; i < region.last; i++) {
      const q = sentence.quotation(i);
      if (!q) continue;
      this.covered.add(q);
      i = q.close;
    }
    for (const part of splitAtThat(this.w, region, a)) {
      const claim = claimOf(this.w, part, sentence, a);
      if (claim) this.claims.push(claim);
    }
  }

  /** Quotations that no cue of their sentence explains: speech where they are sentences, else titles and scare quotes. */
  private loneQuotations(sentence: Sentence): void {
    const { w } = this;
    for (; this.next < this.quotations.length && this.quotations[this.next]!.open < sentence.to; this.next++) {
      const q = this.quotations[this.next]!;
      if (this.covered.has(q)) continue;
      const isWhole = q.close + 2 >= sentence.to || isSpacedDash(w, q.close + 1);
      const isSentence = q.open === sentence.from && isWhole && readsAsSentence(w, q);
      const lone = loneSpeaker(w, q, sentence, this.lastSpeaker);
      if (lone) this.waiting.push({ q, ...lone });
      else if (isSentence) {
        const speaker = this.lastSpeaker ?? (this.before && this.subjectOf(this.before));
        this.waiting.push({ q, speaker, confidence: this.lastSpeaker ? 0.85 : 0.6 });
      }
    }
  }

  private subjectOf(sentence: Sentence): Reference | null {
    const subject = subjectAt(this.w, sentence.from, sentence.to);
    return subject?.kind === 'nominal' ? null : subject;
  }
}

/** What was said before a cue: from the sentence's start, or the quotation alone that a colon introduces or a full stop ends. */
function leftRegion(w: Words, sentence: Sentence, from: number, last: number, quote: Quotation | null): Region {
  if (quote && w.at(quote.open - 1) === ':') return { first: quote.open, last };
  const opening = sentence.quotation(from);
  if (opening?.open === from && w.is(opening.last - 1, PUNCTUATION)) return { first: from, last: opening.close + 1 };
  return { first: from, last };
}

/** A semicolon ends what was said, and a dash after the quotation that it is: the narrator goes on. */
function untilSemicolon(w: Words, sentence: Sentence, first: number, limit: number): number {
  for (let i = first; i < limit; i++) {
    const q = sentence.quotation(i);
    if (q?.open === first && isSpacedDash(w, q.close + 1)) return Math.min(q.close + 1, limit);
    if (q) i = q.close;
    else if (w.at(i) === ';') return i;
  }
  return Math.max(limit, first);
}

const isSpacedDash = (w: Words, i: number): boolean =>
  ['—', '–', '―', '--'].includes(w.at(i)) && w.start(i) > w.end(i - 1);

/** "In an interview on “Good Day,” Ana Ruiz said that …": a phrase before the main clause ends with the quotation. */
const isFront = (w: Words, from: number, open: number): boolean =>
  open > from && w.is(from, PREPOSITION) && !hasVerb(w, from, open);

/** "In a post on X, she wrote, “…”": where it was said, and no part of it. */
function isOccasionIn(w: Words, from: number, to: number): boolean {
  if (!w.is(from, PREPOSITION) || to - from > 12 || hasVerb(w, from, to)) return false;
  for (let i = from + 1; i < to; i++) if (OCCASIONS.has(w.at(i))) return true;
  return false;
}

/** A line without a full stop. */
const isHeadline = (w: Words, sentence: Sentence): boolean => !w.is(sentence.to - 1, PUNCTUATION);

/** The token that closes what stands before `first`: the mark itself, or the one before a comma. */
const closing = (w: Words, first: number): number => (w.at(first - 1) === ',' ? first - 2 : first - 1);

const isLead = (w: Words, sentence: Sentence, first: number): boolean =>
  first <= sentence.from || (first === sentence.from + 1 && w.is(sentence.from, CONJUNCTION));

/** A capital at its head and a full stop, comma or no end at its tail. */
function readsAsSentence(w: Words, q: Quotation): boolean {
  const last = q.last - 1;
  if (q.last - q.first < 2) return false;
  return q.close >= w.count || /^[.?!,…—–]|^\.\.\.$/u.test(w.at(last)) || /^[.]/.test(w.at(q.close + 1));
}
