import { firstIndex } from '../text/search';
import type { Span } from '../analysis';
import type { NameMention, ReadParagraph } from '../paragraph';
import { anaphorsOf, type Anaphor } from './anaphors';
import { genderOfWord, isSureWord, type Gender } from './gender';

/**
 * What there is to read in a paragraph, whoever its names mean: found once for each reading of the paragraph, however
 * often the document changes around it. Names are given by their place in the paragraph's list.
 */
export interface Passage {
  readonly anaphors: readonly Anaphor[];
  /** Names behind a word that tells a gender. */
  readonly titled: readonly { readonly name: number; readonly gender: Gender; readonly isSure: boolean }[];
  readonly offices: readonly Office[];
  /** Direct speech; `speaker` is the name of who speaks, or -1. */
  readonly quotes: readonly (Span & { readonly speaker: number })[];
  /**
   * Where the words for those who say something begin, and where the words begin that they say: the
   * nearest before them, else those behind. */
  readonly speakers: ReadonlyMap<number, number>;
  /** "By Signe Lund and Tomas Abreu": who wrote the article is not in it. */
  readonly isByline: boolean;
}

/** A title as the paragraph gives it to the bearer of a name. */
export interface Office {
  readonly name: number;
  /** The noun: "minister" of "minister of finance". */
  readonly head: string;
  readonly words: readonly string[];
  readonly isFormer: boolean;
  /** The name of where it is held, or -1. */
  readonly body: number;
}

const known = new WeakMap<ReadParagraph, Passage>();

export function passageOf(paragraph: ReadParagraph): Passage {
  let passage = known.get(paragraph);
  if (!passage) known.set(paragraph, (passage = read(paragraph)));
  return passage;
}

function read(p: ReadParagraph): Passage {
  return {
    anaphors: anaphorsOf(p.tokens),
    titled: titledNames(p),
    offices: officesOf(p),
    quotes: p.statements
      .filter((s) => s.kind === 'direct')
      .map(({ target, speaker }) => ({
        ...target,
        speaker: speaker?.kind === 'name' ? nameAt(p.names, speaker.start) : -1,
      })),
    speakers: speakersOf(p),
    isByline: isByline(p),
  };
}

/** Tokens of a byline: "By Signe Lund in Oslo and Tomas Abreu in Lisbon". */
const LONGEST_BYLINE = 16;

const isByline = ({ tokens: { lower, count }, names }: ReadParagraph): boolean =>
  lower[0] === 'by' && count <= LONGEST_BYLINE && lower[count - 1] !== '.' && names[0]?.first === 1;

function speakersOf({ statements }: ReadParagraph): Map<number, number> {
  const out = new Map<number, number>();
  for (const { speaker, target } of statements) {
    if (!speaker) continue;
    const isNearest = target.start < speaker.start || !out.has(speaker.start); // statements come in the order of the text
    if (isNearest) out.set(speaker.start, target.start);
  }
  return out;
}

/** "Ms Banerjee", "chairwoman Dong": the word before the name tells. */
function titledNames({ tokens, names }: ReadParagraph): Passage['titled'] {
  const out: Passage['titled'][number][] = [];
  names.forEach(({ first }, name) => {
    const word = tokens.lower[first - 1] ?? '';
    const gender = genderOfWord(word);
    if (gender) out.push({ name, gender, isSure: isSureWord(word) });
  });
  return out;
}

function officesOf({ tokens, names, roles }: ReadParagraph): Office[] {
  const out: Office[] = [];
  for (const { holder, called, title, organization, time } of roles) {
    const name = holder.kind === 'name' ? nameAt(names, holder.start) : -1;
    if (name < 0) continue;
    const words = (called ?? tokens.text.slice(title.start, title.end)).toLowerCase().split(/[\s-]+/);
    const of = words.findIndex((word) => word === 'of' || word === 'for' || word === 'to');
    const body = !organization
      ? -1
      : names.findIndex((n) => n.label === 'organization' && n.start < organization.end && n.end > organization.start);
    const isFormer = time !== null && /former|ex-|then/i.test(tokens.text.slice(time.start, time.end));
    out.push({ name, head: words.at(of > 0 ? of - 1 : -1) ?? '', words, isFormer, body });
  }
  return out;
}

/** The place of the name that begins there and is no part of another; -1 where there is none. */
function nameAt(names: readonly NameMention[], start: number): number {
  let i = firstIndex(names.length, (k) => names[k]!.start >= start);
  while (names[i]?.start === start && names[i]!.nested) i++;
  return names[i]?.start === start ? i : -1;
}
