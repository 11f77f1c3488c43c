import type { NameLabel, NameMention } from '../paragraph';
import { tokenText, type Tokens } from '../text/tokens';
import type { NameRecognizer } from './recognizer';

const ORGANIZATION =
  /^(?:ministry|bank|group|committee|congress|conference|academy|institutes?|university|commission|council|agency|party|union|company|corporation|court|office|department|association|federation|technology|appliances|inc|ltd|plc|co)$/;
const LINK = new Set(['of', 'and', 'for', "'s", "'", 'the']);
const NOT_NAMES = new Set(
  'the a an in on at of and but for to he she they we i it his her their this that these those as with by from after before when while if however president minister monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);

/** A stand-in until the trained tagger lands: runs of capitals, by their last word. */
export const capitals: NameRecognizer<NameMention[]> = {
  read: (tokens) => {
    const out: NameMention[] = [];
    for (let i = 0; i < tokens.count; i++) {
      if (!isCapital(tokens, i)) continue;
      let last = i + 1;
      while (
        last < tokens.count &&
        (isCapital(tokens, last) ||
          (LINK.has(tokens.lower[last]!) && last + 1 < tokens.count && isCapital(tokens, last + 1)))
      )
        last++;
      out.push(mention(tokens, i, last));
      i = last - 1;
    }
    return out;
  },
  decide: (paragraphs) => paragraphs.map((p) => p.evidence),
};

const isCapital = (tokens: Tokens, i: number): boolean =>
  /^\p{Lu}/u.test(tokenText(tokens, i)) && !NOT_NAMES.has(tokens.lower[i]!);

function mention(tokens: Tokens, first: number, last: number): NameMention {
  const words = tokens.lower.slice(first, last);
  const label: NameLabel = words.some((w) => ORGANIZATION.test(w))
    ? 'organization'
    : last - first < 4
      ? 'person'
      : 'other';
  return {
    start: tokens.starts[first]!,
    end: tokens.ends[last - 1]!,
    first,
    last,
    label,
    confidence: 0.5,
    nested: false,
    why: ['capitals'],
  };
}
