/**
 * Patterns by which a text says what somebody is, and look-alikes that must not match.
 * Each case: what it shows, the text with its names marked, and the roles as `holder | title | organization | time`
 * (`-` for none; trailing ones may be left out). No roles means that none may be found.
 */
export type Case = readonly [shows: string, text: string, ...expected: string[]];

export const ROLES: readonly Case[] = [
  // Apposition after the name
  [
    'apposition with the',
    '[p Ana Ruiz], the governor of the [o Bank of Mexico], spoke last.',
    'Ana Ruiz | governor | Bank of Mexico',
  ],
  [
    'apposition with a',
    '[p Deepak Rao], a professor at [o Delhi University], disagreed.',
    'Deepak Rao | professor | Delhi University',
  ],
  [
    'apposition without determiner',
    'It was [p Lina Berg], president of [o Norsk Kraft], who signed.',
    'Lina Berg | president | Norsk Kraft',
  ],
  [
    'apposition at the end',
    'The talks were led by [p Omar Diallo], the finance minister.',
    'Omar Diallo | finance minister',
  ],
  ['another before the title', '[p Wu Lan], another national lawmaker, agreed.', 'Wu Lan | national lawmaker'],
  ['age between', '[p Rosa Lim], 47, a teacher in Cebu, lost her house.', 'Rosa Lim | teacher'],
  [
    'title with its field',
    '[p Ken Ito], professor of economics at [o Osaka University], was cautious.',
    'Ken Ito | professor of economics | Osaka University',
  ],
  [
    'description before the organization',
    '[p Mia Falk], chief executive of [m Swedish] furniture maker [o Trevor], resigned.',
    'Mia Falk | chief executive | Trevor',
  ],
  [
    'organization owned by another',
    '[p Bo Chen], chairman of the e-commerce giant [o Duoduo]’s technology committee, spoke.',
    'Bo Chen | chairman | Duoduo’s technology committee',
  ],
  [
    'institute of an academy',
    "[p Li Na], a researcher at the [o Academy of Sciences]' [o Institute of Physics], found it.",
    "Li Na | researcher | Academy of Sciences' Institute of Physics",
  ],
  [
    'ordinal before the organization',
    '[p Zhao Min], a deputy to the 14th [o NPC], proposed a law.',
    'Zhao Min | deputy | 14th NPC',
  ],
  [
    'acronym of no marked name',
    '[p Zhao Min], a deputy to the 14th NPC, proposed a law.',
    'Zhao Min | deputy | 14th NPC',
  ],
  [
    'department of a ministry',
    '[p Jan Kos], head of the export department at the [o Ministry of Trade], resigned.',
    'Jan Kos | head of the export department | Ministry of Trade',
  ],
  [
    'its acronym after a described body',
    '[p Luis Paz], director general of the state water commission, [o CONAGUA], admitted it.',
    'Luis Paz | director general | CONAGUA',
  ],
  [
    'owner before the title',
    '[p Eva Horn], the [o OECD]’s chief economist, was surprised.',
    'Eva Horn | chief economist | OECD',
  ],
  [
    'country before the title',
    '[p Tom Sana], [l Samoa]’s environment minister, wept.',
    'Tom Sana | environment minister | Samoa',
  ],
  ['nationality before the title', '[p Ivo Petrov], a [m Bulgarian] economist, agreed.', 'Ivo Petrov | economist'],
  ['evaluation is no title', '[p Ivo Petrov], a leading economist, agreed.', 'Ivo Petrov | economist'],
  ['open vocabulary after a', '[p Sidi Bah], a bookbinder from [l Fez], kept the page.', 'Sidi Bah | bookbinder'],
  [
    'dashes',
    '[p Ann Cole] – chief scientist at [o Met Office] – was blunt.',
    'Ann Cole | chief scientist | Met Office',
  ],
  ['brackets', '[p Ann Cole] (director of [o Oxfam]) was blunt.', 'Ann Cole | director | Oxfam'],
  ['list apposition is no role', 'He met [p Ann Cole], [p Bo Lind] and the neighbours.'],
  ['a noun for no role', '[p Ann Cole], a mother of three, was blunt.'],
  ['a thing in apposition', '[p Ann Cole], a letter in her hand, left the room.'],
  ['a subject after a comma', 'If we lose [p Ann Cole], the minister said, we lose the vote.'],
  [
    'title of the next name',
    'They met [p Ann Cole], Prime Minister [p Bo Lind] and others.',
    'Bo Lind | Prime Minister',
  ],
  ['a clause after the name', 'Unlike [p Ann Cole], critics were few.'],
  ['verb after a comma', 'The spokeswoman, [p Ann Cole], told reporters to wait.', 'Ann Cole | spokeswoman'],

  // Coordination
  [
    'two titles, one organization',
    '[p Qi Fang], founder and chairman of [o Haitong], sold out.',
    'Qi Fang | founder | Haitong',
    'Qi Fang | chairman | Haitong',
  ],
  [
    'two titles, two organizations',
    '[p Qi Fang], a deputy to the [o National Assembly] and chairwoman of [o Haitong], voted.',
    'Qi Fang | deputy | National Assembly',
    'Qi Fang | chairwoman | Haitong',
  ],
  [
    'three titles',
    '[p Qi Fang], treasurer and secretary of [o Amnesty], and a fellow of [o King’s College], spoke.',
    'Qi Fang | treasurer | Amnesty',
    'Qi Fang | secretary | Amnesty',
    'Qi Fang | fellow | King’s College',
  ],
  [
    'now in the second part',
    '[p Ali Nur], a former irrigation minister and now a fellow with the [o Nile Programme], wrote it.',
    'Ali Nur | irrigation minister | - | former',
    'Ali Nur | fellow | Nile Programme',
  ],
  [
    'owner of both titles',
    '[o Haitong]’s founder and chairman, [p Qi Fang], sold out.',
    'Qi Fang | founder | Haitong',
    'Qi Fang | chairman | Haitong',
  ],
  ['and another person', '[p Ann Cole], a lawyer, and [p Bo Lind] left.', 'Ann Cole | lawyer'],
  [
    'and another person with a title',
    '[p Ann Cole], a lawyer, and minister [p Bo Lind] left.',
    'Ann Cole | lawyer',
    'Bo Lind | minister',
  ],

  // Before the name
  ['title', 'On Monday President [p Sara Duval] signed.', 'Sara Duval | President'],
  ['compound title', 'Deputy Prime Minister [p Ilya Roth] declined.', 'Ilya Roth | Deputy Prime Minister'],
  ['organization and title', '[o World Bank] President [p Ed Noble] was there.', 'Ed Noble | President | World Bank'],
  [
    'organization with its acronym',
    '[o Bank of Ghana] ([o BoG]) governor [p Ama Owusu] warned of it.',
    'Ama Owusu | governor | Bank of Ghana',
  ],
  ['body and spokesman', '[o Kremlin] spokesman [p Oleg Sidorov] denied it.', 'Oleg Sidorov | spokesman | Kremlin'],
  ['party and member', '[o Labour] MP [p Jo Hart] rebelled.', 'Jo Hart | MP | Labour'],
  ['country and title', '[l US] President [p Al Reed] flew home.', 'Al Reed | President | US'],
  ['nationality and title', '[m French] President [p Luc Noir] flew home.', 'Luc Noir | President'],
  [
    'title with a field after it',
    'Minister of Finance and Public Credit [p Rocío Vela] resigned.',
    'Rocío Vela | Minister of Finance and Public Credit',
  ],
  ['minister of state', 'Minister of State for Trade [p Ravi Das] replied.', 'Ravi Das | Minister of State for Trade'],
  [
    'two titles before a name',
    '[o Nvita] co-founder and CEO [p Jin Ho] laughed.',
    'Jin Ho | co-founder | Nvita',
    'Jin Ho | CEO | Nvita',
  ],
  ['time before the title', 'Former central banker [p Per Lund] disagreed.', 'Per Lund | central banker | - | Former'],
  ['acting', 'Acting director [p Per Lund] disagreed.', 'Per Lund | director | - | Acting'],
  ['outgoing', 'The outgoing mayor [p Per Lund] disagreed.', 'Per Lund | mayor | - | outgoing'],
  ['abbreviated title', 'Gov. [p Dee Holt] vetoed it.', 'Dee Holt | Gov.'],
  [
    'an office and a rank',
    '[o Army] chief General [p Per Lund] disagreed.',
    'Per Lund | chief | Army',
    'Per Lund | General',
  ],
  ['a lord', '[o Rowing Union] president Lord [p Per Lund] disagreed.', 'Per Lund | president | Rowing Union'],
  ['a nationality that is not marked', 'German Chancellor [p Per Lund] flew home.', 'Per Lund | Chancellor'],
  ['a party’s adjective', 'Republican senator [p Per Lund] flew home.', 'Per Lund | senator | Republican'],
  [
    'a region of the owner’s',
    '[o Wetlands Watch]’s [l Asia] director, [p Per Lund], disagreed.',
    'Per Lund | Asia director | Wetlands Watch',
  ],
  [
    'a nationality between',
    '[o Northside]’s [m Norwegian] goalkeeper [p Per Lund] was hurt.',
    'Per Lund | goalkeeper | Northside',
  ],
  ['two fields', 'Health and population minister [p Per Lund] flew home.', 'Per Lund | Health and population minister'],
  [
    'a description before the title',
    '[p Per Lund], the [m British] angler and chairman of [o Ashby Group], resigned.',
    'Per Lund | chairman | Ashby Group',
  ],
  ['affiliation after a title', 'Analyst [p Ed Moss] at [o Barclays] was wrong.', 'Ed Moss | Analyst | Barclays'],
  [
    'professor of a university',
    'Professor [p Ida Krog] of [o Lund University] was right.',
    'Ida Krog | Professor | Lund University',
  ],
  ['any doer after the', 'They heard the bagpiper [p Ed Moss] play.', 'Ed Moss | bagpiper'],
  ['a body in capitals', 'A call to NPA spokesperson [p Ida Krog] failed.', 'Ida Krog | spokesperson | NPA'],
  [
    'a body’s name that is not marked',
    'Former State Bank governor [p Ida Krog] left.',
    'Ida Krog | governor | State Bank | Former',
  ],
  [
    'a place before, the body after',
    '[p Ida Krog] is [l Middle East] correspondent for the [o Associated Press].',
    'Ida Krog | correspondent | Associated Press',
  ],
  [
    'coordinated fields',
    '[p Ida Krog], chief scientific and medical officer for the [o Diabetes Fund], left.',
    'Ida Krog | chief scientific and medical officer | Diabetes Fund',
  ],
  ['an honorific is no role', 'Mr [p Ed Moss] and Dr [p Ida Krog] left.'],
  ['a verb before the name', 'The press met [p Ed Moss] at noon.'],
  ['a common noun before the name', 'The storm [p Ed Moss] saw was far away.'],

  // Inverted, with a comma
  [
    'the title first',
    'the managing director of the [o Monetary Union], [p Karin Vogt], warned of it.',
    'Karin Vogt | managing director | Monetary Union',
  ],
  [
    'an owner that is not marked',
    "At last, Parana's environment secretary, [p Tim Ode], left.",
    'Tim Ode | environment secretary',
  ],
  ['its title first', 'Its chief executive, [p Tim Ode], left.', 'Tim Ode | chief executive | Its'],
  [
    'whose title first',
    'The case was lost by [o Acme Corp], whose chief executive, [p Tim Ode], left.',
    'Tim Ode | chief executive | Acme Corp',
  ],
  ['the bank’s title first', 'The bank’s chairman, [p Tim Ode], left.', 'Tim Ode | chairman | The bank'],
  [
    'a title before and after the comma',
    'The federal sports minister, Senator [p Ann Tran], left.',
    'Ann Tran | federal sports minister',
    'Ann Tran | Senator',
  ],
  ['honorific after the comma', 'The agency’s head, Mr [p Tim Ode], left.', 'Tim Ode | head | The agency'],
  [
    'at the organization',
    'At [o Kansai Steel], President [p Emi Mori] granted more pay.',
    'Emi Mori | President | Kansai Steel',
  ],
  ['no title before the comma', 'In the end, [p Tim Ode] left.'],
  ['an object before the comma', 'After the vote, [p Tim Ode] thanked the chair.'],

  // Relative clauses, copula, verbs
  [
    'who is also',
    '[p Fei Yu], who is also general secretary of the [o Youth League] and chairman of [o Beiyang], left.',
    'Fei Yu | general secretary | Youth League',
    'Fei Yu | chairman | Beiyang',
  ],
  ['copula', '[p Fei Yu] is the mayor of [l Wuhan].', 'Fei Yu | mayor | Wuhan'],
  ['past copula', '[p Fei Yu] was finance minister.', 'Fei Yu | finance minister | - | was'],
  [
    'from a year to a year',
    '[p Fei Yu], who was finance minister from 2010 to 2014, left.',
    'Fei Yu | finance minister | - | from 2010 to 2014',
  ],
  [
    'since a year',
    '[p Fei Yu] has been director of [o Beiyang] since 2018.',
    'Fei Yu | director | Beiyang | since 2018',
  ],
  ['pronoun as holder', 'She is also a member of the [o State Council].', 'She | member | State Council'],
  [
    'described holder',
    'The acting chair, who is also a partner at law firm [o Keating], left.',
    'The acting chair | partner | Keating',
  ],
  ['appointed', '[p Fei Yu] was appointed governor in March.', 'Fei Yu | governor | - | in March'],
  [
    'appointed in a month as',
    'Appointed in April as director of [o Mercy Corps], [p Fei Yu] moved to Abuja.',
    'Fei Yu | director | Mercy Corps',
  ],
  ['elected', '[p Fei Yu] has been elected chairwoman of the [o Trust].', 'Fei Yu | chairwoman | Trust'],
  ['served as', '[p Fei Yu] served as ambassador to [l Peru].', 'Fei Yu | ambassador to Peru | - | served'],
  ['stepped down as', '[p Fei Yu] stepped down as chairman of [o Acme].', 'Fei Yu | chairman | Acme | stepped down'],
  ['became', 'In 2012 [p Fei Yu] became editor of the [o Daily Post].', 'Fei Yu | editor | Daily Post'],
  ['heads', '[p Fei Yu], who heads the [o Alliance of Islands], wept.', 'Fei Yu | head | Alliance of Islands'],
  ['joined as', '[p Fei Yu] joins law firm [o Frey Finch] as partner.', 'Fei Yu | partner | Frey Finch'],
  ['joined', '[p Fei Yu] joined [o Frey Finch] in 2009.', 'Fei Yu |  | Frey Finch | in 2009'],
  [
    'coordinated verbs',
    '[p Fei Yu] holds a doctorate and is a director of [o Cold Chain].',
    'Fei Yu | director | Cold Chain',
  ],
  ['founded', '[p Fei Yu] founded [o Greenleaf Foods] in 2009.', 'Fei Yu | founder | Greenleaf Foods | in 2009'],
  ['chairs the company', '[p Fei Yu] chairs the company.', 'Fei Yu | chair | the company'],
  ['leads a mission for a while', '[p Fei Yu] led the mission to the lake.'],
  [
    'a verb after an apposition',
    '[p Fei Yu], a former finance minister who now heads the [o Trade Forum], spoke.',
    'Fei Yu | finance minister | - | former',
    'Fei Yu | head | Trade Forum',
  ],
  ['works for, as', '[p Fei Yu] works for [o Beiyang] as a geologist.', 'Fei Yu | geologist | Beiyang'],
  ['works at', '[p Fei Yu] works at the [o World Bank].', 'Fei Yu |  | World Bank'],
  ['worked as', '[p Fei Yu] worked as a nurse.', 'Fei Yu | nurse | - | worked'],
  [
    'joined as, last month',
    '[p Fei Yu] joined [o Frey Finch] as chief risk officer last month.',
    'Fei Yu | chief risk officer | Frey Finch',
  ],
  [
    'replaced somebody as',
    '[p Fei Yu] replaced [p Bo Lind] as head of the [o Trade Forum].',
    'Fei Yu | head | Trade Forum',
  ],
  ['succeeded somebody as', '[p Fei Yu] succeeded her father as chair of [o Beiyang].', 'Fei Yu | chair | Beiyang'],
  ['was sworn in as', '[p Fei Yu] was sworn in as prime minister.', 'Fei Yu | prime minister'],
  ['was sacked as', '[p Fei Yu] was sacked as coach of [o Al Nahr].', 'Fei Yu | coach | Al Nahr | sacked'],
  ['sacked somebody else', '[o Al Nahr] sacked [p Fei Yu] on Friday.'],
  ['appointed by a board', 'The board appointed [p Fei Yu] as director of [o Beiyang].', 'Fei Yu | director | Beiyang'],
  ['elected by a parliament', 'Parliament elected [p Fei Yu] speaker.', 'Fei Yu | speaker'],
  [
    'appointed to head',
    'They appointed economist [p Fei Yu] to head the [o Central Bank].',
    'Fei Yu | economist',
    'Fei Yu | head | Central Bank',
  ],
  ['a child’s name', 'They named [p Fei Yu] after his uncle.'],
  ['one of the founders', '[p Fei Yu], one of the founders of [o Beiyang], left.', 'Fei Yu | founder | Beiyang'],
  ['one of so many', 'She is one of two nurses for the valley.'],
  ['next', '[p Fei Yu] will be the next governor of the [o Central Bank].', 'Fei Yu | governor | Central Bank | next'],

  // One title before several names
  [
    'presidents of no country',
    'Presidents [p Fei Yu] and [p Bo Lind] met.',
    'Fei Yu | President',
    'Bo Lind | President',
  ],
  [
    'ministers, each with a country',
    'Foreign ministers [p Fei Yu] of [l Samoa], [p Bo Lind] of [l Norway] and [p Ann Cole] of [l Peru] met.',
    'Fei Yu | Foreign minister | Samoa',
    'Bo Lind | Foreign minister | Norway',
    'Ann Cole | Foreign minister | Peru',
  ],
  [
    'analysts of one bank',
    'Analysts [p Fei Yu] and [p Bo Lind] at [o Nordic Bank] disagreed.',
    'Fei Yu | Analyst | Nordic Bank',
    'Bo Lind | Analyst | Nordic Bank',
  ],
  [
    'members of one party',
    '[o Labour] MPs [p Fei Yu] and [p Bo Lind] rebelled.',
    'Fei Yu | MP | Labour',
    'Bo Lind | MP | Labour',
  ],
  ['a plural before one name', 'To the ministers [p Fei Yu] was a stranger.'],

  ['negated copula', '[p Fei Yu] is not the mayor.'],
  ['hypothetical copula', '[p Fei Yu] would be a good mayor.'],
  ['to become', '[p Fei Yu] wants to become president.'],
  ['a quality', '[p Fei Yu] is a hero to many.'],
  ['progressive', '[p Fei Yu] was examining patients.'],
  ['appointing somebody', '[p Fei Yu] appointed a new director.'],

  // Affiliation without a title
  ['of, with a comma', '[p Fei Yu], of [o Columbia University], doubts it.', 'Fei Yu |  | Columbia University'],
  ['of', '[p Fei Yu] of [o Greenpeace] doubts it.', 'Fei Yu |  | Greenpeace'],
  ['party in brackets', '[p Fei Yu] ([o VVD]) doubts it.', 'Fei Yu |  | VVD'],
  [
    'a party in brackets is not where a title is held',
    'Committee chairman [p Eli Toub] ([o Likud]) doubts it.',
    'Eli Toub | Committee chairman',
    'Eli Toub |  | Likud',
  ],
  ['somebody else’s candidate', 'The candidate of President [p Fei Yu] lost.', 'Fei Yu | President'],
  ['of a place is no affiliation', '[p Fei Yu] of [l Rotterdam] doubts it.'],
  ['at an organization is a place', 'They met [p Fei Yu] at the [o World Bank] on Monday.'],

  // Lists of speakers
  [
    'name and title on a line',
    '[p Margit Vestby], executive vice-president',
    'Margit Vestby | executive vice-president',
  ],
  [
    'name, title and organization on a line',
    '[p Margit Vestby], Chief Economist, [o Nordic Bank]',
    'Margit Vestby | Chief Economist | Nordic Bank',
  ],
];
