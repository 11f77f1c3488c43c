import type { MentionKind, Span } from '../analysis';
import type { NameMention, ReadParagraph, Reference } from '../paragraph';
import { anaphorIn, anaphorsOf, type Anaphor } from './anaphors';
import { genderOfWord, isSureWord } from './gender';
import { History } from './history';
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
  private readonly byPlace = new Map<number, Found>();
  private readonly history = new History();

  constructor(
    paragraphs: readonly ReadParagraph[],
    private readonly candidatesOf: (name: NameMention, text: string) => readonly Referent[],
  ) {
    paragraphs.forEach((p) => this.learnGenders(p));
    paragraphs.forEach((p) => this.learnRoles(p));
    paragraphs.forEach((p, i) => this.read(p, i));
  }

  typeOf(referent: Referent): 'person' | 'organization' {
    return isPerson(referent) ? 'person' : 'organization';
  }

  resolve(paragraph: number, reference: Reference): Found {
    return this.byPlace.get(key(paragraph, reference.start)) ?? NOBODY;
  }

  private candidates(p: ReadParagraph, name: NameMention): readonly Referent[] {
    return this.candidatesOf(name, p.tokens.text.slice(name.start, name.end));
  }

  /** "Ms Banerjee", "chairwoman Dong": the word before the name tells. */
  private learnGenders(p: ReadParagraph): void {
    for (const name of p.names) {
      const [person, ...others] = this.candidates(p, name);
      if (!person || others.length > 0 || !isPerson(person)) continue;
      const word = p.tokens.lower[name.first - 1] ?? '';
      const gender = genderOfWord(word);
      if (gender && (person.gender === null || isSureWord(word))) person.gender = gender;
    }
  }

  private learnRoles(p: ReadParagraph): void {
    for (const role of p.roles) {
      const name = role.holder.kind === 'name' && p.names.find((n) => n.start === role.holder.start && !n.nested);
      const [person, ...others] = name ? this.candidates(p, name) : [];
      if (!person || others.length > 0 || !isPerson(person)) continue;
      const words = p.tokens.text
        .slice(role.title.start, role.title.end)
        .toLowerCase()
        .split(/[\s-]+/);
      person.gender ??= genderOfWord(words.at(-1) ?? '');
      const { organization } = role;
      const body =
        organization &&
        p.names.find((n) => n.label === 'organization' && n.start < organization.end && n.end > organization.start);
      this.history.learn(
        person,
        words.at(-1)!,
        body ? (this.candidates(p, body)[0] as Organization | undefined) : undefined,
      );
    }
  }

  private read(p: ReadParagraph, paragraph: number): void {
    const anaphors = anaphorsOf(p.tokens);
    const quotes = p.statements.filter((s) => s.kind === 'direct');
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
        while (quote < quotes.length && quotes[quote]!.target.end <= next.start) quote++;
        const inQuote = quote < quotes.length && quotes[quote]!.target.start <= next.start;
        const first = p.tokens.sentences[sentence]!;
        const context = { paragraph, sentence: first, inQuote, speaker: speakers.has(next.start) };
        if (next === n) {
          this.readName(p, n, context);
          name++;
        } else {
          if (a!.person === 'first') firstPerson.push(a!);
          else this.readAnaphor(p, a!, context);
          anaphor++;
        }
      }
    }
    this.readSpeakers(p, paragraph);
    for (const a of firstPerson) this.readFirstPerson(p, a, paragraph);
  }

  private readName(p: ReadParagraph, name: NameMention, context: Context): void {
    if (name.label !== 'person' && name.label !== 'organization') return;
    const candidates = this.candidates(p, name);
    const gender = genderOfWord(p.tokens.lower[name.first - 1] ?? '');
    const found = this.history.choose(candidates, gender);
    const confidence = found.length === 1 && candidates.length > 1 ? name.confidence * 0.7 : name.confidence;
    this.add(
      { ...spanOf(name), type: name.label, kind: 'name', found, confidence, nested: name.nested, why: name.why },
      context,
    );
    if (found.length !== 1 || name.nested) return;
    const { first, last, start } = name;
    this.history.see(found[0]!, { ...context, tokens: p.tokens, first, last, start, kind: 'name', ahead: null });
  }

  private readAnaphor(p: ReadParagraph, anaphor: Anaphor, context: Context): void {
    const { token, start } = anaphor;
    const at = {
      ...context,
      tokens: p.tokens,
      first: token,
      last: token + 1,
      start,
      kind: anaphor.kind,
      ahead: this.ahead(p, token, context),
    };
    const result = this.history.resolve(anaphor, at);
    if (result.found.length === 0) return;
    const { kind, what: type } = anaphor;
    this.add({ ...spanOf(anaphor), type, kind, ...result, nested: false, why: [] }, context);
    if (result.found.length === 1) this.history.see(result.found[0]!, at);
  }

  private ahead(p: ReadParagraph, token: number, { sentence }: Context): Person | null {
    const behind = behindFronted(p, token, sentence);
    if (behind === null) return null;
    const name = p.names.find((n) => n.first >= behind && n.first <= behind + 2 && n.label === 'person');
    const [person, ...others] = name ? this.candidates(p, name) : [];
    return person && others.length === 0 && isPerson(person) ? person : null;
  }

  /** Speakers that are neither names nor among the anaphors, and who spoke last. */
  private readSpeakers(p: ReadParagraph, paragraph: number): void {
    for (const { speaker } of p.statements) {
      if (!speaker) continue;
      if (!this.byPlace.has(key(paragraph, speaker.start)) && speaker.kind === 'nominal') {
        const anaphor = anaphorIn(p.tokens, speaker);
        if (anaphor) this.readAnaphor(p, anaphor, { paragraph, sentence: 0, inQuote: false, speaker: true });
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
    const mention = {
      ...spanOf(anaphor),
      type: 'person',
      kind: 'pronoun',
      found,
      confidence: confidence * 0.95,
      nested: false,
      why: [],
    } as const;
    this.add(mention, { paragraph, sentence: 0, inQuote: true, speaker: false });
  }

  private add(mention: Omit<LinkedMention, 'paragraph'>, { paragraph }: Context): void {
    this.mentions.push({ ...mention, paragraph });
    const place = key(paragraph, mention.start);
    if (!this.byPlace.has(place)) this.byPlace.set(place, mention);
  }
}

interface Context {
  readonly paragraph: number;
  /** Index of the first token of the sentence. */
  readonly sentence: number;
  readonly inQuote: boolean;
  /** It is who says something: the subject of a reporting cue. */
  readonly speaker: boolean;
}

const key = (paragraph: number, start: number): number => paragraph * 2 ** 26 + start;

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const FRONTING = new Set(
  'after although as at before by despite during for following from if in on since though through under upon when while with without'.split(
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
