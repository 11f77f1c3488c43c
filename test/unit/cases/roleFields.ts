import type { Case } from './roles';

/** The field of an office, its terms, and what somebody held before; written as in `roles.ts`. */
export const ROLE_FIELDS: readonly Case[] = [
  [
    'a place as the field',
    '[p Ana Ruiz], head of [l Asia] at [o Norbank], agreed.',
    'Ana Ruiz | head of Asia | Norbank',
  ],
  [
    'a body as the field',
    '[p Ana Ruiz], chief economist for [o ASEAN] at [o Norbank] in [l Hull], agreed.',
    'Ana Ruiz | chief economist for ASEAN | Norbank',
  ],
  ['a body that is the house', '[p Ana Ruiz], negotiator for [o ASEAN], agreed.', 'Ana Ruiz | negotiator | ASEAN'],
  ['a time behind a place', '[p Ana Ruiz], mayor of [l Hull] at the time, agreed.', 'Ana Ruiz | mayor | Hull'],
  [
    'a body within a body',
    '[p Ana Ruiz], director of the [o Reef Centre] at the [o University of Hull], agreed.',
    'Ana Ruiz | director | Reef Centre',
  ],
  [
    "a scholar's field",
    '[p Ana Ruiz], a fellow in energy and climate at [o Reef House], agreed.',
    'Ana Ruiz | fellow in energy and climate | Reef House',
  ],
  ["no scholar's field", '[p Ana Ruiz], a student in [l Hull], agreed.', 'Ana Ruiz | student'],
  [
    "a department's field",
    '[p Ana Ruiz], a lecturer in the department of politics and law at the [o University of Hull], agreed.',
    'Ana Ruiz | lecturer | department of politics and law at the University of Hull',
  ],
  [
    'a party before the office, the body after it',
    '[p Ana Ruiz], the Republican chairman of the [o Reef Committee], agreed.',
    'Ana Ruiz | chairman | Reef Committee',
  ],
  [
    'the first woman in office',
    "[p Ana Ruiz], the country's first female prime minister, agreed.",
    'Ana Ruiz | female prime minister',
  ],
  ['first author', "[p Ana Ruiz], the study's first author, agreed.", 'Ana Ruiz | author'],
  [
    'newly appointed, in two words',
    '[p Ana Ruiz], the newly appointed head of the [o Reef Institute], agreed.',
    'Ana Ruiz | head | Reef Institute | newly',
  ],
  ['what an office does just now', '[p Ana Ruiz], a lawyer representing the families, agreed.', 'Ana Ruiz | lawyer'],
  [
    'in a term',
    '[p Ana Ruiz], now in her second term as governor of [o Norbank], agreed.',
    'Ana Ruiz | governor | Norbank',
  ],
  ['in a place', '[p Ana Ruiz], now in her garden as often as she can, agreed.'],
  [
    'from one house to another',
    '[p Bo Lind], formerly of the [o Reef Union]’s office in [l Hull] and now dean of law at [o Lund University], agreed.',
    'Bo Lind | dean of law | Lund University',
  ],
  [
    'until last year',
    '[p Ana Ruiz], who until last year was chief executive of [o Norbank], agreed.',
    'Ana Ruiz | chief executive | Norbank | was',
  ],
  ['since a year', '[p Ana Ruiz], who since 2019 has been chair of [o Norbank], agreed.', 'Ana Ruiz | chair | Norbank'],
  [
    'an earlier office elsewhere',
    '[p Ana Ruiz], lead director and previously treasurer of [o Norbank], agreed.',
    'Ana Ruiz | lead director',
    'Ana Ruiz | treasurer | Norbank | previously',
  ],
  [
    'an earlier office in the same house',
    '[p Ana Ruiz], chairman and former treasurer of [o Norbank], agreed.',
    'Ana Ruiz | chairman | Norbank',
    'Ana Ruiz | treasurer | Norbank | former',
  ],
  [
    'two occupations with one article',
    'It was brought by the lawyer and former senator [p Bo Lind].',
    'Bo Lind | lawyer',
    'Bo Lind | senator | - | former',
  ],
  ['two people with two articles', 'The driver and the nurse [p Ana Ruiz] met.', 'Ana Ruiz | nurse'],
  ['two people with one article', 'The president and prime minister [p Bo Lind] met.', 'Bo Lind | prime minister'],
  [
    "somebody's adviser",
    '[p Bo Lind], who chairs the [o Reef Union] and was once [p Ana Ruiz]’s press adviser, agreed.',
    'Bo Lind | chair | Reef Union',
    'Bo Lind | press adviser | - | was',
  ],
  ["somebody's friend", "[p Bo Lind] was [p Ana Ruiz]'s friend."],
  [
    'takes over, as somebody announced',
    'The board announced that [p Bo Lind], head of staff, will take over as treasurer.',
    'Bo Lind | head of staff',
    'Bo Lind | treasurer',
  ],
  [
    'what somebody is called later',
    '[p Ana Ruiz] will go. The former [o Halden Bank] executive will make room for [p Bo Lind].',
    'The former Halden Bank executive | executive | Halden Bank | former',
  ],
  ['an age', '“It burned,” recalled the 27-year-old tailor.', 'the 27-year-old tailor | tailor'],
  ['an office that tells nothing new', '“It burned,” recalled the tailor.'],
  // Offices that a noun, or "with", gives
  [
    'an appointment',
    '[o Halden Bank] has announced the appointment of [p Ana Ruiz] as Chief Financial Officer, effective May 1.',
    'Ana Ruiz | Chief Financial Officer | Halden Bank',
  ],
  ['an election to a body', 'The election of [p Bo Lind] to the board was welcomed.'],
  ["somebody's election", "[p Ana Ruiz]'s election as mayor of [l Hull] was close.", 'Ana Ruiz | mayor | Hull'],
  [
    'with somebody as',
    '[p Bo Lind] left, with [o Halden Bank] president [p Ana Ruiz] as chair and treasurer.',
    'Ana Ruiz | president | Halden Bank',
    'Ana Ruiz | chair',
    'Ana Ruiz | treasurer',
  ],
  ['with somebody while', 'He spoke with [p Ana Ruiz] as he left.'],
  [
    'heads a field at a house',
    '[p Ana Ruiz], who heads telecom research at [o Norbank], agreed.',
    'Ana Ruiz | head | Norbank',
  ],
  [
    'a committee and its chair',
    'It was heard by the committee chaired by [p Ana Ruiz].',
    'Ana Ruiz | chair | committee',
  ],
  ['a march and who is at its head', 'It was a march headed by [p Ana Ruiz].'],
  // Words within a title
  [
    'a field in capitals that looks like a house',
    'She served as Director of [o Treasury] and Investor Relations.',
    'She | Director of Treasury and Investor Relations | - | served',
  ],
  [
    'a house with a second office',
    'She served as Director of [o Treasury] and Chairman.',
    'She | Director | Treasury | served',
    'She | Chairman | - | served',
  ],
  [
    'a seat, and one office more',
    "[p Bo Lind], a member of parliament for the [l Rhône] and the coalition's whip, agreed.",
    'Bo Lind | member of parliament',
    'Bo Lind | whip | the coalition',
  ],
  [
    'the author of a book',
    '[p Ana Ruiz], a professor at [o Lund University] and the author of Old Age Is Not a Disease, agreed.',
    'Ana Ruiz | professor | Lund University',
    'Ana Ruiz | author',
  ],
  ['the editor of a paper', '[p Ana Ruiz], editor of [o The Hull Mail], agreed.', 'Ana Ruiz | editor | The Hull Mail'],
  [
    'a rank of two words',
    '[o Halden Bank] director general Lt Gen (retd) [p Bo Lind] agreed.',
    'Bo Lind | director general | Halden Bank',
    'Bo Lind | Lt Gen',
  ],
  [
    'an honour with an article',
    '[o Reef Union] secretary-general, the Rev [p Bo Lind], was more forthright.',
    'Bo Lind | secretary-general | Reef Union',
  ],
  ['a party and a state', 'Sen. [p Ana Ruiz] ([o R-Texas]) agreed.', 'Ana Ruiz | Sen.'],
  ['a follower', '[p Ana Ruiz], a loyal follower of the president, agreed.'],
  // Several people, several places
  [
    'one apposition to two',
    '[p Ana Ruiz] and [p Bo Lind], co-founders of [o Acme], agreed.',
    'Ana Ruiz | co-founder | Acme',
    'Bo Lind | co-founder | Acme',
  ],
  [
    'one apposition to three',
    'It was [p Ana Ruiz], [p Bo Lind] and [p Wu Lan], all three former economists at [o Norbank].',
    'Ana Ruiz | economist | Norbank | former',
    'Bo Lind | economist | Norbank | former',
    'Wu Lan | economist | Norbank | former',
  ],
  ['ministers who say so', '[p Ana Ruiz] and [p Bo Lind], ministers said, would go.'],
  [
    'one of three',
    '[p Ana Ruiz], one of three deputy governors of [o Norbank], agreed.',
    'Ana Ruiz | deputy governor | Norbank',
  ],
  [
    'a centre for a field, at a house',
    '[p Ana Ruiz], a director of the Center for Trade at [o Lund University], agreed.',
    'Ana Ruiz | director | Center for Trade at Lund University',
  ],
  [
    'in charge of a body',
    '[p Ana Ruiz], minister in charge of the [o Reef Commission], agreed.',
    'Ana Ruiz | minister | Reef Commission',
  ],
  ['in charge of a field', '[p Ana Ruiz], the minister in charge of roads, agreed.', 'Ana Ruiz | minister'],
  [
    'a rank that is of the title',
    '[p Ana Ruiz], first deputy governor of the [o Reef Bank], agreed.',
    'Ana Ruiz | first deputy governor | Reef Bank',
  ],
  [
    'the first of those in office',
    '[p Ana Ruiz], the first governor of the [o Reef Bank], agreed.',
    'Ana Ruiz | governor | Reef Bank',
  ],
];
