import type { Span } from '../analysis';
import { AUXILIARY, BE, PUNCTUATION, VERB } from '../grammar/lexicon';
import { isPossessiveMark } from '../grammar/phrases';
import type { Words } from '../grammar/words';
import type { NameMention } from '../paragraph';
import { sentenceOf } from '../text/tokens';
import type { Found } from './find';
import { rolesAt } from './leading';

const NOUNS = new Set(
  'appointment reappointment nomination election re-election hiring promotion selection confirmation inauguration'.split(
    ' ',
  ),
);

/** Words between "with" or "the appointment of" and the name: "with Halden Bank president Ana Ruiz as". */
const MOST_TITLES = 8;

/**
 * Offices that a noun gives, or that come with somebody: "the appointment of Ana Ruiz as treasurer", "Ruiz's election
 * as mayor", "with Ana Ruiz as chair".
 */
export function nominations(w: Words): Found[] {
  const out: Found[] = [];
  for (let i = 0; i + 2 < w.count; i++) {
    if (w.name(i)) continue;
    const isNoun = NOUNS.has(w.at(i));
    const name =
      w.at(i) === 'with' || (isNoun && w.at(i + 1) === 'of') ? personAfter(w, i) : isNoun ? ownerBefore(w, i) : null;
    const as = name && name.last > i ? name.last : i + 1;
    const said = name && w.at(as) === 'as' ? rolesAt(w, as + 1) : null;
    if (!name || !said) continue;
    const house = isNoun ? announcer(w, i) : null;
    out.push({
      holder: { start: name.start, end: name.end, kind: 'name' },
      roles: said.roles.map((r) => ({ ...r, organization: r.organization ?? house })),
      first: Math.min(i, name.first),
      last: said.last,
      confidence: 0.85,
    });
  }
  return out;
}

function personAfter(w: Words, from: number): NameMention | null {
  for (let k = from + 1; k < from + MOST_TITLES && !w.is(k, PUNCTUATION | BE | AUXILIARY | VERB); k++) {
    const name = w.person(k);
    if (name) return name;
  }
  return null;
}

/** "Ruiz's appointment" */
const ownerBefore = (w: Words, noun: number): NameMention | null =>
  isPossessiveMark(w, noun - 1) ? w.person(noun - 2) : null;

/** "Halden Bank announced the appointment of …": the house that opens the sentence. */
function announcer(w: Words, noun: number): Span | null {
  const first = w.tokens.sentences[sentenceOf(w.tokens, noun)]!;
  const name = w.name(w.at(first) === 'the' ? first + 1 : first);
  return name?.label === 'organization' && name.last < noun ? { start: name.start, end: name.end } : null;
}
