import {
  ADVERB,
  classesOf,
  CONJUNCTION,
  DETERMINER,
  HONORIFIC,
  PREPOSITION,
  SUBORDINATOR,
  TITLE,
} from '../grammar/lexicon';
import type { NameLabel, NameMention } from '../paragraph';
import type { Tokens } from '../text/tokens';
import { bit } from './lexicon';
import { CAPITALS, isCapital, type WordFacts } from './words';

/** What is known of a paragraph when the names of each are. */
interface Named {
  readonly tokens: Tokens;
  readonly facts: readonly WordFacts[];
  readonly names: readonly NameMention[];
}

/** How sure a full name must be for its parts to be looked for. */
const SURE = 0.55;
/** A lone word that the tagger took for something else as surely as this stays what it is. */
const DOUBTED = 0.8;
/** How sure a name is that only the rest of the document shows. */
const KNOWN = 0.6;
const WHY: readonly string[] = ['document: part of a person’s name'];

/**
 * A surname or forename alone, which a text goes on with, is the person whose full name the text has: "Hansda" after
 * "Sushila Hansda", though it stands in a headline or the tagger took it for a place. Not where the text has an
 * organization or a place of that name too.
 * @returns for each paragraph its names; the very same list where nothing is added.
 */
export function withShortNames(paragraphs: readonly Named[]): (readonly NameMention[])[] {
  const people = partsOfPeople(paragraphs);
  if (people.size === 0) return paragraphs.map((p) => p.names);
  return paragraphs.map((p) => withParts(p, people));
}

/** By their hashes, the words that are parts of people's full names and of nothing else. */
function partsOfPeople(paragraphs: readonly Named[]): ReadonlySet<number> {
  const people = new Set<number>();
  const others = new Set<number>();
  for (const { facts, names } of paragraphs) {
    for (const { label, first, last, confidence, nested } of names) {
      if (nested) continue;
      if (label !== 'person') {
        if (confidence >= DOUBTED || last - first > 1) for (let i = first; i < last; i++) others.add(facts[i]!.hash);
      } else if (last - first > 1 && last - first <= LONGEST && confidence >= SURE) {
        for (let i = first; i < last; i++) if (isTelling(facts[i]!)) people.add(facts[i]!.hash);
      }
    }
  }
  for (const hash of others) people.delete(hash);
  return people;
}

/** Words of a person's name. */
const LONGEST = 5;

const ELSE = bit('common') | bit('country') | bit('calendar') | bit('nationality') | bit('head') | bit('title');

/** Whether a word is a name wherever it stands with a capital: no "May", no "Rose", no initial. */
const isTelling = ({ word, classes }: WordFacts): boolean => word.length > 2 && (classes & ELSE) === 0;

function withParts({ tokens, facts, names }: Named, people: ReadonlySet<number>): readonly NameMention[] {
  const label = labelEnd(tokens, facts, people);
  let out: NameMention[] | null = null;
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (next < names.length && names[next]!.last <= i) next++;
    const name = names[next];
    const isInside = name !== undefined && name.first <= i;
    if (isInside && !isDoubted(name)) {
      i = name.last - 1;
      continue;
    }
    if (!isCapital(facts[i]!) || !people.has(facts[i]!.hash) || !(i < label || isAlone(tokens, facts, i))) continue;
    const last = i < label ? label : i + 1;
    out = (out ?? [...names]).filter((n) => n.last <= i || n.first >= last);
    out.push(mention(tokens, i, last));
    i = last - 1;
  }
  return out?.sort((a, b) => a.start - b.start || b.end - a.end) ?? names;
}

/** A lone word that the tagger takes for a place or a thing, and not surely. */
const isDoubted = ({ first, last, label, confidence }: NameMention): boolean =>
  last - first === 1 && (label === 'location' || label === 'other') && confidence < DOUBTED;

/** The colon behind a speaker's name at the paragraph's head, in capitals or not; else 0. */
function labelEnd({ lower, count }: Tokens, facts: readonly WordFacts[], people: ReadonlySet<number>): number {
  let i = 0;
  while (i < count && i < LONGEST && isCapital(facts[i]!) && people.has(facts[i]!.hash)) i++;
  return lower[i] === ':' ? i : 0;
}

/** Whether no capital stands beside it that may be of one name with it, but for a title; none in a line of capitals. */
function isAlone({ lower }: Tokens, facts: readonly WordFacts[], i: number): boolean {
  const before = facts[i - 1];
  const after = facts[i + 1];
  if (facts[i]!.casing === CAPITALS || (after && (isCapital(after) || LINKS.has(after.lower)))) return false;
  return !before || !isCapital(before) || (classesOf(lower[i - 1]!) & (TITLE | HONORIFIC | FUNCTIONAL)) !== 0;
}

const LINKS = new Set(['&', '-']);
/** "After Ruiz", at the head of a sentence. */
const FUNCTIONAL = PREPOSITION | SUBORDINATOR | CONJUNCTION | DETERMINER | ADVERB;

const mention = ({ starts, ends }: Tokens, first: number, last: number): NameMention => ({
  start: starts[first]!,
  end: ends[last - 1]!,
  first,
  last,
  label: 'person' satisfies NameLabel,
  confidence: KNOWN,
  nested: false,
  why: WHY,
});
