import { verbForms } from '../grammar/inflection';
import data from './cues.json';

/** What may follow a reporting verb; the words of the data file. */
export type Frame =
  | 'quote'
  | 'quote-only'
  | 'that'
  | 'bare'
  | 'wh'
  | 'addressee'
  /** Always speaks to somebody: "told reporters that". */
  | 'addressee-only'
  | 'order'
  | 'object'
  | 'object-order'
  | 'object-of'
  /** "described the ruling as historic" */
  | 'object-as'
  /** In the passive, of its subject: "was quoted as saying". */
  | 'passive'
  | 'noun'
  | 'gerund'
  | 'to'
  | 'to-gerund'
  | 'of'
  | 'against'
  | 'about'
  | 'on'
  | 'for'
  /** A position, not words: "criticised the plan", "wants to resign". */
  | 'np'
  | 'inf';

/** A reporting verb, with its particle ("point out", "call for"). */
export interface Cue {
  readonly lemma: string;
  readonly particle: string | null;
  readonly frames: ReadonlySet<string>;
}

/** What form of the verb a word is; `past` is also the participle. */
export type Form = 'base' | 'present' | 'past' | 'ing';

export interface CueForm {
  readonly form: Form;
  /** The verb's uses, those with a particle first. */
  readonly cues: readonly Cue[];
  /** The word is as often a noun or an adjective ("reports", "claims"). */
  readonly ambiguous: boolean;
}

const AMBIGUOUS = new Set(data.ambiguous.split(' '));

/** "statement", "claim": "his claim that …". */
export const CUE_NOUNS: ReadonlySet<string> = new Set(data.nouns.split(' '));

const FORMS = new Map<string, CueForm>();

for (const [phrase, frames] of Object.entries(data.verbs)) {
  const [lemma, ...particle] = phrase.split(' ') as [string, ...string[]];
  const cue: Cue = { lemma, particle: particle.join(' ') || null, frames: new Set(frames.split(' ')) };
  for (const [word, form] of formsOf(lemma)) addForm(word, form, cue);
}

function addForm(word: string, form: Form, cue: Cue): void {
  const known = FORMS.get(word)?.cues ?? [];
  const cues = cue.particle ? [cue, ...known] : [...known, cue];
  FORMS.set(word, { form, cues, ambiguous: AMBIGUOUS.has(word) });
}

function formsOf(lemma: string): [string, Form][] {
  const { present, past, participle, ing } = verbForms(lemma, (data.irregular as Record<string, string>)[lemma]);
  return [
    [lemma, 'base'],
    [present, 'present'],
    [past, 'past'],
    ...(participle === past ? [] : [[participle, 'past'] as [string, Form]]),
    [ing, 'ing'],
  ];
}

/** @param word in lower case. */
export const cueForm = (word: string): CueForm | undefined => FORMS.get(word);
