import titles from '../roles/titles.json';
import cues from '../statements/cues.json';
import type { Tokens } from '../text/tokens';
import { ByWord } from '../text/vocabulary';
import { plural, verbForms } from './inflection';

/**
 * What a word can be, as bits: a word in the text is looked up once, and every later question is a bit test.
 * A word may be several things ("her", "since", "chair"); its neighbours decide.
 */
export const DETERMINER = 1 << 0;
export const POSSESSIVE = 1 << 1;
/** A pronoun that can be a subject. */
export const PRONOUN = 1 << 2;
export const OBJECT_PRONOUN = 1 << 3;
export const PREPOSITION = 1 << 4;
export const CONJUNCTION = 1 << 5;
/** Opens a subordinate clause. */
export const SUBORDINATOR = 1 << 6;
export const RELATIVE = 1 << 7;
export const BE = 1 << 8;
export const AUXILIARY = 1 << 9;
/** An auxiliary that leaves open whether the thing happened. */
export const MODAL = 1 << 10;
export const NEGATION = 1 << 11;
export const ADVERB = 1 << 12;
/** Weekdays, months, "yesterday": what may stand between a verb and its object without being it. */
export const CALENDAR = 1 << 13;
export const PUNCTUATION = 1 << 14;
/** A finite form of a common verb that reports nothing. */
export const VERB = 1 << 15;
/** A noun for somebody by office or occupation. */
export const TITLE = 1 << 16;
/** The plural of such a noun, or a noun for a group of people. */
export const TITLES = 1 << 17;
/** A noun for somebody that is no role ("resident", "source"). */
export const SOMEBODY = 1 << 18;
/** A word that stands before a title and belongs to it ("deputy", "finance"). */
export const MODIFIER = 1 << 19;
/** "former", "acting": says when a role is held. */
export const TENURE = 1 << 20;
/** Stands before a title and says nothing of it ("leading", "another"). */
export const PLAIN = 1 << 21;
/** A common noun for an organization. */
export const ORGANIZATION = 1 << 22;
/** A common noun for something written that says things. */
export const DOCUMENT = 1 << 23;
export const NUMBER = 1 << 24;
/** A word that follows its title ("attorney general", "president elect"). */
export const POSTNOMINAL = 1 << 25;
export const POSSESSIVE_MARK = 1 << 26;
/** A past form or participle in -ed: a verb after a noun, an adjective after a determiner. */
export const PAST = 1 << 27;
/** "Mr", "Dr" and their like in other languages: no role. */
export const HONORIFIC = 1 << 28;

/** What ends a noun phrase on either side. */
export const PHRASE_END =
  DETERMINER |
  POSSESSIVE |
  PRONOUN |
  OBJECT_PRONOUN |
  PREPOSITION |
  CONJUNCTION |
  SUBORDINATOR |
  RELATIVE |
  BE |
  AUXILIARY |
  NEGATION |
  PUNCTUATION |
  VERB;

const CLOSED: [number, string][] = [
  [DETERMINER, 'the a an this that these those some any each every no both all another such'],
  [POSSESSIVE, 'his her its their our my your whose'],
  [PRONOUN, 'he she they we i it you who'],
  [OBJECT_PRONOUN, 'him her them us me it you himself herself itself themselves ourselves whom'],
  [
    PREPOSITION,
    'of in on at for from with by to into onto over under about against between among amid amidst during through throughout across after before since until till within without near off around behind beyond despite toward towards upon via per as like unlike than because inside outside alongside following including regarding concerning plus versus vs aboard ahead',
  ],
  [CONJUNCTION, 'and or but nor & yet'],
  [
    SUBORDINATOR,
    'that because although though while when if as since after before until unless whereas whether where once so how why what than',
  ],
  [RELATIVE, 'who which whose whom that'],
  [BE, "is are was were be been being am 're 'm"],
  [
    AUXILIARY,
    "is are was were be been being am has have had having do does did will would can cannot could may might must shall should ought 'll 'd 've ca wo",
  ],
  [MODAL, "would could may might should must will shall can cannot 'll 'd"],
  [NEGATION, "not n't cannot never neither nor hardly"],
  [
    ADVERB,
    'also later further furthermore then now just still again already soon once often always ever even too only here there today earlier meanwhile instead perhaps maybe however therefore moreover thus nonetheless nevertheless afterwards afterward thereafter tonight indeed rather quite very much almost nearly currently simply merely first lately rarely seldom sometimes simultaneously likewise aloud twice latterly recently previously formerly',
  ],
  [
    CALENDAR,
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april may june july august september october november december yesterday today tomorrow tonight morning afternoon evening night week month year weekend',
  ],
  [
    VERB,
    'went came took made gave got saw knew met left kept held led ran won lost fell rose began became stood sat spent sent built bought sold brought caught cut drew drove ate felt fought flew forgot grew hit hurt lay led meant paid put read rode shot shut sang slept stole swam taught threw understood wore goes comes takes makes gives gets sees knows meets leaves keeps holds runs wins loses falls rises begins becomes stands seems seemed appears appeared remains remained wants wanted needs needed uses used tries tried helped helps allowed allows turned turns started starts happened happens lives lived works worked visited arrived killed died let lets',
  ],
  [
    PUNCTUATION,
    ', . ; : ? ! ( ) [ ] { } " “ ” „ ‟ ‘ ’ \' ‚ ‛ « » ‹ › 「 」 『 』 — – ― -- --- ... … / | • · * 。 ， ： ！ ？ 、 - ',
  ],
  [
    NUMBER,
    'one two three four five six seven eight nine ten eleven twelve hundred thousand million billion trillion dozen several many most few',
  ],
];

const LEXICON = new Map<string, number>();

function add(bits: number, words: string): void {
  for (const word of words.split(' ')) if (word) LEXICON.set(word, (LEXICON.get(word) ?? 0) | bits);
}

for (const [bits, words] of CLOSED) add(bits, words);
add(POSSESSIVE_MARK, "'s '");
for (const words of titles.titles) {
  add(TITLE, words);
  add(TITLES, words.split(' ').map(plural).join(' '));
}
add(TITLES, titles.groups);
add(SOMEBODY, titles.nominals);
add(POSTNOMINAL, titles.postnominal);
add(MODIFIER, titles.modifiers);
add(TENURE, titles.time);
add(PLAIN, titles.plain);
add(HONORIFIC, titles.honorifics);
for (const [bits, words] of [
  [ORGANIZATION, titles.organizations],
  [DOCUMENT, titles.documents],
] as const) {
  add(bits, words);
  add(bits, words.split(' ').map(plural).join(' '));
}

const ambiguous = new Set(cues.ambiguous.split(' '));
for (const phrase of Object.keys(cues.verbs)) {
  const lemma = phrase.split(' ')[0]!;
  const { present, past } = verbForms(lemma, (cues.irregular as Record<string, string>)[lemma]);
  for (const form of [present, past]) if (!ambiguous.has(form)) add(form.endsWith('ed') ? PAST : VERB, form);
}

/** @param word in lower case, apostrophes straight; undefined beyond the ends of a text, where nothing is. */
export function classesOf(word: string | undefined): number {
  return word === undefined ? 0 : (LEXICON.get(word) ?? byShape(word));
}

const known = new ByWord<number>();

/** The classes of token `i`. */
export function classesAt({ lower, numbers }: Tokens, i: number): number {
  let classes = known.get(numbers[i]!);
  if (classes === undefined) known.set(numbers[i]!, (classes = classesOf(lower[i])));
  return classes;
}

/** Words that the lexicon does not hold: compounds with a hyphen, adverbs in -ly, numbers. */
function byShape(word: string): number {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return NUMBER;
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0 && word.length < 40) return ofCompound(word, hyphen);
  if (word.length > 4 && word.endsWith('ly')) return ADVERB;
  if (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed')) return PAST;
  if (word.endsWith('.') && word.length < 8) return LEXICON.get(word.slice(0, -1)) ?? 0;
  if (isPicture(first)) return ADVERB; // stands anywhere, and is part of nothing
  if (word.length === 1 && first > 0x2000 && first < 0x3040) return PUNCTUATION;
  return 0;
}

/** Whether a word begins as emoji do: code units. */
export const isPicture = (unit: number): boolean =>
  (unit >= 0xd83c && unit <= 0xd83e) || (unit >= 0x2600 && unit <= 0x27bf);

function ofCompound(word: string, hyphen: number): number {
  const head = LEXICON.get(word.slice(hyphen + 1)) ?? 0;
  if (head & (TITLE | TITLES)) return head & (TITLE | TITLES);
  if (word.startsWith('ex-')) return (LEXICON.get(word.slice(3)) ?? 0) & (TITLE | TITLES | MODIFIER); // "ex-finance minister"
  const first = LEXICON.get(word.slice(0, word.indexOf('-'))) ?? 0;
  // secretary-general, president-elect, minister-designate
  if (first & TITLE && head & POSTNOMINAL) return TITLE;
  return 0;
}

/** Offices whose field stands before them, and may be called as a party is: "Labour Minister". */
export const OF_FIELDS: ReadonlySet<string> = new Set(['minister', 'secretary', 'commissioner']);
