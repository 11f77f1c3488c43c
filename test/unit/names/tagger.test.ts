import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadAnalyzer } from '../../../src/cli/resources';
import type { NameDictionary } from '../../../src/core/names/dictionary';
import { DocumentMemory } from '../../../src/core/names/document';
import { createRecognizer } from '../../../src/core/names/tagger';
import { tokenize } from '../../../src/core/text/tokenize';

const model = new Uint8Array(readFileSync('media/names.bin'));
const shipped = createRecognizer(model);

interface Named {
  readonly text: string;
  readonly label: string;
  readonly nested: boolean;
  readonly confidence: number;
  readonly why: readonly string[];
}

function names(paragraphs: readonly string[], recognizer = shipped): Named[] {
  const parsed = paragraphs.map((text) => {
    const tokens = tokenize(text);
    return { tokens, evidence: recognizer.read(tokens) };
  });
  return recognizer.decide(parsed).flatMap((list, p) =>
    list.map((m) => ({
      text: paragraphs[p]!.slice(m.start, m.end),
      label: m.label,
      nested: m.nested,
      confidence: m.confidence,
      why: m.why,
    })),
  );
}

const marked = (label: string, ...paragraphs: string[]): string[] =>
  names(paragraphs)
    .filter((n) => n.label === label && !n.nested)
    .map((n) => n.text);

describe('names', () => {
  it('are people and organizations of every culture, without titles and possessives', () => {
    const text =
      'Finance Minister Ngozi Adeyemi told Mr. Park Jae-hyun that the Bank of Ghana had asked Dr. Luis Fernández’s ' +
      'team at the University of Nairobi to help, said Wang Xiaoming, a spokesman for the Ministry of Commerce.';
    assert.deepEqual(marked('person', text), ['Ngozi Adeyemi', 'Park Jae-hyun', 'Luis Fernández', 'Wang Xiaoming']);
    assert.deepEqual(marked('organization', text), ['Bank of Ghana', 'University of Nairobi', 'Ministry of Commerce']);
  });

  it('stand apart from what possesses or surrounds them', () => {
    assert.deepEqual(marked('organization', "Zhou said JD's technology committee would meet."), ['JD']);
    assert.deepEqual(marked('person', 'Later, Banerjee’s lawyers and Okafor’s aides met.'), ['Banerjee', 'Okafor']);
  });

  it('do not hold the signs beside them', () => {
    const text = '😀 Zhou Yunjie of the Bank of Ghana ✨ said so. • Amina Okafor disagreed.';
    assert.deepEqual(marked('person', text), ['Zhou Yunjie', 'Amina Okafor']);
    assert.deepEqual(marked('organization', text), ['Bank of Ghana']);
  });

  it('are whole though they hold small words of another language', () => {
    const text =
      'The Ligue togolaise des droits de la femme and the Partido Nacional para la Tierra asked Hoa Thi Tran of ' +
      'the Union nationale pour le renouveau to wait.';
    assert.deepEqual(marked('organization', text), [
      'Ligue togolaise des droits de la femme',
      'Partido Nacional para la Tierra',
      'Union nationale pour le renouveau',
    ]);
  });

  it('do not hold the office before them, wherever it is held', () => {
    const text = 'The summit was called off by Kaduna Governor Musa Danjuma and by Uyghur Yusup Tohti, the envoy.';
    assert.deepEqual(marked('person', text), ['Musa Danjuma', 'Yusup Tohti']);
  });

  it('end before honours, and begin with the forename before the father’s', () => {
    const text =
      'The bill was drafted by Fiona Calder MSP and Tan Sri Lim Boon Keng, and signed by Maryam bint Rashid Al Nuaimi.';
    assert.deepEqual(marked('person', text), ['Fiona Calder', 'Lim Boon Keng', 'Maryam bint Rashid Al Nuaimi']);
    const honoured = 'Dr. von Trautheim met Ms. Salma bint Rashid Al Said. Commenting on it, H.E. Sheikh Majid agreed.';
    assert.deepEqual(marked('person', honoured), ['von Trautheim', 'Salma bint Rashid Al Said', 'Majid']);
  });

  it('are those of bodies, not of who leads them', () => {
    const text = 'He met the Secretary General of the Pacific Islands Forum at the Institute of Physics.';
    assert.deepEqual(marked('organization', text), ['Pacific Islands Forum', 'Institute of Physics']);
  });

  it('are not months, weekdays and words that begin a sentence', () => {
    const text = 'However, officials met on Monday in March. According to them, prices fell. Meanwhile, nobody spoke.';
    assert.deepEqual(marked('person', text), []);
    assert.deepEqual(marked('organization', text), []);
  });

  it('are known by their last word once the document has named them in full', () => {
    const full = 'Only Amani Kestrel voted against it, officials said.';
    const short = 'Kestrel left at noon.';
    assert.deepEqual(marked('person', short), []);
    assert.deepEqual(marked('person', full, short), ['Amani Kestrel', 'Kestrel']);
  });

  it('are left out where they are more likely wrong than right', () => {
    const text =
      'The Zambian firm Copperline sent Lumo, a robot, to Kestrel Bay with Ada and the Nine Winds on Tuesday.';
    for (const { confidence } of names([text])) assert.ok(confidence >= 0.45);
    const evidence = shipped.read(tokenize(text));
    const all = shipped.find(evidence, new DocumentMemory([evidence]));
    assert.ok(all.some(({ confidence }) => confidence < 0.45));
  });

  it('hold the names of the organizations that they name', () => {
    const text =
      'She has led the Chinese Academy of Sciences’ Institute of Physics since 2018, after years of research abroad.';
    assert.deepEqual(
      names([text])
        .filter((n) => n.label === 'organization')
        .map((n) => [n.text, n.nested]),
      [
        ['Chinese Academy of Sciences’ Institute of Physics', false],
        ['Chinese Academy of Sciences', true],
      ],
    );
  });

  it('hold no organization in what only sounds like one: a field, or whose body it is', () => {
    for (const text of [
      'The State Administration of Foreign Exchange said on Monday that there was no need for more rules.',
      'He is an academician of the Chinese Academy of Engineering, and has been one for many years.',
      'She is a member of the National Committee of the Chinese People’s Political Consultative Conference by now.',
    ]) {
      assert.deepEqual(
        names([text]).filter((n) => n.nested),
        [],
      );
    }
  });

  it('hold no ministry’s field, and are not of one letter, nor of a party’s member', () => {
    assert.deepEqual(
      names(['A senior official in the Ministry of Heavy Industries agreed with what had been said.'])
        .filter((n) => n.label === 'organization')
        .map((n) => n.text),
      ['Ministry of Heavy Industries'],
    );
    assert.deepEqual(marked('person', 'In a post on X, the minister said that it was late for all of them.'), []);
    const member = 'Bo Lind chairs the committee. The German Social Democrat said that it had not yet met.';
    assert.deepEqual(marked('organization', member), []);
  });

  it('are whole where one body is of another, and end before what else somebody is', () => {
    const bureau =
      'She is a member of the Standing Committee of the Political Bureau of the CPC Central Committee by now.';
    assert.deepEqual(marked('organization', bureau), [
      'Standing Committee of the Political Bureau of the CPC Central Committee',
    ]);
    const president =
      'They met Bo Lind, head of the Communist Party of Vietnam Central Committee and Vietnamese president, for talks.';
    assert.deepEqual(marked('organization', president), ['Communist Party of Vietnam Central Committee']);
  });

  it('are not the words made of them that stand before a trade', () => {
    const text = 'Ana Ruiz, chairman of Guangdong-based drone maker Skylark Aviation, spoke to those who had come.';
    assert.deepEqual(marked('organization', text), ['Skylark Aviation']);
  });

  it('begin with a surname that looks like a pronoun, which then is none', () => {
    const text = 'He Lidong, the vice-premier of China, met the delegation that had come for the talks.';
    assert.deepEqual(marked('person', text), ['He Lidong']);
    const { mentions } = loadAnalyzer().analyze(text);
    assert.deepEqual(
      mentions.filter((m) => m.kind === 'pronoun'),
      [],
    );
  });

  it('follow the user’s dictionary: the later rule before the earlier before the model', () => {
    const dictionary: NameDictionary = [
      { name: 'Blue Lagoon', label: null },
      { name: 'Wang Xiaoming', label: null },
      { name: 'Blue Lagoon', label: 'organization' },
    ];
    const found = names(['Wang Xiaoming dined at Blue Lagoon with Park Jae-hyun.'], shipped.withDictionary(dictionary));
    assert.deepEqual(
      found.filter((n) => n.label === 'person').map((n) => n.text),
      ['Park Jae-hyun'],
    );
    const lagoon = found.find((n) => n.text === 'Blue Lagoon')!;
    assert.equal(lagoon.label, 'organization');
    assert.deepEqual(lagoon.why, ['dictionary: always']);
  });

  it('do not depend on what was read before', () => {
    const text = ['Governor Amina Bello met the board of Kano Textiles Ltd. on Friday.', 'Bello said little.'];
    const before = names(text, createRecognizer(model));
    names(['Bello Kano Textiles Amina. '.repeat(50)]);
    assert.deepEqual(names(text), before);
  });

  it('say how sure they are, and why', () => {
    for (const { confidence, why } of names(['President Xi Jinping met Samia Suluhu Hassan in Dodoma.'])) {
      assert.ok(confidence > 0 && confidence <= 1);
      assert.ok(why.length > 0);
    }
  });

  it('lie inside the text, in order, on whole tokens and whole characters, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Dr. ',
        'Bank of ',
        "'s ",
        'MINISTRY ',
        'al-',
        '. ',
        '“',
        '🙂',
        '\ud800',
        'Ł',
        'the ',
        'Xi ',
        '(',
        '\n',
      ),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const tokens = tokenize(text);
        const [found] = shipped.decide([{ tokens, evidence: shipped.read(tokens) }]);
        let before = 0;
        for (const m of found!) {
          assert.ok(m.start >= before && m.end > m.start && m.end <= text.length);
          assert.equal(m.start, tokens.starts[m.first]);
          assert.equal(m.end, tokens.ends[m.last - 1]);
          for (const at of [m.start, m.end]) {
            const inPair = /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
            assert.ok(!inPair, 'a span cuts a character in two');
          }
          before = m.start;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('take time linear in the length of the text', () => {
    for (const unit of ['A', 'A. ', 'Bank of ', 'Xi Jinping and ', 'SAID ', "O'", '(', 'a ']) {
      const time = (length: number): number => {
        const from = performance.now();
        names([unit.repeat(length / unit.length)]);
        return performance.now() - from;
      };
      time(20_000);
      const [short, long] = [time(50_000), time(400_000)];
      assert.ok(
        long < 40 * Math.max(short, 5),
        `${JSON.stringify(unit)}: ${short} ms, then ${long} ms for 8 times the text`,
      );
    }
  });
});
