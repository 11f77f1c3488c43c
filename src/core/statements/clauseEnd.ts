import {
  ADVERB,
  AUXILIARY,
  BE,
  CONJUNCTION,
  DETERMINER,
  MODAL,
  NEGATION,
  NUMBER,
  OBJECT_PRONOUN,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  SUBORDINATOR,
  VERB,
} from '../grammar/lexicon';
import { nominalEnd, phraseFrom } from '../grammar/phrases';
import { isAfterAuxiliary, OCCASIONS } from '../grammar/adverbials';
import { FARTHEST } from '../grammar/subjects';
import type { Words } from '../grammar/words';
import { cueForm } from './cues';
import type { Sentence } from './sentences';

/** Words that open a clause that hangs on the one after it. */
const OPENERS = new Set(
  'while when whenever although though if after before because since whereas once as unless even contrary despite asked told pressed quizzed questioned confronted reached shown faced challenged'.split(
    ' ',
  ),
);

/**
 * Where the clause ends that an attribution in a fronted clause or phrase stands in: "When Ruiz noted that it had
 * failed, Lind laughed", "Contrary to his claim that it failed, it works".
 * @param first the attribution's first token; `content` that of what it reports.
 * @returns the token of the comma before the main clause; the sentence's end where nothing is fronted.
 */
export function clauseEnd(w: Words, sentence: Sentence, first: number, content: number): number {
  if (isDash(w, first - 1) || w.at(first - 1) === '(') return asideEnd(w, sentence, content);
  let at = sentence.from;
  while (at < first && (w.is(at, CONJUNCTION) || w.at(at) === ',')) at++;
  const isParticiple = first === at && w.at(first).endsWith('ing');
  if (first - at > FARTHEST || (!isParticiple && (at >= first || !opens(w, at)))) return sentence.to;
  for (let i = at; i < first; i++) if (w.at(i) === ',' && beginsMain(w, sentence, i + 1)) return sentence.to;
  for (let i = content + 1; i < Math.min(sentence.to, content + FARTHEST); i++) {
    const q = sentence.quotation(i);
    if (q) i = q.close;
    if (!endsWithComma(w, sentence, i) || !beginsMain(w, sentence, i + 1)) continue;
    return q ? i + 1 : i;
  }
  return sentence.to;
}

const isDash = (w: Words, i: number): boolean => ['—', '–', '―', '--'].includes(w.at(i));

/** "The plan — Ruiz called it a gamble — was dropped": the dash or bracket that closes the aside. */
function asideEnd(w: Words, sentence: Sentence, from: number): number {
  for (let i = from; i < Math.min(sentence.to, from + FARTHEST); i++) if (isDash(w, i) || w.at(i) === ')') return i;
  return sentence.to;
}

const opens = (w: Words, i: number): boolean =>
  !w.name(i) && (OPENERS.has(w.at(i)) || (w.is(i, PREPOSITION) && !w.is(i, SUBORDINATOR) && w.at(i) !== 'according'));

/** Whether a main clause begins at `i`: a subject, and its verb right after it. */
function beginsMain(w: Words, sentence: Sentence, i: number): boolean {
  if (w.is(i, CONJUNCTION | SUBORDINATOR | PREPOSITION | OBJECT_PRONOUN) && !w.is(i, PRONOUN)) return false;
  if (w.at(i) === 'who') return false;
  const end = w.is(i, PRONOUN) ? i + 1 : (phraseFrom(w, i)?.last ?? -1);
  if (end < 0 || end >= sentence.to) return false;
  if (w.at(end) === ',' && w.name(end - 1) && (w.at(end + 1) === 'who' || w.at(end + 1) === 'which')) return true;
  let verb = end;
  while (w.is(verb, ADVERB | NEGATION)) verb++;
  return isFinite(w, verb);
}

const isFinite = (w: Words, i: number): boolean =>
  w.is(i, BE | AUXILIARY | VERB | PAST) || (!w.name(i) && ['past', 'present'].includes(cueForm(w.at(i))?.form ?? ''));

/** Whether a comma stands at `i`, or inside the quotation that closes there: `“clear,” but`. */
export const endsWithComma = (w: Words, sentence: Sentence, i: number): boolean =>
  w.at(i) === ',' || (sentence.quotation(i)?.close === i && w.at(i - 1) === ',');

/**
 * Where what an inserted clause reports ends: "The report, which says that it works, was leaked".
 * @returns the comma's token before the main verb; the sentence's end where the cue stands in no such clause.
 */
export function relativeEnd(w: Words, sentence: Sentence, cue: number, content: number): number {
  let verb = cue;
  while (w.is(verb - 1, ADVERB | AUXILIARY | BE | NEGATION) || isAfterAuxiliary(w, verb - 1)) verb--;
  const isJoined = w.at(verb - 1) === 'who' && w.at(verb - 2) === 'and'; // ", who leads it and who has argued that"
  if (!INSERTED.has(w.at(verb - 1)) || (w.at(verb - 2) !== ',' && !isJoined)) return sentence.to;
  for (let i = content + 1; i < Math.min(sentence.to, content + FARTHEST); i++) {
    const q = sentence.quotation(i);
    if (q) i = q.close;
    else if (w.at(i) === ',' && isFinite(w, w.is(i + 1, ADVERB) ? i + 2 : i + 1)) return i;
  }
  return sentence.to;
}

const INSERTED = new Set(['who', 'which', 'despite', 'after', 'before', 'while', 'when', 'without']);

/**
 * ", but declined to say when", ", pointing to the record": the narrator goes on.
 * @returns the comma's token; `limit` where that is not so.
 */
export function beforeNarrator(w: Words, first: number, limit: number): number {
  for (let i = first; i < Math.min(limit, first + FARTHEST); i++) {
    if (w.at(i) !== ',') continue;
    const ground = GROUNDS.get(w.at(i + 1));
    if (ground !== undefined && (ground === '' || w.at(i + 2) === ground)) return i;
    if (w.at(i + 1) === 'to' && w.at(i + 2) === 'which') return i; // ", to which Lind replied"
    if (w.at(i + 1) !== 'but') continue;
    const verb = w.is(i + 2, PRONOUN) ? i + 3 : i + 2;
    if (REFUSALS.get(w.at(verb))?.has(w.at(verb + 1))) return i;
    if (w.is(verb, AUXILIARY) && w.is(verb + 1, NEGATION) && UNTOLD.has(w.at(verb + 2))) return i;
  }
  return limit;
}

/**
 * "said she would stay and ruled out a vote": behind a modal no past follows, so that the verb is the speaker's own.
 * @returns the token of "and" or "but"; `limit` where that is not so.
 */
export function beforeOwnVerb(w: Words, sentence: Sentence, first: number, limit: number): number {
  let isModal = false;
  for (let i = first; i < Math.min(limit, first + FARTHEST); i++) {
    if (w.is(i, MODAL)) isModal = true;
    else if (w.is(i, BE | AUXILIARY | PAST | VERB)) isModal = false;
    else if (isModal && (w.at(i) === 'and' || w.at(i) === 'but') && !sentence.quotation(i)) {
      if (w.is(i + 1, PAST | VERB) && cueForm(w.at(i + 1))?.form === 'past') return i;
    }
  }
  return limit;
}

/** On what grounds somebody says something: ", citing the record". */
const GROUNDS: ReadonlyMap<string, string> = new Map([
  ['citing', ''],
  ['quoting', ''],
  ['echoing', ''],
  ['pointing', 'to'],
  ['referring', 'to'],
  ['alluding', 'to'],
]);

/** ", but would not say how much" */
const UNTOLD = new Set('say elaborate specify comment disclose name provide give explain reveal identify'.split(' '));

/** What the narrator says of what somebody did not say. */
const REFUSALS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['declined declines refused refuses', 'to'],
      ['stopped stops', 'short'],
      ['gave gives offered offers provided provides sees saw', 'no little few'],
    ] as const
  ).flatMap(([verbs, next]) => verbs.split(' ').map((verb) => [verb, new Set(next.split(' '))] as const)),
);

/**
 * Where what somebody asks for, proposes or takes a stand on ends, as no clause: before ", but she would wait", ", and
 * criticised the delay". Tokens of the sentence; `limit` where nothing parts it.
 */
export function phraseEnd(w: Words, sentence: Sentence, first: number, limit: number): number {
  for (let i = first + 1; i < Math.min(limit, first + FARTHEST); i++) {
    const q = sentence.quotation(i);
    if (q) i = q.close;
    if (!q && w.at(i) === 'and' && cueForm(w.at(i + 1))?.form === 'past' && !w.is(i - 1, PAST)) return i; // "to wait and appealed for calm"
    if (endsWithComma(w, sentence, i) && partsAt(w, sentence, i + 1)) return q ? i + 1 : i;
    if (!q && isOccasion(w, i, limit)) return i;
  }
  return limit;
}

/** "in a statement on Thursday", "during an interview with the BBC" up to the end: where it was said. */
function isOccasion(w: Words, i: number, limit: number): boolean {
  if (!OCCASIONED.has(w.at(i)) || !w.is(i + 1, DETERMINER | POSSESSIVE) || limit - i > LONGEST_OCCASION) return false;
  const end = nominalEnd(w, i + 2);
  if (!OCCASIONS.has(w.at(end - 1))) return false;
  for (let k = end; k < limit; k++) {
    if (w.is(k, BE | AUXILIARY | VERB | PRONOUN | PUNCTUATION) && k < limit - 1) return false;
  }
  return true;
}

const OCCASIONED = new Set(['in', 'at', 'during']);
const LONGEST_OCCASION = 14;

const RELATIVES = new Set(['that', 'which', 'backed', 'made']);
const PARTING = new Set(['which', 'whose', 'but', 'while', 'whereas', 'though', 'although', 'according']);

/** ", a charge that Lind denies": nouns for what was said or done, with which the narrator goes on. */
const COMMENTS = new Set(
  'charge claim allegation accusation remark comment criticism move step decision demand call proposal plan idea'.split(
    ' ',
  ),
);

function partsAt(w: Words, sentence: Sentence, i: number): boolean {
  if (PARTING.has(w.at(i))) return true;
  const isComment = (w.at(i) === 'a' || w.at(i) === 'an') && COMMENTS.has(w.at(i + 1));
  if (isComment && (w.is(i + 2, PAST) || RELATIVES.has(w.at(i + 2)))) return true;
  if (w.at(i) !== 'and' && w.at(i) !== 'so') return false;
  if (w.is(i + 1, DETERMINER | POSSESSIVE | NUMBER | PREPOSITION)) return beginsMain(w, sentence, i + 1);
  return isFinite(w, i + 1) || beginsMain(w, sentence, i + 1);
}
