import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from './lib/paths';

/** What the data that ships was made from. */
const DATA = ['training/terms/NOTICE.md'];

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/**
 * The notices that the licences of what ships ask for: those of the packages in the bundles, each with its licence as
 * it is, and of the data.
 * @param bundles what esbuild says of them.
 * @throws Error for a package that does not say its licence.
 */
export function noticesOf(bundles: readonly Metafile[]): string {
  const folders = new Set(
    bundles.flatMap(({ inputs }) => Object.keys(inputs).flatMap((path) => packageOf(path) ?? [])),
  );
  const packages = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Package;
    if (!license) throw new Error(`${folder} does not say its licence.`);
    return `## ${name} ${version} (${license})\n\n${textIn(folder) ?? `Licence: ${license}. The package has no text of it.`}\n`;
  });
  const data = DATA.map((file) => readFileSync(join(root, file), 'utf8').replace(/^# /, '## '));
  const head =
    '# Third-party notices\n\nGlossator holds parts of these works. What the name model was made from is in media/MODEL.md.\n';
  return [head, ...data, ...packages].join('\n');
}

/** `node_modules/a/node_modules/@b/c/index.js` is of the last package in it. */
const packageOf = (path: string): string | undefined => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];

function textIn(folder: string): string | undefined {
  const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e(?:[.-]|$)/i.test(name));
  return file && readFileSync(join(root, folder, file), 'utf8').trim();
}
