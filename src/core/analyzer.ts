import type { Analysis, Span } from './analysis';
import { assemble } from './assemble';
import { Spellings } from './entities/forms';
import { linkEntities } from './entities/link';
import { headOf } from './head';
import { DocumentMemory } from './names/document';
import type { NameRecognizer } from './names/recognizer';
import type { NamedParagraph, ReadParagraph, TermMatch } from './paragraph';
import { findRoles } from './roles/find';
import { findStatements } from './statements/find';
import { withDiscovered } from './terms/discovery/discover';
import type { TermMatcher } from './terms/matcher';
import { paragraphsOf } from './text/paragraphs';
import { tokenize } from './text/tokenize';
import type { Tokens } from './text/tokens';

/** What the engine needs beside the text. Loaded by the host, once. */
export interface Resources {
  readonly recognizer: NameRecognizer;
  readonly terms: TermMatcher;
}

/** A text and its paragraphs. */
interface Cut {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly texts: readonly string[];
}

/** What a paragraph says by itself, whatever stands around it. */
interface Parsed {
  readonly tokens: Tokens;
  readonly evidence: unknown;
  readonly terms: readonly TermMatch[];
  /** The last reading, and the names that it was made with. */
  reading: ReadParagraph | null;
}

/**
 * The pipeline, in order. Steps 1 to 3 and 5 look at one paragraph and are kept by its text, so that an edit repeats
 * them for the edited paragraph alone; steps 4, 6 and 7 link the document anew.
 *
 * Deterministic: the same text gives the same analysis, whatever was analysed before.
 */
export class Analyzer {
  private cache = new Map<string, Parsed>();
  private readonly memory = new DocumentMemory();
  private readonly spellings = new Spellings();
  private cut: Cut | undefined;

  constructor(private readonly resources: Resources) {}

  analyze(text: string): Analysis {
    const { recognizer, terms: concepts } = this.resources;
    const { spans, texts } = this.cutInto(text); // 1. paragraphs
    const parsed = this.parse(texts); // 2. sentences and tokens, first look at names; 3. terms of the glossaries
    const names = recognizer.decide(parsed, this.memory); // 4. names, as the whole document has them
    const paragraphs = parsed.map((p, i) => read(p, names[i]!)); // 5. roles and statements, as each paragraph has them
    const links = linkEntities(paragraphs, spans, this.spellings); // 6. entities: who is meant by each name, pronoun and description
    const found = parsed.map((p) => p.terms);
    const terms = withDiscovered(paragraphs, found, concepts);
    return assemble({ text, spans, paragraphs, links, terms, concepts, head: headOf(text, spans) }); // 7.
  }

  /**
   * Does the steps that look at one paragraph ahead of `analyze`, a paragraph at each `next()`: a host that stops in
   * between, for newer text say, loses nothing, as the newer text has most of the paragraphs too.
   */
  *prepare(text: string): Generator<void, void> {
    for (const own of this.cutInto(text).texts) {
      if (this.cache.has(own)) continue;
      this.cache.set(own, this.parseParagraph(own));
      yield;
    }
  }

  /** Once for each text, as both `prepare` and `analyze` look its paragraphs up. */
  private cutInto(text: string): Cut {
    if (this.cut?.text !== text) {
      const spans = paragraphsOf(text);
      this.cut = { text, spans, texts: spans.map(({ start, end }) => text.slice(start, end)) };
    }
    return this.cut;
  }

  private parse(texts: readonly string[]): Parsed[] {
    const next = new Map<string, Parsed>();
    const out = texts.map((own) => {
      const known = next.get(own) ?? this.cache.get(own) ?? this.parseParagraph(own);
      next.set(own, known);
      return known;
    });
    this.cache = next; // what the text no longer holds is forgotten
    return out;
  }

  private parseParagraph(text: string): Parsed {
    const tokens = tokenize(text);
    return {
      tokens,
      evidence: this.resources.recognizer.read(tokens),
      terms: this.resources.terms.match(tokens),
      reading: null,
    };
  }
}

/** Reads roles and statements, unless that was done before with the same names. */
function read(parsed: Parsed, names: NamedParagraph['names']): ReadParagraph {
  if (parsed.reading && sameNames(parsed.reading.names, names)) return parsed.reading;
  const named: NamedParagraph = { tokens: parsed.tokens, names };
  const roles = findRoles(named);
  parsed.reading = { ...named, roles, statements: findStatements(named) };
  return parsed.reading;
}

const sameNames = (a: NamedParagraph['names'], b: NamedParagraph['names']): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(
      (m, i) =>
        m.start === b[i]!.start && m.end === b[i]!.end && m.label === b[i]!.label && m.confidence === b[i]!.confidence,
    ));
