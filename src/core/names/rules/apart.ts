import { classesOf, PAST, VERB } from '../../grammar/lexicon';
import type { Tokens } from '../../text/tokens';
import { LOCATION, ORGANIZATION, OTHER, PERSON } from '../labels';
import { bit } from '../lexicon';
import { CAPITALS, isCapital, LOWERCASE, type WordFacts } from '../words';
import { become, sureness, type Found } from './found';

/** Words that make what they end, or begin with "of" or "for" after them, a body by themselves. */
const BODIES = new Set(
  'party union federation confederation alliance association society council committee institute institution academy university college school foundation coalition movement commission agency authority ministry department organization organisation parliament senate congress assembly court rally front centre center corporation company chamber board bureau bank league trust ngo commissariat'.split(
    ' ',
  ),
);
const AFTER_BODY = new Set(['of', 'for', 'on', 'against']);
const OFFICES = new Set(
  'chairman chairwoman chairperson chair president secretary governor minister spokesman spokeswoman spokesperson leader commissioner director treasurer'.split(
    ' ',
  ),
);
/** What a member of a parliament is called after the party's name. */
const MEMBERS = new Set('MP MPs MEP MEPs MSP MSPs MLA MLAs TD TDs MPP'.split(' '));
const RANKS = new Set(
  'national vice deputy acting former general state provincial regional founding honorary'.split(' '),
);
const PLACE = bit('place') | bit('country');

/**
 * Takes apart what the tagger took for one name: two people ("Leo and King Harald"), two bodies in a list, a body and
 * what stands after it in a bracket that the name does not close, a place and a person ("Governor of Maine Susan
 * Collins"). An office before or after a body's name is cut off. What is called as bodies are is one.
 */
export function takeApart(tokens: Tokens, facts: readonly WordFacts[], found: Found[]): void {
  for (let i = found.length - 1; i >= 0; i--) {
    const name = found[i]!;
    if (name.kind === OTHER && isBody(tokens, facts, name)) name.kind = ORGANIZATION;
    found.splice(i, 1, ...partsOf(tokens, facts, name));
  }
}

function partsOf(tokens: Tokens, facts: readonly WordFacts[], name: Found): Found[] {
  if (name.kind === ORGANIZATION) trimNation(tokens, facts, name);
  if (name.last - name.first < 3) return [name];
  return splitPair(tokens, facts, name) ?? partsOfOne(tokens, facts, name);
}

function partsOfOne(tokens: Tokens, facts: readonly WordFacts[], name: Found): Found[] {
  if (name.kind === PERSON) {
    return splitPlace(tokens, facts, name) ?? splitLegal(facts, name) ?? splitPeople(tokens, name);
  }
  if (name.kind !== ORGANIZATION) return [name];
  const member = splitMember(tokens, facts, name);
  if (member) return member;
  return splitBracket(tokens, name)
    .flatMap((body) => splitVerb(tokens, facts, body))
    .flatMap((body) => {
      trimOffices(tokens, facts, body);
      return splitCandidate(tokens, facts, body) ?? splitLegal(facts, body) ?? splitBodies(tokens, facts, body);
    });
}

/** "Way Forward's Pita Limjaron said", which the tagger doubts: a body, and who speaks for it. */
function splitMember({ lower }: Tokens, facts: readonly WordFacts[], name: Found): Found[] | undefined {
  const of = name.last - 3;
  if (name.confidence >= DOUBTED || of <= name.first || lower[of] !== "'s") return undefined;
  if (!(classesOf(lower[name.last] ?? '') & (VERB | PAST))) return undefined;
  const person = part(name, of + 1, name.last);
  if (facts.slice(of + 1, name.last).some((f) => !isCapital(f) || f.classes & NO_NAME)) return undefined;
  become(person, PERSON, DOUBTED, 'introduced as a person');
  return [part(name, name.first, of), person];
}
const DOUBTED = 0.5;
const NO_NAME = bit('head') | bit('suffix') | bit('common') | bit('country') | bit('nationality');

/** "Halden Mutual bought Cortina Life": no verb of the past stands in a name. */
function splitVerb({ lower }: Tokens, facts: readonly WordFacts[], name: Found): Found[] {
  for (let i = name.first + 1; i < name.last - 1; i++) {
    if (facts[i]!.casing !== LOWERCASE || !(classesOf(lower[i]!) & (PAST | VERB))) continue;
    if (isCapital(facts[i - 1]!) && isCapital(facts[i + 1]!)) {
      return [part(name, name.first, i), part(name, i + 1, name.last)];
    }
  }
  return [name];
}

/** "the Party of Java Central Committee and Javanese president": what is said next of the same person. */
function trimNation({ lower }: Tokens, facts: readonly WordFacts[], name: Found): void {
  const and = name.last - 2;
  if (and <= name.first + 1 || lower[and] !== 'and' || !(facts[and + 1]!.classes & bit('nationality'))) return;
  if (facts[name.last]?.casing === LOWERCASE) name.last = and;
}

const part = (name: Found, first: number, last: number, kind = name.kind): Found => ({ ...name, first, last, kind });

/** Looks between the two alone: paragraphs may be very long. @returns -1 where the word is not there */
function placeOf(word: string, words: readonly string[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (words[i] === word) return i;
  return -1;
}

/** "The rift between Halden and Cortina Foods", "Mapam/Labour Union": two names of a kind. */
function splitPair(tokens: Tokens, facts: readonly WordFacts[], name: Found): Found[] | undefined {
  if (name.kind !== ORGANIZATION && name.kind !== PERSON) return undefined;
  const { lower } = tokens;
  const link = lower[name.first - 1] === 'between' || lower[name.first - 1] === 'both' ? 'and' : '/';
  const at = placeOf(link, lower, name.first + 1, name.last - 1);
  if (at < 0 || placeOf(link, lower, at + 1, name.last) >= 0) return undefined;
  if (!isCapital(facts[at - 1]!) || !isCapital(facts[at + 1]!)) return undefined;
  return [part(name, name.first, at), part(name, at + 1, name.last)].flatMap((one) => partsOf(tokens, facts, one));
}

/** "Leo and King Harald" are two people. */
function splitPeople({ lower }: Tokens, name: Found): Found[] {
  const and = placeOf('and', lower, name.first + 1, name.last - 1);
  if (and < 0) return [name];
  return [part(name, name.first, and), part(name, and + 1, name.last)];
}

/** "Governor of Maine Susan Collins": the place is the office's. */
function splitPlace({ lower }: Tokens, facts: readonly WordFacts[], name: Found): Found[] | undefined {
  const { first, last } = name;
  if (lower[first - 1] !== 'of' || !OFFICES.has(lower[first - 2] ?? '') || last - first > 4) return undefined;
  if (!(facts[first]!.classes & PLACE) || !(facts[first + 1]!.classes & bit('forename'))) return undefined;
  return [part(name, first, first + 1, LOCATION), part(name, first + 1, last)];
}

/** "Ping An Insurance (Group)": of the name, bracket and all. */
const FORMS = new Set(['Group', 'Holdings', 'Holding']);

/** "Muslim Party of Indonesia (Parmusi", where the tagger left out the end of the bracket. */
function splitBracket({ words }: Tokens, name: Found): Found[] {
  const open = placeOf('(', words, name.first + 1, name.last - 1);
  if (open < 0 || placeOf(')', words, open, name.last) >= 0 || FORMS.has(words[open + 1]!)) return [name];
  return [part(name, name.first, open), part(name, open + 1, name.last)];
}

/** "Liberal Party of Canada Fernand Viau": a party with a place in its name, and who stands for it. */
function splitCandidate({ lower }: Tokens, facts: readonly WordFacts[], name: Found): Found[] | undefined {
  const at = name.last - 2;
  if (at - name.first < 3 || lower[at - 2] !== 'of' || !PARTIES.has(lower[at - 3]!)) return undefined;
  const [place, forename, surname] = [facts[at - 1]!, facts[at]!, facts[at + 1]!];
  const isNamed = forename.classes & bit('forename') && !(forename.classes & PLACE) && isCapital(surname);
  if (!(place.classes & PLACE) || !isNamed || BODIES.has(surname.lower)) return undefined;
  return [part(name, name.first, at), part(name, at, name.last, PERSON)];
}

/** "Halden Securities Limited Ana Ruiz": what stands behind a company's legal form, two or three words of no body. */
function splitLegal(facts: readonly WordFacts[], name: Found): Found[] | undefined {
  const { first, last } = name;
  for (let i = last - 3; i > first && i >= last - 4; i--) {
    if (!LEGAL.has(facts[i]!.lower)) continue;
    const rest = facts.slice(i + 1, last);
    if (!rest.every((f) => isCapital(f) && f.casing !== CAPITALS && !(f.classes & NO_PERSON))) return undefined;
    const surest = Math.max(sureness(name), SPLIT);
    return [
      { ...part(name, first, i + 1, ORGANIZATION), surest },
      { ...part(name, i + 1, last, PERSON), surest },
    ];
  }
  return undefined;
}
/** How sure a company and a person are that its legal form parts. */
const SPLIT = 0.5;
const LEGAL = new Set(['limited', 'ltd', 'ltd.', 'plc', 'inc', 'inc.', 'bhd', 'llc', 'pjsc', 'tbk']);
const NO_PERSON = bit('head') | bit('common') | bit('country') | bit('suffix');
const PARTIES = new Set(['party', 'union', 'alliance', 'front', 'movement', 'congress', 'league']);

/** "National Organization for Women, National Urban League" */
function splitBodies(tokens: Tokens, facts: readonly WordFacts[], name: Found): Found[] {
  for (let i = name.last - 3; i > name.first + 1; i--) {
    const link = tokens.lower[i]!;
    if (link !== ',' && link !== 'and' && link !== 'or') continue;
    const before = part(name, name.first, i);
    const after = part(name, i + 1, name.last);
    if (!isWhole(tokens, before)) continue;
    if (link === ',' ? !isListed(tokens, facts, after) : !isWhole(tokens, after)) continue;
    // "Federation of Trade and Farmers' Unions" is one; a nation or a place begins another.
    const isSecond =
      facts[i + 1]!.classes & (PLACE | bit('nationality')) && placeOf('and', tokens.lower, i + 1, name.last) < 0;
    if (link === 'and' && !isSecond) continue;
    return [...splitBodies(tokens, facts, before), after];
  }
  return [name];
}

/** Whether what stands after a body and a comma is another: not "University of Halden, West Campus", nor what else it does. */
function isListed(tokens: Tokens, facts: readonly WordFacts[], name: Found): boolean {
  if (isWhole(tokens, name)) return true;
  for (let i = name.first; i < name.last; i++) {
    if (!isCapital(facts[i]!) && tokens.lower[i] !== 'to' && tokens.lower[i] !== 'for') return false;
    if (facts[i]!.classes & (PLACE | bit('suffix'))) return false;
  }
  return name.last - name.first > 1;
}

/** Whether the words name a body by themselves: they end in what it is, or say of what it is one. */
function isWhole({ lower }: Tokens, { first, last }: Pick<Found, 'first' | 'last'>): boolean {
  if (BODIES.has(lower[last - 1]!)) return true;
  for (let i = first; i < last - 2; i++) if (BODIES.has(lower[i]!) && AFTER_BODY.has(lower[i + 1]!)) return true;
  return false;
}

/** "Clean Rivers Coalition", "Campaign for Nuclear Disarmament": called as bodies are, and nothing else. */
function isBody({ lower }: Tokens, facts: readonly WordFacts[], { first, last }: Found): boolean {
  if (last - first < 3 || !isCapital(facts[last - 1]!) || !isCapital(facts[first]!)) return false;
  const inner = lower.slice(first, last - 1);
  if (BODIES.has(lower[last - 1]!)) {
    return !inner.some((word) => AFTER_BODY.has(word) || word === 'the' || word === 'to');
  }
  if (inner[1] === 'of') return OF_MEMBERS.has(inner[0]!);
  return ASSOCIATIONS.has(inner[0]!) && (inner[1] === 'for' || inner[1] === 'against');
}
/** Bodies of members: a council or a union of something may be a meeting or a state. */
const OF_MEMBERS = new Set(['association', 'confederation', 'society', 'institute', 'academy']);
const ASSOCIATIONS = new Set(
  'association foundation campaign council institute centre center society alliance coalition movement fund'.split(' '),
);

/** "Popular Front of India Chairman", "National President Social Democratic Party": who leads a body, and the body. */
function trimOffices(tokens: Tokens, facts: readonly WordFacts[], name: Found): void {
  const { first, last } = name;
  while (name.last - first > 1 && endsInOffice(tokens, facts, name)) name.last--;
  const body = afterOffice(tokens, facts, name);
  if (name.last - body > 2 && isWhole(tokens, { ...name, first: body })) name.first = body;
  if (name.first !== first || name.last !== last) name.why = [...name.why, 'trimmed: title'];
}

/** An office right after a place or a word for a body: not "Office of the President". */
function endsInOffice({ lower, words }: Tokens, facts: readonly WordFacts[], { first, last }: Found): boolean {
  if (MEMBERS.has(words[last - 1]!)) return true;
  const before = facts[last - 2];
  return (
    before !== undefined &&
    last - first > 2 &&
    OFFICES.has(lower[last - 1]!) &&
    isCapital(before) &&
    (before.classes & (PLACE | bit('head'))) !== 0
  );
}

/** Where a name goes on that begins with an office. */
function afterOffice({ lower }: Tokens, facts: readonly WordFacts[], { first, last }: Found): number {
  let i = first;
  while (RANKS.has(lower[i]!)) i++;
  if (!OFFICES.has(lower[i]!)) return first;
  i += lower[i + 1] === 'general' ? 2 : 1;
  return i < last && isCapital(facts[i]!) ? i : first;
}
