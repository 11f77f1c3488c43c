import { endsEpithet } from '../../grammar/epithets';
import type { Tokens } from '../../text/tokens';
import { ORGANIZATION } from '../labels';
import type { Found } from './found';

const MEMBERS = new Set('democrat republican socialist communist conservative liberal nationalist'.split(' '));
const ARTICLES = new Set(['the', 'a', 'an']);

/** "The German Social Democrat said": a member of a party, and not the party. */
export function isMember({ lower }: Tokens, { first, last, kind }: Found): boolean {
  const hasArticle = ARTICLES.has(lower[first]!) || ARTICLES.has(lower[first - 1] ?? '');
  return kind === ORGANIZATION && hasArticle && MEMBERS.has(lower[last - 1]!) && endsEpithet(lower[last]);
}
