import { classesOf } from '../../grammar/lexicon';
import type { NameMention } from '../../paragraph';
import type { Tokens } from '../../text/tokens';
import { bit } from '../lexicon';
import { isCapital, type WordFacts } from '../words';
import type { Named } from './named';

/** Tokens of a name that stands as a label: fewer may be any heading, more are a sentence. */
const SHORTEST = 2;
const LONGEST = 4;
/** How sure such a name is. */
const LABELLED = 0.6;
const WHY: readonly string[] = ['speaks in a transcript'];

/**
 * In an interview the same few labels come again and again, each at the head of a paragraph: where two of them do, or
 * one is known to be a person, they are people, whatever their names look like.
 * @returns for each paragraph its names; the very same list where nothing is added.
 */
export function withSpeakers(paragraphs: readonly Named[]): (readonly NameMention[])[] {
  const ends = paragraphs.map(labelEnd);
  const counts = new Map<string, number>();
  paragraphs.forEach((p, i) => {
    if (ends[i]! > 0) counts.set(wordsOf(p, ends[i]!), (counts.get(wordsOf(p, ends[i]!)) ?? 0) + 1);
  });
  const recurring = [...counts.values()].filter((count) => count > 1).length;
  const isInterview = recurring > 1 || (recurring === 1 && paragraphs.some((p, i) => isPerson(p, ends[i]!)));
  return paragraphs.map((p, i) => {
    const end = ends[i]!;
    if (!isInterview || end === 0 || isPerson(p, end) || counts.get(wordsOf(p, end)) === 1) return p.names;
    return [speaker(p.tokens, end), ...p.names.filter((n) => n.first >= end)];
  });
}

/** The colon after words at the paragraph's head that may be somebody's name; else 0. */
function labelEnd({ tokens: { lower, count }, facts, names }: Named): number {
  for (let i = 0; i < Math.min(count, LONGEST + 1); i++) {
    if (lower[i] === ':') return i >= SHORTEST && !names.some((n) => n.label === 'organization' && n.last <= i) ? i : 0;
    if (!isCapital(facts[i]!) || facts[i]!.classes & NO_NAME || (i === 0 && !mayBegin(facts[0]!))) return 0;
  }
  return 0;
}

const NO_NAME = bit('head') | bit('suffix') | bit('calendar');
const NO_FIRST = bit('common') | bit('country') | bit('place') | bit('organization');

/** Any word may begin a name that is no other word: "Market Cap:" is none, "Rose Lie:" is one. */
const mayBegin = ({ lower, classes }: WordFacts): boolean =>
  classesOf(lower) === 0 && ((classes & bit('forename')) !== 0 || !(classes & NO_FIRST));

const isPerson = ({ names }: Named, end: number): boolean =>
  end > 0 && names.some((n) => n.label === 'person' && n.first === 0 && n.last === end);

const wordsOf = ({ tokens }: Named, end: number): string => tokens.lower.slice(0, end).join(' ');

const speaker = ({ starts, ends }: Tokens, end: number): NameMention => ({
  start: starts[0]!,
  end: ends[end - 1]!,
  first: 0,
  last: end,
  label: 'person',
  confidence: LABELLED,
  nested: false,
  why: WHY,
});
