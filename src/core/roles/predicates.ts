import type { Reference } from '../paragraph';
import {
  ADVERB,
  AUXILIARY,
  BE,
  DETERMINER,
  MODAL,
  NEGATION,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  PUNCTUATION,
  TITLE,
} from '../grammar/lexicon';
import { nominalEnd } from '../grammar/phrases';
import { subjectAt, subjectBefore } from '../grammar/subjects';
import type { Words } from '../grammar/words';
import type { Found } from './find';
import { timeAfter } from './complements';
import { organizationIn } from './organizations';
import { readRoles, type RolePart } from './phrase';
import verbs from './verbs.json';

/** How a verb gives a role: what stands after it, and whether the role has ended by it. */
type Frame = 'as' | 'role' | 'organization' | 'joining' | 'named';
const VERBS = new Map<string, Frame>();
for (const [frame, words] of Object.entries(verbs) as [Frame, string][]) {
  for (const word of words.split(' ')) VERBS.set(word, frame);
}

/** The roles that a verb gives its subject: "is also chairman of A", "was appointed", "served as", "who heads". */
export function predicates(w: Words): Found[] {
  const out: Found[] = [];
  for (let s = 0; s + 1 < w.tokens.sentences.length; s++) {
    const from = w.tokens.sentences[s]!;
    const to = w.tokens.sentences[s + 1]!;
    for (let i = from; i < to; i++) {
      const found = w.name(i) ? null : predicate(w, i, from);
      if (found) out.push(found);
    }
  }
  return out;
}

function predicate(w: Words, verb: number, from: number): Found | null {
  const frame = VERBS.get(w.at(verb));
  const isBe = w.is(verb, BE) && w.at(verb) !== 'being';
  if (!frame && !isBe) return null;
  const said = frame ? byFrame(w, verb, frame, from) : byCopula(w, verb);
  if (!said || said.roles.length === 0 || isUnreal(w, verb, from)) return null;
  const holder = subjectOf(w, verb, from) ?? subjectAfter(w, verb, from, said.last);
  if (!holder || !isHolder(w, holder)) return null;
  return { holder, roles: said.roles, first: verb, last: said.last, confidence: 0.9 };
}

/** The verb's subject, or that of the verb it is coordinated with ("holds a doctorate and is a director"). */
function subjectOf(w: Words, verb: number, from: number): Reference | null {
  let k = verb - 1;
  while (w.is(k, ADVERB | AUXILIARY)) k--;
  return w.at(k) === 'and' ? subjectAt(w, from, verb) : (subjectBefore(w, verb, from)?.reference ?? null);
}

/** "Appointed in April as director of X, Ngozi …": the participle opens the sentence, and its subject follows. */
function subjectAfter(w: Words, verb: number, from: number, last: number): Reference | null {
  if (verb !== from || w.at(last) !== ',') return null;
  const name = w.person(last + 1);
  return name && { start: name.start, end: name.end, kind: 'name' };
}

interface Said {
  readonly roles: readonly RolePart[];
  readonly last: number;
}

function byCopula(w: Words, verb: number): Said | null {
  let i = verb + 1;
  while (w.is(i, ADVERB)) i++;
  if (w.is(i, NEGATION) || w.name(i)?.label === 'person') return null;
  const phrase = readRoles(w, i);
  if (!phrase || w.person(phrase.last)) return null;
  const past = w.at(verb) === 'was' || w.at(verb) === 'were' ? w.span(verb, verb + 1) : null;
  return { roles: phrase.roles.map((r) => ({ ...r, time: r.time ?? past })), last: phrase.last };
}

/** Past "as" within a few words that hold no comma ("appointed in April as"); -1 where there is none. */
function asAfter(w: Words, from: number): number {
  for (let i = from; i < from + 6 && !w.is(i, PUNCTUATION); i++) if (w.at(i) === 'as') return i + 1;
  return -1;
}

function byFrame(w: Words, verb: number, frame: Frame, from: number): Said | null {
  if (frame === 'organization') return leads(w, verb);
  if (frame === 'joining') return joins(w, verb);
  let i = verb + 1;
  while (w.is(i, ADVERB)) i++;
  if (frame === 'as' || w.at(i) === 'as') {
    i = asAfter(w, i);
    if (i < 0) return null;
  } else if (frame === 'named' && asAfter(w, i) > 0) i = asAfter(w, i);
  if (frame === 'named' && verb > from && !w.is(verb - 1, BE) && !w.is(verb - 2, BE)) return null;
  if (w.at(i) === 'to' && w.at(i + 1) === 'be') i += 2;
  const phrase = readRoles(w, i);
  if (!phrase || w.person(phrase.last)) return null;
  const ended = ENDING.has(w.at(verb)) ? w.span(verb, w.at(verb + 1) === 'down' ? verb + 2 : verb + 1) : null;
  return { roles: phrase.roles.map((r) => ({ ...r, time: r.time ?? ended })), last: phrase.last };
}

const ENDING = new Set(['stepped', 'resigned', 'retired', 'quit', 'served', 'worked']);

/** "heads the Bank of Ghana": the verb is the title. */
function leads(w: Words, verb: number): Said | null {
  let i = verb + 1;
  while (w.is(i, DETERMINER | POSSESSIVE | NUMBER)) i++;
  const organization = organizationIn(w, i, nominalEnd(w, i));
  if (!organization) return null;
  const time = timeAfter(w, organization.end);
  return {
    roles: [{ first: verb, last: verb + 1, organization: organization.span, time }],
    last: time?.last ?? organization.end,
  };
}

/** "joins the law firm Carrow Finch as partner": the organization comes first, and perhaps no role. */
function joins(w: Words, verb: number): Said | null {
  let i = verb + 1;
  while (w.is(i, DETERMINER | POSSESSIVE | NUMBER)) i++;
  const organization = organizationIn(w, i, nominalEnd(w, i));
  if (!organization) return null;
  const phrase = w.at(organization.end) === 'as' ? readRoles(w, organization.end + 1) : null;
  if (!phrase) {
    const role = { first: verb, last: verb, organization: organization.span, time: timeAfter(w, organization.end) };
    return { roles: [role], last: organization.end };
  }
  const roles = phrase.roles.map((r) => ({ ...r, organization: r.organization ?? organization.span }));
  return { roles, last: phrase.last };
}

/** "would be", "could become", "is not", "to be": nothing is said of what is. */
function isUnreal(w: Words, verb: number, from: number): boolean {
  for (let i = verb - 1; i >= from && i > verb - 4; i--) {
    if (w.at(i) === 'to' || w.at(i) === 'if' || (w.is(i, NEGATION | MODAL) && w.at(i) !== 'will')) return true;
    if (!w.is(i, ADVERB | BE)) return false;
  }
  return false;
}

function isHolder(w: Words, holder: Reference): boolean {
  if (holder.kind === 'pronoun') {
    const word = w.tokens.text.slice(holder.start, holder.end).toLowerCase();
    return word === 'he' || word === 'she' || word === 'i';
  }
  if (holder.kind === 'nominal') return isOfficeHolder(w, holder);
  return w.names.some((n) => n.start === holder.start && n.label === 'person');
}

/** "the acting chair", "his deputy": a description by an office, which may stand for somebody named. */
function isOfficeHolder(w: Words, { start, end }: Reference): boolean {
  let i = 0;
  while (i < w.count && w.start(i) < start) i++;
  if (!w.is(i, DETERMINER | POSSESSIVE) || w.at(i) === 'a' || w.at(i) === 'an') return false;
  let head = i + 1;
  while (head < w.count && w.end(head) <= end && !w.is(head, PREPOSITION)) head++;
  return w.is(head - 1, TITLE);
}
