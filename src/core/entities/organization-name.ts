import { fold, remembered } from './fold';

/** Words that say what kind of company it is; the press drops them. */
const LEGAL = new Set(
  'inc ltd limited plc llc llp corp co company ag se sa nv bv gmbh ab asa oy oyj spa srl sarl sas kk bhd tbk pte pty pt ooo pjsc jsc lp kg cv'.split(
    ' ',
  ),
);
const SMALL = new Set("' of the for and & de la le du des del der und et y e in on at to s".split(' '));
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;

/** Heads of names that are said alone for the body named before: "the Commission". */
const HEADS = new Set(
  'academy administration agency alliance army assembly association authority bank board bureau cabinet center centre chamber coalition college commission committee company conference confederation congress corporation council court department directorate federation force foundation front fund government group house institute institution league ministry movement navy network office organisation organization parliament party police secretariat senate service society tribunal trust union university'.split(' '),
); // prettier-ignore

export interface OrganizationName {
  /** Folded words without determiner, ordinal before the name and legal form; an inner possessive is the word `'`. */
  readonly words: readonly string[];
  /** The words with hyphens opened, of which an acronym is made, and how many of them it must have. */
  readonly parts: readonly string[];
  readonly bigParts: number;
  /** The words in one string. */
  readonly key: string;
  /** The text without what stands before the name, where that is an acronym. */
  readonly acronym: string | null;
}

export const parseOrganizationName = remembered(parseAnew);

function parseAnew(text: string): OrganizationName {
  const words = fold(text)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/'s?(?=\s|$)/g, " ' ")
    .replace(/\.(?=\w\.|\s|$)/g, '')
    .split(/[\s,]+/)
    .filter((w) => w !== '');
  while (words.length > 1 && (words[0] === 'the' || ORDINAL.test(words[0]!))) words.shift();
  while (words.length > 1 && (LEGAL.has(words.at(-1)!) || words.at(-1) === "'")) words.pop();
  const parts = words.flatMap((w) => w.split('-'));
  const letters = text.replace(/^(?:the|\d+(?:st|nd|rd|th))\s+/i, '');
  const acronym = isAcronym(letters) ? letters : null;
  return { words, parts, bigParts: parts.filter((w) => !SMALL.has(w)).length, key: words.join(' '), acronym };
}

export const isHead = (word: string): boolean => HEADS.has(word);

/** Capitals with or without dots (NPC, U.N., MPs), or short and of mixed case (BoC, BofA, EuGH). */
export const isAcronym = (text: string): boolean =>
  /^(?:\p{Lu}[.\-&]?){2,8}s?$/u.test(text) || (text.length <= 6 && /^\p{Lu}\p{Ll}*\p{Lu}[\p{Ll}\p{Lu}]*$/u.test(text));

/**
 * Whether the letters are the initials of the long form's words, in order. Small words and inner capitals
 * (`BoC`) may count or not. After Schwartz and Hearst (2003), who look for the long form before a bracket.
 */
export function isAcronymOf(acronym: string, { parts, bigParts }: OrganizationName): boolean {
  const letters = lettersOf(acronym);
  if (letters.length < 2 || letters.length < bigParts || letters.length > parts.length) return false;
  return spells(letters, 0, parts, 0);
}

/** "MPs" counts as MP. */
const lettersOf = remembered((acronym) =>
  fold(acronym.endsWith('s') ? acronym.slice(0, -1) : acronym).replace(/[^\p{L}\p{N}]/gu, ''),
);

function spells(letters: string, at: number, words: readonly string[], word: number): boolean {
  if (at === letters.length) return words.slice(word).every((w) => SMALL.has(w));
  if (word === words.length) return false;
  const current = words[word]!;
  if (current[0] === letters[at] && spells(letters, at + 1, words, word + 1)) return true;
  return SMALL.has(current) && spells(letters, at, words, word + 1);
}

/** "Comelec" of the Commission on Elections: put together from the first letters of words, in order. */
export function isContractionOf(word: string, { parts, bigParts }: OrganizationName): boolean {
  return bigParts > 1 && /^\p{L}{4,12}$/u.test(word) && joins(fold(word), 0, parts, 0, 0);
}

function joins(letters: string, at: number, words: readonly string[], word: number, used: number): boolean {
  if (at === letters.length) return used > 1;
  const current = words[word];
  if (current === undefined) return false;
  for (let n = 1; n <= current.length && current[n - 1] === letters[at + n - 1]; n++) {
    if (joins(letters, at + n, words, word + 1, used + 1)) return true;
  }
  return SMALL.has(current) && joins(letters, at, words, word + 1, used);
}

/** Heads that name a body of their own where they stand alone: "Congress", "Parliament". */
const WHOLE = new Set('army cabinet conference congress government house navy parliament police senate'.split(' '));
const PREPOSITIONS = new Set(['of', 'for', 'on', 'in', 'at', 'to']);

/** The word that says what kind of body it is and may stand for it: "commission", "ministry". Null where none does. */
export function kindOfBody({ words }: OrganizationName): string | null {
  const end = words.findIndex((word) => PREPOSITIONS.has(word));
  const head = words.at(end < 0 ? -1 : end - 1) ?? '';
  return isHead(head) && !WHOLE.has(head) ? head : null;
}

/** What may be left out after a name that is whole without it. */
const REST = new Set('group holdings holding international company of and for'.split(' '));

/** Forms of companies behind the word that they are called by, where a place stands before it. */
const FORMS = new Set(
  'group holding holdings automobile motor motors technology technologies electric electronics energy bank industrial industries steel pharmaceutical chemical securities'.split(
    ' ',
  ),
);

/** Whether the one word of a name is the second of the long one, and is followed by the form of a company. */
export const isMiddle = ({ words: [word] }: OrganizationName, { words }: OrganizationName): boolean =>
  words.length > 2 && words[1] === word && !isHead(word ?? '') && !SMALL.has(word ?? '') && FORMS.has(words[2]!);

/**
 * Whether the words are a usual short form: the first words of the long one. A form that is whole in itself
 * ("Communist Party of China") is not short for a body of it ("… Central Committee"), nor is a possessor.
 */
export function isShortOrganization(short: OrganizationName, long: OrganizationName): boolean {
  const { words } = short;
  if (words.length === 0 || words.length >= long.words.length || (words.length === 1 && isHead(words[0]!))) {
    return false;
  }
  const next = long.words[words.length]!;
  if (next === "'" || !words.every((w, i) => w === long.words[i])) return false;
  return REST.has(next) || !words.some(isHead);
}
