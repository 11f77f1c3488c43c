import { readFileSync } from 'node:fs';
import type { GoldDocument, GoldName } from './sets';

/** Titles that some sets count as part of a person's name. */
const TITLE =
  /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Sen|Rep|Gov|Rev|Hon|Adm|Sir|Dame|Lord|Lady|President|Professor|Doctor|General|Colonel|Captain|Major|Senator|Governor|Minister|Prime Minister|Queen|King|Prince|Princess|Emperor|Pope|Saint|Archbishop|Bishop|Father|Justice|Judge|Chancellor)\.?\s+)+(?=\p{Lu})/u;

/**
 * Brings the conventions of the free sets nearer to one another: a title is no part of a name, a name holds a capital,
 * dates and numbers are no names.
 */
export function clean(set: string, document: GoldDocument): GoldDocument {
  const out: GoldName[] = [];
  const entities = set.startsWith('gum') ? derived(document) : document.entities;
  for (const e of entities) {
    const text = document.text.slice(e.start, e.end);
    if (!/\p{Lu}/u.test(text) && !/^(?:btc|wnut|uner)/.test(set)) continue;
    if (e.label === 'other' && /\d{4}$|^\d/.test(text) && set.startsWith('govsl')) continue;
    out.push(trimmed(e, text));
  }
  return { ...document, entities: out };
}

function trimmed(e: GoldName, text: string): GoldName {
  let { start, end } = e;
  if (e.label === 'person') start += TITLE.exec(text)?.[0].length ?? 0;
  if (e.label === 'organization' || e.label === 'location') {
    start += /^[Tt]he\s+(?=\p{Lu})/u.exec(text)?.[0].length ?? 0;
  }
  end -= /\s*['’]s?$/u.exec(text.slice(start - e.start))?.[0].length ?? 0;
  return { ...e, start, end };
}

const listed = (file: string): Set<string> =>
  new Set(
    readFileSync(new URL(`gazetteers/${file}.txt`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.toLowerCase().split(/\s*,\s*/)),
  );
const TITLES = new Set([...listed('title'), ...listed('role')]);
const PEOPLES = listed('nationality');
const COUNTRIES = listed('country');

/**
 * The names that were derived from the heads of phrases: "Nations" of "United Nations" is made whole, a title alone
 * ("President") is no name, a people ("Thais") is no person, and a country that acts stays a place.
 */
function derived({ text, entities }: GoldDocument): GoldName[] {
  return entities.flatMap((e) => {
    const isCut = text.slice(0, e.start).endsWith('United ');
    const start = isCut ? e.start - 'United '.length : e.start;
    const name = text.slice(start, e.end).toLowerCase();
    if (TITLES.has(name)) return [];
    if (e.label === 'person' && PEOPLES.has(name)) return [{ ...e, label: 'other' as const }];
    if (e.label === 'organization' && COUNTRIES.has(name)) return [{ ...e, label: 'location' as const }];
    return [{ ...e, start }];
  });
}
