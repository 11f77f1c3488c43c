import type { Span } from '../analysis';
import type { ReadParagraph } from '../paragraph';
import { ownerOf, type Owner } from './owners';

/** Offices that somebody holds in a body, which the text leaves out where it has just spoken of it. */
const OFFICE =
  /^(?:(?:president and|founder and|chairman and|co-?founder,?) )?(?:(?:group|interim|acting|deputy|vice|executive|non-executive|managing|senior|global|co-) ?)*(?:ceo|cfo|coo|cto|chief (?:executive|(?!minister|justice|whip|magistrate|judge|secretary)\p{L}+|\p{L}+ and \p{L}+)(?: officer| economist| of staff)?|managing director|(?:finance|executive|non-executive|independent|outside|senior independent|medical|scientific) director|director[- ]general|secretary[- ]general|general secretary|general manager|general counsel|chair|chairman|chairwoman|chairperson|spokesman|spokeswoman|spokesperson|company secretary|treasurer|founder|co-founder|vice-chancellor|editor-in-chief)$/u;

/** Whether companies and other bodies have the office. */
export const isHouseOffice = (title: string): boolean => OFFICE.test(title.toLowerCase());

/** "President and CEO Ana Ruiz": of what body she is the president, as she is its CEO. */
const isWithHouseOffice = ({ tokens, roles }: ReadParagraph, office: string, place: Span): boolean =>
  office === 'president' &&
  roles.length < MOST_ROLES &&
  roles.some((r) => r.evidence.start === place.start && isHouseOffice(tokens.text.slice(r.title.start, r.title.end)));

/** Lists of more offices than this are read without looking at what is beside each. */
const MOST_ROLES = 64;

/** Offices of bodies of one kind, by a word in the body's name. */
const OF_KIND: readonly (readonly [office: RegExp, body: RegExp])[] = [
  [/^(?:deputy )?governor$/, /\bbank\b/i],
  [/^(?:chief justice|justice|presiding judge)$/, /\bcourt\b/i],
  [/^(?:\p{L}+ )?commissioner$/u, /\bcommission\b/i],
  [/^(?:vice-?|deputy )?rector$/, /\buniversity\b/i],
];

/**
 * The body that an office belongs to which the text gives without one: "Kuroda Steel cut its forecast. Chief executive
 * Ana Ruiz said …". The first one named in the nearest sentence before, as for "its chief executive".
 * @param title as the text has it.
 * @param place where the office is stated, in its paragraph.
 */
export function employerOf(
  paragraphs: readonly ReadParagraph[],
  paragraph: number,
  title: string,
  place: Span,
): Owner | null {
  const office = title.toLowerCase();
  const kind = OF_KIND.find(([of]) => of.test(office));
  if (!kind && !isHouseOffice(office) && !isWithHouseOffice(paragraphs[paragraph]!, office, place)) return null;
  const owner = ownerOf(paragraphs, paragraph, place);
  if (!owner || !kind) return owner;
  const { start, end } = owner.name;
  return kind[1].test(paragraphs[owner.paragraph]!.tokens.text.slice(start, end)) ? owner : null;
}
