import assert from 'node:assert/strict';
import { linkEntities, type Links } from '../../../src/core/entities/link';
import type { ReadParagraph } from '../../../src/core/paragraph';
import { findRoles } from '../../../src/core/roles/find';
import { findStatements } from '../../../src/core/statements/find';
import { marked } from '../support/marked';

interface Linked {
  readonly text: string;
  readonly links: Links;
}

/** Links paragraphs with names marked inline, one a line. */
function link(source: string): Linked {
  const paragraphs = source.split('\n').map((line): ReadParagraph => {
    const named = marked(line.trim());
    const roles = findRoles(named);
    return { ...named, roles, statements: findStatements(named) };
  });
  let at = 0;
  const spans = paragraphs.map(({ tokens }) => {
    const start = at;
    at += tokens.text.length + 1;
    return { start, end: at - 1 };
  });
  return { text: paragraphs.map((p) => p.tokens.text).join('\n'), links: linkEntities(paragraphs, spans) };
}

/** Who the nth occurrence of the words is: an entity's name, "open" with the candidates, or "unmarked". */
function who({ text, links }: Linked, words: string, nth = 1): string {
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.search(new RegExp(`(?<=^[^]{${String(at + 1)},})\\b${words}\\b`));
  const mention = links.mentions.find((m) => m.start === at && m.end === at + words.length);
  if (!mention) return 'unmarked';
  if (mention.entityId === null) return `open: ${mention.candidates.join(', ')}`;
  return links.entities.find((e) => e.id === mention.entityId)!.name;
}

const cases: readonly [source: string, words: string, expected: string, nth?: number][] = [
  // Whom the words said speak of by name, and whom the last paragraphs speak of most
  ['[p Bo Lind] left. [p Tom Hale] came. “[p Hale] will stay,” he said.', 'he', 'Bo Lind'],
  ['[p Bo Lind] left. [p Tom Hale] came. [p Hale] would stay, he said.', 'he', 'Tom Hale'],
  ['[p Bo Lind] left. [p Tom Hale] came. “[p Lind] is a fool.” [p Hale] sighed. “We wait,” he said.', 'he', 'Tom Hale'],
  [
    'Mrs [p Ana Ruiz] drew maps. [p Ruiz] sold them. [p Ruiz] was poor. Mrs [p Eva Lind] bought one.\nRain fell. Snow fell. Hail fell. Ice fell. Fog came.\nIn 1991 she wrote a book.',
    'she',
    'Ana Ruiz',
  ],
  [
    'Mrs [p Ana Ruiz] drew maps. Mrs [p Eva Lind] bought one.\nRain fell. Snow fell. Hail fell. Ice fell. Fog came.\nIn 1991 she wrote a book.',
    'she',
    'unmarked',
  ],

  // Somebody whom the text does not name, and whom a lead speaks of before it names them
  ['[p Bo Lind] left. The president was less restrained. He laughed.', 'He', 'unmarked'],
  ['The president was less restrained. [p Bo Lind] left. He laughed.', 'He', 'Bo Lind'],
  ['A nurse told a court on Monday that her boss had lied.\n[p Ana Ruiz], 51, spoke for an hour.', 'her', 'Ana Ruiz'],
  ['A nurse told a court on Monday that her boss had lied.\n[p Ana Ruiz] spoke for an hour.', 'her', 'unmarked'],

  // What a body goes on to say
  ['The [o Harbour Board] said that fees would rise. It added that nobody would leave.', 'It', 'Harbour Board'],
  ['The [o Harbour Board] will raise its fees, it said on Monday.', 'it', 'Harbour Board'],
  [
    'The [o Harbour Board] met. The letter said that fees would rise. It added that nobody would leave.',
    'It',
    'unmarked',
  ],
  ['The [o Harbour Board] raised its fees. It rained.', 'It', 'unmarked'],

  // Where somebody is from, and a long way back
  ['[p Ingrid Lind] chairs the board. “We wait,” said the Swede.', 'the Swede', 'Ingrid Lind'],
  ['[p Marie Dubois] won again. The Frenchwoman said that much.', 'The Frenchwoman', 'Marie Dubois'],
  ['[p Ana Ruiz] won. The Greek commissioner laughed.', 'The Greek', 'unmarked'],
  [
    'Mrs [p Ana Ruiz] drew maps. She died in May.\nRain fell. Snow fell. Hail fell. Ice fell. Fog came.\nIn 1991 she wrote a book.',
    'she',
    'Ana Ruiz',
  ],
  [
    '[p Bo Lind] laughed. He told the panel so.\nUnder questions from counsel [p Tom Hale], he agreed.',
    'he',
    'Bo Lind',
  ],

  // What an age or a former office tells of whom the text is about
  ['[p Ana Ruiz] lost her shop. “It burned,” recalled the 27-year-old tailor.', 'the 27-year-old tailor', 'Ana Ruiz'],
  ['[p Ana Ruiz] lost her shop. “It burned,” recalled the tailor next door.', 'the tailor next door', 'unmarked'],
  [
    'Chair [p Ana Ruiz] will go in May. The former banker will make room for [p Bo Lind].',
    'The former banker',
    'Ana Ruiz',
  ],
  ['Chair [p Ana Ruiz] will go. The former banker, [p Bo Lind], stays.', 'The former banker', 'unmarked'],

  ['[p Tom Hale] spoke. Minister [p Bo Lind], himself a former judge, kept silent.', 'himself', 'Bo Lind'],

  // Words about one's own part, and what somebody says who is named later
  [
    '[p Bo Lind] said it rained. He said he liked it.\n[p Tan Suli], for his part, noted that it hailed.',
    'his',
    'Tan Suli',
  ],
  [
    'Rates stayed on Monday, and the governor said he saw no hurry.\n“We wait,” Governor [p Bo Lind] said.',
    'he',
    'Bo Lind',
  ],

  // Offices: those without a rank first, also before they are named
  [
    'Port Minister [p Ana Ruiz] spoke. Former prime minister [p Bo Lind] signed it. The minister left.',
    'The minister',
    'Ana Ruiz',
  ],
  ['Prime Minister [p Bo Lind] signed it. The minister left.', 'The minister', 'Bo Lind'],
  [
    `Port Minister [p Ana Ruiz] spoke.\n${'Rain fell. '.repeat(12)}Former prime minister [p Bo Lind] signed it. The minister left.`,
    'The minister',
    'Ana Ruiz',
  ],
  [
    'Fares to fall, minister says\nPort Minister [p Ana Ruiz] said so.\nPrime Minister [p Bo Lind] agreed.',
    'minister',
    'Ana Ruiz',
  ],
  [
    'Ferries will stop, its port minister said.\n“We are broke,” [p Ana Ruiz] told sailors. The minister left.',
    'its port minister',
    'Ana Ruiz',
  ],
  [
    'Ferries will stop, its port minister said.\n“We are broke,” [p Ana Ruiz] told sailors. The minister left.',
    'The minister',
    'Ana Ruiz',
  ],

  // An office of a body is not the body
  [
    'The Bank of [o Acme]’s first deputy governor said the notes were real.',
    'The Bank of Acme’s first deputy governor',
    'unmarked',
  ],

  // A paragraph that begins with what its speaker says of himself
  ['[p Tom Hale] left.\nHe had never rowed so far, [p Bo Lind] told the paper.', 'He', 'Bo Lind'],
  ['Mr [p Tom Hale] left.\nHe had rowed far, Mrs [p Ana Ruiz] told the paper.', 'He', 'Tom Hale'],

  // The name right before
  ['“We stay,” said [p Tom Hale]. [p Bo Lind] himself was silent.', 'himself', 'Bo Lind'],

  // Names with an apposition that another owns
  ['Mr [p Bo Lind] sails. [p Ana Ruiz], his deputy, mends nets.', 'his', 'Bo Lind'],
  ['[p Jo Ray] sails. [p Jo Lind], his elder brother, mends nets.', 'his', 'Jo Ray'],
  ['[p Jo Ray] sails. [p Jo Lind], his hands full, mends nets.', 'his', 'Jo Lind'],

  // Names and owners that describe the name behind them
  ['Mrs [p Ana Ruiz] spoke. Her daughter [p Eva Ruiz] sings. “Well,” she said.', 'she', 'Eva Ruiz'],
  ['[p Tom Hale] accused [p Bo Lind]. He was late.', 'He', 'Tom Hale'],

  // Another word for whom the text is about
  ['[p Bo Lind] refused.\n“Not yet,” said the former banker.', 'the former banker', 'Bo Lind'],
  ['[p Bo Lind] refused.\n“Not yet,” said the 44-year-old.', 'the 44-year-old', 'Bo Lind'],
  [
    '[p Ana Ruiz], a former banker, left. [p Bo Lind] refused.\n“No,” said the former banker.',
    'the former banker',
    'Ana Ruiz',
  ],
  ['[p Bo Lind] refused.\n“Not yet,” said the analyst.', 'the analyst', 'unmarked'],
  [
    'The chief executive of [o Acme] told MPs it was done.\n[p Bo Lind] said he was sorry.',
    'The chief executive of Acme',
    'Bo Lind',
  ],
  [
    'The chief executive of [o Acme] told MPs it was done.\n[p Bo Lind], an analyst, said he was sorry.',
    'The chief executive of Acme',
    'unmarked',
  ],
  ['In [l Cusco], [p Ruiz] voter [p Ana Mamani] danced. “Good,” she said.', 'she', 'Ana Mamani'],
  ["The [o Dockers' Alliance] called a strike. The union wants more pay.", 'The union', "Dockers' Alliance"],

  [
    'A bench of Chief Justice [p Ana Ruiz] and Justice [p Bo Lind] met. “No,” the chief justice said.',
    'the chief justice',
    'Ana Ruiz',
  ],

  // he and she
  ['[p Ana Ruiz] opened the talks. She left early.', 'She', 'Ana Ruiz'],
  ['[p Ana Ruiz] met [p Tom Hale]. He had asked for it.', 'He', 'Tom Hale'],
  ['[p Ana Ruiz] met [p Tom Hale]. She had asked for it.', 'She', 'Ana Ruiz'],
  ['[p Okello] told [p Mutua] that he would resign.', 'he', 'Okello'],
  ['Mr [p Sato] and Ms [p Mori] spoke. She was brief.', 'She', 'Mori'],
  ['Chairwoman [p Dong Mingzhu] spoke after [p Li Dongsheng]. She was brief.', 'She', 'Dong Mingzhu'],
  ['“We will pay,” said [p Omar Haddad].\nHe did not say when.', 'He', 'Omar Haddad'],
  ['[p Lena Vogt] praised her deputy.', 'her', 'Lena Vogt'],
  ['After his speech, [p Tom Hale] left.', 'his', 'Tom Hale'],
  ['[p Luis Hale] spoke. Asked whether he would resign, [p Omar Haddad] smiled.', 'he', 'Omar Haddad'],
  ['The talks failed. She left.', 'She', 'unmarked'],
  // I
  ['“I will pay,” said [p Omar Haddad].', 'I', 'Omar Haddad'],
  // descriptions
  [
    '[p Ana Ruiz], the finance minister, opened the talks.\nThe plan is new.\nThe minister left early.',
    'The minister',
    'Ana Ruiz',
  ],
  ['[p Ana Ruiz], the finance minister, met [p Tom Hale], the mayor. The mayor was late.', 'The mayor', 'Tom Hale'],
  ['[p Ana Ruiz], the finance minister, spoke. A minister may not trade.', 'minister', 'unmarked'],
  ['[p Nan Cunhui], chairman of [o Chint Group], said his company will grow.', 'his company', 'Chint Group'],
  ['Shares of carmaker [o Tolvo] fell. The carmaker blamed tariffs.', 'The carmaker', 'Tolvo'],
  ['The [o Ministry of Health] apologised. The ministry had lost the files.', 'The ministry', 'Ministry of Health'],
  ['[o Tolvo] sued the [o Ministry of Health]. The company wants damages.', 'The company', 'Tolvo'],
  ['[o Tolvo] and its rivals met. The court adjourned.', 'The court', 'unmarked'],
  ['[o Tolvo] met. The Independence Party left.', 'The Independence Party', 'unmarked'],
  ['The [o Reform Party] met. The party is new.', 'The party', 'Reform Party'],
  ['[o Nordbank] added that the bank will pay.', 'that the bank', 'unmarked'],
  ['[p Ana Ruiz], the trade minister, wrote to the prime minister.', 'the prime minister', 'unmarked'],
  // a speaker whom the lead calls by office, and who is named later
  [
    'Fares will rise, the country’s transport minister said on Monday.\nNo other way was left, [p Ana Ruiz], the minister of transport, told reporters.',
    'the country’s transport minister',
    'Ana Ruiz',
  ],
  [
    'Fares to rise, rail chief says\nPrices go up in May, [p Ana Ruiz], chief executive of [o Rail North], said.',
    'rail chief',
    'Ana Ruiz',
  ],
  [
    'Fares will rise, a minister said.\nNo other way was left, [p Ana Ruiz], the minister of transport, told reporters.',
    'a minister',
    'unmarked',
  ],
  // names
  ['[p Jill Moreau] and [p Luc Moreau] run the shop. [p Luc] cooks.', 'Luc', 'Luc Moreau', 2],
  ["[o JD]'s technology committee met. [o JD] was founded in 1998.", 'JD', 'JD'],
];

describe('who is meant', () => {
  for (const [source, words, expected, nth] of cases) {
    it(`${words} in “${source.replace(/\n/g, ' ¶ ')}” is ${expected}`, () => {
      assert.equal(who(link(source), words, nth), expected);
    });
  }

  it('stays open where two people share the surname and both are present', () => {
    const linked = link('[p John Smith] and [p Mary Smith] spoke. [p Smith] left.');
    assert.match(who(linked, 'Smith', 3), /^open: /);
  });

  it('is the one of two namesakes whom a title fits', () => {
    const linked = link('[p John Smith] and [p Mary Smith] spoke. Mrs [p Smith] left.');
    assert.equal(who(linked, 'Smith', 3), 'Mary Smith');
  });

  it('is nobody where the words only begin with a name', () => {
    const { links } = link('[p Ruiz]’s coalition partner said talks had failed.');
    assert.equal(links.resolve(0, { start: 0, end: 24, kind: 'nominal' }).entityId, null);
  });

  it('gives two people of one name ids that differ', () => {
    const { links } = link('[p John Smith] met [p Mary Smith].');
    assert.deepEqual(links.entities.map((e) => e.id).sort(), ['john-smith', 'mary-smith']);
  });
});
