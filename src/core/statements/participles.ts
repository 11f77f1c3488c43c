import {
  AUXILIARY,
  BE,
  DETERMINER,
  DOCUMENT,
  MODIFIER,
  PLAIN,
  POSSESSIVE,
  PREPOSITION,
  PUNCTUATION,
  SUBORDINATOR,
  VERB,
} from '../grammar/lexicon';
import { subjectAt } from '../grammar/subjects';
import type { Words } from '../grammar/words';
import type { Attribution, AttributionBase, OwnAttribution } from './attributions';
import { following } from './complements';
import type { Cue } from './cues';
import type { Sentence } from './sentences';

/** "…, adding that this is so", "before asking: “…”": more by the speaker of the attribution before, or the subject. */
export function participle(
  w: Words,
  sentence: Sentence,
  i: number,
  base: AttributionBase,
  cue: Cue,
  previous: Attribution | null,
): OwnAttribution | null {
  const isAside = w.at(i - 1) === ',' || w.at(i - 1) === 'and' || BY.has(w.at(i - 1));
  const isFronted = i === sentence.from || (i === sentence.from + 1 && BY.has(w.at(sentence.from)));
  const isInText = !isAside && SAYING.has(cue.lemma) && followsText(w, i, sentence.from);
  const actor = w.person(i - 1); // "footage of Ana Ruiz saying: “…”"
  const opening = actor ? withBefore(w, actor.first, sentence.from) : -1; // ", with Ana Ruiz saying that"
  if (!isAside && !isFronted && !isInText && !actor && !w.is(i - 1, PREPOSITION | SUBORDINATOR)) return null;
  const { complement } = following(w, sentence, cue, base.cue.last);
  if (!complement || complement.isStance) return null;
  const isMere = cue.particle === 'for' && previous !== null; // "…,” he said, calling for efforts"
  const reports = SAYING.has(cue.lemma) && !isMere && !(isFronted && BACKGROUND.has(cue.lemma));
  if (!complement.isQuotation && !isInText && !((isAside || isFronted || opening >= 0) && reports)) return null;
  const speaker = actor
    ? ({ start: actor.start, end: actor.end, kind: 'name' } as const)
    : (previous?.speaker ?? subjectAt(w, sentence.from, isFronted ? sentence.to : i));
  const first = opening < 0 ? i : opening;
  return speaker && { ...base, speaker, first, last: complement.first, complement, isContinuation: true };
}

/** The "with" before a name and its title: "with Governor Ana Ruiz saying"; else -1. */
function withBefore(w: Words, name: number, from: number): number {
  for (let k = name - 1; k >= from && k > name - MOST_BETWEEN; k--) {
    if (w.at(k) === 'with') return k;
    if (w.is(k, PUNCTUATION | BE | AUXILIARY | VERB)) return -1;
  }
  return -1;
}

/** "responded by saying", "despite admitting" */
const BY = new Set(['by', 'after', 'before', 'despite', 'while', 'when', 'without']);

/** "a statement saying", "a letter to the board urging": the participle tells what stands in a text. */
function followsText(w: Words, i: number, from: number): boolean {
  if (w.is(i - 1, DETERMINER | POSSESSIVE)) return false; // "a statement that the ruling"
  for (let k = i - 1; k >= Math.max(from, i - MOST_BETWEEN); k--) {
    if (w.is(k, DOCUMENT) && w.is(k - 1, DETERMINER | PLAIN | MODIFIER | PREPOSITION)) return true;
    if (w.is(k, PUNCTUATION | BE | AUXILIARY | VERB | SUBORDINATOR)) return false;
  }
  return false;
}

/** Words between a text and the participle: "a letter to the board of the bank urging". */
const MOST_BETWEEN = 9;

/** Verbs whose participle goes on with what the main clause says or tells why it was said. */
const SAYING = new Set(
  'say add note call describe warn argue claim stress insist explain state assert allege emphasize emphasise write tell assure promise pledge vow predict complain rule declare announce acknowledge admit concede caution remark observe accuse urge demand ask propose recommend threaten deny appeal plead reiterate confirm encourage point make contend maintain clarify joke lament boast estimate recall underline underscore testify conclude'.split(
    ' ',
  ),
);

/** "Noting that it had rained, she asked for time": fronted, it is the ground for what is said, not what is said. */
const BACKGROUND = new Set(['note', 'observe', 'acknowledge', 'admit', 'concede', 'explain', 'state']);
