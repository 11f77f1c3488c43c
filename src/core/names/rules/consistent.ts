import {
  ADVERB,
  classesOf,
  CONJUNCTION,
  DETERMINER,
  HONORIFIC,
  PREPOSITION,
  SUBORDINATOR,
  TITLE,
} from '../../grammar/lexicon';
import type { NameLabel, NameMention } from '../../paragraph';
import type { Tokens } from '../../text/tokens';
import { bit } from '../lexicon';
import { CAPITALS, isCapital, type WordFacts } from '../words';
import { withBearers } from './bearers';
import { INTRODUCED_BODY } from './bodies';
import type { Named } from './named';

/** How sure a full name must be for its parts to be looked for. */
const SURE = 0.55;
/** A lone word that the tagger took for something else as surely as this stays what it is. */
const DOUBTED = 0.8;
/** A place as sure as this is no house anywhere. */
const PLACED = 0.7;
/** How sure a name is that only the rest of the document shows. */
const KNOWN = 0.6;
const WHY: Readonly<Record<NameLabel, readonly string[]>> = {
  person: ['document: part of a person’s name'],
  organization: ['document: an organization’s name'],
  location: ['document: a place'],
  other: [],
};

/**
 * A surname or forename alone, which a text goes on with, is the person whose full name the text has: "Hansda" after
 * "Sushila Hansda", though it stands in a headline or the tagger took it for a place. So is the first word of a body's
 * name the body ("Halden" after "Halden Labs"), and what was once introduced as a body is one everywhere. Not where the
 * text has somebody or something else of that name.
 * @returns for each paragraph its names; the very same list where nothing is added.
 */
export function withShortNames(found: readonly Named[]): (readonly NameMention[])[] {
  const paragraphs = withBearers(found);
  const learned: Learned = {
    people: new Set(),
    speakers: new Set(),
    bodies: new Set(),
    places: new Set(),
    others: new Set(),
  };
  for (const p of paragraphs) learn(p, learned);
  const { people, bodies, places, others } = learned;
  for (const hash of people) if (others.has(hash) || bodies.has(hash)) people.delete(hash);
  for (const hash of bodies) if (places.has(hash)) bodies.delete(hash);
  for (const hash of people) places.delete(hash);
  return paragraphs.map((p) => withParts(p, learned));
}

/** What a document's words are parts of, by their hashes. */
interface Learned {
  /** Words of people's full names. */
  readonly people: Set<number>;
  /** Those of them that are other words too: "PARK:" is who speaks. */
  readonly speakers: Set<number>;
  /** Words that bodies may be called by. */
  readonly bodies: Set<number>;
  readonly places: Set<number>;
  /** Words of all names but people's. */
  readonly others: Set<number>;
}

function learn({ facts, names }: Named, { people, speakers, bodies, places, others }: Learned): void {
  for (const name of names) {
    const { label, first, last, confidence } = name;
    if (name.nested) continue;
    const isLong = last - first > 1;
    if (label === 'person') {
      if (!isLong || last - first > LONGEST || confidence < SURE) continue;
      for (let i = first; i < last; i++) (isTelling(facts[i]!) ? people : speakers).add(facts[i]!.hash);
    } else if (namesBody(name, facts)) bodies.add(facts[headOf(name, facts)]!.hash);
    else {
      if (label === 'location' && confidence >= PLACED) places.add(facts[first]!.hash);
      if (isLong || confidence >= DOUBTED) for (let i = first; i < last; i++) others.add(facts[i]!.hash);
    }
  }
}

/** The first word of a name after its article: "The Halden Group" is called Halden. */
const headOf = ({ first, last }: NameMention, facts: readonly WordFacts[]): number =>
  last - first > 1 && facts[first]!.lower === 'the' ? first + 1 : first;

/** Whether its first word means the body wherever it stands alone. */
function namesBody(name: NameMention, facts: readonly WordFacts[]): boolean {
  const { label, last, confidence, why } = name;
  const first = headOf(name, facts);
  if (label !== 'organization') return false;
  if (last - first === 1) return why.includes(INTRODUCED_BODY);
  return confidence >= SURE && mayStandForBody(facts[first]!, facts[last - 1]!);
}

/** Whether a house is called by the first word of its name: "Halden" of "Halden Labs", not "National" or "Delhi". */
const mayStandForBody = (first: WordFacts, last: WordFacts): boolean =>
  first.word.length > 3 &&
  first.casing !== CAPITALS &&
  (first.classes & (NO_SHORT | bit('common'))) === 0 &&
  classesOf(first.lower) === 0 &&
  ((last.classes & (bit('head') | bit('suffix'))) !== 0 || HOUSES.has(last.lower));

/** What ends the names of houses, and is no head in the gazetteer. */
const HOUSES = new Set(
  'labs mutual advisory analytics robotics dynamics biosciences therapeutics semicon winery'.split(' '),
);

const NO_SHORT = bit('country') | bit('place') | bit('nationality') | bit('calendar') | bit('head') | bit('title');

/** Words of a person's name. */
const LONGEST = 5;

const ELSE = bit('common') | bit('country') | bit('calendar') | bit('nationality') | bit('head') | bit('title');

/** Whether a word is a name wherever it stands with a capital: no "May", no "Rose", no initial. */
const isTelling = ({ word, classes }: WordFacts): boolean => word.length > 2 && (classes & ELSE) === 0;

function withParts({ tokens, facts, names }: Named, learned: Learned): readonly NameMention[] {
  const { people, bodies, places } = learned;
  const label = labelEnd(tokens, facts, learned);
  const added: NameMention[] = [];
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    const f = facts[i]!;
    if (!isCapital(f)) continue;
    const isBody = bodies.has(f.hash);
    const isPlace = !isBody && places.has(f.hash);
    if (i >= label && !isBody && !isPlace && !people.has(f.hash)) continue;
    while (next < names.length && names[next]!.last <= i) next++;
    const name = names[next];
    const isFree = !name || name.first > i || isDoubted(name) || ((isBody || isPlace) && isLone(name));
    if (!isFree || (isPlace && !(name && name.first === i && name.label === 'person'))) continue;
    const isParted = !isBody && !isPlace && hasParticle(tokens, facts, i);
    if (i >= label && !isPlace && !isParted && !isAlone(tokens, facts, i)) continue;
    const last = i < label ? label : i + 1;
    added.push(mention(tokens, isParted ? i - 1 : i, last, isBody ? 'organization' : isPlace ? 'location' : 'person'));
    i = last - 1;
  }
  return added.length === 0 ? names : merged(names, added);
}

/** The names that none of the added ones overlaps, and these, in order. */
function merged(names: readonly NameMention[], added: readonly NameMention[]): NameMention[] {
  let k = 0;
  const kept = names.filter(({ first, last }) => {
    while (k < added.length && added[k]!.last <= first) k++;
    return k === added.length || added[k]!.first >= last;
  });
  return [...kept, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A lone word that the tagger takes for a place or a thing, and not surely. */
const isDoubted = (name: NameMention): boolean => isLone(name) && (name.label === 'location' || name.label === 'other');

const isLone = ({ first, last, confidence }: NameMention): boolean => last - first === 1 && confidence < DOUBTED;

/** The end of a speaker's name at the paragraph's head: before a colon, or in capitals before a comma; else 0. */
function labelEnd({ lower, count }: Tokens, facts: readonly WordFacts[], { people, speakers }: Learned): number {
  let i = 0;
  let capitals = 0;
  for (; i < count && i < LONGEST && isCapital(facts[i]!); i++) {
    const isInCapitals = facts[i]!.casing === CAPITALS;
    if (!people.has(facts[i]!.hash) && !(isInCapitals && speakers.has(facts[i]!.hash))) break;
    if (isInCapitals) capitals++;
  }
  return lower[i] === ':' || (lower[i] === ',' && capitals === i && i > 1) ? i : 0;
}

/** Whether no capital stands beside it that may be of one name with it, but for a title; none in a line of capitals. */
function isAlone({ lower }: Tokens, facts: readonly WordFacts[], i: number): boolean {
  const before = facts[i - 1];
  const after = facts[i + 1];
  if (facts[i]!.casing === CAPITALS || (after && (isCapital(after) || LINKS.has(after.lower)))) return false;
  return !before || !isCapital(before) || (classesOf(lower[i - 1]!) & (TITLE | HONORIFIC | FUNCTIONAL)) !== 0;
}

/** "Al Faraidi" after "Turki Al Faraidi", where no capital stands around. */
const hasParticle = ({ lower }: Tokens, facts: readonly WordFacts[], i: number): boolean =>
  SURNAME_PARTICLES.has(lower[i - 1] ?? '') &&
  isCapital(facts[i - 1]!) &&
  !(facts[i - 2] && isCapital(facts[i - 2]!)) &&
  !(facts[i + 1] && isCapital(facts[i + 1]!));
const SURNAME_PARTICLES = new Set(['al', 'el', 'ben', 'van', 'von', 'de', 'di', 'da']);

const LINKS = new Set(['&', '-']);
/** "After Ruiz", at the head of a sentence. */
const FUNCTIONAL = PREPOSITION | SUBORDINATOR | CONJUNCTION | DETERMINER | ADVERB;

const mention = ({ starts, ends }: Tokens, first: number, last: number, label: NameLabel): NameMention => ({
  start: starts[first]!,
  end: ends[last - 1]!,
  first,
  last,
  label,
  confidence: KNOWN,
  nested: false,
  why: WHY[label],
});
