import type { Span } from '../analysis';
import {
  ADVERB,
  AUXILIARY,
  BE,
  CALENDAR,
  DETERMINER,
  HONORIFIC,
  MODIFIER,
  NUMBER,
  ORGANIZATION,
  PAST,
  PLAIN,
  POSSESSIVE,
  POSTNOMINAL,
  PUNCTUATION,
  TENURE,
  TITLE,
  TITLES,
  VERB,
} from '../grammar/lexicon';
import type { Words } from '../grammar/words';
import { complements } from './complements';
import { tenureAt } from './times';
import { afterFieldBracket } from './fields';
import { runEnd } from './organizations';
import { beforeTitle } from './premodifiers';
import { singularTitle } from './titles';
import titles from './titles.json';

/** One role as a phrase states it, whoever holds it. Tokens, ends exclusive. */
export interface RolePart {
  readonly first: number;
  readonly last: number;
  readonly organization: Span | null;
  readonly time: Span | null;
  /** What the title is called where the text has its plural or a verb: "founder" for "founded". */
  readonly called?: string | null;
}

/** "a deputy to the 14th NPC and chairman and CEO of Haier Group": several roles in one phrase. */
export interface RolePhrase {
  readonly first: number;
  readonly last: number;
  readonly roles: readonly RolePart[];
  /** Begins with a determiner or an owner, or may do without one ("president of X"). */
  readonly determined: boolean;
}

interface Options {
  /** After "a(n)" in an apposition any noun for a doer counts ("a bookbinder from Fez"). */
  readonly openVocabulary?: boolean;
  /** The name of who holds the roles comes next. */
  readonly beforeName?: boolean;
}

/**
 * Reads the roles that begin at token `i`: [determiner] [former] [modifiers] title [of organization], and what is
 * coordinated with it.
 * @returns null where no title heads the phrase.
 */
export function readRoles(w: Words, i: number, options: Options = {}): RolePhrase | null {
  const parts: Draft[] = [];
  let at = i;
  let determined = false;
  for (;;) {
    const draft = readOne(w, at, options) ?? (parts.length === 0 ? afterNoTitle(w, at, options) : null);
    if (!draft) break;
    // "…, and president Xi", "…, the minister said": somebody else
    const isOther = w.person(afterRetired(w, draft.end))
      ? !options.beforeName
      : w.is(draft.end, BE | AUXILIARY | VERB | PAST);
    if (parts.length > 0 && isOther) break;
    if (parts.length === 0) determined = draft.determined;
    parts.push(draft);
    const next = coordination(w, draft.end);
    if (next < 0) break;
    at = next;
  }
  if (parts.length === 0) return null;
  return { first: i, last: parts.at(-1)!.end, roles: shareOrganizations(w, parts), determined };
}

/** Past the bracket of "Lt Gen (retd) Bo Lind". */
const afterRetired = (w: Words, i: number): number =>
  w.at(i) === '(' && w.at(i + 2) === ')' && RETIRED.test(w.at(i + 1)) ? i + 3 : i;

export const RETIRED = /^(?:retd|ret|rtd|retired)\.?$/;

interface Draft extends RolePart {
  readonly start: number;
  readonly end: number;
  /** Where the organization stands, if there is one. */
  readonly side: 'before' | 'after';
  readonly determined: boolean;
}

/** The token after "and", "as well as", ", and", "," where the phrase may go on with another role; else -1. */
function coordination(w: Words, i: number): number {
  let j = i;
  if (w.at(j) === ',') j++;
  if (w.at(j) === 'as' && w.at(j + 1) === 'well' && w.at(j + 2) === 'as') return j + 3;
  if (w.at(j) === 'and' || w.at(j) === '&' || w.at(j) === '/') {
    j++;
    while (w.is(j, ADVERB) && !w.is(j, TENURE)) j++;
    return j;
  }
  return j > i ? j : -1;
}

/**
 * "founder and chairman of A": a title without an organization takes that of the next one it is coordinated with;
 * "A's founder and chairman": later titles take that before.
 */
function shareOrganizations(w: Words, parts: readonly Draft[]): RolePart[] {
  const out: RolePart[] = [];
  const owned = parts.findIndex((p) => p.side === 'before');
  let next: RolePart | undefined;
  for (let k = parts.length - 1; k >= 0; k--) {
    const p = parts[k]!;
    const later = parts[k + 1];
    // "a former clerk and ex-chair of A"
    const isAnother = later !== undefined && p.time !== null && w.at(later.start).startsWith('ex-');
    const joined = next && later?.side !== 'before' && !isApart(w, later!.start) && !isAnother && !isCalling(w, p);
    const isOwned = owned >= 0 && owned < k && !w.is(p.start, DETERMINER); // not "its head, the driver Ana Ruiz"
    const before = isOwned ? parts[owned]!.organization : null;
    const organization = p.organization ?? (joined && next ? next.organization : null) ?? before;
    next = { first: p.first, last: p.last, organization, time: p.time, called: p.called ?? null };
    out.push(next);
  }
  return out.reverse();
}

/** "and the head of A", "and previously the head of A": a role that stands by itself, at another time or place. */
const isApart = (w: Words, start: number): boolean =>
  w.is(start, DETERMINER) || WHILES.has(w.at(start)) || WHILES.has(w.at(start - 1));

/** "a political adviser and dean of A": what somebody is anywhere, and where they hold an office. */
const isCalling = (w: Words, { start, last }: Draft): boolean =>
  (w.at(start) === 'a' || w.at(start) === 'an') && CALLINGS.has(w.at(last - 1));
const CALLINGS = new Set(
  'adviser advisor analyst economist lawmaker legislator lawyer journalist author writer activist campaigner consultant academic scholar researcher commentator entrepreneur investor engineer physician doctor'.split(
    ' ',
  ),
);

const WHILES = new Set('previously formerly earlier once now currently later latterly today'.split(' '));

/** "the novelist's friend and director of A": what comes before "and" is no title, what comes after it is. */
function afterNoTitle(w: Words, i: number, options: Options): Draft | null {
  if (options.beforeName) return null;
  if (PARTISANS.has(w.at(i))) return afterPartisan(w, i, options);
  if (!w.is(i, DETERMINER | POSSESSIVE)) return null;
  const end = runEnd(w, i + 1);
  if (end === i + 1 || w.at(end) !== 'and' || w.is(end + 1, DETERMINER)) return null;
  const name = w.name(end - 1); // "a Canadian and a former judge"
  const from = tenureAt(w, end + 1)?.last ?? end + 1; // "his son and for two decades his deputy"
  return !name || name.label === 'other' ? readOne(w, from, options) : null;
}

const PARTISANS = new Set(['democrat', 'republican', 'independent', 'conservative']);

const RANKING = new Set(['top', 'ranking', 'senior', 'leading']);

/** "Democrat of Ohio and the panel's ranking member" */
function afterPartisan(w: Words, i: number, options: Options): Draft | null {
  const from = w.at(i + 1) === 'of' || w.at(i + 1) === 'from' ? runEnd(w, i + 2) : i + 1;
  return w.at(from) === 'and' ? readOne(w, from + 1, options) : null;
}

function readOne(w: Words, i: number, options: Options): Draft | null {
  const isOneOf = w.at(i) === 'one' && w.at(i + 1) === 'of' && w.is(i + 2, DETERMINER | POSSESSIVE | NUMBER); // "one of the founders of A"
  let j = isOneOf ? i + 2 : i;
  let determined = isOneOf;
  let indefinite = false;
  const earlier = w.is(j, TENURE) && w.is(j + 1, DETERMINER | POSSESSIVE) ? w.span(j, j + 1) : null; // "formerly the head of A"
  if (earlier) j++;
  while (w.is(j, DETERMINER | POSSESSIVE) || (w.is(j, ADVERB) && (!w.is(j, TENURE | PLAIN) || w.at(j) === 'also'))) {
    if (w.at(j) === 'no' || w.at(j) === 'that') return null;
    indefinite ||= w.at(j) === 'a' || w.at(j) === 'an';
    determined ||= !w.is(j, ADVERB);
    j++;
  }
  while (w.is(j, HONORIFIC) && w.is(j + 1, TITLE)) j++; // "Mr Justice Lind"
  // "is examining patients"
  if (
    w.at(j).endsWith('ing') &&
    !w.name(j) &&
    !options.beforeName &&
    !determined &&
    !w.is(j, MODIFIER | TITLE | PLAIN | TENURE)
  ) {
    return null;
  }
  let end = runEnd(w, j);
  const open = options.openVocabulary === true && (indefinite || options.beforeName === true);
  let head = headOf(w, j, end, open);
  if (head < 0 && w.at(end) === 'and' && w.is(end - 1, MODIFIER)) {
    // "chief scientific and medical officer"
    end = runEnd(w, end + 1);
    head = headOf(w, j, end, false);
  }
  if (head < 0 && isOneOf && w.is(end - 1, TITLES)) head = end - 1;
  if (head < 0) return null;
  const before = beforeTitle(w, j, head);
  if (!before) return null;
  const last = divisionEnd(w, head, Math.min(end, head + 1 + (w.is(head + 1, POSTNOMINAL) ? 1 : 0)));
  const bracket = options.beforeName === true ? afterFieldBracket(w, last) : last;
  // "Vice President, Human Resources, at A"
  const isParted = last > head + 2 && w.at(last) === ',' && w.at(last + 1) === 'at';
  const owned = before.organization !== null && !before.isVague;
  const behind = isParted ? { ...complements(w, last + 1, owned), titleLast: last } : null;
  const after = behind?.organization ? behind : complements(w, bracket, owned);
  if (isOneOf && w.is(i + 2, NUMBER) && !before.organization && !after.organization) return null; // "one of two nurses"
  // "a China specialist at A", and "the Liberal MP for Reef East", whose constituency no list knows
  const isSeat = w.at(last) === 'for' && w.at(head) === 'mp' && before.isVague;
  const isField = indefinite && SPECIALISTS.has(w.at(head)) && (w.at(last) === 'at' || w.at(last) === 'with');
  const isOutside =
    before.organization === null || ((before.isVague || isField) && !isSeat && after.organization !== null);
  const side = isOutside ? 'after' : 'before';
  return {
    start: i,
    first: before.first,
    last: after.titleLast,
    organization: side === 'before' ? before.organization : after.organization,
    side,
    time: before.time ?? earlier ?? after.time,
    called: isOneOf ? singularTitle(w, before.first, head + 1) : null,
    end: after.end,
    determined: determined || before.organization !== null,
  };
}

/** Past the division in "Vice President, Human Capital," as companies write it: capitals that no person and no house is. */
function divisionEnd(w: Words, head: number, last: number): number {
  if (w.at(last) !== ',' || !w.isCapital(head) || !w.isCapital(last + 1) || !RANKED.has(w.at(head))) return last;
  let end = last + 1;
  while (end < last + 6 && (w.isCapital(end) || w.at(end) === 'and' || w.at(end) === '&')) {
    const name = w.name(end);
    const isBody = w.canBe(end, ORGANIZATION | HONORIFIC | TITLE) || (name && !DIVIDED.has(name.label));
    if (isBody || (!name && !w.is(end, MODIFIER) && !w.canBe(last + 1, MODIFIER))) return last;
    end++;
  }
  const isClosed = w.is(end, PUNCTUATION) || end >= w.count || w.at(end) === 'at' || w.at(end) === 'of';
  return isClosed && (w.canBe(last + 1, MODIFIER) || w.name(last + 1)?.label === 'location') ? end : last;
}

const RANKED = new Set(['president', 'vice-president', 'director', 'manager', 'head', 'partner', 'officer', 'lead']);
const DIVIDED = new Set(['location', 'other', 'organization']);

const SPECIALISTS = new Set(['specialist', 'expert', 'scholar', 'researcher', 'watcher', 'analyst']);

/** The title that ends the run; a calendar word or an adverb after it is no part of it. */
function headOf(w: Words, first: number, end: number, open: boolean): number {
  let k = end - 1;
  while (k >= first && w.is(k, CALENDAR | ADVERB) && !w.is(k, TITLE)) k--;
  if (w.is(k, POSTNOMINAL) && w.is(k - 1, TITLE) && k - 1 >= first) return k - 1;
  if (k < first || w.name(k)) return -1;
  // "a lawyer representing the families": the participle goes on with what the office does
  if (k > first && w.at(k).endsWith('ing') && !w.is(k, ~0) && w.is(k - 1, TITLE)) k--;
  if (w.is(k, TITLE) || (PARTISANS.has(w.at(k)) && RANKING.has(w.at(k - 1)))) return k;
  return open && isDoer(w.at(k)) ? k : -1;
}

const DOER = /^[a-z]{3,}(?:er|or|ist|ian|man|woman|person|smith|wright|herd|ician|ologist|monger)$/;
const NO_DOER: ReadonlySet<string> = new Set(titles.things.split(' '));
export const isDoer = (word: string): boolean => DOER.test(word) && !NO_DOER.has(word);
