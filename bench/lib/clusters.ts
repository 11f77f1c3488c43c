/**
 * Scores of coreference: how well one partition of mentions matches another. A chain is a set of mention keys; a key
 * that is in one partition only is a mention that the other did not find.
 */
export type Chains = readonly (readonly string[])[];

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const score = (right: [number, number], all: [number, number]): Score => {
  const recall = all[0] ? right[0] / all[0] : 1;
  const precision = all[1] ? right[1] / all[1] : 1;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
};

const chainOf = (chains: Chains): Map<string, number> =>
  new Map(chains.flatMap((c, i) => c.map((key): [string, number] => [key, i])));

/** Links: Vilain et al. (1995). */
export function muc(gold: Chains, found: Chains): Score {
  const links = (chains: Chains, other: Map<string, number>): [number, number] => {
    let right = 0;
    let all = 0;
    for (const chain of chains) {
      const parts = new Set(chain.map((key, i) => other.get(key) ?? `none ${String(i)}`));
      right += chain.length - parts.size;
      all += chain.length - 1;
    }
    return [right, all];
  };
  const [r, rAll] = links(gold, chainOf(found));
  const [p, pAll] = links(found, chainOf(gold));
  return score([r, p], [rAll, pAll]);
}

/** Mentions: Bagga and Baldwin (1998). */
export function bCubed(gold: Chains, found: Chains): Score {
  const mean = (chains: Chains, others: Chains): [number, number] => {
    const other = chainOf(others);
    let sum = 0;
    let all = 0;
    for (const chain of chains) {
      const shared = new Map<number, number>();
      for (const key of chain) {
        const i = other.get(key);
        if (i !== undefined) shared.set(i, (shared.get(i) ?? 0) + 1);
      }
      for (const n of shared.values()) sum += (n * n) / chain.length;
      all += chain.length;
    }
    return [sum, all];
  };
  const [r, rAll] = mean(gold, found);
  const [p, pAll] = mean(found, gold);
  return score([r, p], [rAll, pAll]);
}

/** Entities: Luo (2005), phi 4, chains paired greedily from the best pair down (within a point of the optimal pairing). */
export function ceaf(gold: Chains, found: Chains): Score {
  const other = chainOf(gold);
  const pairs: [number, number, number][] = [];
  found.forEach((chain, f) => {
    const shared = new Map<number, number>();
    for (const key of chain) {
      const g = other.get(key);
      if (g !== undefined) shared.set(g, (shared.get(g) ?? 0) + 1);
    }
    for (const [g, n] of shared) pairs.push([(2 * n) / (chain.length + gold[g]!.length), f, g]);
  });
  const taken = { f: new Set<number>(), g: new Set<number>() };
  let sum = 0;
  for (const [similarity, f, g] of pairs.sort((a, b) => b[0] - a[0])) {
    if (taken.f.has(f) || taken.g.has(g)) continue;
    taken.f.add(f);
    taken.g.add(g);
    sum += similarity;
  }
  return score([sum, sum], [gold.length, found.length]);
}
