import assert from 'node:assert/strict';
import { groupPeople } from '../../../src/core/entities/people';

/** The groups as a reader would list them: who shares a card. */
const groups = (...forms: string[]): string[][] => {
  const found = groupPeople(forms);
  return [...new Set([...found.values()].flatMap((f) => f.candidates))].map((p) => [...p.forms].sort());
};
const together = (...forms: string[]): void => assert.deepEqual(groups(...forms), [[...forms].sort()]);
const apart = (...forms: string[]): void => assert.equal(groups(...forms).length, forms.length);

describe('names of one person', () => {
  it('are found by surname, wherever the culture puts it', () => {
    together('Deng Zhonghan', 'Deng');
    together('Kristalina Georgieva', 'Georgieva');
    together('Andrés Manuel López Obrador', 'López Obrador');
    together('Luiz Inácio Lula da Silva', 'Lula');
    together('Herman van Rompuy', 'van Rompuy', 'Rompuy');
    together('Abdel Fattah al-Sisi', 'al-Sisi');
    together('Katrín Jakobsdóttir', 'Katrín');
  });

  it('are found in both orders, with and without hyphens, initials and diacritics', () => {
    together('Xi Jinping', 'Jinping Xi');
    together('Kim Jong-un', 'Kim Jong Un');
    together('J. D. Harlow', 'JD Harlow');
    together('John F. Kennedy', 'John Kennedy');
    together('Recep Tayyip Erdoğan', 'Erdogan');
    together('Robert Fenwick', 'Bob Fenwick');
    together('Tsai Ing-wen', 'Tsai');
  });

  it('are found behind titles and before suffixes', () => {
    together('Martin Hale Jr.', 'Hale');
    together('Anthony Brandt', 'Dr. Brandt');
  });

  it('stay two where they differ', () => {
    apart('John Smith', 'Mary Smith');
    apart('Zhang Wei', 'Zhang Yunquan');
    apart('Martin Hale Jr.', 'Martin Hale Sr.');
    apart('Kim Jong-un', 'Kim Yo-jong');
    apart('Ada Moreno', 'Luis Ferreira');
  });
});

describe('a name that two people share', () => {
  it('says whom it may mean', () => {
    const found = groupPeople(['John Smith', 'Mary Smith', 'Smith']);
    assert.deepEqual(
      found
        .get('Smith')!
        .candidates.map((p) => p.display)
        .sort(),
      ['John Smith', 'Mary Smith'],
    );
  });

  it('means the one whose surname it is before the one whose given name it is', () => {
    const found = groupPeople(['Paul Henry', 'Henry Adler', 'Henry']);
    assert.deepEqual(
      found.get('Henry')!.candidates.map((p) => p.display),
      ['Paul Henry'],
    );
  });
});

describe('many people of one surname', () => {
  it('are grouped in time linear in their number', () => {
    const forms = Array.from({ length: 20_000 }, (_, i) => `A${String(i)}x Kim`);
    assert.equal(groupPeople(forms).size, forms.length);
  });
});
