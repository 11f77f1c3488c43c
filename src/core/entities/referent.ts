import type { MentionKind } from '../analysis';
import type { Tokens } from '../text/tokens';
import type { Organization } from './organizations';
import type { Person } from './people';

/** Who a mention may mean, while the document is linked. */
export type Referent = Person | Organization;

/** How somebody is present to who reads the document, at one place of it. */
export interface Presence {
  /** Where they were spoken of last; null where they were not yet. */
  last: Trace | null;
  /** How often they were spoken of. */
  count: number;
}

/** Somebody being spoken of. */
export interface Trace {
  readonly referent: Referent;
  readonly sentence: number;
  readonly paragraph: number;
  readonly subject: boolean;
  readonly inQuote: boolean;
  readonly kind: MentionKind;
  /** In its paragraph. */
  readonly start: number;
}

export const isPerson = (referent: Referent): referent is Person => 'gender' in referent;

/** Makes somebody unknown again to who begins to read. */
export function forget(referent: Referent): void {
  referent.last = null;
  referent.count = 0;
  if (isPerson(referent)) referent.gender = referent.forename;
}

/** Whom words mean: one, several that it may be, or nobody that is known. */
export interface Whom {
  readonly found: readonly Referent[];
  readonly confidence: number;
}

/** Where words stand that mean, or may mean, somebody. */
export interface Seen {
  readonly tokens: Tokens;
  readonly first: number;
  readonly last: number;
  readonly inQuote: boolean;
  /** Where the words begin that they say; null where they say nothing. */
  readonly saysFrom: number | null;
  /** Who speaks the quotation that the words stand in, where the paragraph names them. */
  readonly quoted: Referent | null;
  readonly kind: MentionKind;
  /** In a phrase before the main clause ("Under questions from Lind, …"), of which it is no subject. */
  readonly fronted: boolean;
  /** The person whom a fronted phrase may look ahead to: "In her speech, Okafor …". */
  readonly ahead: Person | null;
}
