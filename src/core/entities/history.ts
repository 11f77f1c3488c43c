import { beginsSentence } from '../text/tokens';
import type { Anaphor } from './anaphors';
import { ANY_COMPANY, COMPANY, describesNext, isAnotherWord, KINDS, mayBeCentral, PUBLIC } from './descriptions';
import { epithet } from '../grammar/epithets';
import { isOther, isRanked, type Title, wordsBefore } from './facts';
import type { Gender } from './gender';
import { Offices } from './offices';
import type { Organization } from './organizations';
import type { Person } from './people';
import { isPerson, type Referent, type Seen, type Trace, type Whom } from './referent';
import { apposedTo, isSaid, salience, type Latest } from './salience';

/** A pronoun's person is found at most this many sentences back; few are further in the news. */
const PRONOUN_REACH = 4;
/** "the minister" may come after a longer while: the role tells who it is. */
const DESCRIPTION_REACH = 12;
/** Leads and headlines end by this paragraph. */
const LEAD = 3;
/** "the company" without any other clue. */
const COMPANY_REACH = 3;
/** So many traces back are looked at, whatever the length of the sentences. */
const MEMORY = 80;
/** The best must lead the second by this much; else the pronoun stays open between them. */
const CLEAR_LEAD = 0.1;
/** Who is spoken of this many times as often as a namesake is meant by the name that they share. */
const MAIN_FIGURE = 3;
/** As salient as the subject of the sentence before. */
const LOOK_AHEAD = 5;
/** Sentences back to whom the text is about. */
const TOPIC_REACH = 3;
const NOBODY: Whom = { found: [], confidence: 0 };
const PREPOSITIONS = new Set(
  'of by with to for from against between in on about under after before than at like among near via per versus'.split(
    ' ',
  ),
);
/** What a reader of the text remembers at one place of it. */
export class History {
  private traces: Trace[] = [];
  private readonly offices = new Offices();
  private readonly descriptors = new Map<Referent, Set<string>>();
  sentence = 0;
  paragraph = 0;
  /** The sentence whose subject was last somebody whom the text does not name: "The doctor left." */
  private stranger = -2;
  /** Whether the sentence has a person as its subject already. */
  private hasSubject = false;
  /** Whom the text is about just now: the last subject or speaker outside of quotations. */
  topic: Referent | null = null;
  /** Who was spoken of last, and the token after it. */
  private latest: Latest | null = null;
  /** The last person who was the topic, though a body may have spoken since. */
  private hero: Person | null = null;

  learn(person: Person, title: Title): void {
    this.offices.learn(person, title);
  }

  holdsOffice(person: Person): boolean {
    return this.offices.of(person) !== undefined;
  }

  startSentence(paragraph: number): void {
    this.sentence++;
    this.paragraph = paragraph;
    this.hasSubject = false;
  }

  speaks(referent: Referent): void {
    this.topic = referent;
    if (isPerson(referent)) this.hero = referent;
  }

  see(referent: Referent, at: Seen): void {
    const before = at.first > 0 ? at.tokens.lower[at.first - 1]! : '';
    const isObject = (PREPOSITIONS.has(before) && !this.isViewed(before, at)) || at.fronted;
    const mayDescribe = at.kind === 'name' || beginsSentence(at.tokens, at.first); // "Her daughter Ana Ruiz"
    const isPart = at.tokens.lower[at.last] === "'s" || (mayDescribe && describesNext(at.tokens, at.last));
    const subject = at.saysFrom !== null || (!this.hasSubject && !isObject && !isPart);
    if (subject && !at.inQuote && isPerson(referent)) {
      this.hasSubject = true;
      this.topic = referent;
      this.hero = referent;
    }
    const { inQuote, kind } = at;
    const start = at.tokens.starts[at.first]!;
    const trace = { referent, sentence: this.sentence, paragraph: this.paragraph, subject, inQuote, kind, start };
    this.traces.push(trace);
    if (this.traces.length > 2 * MEMORY) this.traces = this.traces.slice(-MEMORY);
    referent.last = trace;
    referent.count++;
    this.latest = { referent, tokens: at.tokens, last: at.last };
    this.describe(referent, before);
  }

  /** "For Ana Ruiz, the plan …": whose view the sentence gives. */
  private isViewed(before: string, { tokens, first }: Seen): boolean {
    return before === 'for' && beginsSentence(tokens, first - 1);
  }

  /** "home appliance maker Midea Group": the word before a name tells what it is. */
  private describe(referent: Referent, word: string): void {
    if (!COMPANY.has(word)) return;
    this.descriptors.set(referent, (this.descriptors.get(referent) ?? new Set()).add(word));
  }

  /**
   * Whom a name means that several people have.
   * @returns one, or all that it may be, the latest first.
   */
  choose(candidates: readonly Referent[], gender: Gender | null): readonly Referent[] {
    if (candidates.length < 2) return candidates;
    const fitting = candidates.filter((c) => !gender || !isPerson(c) || c.gender === null || c.gender === gender);
    const introduced = fitting.filter((c) => c.last !== null).sort((a, b) => b.last!.sentence - a.last!.sentence);
    if (introduced.length === 0) return fitting.length > 0 ? fitting : candidates;
    const [latest, next] = introduced;
    if (!next) return [latest!];
    const away = (r: Referent): number => this.paragraph - r.last!.paragraph;
    if (away(latest!) === 0 && away(next) > 1) return [latest!];
    const [main, other] = [...introduced].sort((a, b) => b.count - a.count);
    return main!.count >= MAIN_FIGURE * other!.count && away(other!) > 0 ? [main!] : introduced;
  }

  /** Whom the words mean: one, several that it may be, or nobody that is known. */
  resolve(anaphor: Anaphor, at: Seen): Whom {
    if (anaphor.kind === 'pronoun') return this.pronoun(anaphor, at);
    if (anaphor.what === 'person') {
      const whom = this.byRole(anaphor, at);
      if (whom.found.length === 0 && beginsSentence(at.tokens, anaphor.token)) this.stranger = this.sentence;
      return whom;
    }
    return anaphor.owner ? this.owned(anaphor, at) : this.body(anaphor, at);
  }

  private pronoun(anaphor: Anaphor, at: Seen): Whom {
    const gender = anaphor.person as Gender;
    const self = anaphor.object ? this.itself(at) : null;
    if (self) return { found: [self], confidence: 0.95 };
    const apposed = apposedTo(at, this.latest);
    const scores = new Map<Person, number>();
    const others = new Set<Person>();
    for (const trace of this.recent(PRONOUN_REACH)) {
      const { referent } = trace;
      if (!isPerson(referent) || referent === apposed || (referent.gender ?? gender) !== gender) continue;
      if (isSaid(trace, at, this.paragraph)) others.add(referent);
      const score = salience(trace, anaphor, at, this) + (referent.gender === gender ? 0.8 : 0);
      scores.set(referent, Math.max(score, scores.get(referent) ?? -Infinity));
    }
    if (at.ahead && (at.ahead.gender ?? gender) === gender) {
      scores.set(at.ahead, Math.max(LOOK_AHEAD, scores.get(at.ahead) ?? 0));
    }
    for (const other of others) scores.delete(other);
    const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
    if (this.sentence - this.stranger <= 1 && !(best && best[0].last!.sentence >= this.stranger)) return NOBODY;
    if (!best) return this.mainFigure(gender);
    const lead = best[1] - (second?.[1] ?? best[1] - 2);
    if (second && lead < CLEAR_LEAD) return { found: [best[0], second[0]], confidence: 0.4 };
    if (lead >= 1) best[0].gender ??= gender;
    return { found: [best[0]], confidence: Math.min(0.95, 0.6 + lead / 5) };
  }

  /** "Ruiz himself", "Ruiz, himself a judge": whose name stands right before. */
  private itself({ tokens, first }: Seen): Person | null {
    const { latest } = this;
    if (!tokens.lower[first]!.endsWith('self') || latest?.tokens !== tokens) return null;
    if (latest.last !== (tokens.lower[first - 1] === ',' ? first - 1 : first)) return null;
    return isPerson(latest.referent) ? latest.referent : null;
  }

  /** Nobody is near: the person of that gender whom the last paragraphs spoke of most, as a portrait does. */
  private mainFigure(gender: Gender): Whom {
    const people = new Set<Person>();
    for (const { referent } of this.recent(DESCRIPTION_REACH)) {
      if (isPerson(referent) && referent.gender === gender) people.add(referent);
    }
    const [main, next] = [...people].sort((a, b) => b.count - a.count);
    const isClear = main && main.count >= MAIN_FIGURE * (next?.count ?? 0);
    return isClear ? { found: [main], confidence: 0.5 } : NOBODY;
  }

  /** What was said in the last sentences, the latest first. */
  private recent(reach: number): Trace[] {
    const out: Trace[] = [];
    for (let i = this.traces.length - 1; i >= 0 && i >= this.traces.length - MEMORY; i--) {
      const trace = this.traces[i]!;
      if (this.sentence - trace.sentence > reach) break;
      out.push(trace);
    }
    return out;
  }

  private byRole(anaphor: Anaphor, at: Seen): Whom {
    const { head, owner, token, end } = anaphor;
    if (owner) return NOBODY; // "his minister" is somebody else
    const gender = epithet(head);
    if (gender !== undefined) return this.justNamed(gender, anaphor, at);
    const described = wordsBefore(at.tokens, token, end, head);
    let loose: Referent | null = null; // "the chief justice" may be a mere "Justice Lind"
    let other: Referent | null = null; // "the minister" may be the prime minister, where there is no other
    for (const { referent } of this.recent(DESCRIPTION_REACH)) {
      const facts = isPerson(referent) ? this.offices.of(referent) : undefined;
      if (!facts?.heads.has(head)) continue;
      if (isOther(facts, described)) {
        if (facts.words.size <= 1) loose ??= referent;
      } else if (facts.plain.has(head) || isRanked(described)) return { found: [referent], confidence: 0.8 };
      else other ??= referent;
    }
    if (other) return { found: [this.offices.solePlain(head) ?? other], confidence: 0.7 };
    if (loose) return { found: [loose], confidence: 0.6 };
    const later = at.saysFrom !== null && this.paragraph <= LEAD ? this.introducedLater(head, described) : NOBODY;
    return later.found.length > 0 ? later : this.topicAs(anaphor, at);
  }

  /** "…," said the former banker: another word for whom the text is about just now, if it is nobody else's office. */
  private topicAs({ head, token, end }: Anaphor, at: Seen): Whom {
    const isSubject = at.saysFrom !== null || (beginsSentence(at.tokens, token) && at.tokens.text[end] === ' ');
    return isSubject && isAnotherWord(at.tokens, token, head) && !this.offices.areOf(head)
      ? this.nearTopic(null)
      : NOBODY;
  }

  /** The person whom the text is about, if it spoke of them in the last sentences. */
  private nearTopic(gender: Gender | null): Whom {
    const { hero } = this;
    if (!hero?.last || this.sentence - hero.last.sentence > TOPIC_REACH) return NOBODY;
    if (gender && hero.gender && hero.gender !== gender) return NOBODY;
    return { found: [hero], confidence: 0.5 };
  }

  /** "the Swede": the person of this paragraph who is most present. */
  private justNamed(gender: Gender | null, anaphor: Anaphor, at: Seen): Whom {
    let best: Person | null = null;
    let most = -Infinity;
    for (const trace of this.recent(PRONOUN_REACH)) {
      const { referent } = trace;
      if (trace.paragraph !== this.paragraph || !isPerson(referent)) continue;
      if (gender && referent.gender && referent.gender !== gender) continue;
      const score = salience(trace, anaphor, at, this);
      if (score > most) [best, most] = [referent, score];
    }
    if (best) return { found: [best], confidence: 0.6 };
    return at.saysFrom !== null ? this.nearTopic(gender) : NOBODY;
  }

  private introducedLater(head: string, described: readonly string[]): Whom {
    const person = this.offices.introducedLater(head, described, this.paragraph);
    return person ? { found: [person], confidence: 0.6 } : NOBODY;
  }

  /** "his company": where the person holds a role. */
  private owned(anaphor: Anaphor, at: Seen): Whom {
    const owner = this.pronoun({ ...anaphor, person: anaphor.owner }, at);
    const person = owner.found.length === 1 ? (owner.found[0] as Person) : null;
    const bodies = person ? (this.offices.of(person)?.bodies ?? []) : [];
    const fitting = bodies.filter((b) => this.fits(b, anaphor.head));
    if (fitting.length !== 1) return NOBODY;
    return { found: [fitting[0]!], confidence: owner.confidence * 0.9 };
  }

  private body(anaphor: Anaphor, at: Seen): Whom {
    let near: Referent | null = null; // of a kind that may be called so: an office is no agency where an agency is named
    let most = -Infinity;
    const isCentral = at.tokens.lower[anaphor.token + 1] === 'central';
    for (const trace of this.recent(DESCRIPTION_REACH)) {
      const { referent } = trace;
      if (isPerson(referent) || !this.fits(referent, anaphor.head)) continue;
      if (isCentral && !mayBeCentral(referent.name)) continue;
      if (this.isCalled(referent, anaphor.head)) return { found: [referent], confidence: 0.8 };
      if (this.sentence - trace.sentence > COMPANY_REACH) continue;
      const score = salience(trace, anaphor, at, this);
      if (score > most) [near, most] = [referent, score];
    }
    return near ? { found: [near], confidence: 0.6 } : NOBODY;
  }

  /** The body that was last the subject of a sentence, before a place of this paragraph or in the one before. */
  bodyBefore(paragraph: number, start: number): readonly Referent[] {
    for (const trace of this.recent(PRONOUN_REACH)) {
      const isBefore = trace.paragraph === paragraph ? trace.start < start : trace.paragraph === paragraph - 1;
      if (isBefore && trace.subject && !isPerson(trace.referent)) return [trace.referent];
    }
    return [];
  }

  private isCalled(body: Organization, head: string): boolean {
    return body.name.words.includes(head) || this.descriptors.get(body)?.has(head) === true;
  }

  private fits(body: Organization, head: string): boolean {
    if (this.isCalled(body, head)) return true;
    const kind = KINDS.get(head);
    if (kind && body.name.words.some((w) => kind.has(w))) return true;
    return ANY_COMPANY.has(head) && !body.name.words.some((w) => PUBLIC.has(w));
  }
}
