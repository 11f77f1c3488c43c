import { brat } from './brat';
import { casJson } from './casJson';
import { conll2003 } from './conll2003';
import { conllu } from './conllu';
import { doccano } from './doccano';
import type { Format } from './format';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { html } from './html';
import { jsonl } from './jsonl';
import { labelStudio } from './labelStudio';
import { markdown } from './markdown';
import { prodigy } from './prodigy';
import { csv, tsv } from './tables';
import { tei } from './tei';
import { webAnnotation } from './webAnnotation';
import { webannoTsv } from './webannoTsv';

/** All formats, in the order in which they are offered. */
export const formats: readonly Format[] = [
  csv,
  tsv,
  jsonl,
  html,
  markdown,
  webAnnotation,
  brat,
  doccano,
  prodigy,
  labelStudio,
  conll2003,
  conllu,
  tei,
  casJson,
  webannoTsv,
  graphml,
  gexf,
];
