import type { Case } from './roles';

/** Looser forms of offices and their houses; written as in `roles.ts`. */
export const ROLE_FORMS: readonly Case[] = [
  ['himself in brackets', '[p Ana Ruiz] (herself a former judge) laughed.', 'Ana Ruiz | judge | - | former'],
  [
    'also in the apposition',
    '[p Ana Ruiz], also a board member of [o Halden Bank], left.',
    'Ana Ruiz | board member | Halden Bank',
  ],
  [
    'letters after the name',
    "[l Norland]'s fisheries minister, [p Ana Ruiz] MP, left.",
    'Ana Ruiz | fisheries minister | Norland',
    'Ana Ruiz | MP',
  ],
  [
    'a title of anybody first',
    'It rained. A [o World Bank] official in [l Cairo], [p Bo Lind], agreed.',
    'Bo Lind | official | World Bank',
  ],
  [
    'a house taken for a place',
    '[p Ana Ruiz], head of strategy at [l Crestwell], agreed.',
    'Ana Ruiz | head of strategy | Crestwell',
  ],
  ['of his country', '[p Bo Lind], a former president of his country, spoke.', 'Bo Lind | president | - | former'],
  [
    'a body that is not marked',
    '[p Bo Lind], Secretary General of the Reef Forum, spoke.',
    'Bo Lind | Secretary General | Reef Forum',
  ],
  [
    'a company that is not marked',
    '[p Bo Lind], Managing Director of Strell Semicon, spoke.',
    'Bo Lind | Managing Director | Strell Semicon',
  ],
  [
    'a field in capitals',
    '[p Bo Lind], Director of Digital Communications, spoke.',
    'Bo Lind | Director of Digital Communications',
  ],
  ['a portfolio in capitals', '[p Bo Lind], Minister for Reef Forests, spoke.', 'Bo Lind | Minister for Reef Forests'],
  [
    'an unmarked house before',
    'In reply, Strell spokeswoman [p Ana Ruiz] wrote back.',
    'Ana Ruiz | spokeswoman | Strell',
  ],
  ['a word of two capitals', 'InvestNor CEO [p Ana Ruiz] wrote back.', 'Ana Ruiz | CEO | InvestNor'],
  ['a nationality before', 'In reply, Kenyan spokeswoman [p Ana Ruiz] wrote back.', 'Ana Ruiz | spokeswoman'],
  ['a chamber before', 'Senate leader [p Ana Ruiz] wrote back.', 'Ana Ruiz | leader | Senate'],
  [
    'a house of doubtful kind',
    '[p Ana Ruiz], a former [m Strell] engineer turned critic, left.',
    'Ana Ruiz | engineer | Strell | former',
  ],
  ['an unmarked owner of an office', "It was [p Ana Ruiz], Strell's chairman.", 'Ana Ruiz | chairman | Strell'],
  [
    'a lawyer for the owner',
    '[p Ana Ruiz], a lawyer for the owner, [o Halden Lines], left.',
    'Ana Ruiz | lawyer | Halden Lines',
  ],
  ['a lawyer for the victims', '[p Ana Ruiz], a lawyer for the victims, left.', 'Ana Ruiz | lawyer for the victims'],
  [
    'whose office has a seat',
    '[o Halden Fund], whose representative in [l Cairo] is [p Ana Ruiz], waits.',
    'Ana Ruiz | representative | Halden Fund',
  ],
  [
    'whose office, with an apposition',
    '[o Halden Union], whose spokeswoman, the train driver [p Ana Ruiz], spoke, waits.',
    'Ana Ruiz | spokeswoman | Halden Union',
    'Ana Ruiz | train driver',
  ],
  [
    'owned by one and led by another',
    '[o Halden Lines] is owned by the state and led by interim chief executive [p Ana Ruiz].',
    'Ana Ruiz | chief executive | - | interim',
    'Ana Ruiz | chief executive | Halden Lines | interim',
  ],
  [
    'poached from elsewhere',
    '[o Halden Bank] has poached [p Ana Ruiz] from a rival to be its head of research.',
    'Ana Ruiz | head of research | Halden Bank',
  ],
  [
    'also at a house',
    'Also at [o Halden Bank], [p Ana Ruiz] was named chief economist.',
    'Ana Ruiz | chief economist | Halden Bank',
  ],
  ['formerly of', '[p Ana Ruiz], formerly of [o Halden Bank], helped.', 'Ana Ruiz |  | Halden Bank | formerly'],
  [
    'an office without a comma',
    '[p Ana Ruiz] former leader of the [o Civic Union] died.',
    'Ana Ruiz | leader | Civic Union | former',
  ],
  ['an office that somebody is made', '[p Bo Lind] saw [p Ana Ruiz] leader writer.'],
  ['whose the person is', "[o Labour]'s [p Ana Ruiz] agreed.", 'Ana Ruiz |  | Labour'],
  ["the department's own", "No, said the department's [p Bo Lind].", 'Bo Lind |  | the department'],
  ["somebody's friend", "[p Ruiz]'s [p Bo Lind] agreed."],
  [
    'of a part of a body',
    "“No,” [p Bo Lind], of the [o Ministry of Water]'s division of ports and customs, said.",
    "Bo Lind |  | Ministry of Water's division",
  ],
  [
    'of a body that is not marked',
    'Rain helped, said [p Bo Lind] of the Forest Service.',
    'Bo Lind |  | Forest Service',
  ],
  ['in charge of', 'His deputy in charge of ports, Dr [p Ana Ruiz], agreed.', 'Ana Ruiz | deputy in charge of ports'],
  [
    'to succeed',
    '[o Halden Bank] appointed [p Ana Ruiz] as chief executive to succeed [p Bo Lind].',
    'Ana Ruiz | chief executive | Halden Bank',
  ],
  ['an honour before the office', 'Mr Justice [p Hale] ruled.', 'Hale | Justice'],
];
