import type { Organization } from './organizations';
import type { Person } from './people';

/** Who a mention may mean, while the document is linked. */
export type Referent = Person | Organization;

export const isPerson = (referent: Referent): referent is Person => 'gender' in referent;
