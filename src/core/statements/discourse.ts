import type { ReadParagraph, Reference, StatementClaim } from '../paragraph';
import { isReported } from './transcript';
import { endsTranscript, Interview, isDirection, isOf, isProse, wordsOf, type Source } from './turns';

/** A statement with its speaker, who may be named in a paragraph before. */
export interface PlacedStatement {
  readonly paragraph: number;
  readonly claim: StatementClaim;
  readonly speaker: Reference | null;
  /** The paragraph that the speaker's words stand in. */
  readonly speakerParagraph: number;
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
  let label = '';
  const interview = new Interview(paragraphs);
  paragraphs.forEach((p, paragraph) => {
    if (turn && isDirection(p) && !endsTranscript(p)) return;
    const line = p.statements.find((s) => s.kind === 'transcript');
    if (line?.speaker && isTranscript) {
      const labelled = { speaker: line.speaker, paragraph };
      label = wordsOf(paragraphs, labelled);
      turn = interview.whoIs(labelled);
    } else if (turn && (isProse(p) || endsTranscript(p) || isOf(label, p))) turn = null;
    else if (turn && isTranscript && p.statements.every((s) => s.kind !== 'transcript')) {
      out.push(turnGoesOn(p, paragraph, turn));
      for (const claim of p.statements) {
        if (isReported(claim, null)) {
          out.push({ paragraph, claim, speaker: claim.speaker, speakerParagraph: paragraph });
        }
      }
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
