import type { Tokens } from '../../text/tokens';
import { OTHER, PERSON } from '../labels';
import type { WordFacts } from '../words';
import { takeApart } from './apart';
import { withArticles } from './article';
import { joinWings, withBracketed } from './bracketed';
import { withChambers } from './chambers';
import { withFamilyNames } from './familyNames';
import type { Found } from './found';
import { introduced } from './introductions';
import { isLetter, isPost, isTitle, kindOf } from './kinds';
import { withListed } from './listed';
import { joinForename, joinSurname } from './particles';
import { joinParts, joinPurpose, joinUnmarkedPart } from './parts';
import { withSeats } from './seats';
import { retypeSquads } from './squads';
import { trim } from './trim';

/** What holds of every name, whatever the tagger has learned. @returns the names that are left, in order */
export function applyRules(tokens: Tokens, facts: readonly WordFacts[], found: readonly Found[]): Found[] {
  const out = found.filter((name) => !isTitle(tokens, facts, name) && !isLetter(facts, name));
  for (const name of out) name.kind = kindOf(tokens, facts, name);
  takeApart(tokens, facts, out);
  for (const name of out) if (isPost(tokens, facts, name)) name.kind = OTHER;
  for (let i = 0; i < out.length; i++) joinUnmarkedPart(tokens, facts, out, i);
  joinParts(tokens, facts, out);
  joinPurpose(tokens, facts, out);
  joinWings(tokens, facts, out);
  out.forEach((name, i) => {
    trim(tokens, facts, name);
    if (name.kind !== PERSON) return;
    joinForename(tokens, facts, name, i > 0 ? out[i - 1]!.last : 0);
    joinSurname(tokens, facts, name, out[i + 1]?.first ?? tokens.count);
  });
  const named = introduced(tokens, facts, withFamilyNames(tokens, facts, out));
  const known = withSeats(tokens, facts, withBracketed(tokens, facts, named));
  retypeSquads(tokens, facts, known);
  const all = withChambers(tokens, facts, withListed(tokens, facts, known));
  withArticles(tokens, facts, all);
  return all;
}
