import type { Case } from './roles';

/** Where what somebody said begins and ends, and verbs that report through another one; written as in `statements.ts`. */
export const STATEMENT_BOUNDS: readonly Case[] = [
  // What is said, whatever its verb
  [
    'a pronoun begins the clause',
    'The nominee says they both share the belief.',
    'The nominee | indirect | they both share the belief',
  ],
  [
    'a plural and an unknown verb',
    '[p Ana Ruiz] said parents still want schools nearby.',
    'Ana Ruiz | indirect | parents still want schools nearby',
  ],
  ['one word asked for', '[p Ana Ruiz] called for calm.', 'Ana Ruiz | indirect | calm'],
  [
    'an order with a quotation',
    '[p Bo Lind] exhorted members to “stay at home” on Friday.',
    'Bo Lind | indirect | members to “stay at home” on Friday',
  ],
  [
    'an order to somebody with an apposition',
    '[p Bo Lind] asked [p Ana Ruiz], the auditor, to check the figures.',
    'Bo Lind | indirect | to check the figures',
  ],

  // Verdicts
  ['called a mistake', '[p Ana Ruiz] called the vote a mistake.', 'Ana Ruiz | indirect | the vote a mistake'],
  ['called unworkable', '[p Ana Ruiz] called the merger unthinkable.', 'Ana Ruiz | indirect | the merger unthinkable'],
  [
    'called the far object a mistake',
    'She called his vote in favour of the levy a mistake.',
    'She | indirect | his vote in favour of the levy a mistake',
  ],
  ['calling somebody is no verdict', '[p Ana Ruiz] called the police.'],
  ['calling a meeting is none', 'The board called a meeting on Monday.'],
  ['calling people somewhere is none', 'The singer called the children to the stage.'],

  // A verb that carries on to the cue
  ['appeared to suggest', 'He appeared to suggest that nurses were idle.', 'He | indirect | nurses were idle'],
  ['went as far as to say', 'He went as far as to say the count was rigged.', 'He | indirect | the count was rigged'],
  ['began by noting', '[p Ana Ruiz] began by noting that time was short.', 'Ana Ruiz | indirect | time was short'],
  [
    'was quick to add',
    '[p Ana Ruiz] was quick to add that nobody would pay.',
    'Ana Ruiz | indirect | nobody would pay',
  ],
  ['tried to say nothing', 'He tried to say that nurses were idle.'],
  ["the short form of 'is'", "He's claiming that the count was rigged.", 'He | indirect | the count was rigged'],

  // Participles
  [
    'responded by saying',
    '[p Ana Ruiz] responded by saying the bank was sound.',
    'Ana Ruiz | indirect | the bank was sound',
  ],
  ['after saying', 'After saying the bank was sound, she resigned.', 'she | indirect | the bank was sound'],
  [
    'a statement saying',
    'The ministry issued a statement saying the plan would fail.',
    'The ministry | indirect | the plan would fail',
  ],
  [
    'a letter urging',
    'The union sent a letter to the board urging them to wait.',
    'The union | indirect | them to wait',
  ],
  ['a noun in -ing is no cue', '[p Ana Ruiz] read out a statement on the ruling.'],
  ['accusing', '[p Bo Lind] turned on his rival, accusing her of hiding losses.', 'Bo Lind | indirect | hiding losses'],

  // Fronted and inserted clauses
  [
    'when somebody noted',
    'When [p Ana Ruiz] noted that it had failed, [p Bo Lind] sat down.',
    'Ana Ruiz | indirect | it had failed',
  ],
  [
    'two speakers, one in a fronted clause',
    'When [p Ana Ruiz] noted that it had failed, [p Bo Lind] said it had not.',
    'Ana Ruiz | indirect | it had failed',
    'Bo Lind | indirect | it had not',
  ],
  ['contrary to a claim', 'Contrary to his claim that it had failed, it works.', 'his | indirect | it had failed'],
  [
    'a relative clause',
    'The report, which says that the bank is sound, was leaked.',
    'The report | indirect | the bank is sound',
  ],
  ['between dashes', 'The plan — [p Ana Ruiz] called it a gamble — was dropped.', 'Ana Ruiz | indirect | it a gamble'],
  ['in brackets', 'The plan (the ministry says that it is dead) was dropped.', 'the ministry | indirect | it is dead'],
  [
    'a condition before the cue',
    'Even if it rains, [p Ana Ruiz] said, the match will go on.',
    'Ana Ruiz | indirect | Even if it rains',
    'Ana Ruiz | indirect | the match will go on',
  ],
  [
    'a cue in the middle after a subject',
    'The law, say critics, is a gag.',
    'critics | indirect | The law',
    'critics | indirect | is a gag',
  ],
  [
    'as somebody has said',
    'The answer came late, as the police have said.',
    'the police | indirect | The answer came late',
  ],
  [
    'long maintained',
    'The island was theirs, as the ministry has long maintained.',
    'the ministry | indirect | The island was theirs',
  ],

  // Where the narrator goes on
  ['declined to say', '[p Bo Lind] said he would go, but declined to say when.', 'Bo Lind | indirect | he would go'],
  [
    'a second position',
    'He proposes doing away with the levy, and plans to cut fares.',
    'He | indirect | doing away with the levy',
  ],
  [
    'but somebody else',
    '[p Bo Lind] called for cutting the levy, but [p Ana Ruiz] would keep it.',
    'Bo Lind | indirect | cutting the levy',
  ],
  [
    'which it denies',
    '[p Bo Lind] accused the firm of hiding losses, which it denies.',
    'Bo Lind | indirect | hiding losses',
  ],
  [
    'in a statement',
    '[p Bo Lind] called for more money in a statement on Thursday.',
    'Bo Lind | indirect | more money',
  ],
  [
    'a comma inside the marks',
    'The chief said the film was not “clear,” but he said that it helped.',
    'The chief | indirect | the film was not “clear,”',
    'he | indirect | it helped',
  ],
  ['in a June report', 'Fares fell, the agency said in a June report.', 'the agency | indirect | Fares fell'],
  ['that as a determiner', 'The judge rejected that argument in a ruling.'],

  // Sources
  ['in her view', 'In her view, the bank is sound.', 'her | indirect | the bank is sound'],
  ['in the words of', 'The bank is sound, in the words of [p Ana Ruiz].', 'Ana Ruiz | indirect | The bank is sound'],
  ["in somebody's opinion", "In [p Ana Ruiz]'s opinion, the bank is sound.", 'Ana Ruiz | indirect | the bank is sound'],
  ['a view is no source', 'In view of the losses, the bank closed.'],
  ['in her view of things', 'In her view of the bay, two ships lay.'],
  ['polls before a name', 'According to exit polls, [p Ana Ruiz] won.', 'exit polls | indirect | Ana Ruiz won'],
  ['nobody said', 'Nobody said the plan would work.', 'Nobody | indirect | the plan would work | negated'],
  ['neither side', 'Neither side said the plan would work.', 'side | indirect | the plan would work | negated'],
  [
    'where it was said, before a cue and a comma',
    'In a post on X, [p Ana Ruiz] wrote, “It works.”',
    'Ana Ruiz | direct | It works.',
  ],
  [
    'the narrator after a quotation and a dash',
    '“It is dear,” [p Ana Ruiz] said. “It is about time.” — a view that [p Bo Lind] shares.',
    'Ana Ruiz | direct | It is dear,',
    'Ana Ruiz | direct | It is about time.',
  ],

  // Between the cue and the clause, and around the cue
  [
    'a day before the infinitive',
    '[p Ana Ruiz] pledged Monday to keep the port.',
    'Ana Ruiz | indirect | to keep the port',
  ],
  [
    "what a day's is",
    "The [o Reef Union] criticised Monday's vote on the port.",
    "Reef Union | indirect | Monday's vote on the port",
  ],
  [
    'a cue between auxiliary and verb',
    'The port would not, [p Ana Ruiz] stressed, close this year.',
    'Ana Ruiz | indirect | The port would not',
    'Ana Ruiz | indirect | close this year',
  ],

  // Measures and objects
  [
    'a measure begins what is said',
    'According to [p Ana Ruiz], at least four groups claim to speak for the same land.',
    'Ana Ruiz | indirect | at least four groups claim to speak for the same land',
  ],
  ['a mere "that"', 'A spokesman for the [o Reef Bank] denied that. [p Ana Ruiz] left.'],
  [
    'who wrote an opinion',
    "[p Bo Lind], who wrote the court's last major opinion on rivers, wondered if a canoe would do.",
    'Bo Lind | indirect | if a canoe would do',
  ],
  [
    'who said something',
    '[p Bo Lind], who said the plan had failed, left the room.',
    'Bo Lind | indirect | the plan had failed',
  ],
  [
    'told a meeting here today',
    '[p Ana Ruiz] told a press conference here today that the figures were right.',
    'Ana Ruiz | indirect | the figures were right',
  ],
  ['cars that are recalled', '[o Cortina Motors] recalls 1m cars over airbags.'],
  ['a label in quotation marks', 'The [o Reef Bank] maintained its “buy” call on the stock.'],
  [
    'a report that was written',
    '[p Bo Lind] wrote a dissenting report in which he warned of “levy creep”.',
    'Bo Lind | direct | levy creep',
  ],
];
