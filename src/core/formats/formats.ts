import { csv } from './csv';
import type { Format } from './format';
import { jsonl } from './jsonl';

/** All formats, in the order in which they are offered. */
export const formats: readonly Format[] = [csv, jsonl];
