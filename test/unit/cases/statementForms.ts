import type { Case } from './roles';

/** Looser ways to say who says what; written as in `statements.ts`. */
export const STATEMENT_FORMS: readonly Case[] = [
  // With somebody saying
  [
    'with somebody saying',
    'Rates rose, with Governor [p Ana Ruiz] saying the shock was fading.',
    'Ana Ruiz | indirect | the shock was fading',
  ],
  ['with somebody eating', 'Rates rose, with Governor [p Ana Ruiz] eating the soup she had ordered.'],
  [
    'calling it something',
    '[p Ana Ruiz] told MPs the bill was dead, calling it “a farce”.',
    'Ana Ruiz | indirect | the bill was dead',
    'Ana Ruiz | direct | a farce',
  ],
  [
    'calling on somebody',
    '[p Ana Ruiz] appealed for calm, calling on both camps to await the ruling.',
    'Ana Ruiz | indirect | calm',
    'Ana Ruiz | indirect | both camps to await the ruling',
  ],

  // Where it ends
  [
    'a source of its own',
    '[p Ana Ruiz] argued for a small increase, according to minutes of the meeting.',
    'Ana Ruiz | indirect | a small increase',
  ],
  [
    'whose',
    '[p Ana Ruiz] called for a vote of the board, whose members meet today.',
    'Ana Ruiz | indirect | a vote of the board',
  ],
  [
    'stopped short',
    '[p Ana Ruiz] said that the plan was good, but stopped short of backing it.',
    'Ana Ruiz | indirect | the plan was good',
  ],
  [
    'gave no date',
    '[p Ana Ruiz] said that rates would fall, but gave no date.',
    'Ana Ruiz | indirect | rates would fall',
  ],
  [
    'but in the words themselves',
    '[p Ana Ruiz] said that rates would fall, but gave them a year to do so.',
    'Ana Ruiz | indirect | rates would fall, but gave them a year to do so',
  ],
  [
    'a verb after the cue',
    'The plan, [p Ana Ruiz] said, was “a licence to steal.”',
    'Ana Ruiz | indirect | The plan',
    'Ana Ruiz | indirect | was “a licence to steal.”',
  ],
  [
    'another verb before the quotation',
    '[p Ana Ruiz] apologised to passengers and said trains would be “safer”.',
    'Ana Ruiz | indirect | trains would be “safer”',
  ],
  ['that as a pronoun', '[p Ana Ruiz] said that was a mistake.', 'Ana Ruiz | indirect | that was a mistake'],
  ['as he put it', '“It is a sieve,” as [p Ana Ruiz] put it.', 'Ana Ruiz | direct | It is a sieve,'],
  [
    'a comment inside a report',
    'Allies said the vote was won, a claim that [p Ana Ruiz] called “gossip”.',
    'Allies | indirect | the vote was won, a claim that',
    'Ana Ruiz | direct | gossip',
  ],

  // Nouns
  [
    'expressed the hope',
    '[p Ana Ruiz] expressed the hope that others would follow.',
    'Ana Ruiz | indirect | others would follow',
  ],
  ['did not express a hope', '[p Ana Ruiz] did not express any hope that others would follow.'],
  [
    'gave a warning',
    '[p Ana Ruiz] issued a stark warning that stocks were low.',
    'Ana Ruiz | indirect | stocks were low',
  ],
  ['took the bus that', '[p Ana Ruiz] took the bus that stops here.'],

  // Subjects
  [
    'to reporters first',
    'Speaking to reporters, [p Ana Ruiz] said: “We are done.”',
    'Ana Ruiz | direct | We are done.',
  ],
  [
    'two offices after a quotation',
    '“We are done,” president and CEO [p Ana Ruiz] said at a briefing.',
    'Ana Ruiz | direct | We are done,',
  ],
  [
    'a house in the apposition',
    '[p Bo Lind], vice president, [o Nordwave], a customer of [o Strell], remarked: “We need people.”',
    'Bo Lind | direct | We need people.',
  ],
  [
    'a house with an apposition',
    'In [l Geneva], [o Nordwave], a customer of [o Strell], remarked: “We need people.”',
    'Nordwave | direct | We need people.',
  ],
  [
    'told of something',
    'Told of the remark, [p Ana Ruiz] shrugged. “He can complain when he likes.”',
    'Ana Ruiz | direct | He can complain when he likes.',
  ],

  [
    'a spokesman with a field and a title of honour',
    "The party's spokesman on ports, Hon. [p Bo Lind] ([o NPP]), disputed it, insisting that it failed.",
    'Bo Lind | indirect | it failed',
  ],
  [
    'one word before the cue',
    'Inflation, [p Ana Ruiz] said, was “sticky”.',
    'Ana Ruiz | indirect | Inflation',
    'Ana Ruiz | indirect | was “sticky”',
  ],
  ['an adverb before the cue', 'However, [p Ana Ruiz] said, the plan works.', 'Ana Ruiz | indirect | the plan works'],
  ["here's somebody", "Here's [p Ana Ruiz], head of trade: ¶ “We need time.”", 'Ana Ruiz | direct | We need time.'],
  ['a list of two', "Here's what [p Ana Ruiz] and [p Bo Lind] did: ¶ First, they sang."],

  [
    'who advises',
    '“We are lost,” warns Prof [p Nadia Karim], a doctor at [o Aga University] who advises the ministry.',
    'Nadia Karim | direct | We are lost,',
  ],
  [
    'a comment behind',
    '[p Ana Ruiz] accused the board of “waging war”, a charge rejected by [p Bo Lind].',
    'Ana Ruiz | direct | waging war',
  ],
  ['likes to say', 'Cash is a fact, [p Bo Lind] likes to say.', 'Bo Lind | indirect | Cash is a fact'],
  ['attributed to a reason', '[p Bo Lind] attributed the delay to “a hiccup”.', 'Bo Lind | direct | a hiccup'],
  [
    'the comma of the source',
    'According to a paper signed by the head of research, [p Bo Lind], rates will fall.',
    'a paper | indirect | rates will fall',
  ],

  // Headlines
  [
    'an office after a dash',
    'Importers to get refunds over port delays — minister',
    'minister | indirect | Importers to get refunds over port delays',
  ],
  ['a name after a dash', 'Rates to rise next year – [p Ana Ruiz]', 'Ana Ruiz | indirect | Rates to rise next year'],
  ['an aside after a dash', 'Fuel prices up again – and it hurts'],
  ['what it is after a dash', 'A day at the races – the best photographs'],
  ['an infinitive in a headline', 'Minister says costs to peak', 'Minister | indirect | costs to peak'],

  // Interviews
  [
    'A is who answered before',
    '[p Bo Lind]: Is it done? ¶ [p Ana Ruiz]: It is. ¶ Q: When? ¶ A: In May.',
    'Bo Lind | transcript | Is it done?',
    'Ana Ruiz | transcript | It is.',
    'Q | transcript | When?',
    'Ana Ruiz | transcript | In May.',
  ],
  [
    'stage directions and interruptions',
    'RUIZ: It is done. ¶ (Laughter.) ¶ LIND (interrupting): It is not.',
    'RUIZ | transcript | It is done.',
    'LIND | transcript | It is not.',
  ],
  [
    'the interview is over',
    '[p Bo Lind]: Is it done? ¶ [p Ana Ruiz]: It is. ¶ [p Ruiz], 52, grew up in the hills.',
    'Bo Lind | transcript | Is it done?',
    'Ana Ruiz | transcript | It is.',
  ],
  [
    'offices in capitals',
    '[p ANA RUIZ], MINISTER FOR FOOD: It is done. ¶ LIND: It is not.',
    'ANA RUIZ | transcript | It is done.',
    'LIND | transcript | It is not.',
  ],
];
