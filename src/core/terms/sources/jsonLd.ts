import type { JsonLdDocument } from 'jsonld';
import jsonld from 'jsonld/dist/jsonld.esm.min.js';
import { SidecarError } from '../../sidecar/errors';
import { readJson } from '../../sidecar/json';
import { unreadable, type ParsedGlossary } from '../glossary';
import { skosGlossary, type Fact } from './skos';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** Reads SKOS in JSON-LD. The context must be in the file: none is loaded from the network. */
export async function parseJsonLdGlossary(name: string, text: string): Promise<ParsedGlossary> {
  try {
    const document = readJson(text) as JsonLdDocument;
    const nodes: unknown = await jsonld.flatten(document, undefined, { documentLoader: refuse, base: 'urn:glossary:' });
    return skosGlossary(name, factsOf(nodes), text);
  } catch (error) {
    if (error instanceof SidecarError) return unreadable(name, error.line, error.reason);
    return unreadable(name, null, `This is not JSON-LD: ${reasonOf(error)}`);
  }
}

class NoNetwork extends Error {}

const refuse = (url: string): never => {
  throw new NoNetwork(`the context ${url} is on the network. Copy it into the file.`);
};

function reasonOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause ?? (at as { details?: { cause?: unknown } }).details?.cause) {
    if (at instanceof NoNetwork) return at.message;
  }
  return error instanceof Error ? error.message : String(error);
}

type Node = Readonly<Record<string, unknown>>;

/** Flattened JSON-LD: a list of nodes, with a list of values for each full predicate. */
function* factsOf(nodes: unknown): Generator<Fact> {
  for (const node of nodes as readonly Node[]) {
    const subject = String(node['@id']);
    for (const type of (node['@type'] as readonly string[] | undefined) ?? []) {
      yield { subject, predicate: RDF_TYPE, value: type, language: '' };
    }
    for (const [predicate, values] of Object.entries(node)) {
      if (predicate.startsWith('@')) continue;
      for (const value of values as readonly Node[]) {
        const language = typeof value['@language'] === 'string' ? value['@language'].toLowerCase() : '';
        yield { subject, predicate, value: String(value['@value'] ?? value['@id'] ?? ''), language };
      }
    }
  }
}
