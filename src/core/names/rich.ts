import { ENDS, FOREIGN, FUNCTION, isCapital, LOWERCASE, PARTICLE, type WordFacts } from './words';

/** Links in English that join two capitals: Ministry of the Interior. */
const MOST_LINKS = 2;
/** Words in small letters behind a capital that may be of a name in another language. */
const MOST_FOREIGN = 6;

/**
 * Marks the tokens that may be in names: capitals, what stands between two of them, and beside one what may begin or
 * end a name: particles ("van der Berg"), a number, a head ("the Labour party") and words of another language ("Union
 * nationale pour le changement"). A lone "The" or "She" is none.
 * @param rich receives 1 or 0 for each of the tokens `from` up to `to`, from 0 on
 */
export function markRich(facts: readonly WordFacts[], from: number, to: number, rich: Uint8Array): void {
  for (let i = from; i < to; i++) rich[i - from] = isCapital(facts[i]!) && !isLoneFunction(facts, from, to, i) ? 1 : 0;
  let start = from; // where the gap before the next capital begins
  for (let i = from; i < to; i++) {
    if (rich[i - from] === 0) continue;
    if (i > start) markGap(facts, from, start, i, rich);
    start = i + 1;
  }
  if (start > from && start < to) markAfter(facts, from, start, to, rich);
}

/** "The" and "She" between small letters. */
const isLoneFunction = (facts: readonly WordFacts[], from: number, to: number, i: number): boolean =>
  (facts[i]!.joins & FUNCTION) !== 0 &&
  (i === from || !isCapital(facts[i - 1]!)) &&
  (i + 1 >= to || !isCapital(facts[i + 1]!));

/** The tokens `start` up to `end`, which is a capital, as the one before `start` is if the sentence begins before it. */
function markGap(facts: readonly WordFacts[], from: number, start: number, end: number, rich: Uint8Array): void {
  if (start > from && (end - start === 1 || areLinks(facts, start, end))) {
    rich.fill(1, start - from, end - from);
    return;
  }
  if (start > from) markAfter(facts, from, start, end, rich);
  if (facts[end - 1]!.joins & ENDS) rich[end - 1 - from] = 1;
  for (let i = end - 1; i >= start && facts[i]!.joins & PARTICLE; i--) rich[i - from] = 1;
}

function areLinks(facts: readonly WordFacts[], start: number, end: number): boolean {
  if (end - start > MOST_LINKS) return false;
  for (let i = start; i < end; i++) if (!facts[i]!.isLink) return false;
  return true;
}

/** What goes on with a name behind its last capital. */
function markAfter(facts: readonly WordFacts[], from: number, start: number, end: number, rich: Uint8Array): void {
  if (facts[start]!.joins & ENDS) rich[start - from] = 1;
  for (let i = start; i < end && i < start + MOST_FOREIGN; i++) {
    const { joins, casing } = facts[i]!;
    const isOn = joins & (FOREIGN | PARTICLE) || (i > start && casing === LOWERCASE && facts[i - 1]!.joins & PARTICLE);
    if (!isOn) return;
    rich[i - from] = 1;
  }
}
