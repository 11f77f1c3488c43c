import { foldedWord } from './spelling';

/**
 * A term is matched as a row of units. A unit is a word in its folded spelling; a word with a hyphen has several. An
 * acronym in capitals is a unit of its own, written with `=` before it, so that AI is found and "ai" is not.
 */
export type Unit = string;

export const AND: Unit = 'and';
export const POSSESSIVE: Unit = "'s";

/** What one token of a text can be read as. */
export interface Reading {
  /** One unit for each part of the word. */
  readonly folded: readonly Unit[];
  /** The same as acronyms; null for parts that are not in capitals. */
  readonly capitals: readonly (Unit | null)[];
}

const HYPHENS = /[-‐‑]/;
/** At least one capital or digit beside it: R&D, M&A, Q&A. */
const AMPERSAND = /^([\p{Lu}\d]+)&([\p{Lu}\d]+)$/u;
const CAPITALS = /^(?=.*\p{Lu})[\p{Lu}\p{N}.+]+?(?:s(?=$))?$/u;

/** @param word a token as it stands in the text. */
export function readingOf(word: string): Reading {
  if (word === '&') return { folded: [AND], capitals: [null] };
  if (word === "'" || word === '’' || /^['’]s$/i.test(word)) return { folded: [POSSESSIVE], capitals: [null] };
  const parts = partsOf(word);
  return {
    folded: parts.map((p) => (p === '&' ? AND : foldedWord(p.toLowerCase().replace(/[’.]/g, '')))),
    capitals: parts.map((p) => (CAPITALS.test(p) ? `=${p.replace(/\.|s$/g, '')}` : null)),
  };
}

function partsOf(word: string): string[] {
  const pair = AMPERSAND.exec(word);
  if (pair) return [pair[1]!, '&', pair[2]!];
  const parts = word.split(HYPHENS).filter(Boolean);
  return parts.length > 0 ? parts : [word];
}

/** Longer words in capitals are a way to print, not acronyms. */
const LONGEST_ACRONYM = 5;

/**
 * The units of a term's label.
 * @param readings of the label's tokens.
 * @param shouted the glossary prints all its labels in capitals.
 */
export function unitsOf(readings: readonly Reading[], shouted: boolean): Unit[] {
  const isLong = (c: Unit | null): boolean => c !== null && c.length - 1 > LONGEST_ACRONYM;
  const printed = shouted || readings.some((r) => r.capitals.some(isLong));
  const units: Unit[] = [];
  for (const r of readings) {
    r.folded.forEach((unit, i) => units.push(printed || !isAcronym(r.capitals[i]!, r) ? unit : r.capitals[i]!));
  }
  return units;
}

const isAcronym = (capitals: Unit | null, { folded }: Reading): boolean =>
  capitals !== null && (capitals.length > 2 || folded.length > 1);
