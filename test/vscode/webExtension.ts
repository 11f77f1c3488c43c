import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../../scripts/lib/main';
import { shippedFiles } from '../../scripts/lib/packaging';
import { root } from '../../scripts/lib/paths';
import { privateFolder } from '../../scripts/vscode/server';

/** A copy of the extension that has only its browser side, so that VS Code runs it in the web extension host. */
export async function webExtension(suite: string): Promise<{ folder: string; suite: string }> {
  const folder = join(await privateFolder(), 'extension');
  // What is tested is what is shipped.
  for (const file of await shippedFiles()) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(root, file), join(folder, file));
  }
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  if (!manifest['browser']) {
    throw new UserError('package.json names no `browser` bundle: there is nothing to run in the web.');
  }
  delete manifest['main'];
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  await cp(suite, join(folder, 'suite.js'));
  return { folder, suite: join(folder, 'suite.js') };
}
