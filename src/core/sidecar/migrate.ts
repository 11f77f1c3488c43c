import { SidecarError } from './errors';
import { lineOf } from './json';

/** The version of the file that this program writes. */
export const VERSION = 1;

/**
 * How a file of an older version is brought to the next: the function under 1 makes a version 2 of a version 1. There
 * is one version so far. Each step is pure, keeps unknown keys, and has a fixture in `test/fixtures/sidecars`.
 */
const STEPS: ReadonlyMap<number, (file: object) => object> = new Map();

/**
 * Brings a file of any known version to the current one.
 * @throws SidecarError, of the kind `newer` where a newer version of the program wrote it.
 */
export function migrate(json: unknown, text: string): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new SidecarError('invalid', 'The file must hold one object, in braces.', 1);
  }
  const version = (json as { version?: unknown }).version;
  const fail = (reason: string, problem: 'newer' | 'invalid' = 'invalid'): never => {
    throw new SidecarError(problem, reason, lineOf(text, ['version']), 'version');
  };
  if (version === undefined) return fail('is missing. This is not a sidecar of Glossator.');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail(`must be a whole number such as ${VERSION}.`);
  }
  if (version > VERSION) {
    return fail(
      `This file has version ${version}; this program reads versions up to ${VERSION}. ` +
        'Update Glossator to change it.',
      'newer',
    );
  }
  let file: object = json;
  for (let v = version; v < VERSION; v++) file = STEPS.get(v)!(file);
  return file;
}
