import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** The corpus's articles without their marks, over and over with another number in each, so that no paragraph recurs. */
export function longText(words: number): string {
  const articles = filesBelow('training/corpus')
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .map((f) => readFileSync(f, 'utf8').replace(/\[[plom]\d* ([^\]]*)\]/g, '$1'));
  const out: string[] = [];
  for (let n = 0, i = 0; n < words; i++) {
    const round = Math.floor(i / articles.length);
    const article = articles[i % articles.length]!;
    out.push(round === 0 ? article : article.replace(/\.(\n|$)/g, ` (${String(round)}).$1`));
    n += wordCount(article);
  }
  return out.join('\n\n');
}

export const wordCount = (text: string): number => text.split(/\s+/).length;
