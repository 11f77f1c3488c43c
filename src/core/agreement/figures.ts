import { cohensKappa, Coincidences, Confusion, f1, krippendorffsAlpha, observedAgreement } from './coefficients';

export const LABELS = ['person', 'organization', 'term', 'statement'] as const;
export type Label = (typeof LABELS)[number];

/** What was counted for one label, in one text or many. */
export interface LabelCounts {
  /** Marks of each annotator. */
  readonly a: number;
  readonly b: number;
  /** Pairs of marks in the very same place, and of others that have words in common. */
  readonly exact: number;
  readonly overlapping: number;
  /** Of the words: marked as this, or not. */
  readonly words: Confusion;
}

/** What was counted in one text, or many. */
export interface Counts {
  readonly texts: number;
  readonly words: number;
  readonly labels: Readonly<Record<Label, LabelCounts>>;
  /** Of the words: which of person, organization and term they are marked as; several where marks overlap. */
  readonly marks: Confusion;
  /** Of the marks that are paired: about the same person, organization or term. */
  readonly sameEntity: Share;
  /** Of the statements that are paired: by the same speaker. */
  readonly sameSpeaker: Share;
}

export interface Share {
  readonly same: number;
  readonly of: number;
}

/** The figures of agreement, each 0 to 1 (kappa and alpha may be below 0), null where there is nothing to agree on. */
export interface Figures {
  readonly a: number;
  readonly b: number;
  /** F1 of spans: the very same place; and some words in common. */
  readonly strict: number | null;
  readonly lenient: number | null;
  /** On words. */
  readonly observed: number | null;
  readonly kappa: number | null;
  readonly alpha: number | null;
}

export interface Agreement {
  readonly texts: number;
  readonly words: number;
  /** People, organizations and terms together. */
  readonly marks: Figures;
  readonly labels: Readonly<Record<Label, Figures>>;
  readonly sameEntity: Share;
  readonly sameSpeaker: Share;
}

const MARKS = ['person', 'organization', 'term'] as const;

export function agreementOf(counts: Counts): Agreement {
  const { texts, words, labels, sameEntity, sameSpeaker } = counts;
  const marks = MARKS.map((label): MarkCounts => labels[label]).reduce(sumOfMarks);
  return {
    texts,
    words,
    marks: figuresOf(marks, counts.marks),
    labels: mapLabels((label) => figuresOf(labels[label], labels[label].words)),
    sameEntity,
    sameSpeaker,
  };
}

/** The counts of several texts: their figures are of all the words together, not means of each text's. */
export function sumOf(all: readonly Counts[]): Counts {
  const marks = new Confusion();
  for (const counts of all) marks.addAll(counts.marks);
  const total = (of: (counts: Counts) => number): number => all.reduce((sum, counts) => sum + of(counts), 0);
  const share = (of: (counts: Counts) => Share): Share => ({
    same: total((c) => of(c).same),
    of: total((c) => of(c).of),
  });
  return {
    texts: total((c) => c.texts),
    words: total((c) => c.words),
    labels: mapLabels((label) => {
      const words = new Confusion();
      for (const counts of all) words.addAll(counts.labels[label].words);
      return { ...all.map((c): MarkCounts => c.labels[label]).reduce(sumOfMarks, NOTHING), words };
    }),
    marks,
    sameEntity: share((c) => c.sameEntity),
    sameSpeaker: share((c) => c.sameSpeaker),
  };
}

type MarkCounts = Omit<LabelCounts, 'words'>;
const NOTHING: MarkCounts = { a: 0, b: 0, exact: 0, overlapping: 0 };

const sumOfMarks = (x: MarkCounts, y: MarkCounts): MarkCounts => ({
  a: x.a + y.a,
  b: x.b + y.b,
  exact: x.exact + y.exact,
  overlapping: x.overlapping + y.overlapping,
});

const figuresOf = ({ a, b, exact, overlapping }: MarkCounts, words: Confusion): Figures => ({
  a,
  b,
  strict: f1(exact, a, b),
  lenient: f1(exact + overlapping, a, b),
  observed: observedAgreement(words),
  kappa: cohensKappa(words),
  alpha: krippendorffsAlpha(Coincidences.of(words)),
});

export const mapLabels = <T>(make: (label: Label) => T): Record<Label, T> => ({
  person: make('person'),
  organization: make('organization'),
  term: make('term'),
  statement: make('statement'),
});
