import type { MentionKind, Span } from '../analysis';
import type { NameMention, ReadParagraph, Reference } from '../paragraph';
import { opensWithAge, behindFronted, isInPhrase, isIt, ownPart, speakerBehind } from './ahead';
import { anaphorIn, type Anaphor } from './anaphors';
import type { Forms } from './forms';
import { genderOfWord } from './gender';
import { History } from './history';
import type { Organization } from './organizations';
import { passageOf, type Passage } from './passage';
import type { Person } from './people';
import { isPerson, type Referent, type Seen } from './referent';

/** A mention as the discourse sees it; offsets are relative to its paragraph. */
export interface LinkedMention extends Span {
  readonly paragraph: number;
  readonly type: 'person' | 'organization';
  readonly kind: MentionKind;
  /** One when resolved; more when ambiguous, best first. */
  readonly found: readonly Referent[];
  readonly confidence: number;
  readonly nested: boolean;
  readonly why: readonly string[];
}

interface Found {
  readonly found: readonly Referent[];
  readonly confidence: number;
}

const NOBODY: Found = { found: [], confidence: 0 };

/**
 * Reads the document once from front to back, as a reader would, and says of each name, pronoun and description whom
 * it means: by what was said before it, a few sentences back. What stays open is left open.
 */
export class Discourse {
  readonly mentions: LinkedMention[] = [];
  private readonly byPlace = new Map<number, LinkedMention>();
  private readonly history = new History();

  constructor(
    private readonly paragraphs: readonly ReadParagraph[],
    /** Where the paragraphs stand in the document. */
    private readonly spans: readonly Span[],
    private readonly forms: Forms,
  ) {
    const passages = paragraphs.map(passageOf);
    passages.forEach((p, i) => this.learnGenders(p, i));
    passages.forEach((p, i) => this.learnRoles(p, i));
    paragraphs.forEach((p, i) => this.read(p, passages[i]!, i));
  }

  typeOf(referent: Referent): 'person' | 'organization' {
    return isPerson(referent) ? 'person' : 'organization';
  }

  resolve(paragraph: number, reference: Reference): Found {
    const found = this.byPlace.get(this.place(paragraph, reference.start));
    return !found || this.isPart(found, reference) ? NOBODY : found;
  }

  /** "Parata's coalition partner" is not Parata, "her deputy" not she, and "the bank's governor" not the bank. */
  private isPart({ paragraph, kind, end }: LinkedMention, reference: Reference): boolean {
    if (reference.kind !== 'nominal' || end >= reference.end) return false;
    return kind !== 'nominal' || /^['’]/.test(this.paragraphs[paragraph]!.tokens.text.slice(end, end + 1));
  }

  /** The place of words in the document: whole numbers of 31 bits are what maps find fastest. */
  private place(paragraph: number, start: number): number {
    return this.spans[paragraph]!.start + start;
  }

  /** @param name its place in the paragraph's list, or -1 */
  private soleCandidate(paragraph: number, name: number): Referent | null {
    const candidates = this.forms[paragraph]![name]?.candidates;
    return candidates?.length === 1 ? candidates[0]! : null;
  }

  private learnGenders({ titled }: Passage, paragraph: number): void {
    for (const { name, gender, isSure } of titled) {
      const person = this.soleCandidate(paragraph, name);
      if (person && isPerson(person) && (person.gender === null || isSure)) person.gender = gender;
    }
  }

  private learnRoles({ offices }: Passage, paragraph: number): void {
    for (const { name, head, words, isFormer, body } of offices) {
      const person = this.soleCandidate(paragraph, name);
      if (!person || !isPerson(person)) continue;
      person.gender ??= genderOfWord(head);
      const where = this.soleCandidate(paragraph, body) as Organization | null;
      this.history.learn(person, { head, words, isFormer, body: where, paragraph });
    }
  }

  private read(p: ReadParagraph, { anaphors, quotes, speakers, isByline }: Passage, paragraph: number): void {
    let name = 0;
    let anaphor = 0;
    let quote = 0;
    const firstPerson: Anaphor[] = [];
    const open: Anaphor[] = [];
    for (let sentence = 0; sentence + 1 < p.tokens.sentences.length; sentence++) {
      const last = p.tokens.sentences[sentence + 1]!;
      this.history.startSentence(paragraph);
      while (name < p.names.length || anaphor < anaphors.length) {
        const n = p.names[name];
        const a = anaphors[anaphor];
        const next = n && (!a || n.start <= a.start) ? n : a!;
        if ((next === n ? n.first : a!.token) >= last) break;
        while (quote < quotes.length && quotes[quote]!.end <= next.start) quote++;
        const around = quote < quotes.length && quotes[quote]!.start <= next.start ? quotes[quote]!.speaker : OUTSIDE;
        const first = p.tokens.sentences[sentence]!;
        const context = { paragraph, sentence: first, quote: around, saysFrom: speakers.get(next.start) ?? null };
        if (next === n) {
          this.readName(p, name++, context, isByline);
        } else {
          const isPart =
            p.names[name - 1]?.start === a!.start || (n && n.label !== 'other' && n.start < a!.end && n.end >= a!.end); // "He Lifeng"
          if (a!.person === 'first') firstPerson.push(a!);
          else if (!isPart && !this.readAnaphor(p, a!, context)) open.push(a!);
          anaphor++;
        }
      }
    }
    this.readSpeakers(p, paragraph);
    for (const a of firstPerson) this.readFirstPerson(p, a, paragraph);
    for (const a of open.slice(0, MOST_OPEN)) this.readReported(p, a, paragraph);
  }

  private readName(p: ReadParagraph, index: number, context: Context, isByline: boolean): void {
    const name = p.names[index]!;
    if (name.label !== 'person' && name.label !== 'organization') return;
    const { paragraph } = context;
    const { candidates } = this.forms[paragraph]![index]!;
    const found = candidates.length === 1 ? candidates : this.choose(p, name, candidates);
    const confidence = found.length === 1 && candidates.length > 1 ? name.confidence * 0.7 : name.confidence;
    this.add(paragraph, name, name.label, 'name', found, confidence, name);
    if (found.length === 1 && !name.nested && !isByline) {
      this.history.see(found[0]!, this.seen(p, name.first, name.last, 'name', context));
    }
  }

  private choose(p: ReadParagraph, name: NameMention, candidates: readonly Referent[]): readonly Referent[] {
    return this.history.choose(candidates, genderOfWord(p.tokens.lower[name.first - 1] ?? ''));
  }

  /** @returns whether anybody was found. */
  private readAnaphor(p: ReadParagraph, anaphor: Anaphor, context: Context): boolean {
    const { token, kind } = anaphor;
    const at = this.seen(p, token, token + 1, kind, context, this.ahead(p, token, context));
    const { found, confidence } = this.history.resolve(anaphor, at);
    if (found.length === 0) return false;
    this.add(context.paragraph, anaphor, anaphor.what, kind, found, confidence);
    if (found.length === 1) this.history.see(found[0]!, at);
    return true;
  }

  private ahead(p: ReadParagraph, token: number, { sentence, paragraph }: Context): Person | null {
    const behind = behindFronted(p.tokens, token, sentence);
    const own = ownPart(p, token);
    const name =
      behind === null || own >= 0
        ? Math.max(own, speakerBehind(p, token))
        : p.names.findIndex((n) => n.first >= behind && n.first <= behind + 2 && n.label === 'person');
    const person = this.soleCandidate(paragraph, name);
    return person && isPerson(person) ? person : null;
  }

  /** Speakers that are neither names nor among the anaphors, and who spoke last. */
  private readSpeakers(p: ReadParagraph, paragraph: number): void {
    let before: Reference | null = null;
    for (const { speaker } of p.statements) {
      if (!speaker) continue;
      if (isIt(p, speaker)) this.readBody(speaker, paragraph, before);
      else before = speaker;
      if (!this.byPlace.has(this.place(paragraph, speaker.start)) && speaker.kind === 'nominal') {
        const anaphor = anaphorIn(p.tokens, speaker);
        if (anaphor) this.readAnaphor(p, anaphor, { paragraph, sentence: 0, quote: OUTSIDE, saysFrom: speaker.end });
        if (anaphor?.what === 'person') this.readUnnamed(speaker, anaphor, paragraph);
      }
      const { found } = this.resolve(paragraph, speaker);
      if (found.length === 1) this.history.speaks(found[0]!);
    }
  }

  /** "It added that …": the body that spoke before in the paragraph, else the one that the text was about. */
  private readBody(it: Reference, paragraph: number, before: Reference | null): void {
    if (this.byPlace.has(this.place(paragraph, it.start))) return;
    const told = before ? this.resolve(paragraph, before).found : NOBODY.found;
    if (before?.kind === 'nominal' && told.length === 0) return; // "The letter said …. It added …"
    const isBody = told.length === 1 && !isPerson(told[0]!);
    const found = isBody ? told : this.history.bodyBefore(paragraph, it.start);
    if (found.length === 1) this.add(paragraph, it, 'organization', 'pronoun', found, 0.7);
  }

  /**
   * "The chief executive of Acme told a panel that …" in a lead, and nobody of that office in the text: whoever speaks
   * next, if the text says no office of theirs.
   */
  private readUnnamed(speaker: Reference, { head }: Anaphor, paragraph: number): void {
    if (paragraph > LEAD || this.byPlace.has(this.place(paragraph, speaker.start))) return;
    const { text } = this.paragraphs[paragraph]!.tokens;
    const words = text.slice(speaker.start, speaker.end).toLowerCase();
    const isAny = /^an? /.test(words);
    if (!isAny && !/^(?:the|its|their) /.test(words) && !(paragraph === 0 && words === head)) return; // a headline's "minister says"
    for (let next = paragraph + 1; next <= paragraph + 2 && next < this.paragraphs.length; next++) {
      const { names } = this.paragraphs[next]!;
      const name = names.slice(0, NEAR).findIndex((n) => n.label === 'person' && !n.nested);
      if (name < 0) continue;
      const person = this.soleCandidate(next, name);
      const speaks = this.paragraphs[next]!.statements.slice(0, NEAR).some(
        (s) => s.speaker?.start === names[name]!.start,
      );
      const isIntroduced = isAny ? opensWithAge(this.paragraphs[next]!, names[name]!) : speaks;
      if (!isIntroduced || !person || !isPerson(person) || person.last !== null || this.history.holdsOffice(person)) {
        return;
      }
      this.add(paragraph, speaker, 'person', 'nominal', [person], 0.5);
      const title = { head, words: words.split(' ').slice(1), isFormer: false, body: null, paragraph };
      if (words !== head) this.history.learn(person, title);
      return;
    }
  }

  /** "…, its governor said he would wait.": nobody was spoken of before, so that who is said to speak is meant. */
  private readReported(p: ReadParagraph, { kind, person, start, end }: Anaphor, paragraph: number): void {
    const said = kind === 'pronoun' && p.statements.find((s) => s.target.start <= start && s.target.end >= end);
    if (!said || !said.speaker || said.kind !== 'indirect' || said.speaker.kind === 'pronoun') return;
    const { found, confidence } = this.resolve(paragraph, said.speaker);
    if (found.length !== 1 || !isPerson(found[0]!) || (found[0].gender ?? person) !== person) return;
    this.add(paragraph, { start, end }, 'person', 'pronoun', found, confidence * 0.8);
  }

  /** "I" in a quotation is its speaker. */
  private readFirstPerson(p: ReadParagraph, anaphor: Anaphor, paragraph: number): void {
    const quote = p.statements.find(
      (s) => s.kind !== 'indirect' && s.target.start <= anaphor.start && s.target.end >= anaphor.end,
    );
    const { found, confidence } = quote?.speaker ? this.resolve(paragraph, quote.speaker) : NOBODY;
    if (found.length !== 1 || !isPerson(found[0]!)) return;
    this.add(paragraph, anaphor, 'person', 'pronoun', found, confidence * 0.95);
  }

  /** One object for each mention, written out: spreading them costs more than all the rest of the step. */
  private add(
    paragraph: number,
    { start, end }: Span,
    type: LinkedMention['type'],
    kind: MentionKind,
    found: readonly Referent[],
    confidence: number,
    name?: NameMention,
  ): void {
    const nested = name?.nested ?? false;
    const mention = { paragraph, start, end, type, kind, found, confidence, nested, why: name?.why ?? NO_REASONS };
    this.mentions.push(mention);
    const place = this.place(paragraph, start);
    if (!this.byPlace.has(place)) this.byPlace.set(place, mention);
  }

  private seen(
    { tokens }: ReadParagraph,
    first: number,
    last: number,
    kind: MentionKind,
    { quote, saysFrom, sentence, paragraph }: Context,
    ahead: Person | null = null,
  ): Seen {
    const inQuote = quote !== OUTSIDE;
    const quoted = inQuote ? this.soleCandidate(paragraph, quote) : null;
    const fronted = kind === 'name' && isInPhrase(tokens, first, sentence);
    return { tokens, first, last, inQuote, saysFrom, quoted, kind, fronted, ahead };
  }
}

/** So many names of a paragraph are looked at for its first person. */
const NEAR = 8;
/** So many pronouns of a paragraph that mean nobody before it are looked at again. */
const MOST_OPEN = 32;
/** Leads end by this paragraph. */
const LEAD = 3;

const NO_REASONS: readonly string[] = [];

/** Of words that stand in no quotation. */
const OUTSIDE = -2;

interface Context {
  readonly paragraph: number;
  /** Index of the first token of the sentence. */
  readonly sentence: number;
  /** The name of who speaks the quotation that the words stand in; -1 where none is given, OUTSIDE of quotations. */
  readonly quote: number;
  /** Of who says something, the subject of a reporting cue: where the words begin that they say; else null. */
  readonly saysFrom: number | null;
}
