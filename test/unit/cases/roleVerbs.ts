import type { Case } from './roles';

/** Verbs that give an office, in the active and the passive, and offices that are shared; written as in `roles.ts`. */
export const ROLE_VERBS: readonly Case[] = [
  ['headed by', 'The [o Justice Party], headed by [p Wan Rahim], won.', 'Wan Rahim | head | Justice Party'],
  ['is run by', '[o Halden Bank] is run by [p Ana Ruiz].', 'Ana Ruiz | head | Halden Bank'],
  ['founded by, in front', 'Founded by [p Ana Ruiz], [o Halden Bank] is old.', 'Ana Ruiz | founder | Halden Bank'],
  ['a march led by somebody', 'A march led by [p Ana Ruiz] passed the offices of [o Halden Bank].'],
  ['a report edited by nobody', '[o Halden Bank] was followed by [p Ana Ruiz].'],
  ['owned', '[p Bo Lind], who owned the [o Prodex] team, spoke.', 'Bo Lind | owner | Prodex team'],
  [
    'heads one and chairs the board of another',
    '[p Ivan Petrov] heads the [o Weston Institute] and chairs the board of [o Halden Bank].',
    'Ivan Petrov | head | Weston Institute',
    'Ivan Petrov | chair | Halden Bank',
  ],
  ['holds the post of', '[p Ivan Petrov] holds the post of finance minister.', 'Ivan Petrov | finance minister'],
  ['holds something else', '[p Ivan Petrov] holds shares of [o Halden Bank].'],
  [
    'was promoted to',
    '[p Ana Ruiz] was promoted to managing director at [o Halden Bank].',
    'Ana Ruiz | managing director | Halden Bank',
  ],
  ['was re-elected', '[p Ana Ruiz] was re-elected mayor of [l Porto Verde].', 'Ana Ruiz | mayor | Porto Verde'],
  ['before becoming', '[p Ana Ruiz] sang before becoming mayor of [l Porto Verde].', 'Ana Ruiz | mayor | Porto Verde'],
  [
    'appointed with an aside',
    '[o Halden Bank] has appointed [p Ana Ruiz], formerly with a rival, as head of research.',
    'Ana Ruiz | head of research | Halden Bank',
  ],
  [
    'where she was',
    '[p Ana Ruiz] left [o Weston Partners], where she was chief economist.',
    'she | chief economist | Weston Partners | was',
  ],
  [
    'from the old house to the new one',
    '[p Ana Ruiz] joins [o Halden Bank] as head of research from [o Weston Partners].',
    'Ana Ruiz | head of research | Halden Bank',
  ],
  [
    'the successor as',
    '[p Bo Lind], the successor to [p Ana Ruiz] as governor of the [o Bank of Norland], spoke.',
    'Bo Lind | governor | Bank of Norland',
  ],
  [
    'under its chief',
    'Under chief executive [p Ana Ruiz], [o Halden Bank] grew.',
    'Ana Ruiz | chief executive | Halden Bank',
  ],
  [
    'a house shared by two',
    '[o Halden Bank] economist [p Ana Ruiz] and strategist [p Tom Hale] agreed.',
    'Ana Ruiz | economist | Halden Bank',
    'Tom Hale | strategist | Halden Bank',
  ],
  [
    'a house not shared',
    '[o Halden Bank] chief [p Ana Ruiz] and Mayor [p Tom Hale] met.',
    'Ana Ruiz | chief | Halden Bank',
    'Tom Hale | Mayor',
  ],
  [
    'a seat by its letters',
    '[p Ana Ruiz] MP, shadow health secretary, spoke.',
    'Ana Ruiz | MP',
    'Ana Ruiz | shadow health secretary',
  ],

  [
    'several elected to one office',
    'The congress elected [p Song Mi-rae] of [l Korea] and [p Tor Lund] of [l Norway] as vice-presidents.',
    'Song Mi-rae | vice-president',
    'Tor Lund | vice-president',
  ],
  [
    'several who join a board',
    '[p Kwame Darko] and [p Solveig Tangen] join the board as non-executive directors.',
    'Kwame Darko | non-executive director',
    'Solveig Tangen | non-executive director',
  ],
  [
    'two offices by one election',
    '[o Penhal Strode] has elected [p Tomasz Wier] senior partner and [p Ada Nwa] managing partner.',
    'Tomasz Wier | senior partner | Penhal Strode',
    'Ada Nwa | managing partner | Penhal Strode',
  ],
  [
    'as adviser, in front',
    'As adviser to the [o Nordic Council] from 2011 to 2016, she wrote a book.',
    'she | adviser | Nordic Council | from 2011 to 2016',
  ],
  ['as a year went by', 'As rain fell, she wrote a book.'],
  [
    'whose office is a name',
    '[o Weston Trade], whose director is [p Ana Ruiz], grew.',
    'Ana Ruiz | director | Weston Trade',
  ],
  [
    'a body between the office and the name',
    'The Comptroller, [o Island Command], [p Hadiza Lawan], agreed.',
    'Hadiza Lawan | Comptroller | Island Command',
  ],
  [
    'a title of honour after the office',
    'The president of the union, Chief [p Emeka Obi], spoke.',
    'Emeka Obi | president | union',
  ],
  [
    'led by somebody whose office is named',
    '[o Halden Bank], led by managing director [p Ana Ruiz], grew.',
    'Ana Ruiz | managing director | Halden Bank',
    'Ana Ruiz | managing director',
  ],
  [
    'from somewhere and also a deputy',
    '[p Tsering Dolma], a nurse from the northern region and also a deputy, spoke.',
    'Tsering Dolma | nurse',
    'Tsering Dolma | deputy',
  ],
  [
    'and formerly',
    '[p Fred Yoo], a professor at [o Hannam University] and formerly the representative of [o World Relief], spoke.',
    'Fred Yoo | professor | Hannam University',
    'Fred Yoo | representative | World Relief | formerly',
  ],
  [
    'until recently',
    '[p Ana Ruiz] was until recently chief risk officer at [o Fjordbank].',
    'Ana Ruiz | chief risk officer | Fjordbank | was',
  ],
  [
    'is to join',
    '[p Ana Ruiz] is to join [o Halden Bank] as finance director.',
    'Ana Ruiz | finance director | Halden Bank',
  ],
];
