/** The forms of an English verb. */
export interface VerbForms {
  readonly present: string;
  readonly past: string;
  readonly participle: string;
  readonly ing: string;
}

/** @param irregular "says said said saying": present, past, participle and -ing form where the rules do not give them. */
export function verbForms(lemma: string, irregular?: string): VerbForms {
  if (irregular) {
    const [present, past, participle, ing] = irregular.split(' ') as [string, string, string, string];
    return { present, past, participle, ing };
  }
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const past = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  return { present: plural(lemma), past, participle: past, ing: `${lemma.endsWith('ee') ? lemma : stem}ing` };
}

/** A regular plural of a noun, or third person of a verb; of a compound, of its last part. */
export function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/(?:^|[a-z])(?:man|woman)$/.test(word)) return `${word.slice(0, -2)}en`;
  return `${word}s`;
}
