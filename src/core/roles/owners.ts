import type { Span } from '../analysis';
import type { NameMention, ReadParagraph } from '../paragraph';

/** An organization's name, and the paragraph it stands in. */
export interface Owner {
  readonly name: NameMention;
  readonly paragraph: number;
}

/**
 * The organization that "its" means in "its chief executive": the first one named in the nearest sentence before, which
 * is most often its subject.
 * @param paragraph index of the paragraph that holds the pronoun at `place`.
 * @returns null where neither this paragraph nor the one before names an organization.
 */
export function ownerOf(paragraphs: readonly ReadParagraph[], paragraph: number, place: Span): Owner | null {
  for (let i = paragraph; i >= Math.max(0, paragraph - 1); i--) {
    const { tokens, names } = paragraphs[i]!;
    const limit = i === paragraph ? place.start : tokens.text.length;
    let found: NameMention | null = null;
    let sentence = -1;
    for (const name of names) {
      if (name.start >= limit) break;
      if (name.label !== 'organization' || name.nested) continue;
      const own = sentenceOf(tokens.sentences, name.first);
      if (own !== sentence) [found, sentence] = [name, own];
    }
    if (found) return { name: found, paragraph: i };
  }
  return null;
}

/** Whether the words stand for an organization named before: "its chairman". */
export const isOwner = (words: string): boolean => /^(?:its|their)$/i.test(words);

/** "The association's chairman, A, and its lawyer, B": the organization of the role before, in the same sentence. */
export function employerBefore({ tokens, roles }: ReadParagraph, place: Span): Span | null {
  let from = 0;
  for (const s of tokens.sentences) if (s < tokens.count && tokens.starts[s]! <= place.start) from = tokens.starts[s]!;
  const before = roles.findLast((r) => r.organization && r.organization.start >= from && r.evidence.end <= place.start);
  const employer = before?.organization ?? null;
  return employer && !isOwner(tokens.text.slice(employer.start, employer.end)) ? employer : null;
}

function sentenceOf(sentences: Int32Array, token: number): number {
  let k = 0;
  while (k + 1 < sentences.length && sentences[k + 1]! <= token) k++;
  return k;
}
