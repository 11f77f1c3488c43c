import type { NameMention } from '../src/core/paragraph';
import type { createRecognizer } from '../src/core/names/tagger';
import { paragraphsOf } from '../src/core/text/paragraphs';
import { tokenize } from '../src/core/text/tokenize';

/** The names of one text, as a reader of the whole text sees them; nested names are left out. */
export function namesIn(
  recognizer: ReturnType<typeof createRecognizer>,
  text: string,
): Pick<NameMention, 'start' | 'end' | 'label' | 'confidence'>[] {
  const spans = paragraphsOf(text);
  const parsed = spans.map((s) => {
    const tokens = tokenize(text.slice(s.start, s.end));
    return { tokens, evidence: recognizer.read(tokens) };
  });
  return recognizer.decide(parsed).flatMap((names, p) =>
    names
      .filter((m) => !m.nested)
      .map((m) => ({
        start: m.start + spans[p]!.start,
        end: m.end + spans[p]!.start,
        label: m.label,
        confidence: m.confidence,
      })),
  );
}
