import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameLabel } from '../src/core/paragraph';
import type { GoldDocument, GoldName } from './sets';

interface SeedEntity {
  readonly forms: readonly string[];
}

interface Seeds {
  readonly documents: readonly {
    readonly file: string;
    readonly people: readonly SeedEntity[];
    readonly organizations: readonly SeedEntity[];
  }[];
}

/** The two articles with every mention of their people and organizations. @param shared holds `gold/` and `seeds/` */
export function seedsOf(shared: string): GoldDocument[] {
  const { documents } = JSON.parse(readFileSync(join(shared, 'gold/seeds.json'), 'utf8')) as Seeds;
  return documents.map(({ file, people, organizations }) => {
    const text = readFileSync(join(shared, 'seeds', file), 'utf8').replace(/^\uFEFF/, '');
    return {
      id: file,
      text,
      entities: [...occurrences(text, people, 'person'), ...occurrences(text, organizations, 'organization')],
    };
  });
}

/** Every whole-word occurrence of the forms, the longest first, without overlap. */
function occurrences(text: string, entities: readonly SeedEntity[], label: NameLabel): GoldName[] {
  const out: GoldName[] = [];
  for (const form of entities.flatMap((e) => e.forms).sort((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const end = at + form.length;
      if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[end] ?? ' ')) continue;
      if (!out.some((e) => at < e.end && end > e.start)) out.push({ start: at, end, label });
    }
  }
  return out;
}
