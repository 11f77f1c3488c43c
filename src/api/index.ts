import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Analysis } from '../core/analysis';
import { createEngine, type Engine } from './engine';
import type { AnnotateOptions, Sidecar } from './types';

export type * from '../core/analysis';
export { compare, createEngine, parseSidecar, serializeSidecar, type Engine } from './engine';
export type * from './types';

const MODEL = new URL('../../media/names.bin', import.meta.url);

/**
 * Gets an engine ready without blocking.
 * @param model its bytes, or where they are; the model of this package when absent.
 */
export async function loadEngine(model: Uint8Array | URL | string = MODEL): Promise<Engine> {
  return createEngine(model instanceof Uint8Array ? model : await readFile(model));
}

let shared: Engine | undefined;
/** Made when it is first needed, as that takes a moment. */
const engine = (): Engine => (shared ??= createEngine(readFileSync(MODEL)));

/** `Engine.analyze`, with an engine that is made at the first use. */
export const analyze = (text: string): Analysis => engine().analyze(text);

/** `Engine.annotate`, with the same engine. */
export const annotate = (text: string, options?: AnnotateOptions): Sidecar => engine().annotate(text, options);
