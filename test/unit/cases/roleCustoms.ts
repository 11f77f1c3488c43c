import type { Case } from './roles';

/** How desks and countries word an office; written as in `roles.ts`. */
export const ROLE_CUSTOMS: readonly Case[] = [
  [
    'until now',
    'He gives way to [p Ana Ruiz], until now head of staff to the mayor and a former judge.',
    'Ana Ruiz | head of staff to the mayor | - | until now',
    'Ana Ruiz | judge | - | former',
  ],
  [
    'until recently',
    '[p Ana Ruiz], until recently a director of [o Halden Bank], agreed.',
    'Ana Ruiz | director | Halden Bank | until recently',
  ],
  ['for years', '[p Ana Ruiz], for two decades its treasurer, agreed.', 'Ana Ruiz | treasurer | its | for two decades'],
  [
    'since a year',
    '[p Ana Ruiz], since 2019 the treasurer of [o Halden Bank], agreed.',
    'Ana Ruiz | treasurer | Halden Bank | since 2019',
  ],
  ['returns as', '[p Ana Ruiz] returns as minister of ports.', 'Ana Ruiz | minister of ports'],
  ['stays on as', '[p Ana Ruiz] stayed on as vice-chair.', 'Ana Ruiz | vice-chair'],
  ['takes over as', '[p Ana Ruiz] will take over as dean.', 'Ana Ruiz | dean'],
  [
    'used to be',
    '[p Ana Ruiz] used to be a partner at [o Lind and Lie].',
    'Ana Ruiz | partner | Lind and Lie | used to be',
  ],
  [
    'the subject between commas',
    '[p Ana Ruiz], the general counsel, used to be a partner at [o Lind and Lie].',
    'Ana Ruiz | general counsel',
    'Ana Ruiz | partner | Lind and Lie | used to be',
  ],
  ['an agent of a state', 'The Agent of [l Norland], Mrs [p Ana Ruiz], disagreed.', 'Ana Ruiz | Agent | Norland'],
  [
    'an honour between the office and the name',
    'The [o Bar Council], through its National Publicity Secretary, Barr. [p Ana Ruiz], agreed.',
    'Ana Ruiz | National Publicity Secretary | its',
  ],
  ['a member of parliament', 'Member of Parliament [p Ana Ruiz] agreed.', 'Ana Ruiz | Member of Parliament'],
  [
    'elected somebody with a title before the name',
    'The [o Reef Party] elected Member of Parliament [p Ana Ruiz] as its new chair.',
    'Ana Ruiz | Member of Parliament',
    'Ana Ruiz | chair | Reef Party | new',
  ],
  [
    'a list after a colon',
    'The party elected three deputy chairs: [p Ana Ruiz], Hull city councillor [p Bo Lind] and the driver [p Wu Lan].',
    'Ana Ruiz | deputy chair',
    'Bo Lind | deputy chair',
    'Bo Lind | city councillor',
    'Wu Lan | deputy chair',
    'Wu Lan | driver',
  ],
  [
    'two clauses',
    '[p Ana Ruiz] has been chair since 2020; Dr. [p Bo Lind] is deputy chair and heads the [o Audit Board].',
    'Ana Ruiz | chair | - | since 2020',
    'Bo Lind | deputy chair',
    'Bo Lind | head | Audit Board',
  ],
  [
    'a body behind what it is',
    '[p Ana Ruiz] will chair the joint venture, [o Fjord Molecules].',
    'Ana Ruiz | chair | Fjord Molecules',
  ],
  [
    'from a people, and an office',
    '[p Ana Ruiz], a [m Canadian] and formerly a director of [o Halden Bank], agreed.',
    'Ana Ruiz | director | Halden Bank | formerly',
  ],
  [
    'a party, and an office',
    '[p Ana Ruiz], Democrat of [l Ohio] and the panel’s ranking member, agreed.',
    'Ana Ruiz | ranking member',
  ],
  ['a retired rank', 'Governor Gen (retd) [p Bo Lind] agreed.', 'Bo Lind | Governor', 'Bo Lind | Gen'],
  [
    'fronted, then the subject',
    'A former judge from [l Hull], [p Ana Ruiz] is a member of the board.',
    'Ana Ruiz | judge | - | former',
    'Ana Ruiz | member of the board',
  ],
  [
    'fronted, then a pronoun',
    'A graduate of [o Delft University] and a former director at [o Halden Bank], she is often named.',
    'she | graduate | Delft University',
    'she | director | Halden Bank | former',
  ],
  ['fronted, then a verb', 'A lawyer by training, [p Ana Ruiz] left the city.', 'Ana Ruiz | lawyer'],
  ['his deputy will be', 'His deputy will be [p Ana Ruiz], an ex-banker.', 'Ana Ruiz | deputy', 'Ana Ruiz | ex-banker'],
  [
    'an office, a colon, a name',
    'Acting chair: [p Ana Ruiz], the legal director.',
    'Ana Ruiz | chair | - | Acting',
    'Ana Ruiz | legal director',
  ],
  ['letters for an office', 'DGP [p Ana Ruiz] IPS agreed.', 'Ana Ruiz | DGP'],
  ['the board of its', '[p Ana Ruiz], president of its management board, agreed.', 'Ana Ruiz | president | its'],
  [
    'a legislator’s party in brackets',
    'Opposition MP [p Ana Ruiz] ([o Reef Party]) agreed.',
    'Ana Ruiz | Opposition MP | Reef Party',
  ],
];
