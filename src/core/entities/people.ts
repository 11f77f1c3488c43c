import type { Gender } from './gender';
import { genderOfName } from './gender';
import type { Presence } from './referent';
import { parsePersonName, sameFullName, shortFormRank, type PersonName } from './person-name';

/** One person, while the document is linked. */
export interface Person extends Presence {
  readonly forms: string[];
  name: PersonName;
  display: string;
  /** What the forename tells. */
  readonly forename: Gender | null;
  /** The same, or what the text tells. */
  gender: Gender | null;
}

/** One spelling of a name, and who it may mean. */
export interface PersonForm {
  /** Best first; more than one where the form alone does not tell. */
  readonly candidates: readonly Person[];
}

/**
 * Groups the spellings of people's names: full names that one person may have, then short forms by the full names
 * that hold them. Two people stay two where anything in their names differs.
 *
 * @param forms the distinct spellings, in order of appearance, without possessives.
 */
export function groupPeople(forms: readonly string[]): Map<string, PersonForm> {
  const index = new Map<string, Person[]>();
  const out = new Map<string, PersonForm>();
  const parsed = forms.map((text) => ({ text, name: parsePersonName(text) }));
  // Longer first, so that each short form meets all the names that it may be short for. The sort is stable.
  for (const { text, name } of [...parsed].sort((a, b) => b.name.content.length - a.name.content.length)) {
    const same = lookUp(index, name).filter((p) => sameFullName(p.name, name) || equalWords(p.name, name));
    const found = same.length > 0 ? same : byRank(lookUp(index, name), name);
    if (found.length > 0) {
      out.set(text, { candidates: found });
      if (found.length === 1) found[0]!.forms.push(text);
      continue;
    }
    const gender = genderOfName(name);
    const person: Person = { forms: [text], name, display: text, forename: gender, gender, last: null, count: 0 };
    addTo(index, person);
    out.set(text, { candidates: [person] });
  }
  return out;
}

const equalWords = (a: PersonName, b: PersonName): boolean =>
  a.suffix === b.suffix && a.words.join(' ') === b.words.join(' ');

/** Those for whom the short form is most usual: a surname before a given name. */
function byRank(people: readonly Person[], short: PersonName): Person[] {
  let best = Infinity;
  let out: Person[] = [];
  for (const person of people) {
    const rank = shortFormRank(person.name, short);
    if (rank === null || rank > best) continue;
    if (rank < best) out = [];
    best = rank;
    out.push(person);
  }
  return out;
}

/** A thousand people of one surname must not cost a million comparisons: only the latest of them are looked at. */
const LOOK_AT = 32;

function addTo(index: Map<string, Person[]>, person: Person): void {
  for (const key of person.name.keys) {
    const known = index.get(key);
    if (known) known.push(person);
    else index.set(key, [person]);
  }
}

function lookUp(index: ReadonlyMap<string, Person[]>, name: PersonName): Person[] {
  const out = new Set<Person>();
  for (const key of name.keys) for (const person of index.get(key)?.slice(-LOOK_AT) ?? []) out.add(person);
  return [...out];
}
