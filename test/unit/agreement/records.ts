import type { Span } from '../../../src/core/analysis';
import { emptyRecord } from '../../../src/core/sidecar/merge';
import { quoteAt } from '../../../src/core/sidecar/quote';
import type { Annotation, AnnotationRecord, Entity, EntityType, Statement } from '../../../src/core/sidecar/record';

/** Builds the record of one annotator from words of the text. */
export class Annotator {
  private readonly annotations: Annotation[] = [];
  private readonly statements: Statement[] = [];
  private readonly entities = new Map<string, Entity>();

  constructor(
    private readonly text: string,
    private readonly name: string,
  ) {}

  entity(id: string, type: EntityType, name: string, more: Partial<Entity> = {}): this {
    this.entities.set(id, { id, type, name, aliases: [], roles: [], ...more });
    return this;
  }

  /** @param entityId an entity of this id is made unless there is one. */
  mark(type: EntityType, words: string | Span, entityId: string | null = null, more: Partial<Annotation> = {}): this {
    const span = this.spanOf(words);
    if (entityId !== null && !this.entities.has(entityId)) this.entity(entityId, type, this.wordsAt(span));
    this.annotations.push({
      id: `${this.name}${this.annotations.length}`,
      type,
      entityId,
      mention: 'name',
      target: { ...span, ...quoteAt(this.text, span) },
      status: 'accepted',
      createdBy: 'user',
      ...more,
    });
    return this;
  }

  say(words: string | Span, speakerId: string | null, more: Partial<Statement> = {}): this {
    const span = this.spanOf(words);
    this.statements.push({
      id: `${this.name}s${this.statements.length}`,
      speakerId,
      kind: 'direct',
      target: { ...span, ...quoteAt(this.text, span) },
      cue: null,
      speakerMention: null,
      status: 'accepted',
      createdBy: 'user',
      ...more,
    });
    return this;
  }

  get record(): AnnotationRecord {
    return {
      ...emptyRecord('a.txt'),
      entities: [...this.entities.values()],
      annotations: this.annotations,
      statements: this.statements,
    };
  }

  private spanOf(words: string | Span): Span {
    if (typeof words !== 'string') return words;
    const start = this.text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in the text.`);
    return { start, end: start + words.length };
  }

  private readonly wordsAt = ({ start, end }: Span): string => this.text.slice(start, end);
}

const TYPES: Readonly<Record<string, EntityType>> = { PER: 'person', ORG: 'organization' };

/** A text of numbered words, a sentence a line, and the names that BIO tags say; what is no person or organization is a term. */
export function fromTags(sentences: readonly (readonly string[])[], name: string): [string, AnnotationRecord] {
  const words = sentences.map((tags) => tags.map((_, i) => `word${i}`));
  const text = words.map((line) => line.join(' ')).join('\n');
  const annotator = new Annotator(text, name);
  let start = 0;
  let open: { start: number; end: number; type: EntityType } | undefined;
  const close = (): void => {
    if (open) annotator.mark(open.type, { start: open.start, end: open.end });
    open = undefined;
  };
  sentences.forEach((tags, s) => {
    tags.forEach((tag, i) => {
      const end = start + words[s]![i]!.length;
      if (!tag.startsWith('I-')) close();
      if (tag.startsWith('B-')) open = { start, end, type: TYPES[tag.slice(2)] ?? 'term' };
      else if (open) open.end = end;
      start = end + 1;
    });
    close();
  });
  return [text, annotator.record];
}
