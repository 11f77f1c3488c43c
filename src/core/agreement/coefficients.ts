/**
 * How often two coders gave a unit these two categories: the table that the coefficients are made from. It grows with
 * the categories, not with the units.
 */
export class Confusion {
  private readonly cells = new Map<string, Map<string, number>>();

  add(a: string, b: string, times = 1): void {
    const row = this.cells.get(a) ?? new Map<string, number>();
    this.cells.set(a, row.set(b, (row.get(b) ?? 0) + times));
  }

  addAll(other: Confusion): void {
    for (const [a, b, times] of other.entries()) this.add(a, b, times);
  }

  *entries(): Generator<readonly [a: string, b: string, times: number]> {
    for (const [a, row] of this.cells) for (const [b, times] of row) yield [a, b, times];
  }
}

/** The share of units to which both gave the same category, 0 to 1; null where there is no unit. */
export function observedAgreement(confusion: Confusion): number | null {
  let same = 0;
  let all = 0;
  for (const [a, b, times] of confusion.entries()) {
    all += times;
    if (a === b) same += times;
  }
  return all === 0 ? null : same / all;
}

/**
 * Cohen's kappa for two coders and nominal categories: agreement beyond what their own habits would give by chance.
 * Cohen (1960), A Coefficient of Agreement for Nominal Scales. 1 for full agreement, 0 for chance, below 0 for less;
 * null where it is not defined, as both used a single category.
 */
export function cohensKappa(confusion: Confusion): number | null {
  const observed = observedAgreement(confusion);
  if (observed === null) return null;
  const ofA = new Map<string, number>();
  const ofB = new Map<string, number>();
  let all = 0;
  for (const [a, b, times] of confusion.entries()) {
    ofA.set(a, (ofA.get(a) ?? 0) + times);
    ofB.set(b, (ofB.get(b) ?? 0) + times);
    all += times;
  }
  let expected = 0;
  for (const [category, times] of ofA) expected += (times / all) * ((ofB.get(category) ?? 0) / all);
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

/** How often values meet in a unit: the coincidence matrix of Krippendorff's alpha. */
export class Coincidences {
  private readonly cells = new Confusion();

  /**
   * @param values that the coders gave to one unit; those who gave none are left out.
   * @param times how many units have these.
   */
  add(values: readonly string[], times = 1): void {
    values.forEach((a, i) =>
      values.forEach((b, j) => {
        if (i !== j) this.cells.add(a, b, times / (values.length - 1));
      }),
    );
  }

  entries(): Generator<readonly [a: string, b: string, times: number]> {
    return this.cells.entries();
  }

  static of(confusion: Confusion): Coincidences {
    const out = new Coincidences();
    for (const [a, b, times] of confusion.entries()) out.add([a, b], times);
    return out;
  }
}

/**
 * Krippendorff's alpha for nominal data, any number of coders, and units that some of them left out. Krippendorff
 * (2011), Computing Krippendorff's Alpha-Reliability. 1 for full agreement, 0 for chance; null where it is not defined,
 * as all values are the same or no unit has two.
 */
export function krippendorffsAlpha(coincidences: Coincidences): number | null {
  const totals = new Map<string, number>();
  let all = 0;
  let disagreeing = 0;
  for (const [a, b, times] of coincidences.entries()) {
    totals.set(a, (totals.get(a) ?? 0) + times);
    all += times;
    if (a !== b) disagreeing += times;
  }
  let expected = all * all;
  for (const total of totals.values()) expected -= total * total;
  return totals.size < 2 ? null : 1 - ((all - 1) * disagreeing) / expected;
}

/** The harmonic mean of precision and recall: the same whichever of the two is the standard. Null where neither has any. */
export const f1 = (matched: number, a: number, b: number): number | null =>
  a + b === 0 ? null : (2 * matched) / (a + b);
