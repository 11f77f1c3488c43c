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
];
