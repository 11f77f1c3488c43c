import type { Format } from './format';
import { jsonl } from './jsonl';
import { csv, tsv } from './tables';

/** All formats, in the order in which they are offered. */
export const formats: readonly Format[] = [csv, tsv, jsonl];
