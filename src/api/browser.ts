import { createEngine, type Engine } from './engine';

export type * from '../core/analysis';
export { compare, createEngine, parseSidecar, serializeSidecar, type Engine } from './engine';
export type * from './types';

/**
 * Gets an engine ready.
 * @param model its bytes, or where they are fetched from; when absent the file of this package, which a bundler puts
 * beside its output.
 * @throws Error where they can't be fetched.
 */
export async function loadEngine(
  model: Uint8Array | URL | string = new URL('../../media/names.bin', import.meta.url),
): Promise<Engine> {
  if (model instanceof Uint8Array) return createEngine(model);
  const response = await fetch(model);
  if (!response.ok) throw new Error(`The name model was not found at ${String(model)}: status ${response.status}.`);
  return createEngine(new Uint8Array(await response.arrayBuffer()));
}
