import type { Case } from './roles';

/** What belongs to an office's field and what is its house, in long and crowded phrases; written as in `roles.ts`. */
export const ROLE_HOUSES: readonly Case[] = [
  [
    'two regions and the house',
    '[p Ana Ruiz], head of research for [l Africa] and the [l Middle East] at [o Halden Bank], agreed.',
    'Ana Ruiz | head of research for Africa and the Middle East | Halden Bank',
  ],
  [
    'a body that names the field',
    "[o Halden]'s head of [o EU] policy, [p Ana Ruiz], agreed.",
    'Ana Ruiz | head of EU policy | Halden',
  ],
  [
    'a body that names the field of a house behind',
    '[p Ana Ruiz], head of [o EU] policy at [o Halden Bank], agreed.',
    'Ana Ruiz | head of EU policy | Halden Bank',
  ],
  ['a body that is led', '[p Ana Ruiz], head of the [o EU] mission, agreed.', 'Ana Ruiz | head | EU mission'],
  [
    'a place where the house is, and one more office',
    '[p Bo Lind], a director at [o Halden Bank] in [l Norland] and a board member of [o Strell], spoke.',
    'Bo Lind | director | Halden Bank',
    'Bo Lind | board member | Strell',
  ],
  [
    "an officer's adviser",
    '[p Bo Lind], a former climate adviser to the [o UN] secretary-general, spoke.',
    'Bo Lind | climate adviser | UN | former',
  ],
  [
    'an adviser to somebody with an honour',
    '[p Bo Lind], formerly an adviser to Sir [p Rui Melo], spoke.',
    'Bo Lind | adviser | - | formerly',
  ],
  [
    'a committee of many fields',
    '[p Ana Ruiz], who chairs the environment, food and rural affairs committee, agreed.',
    'Ana Ruiz | chair | the environment, food and rural affairs committee',
  ],
  [
    "a chamber's committee of two fields",
    "[p Ana Ruiz], who chairs the [o National Assembly]'s foreign affairs and unification committee, agreed.",
    "Ana Ruiz | chair | National Assembly's foreign affairs and unification committee",
  ],
  [
    'a chamber, and another committee after it',
    '[p Ana Ruiz], who chairs the [o Senate] and advises a committee, agreed.',
    'Ana Ruiz | chair | Senate',
  ],
  [
    'the chair of a committee of many fields',
    'The chair of the public health and food safety committee, [p Ana Ruiz], agreed.',
    'Ana Ruiz | chair | public health and food safety committee',
  ],
  [
    'words of the office that no list knows',
    '[o WWF] offshore fisheries manager [p Bo Lind] spoke.',
    'Bo Lind | offshore fisheries manager | WWF',
  ],
  ['a verb before the office', '[o WWF] also named manager [p Bo Lind].', 'Bo Lind | manager'],
  [
    'whose, after a bracket',
    'The [o Union of Miners] ([o UM]), whose aviation coordinator [p Ana Ruiz] had spoken, struck.',
    'Ana Ruiz | aviation coordinator | Union of Miners',
  ],
  [
    "a person's spokesperson",
    "Transport minister [p Ana Ruiz]'s spokesperson, [p Bo Lind], said no.",
    'Ana Ruiz | Transport minister',
    'Bo Lind | spokesperson',
  ],
  [
    'a retired general with an office',
    'It was the chairman of the [o Halden Commission], Lt Gen (retd) [p Bo Lind], who spoke.',
    'Bo Lind | chairman | Halden Commission',
    'Bo Lind | Lt Gen',
  ],
  [
    'who speaks, at the end',
    'It was signed, a spokeswoman for the ministry, [p Ana Ruiz], said.',
    'Ana Ruiz | spokeswoman | ministry',
  ],
  [
    'a name of a list behind an apposition',
    '[p Bo Lind], a lawyer for the ministry, [p Ana Ruiz], and others came.',
    'Bo Lind | lawyer | ministry',
  ],
  [
    'former first vice-president',
    '[p Bo Lind], a director of [o Halden Bank] and former first vice-president of the [o Strell Union], spoke.',
    'Bo Lind | director | Halden Bank',
    'Bo Lind | first vice-president | Strell Union | former',
  ],
  [
    'a nominee with a long apposition',
    '[p Bo Lind] nominated [p Ana Ruiz], the long-serving director for supervision at the [o Halden Bank], as the new rector of [o Strell University].',
    'Ana Ruiz | director for supervision | Halden Bank | long-serving',
    'Ana Ruiz | rector | Strell University | new',
  ],
  [
    'was for six years',
    'She taught law. [p Ana Ruiz] was for six years a director of [o Halden Bank].',
    'Ana Ruiz | director | Halden Bank | for six years',
  ],
  [
    'keeps her position as',
    '[p Ana Ruiz] keeps her position as deputy governor of the [o Bank of Norland].',
    'Ana Ruiz | deputy governor | Bank of Norland',
  ],
  ['keeps somebody as', '[o Strell] keeps [p Bo Lind] as trainer.'],
  [
    'left to become',
    '[p Bo Lind], who left in June to become group CFO of [o Strell], spoke.',
    'Bo Lind | group CFO | Strell',
  ],
  ['hopes to become', '[p Bo Lind] hopes to become CFO of [o Strell].'],
  [
    'remains on the board as',
    '[p Bo Lind] will remain on the board as a non-executive director.',
    'Bo Lind | non-executive director',
  ],
  [
    'a field before the office, the house behind',
    '[p Bo Lind], an [o EU] specialist at the [o Halden Institute], spoke.',
    'Bo Lind | specialist | Halden Institute',
  ],
  ['the house before the office', 'An [o EU] official, [p Bo Lind], spoke.', 'Bo Lind | official | EU'],
  [
    'ex- before the house',
    '[p Ana Ruiz], a former clerk and ex-[o Halden Bank] chair, spoke.',
    'Ana Ruiz | clerk | - | former',
    'Ana Ruiz | chair | Halden Bank | ex',
  ],
  [
    'letters of the office in brackets',
    'Inspector General of Police (IGP) Dr [p Bo Lind] spoke.',
    'Bo Lind | Inspector General of Police',
  ],
  ['letters of the party in brackets', 'MP ([o DPR]) [p Bo Lind] spoke.'],
  [
    'a party that is called one',
    '[p Ana Ruiz], leader of the [o Tide and Reef] party, spoke.',
    'Ana Ruiz | leader | Tide and Reef',
  ],
  [
    'a list of people with two offices each',
    '[p Bo Lind], a director of [o Halden Bank] and former head of [o Strell], [p Ana Ruiz], a clerk, and others came.',
    'Bo Lind | director | Halden Bank',
    'Bo Lind | head | Strell | former',
    'Ana Ruiz | clerk',
  ],
  [
    'a bloc of a chamber',
    '[p Ana Ruiz], the head of its bloc in the [o National Assembly], spoke.',
    'Ana Ruiz | head of its bloc | National Assembly',
  ],
  [
    'a committee of a chamber, which is a body of its own',
    '[p Ana Ruiz], the head of the trade committee of the [o National Assembly], spoke.',
    'Ana Ruiz | head | trade committee of the National Assembly',
  ],
  [
    'a constituency and a party',
    '[p Bo Lind], MP for [o Reef East] ([o ZRP]), spoke.',
    'Bo Lind | MP for Reef East | ZRP',
  ],
  ['a party that has members', '[p Bo Lind], an MP for [o Labour], spoke.', 'Bo Lind | MP | Labour'],
  [
    'a division after a comma',
    '[p Ana Ruiz], Senior Vice President, Human Resources, at [o Halden Bank], spoke.',
    'Ana Ruiz | Senior Vice President, Human Resources | Halden Bank',
  ],
  [
    'a house after a comma',
    '[p Ana Ruiz], Vice President, [o Halden Bank], spoke.',
    'Ana Ruiz | Vice President | Halden Bank',
  ],
  [
    'a person after a comma',
    'President [p Ana Ruiz], Vice President [p Bo Lind], and others spoke.',
    'Ana Ruiz | President',
    'Bo Lind | Vice President',
  ],
  ['a trader who is told of', 'It came from a trader, [p Bo Lind], who has left.', 'Bo Lind | trader'],
  ['a trader in a list', 'It came from a trader, [p Bo Lind], and others.'],
  ['an engineer held', 'They freed [p Bo Lind], an engineer held in [l Hull].', 'Bo Lind | engineer'],
  ['now with', '[p Bo Lind], a former envoy now with [o Strell], spoke.', 'Bo Lind | envoy | - | former'],
  ['ex- before the field', '[p Ana Ruiz], an ex-finance minister, spoke.', 'Ana Ruiz | ex-finance minister'],
];
