import { MAX_LENGTH, unreadable, type ParsedGlossary } from '../glossary';
import { parseJsonGlossary } from './json';
import { parseJsonLdGlossary } from './jsonLd';
import { parseTableGlossary } from './table';
import { parseTurtleGlossary } from './turtle';

type Parser = (name: string, text: string) => ParsedGlossary | Promise<ParsedGlossary>;

const PARSERS: Readonly<Record<string, Parser>> = {
  csv: parseTableGlossary,
  tsv: parseTableGlossary,
  json: parseJsonGlossary,
  jsonld: parseJsonLdGlossary,
  ttl: parseTurtleGlossary,
  nt: parseTurtleGlossary,
};

/** Endings of the files that can be glossaries, without the dot. */
export const GLOSSARY_ENDINGS: readonly string[] = Object.keys(PARSERS);

/**
 * Reads a glossary's file: CSV or TSV with a header, JSON, SKOS as Turtle or as JSON-LD. What is wrong is told with its
 * line and leaves the rest usable; nothing is loaded from the network, and no content makes it throw.
 *
 * @param fileName its ending says what it is.
 * @param text the decoded content; files of more than `MAX_LENGTH` bytes should not even be read.
 */
export async function parseGlossary(fileName: string, text: string): Promise<ParsedGlossary> {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  const parser = Object.hasOwn(PARSERS, ending) ? PARSERS[ending]! : undefined;
  if (!parser) {
    return unreadable(fileName, null, `A glossary is a file that ends in .${GLOSSARY_ENDINGS.join(', .')}.`);
  }
  if (text.length > MAX_LENGTH) {
    return unreadable(fileName, null, `The file is larger than ${String(MAX_LENGTH / 1e6)} million characters.`);
  }
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (isBinary(plain)) return unreadable(fileName, null, 'This is not a text file in UTF-8.');
  if (plain.trim() === '') return unreadable(fileName, 1, 'The file is empty.');
  return parser(fileName, plain);
}

/** Text has no NUL, and hardly a character that could not be decoded. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 8000);
  return head.includes('\0') || head.split('\uFFFD').length - 1 > head.length / 20;
}
