/** The format of the gold files: what a careful reader marks in an article. */
export interface Gold {
  readonly guideline: string;
  readonly documents: readonly GoldDocument[];
}

export interface GoldDocument {
  readonly file: string;
  /** Absent where the text is a file of its own. */
  readonly text?: string;
  readonly people: readonly (GoldEntity & { readonly roles: readonly GoldRole[] })[];
  readonly organizations: readonly GoldEntity[];
  readonly acronyms: readonly { readonly form: string; readonly stands_for: string }[];
  readonly pronouns: readonly GoldPronoun[];
  readonly statements: readonly { readonly speaker: string; readonly kind: string; readonly text: string }[];
  readonly terms: readonly string[];
}

export interface GoldEntity {
  readonly name: string;
  readonly forms: readonly string[];
}

export interface GoldRole {
  readonly role: string;
  readonly organization: string | null;
}

export interface GoldPronoun {
  readonly sentence_start: string;
  readonly pronoun: string;
  readonly refers_to: string;
}

/** UTF-16 offsets of the whole-word occurrences of a form. */
export function wholeWords(text: string, form: string): number[] {
  const wordish = /[\p{L}\p{N}]/u;
  const found: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    if (!wordish.test(text[at - 1] ?? ' ') && !wordish.test(text[at + form.length] ?? ' ')) found.push(at);
  }
  return found;
}

/** Where the pronoun stands: its first whole-word occurrence from the start of its sentence; -1 when there is none. */
export function pronounStart(text: string, { sentence_start, pronoun }: GoldPronoun): number {
  const sentence = text.indexOf(sentence_start);
  return sentence < 0 ? -1 : (wholeWords(text, pronoun).find((at) => at >= sentence) ?? -1);
}
