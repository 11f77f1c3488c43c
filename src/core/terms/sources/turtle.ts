import { Parser, type Quad } from 'n3';
import { unreadable, type ParsedGlossary } from '../glossary';
import { skosGlossary, type Fact } from './skos';

/** Reads SKOS in Turtle (or N-Triples, which is Turtle too). */
export function parseTurtleGlossary(name: string, text: string): ParsedGlossary {
  let quads: Quad[];
  try {
    quads = new Parser({ format: 'Turtle', baseIRI: 'urn:glossary:' }).parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /^(.*?) on line (\d+)/s.exec(message);
    return unreadable(name, line ? Number(line[2]) : null, `This is not Turtle: ${line?.[1] ?? message}.`);
  }
  return skosGlossary(name, quads.map(factOf), text);
}

const factOf = ({ subject, predicate, object }: Quad): Fact => ({
  subject: subject.value,
  predicate: predicate.value,
  value: object.value,
  language: object.termType === 'Literal' ? object.language.toLowerCase() : '',
});
