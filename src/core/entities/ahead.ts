import type { NameMention, ReadParagraph, Reference } from '../paragraph';
import { firstIndex } from '../text/search';
import type { Tokens } from '../text/tokens';

/** "He was tired, Bo Lind told the paper.": the name of who says what the pronoun begins; -1 where none follows. */
export function speakerBehind({ tokens, names, statements }: ReadParagraph, token: number): number {
  if (token > 0) return -1;
  const said = statements.find((s) => s.kind === 'indirect' && s.target.start === tokens.starts[token]);
  if (said?.speaker?.kind !== 'name' || said.speaker.start < said.target.end) return -1;
  const { start } = said.speaker;
  return names.findIndex((n) => n.start === start && n.label === 'person');
}

/** "Bo Lind, for his part, …": the name before the phrase that the pronoun stands in; -1 where there is none. */
export function ownPart({ tokens: { lower }, names }: ReadParagraph, token: number): number {
  if (lower[token - 1] !== 'for' || lower[token + 1] !== 'part' || lower[token - 2] !== ',') return -1;
  const i = firstIndex(names.length, (k) => names[k]!.last >= token - 2);
  return names[i]?.last === token - 2 && names[i].label === 'person' ? i : -1;
}

const FRONTING = new Set(
  'asked addressing answering citing noting speaking after although as at before by despite during for following from if in on since though through under upon when while with without'.split(
    ' ',
  ),
);
const PHRASING = new Set(
  'under in at by from with during following despite upon on through without asked answering addressing citing'.split(
    ' ',
  ),
);

/** A fronted phrase ends with a comma at most this many tokens on. */
const FRONT = 14;

/** The token behind the comma of the fronted phrase that the token stands in; null where it stands in none. */
export function behindFronted(tokens: Tokens, token: number, sentence: number): number | null {
  if (!FRONTING.has(tokens.lower[sentence] ?? '')) return null;
  for (let i = sentence; i < Math.min(sentence + FRONT, tokens.count); i++) {
    if (tokens.lower[i] === ',') return i > token ? i + 1 : null;
  }
  return null;
}

/** Whether a name stands in a phrase before the main clause, not in a clause of its own. */
export const isInPhrase = (tokens: Tokens, token: number, sentence: number): boolean =>
  PHRASING.has(tokens.lower[sentence] ?? '') && behindFronted(tokens, token, sentence) !== null;

/** "Ana Ruiz, 38, testified that": whoever the lead spoke of without the name. */
export const opensWithAge = ({ tokens: { lower } }: ReadParagraph, { first, last }: NameMention): boolean =>
  first <= 1 && lower[last] === ',' && /^\d\d$/.test(lower[last + 1] ?? '') && lower[last + 2] === ',';

/** "It added that …": a body that speaks. */
export const isIt = ({ tokens }: ReadParagraph, { kind, start, end }: Reference): boolean =>
  kind === 'pronoun' && end - start === 2 && tokens.text.slice(start, end).toLowerCase() === 'it';
