import { isAcronym, isShortOrganization, parseOrganizationName } from '../entities/organization-name';

/** A name of an organization with the other forms that the same article gives it. */
export interface NamedOrganization {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** @returns the key of the organization that a name means; the same for all the names of one. */
export type OrganizationKeys = (name: string) => string;

/**
 * Links the names of organizations in many articles: by the words of the name; an acronym with the one full name that
 * has it for an alias somewhere; a short form with the one long form that it may stand for. What may stand for two
 * stays by itself. Linear in the number of names.
 */
export function linkOrganizations(organizations: Iterable<NamedOrganization>): OrganizationKeys {
  const known = new Map<string, string>();
  const acronyms = new Meanings();
  for (const { name, aliases } of organizations) {
    known.set(wordsKey(name), name);
    for (const alias of aliases) {
      if (isAcronym(alias) && !isAcronym(name)) acronyms.add(wordsKey(alias), wordsKey(name));
    }
  }
  const longForms = new Meanings();
  for (const [key, name] of known) {
    for (const short of shortForms(key)) {
      if (known.has(short) && isShort(known.get(short)!, name)) longForms.add(short, key);
    }
  }
  return (name) => {
    const key = wordsKey(name);
    const full = acronyms.only(key) ?? key;
    return longForms.only(full) ?? full;
  };
}

const wordsKey = (name: string): string => parseOrganizationName(name).words.join(' ');

const isShort = (short: string, long: string): boolean =>
  isShortOrganization(parseOrganizationName(short), parseOrganizationName(long));

/** The first words of a name: one, two … all but the last. */
function* shortForms(key: string): Generator<string> {
  for (let at = key.indexOf(' '); at > 0; at = key.indexOf(' ', at + 1)) yield key.slice(0, at);
}

/** What each of some words may mean. */
class Meanings {
  /** Null where there is more than one. */
  private readonly meanings = new Map<string, string | null>();

  add(words: string, meaning: string): void {
    const before = this.meanings.get(words);
    this.meanings.set(words, before === undefined || before === meaning ? meaning : null);
  }

  only(words: string): string | undefined {
    return this.meanings.get(words) ?? undefined;
  }
}
