import type { NamedParagraph, RoleClaim, StatementClaim } from '../paragraph';

/** What the paragraph says that somebody said. */
export function findStatements(_paragraph: NamedParagraph, _roles: readonly RoleClaim[]): StatementClaim[] {
  return [];
}
