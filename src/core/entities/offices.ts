import { LEADER, LEADERS } from './descriptions';
import { type Facts, isRanked, type Title } from './facts';
import type { Person } from './people';

/** The name of a speaker whom a lead calls by office comes within so many paragraphs. */
const INTRODUCTION_REACH = 4;
/** So many people of one office are kept apart. */
const KEEP = 16;

/** Who holds which office, as the whole text tells. */
export class Offices {
  private readonly facts = new Map<Person, Facts>();
  private readonly byHead = new Map<string, readonly Person[]>();

  learn(person: Person, { head, words, isFormer, body, paragraph }: Title): void {
    const facts = this.facts.get(person) ?? nothing(paragraph);
    this.facts.set(person, facts);
    for (const h of LEADERS.has(head) ? [head, LEADER] : [head]) {
      const others = this.byHead.get(h) ?? [];
      if (!facts.heads.has(h) && others.length < KEEP) this.byHead.set(h, [...others, person]);
      facts.heads.add(h);
      if (!isFormer && !isRanked(words)) facts.plain.add(h);
    }
    for (const word of words) facts.words.add(word);
    if (body && !facts.bodies.includes(body)) facts.bodies.push(body);
  }

  of(person: Person): Facts | undefined {
    return this.facts.get(person);
  }

  /** Whether somebody in the text is called by this noun. */
  areOf(head: string): boolean {
    return this.byHead.has(head);
  }

  /** The only person spoken of before who holds the office without a rank; null where none or several do. */
  solePlain(head: string): Person | null {
    const [first, second] = (this.byHead.get(head) ?? []).filter(
      (p) => p.last !== null && this.facts.get(p)!.plain.has(head),
    );
    return first && !second ? first : null;
  }

  /**
   * "…, the country's energy minister said on Monday.": a lead names its speaker by office, and the name follows.
   * @param described the words before the noun. @returns null where nobody, or more than one, fits.
   */
  introducedLater(head: string, described: readonly string[], paragraph: number): Person | null {
    if (['a', 'an', 'another', 'one', 'some'].some((word) => described.includes(word))) return null;
    const isLeader = head === LEADER || head === 'head' || head === 'boss';
    const named = this.next(head, paragraph);
    const fitting = named.length > 0 || !isLeader ? named : this.next(LEADER, paragraph);
    const plain = isRanked(described) ? [] : fitting.filter((p) => this.facts.get(p)!.plain.has(head));
    const words = new Set(described);
    const shared = (p: Person): number => [...words].filter((word) => this.facts.get(p)!.words.has(word)).length;
    const [best, second] = (plain.length > 0 ? plain : fitting).sort((a, b) => shared(b) - shared(a));
    return best && (!second || shared(best) > shared(second)) ? best : null;
  }

  /** Those of an office whom the next paragraphs name first. */
  private next(head: string, paragraph: number): Person[] {
    return (this.byHead.get(head) ?? []).filter((p) => {
      const away = this.facts.get(p)!.paragraph - paragraph;
      return away >= 0 && (away <= INTRODUCTION_REACH || paragraph === 0) && p.last === null;
    });
  }
}

const nothing = (paragraph: number): Facts => ({
  heads: new Set(),
  plain: new Set(),
  words: new Set(),
  bodies: [],
  paragraph,
});
