import { remembered } from './fold';

/**
 * Makes ids for names: a slug of the name's letters and digits, diacritics dropped, with -2, -3 … where two would be
 * the same. Names in other scripts keep their letters.
 */
export function slugs(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const base = slugOf(name);
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
    taken.add(id);
    return id;
  };
}

function slugAnew(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?(?=\s|$)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain || 'entity';
}

export const slugOf = remembered(slugAnew);
