import { fold, remembered } from './fold';

/** A person's name, taken apart. All parts are folded. */
export interface PersonName {
  /** The words without titles and suffix; a hyphenated word is one. */
  readonly words: readonly string[];
  /** "jr", "iii"; tells a son from his father. */
  readonly suffix: string | null;
  /** The words that a reader would look the person up by: without particles. */
  readonly content: readonly string[];
  /** The words by which it is found, and the parts of hyphenated ones. */
  readonly keys: readonly string[];
}

const SUFFIXES = new Set(['jr', 'sr', 'junior', 'senior', 'ii', 'iii', 'iv']);
const DEGREES = new Set(['phd', 'md', 'mp', 'mep', 'obe', 'cbe', 'kc', 'qc', 'esq']);
/** Particles belong to the surname, but are often left out or written otherwise. */
const PARTICLES = new Set(
  "van von der den de del della di da do dos das du la le el al bin ibn binti ben abu ter ten zu zum y e af av st d'".split(
    ' ',
  ),
);
const HONORIFICS = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady sen rep gov gen col maj capt lt sgt rev fr hon justice judge president minister sheikh pope king queen prince princess mayor'.split(' '),
); // prettier-ignore

/** Surnames that stand first in their own cultures, in the usual romanisations (Chinese, Korean, Vietnamese). */
const FAMILY_FIRST = new Set(
  'ai an bai ban bao bi bian cai cao cen chai chan chang chao che chen cheng cheung chi chiang chiu cho choi chou chow choe chu chua chung chun cui dai dang deng ding dinh do dong dou du duan duong fan fang fei feng fong fu fung gan gao ge geng gong gu guan guo ha han hao he ho hoang hong hou hsiao hsieh hsu hu hua huang huo hwang hui huynh im jang jeon jeong ji jia jian jiang jiao jin jing jo ju jung kan kang kao ke kim ko koh kong koo kuo kung kwak kwan kwok kwon lai lam lan lau law le lee lei leong leung li lian liang liao lim lin ling liu lo loh long lou lu luo luk luu lv ma man mao mei meng mi miao min ming mo moon mou mu na nam nan ng ngo nguyen ni nie ning niu noh oh ong ou pak pan pang park pei peng pham phan pi ping pu qi qian qiao qin qing qiu qu quan ren rao ryu sha shan shang shao shen sheng shi shim shin shu si sim siu so song su suh sui sun sung tai tam tan tang tao teng thai tian to tong tran trinh truong tsai tsang tse tseng tu vo vu vuong wan wang wei wen weng wong woo wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao yau ye yeh yen yeung yi yim yin ying yip yoo yoon you yu yuan yue yuen yun zang zeng zha zhan zhang zhao zheng zhong zhou zhu zhuang zhuo zong zou zuo'.split(' '),
); // prettier-ignore

export const parsePersonName = remembered(parseAnew);

function parseAnew(text: string): PersonName {
  const words = fold(text)
    .replace(/[“”"'(][^“”"'()]*[“”"')](?=\s|$)/g, ' ') // a nickname in quotation marks
    .replace(/[.,]/g, ' ')
    .split(/\s+/)
    .filter((w) => /[\p{L}\p{N}]/u.test(w));
  while (words.length > 1 && (HONORIFICS.has(words[0]!) || DEGREES.has(words.at(-1)!))) {
    if (HONORIFICS.has(words[0]!)) words.shift();
    else words.pop();
  }
  const suffix = words.length > 1 && SUFFIXES.has(words.at(-1)!) ? words.pop()! : null;
  const content = words.filter((w) => !PARTICLES.has(w)).map((w) => (w.startsWith('al-') ? w.slice(3) : w));
  return {
    words,
    suffix,
    content: content.length > 0 ? content : words,
    keys: keysOf(content.length > 0 ? content : words),
  };
}

const keysOf = (content: readonly string[]): string[] => [
  ...new Set(content.flatMap((w) => (w.includes('-') ? [w, w.replaceAll('-', ''), ...w.split('-')] : [w]))),
];

/** True for "Deng Zhonghan" and "Kim Jong-un", false for "Bruce Lee" and "Grace Park". */
export function isFamilyFirst(words: readonly string[]): boolean {
  return words.length >= 2 && words.length <= 4 && FAMILY_FIRST.has(words[0]!);
}

/** How a short form stands in a full name; the lower, the more usual. Null: it is no form of that name. */
export function shortFormRank(full: PersonName, short: PersonName): number | null {
  if (short.suffix && short.suffix !== full.suffix) return null;
  const long = full.content;
  const part = short.content;
  if (part.length >= long.length) return null;
  const at = alignment(long, part);
  if (!at) return null;
  if (part.length > 1) return 0;
  if (part[0]!.length === 1) return null; // an initial alone is nobody's name
  const family = isFamilyFirst(long) ? 0 : long.length - 1;
  if (at[0] === family) return 0;
  return at[0] === 0 ? 2 : 1; // a given name; a middle name or the first of two surnames
}

/** True where both are full names that one person may have. */
export function sameFullName(a: PersonName, b: PersonName): boolean {
  if (a.suffix !== b.suffix && a.suffix !== null && b.suffix !== null) return false;
  const [long, short] = a.content.length >= b.content.length ? [a.content, b.content] : [b.content, a.content];
  if (short.length < 2) return false;
  if (sameLetters(long, short)) return true;
  const at = alignment(long, short);
  if (!at || short.every((w) => w.length === 1)) return false;
  // At least one of the first and last words must be shared, and the surname must not be an initial.
  return at.at(-1) === long.length - 1 ? short.at(-1)!.length > 1 : at[0] === 0 && short[0]!.length > 1;
}

/** "Kim Jong-un" and "Kim Jong Un", "J. D." and "JD", "Xi Jinping" and "Jinping Xi". */
function sameLetters(long: readonly string[], short: readonly string[]): boolean {
  const [a, b] = [joined(long), joined(short)];
  return a.length === b.length && (a === b || a === joined([...short.slice(1), short[0]!]));
}

const joined = (words: readonly string[]): string => words.join('').replaceAll('-', '');

/** The places of the short form's words among the long form's, in order; null where one of them is missing. */
function alignment(long: readonly string[], short: readonly string[]): number[] | null {
  const out: number[] = [];
  let from = 0;
  for (const word of short) {
    while (from < long.length && !sameWord(long[from]!, word)) from++;
    if (from === long.length) return null;
    out.push(from++);
  }
  return out;
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  if (a.includes('-') || b.includes('-')) {
    return a.replace(/-/g, '') === b.replace(/-/g, '') || a.split('-').includes(b) || b.split('-').includes(a);
  }
  return nickname(a) === nickname(b);
}

/** Nicknames that the press uses as names, by the name that they stand for. */
const NICKNAMES = new Map(
  Object.entries({
    william: 'bill will billy willy', robert: 'bob rob bobby robbie', richard: 'dick rick rich', james: 'jim jimmy jamie', john: 'jack johnny',
    joseph: 'joe joey', thomas: 'tom tommy', michael: 'mike mick micky', charles: 'charlie chuck', edward: 'ed eddie ted', anthony: 'tony',
    andrew: 'andy drew', daniel: 'dan danny', david: 'dave', donald: 'don', benjamin: 'ben', bernard: 'bernie', christopher: 'chris',
    gregory: 'greg', kenneth: 'ken', lawrence: 'larry', matthew: 'matt', nicholas: 'nick', patrick: 'pat paddy', peter: 'pete', philip: 'phil',
    ronald: 'ron', samuel: 'sam', stephen: 'steve', steven: 'steve', timothy: 'tim', vincent: 'vince', walter: 'walt', alexander: 'alex sandy',
    frederick: 'fred', gerald: 'gerry jerry', jeffrey: 'jeff', geoffrey: 'geoff', raymond: 'ray', elizabeth: 'liz beth betty lizzie',
    margaret: 'maggie meg peggy', katherine: 'kate kathy katie', catherine: 'kate cathy', deborah: 'debbie deb', susan: 'sue', barbara: 'barb',
    jennifer: 'jen jenny', patricia: 'pat patty tricia', christine: 'chris chrissy', rebecca: 'becky', jacqueline: 'jackie', nancy: 'nan',
    francisco: 'paco pancho', jose: 'pepe', manuel: 'manolo', eduardo: 'edu', alejandro: 'alex', vladimir: 'volodya', dmitry: 'dima',
  }).flatMap(([name, short]) => short.split(' ').map((s): [string, string] => [s, name])),
); // prettier-ignore

const nickname = (word: string): string => NICKNAMES.get(word) ?? word;
