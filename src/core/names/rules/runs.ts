import { FUNCTION, isCapital, type WordFacts } from '../words';
import type { Found } from './found';

/** Words of a name that no tagger marked: longer runs of capitals are headlines. */
export const LONGEST_RUN = 4;

/** A run of capitals that is no name, by its tokens. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** Short enough for a name, and no name goes on from it. */
  readonly isWhole: boolean;
}

/** The runs of capitals between the names; small words that open a sentence belong to none. */
export function* unmarkedRuns(facts: readonly WordFacts[], found: readonly Found[]): Generator<Run> {
  let next = 0;
  for (let i = 0; i < facts.length; i++) {
    if (!isCapital(facts[i]!)) continue;
    while (next < found.length && found[next]!.last <= i) next++;
    const name = found[next];
    if (name && name.first <= i) {
      i = name.last - 1;
      continue;
    }
    if (facts[i]!.joins & FUNCTION || isDerived(facts[i]!)) continue;
    let last = i + 1;
    while (last < (name?.first ?? facts.length) && isCapital(facts[last]!) && !isDerived(facts[last]!)) last++;
    yield { first: i, last, isWhole: last - i <= LONGEST_RUN && last !== name?.first };
    i = last - 1;
  }
}

/** "Java-based", "Lind-led": a word about a name. */
const isDerived = ({ lower }: WordFacts): boolean => lower.includes('-') && DERIVED.test(lower);
const DERIVED =
  /-(?:based|born|led|owned|backed|run|listed|headquartered|registered|trained|educated|made|built|bound|era|style|wide)$/;
