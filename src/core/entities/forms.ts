import type { NameLabel, ReadParagraph } from '../paragraph';
import { bracketsOf } from './brackets';
import { groupOrganizations, type Bracketed } from './organizations';
import { groupPeople } from './people';
import { forget, type Referent } from './referent';

/** One spelling of a name, as a person's or as an organization's. */
export interface Form {
  /** Whom it may mean by itself, best first. */
  candidates: readonly Referent[];
}

/** For each paragraph the forms of its names; null for names of other kinds. */
export type Forms = readonly (readonly (Form | null)[])[];

/**
 * Groups the spellings of a document's names. While these stay the same, as they do at most keys that somebody types,
 * so do the groups.
 */
export class Spellings {
  private last: { readonly spelled: readonly Spelled[]; readonly forms: Forms } | undefined;

  formsOf(paragraphs: readonly ReadParagraph[]): Forms {
    const spelled = paragraphs.map(spelledIn);
    if (!this.last || !areSame(spelled, this.last.spelled)) this.last = { spelled, forms: grouped(spelled) };
    const { forms } = this.last;
    this.last = { spelled, forms };
    for (const own of forms) for (const form of own) form?.candidates.forEach(forget);
    return forms;
  }
}

/** How one paragraph writes its names. */
interface Spelled {
  readonly names: readonly { readonly label: NameLabel; readonly text: string }[];
  readonly brackets: readonly Bracketed[];
}

const known = new WeakMap<ReadParagraph, Spelled>();

/** Cut once, as the hash of a string is then computed once. */
function spelledIn(paragraph: ReadParagraph): Spelled {
  let spelled = known.get(paragraph);
  if (!spelled) {
    const { tokens, names } = paragraph;
    spelled = {
      names: names.map(({ start, end, label }) => ({ label, text: tokens.text.slice(start, end) })),
      brackets: bracketsOf(paragraph),
    };
    known.set(paragraph, spelled);
  }
  return spelled;
}

const areSame = (a: readonly Spelled[], b: readonly Spelled[]): boolean =>
  a.length === b.length && a.every((spelled, i) => isSame(spelled, b[i]!));

const isSame = (a: Spelled, b: Spelled): boolean =>
  a === b ||
  (a.names.length === b.names.length &&
    a.brackets.length === b.brackets.length &&
    a.names.every(({ label, text }, i) => label === b.names[i]!.label && text === b.names[i]!.text) &&
    a.brackets.every(({ long, short }, i) => long === b.brackets[i]!.long && short === b.brackets[i]!.short));

function grouped(paragraphs: readonly Spelled[]): Forms {
  const people = new Map<string, Form>();
  const organizations = new Map<string, Form>();
  const out = paragraphs.map(({ names }) =>
    names.map(({ label, text }) => {
      if (label !== 'person' && label !== 'organization') return null;
      const forms = label === 'person' ? people : organizations;
      let form = forms.get(text);
      if (!form) forms.set(text, (form = { candidates: [] }));
      return form;
    }),
  );
  const persons = groupPeople([...people.keys()]);
  for (const [text, form] of people) form.candidates = persons.get(text)!.candidates;
  const brackets = paragraphs.flatMap((p) => p.brackets);
  const bodies = groupOrganizations([...organizations.keys()], brackets);
  for (const [text, form] of organizations) form.candidates = bodies.get(text)!;
  return out;
}
