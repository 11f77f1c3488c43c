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
  readonly shape: number;
  readonly casing: number;
  readonly leaf: number;
  readonly branch: number;
  readonly root: number;
  readonly frequency: number;
  readonly classes: number;
  /** Stands inside names, between capitals. */
  readonly isLink: boolean;
  /** In lower case and beside a capital, may be a part of the name: a link, a number, a head ("the Labour party"). */
  readonly mayJoin: boolean;
}

const LINKS = new Set(
  "of and for the de la le du des da do dos das del di van von der den bin bint ibn al el & 's ' y e und et to in on".split(
    ' ',
  ),
);

export const isCapital = (f: WordFacts): boolean => f.casing >= CAPITALIZED && f.casing <= INITIAL;

export const NO_GROUP = (1 << LEAF_BITS) - 1;
export const RARE = 9;
const SHAPED = 24; // characters that are looked at for the shape

export function factsOf(word: string, lower: string, lexicon: Lexicon): WordFacts {
  const hash = hashOf(lower);
  const at = lexicon.words.find(hash);
  const group = at < 0 ? -1 : lexicon.groups[at]!;
  const leaf = group < 0 ? NO_GROUP : group & NO_GROUP;
  const casing = casingOf(word, lower);
  const classes = (masksOf(lexicon, extend(0, hash)) & 0x7fff) | (group >= COMMON ? bit('common') : 0);
  const isLink = LINKS.has(lower);
  return {
    word,
    lower,
    hash,
    shape: hashOf(shapeOf(word)),
    casing,
    leaf,
    branch: group < 0 ? NO_GROUP : lexicon.branches[leaf]!,
    root: group < 0 ? NO_GROUP : lexicon.roots[leaf]!,
    frequency: group < 0 ? RARE : (group >> LEAF_BITS) & 7,
    classes,
    isLink,
    mayJoin: isLink || casing === NUMBER || (classes & bit('head')) !== 0,
  };
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
