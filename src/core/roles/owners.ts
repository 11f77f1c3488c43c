import type { Span } from '../analysis';
import { anaphorsOf, type Anaphor } from '../entities/anaphors';
import type { NameMention, ReadParagraph } from '../paragraph';
import { firstIndex } from '../text/search';
import { beginsSentence, sentenceOf, tokenFrom } from '../text/tokens';

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
    const last = i === paragraph ? firstFrom(names, place.start) - 1 : names.length - 1;
    let found: NameMention | null = null;
    let sentence = -1;
    for (let k = last; k >= 0 && k > last - REACH; k--) {
      const name = names[k]!;
      if (name.label !== 'organization' || name.nested) continue;
      const own = sentenceOf(tokens, name.first);
      if (found && own !== sentence) break;
      [found, sentence] = [name, own];
    }
    if (found) return { name: found, paragraph: i };
  }
  return null;
}

/** Between an organization and its own: "A and its chairman", "A, represented by its rector", "A (B) through its head". */
const BESIDE = /^\)?,? (?:(?:\p{Ll}+ed )?by |through |via |and |with )$/u;

/** The organization whose name stands right before "its": "A, represented by its rector". */
export function ownerBeside({ tokens, names }: ReadParagraph, place: Span): NameMention | null {
  const beside = names[firstFrom(names, place.start) - 1];
  if (beside?.label !== 'organization' || place.start - beside.end > LONGEST_LINK) return null;
  return BESIDE.test(tokens.text.slice(beside.end, place.start)) ? beside : null;
}

/** In UTF-16 code units. */
const LONGEST_LINK = 30;

/** So many names back are looked at, so that no paragraph takes more than linear time. */
const REACH = 64;

/** The index of the first name that begins at `start` or after it. */
const firstFrom = (names: readonly Span[], start: number): number =>
  firstIndex(names.length, (i) => names[i]!.start >= start);

/** Whether the words stand for an organization named before: "its chairman". */
export const isOwner = (words: string): boolean => /^(?:its|their)$/i.test(words);

/** Whether the words stand for a body of its own, whoever is named before: "the works council", but not "the group". */
export const isOfOthers = (words: string): boolean =>
  /\b(?:council|committee|union|commission|tribunal|federation|association|hospital|school|orchestra|club)$/i.test(
    words,
  );

/** "The association's chairman, A, and its lawyer, B": the organization of the role before, in the same sentence. */
export function employerBefore({ tokens, roles }: ReadParagraph, place: Span): Span | null {
  const sentence = sentenceOf(tokens, tokenFrom(tokens, place.start));
  const from = tokens.starts[tokens.sentences[sentence]!] ?? 0;
  const before = roles.findLast(
    (r) => r.organization && r.time === null && r.organization.start >= from && r.evidence.end <= place.start,
  );
  const employer = before?.organization ?? null;
  return employer && !isOwner(tokens.text.slice(employer.start, employer.end)) ? employer : null;
}

/** "The group will appeal, its chairman, A, said": the words for a body that the sentence has before its names. */
export function describedBefore({ tokens, names }: ReadParagraph, place: Span): Span | null {
  const anaphors = anaphorsOf(tokens);
  const token = tokenFrom(tokens, place.start);
  // "The council objected. Its chairwoman, A, …": the subject of the sentence before
  const isOpening = beginsSentence(tokens, token);
  const own = sentenceOf(tokens, isOpening && token > 0 ? token - 1 : token);
  let found: Anaphor | null = null;
  for (let i = firstFrom(anaphors, place.start) - 1, n = 0; i >= 0 && n < REACH; i--, n++) {
    const body = anaphors[i]!;
    if (sentenceOf(tokens, body.token) !== own) break;
    if (body.what === 'organization') found = body;
  }
  if (!found) return null;
  for (let i = firstFrom(names, found.start) - 1, n = 0; i >= 0 && n < REACH; i--, n++) {
    if (sentenceOf(tokens, names[i]!.first) !== own) break;
    if (names[i]!.label === 'organization') return null;
  }
  return { start: found.start, end: found.end };
}
