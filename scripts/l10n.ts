import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorStrings } from './lib/l10n';
import { root } from './lib/paths';

/** Brings the translations in step with the sources: new strings get an empty value to fill in, old ones go. */
const file = join(root, 'l10n/bundle.l10n.zh-cn.json');
const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
const keys = [...editorStrings().translated].sort((a, b) => (a < b ? -1 : 1));
writeFileSync(file, JSON.stringify(Object.fromEntries(keys.map((key) => [key, known[key] ?? ''])), null, 2) + '\n');
for (const key of keys.filter((k) => !known[k])) console.log(`To translate: ${key}`);
