import type { Case } from './roles';

/** What stands around a cue in the middle, and quotations that are part of a phrase; written as in `statements.ts`. */
export const STATEMENT_GROUND: readonly Case[] = [
  // Behind a cue in the middle
  [
    'to do what would be rash',
    'It would be rash, [p Ana Ruiz] said, to wait for the vote.',
    'Ana Ruiz | indirect | It would be rash',
    'Ana Ruiz | indirect | to wait for the vote',
  ],
  [
    'including what',
    'The law is vague, [p Ana Ruiz] said, including a clause that lets owners leave.',
    'Ana Ruiz | indirect | The law is vague',
    'Ana Ruiz | indirect | including a clause that lets owners leave',
  ],
  [
    'by what means',
    'The debt could be paid, [p Ana Ruiz] said, by raising a tax on land.',
    'Ana Ruiz | indirect | The debt could be paid',
    'Ana Ruiz | indirect | by raising a tax on land',
  ],
  [
    'to applause',
    'The bill must pass, [p Ana Ruiz] said, to applause from the gallery.',
    'Ana Ruiz | indirect | The bill must pass',
  ],
  ['from where', 'The bill failed, [p Ana Ruiz] said, from her home in Lima.', 'Ana Ruiz | indirect | The bill failed'],
  ['with a gesture', 'The bill failed, [p Ana Ruiz] said, shaking her head.', 'Ana Ruiz | indirect | The bill failed'],
  [
    'behind a link',
    '[p Ana Ruiz] pointed to Peru, where, she noted, exports had doubled.',
    'she | indirect | exports had doubled',
  ],
  [
    'behind a place',
    'In Peru, she noted, exports had doubled.',
    'she | indirect | In Peru',
    'she | indirect | exports had doubled',
  ],
  ['an answer to what was asked', 'When asked whether it would snow, [p Ana Ruiz] answered in the negative.'],
  [
    'a condition that was said',
    'If it snows, [p Ana Ruiz] said, the port closes.',
    'Ana Ruiz | indirect | If it snows',
    'Ana Ruiz | indirect | the port closes',
  ],

  // What is no part of it
  [
    'a dateline of a paper',
    '[l NEW DELHI]: [p Ana Ruiz] hit out at “fear”, asserting that nothing was hidden.',
    'Ana Ruiz | direct | fear',
    'Ana Ruiz | indirect | nothing was hidden',
  ],
  [
    'a dateline without a dash',
    '[l LAGOS], Aug. 14 ([o NAN]) [p Ana Ruiz] faulted the law, describing it as cruel to the poor.',
    'Ana Ruiz | indirect | it as cruel to the poor',
  ],
  [
    'a past behind what would be',
    '[p Ana Ruiz] said that she would stay and ruled out a vote.',
    'Ana Ruiz | indirect | she would stay',
  ],
  [
    'a past in a clause of its own',
    '[p Ana Ruiz] said that they would stay where they lived and worked.',
    'Ana Ruiz | indirect | they would stay where they lived and worked',
  ],
  ['what others claim', '[p Ana Ruiz] scolded the mayor, rebutting criticism that she was “asleep”.'],
  [
    'but also that',
    '[p Ana Ruiz] said that the port would stay, but also that it would shrink.',
    'Ana Ruiz | indirect | the port would stay',
    'Ana Ruiz | indirect | it would shrink',
  ],

  // Quotations in a phrase
  [
    'spoke of a',
    '[p Ana Ruiz] spoke of a “historic compromise” after the talks.',
    'Ana Ruiz | direct | historic compromise',
  ],
  ['spoke of a film', '[p Ana Ruiz] spoke of a “Roma” that nobody had seen.'],
  [
    'defended as',
    '[p Ana Ruiz] defended the deal as “the least bad option”.',
    'Ana Ruiz | direct | the least bad option',
  ],
  ['brushed off as', '[p Ana Ruiz] brushed off the claims as “noise”.', 'Ana Ruiz | direct | noise'],
  ['defended what is called so', '[p Ana Ruiz] defended the men behind the so-called “reform” of ports.'],
  [
    'the nearest cue',
    '[p Ana Ruiz] read out an email in which [p Bo Lind] wrote that “the figures need to look better”.',
    'Bo Lind | direct | the figures need to look better',
  ],
  ['challenged', '“Show us the contracts,” she challenged the board.', 'she | direct | Show us the contracts,'],

  [
    'what somebody calls so',
    '[p Ana Ruiz] warned of what she called “fatigue” in the north.',
    'she | direct | fatigue',
  ],
  [
    'what somebody saw',
    '[p Ana Ruiz] warned of what she saw in the north.',
    'Ana Ruiz | indirect | what she saw in the north',
  ],

  // Who says it, and to whom
  [
    'letters behind a name',
    'The chairman, [p Bo Lind] KC, said that he would wait.',
    'Bo Lind | indirect | he would wait',
  ],
  [
    'a quotation in what is said of the speaker',
    '[p Ana Ruiz], who has a “neutral” view of the stock, wrote that sales had been “frank”.',
    'Ana Ruiz | indirect | sales had been “frank”',
  ],
  ["an office's reply", "“Sit down,” was the mayor's reply.", 'the mayor | direct | Sit down,'],
  ['all that is said', '“I know,” was all [p Ana Ruiz] would say.', 'Ana Ruiz | direct | I know,'],
  ['all that was drunk', '“Blue Moon” was all [p Ana Ruiz] would drink.'],
  [
    'on reports',
    '“We wait,” the spokesman pointed out, commenting on media reports.',
    'the spokesman | direct | We wait,',
  ],
  ['put to somebody', 'Mr [p Bo Lind] put it to her that she had lied.', 'Bo Lind | indirect | she had lied'],
  ['reminded both', 'The judge reminded both that the court was open.', 'The judge | indirect | the court was open'],
  ['recorded as saying', '“We wait,” he is recorded as saying.', 'he | direct | We wait,'],
  [
    'members of a body',
    'The [o Harbour Board] urged members of the public to stay at home.',
    'Harbour Board | indirect | members of the public to stay at home',
  ],
  ['shown to somebody', '[p Ana Ruiz] shows me a notebook in which names of the dead were kept.'],
  ['calling for', '[p Ana Ruiz] went further, calling for prosecutions.', 'Ana Ruiz | indirect | prosecutions'],
];
