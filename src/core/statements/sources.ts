import {
  DETERMINER,
  DOCUMENT,
  MODIFIER,
  NUMBER,
  OBJECT_PRONOUN,
  ORGANIZATION,
  POSSESSIVE,
  PUNCTUATION,
  TITLE,
  TITLES,
} from '../grammar/lexicon';
import { isPossessiveMark, phraseFrom } from '../grammar/phrases';
import { pronoun, referenceOf } from '../grammar/subjects';
import type { Words } from '../grammar/words';
import type { Reference } from '../paragraph';
import { readRoles } from '../roles/phrase';
import { beginsSentence } from '../text/tokens';
import type { OwnAttribution } from './attributions';
import { CUE_NOUNS } from './cues';

/** A source, the token after it, and the token after the cue. */
interface Source {
  readonly reference: Reference;
  readonly last: number;
  readonly cueLast: number;
}

const SOURCE: ReadonlySet<string> = new Set(['source']);

/** Whether the attribution is an adverbial that names its source: "according to X". */
export const isSource = (a: Pick<OwnAttribution, 'cueFrames'>): boolean => a.cueFrames === SOURCE;

/** "According to X, …", "…, in X's view", "in the words of X, …". */
export function sourceCue(w: Words, i: number): OwnAttribution | null {
  const source = accordingTo(w, i) ?? inView(w, i) ?? forSomebody(w, i) ?? headlineSource(w, i);
  return (
    source && {
      cue: { first: i, last: source.cueLast },
      cueFrames: SOURCE,
      speaker: source.reference,
      first: i,
      last: source.last,
      complement: null,
      modality: 'asserted',
      isContinuation: false,
    }
  );
}

function accordingTo(w: Words, i: number): Source | null {
  if (w.at(i) !== 'according' || w.at(i + 1) !== 'to') return null;
  const told = w.is(i + 2, OBJECT_PRONOUN) ? { reference: pronoun(w, i + 2), last: i + 3 } : sourceAt(w, i + 2);
  return told && { ...told, cueLast: i + 2 };
}

const VIEWS = new Set('view views opinion words eyes account telling estimation assessment'.split(' '));

/** A comma or the sentence's edge must stand on both sides of "in X's view". */
function inView(w: Words, i: number): Source | null {
  if (w.at(i) !== 'in' || (i > 0 && !w.is(i - 1, PUNCTUATION))) return null;
  const source = ownView(w, i + 1) ?? viewOf(w, i + 1);
  return source && (source.last >= w.count || w.is(source.last, PUNCTUATION)) ? source : null;
}

/** "For Ana Ruiz, an economist at A, the plan comes too late": somebody introduced for their view. */
function forSomebody(w: Words, i: number): Source | null {
  if (w.at(i) !== 'for' || !beginsSentence(w.tokens, i)) return null;
  const person = w.person(i + 1);
  if (!person || w.at(person.last) !== ',' || !readRoles(w, person.last + 1)) return null;
  let last = person.last + 1;
  while (last < w.count && last < person.last + 30 && w.at(last) !== ',') last++;
  return w.at(last) === ','
    ? { reference: { start: person.start, end: person.end, kind: 'name' }, last, cueLast: i + 1 }
    : null;
}

const DASHES = new Set(['—', '–', '―', '--', '-']);
/** "Rates to rise soon — central bank governor": words of a source at a headline's end. */
const LONGEST_SOURCE = 6;

/** The source after the dash at `i`, where a line without a full stop ends with it: a name, an office, a text. */
function headlineSource(w: Words, i: number): Source | null {
  if (!DASHES.has(w.at(i)) || i < 3 || w.count - i > LONGEST_SOURCE + 1 || w.is(w.count - 1, PUNCTUATION)) return null;
  if (w.end(i - 1) === w.start(i)) return null;
  const phrase = phraseFrom(w, i + 1);
  if (phrase?.last !== w.count || w.is(i + 1, DETERMINER | POSSESSIVE | NUMBER)) return null;
  const name = w.name(i + 1);
  const isName = name?.first === i + 1 && name.last === w.count && name.label !== 'location';
  if (!isName && !w.is(w.count - 1, TITLE | TITLES | DOCUMENT | ORGANIZATION) && !w.person(w.count - 1)) return null;
  return { reference: referenceOf(w, phrase), last: w.count, cueLast: i + 1 };
}

/** "her view", "the bank's own words" */
function ownView(w: Words, i: number): Source | null {
  if (w.is(i, POSSESSIVE) && VIEWS.has(w.at(i + 1))) {
    return { reference: pronoun(w, i), last: i + 2, cueLast: i + 2 };
  }
  const first = w.is(i, DETERMINER) ? i + 1 : i;
  const owner = w.name(first);
  if (owner?.first !== first || !isPossessiveMark(w, owner.last)) return null;
  const noun = w.at(owner.last + 1) === 'own' ? owner.last + 2 : owner.last + 1;
  if (!VIEWS.has(w.at(noun))) return null;
  return { reference: { start: owner.start, end: owner.end, kind: 'name' }, last: noun + 1, cueLast: noun + 1 };
}

/** "the words of Ana Ruiz" */
function viewOf(w: Words, i: number): Source | null {
  if (w.at(i) !== 'the' || !VIEWS.has(w.at(i + 1)) || w.at(i + 2) !== 'of') return null;
  const told = sourceAt(w, i + 3);
  return told && { ...told, cueLast: i + 3 };
}

/** The source named at `i`, with its apposition: "Jane Doe, an economist at X", "the ministry's spokesman, Jane Doe". */
function sourceAt(w: Words, i: number): { reference: Reference; last: number } | null {
  const phrase = phraseFrom(w, i);
  if (!phrase) return null;
  const reference = referenceOf(w, phrase);
  const author = reference.kind === 'nominal' ? authorAfter(w, phrase.last) : null;
  if (author) return sourceAt(w, author);
  if (w.at(phrase.last) !== ',') return { reference, last: phrase.last };
  const named = w.person(phrase.last + 1);
  // "According to exit polls, Ana Ruiz won": a name that begins the clause is no apposition.
  if (named && reference.kind === 'nominal' && (named.last >= w.count || w.is(named.last, PUNCTUATION))) {
    return { reference: { start: named.start, end: named.end, kind: 'name' }, last: named.last };
  }
  const role = reference.kind === 'name' ? readRoles(w, phrase.last + 1) : null;
  const apposition = role ? phraseFrom(w, phrase.last + 1) : null;
  const last = [role, apposition].find((p) => p && w.at(p.last) === ',')?.last ?? phrase.last;
  return { reference, last };
}

/** "an estimate by Ana Ruiz": where the name begins of who wrote the text whose words end before `by`; else null. */
function authorAfter(w: Words, by: number): number | null {
  if (w.at(by) !== 'by' || !(w.is(by - 1, DOCUMENT) || CUE_NOUNS.has(w.at(by - 1)))) return null;
  const first = w.is(by + 1, DETERMINER) ? by + 2 : by + 1;
  const name = w.name(first);
  return name?.first === first && (name.label === 'person' || name.label === 'organization') ? first : null;
}

/** The comma that ends a source: "According to a paper by the head of the board, Ana Ruiz, rates will fall". */
export function commaBeforeWords(w: Words, from: number, limit: number): number {
  const after = commaAfter(w, from, limit);
  const isDescribed = w.at(after + 1) === 'who' || w.at(after + 1) === 'which'; // "In the view of Ruiz, who left, it fails"
  const closing = isDescribed ? commaAfter(w, after + 1, limit) : -1;
  const comma = closing > 0 ? closing : after;
  const named = comma > 0 && w.is(comma - 1, TITLE | ORGANIZATION | MODIFIER) ? w.person(comma + 1) : null;
  return named && named.last < limit && w.at(named.last) === ',' ? named.last : comma;
}

function commaAfter(w: Words, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (w.at(i) === ',') return i;
  return -1;
}
