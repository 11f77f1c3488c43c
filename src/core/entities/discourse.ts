import type { MentionKind, Span } from '../analysis';
import type { NameMention, ReadParagraph, Reference } from '../paragraph';
import { anaphorIn, anaphorsOf, type Anaphor } from './anaphors';
import { genderOfWord, isSureWord } from './gender';
import { History, type Seen } from './history';
import type { Organization } from './organizations';
import type { Person } from './people';
import { isPerson, type Referent } from './referent';

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
    paragraphs: readonly ReadParagraph[],
    /** Whom each name of a person or an organization may mean by its form alone. */
    private readonly candidates: ReadonlyMap<NameMention, readonly Referent[]>,
  ) {
    paragraphs.forEach((p) => this.learnGenders(p));
    paragraphs.forEach((p, i) => this.learnRoles(p, i));
    paragraphs.forEach((p, i) => this.read(p, i));
  }

  typeOf(referent: Referent): 'person' | 'organization' {
    return isPerson(referent) ? 'person' : 'organization';
  }

  resolve(paragraph: number, reference: Reference): Found {
    const found = this.byPlace.get(key(paragraph, reference.start));
    // "Parata's coalition partner" is not Parata.
    const isPart = found?.kind === 'name' && reference.kind === 'nominal' && found.end < reference.end;
    return !found || isPart ? NOBODY : found;
  }

  private soleCandidate(name: NameMention): Referent | null {
    const candidates = this.candidates.get(name);
    return candidates?.length === 1 ? candidates[0]! : null;
  }

  /** "Ms Banerjee", "chairwoman Dong": the word before the name tells. */
  private learnGenders(p: ReadParagraph): void {
    for (const name of p.names) {
      const person = this.soleCandidate(name);
      if (!person || !isPerson(person)) continue;
      const word = p.tokens.lower[name.first - 1] ?? '';
      const gender = genderOfWord(word);
      if (gender && (person.gender === null || isSureWord(word))) person.gender = gender;
    }
  }

  private learnRoles(p: ReadParagraph, paragraph: number): void {
    for (const role of p.roles) {
      const name = role.holder.kind === 'name' && p.names.find((n) => n.start === role.holder.start && !n.nested);
      const person = name && this.soleCandidate(name);
      if (!person || !isPerson(person)) continue;
      const words = (role.called ?? p.tokens.text.slice(role.title.start, role.title.end))
        .toLowerCase()
        .split(/[\s-]+/);
      const of = words.findIndex((word) => word === 'of' || word === 'for' || word === 'to');
      const head = words.at(of > 0 ? of - 1 : -1) ?? '';
      person.gender ??= genderOfWord(head);
      const { organization } = role;
      const body =
        organization &&
        p.names.find((n) => n.label === 'organization' && n.start < organization.end && n.end > organization.start);
      const where = body && (this.soleCandidate(body) as Organization | null);
      this.history.learn(person, { head, words, body: where ?? null, paragraph });
    }
  }

  private read(p: ReadParagraph, paragraph: number): void {
    const anaphors = anaphorsOf(p.tokens);
    const quotes = this.quotes(p);
    const speakers = new Set(p.statements.flatMap((s) => (s.speaker ? [s.speaker.start] : [])));
    let name = 0;
    let anaphor = 0;
    let quote = 0;
    const firstPerson: Anaphor[] = [];
    for (let sentence = 0; sentence + 1 < p.tokens.sentences.length; sentence++) {
      const last = p.tokens.sentences[sentence + 1]!;
      this.history.startSentence(paragraph);
      while (name < p.names.length || anaphor < anaphors.length) {
        const n = p.names[name];
        const a = anaphors[anaphor];
        const next = n && (!a || n.start <= a.start) ? n : a!;
        if ((next === n ? n.first : a!.token) >= last) break;
        while (quote < quotes.length && quotes[quote]!.end <= next.start) quote++;
        const around = quote < quotes.length && quotes[quote]!.start <= next.start ? quotes[quote]! : null;
        const first = p.tokens.sentences[sentence]!;
        const context = { paragraph, sentence: first, quote: around, speaker: speakers.has(next.start) };
        if (next === n) {
          this.readName(p, n, context);
          name++;
        } else {
          if (a!.person === 'first') firstPerson.push(a!);
          else if (!n || n.start >= a!.end || n.end < a!.end) this.readAnaphor(p, a!, context); // no part of a name
          anaphor++;
        }
      }
    }
    this.readSpeakers(p, paragraph);
    for (const a of firstPerson) this.readFirstPerson(p, a, paragraph);
  }

  private quotes(p: ReadParagraph): Quote[] {
    return p.statements
      .filter((s) => s.kind === 'direct')
      .map(({ target, speaker }) => {
        const name = speaker?.kind === 'name' && p.names.find((n) => n.start === speaker.start && !n.nested);
        return { ...target, speaker: name ? this.soleCandidate(name) : null };
      });
  }

  private readName(p: ReadParagraph, name: NameMention, context: Context): void {
    if (name.label !== 'person' && name.label !== 'organization') return;
    const candidates = this.candidates.get(name) ?? [];
    const found = candidates.length === 1 ? candidates : this.choose(p, name, candidates);
    const { paragraph } = context;
    const confidence = found.length === 1 && candidates.length > 1 ? name.confidence * 0.7 : name.confidence;
    this.add(paragraph, name, name.label, 'name', found, confidence, name);
    if (found.length === 1 && !name.nested) {
      this.history.see(found[0]!, seen(p, name.first, name.last, 'name', context));
    }
  }

  private choose(p: ReadParagraph, name: NameMention, candidates: readonly Referent[]): readonly Referent[] {
    return this.history.choose(candidates, genderOfWord(p.tokens.lower[name.first - 1] ?? ''));
  }

  private readAnaphor(p: ReadParagraph, anaphor: Anaphor, context: Context): void {
    const { token, kind } = anaphor;
    const at = seen(p, token, token + 1, kind, context, this.ahead(p, token, context));
    const { found, confidence } = this.history.resolve(anaphor, at);
    if (found.length === 0) return;
    this.add(context.paragraph, anaphor, anaphor.what, kind, found, confidence);
    if (found.length === 1) this.history.see(found[0]!, at);
  }

  private ahead(p: ReadParagraph, token: number, { sentence }: Context): Person | null {
    const behind = behindFronted(p, token, sentence);
    if (behind === null) return null;
    const name = p.names.find((n) => n.first >= behind && n.first <= behind + 2 && n.label === 'person');
    const person = name && this.soleCandidate(name);
    return person && isPerson(person) ? person : null;
  }

  /** Speakers that are neither names nor among the anaphors, and who spoke last. */
  private readSpeakers(p: ReadParagraph, paragraph: number): void {
    for (const { speaker } of p.statements) {
      if (!speaker) continue;
      if (!this.byPlace.has(key(paragraph, speaker.start)) && speaker.kind === 'nominal') {
        const anaphor = anaphorIn(p.tokens, speaker);
        if (anaphor) this.readAnaphor(p, anaphor, { paragraph, sentence: 0, quote: null, speaker: true });
      }
      const { found } = this.resolve(paragraph, speaker);
      if (found.length === 1) this.history.speaks(found[0]!);
    }
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
    const place = key(paragraph, start);
    if (!this.byPlace.has(place)) this.byPlace.set(place, mention);
  }
}

const NO_REASONS: readonly string[] = [];

function seen(
  p: ReadParagraph,
  first: number,
  last: number,
  kind: MentionKind,
  { quote, speaker, sentence }: Context,
  ahead: Person | null = null,
): Seen {
  return {
    tokens: p.tokens,
    first,
    last,
    inQuote: quote !== null,
    speaker,
    quoted: quote?.speaker ?? null,
    kind,
    fronted: kind === 'name' && isInPhrase(p, first, sentence),
    ahead,
  };
}

/** Whether a name stands in a phrase before the main clause, not in a clause of its own. */
const isInPhrase = (p: ReadParagraph, token: number, sentence: number): boolean =>
  PHRASING.has(p.tokens.lower[sentence] ?? '') && behindFronted(p, token, sentence) !== null;

interface Quote extends Span {
  /** Where the paragraph names the speaker. */
  readonly speaker: Referent | null;
}

interface Context {
  readonly paragraph: number;
  /** Index of the first token of the sentence. */
  readonly sentence: number;
  /** The quotation that the words stand in. */
  readonly quote: Quote | null;
  /** It is who says something: the subject of a reporting cue. */
  readonly speaker: boolean;
}

const key = (paragraph: number, start: number): number => paragraph * 2 ** 26 + start;

const FRONTING = new Set(
  'asked addressing answering citing noting speaking after although as at before by despite during for following from if in on since though through under upon when while with without'.split(
    ' ',
  ),
);
const PHRASING = new Set(
  'under in at by from with during following despite upon on through without asked answering addressing citing'.split(
    ' ',
  ),
);

/** A fronted phrase ends with a comma at most this many tokens on. */
const FRONT = 14;

/** The token behind the comma of the fronted phrase that the token stands in; null where it stands in none. */
function behindFronted({ tokens }: ReadParagraph, token: number, sentence: number): number | null {
  if (!FRONTING.has(tokens.lower[sentence] ?? '')) return null;
  for (let i = sentence; i < Math.min(sentence + FRONT, tokens.count); i++) {
    if (tokens.lower[i] === ',') return i > token ? i + 1 : null;
  }
  return null;
}
