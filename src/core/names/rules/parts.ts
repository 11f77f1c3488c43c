import type { Tokens } from '../../text/tokens';
import { ORGANIZATION } from '../labels';
import { bit } from '../lexicon';
import { FUNCTION, isCapital, NUMBER, type WordFacts } from '../words';
import { become, sureness, type Found } from './found';

const WHY = 'joined: part of an organization';
/** Parts of universities and academies: with the possessor before it, the name of a part is one name. */
const ACADEMIC = new Set(['institute', 'institutes', 'school', 'faculty', 'college', 'department', 'laboratory']);
/** Parts of bodies that are named with the whole: "Tema Command of the Customs Service". */
const PARTS = new Set(['command', 'division', 'directorate', 'subcommittee', 'secretariat']);

/**
 * A committee of a congress is one name ("National Committee of the …"), and so is an institute of an academy ("the
 * Academy's Institute of …"): two organizations, the one a part of the other and named by what it is.
 */
export function joinParts(tokens: Tokens, facts: readonly WordFacts[], found: Found[]): void {
  for (let i = found.length - 1; i > 0; i--) {
    const before = found[i - 1]!;
    const after = found[i]!;
    if (before.kind !== ORGANIZATION || after.kind !== ORGANIZATION) continue;
    const link = after.first - before.last > 2 ? '' : tokens.lower.slice(before.last, after.first).join(' ');
    const isPart =
      link === "'s" || link === "'"
        ? ACADEMIC.has(tokens.lower[after.first]!) && tokens.lower[after.first + 1] === 'of'
        : (link === 'of' || link === 'of the') && (isGeneric(facts, before) || isPartOf(tokens, before));
    if (!isPart && !(link === 'and' && areMembers(tokens, before, after))) continue;
    before.last = after.last;
    become(before, ORGANIZATION, sureness(after), WHY);
    found.splice(i, 1);
  }
}

/** "Alliance for a Pause", "Center for a Secure Economy", where the tagger stopped at the article. */
export function joinPurpose({ lower }: Tokens, facts: readonly WordFacts[], found: Found[]): void {
  found.forEach((name, i) => {
    if (name.kind !== ORGANIZATION || !WITH_PURPOSE.has(lower[name.last - 1]!) || lower[name.last] !== 'for') return;
    const first = ARTICLES.has(lower[name.last + 1] ?? '') ? name.last + 2 : name.last + 1;
    let last = first;
    while (last < facts.length && isCapital(facts[last]!)) last++;
    if (last === first || last - first > MOST_PURPOSE || (found[i + 1]?.first ?? last) < last) return;
    name.last = last;
    become(name, ORGANIZATION, JOINED, WHY);
  });
}
const WITH_PURPOSE = new Set(
  'alliance coalition campaign movement foundation centre center institute council network partnership fund'.split(' '),
);
const ARTICLES = new Set(['a', 'an', 'the']);
const MOST_PURPOSE = 4;

const OF_MEMBERS = new Set(['alliance', 'association', 'union', 'federation', 'confederation', 'league', 'society']);

/** "Alliance of Liberals and Democrats for Europe": two kinds of members of one body. */
const areMembers = ({ lower }: Tokens, before: Found, after: Found): boolean =>
  OF_MEMBERS.has(lower[before.last - 3]!) &&
  lower[before.last - 2] === 'of' &&
  lower[before.last - 1]!.endsWith('s') &&
  lower[after.first]!.endsWith('s') &&
  (after.last - after.first === 1 || lower[after.first + 1] === 'for');

const isPartOf = ({ lower }: Tokens, { first, last }: Found): boolean =>
  PARTS.has(lower[last - 1]!) || (ACADEMIC.has(lower[first]!) && lower[first + 1] === 'of');

/** How sure a name is whose parts show what it is. */
const JOINED = 0.6;

/** "Standing Committee of the …", where the tagger saw the congress alone. */
export function joinUnmarkedPart(
  tokens: Tokens,
  facts: readonly WordFacts[],
  found: readonly Found[],
  i: number,
): void {
  const name = found[i]!;
  if (name.kind !== ORGANIZATION) return;
  const of = tokens.lower[name.first - 1] === 'the' ? name.first - 2 : name.first - 1;
  if (of < 1 || tokens.lower[of] !== 'of') return;
  const least = i > 0 ? found[i - 1]!.last : 0;
  let first = of;
  while (first > least && isCapital(facts[first - 1]!) && !(facts[first - 1]!.joins & FUNCTION)) first--;
  // One word may have its capital from the sentence that it begins.
  if (of - first < 2 || !isGeneric(facts, { first, last: of })) return;
  name.first = first;
  become(name, ORGANIZATION, JOINED, WHY);
}

/** Small words between the parts of a generic name: "Standing Committee of the Political Bureau". */
const BETWEEN = new Set(['of', 'the']);
const MOST_GENERIC = 6;

/** Words of the dictionary, up to two together, the last of which says what kind of body it is; with a number or without. */
function isGeneric(facts: readonly WordFacts[], { first: start, last }: Pick<Found, 'first' | 'last'>): boolean {
  const first = facts[start]!.casing === NUMBER ? start + 1 : start;
  if (last - first > MOST_GENERIC || last === first || !(facts[last - 1]!.classes & bit('head'))) return false;
  let together = 0;
  for (let i = first; i < last; i++) {
    const isBetween = BETWEEN.has(facts[i]!.lower);
    together = isBetween ? 0 : together + 1;
    if (together > 2 || !(isBetween || facts[i]!.classes & bit('common'))) return false;
  }
  return true;
}
