import * as z from 'zod';
import { slugOf } from '../entities/ids';
import type { Concept, Glossary } from './matcher';

/** What is wrong with a glossary's file. An error leaves the entry out; after a warning it is used all the same. */
export interface GlossaryProblem {
  readonly severity: 'error' | 'warning';
  /** 1 for the first line; null where the problem is the file as a whole. */
  readonly line: number | null;
  readonly message: string;
}

/** The entries that can be used, and what is wrong with the others. */
export interface ParsedGlossary {
  readonly glossary: Glossary;
  readonly problems: readonly GlossaryProblem[];
}

/** An entry as its file has it, with its line, which is asked for only where there is a problem. */
export interface Entry {
  readonly line: number;
  readonly value: unknown;
}

/** Characters of a file; EuroVoc in one language has about 20 million. */
export const MAX_LENGTH = 50_000_000;
export const MAX_CONCEPTS = 200_000;
const MAX_PROBLEMS = 100;

const text = (most: number): z.ZodString => z.string().trim().max(most, `Longer than ${most} characters.`);
const label = text(500).min(1, 'Empty.');
const entrySchema = z.object({
  id: label.optional().meta({ description: 'Unique in the file. The slug of the label where it is absent.' }),
  label: label.meta({ description: 'The preferred form of the term.', examples: ['swap line'] }),
  variants: z.array(label).max(200, 'More than 200 variants.').default([]).meta({
    description: 'Other forms: synonyms, acronyms. Plurals and British or American spelling are found anyway.',
  }),
  definition: text(10_000).default('').meta({ description: 'What the term means, for the hover card.' }),
  domain: text(500)
    .default('')
    .meta({ description: 'The field that the term belongs to.', examples: ['finance'] }),
  broader: text(500).nullable().default(null).meta({ description: 'The id or the label of a broader term.' }),
});

/** The JSON Schema of a glossary, for editors and other programs. */
export function jsonSchema(): object {
  const list = z.array(entrySchema).meta({ description: 'The entries.' });
  const file = z.union([z.object({ name: z.string().optional(), concepts: list }), list]).meta({
    title: 'Glossary',
    description: 'Terms with their definitions: an object with a list of entries under “concepts”, or the list alone.',
  });
  return { $id: 'glossary.schema.json', ...z.toJSONSchema(file, { target: 'draft-7', io: 'input' }) };
}

/** The file as a whole can't be read: one problem, no entry. */
export const unreadable = (name: string, line: number | null, message: string): ParsedGlossary => ({
  glossary: { name, concepts: [] },
  problems: [{ severity: 'error', line, message }],
});

/**
 * Checks the entries of one file: each by itself, then their ids and broader terms. An entry without an id gets the
 * slug of its label; a broader term may be given by its id or its label.
 */
export function glossaryOf(name: string, entries: readonly Entry[]): ParsedGlossary {
  if (entries.length > MAX_CONCEPTS) {
    return unreadable(name, null, `The glossary has more than ${MAX_CONCEPTS} entries.`);
  }
  const problems = new Problems();
  const concepts = new Map<string, { entry: Entry; concept: Concept }>();
  for (const entry of entries) {
    const read = entrySchema.safeParse(entry.value);
    if (!read.success) {
      problems.add('error', entry, () => messageOf(read.error));
      continue;
    }
    const concept = { ...read.data, id: read.data.id ?? slugOf(read.data.label), broader: read.data.broader || null };
    const first = concepts.get(concept.id);
    if (first) {
      problems.add(
        'error',
        entry,
        () =>
          `The id "${concept.id}" is that of the entry on line ${String(first.entry.line)}. Give this one another id.`,
      );
    } else concepts.set(concept.id, { entry, concept });
  }
  const linked = withBroader(concepts, problems);
  return { glossary: { name, concepts: linked }, problems: problems.list() };
}

/** The first problems of a file, and the number of the others; only those that are shown are looked at for their line. */
class Problems {
  private readonly shown: GlossaryProblem[] = [];
  private more = 0;

  add(severity: GlossaryProblem['severity'], entry: Entry, message: () => string): void {
    if (this.shown.length < MAX_PROBLEMS) this.shown.push({ severity, line: entry.line, message: message() });
    else this.more++;
  }

  list(): readonly GlossaryProblem[] {
    if (this.more === 0) return this.shown;
    const message = `${String(this.more)} more problems in this file are not shown.`;
    return [...this.shown, { severity: 'error', line: null, message }];
  }
}

type Numbered = ReadonlyMap<string, { readonly entry: Entry; readonly concept: Concept }>;

/** Drops broader terms that are not there or that lead in a circle. */
function withBroader(concepts: Numbered, problems: Problems): Concept[] {
  const byLabel = new Map([...concepts.values()].map(({ concept }) => [concept.label.toLowerCase(), concept.id]));
  const broader = new Map<string, string>();
  for (const { entry, concept } of concepts.values()) {
    if (concept.broader === null) continue;
    const id = concepts.has(concept.broader) ? concept.broader : byLabel.get(concept.broader.toLowerCase());
    if (id === undefined) {
      problems.add('warning', entry, () => `There is no broader term "${String(concept.broader)}".`);
    } else broader.set(concept.id, id);
  }
  for (const circle of circlesIn(broader)) {
    const { entry, concept } = concepts.get(circle[0]!)!;
    problems.add('warning', entry, () => {
      const way = [...circle, circle[0]!].map((id) => `"${id}"`).join(' → ');
      return `The broader terms lead in a circle: ${way}.`;
    });
    broader.delete(concept.id);
  }
  return [...concepts.values()].map(({ concept }) => ({ ...concept, broader: broader.get(concept.id) ?? null }));
}

/** Each circle once, from the member that is met first. */
function circlesIn(broader: ReadonlyMap<string, string>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  for (const start of broader.keys()) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id) && !onWay.has(id)) {
      way.push(id);
      onWay.add(id);
      id = broader.get(id);
    }
    if (id !== undefined && onWay.has(id)) circles.push(way.slice(way.indexOf(id)));
    for (const passed of way) done.add(passed);
  }
  return circles;
}

function messageOf(error: z.ZodError): string {
  const issue = error.issues[0]!;
  const where = issue.path.join('.');
  return where ? `${where}: ${issue.message}` : issue.message;
}
