import type { NameMention, ReadParagraph } from '../paragraph';
import { bracketsOf } from './brackets';
import { groupOrganizations, type Bracketed } from './organizations';
import { groupPeople } from './people';
import type { Referent } from './referent';

/** One spelling of a name, as a person's or as an organization's. */
export interface Form {
  /** Whom it may mean by itself, best first. */
  candidates: readonly Referent[];
}

/** @returns for each paragraph the forms of its names; null for names of other kinds. */
export function formsOf(paragraphs: readonly ReadParagraph[]): (readonly (Form | null)[])[] {
  const people = new Map<string, Form>();
  const organizations = new Map<string, Form>();
  const out = paragraphs.map(({ tokens, names }) => {
    const texts = textsOf(tokens.text, names);
    return names.map(({ label }, i) => {
      if (label !== 'person' && label !== 'organization') return null;
      const known = label === 'person' ? people : organizations;
      let form = known.get(texts[i]!);
      if (!form) known.set(texts[i]!, (form = { candidates: [] }));
      return form;
    });
  });
  const persons = groupPeople([...people.keys()]);
  for (const [text, form] of people) form.candidates = persons.get(text)!.candidates;
  const bodies = groupOrganizations([...organizations.keys()], paragraphs.flatMap(knownBrackets));
  for (const [text, form] of organizations) form.candidates = bodies.get(text)!;
  return out;
}

const brackets = new WeakMap<ReadParagraph, readonly Bracketed[]>();

function knownBrackets(paragraph: ReadParagraph): readonly Bracketed[] {
  let out = brackets.get(paragraph);
  if (!out) brackets.set(paragraph, (out = bracketsOf(paragraph)));
  return out;
}

const known = new WeakMap<readonly NameMention[], readonly string[]>();

/** The names' words; cut once, as the hash of a string is then computed once. */
function textsOf(text: string, names: readonly NameMention[]): readonly string[] {
  let out = known.get(names);
  if (!out) known.set(names, (out = names.map((n) => text.slice(n.start, n.end))));
  return out;
}
