import type { Tokens } from '../text/tokens';
import { classesOf, TITLE } from '../grammar/lexicon';
import { endsEpithet, epithet } from '../grammar/epithets';
import type { Gender } from './gender';

/** Words that may stand for somebody named elsewhere: a pronoun, or a description with its head noun. */
export interface Anaphor {
  readonly start: number;
  readonly end: number;
  /** The first token. */
  readonly token: number;
  readonly kind: 'pronoun' | 'nominal';
  /** Of a pronoun: whom it can mean. */
  readonly person: 'first' | Gender | null;
  /** "him", "her": not the subject of its clause. */
  readonly object: boolean;
  /** Of a description: its last noun ("minister"), and the possessive before it ("his"). */
  readonly head: string;
  readonly owner: Gender | null;
  readonly what: 'person' | 'organization';
}

const PRONOUNS = new Map<string, { person: 'first' | Gender; object: boolean }>([
  ...(['he', 'his'] as const).map((w) => [w, { person: 'male', object: false }] as const),
  ...(['him', 'himself'] as const).map((w) => [w, { person: 'male', object: true }] as const),
  ...(['she', 'her', 'hers'] as const).map((w) => [w, { person: 'female', object: false }] as const),
  ...(['herself'] as const).map((w) => [w, { person: 'female', object: true }] as const),
  ...(['i', 'me', 'my', 'mine', 'myself'] as const).map((w) => [w, { person: 'first', object: false }] as const),
]);

const DETERMINERS = new Map<string, Gender | null>([
  ['the', null],
  ['this', null],
  ['his', 'male'],
  ['her', 'female'],
]);

/** Heads of descriptions of people: what they are, rather than who. Words for groups and for anybody are left out. */
const PEOPLE = new Set(
  'academic activist actor actress adviser advisor ambassador analyst artist attorney author banker billionaire bishop boss businessman businesswoman candidate captain cardinal ceo chair chairman chairperson chairwoman chancellor chief coach columnist commander commissioner congressman congresswoman councillor councilman councilwoman defendant democrat deputy diplomat director doctor economist editor emperor engineer entrepreneur envoy executive expert filmmaker financier founder general governor head historian imam investor journalist judge justice king lawmaker lawyer leader legislator magistrate manager mayor mep minister monarch mp official officer owner physicist playwright poet politician pope premier president priest prince princess principal professor prosecutor queen rapporteur reporter representative republican researcher scholar scientist secretary senator sheriff singer socialist speaker spokesman spokesperson spokeswoman statesman striker superintendent teacher technocrat treasurer trustee tycoon undersecretary veteran winger writer'.split(' '),
); // prettier-ignore

/** Heads of descriptions of bodies. */
const BODIES = new Set(
  'academy agency airline alliance army assembly association authority automaker bank broadcaster bureau cabinet carmaker carrier chain charity chipmaker club coalition college commission committee company conglomerate consortium cooperative corporation council court developer drugmaker exchange federation firm foundation fund government group hospital industry institute institution insurer junta league lender maker manufacturer ministry miner movement network newspaper operator organisation organization outlet parliament party producer publisher regulator retailer school senate start-up startup supplier team think-tank tribunal union university utility watchdog'.split(' '),
); // prettier-ignore

/** How many words may stand between the determiner and the head: "the 54-year-old former central bank governor". */
const MODIFIERS = 4;

const known = new WeakMap<Tokens, readonly Anaphor[]>();

/** The anaphors of a paragraph, in order; found once for each paragraph. */
export function anaphorsOf(tokens: Tokens): readonly Anaphor[] {
  let out = known.get(tokens);
  if (!out) known.set(tokens, (out = find(tokens)));
  return out;
}

function find(tokens: Tokens): Anaphor[] {
  const out: Anaphor[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.lower[i]!;
    const pronoun = PRONOUNS.get(word);
    if (pronoun && isPronoun(tokens, i)) {
      out.push({ ...place(tokens, i, i + 1), kind: 'pronoun', ...pronoun, head: '', owner: null, what: 'person' });
    }
    const owner = DETERMINERS.get(word);
    if (owner === undefined) continue;
    const description = describe(tokens, i, owner);
    if (description) out.push(description);
  }
  return out;
}

const place = (tokens: Tokens, first: number, last: number): { start: number; end: number; token: number } => ({
  start: tokens.starts[first]!,
  end: tokens.ends[last - 1]!,
  token: first,
});

/** "I" is capital, and no initial ("I."). */
const isPronoun = (tokens: Tokens, i: number): boolean =>
  tokens.lower[i] !== 'i' || (tokens.text[tokens.starts[i]!] === 'I' && tokens.lower[i + 1] !== '.');

/** The anaphor that given words are ("the 54-year-old minister of finance"); null for words with no known head. */
export function anaphorIn(tokens: Tokens, span: { readonly start: number; readonly end: number }): Anaphor | null {
  let token = 0;
  while (token < tokens.count && tokens.ends[token]! <= span.start) token++;
  const owner = DETERMINERS.get(tokens.lower[token] ?? '') ?? null;
  let found: Anaphor | null = null;
  for (let i = token; i < tokens.count && tokens.starts[i]! < span.end; i++) {
    const word = tokens.lower[i]!;
    const isOwner = found?.what === 'organization' && ownsAfter(tokens, i, span.end); // "the Bank of Java's governor"
    if (found && (word === ',' || (!isOwner && GOES_ON.has(word)))) break;
    const what = kindOf(tokens, i) ?? ((classesOf(word) & TITLE) !== 0 ? 'person' : null); // "recalled the tailor"
    if (what) found = { ...span, token, kind: 'nominal', person: null, object: false, head: word, owner, what };
  }
  return found;
}

/** Behind a description's head, what belongs to it: "a senior official in the ministry". */
const GOES_ON = new Set(['of', 'for', 'in', 'at', 'from', 'with', 'on', 'who', 'that', 'which']);

/** Whether a possessive `'s` follows before `end`. */
function ownsAfter({ count, starts, lower }: Tokens, from: number, end: number): boolean {
  for (let i = from; i < count && starts[i]! < end; i++) if (lower[i] === "'s" || lower[i] === '’s') return true;
  return false;
}

function describe(tokens: Tokens, first: number, owner: Gender | null): Anaphor | null {
  let capitals = false;
  for (let i = first + 1; i < tokens.count && i <= first + 1 + MODIFIERS; i++) {
    const word = tokens.lower[i]!;
    const unit = tokens.text.charCodeAt(tokens.starts[i]!);
    if (!isLetterOrDigit(unit)) return null;
    capitals ||= isCapital(unit);
    const what = kindOf(tokens, i);
    if (!what || endsLater(tokens, i)) continue;
    if (what === 'organization' && capitals && i > first + 1) return null; // "the Independence Party" is a name
    return { ...place(tokens, first, i + 1), kind: 'nominal', person: null, object: false, head: word, owner, what };
  }
  return null;
}

/** What the noun at `i` describes. */
function kindOf(tokens: Tokens, i: number): Anaphor['what'] | null {
  const word = tokens.lower[i]!;
  if (PEOPLE.has(word)) return 'person';
  if (BODIES.has(word)) return 'organization';
  return epithet(word) !== undefined && endsEpithet(tokens.lower[i + 1]) ? 'person' : null;
}

const isLetterOrDigit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || isCapital(unit) || (unit >= 48 && unit <= 57) || unit > 0xbf;

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;

/** "the bank governor", "the minister of finance", "the president Mary": the description goes on. */
function endsLater(tokens: Tokens, i: number): boolean {
  const next = tokens.lower[i + 1];
  if (next === undefined) return false;
  if (PEOPLE.has(next) || BODIES.has(next) || next === 'of' || next === 'for') return true;
  return isCapital(tokens.text.charCodeAt(tokens.starts[i + 1]!));
}
