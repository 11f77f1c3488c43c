import { fold } from '../entities/fold';
import { extend, hashOf, mix } from './hashing';
import { bit, COMMON, LEAF_BITS, type Lexicon, masksOf } from './lexicon';

export const LOWERCASE = 0;
export const CAPITALIZED = 1;
export const CAPITALS = 2;
export const MIXED = 3;
export const INITIAL = 4;
export const NUMBER = 5;
export const PUNCTUATION = 6;

/** Everything that the features ask of a word, computed once a word. `NO_GROUP` where the embeddings lack it. */
export interface WordFacts {
  readonly word: string;
  readonly lower: string;
  readonly hash: number;
  /** The hash of the word without diacritics, as the gazetteers have it. */
  readonly plain: number;
  readonly shape: number;
  readonly casing: number;
  readonly leaf: number;
  readonly branch: number;
  readonly root: number;
  readonly frequency: number;
  readonly classes: number;
  /** Stands inside names, between capitals. */
  readonly isLink: boolean;
  /** Which of FUNCTION, ENDS, PARTICLE and FOREIGN it is. */
  readonly joins: number;
}

/** A pronoun, article, preposition or conjunction: alone and with a capital it begins a sentence, and is no name. */
export const FUNCTION = 1;
/** A number or a head, which ends names though it is no capital: "the Labour party", "Channel 4". */
export const ENDS = 2;
/** Stands inside names of other languages, or begins a surname. */
export const PARTICLE = 4;
/** A word in small letters that English hardly knows. */
export const FOREIGN = 8;

const FUNCTIONS = new Set(
  (
    'the a an he she it they we i you this that these those there his her its their my our your what who which how why ' +
    'when where while if as after before since although though because unless until once and or but so yet nor then ' +
    'than in on at by for from to of with without into under over about among between during despite against both ' +
    'each every some any all no not one two three four five six seven eight nine ten is are was were has have had do ' +
    'does did also now here however meanwhile instead still even only just perhaps nobody nothing everybody everyone ' +
    'others such more most many few several another other neither either last next'
  ).split(' '),
);
const PARTICLES = new Set(
  (
    'de la le du des da do dos das del di della van von der den ten ter zu zur bin bint binti ibn al el y e und et les ' +
    'los las au aux pour por para sur contre en à für vom und och og dan untuk wa'
  ).split(' '),
);
/** What stands inside names, between capitals. */
const LINKS = new Set([...PARTICLES, ..."of and for the & 's ' to in on".split(' ')]);
/** Of the classes of frequency: rarer than the first 8,000 words. */
const FOREIGN_FROM = 4;

export const isCapital = (f: WordFacts): boolean => f.casing >= CAPITALIZED && f.casing <= INITIAL;

export const NO_GROUP = (1 << LEAF_BITS) - 1;
export const RARE = 9;
const SHAPED = 24; // characters that are looked at for the shape

export function factsOf(word: string, lower: string, lexicon: Lexicon): WordFacts {
  const hash = hashOf(lower);
  const casing = casingOf(word, lower);
  const isPlain = isAscii(lower);
  const plain = isPlain ? hash : hashOf(fold(lower));
  let at = lexicon.words.find(hash);
  const isCommon = at >= 0 && lexicon.groups[at]! >= COMMON;
  // The embeddings have names without their accents; a word in small letters would be another one without.
  if (at < 0 && !isPlain && casing !== LOWERCASE) at = lexicon.words.find(plain);
  const group = at < 0 ? -1 : lexicon.groups[at]!;
  const leaf = group < 0 ? NO_GROUP : group & NO_GROUP;
  const classes = (masksOf(lexicon, extend(0, plain)) & 0x7fff) | (isCommon ? bit('common') : 0);
  const frequency = group < 0 ? RARE : (group >> LEAF_BITS) & 7;
  return {
    word,
    lower,
    hash,
    plain,
    shape: hashOf(shapeOf(word)),
    casing,
    leaf,
    branch: group < 0 ? NO_GROUP : lexicon.branches[leaf]!,
    root: group < 0 ? NO_GROUP : lexicon.roots[leaf]!,
    frequency,
    classes,
    isLink: LINKS.has(lower),
    joins: joinsOf(lower, casing, classes, frequency),
  };
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
  return true;
}

function joinsOf(lower: string, casing: number, classes: number, frequency: number): number {
  if (casing === CAPITALIZED || casing === INITIAL) return FUNCTIONS.has(lower) ? FUNCTION : 0;
  if (casing === NUMBER) return ENDS;
  if (casing !== LOWERCASE) return 0;
  if (PARTICLES.has(lower)) return PARTICLE;
  if (classes & bit('head')) return ENDS;
  const isForeign = frequency >= FOREIGN_FROM && !(classes & bit('common')) && /^\p{L}[\p{L}\p{M}']+$/u.test(lower);
  return isForeign ? FOREIGN : 0;
}

const isUpper = (character: string): boolean => character !== character.toLowerCase();
const isLower = (character: string): boolean => character !== character.toUpperCase();

export function casingOf(word: string, lower: string): number {
  const first = word[0]!;
  if (first >= '0' && first <= '9') return /\p{Lu}/u.test(word.slice(0, SHAPED)) ? MIXED : NUMBER;
  if (word === lower.replaceAll("'", word.includes('’') ? '’' : "'")) {
    return /[\p{L}\p{N}]/u.test(first) || word.length > 1 ? LOWERCASE : PUNCTUATION;
  }
  if (/^\p{Lu}\.?$/u.test(word)) return INITIAL;
  if (!isUpper(first)) return MIXED;
  let lowers = 0;
  let uppers = 0;
  for (let i = 1; i < Math.min(word.length, SHAPED); i++) {
    if (isUpper(word[i]!)) uppers++;
    else if (isLower(word[i]!)) lowers++;
  }
  return uppers === 0 ? CAPITALIZED : lowers === 0 ? CAPITALS : MIXED;
}

/** O'Brien → X'Xx, 2019 → d, FRANCE-24 → X-d: runs of one class are one letter. */
function shapeOf(word: string): string {
  let out = '';
  for (let i = 0; i < Math.min(word.length, SHAPED); i++) {
    const c = word[i]!;
    const kind = isUpper(c) ? 'X' : isLower(c) ? 'x' : c >= '0' && c <= '9' ? 'd' : /\p{L}/u.test(c) ? 'l' : c;
    if (!out.endsWith(kind)) out += kind;
  }
  return out;
}

/** How far from the token in question a word may stand and still be a feature. */
export const REACH = 2;

/**
 * The features of one word seen from a token `offset` places before it (so -1 is the word before the token). They
 * depend on nothing else, which is what lets the recogniser add up their weights once a word.
 * @returns the number of hashes written to `out`
 */
export function wordFeatures(facts: WordFacts, offset: number, out: Int32Array): number {
  const t = (offset + REACH) * 64;
  const near = offset >= -1 && offset <= 1;
  let n = 0;
  out[n++] = mix(t + 1, facts.hash);
  out[n++] = mix(t + 2, facts.shape);
  out[n++] = mix(t + 3, facts.leaf);
  out[n++] = mix(t + 4, facts.branch, facts.casing);
  out[n++] = mix(t + 5, facts.root, facts.casing);
  for (let b = 0; b < 16; b++) if (facts.classes & (1 << b)) out[n++] = mix(t + 6, b, facts.casing);
  if (near) {
    out[n++] = mix(t + 7, facts.classes, facts.casing);
    out[n++] = mix(t + 8, hashOf(facts.lower, Math.max(0, facts.lower.length - 3)), facts.casing);
    out[n++] = mix(t + 9, facts.frequency, facts.casing);
  }
  return offset === 0 ? focusFeatures(facts, out, n) : n;
}

const AFFIX = 5;

function focusFeatures(facts: WordFacts, out: Int32Array, from: number): number {
  const { lower, casing } = facts;
  let n = from;
  out[n++] = mix(1001, 1);
  out[n++] = mix(1002, casing, facts.hash);
  out[n++] = mix(1003, facts.leaf, casing);
  for (let length = 1; length <= Math.min(AFFIX, lower.length); length++) {
    out[n++] = mix(1010 + length, hashOf(lower, 0, length), casing);
    out[n++] = mix(1020 + length, hashOf(lower, lower.length - length), casing);
  }
  out[n++] = mix(1030, Math.min(lower.length, 12), casing);
  const hyphen = lower.indexOf('-');
  if (hyphen > 0 && hyphen < lower.length - 1) {
    out[n++] = mix(1031, hashOf(lower, 0, hyphen));
    out[n++] = mix(1032, hashOf(lower, lower.lastIndexOf('-') + 1));
  }
  if (facts.classes & bit('common')) out[n++] = mix(1033, facts.frequency, casing);
  return n;
}

/** More than any word has. */
export const MOST_WORD_FEATURES = 64;
