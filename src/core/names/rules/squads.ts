import type { Tokens } from '../../text/tokens';
import { ORGANIZATION, PERSON } from '../labels';
import { bit } from '../lexicon';
import type { WordFacts } from '../words';
import { become, sureness, type Found } from './found';

const WHY = 'listed with organizations';
/** Brackets of a squad, how many of them must be organizations, and how sure. */
const LEAST = 4;
const LEAST_BODIES = 2;
const SURE = 0.55;
/** A place as sure as this is where somebody is from. */
const DOUBTED = 0.75;
const LISTED = 0.5;
const NATION = bit('country') | bit('nationality');

/**
 * "Ada Oye (Motala), Bo Lind (Real Copal), Ana Ruiz (Vida)": who is listed each with a club or a house in a bracket has
 * one, though it is called like a place. Not where brackets hold countries.
 */
export function retypeSquads({ words }: Tokens, facts: readonly WordFacts[], found: readonly Found[]): void {
  const clubs = found.filter(
    ({ first, last }, i) =>
      words[first - 1] === '(' &&
      words[last] === ')' &&
      found[i - 1]?.kind === PERSON &&
      found[i - 1]!.last === first - 1,
  );
  if (clubs.length < LEAST) return;
  const isNation = clubs.some((club) => club.kind !== ORGANIZATION && facts[club.first]!.classes & NATION);
  const bodies = clubs.filter((club) => club.kind === ORGANIZATION && sureness(club) >= SURE);
  if (isNation || bodies.length < LEAST_BODIES) return;
  for (const club of clubs) {
    if (club.kind === ORGANIZATION || club.confidence >= DOUBTED) continue;
    become(club, ORGANIZATION, LISTED, WHY);
  }
}
