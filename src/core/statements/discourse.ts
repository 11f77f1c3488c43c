import type { ReadParagraph, Reference, StatementClaim } from '../paragraph';

/** A statement with its speaker, who may be named in a paragraph before. */
export interface PlacedStatement {
  readonly paragraph: number;
  readonly claim: StatementClaim;
  readonly speaker: Reference | null;
  /** The paragraph that the speaker's words stand in. */
  readonly speakerParagraph: number;
}

interface Source {
  readonly speaker: Reference;
  readonly paragraph: number;
}

/** A lone name and a colon makes a headline; this many make a transcript. */
const TRANSCRIPT_LINES = 2;

/**
 * What crosses paragraphs: a quotation that runs on with re-opened marks, one that stands alone after its speaker
 * spoke, words that a paragraph announces, and the turns of a transcript. One pass over the claims.
 */
export function placeStatements(paragraphs: readonly ReadParagraph[]): PlacedStatement[] {
  const lines = paragraphs.filter((p) => p.statements.some((s) => s.kind === 'transcript')).length;
  const isTranscript = lines >= TRANSCRIPT_LINES;
  const out: PlacedStatement[] = [];
  let last: Source | null = null;
  let turn: Source | null = null;
  const asker = new Interview(paragraphs);
  paragraphs.forEach((p, paragraph) => {
    if (turn && isDirection(p) && !endsTranscript(p)) return;
    const line = p.statements.find((s) => s.kind === 'transcript');
    if (line?.speaker && isTranscript) turn = asker.whoIs({ speaker: line.speaker, paragraph });
    else if (turn && (isProse(p) || endsTranscript(p) || isOf(paragraphs, turn, p))) turn = null;
    else if (turn && isTranscript && p.statements.every((s) => s.kind !== 'transcript')) {
      out.push(turnGoesOn(p, paragraph, turn));
      return;
    }
    for (const claim of p.statements) {
      const own: Source | null =
        claim.kind === 'transcript' && turn && isTranscript
          ? turn
          : claim.speaker && { speaker: claim.speaker, paragraph };
      const source: Source | null = own ?? last;
      if (claim.target.end > claim.target.start) {
        const placed = isTranscript || claim.kind !== 'transcript' ? claim : headline(claim);
        if (placed && (own || source)) {
          out.push({
            paragraph,
            claim: placed,
            speaker: source?.speaker ?? null,
            speakerParagraph: source?.paragraph ?? paragraph,
          });
        }
      }
      last = source;
    }
  });
  return out;
}

const FIRST_PERSON = new Set(['i', 'we', 'my', 'our', 'me', 'us']);

/** A report, not a turn: it says who said something, and nobody speaks of himself outside of quotation marks. */
function isProse(p: ReadParagraph): boolean {
  if (!p.statements.some((s) => s.kind !== 'transcript' && s.speaker && s.speaker.kind !== 'pronoun')) return false;
  return !speaksOfSelf(p);
}

/** "I" and "we" outside of quotation marks. */
function speaksOfSelf({ tokens, statements }: ReadParagraph): boolean {
  const quotes = statements.filter((s) => s.kind === 'direct').map((s) => s.target);
  return tokens.lower.some((word, i) => {
    const at = tokens.starts[i]!;
    return FIRST_PERSON.has(word) && !quotes.some((q) => q.start <= at && at < q.end);
  });
}

/** "ENDS", "[End of transcript]": nobody says that. */
const endsTranscript = ({ tokens }: ReadParagraph): boolean =>
  /^\W*end(?:s|ed)?\b/i.test(tokens.text) && tokens.count < 6;

/** Who answers behind "A:", where the turns before have names: the second of two, as the first one asks. */
class Interview {
  private readonly named: Source[] = [];

  constructor(private readonly paragraphs: readonly ReadParagraph[]) {}

  whoIs(turn: Source): Source {
    const label = this.words(turn);
    if (turn.speaker.kind === 'name') {
      if (this.named.length < 3 && !this.named.some((n) => this.words(n) === label)) this.named.push(turn);
      return turn;
    }
    return /^a\.?$/i.test(label) && this.named.length === 2 ? this.named[1]! : turn;
  }

  private words({ speaker, paragraph }: Source): string {
    return this.paragraphs[paragraph]!.tokens.text.slice(speaker.start, speaker.end);
  }
}

/** "(Laughter.)", "[Crosstalk]": nobody says that. */
const isDirection = ({ tokens }: ReadParagraph): boolean => tokens.count < 12 && /^[([].*[)\]]\W*$/.test(tokens.text);

/** A report of whoever had the word, by name and in the third person: the interview is over. */
function isOf(paragraphs: readonly ReadParagraph[], { speaker, paragraph }: Source, p: ReadParagraph): boolean {
  if (p.names[0]?.first !== 0 || p.names[0].label !== 'person' || speaksOfSelf(p)) return false;
  const { text } = paragraphs[paragraph]!.tokens;
  const said = text.slice(speaker.start, speaker.end).toLowerCase().split(' ').at(-1)!;
  const named = p.tokens.lower[p.names[0].last - 1]!;
  return /^[qa]\.?$/.test(said) || named === said;
}

/** A paragraph without a label belongs to whoever has the word. */
function turnGoesOn(p: ReadParagraph, paragraph: number, turn: Source): PlacedStatement {
  const claim: StatementClaim = {
    target: { start: 0, end: p.tokens.text.length },
    kind: 'transcript',
    speaker: null,
    cue: null,
    modality: 'asserted',
    open: true,
    confidence: 0.75,
  };
  return { paragraph, claim, speaker: turn.speaker, speakerParagraph: turn.paragraph };
}

/** "Powell: Fed will wait": what a headline reports; other labels ("UPDATE: …") say nothing of a speaker. */
const headline = (claim: StatementClaim): StatementClaim | null =>
  claim.speaker?.kind === 'name' ? { ...claim, kind: 'indirect', open: false, confidence: 0.7 } : null;
