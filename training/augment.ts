import { namesByCountry } from './people';
import type { GoldDocument, GoldName } from './sets';

type Random = () => number;
/** A name that may carry a person's number in the corpus. */
type Name = GoldName & { readonly person?: number };

const pick = <T>(list: readonly T[], next: Random): T => list[Math.floor(next() * list.length)]!;

/** Particles stay out of a surname: Ursula von der Leyen is named by Leyen as well. */
const WORD = /[\p{L}\p{M}'’.-]+/gu;

/**
 * Gives the people of a text names of another culture, so that the tagger learns what stands around a name: the same
 * person has the same new name throughout, in full or in short as the old one was.
 */
export class PeopleSwapper {
  private readonly forenames: ReadonlyMap<string, readonly string[]>;
  private readonly surnames: ReadonlyMap<string, readonly string[]>;
  private readonly countries: readonly string[];

  constructor(data: string) {
    this.forenames = namesByCountry(data, 'forenames');
    this.surnames = namesByCountry(data, 'surnames');
    this.countries = [...this.forenames.keys()].filter((c) => this.surnames.has(c)).sort();
  }

  swap(document: GoldDocument, next: Random): GoldDocument {
    const given = new Map<string, { forename: string; surname: string; last: string }>();
    return rewrite(document, (text, name) => {
      const words = text.match(WORD) ?? [];
      if (name.label !== 'person' || words.length === 0 || words.length > 4) return text;
      const last = words.at(-1)!;
      const key = name.person ? String(name.person) : last;
      let person = given.get(key);
      if (!person) {
        const country = pick(this.countries, next);
        person = {
          forename: pick(this.forenames.get(country)!, next),
          surname: pick(this.surnames.get(country)!, next),
          last,
        };
        given.set(key, person);
      }
      if (words.length > 1) return `${person.forename} ${person.surname}`;
      return last === person.last ? person.surname : person.forename;
    });
  }
}

/** Replaces the words of names, and moves the offsets along. */
function rewrite(document: GoldDocument, replace: (text: string, name: Name) => string): GoldDocument {
  const names = [...document.entities].sort((a, b) => a.start - b.start || b.end - a.end);
  const entities: GoldName[] = [];
  let text = '';
  let at = 0;
  for (const name of names) {
    if (name.start < at) continue; // a name inside the one before it
    text += document.text.slice(at, name.start);
    const start = text.length;
    text += replace(document.text.slice(name.start, name.end), name);
    entities.push({ start, end: text.length, label: name.label });
    at = name.end;
  }
  return { ...document, text: text + document.text.slice(at), entities };
}

const SMALL = /^(?:a|an|the|of|and|or|but|for|nor|in|on|at|to|by|as|with|from|over|up|de|la|is|s)$/;

/** The text as a headline sets it: The Words With Capitals. */
export function titleCased(document: GoldDocument): GoldDocument {
  return recased(document, (word) => (SMALL.test(word) ? word : word[0]!.toUpperCase() + word.slice(1)));
}

/** THE TEXT IN CAPITALS. */
export function upperCased(document: GoldDocument): GoldDocument {
  return recased(document, (word) => word.toUpperCase());
}

/** Offsets stay right: a word whose length would change is left as it is. */
function recased(document: GoldDocument, change: (word: string) => string): GoldDocument {
  const text = document.text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    const changed = change(word);
    return changed.length === word.length ? changed : word;
  });
  return { ...document, text };
}

/** The first sentences of a text's paragraphs, each as a text of its own: the raw material of headlines. */
export function leads(document: GoldDocument): GoldDocument[] {
  const out: GoldDocument[] = [];
  for (const match of document.text.matchAll(/(?:^|\n)([^\n.]{30,110})\.(?=\s)/g)) {
    const start = match.index + match[0].length - 1 - match[1]!.length;
    const end = start + match[1]!.length;
    const entities = document.entities
      .filter((e) => e.start >= start && e.end <= end)
      .map((e) => ({ ...e, start: e.start - start, end: e.end - start }));
    out.push({ id: `${document.id}#${start}`, text: match[1]!, entities });
  }
  return out;
}
