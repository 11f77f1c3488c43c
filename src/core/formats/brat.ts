import type { Format } from './format';
import { readBrat } from './bratRead';
import { keptIn } from './kept';
import { leftOutOf, type Lack } from './leftOut';
import { graphOf, type GraphSpan, type SpanGraph } from './spanGraph';

const LACKS: readonly Lack[] = [
  'names that no mention has',
  'namesakes mentioned once',
  'definitions of terms',
  'candidates',
  'places of roles',
  'notes on entities',
  'tagged annotations',
  'tagged entities',
  'orphans',
];

const TYPES = {
  person: 'Person',
  organization: 'Organization',
  term: 'Term',
  statement: 'Content',
  cue: 'Cue',
  speaker: 'Source',
};

/** What a project needs to show the files in brat. */
const CONFIGURATION = `[entities]
Person
Organization
Term
Source
Cue
Content
Attribution

[relations]
Coreference	Arg1:Person|Organization|Term|Source, Arg2:Person|Organization|Term
Affiliation	Arg1:Person, Arg2:Organization
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]
Attribution	Source?:<ENTITY>, Cue?:Cue, Content+:Content

[attributes]
Mention	Arg:<ENTITY>, Value:Pronoun|Nominal
Kind	Arg:<EVENT>, Value:Direct|Indirect|Transcript
Modality	Arg:<EVENT>, Value:Negated|Hypothetical
Accepted	Arg:<ENTITY>
`;

/**
 * brat standoff: the text, its annotations, and the project's configuration. Attributions are laid out as in PolNeAR
 * (Newell et al. 2018): an event of which the trigger repeats the cue, with Source, Cue and Content. Offsets are code
 * points; what crosses a line end is written as fragments, as brat wants it.
 */
export const brat: Format = {
  name: 'brat',
  title: 'brat standoff',
  extension: '.ann',
  description: 'text, annotations and configuration, with attributions as in PolNeAR',
  offsets: 'code points',
  holdsMany: false,
  holdsText: true,
  lacks: LACKS,
  write: ([document]) => {
    const kept = keptIn(document!);
    const graph = graphOf(kept);
    const lines = standoff(kept.text, graph);
    return {
      parts: [
        { name: 'annotations', file: '*.ann', content: lines.map((l) => `${l}\n`).join('') },
        { name: 'text', file: '*.txt', content: kept.text },
        { name: 'configuration', file: 'annotation.conf', content: CONFIGURATION },
      ],
      leftOut: leftOutOf([kept], LACKS, {
        'roles without an organization in the text': graph.unrelated,
        'speakers that the text has no words for': graph.unnamed,
      }),
    };
  },
  read: readBrat,
};

function standoff(text: string, { spans, relations }: SpanGraph): string[] {
  const points = [...text];
  const lines: string[] = [];
  const counts = { T: 0, E: 0, R: 0, A: 0, '#': 0 };
  const add = (mark: keyof typeof counts, rest: string): string => {
    const id = `${mark}${++counts[mark]}`;
    lines.push(`${id}\t${rest}`);
    return id;
  };
  const textBound = (type: string, s: GraphSpan): string => add('T', `${type} ${fragments(points, s)}`);
  const note = (id: string, words: string): void => void add('#', `AnnotatorNotes ${id}\t${oneLine(words)}`);

  const ids = spans.map((s) => textBound(TYPES[s.what], s));
  for (const s of spans) {
    const id = ids[s.id]!;
    if (s.what === 'statement') attribution(s);
    else {
      for (const value of s.attributes) add('A', `Mention ${id} ${capital(value)}`);
      if (s.note) note(id, s.note);
    }
    if (s.accepted && s.what in MENTIONS) add('A', `Accepted ${id}`);
  }
  for (const r of relations) {
    if (r.name === 'same as') add('R', `Coreference Arg1:${ids[r.from]} Arg2:${ids[r.to]}`);
    if (r.name === 'affiliation') {
      const id = add('R', `Affiliation Arg1:${ids[r.from]} Arg2:${ids[r.to]}`);
      if (r.words) note(id, r.words);
    }
  }
  return lines;

  function attribution(s: GraphSpan): void {
    const end = (name: string): number | undefined => relations.find((r) => r.from === s.id && r.name === name)?.to;
    const [cue, source] = [end('cue'), end('speaker')];
    const trigger = textBound('Attribution', spans[cue ?? source ?? s.id]!);
    const parts = [
      `Attribution:${trigger}`,
      ...(source === undefined ? [] : [`Source:${ids[source]}`]),
      ...(cue === undefined ? [] : [`Cue:${ids[cue]}`]),
      `Content:${ids[s.id]}`,
    ];
    const id = add('E', parts.join(' '));
    const [kind, modality] = s.attributes;
    add('A', `Kind ${id} ${capital(kind!)}`);
    if (modality) add('A', `Modality ${id} ${capital(modality)}`);
    if (s.note) note(id, s.note);
  }
}

const MENTIONS = { person: 1, organization: 1, term: 1 };

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
const oneLine = (words: string): string => words.replace(/\s*[\r\n\t]\s*/g, ' ');

/** `start end` or `start end;start end` for words on several lines, and the words with the lines joined. */
function fragments(
  points: readonly string[],
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const out: { from: number; to: number }[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !/[\r\n]/.test(points[at]!)) continue;
    if (at > from) out.push({ from, to: at });
    from = at + 1;
  }
  const words = out.map((f) => points.slice(f.from, f.to).join('')).join(' ');
  return `${out.map((f) => `${f.from} ${f.to}`).join(';')}\t${words}`;
}
