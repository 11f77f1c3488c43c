import assert from 'node:assert/strict';
import {
  cohensKappa,
  Coincidences,
  Confusion,
  krippendorffsAlpha,
  observedAgreement,
} from '../../../src/core/agreement/coefficients';

/** From a table as papers print it: a row for each category of A, a column for each of B. */
function table(...rows: readonly (readonly number[])[]): Confusion {
  const out = new Confusion();
  rows.forEach((row, a) => row.forEach((times, b) => times > 0 && out.add(String(a), String(b), times)));
  return out;
}

/** From a line for each coder, a value for each unit, a dot where there is none. */
function alphaOf(...coders: readonly string[]): number | null {
  const values = coders.map((line) => line.split(' '));
  const out = new Coincidences();
  values[0]!.forEach((_, unit) => out.add(values.map((line) => line[unit]!).filter((value) => value !== '.')));
  return krippendorffsAlpha(out);
}

const rounded = (value: number | null): string | undefined => value?.toFixed(3);

describe('Cohen’s kappa equals the published figure of', () => {
  it('Cohen (1960), the three diagnoses of 200 patients: .492', () => {
    const diagnoses = table([88, 14, 18], [10, 40, 10], [2, 6, 12]);
    assert.equal(rounded(observedAgreement(diagnoses)), '0.700');
    assert.equal(rounded(cohensKappa(diagnoses)), '0.492');
  });

  it('Artstein and Poesio (2008), statements and information requests of 100 utterances: 0.348', () => {
    assert.equal(rounded(cohensKappa(table([20, 20], [10, 50]))), '0.348');
  });

  it('Wikipedia, “Cohen’s kappa”, two readers of 50 grant proposals: 0.4; and of two more tables of 100: 0.13, 0.26', () => {
    assert.equal(rounded(cohensKappa(table([20, 5], [10, 15]))), '0.400');
    assert.equal(cohensKappa(table([45, 15], [25, 15]))?.toFixed(4), '0.1304');
    assert.equal(cohensKappa(table([25, 35], [5, 35]))?.toFixed(4), '0.2593');
  });

  it('is undefined where both know one category only, and where there is nothing', () => {
    assert.equal(cohensKappa(table([7])), null);
    assert.equal(cohensKappa(table()), null);
  });
});

describe('Krippendorff’s alpha equals the published figure of', () => {
  it('Krippendorff (2011), example A, binary data of Meg and Owen: 0.095', () => {
    assert.equal(rounded(alphaOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')), '0.095');
  });

  it('Krippendorff (2011), example B, nominal data of Ben and Gerry: 0.692', () => {
    assert.equal(rounded(alphaOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d')), '0.692');
  });

  it('Krippendorff (2011), example C, four observers who left out some units: 0.743', () => {
    const alpha = alphaOf(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    );
    assert.equal(rounded(alpha), '0.743');
  });

  it('Wikipedia, “Krippendorff’s alpha”, three coders of 15 units: 0.691', () => {
    const alpha = alphaOf(
      '. . . . . 3 4 1 2 1 1 3 3 . 3',
      '1 . 2 1 3 3 4 3 . . . . . . .',
      '. . 2 1 3 4 4 . 2 1 1 3 3 . 4',
    );
    assert.equal(rounded(alpha), '0.691');
  });

  it('is the same from a table of two coders, and undefined where all values are the same', () => {
    const [ben, gerry] = ['a a b b d c c c e d d a', 'b a b b b c c c e d d d'].map((line) => line.split(' '));
    const confusion = new Confusion();
    ben!.forEach((value, i) => confusion.add(value, gerry![i]!));
    assert.equal(rounded(krippendorffsAlpha(Coincidences.of(confusion))), '0.692');
    assert.equal(alphaOf('a a a', 'a a a'), null);
    assert.equal(alphaOf('a b .', '. . c'), null);
  });
});
