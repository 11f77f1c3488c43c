import type { Span } from '../analysis';
import type { NameMention, Reference } from '../paragraph';
import {
  ADVERB,
  AUXILIARY,
  BE,
  DETERMINER,
  NEGATION,
  NUMBER,
  PLAIN,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  PUNCTUATION,
  TITLE,
} from '../grammar/lexicon';
import { isPossessiveMark, nominalEnd } from '../grammar/phrases';
import { pronoun, subjectAt, subjectBefore } from '../grammar/subjects';
import type { Words } from '../grammar/words';
import { appointments, sharedOffice } from './appointments';
import type { Found } from './find';
import { leads, rolesAt, subjectEnd, type Said } from './leading';
import { afterSource } from './complements';
import { tenureAt, timeAfter } from './times';
import { organizationIn } from './organizations';
import { readRoles } from './phrase';
import { isUnreal, partingBefore } from './reality';
import verbs from './verbs.json';

/** How a verb gives a role: what stands after it, and whether the role has ended by it. */
type Frame = 'as' | 'role' | 'organization' | 'joining' | 'named' | 'employing' | 'post';
const VERBS = new Map<string, Frame>();
for (const [frame, words] of Object.entries(verbs.frames) as [Frame, string][]) {
  for (const word of words.split(' ')) VERBS.set(word, frame);
}

/** The roles that a verb gives its subject: "is also chairman of A", "was appointed", "served as", "who heads". */
export function predicates(w: Words): Found[] {
  const out: Found[] = [];
  for (let s = 0; s + 1 < w.tokens.sentences.length; s++) {
    const from = w.tokens.sentences[s]!;
    const to = w.tokens.sentences[s + 1]!;
    const fronted = inOffice(w, from);
    if (fronted) out.push(fronted);
    for (let i = from; i < to; i++) {
      const frame = VERBS.get(w.at(i)) ?? (w.is(i, TITLE) && isInfinitive(w, i) ? 'organization' : undefined);
      if ((!frame && !w.is(i, BE)) || w.name(i)) continue;
      const found = predicate(w, i, from, frame);
      if (found) out.push(found);
      else if (frame === 'named') out.push(...appointments(w, i));
      else if (frame === 'joining') out.push(...newcomers(w, i, from));
    }
  }
  return out;
}

/** "will chair the board", "is to head the bank" */
const isInfinitive = (w: Words, i: number): boolean =>
  (w.at(i) === 'head' || w.at(i) === 'chair') && (w.at(i - 1) === 'will' || (w.at(i - 1) === 'to' && w.is(i - 2, BE)));

function predicate(w: Words, verb: number, from: number, frame: Frame | undefined): Found | null {
  const isBe = w.is(verb, BE) && w.at(verb) !== 'being';
  if (!frame && !isBe) return null;
  const said = frame ? byFrame(w, verb, frame, from) : byCopula(w, verb);
  const parting = partingBefore(w, verb, from); // "left to become"
  if (!said || said.roles.length === 0 || (parting < 0 && isUnreal(w, verb, from))) return null;
  const isPlanned = w.at(verb - 1) === 'to' && (w.is(verb - 2, BE) || w.at(verb - 2) === 'used'); // "is to join", "used to be"
  const subject =
    subjectOf(w, parting >= 0 ? parting : isPlanned ? verb - 2 : verb, from) ?? subjectAfter(w, verb, from, said.last);
  const holder = subject && beforeApposition(w, subject);
  if (!holder || !isHolder(w, holder)) return null;
  const roles = said.roles.map((r) => ({ ...r, organization: r.organization ?? whereOf(w, verb) }));
  return { holder, roles, first: verb, last: said.last, confidence: 0.9 };
}

/** "left A, where she was director": the organization that "where" stands for. */
function whereOf(w: Words, verb: number): Span | null {
  for (let k = verb - 1; k > verb - 5; k--) {
    if (w.at(k) !== 'where') continue;
    const name = w.name(w.at(k - 1) === ',' ? k - 2 : k - 1);
    return name?.label === 'organization' ? { start: name.start, end: name.end } : null;
  }
  return null;
}

/** "As adviser to A from 2011 to 2016, she …" */
function inOffice(w: Words, from: number): Found | null {
  const said = w.at(from) === 'as' ? rolesAt(w, from + 1) : fronted(w, from);
  if (!said || w.at(said.last) !== ',') return null;
  const name = w.at(from) === 'as' ? w.person(said.last + 1) : null;
  const holder: Reference | null = name
    ? { start: name.start, end: name.end, kind: 'name' }
    : w.is(said.last + 1, PRONOUN)
      ? pronoun(w, said.last + 1)
      : null;
  return holder && isHolder(w, holder)
    ? { holder, roles: said.roles, first: from, last: said.last, confidence: 0.85 }
    : null;
}

/** "A former judge from Hull, she …" */
function fronted(w: Words, from: number): Said | null {
  if (w.at(from) !== 'a' && w.at(from) !== 'an') return null;
  const phrase = readRoles(w, from, { openVocabulary: true });
  if (!phrase) return null;
  const last = afterSource(w, phrase.last);
  return w.at(last) === ',' && w.is(last + 1, PRONOUN) ? { roles: phrase.roles, last } : null;
}

/** "Ana Ruiz and Bo Lind join the board as directors" */
function newcomers(w: Words, verb: number, from: number): Found[] {
  let first = subjectEnd(w, verb);
  while (first > from && (w.person(first - 1) || w.at(first - 1) === 'and' || w.at(first - 1) === ',')) first--;
  const name = w.person(first);
  return name ? sharedOffice(w, name.first, null) : [];
}

/** "Ruiz, a former minister who now leads A": the name that the apposition stands to. */
function beforeApposition(w: Words, subject: Reference): Reference {
  if (subject.kind !== 'nominal') return subject;
  const i = tokenAt(w, subject.start);
  const name = w.at(i - 1) === ',' ? (w.person(i - 2) ?? affiliatedPerson(w, i - 2)) : null;
  return name ? { start: name.start, end: name.end, kind: 'name' } : subject;
}

/** The person of "Ana Ruiz of the Civic Union" whose last token is `last`. */
function affiliatedPerson(w: Words, last: number): NameMention | null {
  const organization = w.name(last);
  for (let k = (organization?.first ?? 0) - 1; k > last - 12 && k > 0; k--) {
    if (w.at(k) === 'of' || w.at(k) === 'from') return w.person(k - 1);
    if (w.is(k, PUNCTUATION | BE | AUXILIARY)) return null;
  }
  return null;
}

/** The verb's subject, or that of the verb it is coordinated with ("holds a doctorate and is a director"). */
function subjectOf(w: Words, verb: number, from: number): Reference | null {
  const k = subjectEnd(w, verb);
  const who = w.at(k) === 'and' ? relativeBefore(w, k, from) : -1;
  if (who > 0) return subjectBefore(w, who + 1, from)?.reference ?? null;
  const isLater = w.at(verb).endsWith('ing') && w.is(k, PREPOSITION); // "before becoming mayor"
  return w.at(k) === 'and' || isLater
    ? subjectAt(w, clauseStart(w, k, from), verb)
    : (subjectBefore(w, verb, from)?.reference ?? null);
}

/** Past the last semicolon before `k`: another clause has another subject. */
function clauseStart(w: Words, k: number, from: number): number {
  for (let i = k; i > from && i > k - LONGEST_CLAUSE; i--) if (w.at(i) === ';') return i + 1;
  return from;
}

const LONGEST_CLAUSE = 40;

/** The "who" of "who runs A and was director of B", where no comma parts the two verbs; -1 where there is none. */
function relativeBefore(w: Words, and: number, from: number): number {
  for (let k = and - 1; k > from && k > and - 16 && !w.is(k, PUNCTUATION); k--) if (w.at(k) === 'who') return k;
  return -1;
}

/** "Appointed in April as director of X, Ngozi …": the participle opens the sentence, and its subject follows. */
function subjectAfter(w: Words, verb: number, from: number, last: number): Reference | null {
  if (verb !== from || w.at(last) !== ',') return null;
  const name = w.person(last + 1);
  return name && { start: name.start, end: name.end, kind: 'name' };
}

function byCopula(w: Words, verb: number): Said | null {
  let i = verb + 1;
  i = afterWhile(w, i);
  const tenure = tenureAt(w, i); // "was for six years a director of A"
  if (tenure) i = w.at(tenure.last) === ',' ? tenure.last + 1 : tenure.last;
  const patron = w.person(i);
  if (patron && isPossessiveMark(w, patron.last)) i = patron.last + 1; // "was Ana Ruiz's adviser"
  if (w.is(i, NEGATION) || w.person(i) || VERBS.get(w.at(i)) === 'named') return null;
  const phrase = readRoles(w, i);
  if (!phrase || w.person(phrase.last)) return null;
  const used = w.at(verb - 1) === 'to' && w.at(verb - 2) === 'used';
  const past = w.at(verb) === 'was' || w.at(verb) === 'were' || used ? w.span(used ? verb - 2 : verb, verb + 1) : null;
  return { roles: phrase.roles.map((r) => ({ ...r, time: r.time ?? tenure ?? past })), last: phrase.last };
}

/** Past "now", "at present", "until recently". */
function afterWhile(w: Words, at: number): number {
  let i = at;
  while (w.is(i, ADVERB)) i++;
  const isTime = w.at(i + 1) === 'present' || w.at(i + 1) === 'recently';
  return isTime && (w.at(i) === 'at' || w.at(i) === 'until') ? i + 2 : i;
}

/** Past "as" within a few words that hold no comma ("appointed in April as"); -1 where there is none. */
function asAfter(w: Words, from: number): number {
  for (let i = from; i < from + 6 && !w.is(i, PUNCTUATION); i++) if (w.at(i) === 'as') return i + 1;
  return -1;
}

function byFrame(w: Words, verb: number, frame: Frame, from: number): Said | null {
  if (frame === 'organization') return leads(w, verb);
  if (frame === 'joining') return joins(w, verb + 1);
  if (frame === 'employing') return employs(w, verb);
  if (frame === 'post') return holds(w, verb);
  if (DISMISSING.has(w.at(verb)) && !w.is(verb - 1, BE) && !w.is(verb - 2, BE)) return null;
  let i = verb + 1;
  while (w.is(i, ADVERB)) i++;
  if (frame === 'as' || w.at(i) === 'as') {
    i = asAfter(w, i);
    if (i < 0) return null;
  } else if (asAfter(w, i) > 0 && (frame === 'named' || (frame === 'role' && w.is(i, PREPOSITION)))) {
    i = asAfter(w, i); // "remains on the board as a director"
  }
  if (frame === 'named' && verb > from && !w.is(verb - 1, BE) && !w.is(verb - 2, BE)) return null;
  if (w.at(i) === 'to') i += w.at(i + 1) === 'be' ? 2 : w.at(verb) === 'promoted' ? 1 : 0;
  const phrase = readRoles(w, i);
  if (!phrase || w.person(phrase.last)) return null;
  const ended = ENDING.has(w.at(verb)) ? w.span(verb, w.at(verb + 1) === 'down' ? verb + 2 : verb + 1) : null;
  return { roles: phrase.roles.map((r) => ({ ...r, time: r.time ?? ended })), last: phrase.last };
}

const DISMISSING = new Set('fired sacked dismissed removed ousted suspended sworn signed'.split(' '));
const ENDING = new Set(
  'stepped resigned resigns retired retires quit quits served worked fired sacked dismissed removed ousted'.split(' '),
);

const POSTS = new Set('post posts position positions office title role job rank portfolio'.split(' '));

/** "holds the post of governor of A" */
function holds(w: Words, verb: number): Said | null {
  let i = verb + 1;
  while (i < verb + 5 && !POSTS.has(w.at(i)) && w.is(i, DETERMINER | POSSESSIVE | NUMBER | ADVERB | PLAIN)) i++;
  if (!POSTS.has(w.at(i)) || (w.at(i + 1) !== 'of' && w.at(i + 1) !== 'as')) return null;
  const said = rolesAt(w, i + 2);
  if (!said) return null;
  const past = w.at(verb).endsWith('d') && w.at(verb) !== 'hold' ? w.span(verb, verb + 1) : null;
  return { ...said, roles: said.roles.map((r) => ({ ...r, time: r.time ?? past })) };
}

/** "works for the law firm Carrow Finch as a clerk", "worked as a clerk for Carrow Finch". */
function employs(w: Words, verb: number): Said | null {
  if (w.at(verb) === 'working' && !w.is(verb - 1, BE | ADVERB)) return null;
  const preposition = w.at(verb + 1);
  if (preposition === 'for' || preposition === 'at' || preposition === 'with') return joins(w, verb + 2);
  const as = asAfter(w, verb + 1);
  const said = as < 0 ? null : rolesAt(w, as);
  if (!said) return null;
  const ended = w.at(verb) === 'worked' ? w.span(verb, verb + 1) : null;
  return { ...said, roles: said.roles.map((r) => ({ ...r, time: r.time ?? ended })) };
}

/** "joins the law firm Carrow Finch as partner": the organization comes first, and perhaps no role. */
function joins(w: Words, at: number): Said | null {
  let i = at;
  while (w.is(i, DETERMINER | POSSESSIVE | NUMBER)) i++;
  const organization = organizationIn(w, i, nominalEnd(w, i));
  if (!organization) return null;
  const phrase = w.at(organization.end) === 'as' ? readRoles(w, organization.end + 1) : null;
  if (!phrase) {
    const role = { first: at, last: at, organization: organization.span, time: timeAfter(w, organization.end) };
    return { roles: [role], last: organization.end };
  }
  const isFormer = (span: Span | null): boolean => span !== null && w.at(tokenAt(w, span.start) - 1) === 'from';
  const roles = phrase.roles.map((r) =>
    r.organization && !isFormer(r.organization) ? r : { ...r, organization: organization.span },
  );
  return { roles, last: phrase.last };
}

/** The token that begins at an offset of the paragraph, or after it. */
function tokenAt(w: Words, start: number): number {
  let i = 0;
  while (i < w.count && w.start(i) < start) i++;
  return i;
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
  const i = tokenAt(w, start);
  if (!w.is(i, DETERMINER | POSSESSIVE) || w.at(i) === 'a' || w.at(i) === 'an') return false;
  let head = i + 1;
  while (head < w.count && w.end(head) <= end && !w.is(head, PREPOSITION)) head++;
  return w.is(head - 1, TITLE);
}
