import { glossaryOf, unreadable, type Entry, type ParsedGlossary } from '../glossary';
import { lineAt } from '../../sidecar/json';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** One statement about a resource. */
export interface Fact {
  readonly subject: string;
  readonly predicate: string;
  /** A literal's text or an IRI. */
  readonly value: string;
  /** Of a literal, in lower case; empty where it has none. */
  readonly language: string;
}

interface Resource {
  isConcept: boolean;
  readonly labels: Fact[];
  readonly variants: Fact[];
  readonly definitions: Fact[];
  readonly notes: Fact[];
  broader: string | null;
  scheme: string | null;
}

/**
 * The concepts of a SKOS thesaurus, in English: labels in English are taken, else those without a language.
 * @param text the file, to tell the line of a problem.
 */
export function skosGlossary(name: string, facts: Iterable<Fact>, text: string): ParsedGlossary {
  const resources = new Map<string, Resource>();
  for (const fact of facts) add(resources, fact);
  const entries: Entry[] = [];
  let foreign = 0;
  for (const [iri, resource] of resources) {
    if (!resource.isConcept) continue;
    const [label] = inEnglish(resource.labels);
    if (label === undefined && resource.labels.length > 0) foreign++;
    else entries.push(entryOf(iri, resource, resources, text));
  }
  if (entries.length === 0) {
    const message = foreign > 0 ? 'No concept has a label in English.' : 'There is no skos:Concept in this file.';
    return unreadable(name, 1, message);
  }
  const parsed = glossaryOf(name, entries);
  if (foreign === 0) return parsed;
  const message = `${String(foreign)} concepts have no label in English and are left out.`;
  return { ...parsed, problems: [...parsed.problems, { severity: 'warning', line: null, message }] };
}

function add(resources: Map<string, Resource>, fact: Fact): void {
  let resource = resources.get(fact.subject);
  if (!resource) {
    resource = { isConcept: false, labels: [], variants: [], definitions: [], notes: [], broader: null, scheme: null };
    resources.set(fact.subject, resource);
  }
  switch (fact.predicate) {
    case TYPE:
      resource.isConcept ||= fact.value === `${SKOS}Concept`;
      return;
    case `${SKOS}prefLabel`:
      resource.labels.push(fact);
      return;
    case `${SKOS}altLabel`:
      resource.variants.push(fact);
      return;
    case `${SKOS}definition`:
      resource.definitions.push(fact);
      return;
    case `${SKOS}scopeNote`:
      resource.notes.push(fact);
      return;
    case `${SKOS}broader`:
      resource.broader ??= fact.value;
      return;
    case `${SKOS}inScheme`:
      resource.scheme ??= fact.value;
  }
}

function entryOf(iri: string, resource: Resource, all: ReadonlyMap<string, Resource>, text: string): Entry {
  const scheme = resource.scheme === null ? undefined : all.get(resource.scheme);
  const domain = (scheme && inEnglish(scheme.labels)[0]) ?? lastPart(resource.scheme ?? '');
  const [definition] = [...inEnglish(resource.definitions), ...inEnglish(resource.notes)];
  return {
    get line() {
      return lineOf(iri, text);
    },
    value: {
      id: iri,
      label: inEnglish(resource.labels)[0],
      variants: inEnglish(resource.variants),
      definition: definition ?? '',
      domain,
      broader: resource.broader,
    },
  };
}

function inEnglish(facts: readonly Fact[]): string[] {
  const english = facts.filter((f) => f.language === 'en' || f.language.startsWith('en-'));
  return (english.length > 0 ? english : facts.filter((f) => f.language === '')).map((f) => f.value);
}

const lastPart = (iri: string): string => /[^/#]*$/.exec(iri)![0];

/** Where the resource is named first; 1 where it is not named as such. */
function lineOf(iri: string, text: string): number {
  const full = text.indexOf(iri);
  const at = full >= 0 ? full : text.indexOf(`:${lastPart(iri)}`);
  return at < 0 ? 1 : lineAt(text, at);
}
