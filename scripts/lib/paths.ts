import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The project's top folder. */
export const root = resolve(__dirname, '../..');

/** Where fetched programs are kept between runs. */
export function cacheFolder(): string {
  const own = process.env['GLOSSATOR_CACHE'];
  return own ? resolve(own) : join(homedir(), '.cache', 'glossator');
}

/** A path as a person would write it. */
export function shown(path: string): string {
  const home = homedir();
  return home.length > 1 && path.startsWith(home) ? `~${path.slice(home.length)}` : path;
}
