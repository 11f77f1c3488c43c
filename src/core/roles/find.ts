import type { NamedParagraph, RoleClaim } from '../paragraph';

/** The roles and affiliations that one paragraph states. */
export function findRoles(_paragraph: NamedParagraph): RoleClaim[] {
  return [];
}
