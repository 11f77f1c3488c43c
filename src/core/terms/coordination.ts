import type { Found } from './longest';
import type { Trie } from './trie';
import type { UnitRow } from './unitRow';

/** How many units may stand for a term whose last words are left out. */
const LONGEST_CONJUNCT = 4;
/** "fiscal, monetary, trade and industrial policy" */
const MOST_CONJUNCTS = 5;

/**
 * Coordinated terms that share their last words: "industrial and supply chains" is industrial chains and supply
 * chains, and one span.
 */
export class Coordination {
  constructor(
    private readonly trie: Trie,
    private readonly row: UnitRow,
  ) {}

  /** @param last the term that stands there whole. @returns the coordination that it ends, if the others are terms too. */
  around(last: Found): Found[] {
    let from = last.from;
    const entries: number[][] = [];
    while (entries.length < MOST_CONJUNCTS) {
      const end = this.separatorBefore(from, entries.length === 0);
      if (end < 0) break;
      const conjunct = this.conjunctBefore(end, last);
      if (!conjunct) break;
      from = conjunct.from;
      entries.unshift([...conjunct.entries]);
    }
    if (entries.length === 0) return [];
    const all = [...new Set([...entries.flat(), ...last.entries])];
    return [{ from, to: last.to, first: this.row.tokenOf(from), last: last.last, entries: all }];
  }

  /** Where the words before "and", or before a comma further left, end; -1 where there is no such sign. */
  private separatorBefore(from: number, isLast: boolean): number {
    if (!isLast) return this.row.isComma(from - 1) ? from - 1 : -1;
    if (!this.row.isConjunction(from - 1)) return -1;
    return this.row.isComma(from - 2) ? from - 2 : from - 1;
  }

  private conjunctBefore(end: number, last: Found): { from: number; entries: readonly number[] } | undefined {
    for (let from = Math.max(0, end - LONGEST_CONJUNCT); from < end; from++) {
      if (!this.row.isStart(from)) continue;
      const node = this.walk(0, from, end);
      if (node === 0 || this.trie.at(node)) continue; // nothing is left out after a term that stands there whole
      for (let head = last.from + 1; head < last.to; head++) {
        const entries = this.trie.at(this.walk(node, head, last.to));
        if (entries && !entries.every((e) => last.entries.includes(e))) return { from, entries };
      }
    }
    return undefined;
  }

  /** The node that the units from `from` up to `to` lead to; 0 where they lead nowhere. */
  private walk(node: number, from: number, to: number): number {
    let next = 0;
    this.row.step(this.trie, node, from, (child, at) => {
      if (next !== 0 || at > to) return;
      next = at === to ? child : this.walk(child, at, to);
    });
    return next;
  }
}
