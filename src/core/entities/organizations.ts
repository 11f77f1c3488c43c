import {
  kindOfBody,
  isAcronymOf,
  isMiddle,
  isShortOrganization,
  parseOrganizationName,
  type OrganizationName,
} from './organization-name';
import type { Presence } from './referent';

/** One organization, while the document is linked. */
export interface Organization extends Presence {
  readonly forms: string[];
  name: OrganizationName;
  display: string;
}

/** Words in brackets right after a name, or before them the name: "Chinese Academy of Sciences (CAS)". */
export interface Bracketed {
  readonly long: string;
  readonly short: string;
}

/**
 * Groups the spellings of organizations' names: legal forms and ordinals left out, acronyms by their brackets or
 * their letters, short forms by their first words or by their head. A short form that two names share stays an organization of its own.
 *
 * @param forms the distinct spellings, in order of appearance, without possessives.
 * @returns for each spelling its organization, as a list of one.
 */
export function groupOrganizations(
  forms: readonly string[],
  brackets: readonly Bracketed[],
): Map<string, readonly [Organization]> {
  const groups = new Groups(brackets);
  const parsed = forms.map((text) => ({ text, name: parseOrganizationName(text) }));
  for (const { text, name } of [...parsed].sort((a, b) => b.name.words.length - a.name.words.length)) {
    groups.add(text, name);
  }
  return groups.byForm;
}

class Groups {
  readonly byForm = new Map<string, readonly [Organization]>();
  private readonly byWords = new Map<string, Organization>();
  private readonly byFirstWord = new Map<string, Organization[]>();
  private readonly byInitial = new Map<string, Organization[]>();
  private readonly bySecondWord = new Map<string, Organization[]>();
  private readonly byHead = new Map<string, Organization[]>();
  private readonly longOf: ReadonlyMap<string, string>;

  constructor(brackets: readonly Bracketed[]) {
    this.longOf = new Map(brackets.map((b) => [b.short, b.long]));
  }

  add(text: string, name: OrganizationName): void {
    const found =
      this.byWords.get(name.key) ??
      this.bracketed(text) ??
      this.acronym(name) ??
      this.short(name) ??
      this.middle(name) ??
      this.head(name);
    if (found) {
      found.forms.push(text);
      this.byForm.set(text, [found]);
      return;
    }
    const created: Organization = { forms: [text], name, display: text, last: null, count: 0 };
    this.byForm.set(text, [created]);
    this.byWords.set(name.key, created);
    push(this.byFirstWord, name.words[0] ?? '', created);
    push(this.bySecondWord, name.words[1] ?? '', created);
    push(this.byInitial, initialOf(name), created);
    push(this.byHead, kindOfBody(name) ?? '', created);
  }

  private bracketed(text: string): Organization | undefined {
    const long = this.longOf.get(text);
    return long === undefined ? undefined : this.byForm.get(long)?.[0];
  }

  private acronym({ acronym }: OrganizationName): Organization | undefined {
    if (acronym === null) return undefined;
    const initial = acronym[0]!.toLowerCase();
    return only((this.byInitial.get(initial) ?? []).filter((o) => isAcronymOf(acronym, o.name)));
  }

  private short(name: OrganizationName): Organization | undefined {
    return only((this.byFirstWord.get(name.words[0] ?? '') ?? []).filter((o) => isShortOrganization(name, o.name)));
  }

  /** "Norhua", of Sichuan Norhua Holding Group: the word after the place that a company is named after. */
  private middle(name: OrganizationName): Organization | undefined {
    if (name.words.length > 1 || name.acronym !== null) return undefined;
    return only((this.bySecondWord.get(name.words[0] ?? '') ?? []).filter((o) => isMiddle(name, o.name)));
  }

  /** "The Commission", where one body of the text is a commission. */
  private head(name: OrganizationName): Organization | undefined {
    const head = name.words.length === 1 ? kindOfBody(name) : null;
    return head === null ? undefined : only(this.byHead.get(head) ?? []);
  }
}

const initialOf = (name: OrganizationName): string => name.words[0]?.[0] ?? '';

const only = (found: readonly Organization[]): Organization | undefined => (found.length === 1 ? found[0] : undefined);

/** As with people: a thousand bodies with one first word must not cost a million comparisons. */
const KEEP = 64;

function push(index: Map<string, Organization[]>, key: string, value: Organization): void {
  const known = index.get(key);
  if (!known) index.set(key, [value]);
  else if (known.length < KEEP) known.push(value);
}
