import type { Case } from './roles';

/**
 * Patterns by which a text says who said what, and look-alikes that must not match. ¶ parts paragraphs.
 * Expected: `speaker | kind | words said | modality` (`-` for no speaker; asserted where no modality is given).
 */
export const STATEMENTS: readonly Case[] = [
  // Quotation marks
  ['straight marks', '"We will wait," said [p Ana Ruiz].', 'Ana Ruiz | direct | We will wait,'],
  ['curly marks', '“We will wait,” said [p Ana Ruiz].', 'Ana Ruiz | direct | We will wait,'],
  ['single marks', '‘We will wait,’ said [p Ana Ruiz].', 'Ana Ruiz | direct | We will wait,'],
  [
    'single marks around an apostrophe',
    '‘We won’t wait for the workers’ vote,’ said [p Ana Ruiz].',
    'Ana Ruiz | direct | We won’t wait for the workers’ vote,',
  ],
  ['straight single marks', "'We won't wait,' said [p Ana Ruiz].", "Ana Ruiz | direct | We won't wait,"],
  ['German marks', '„We will wait“, said [p Jan Kurz].', 'Jan Kurz | direct | We will wait'],
  ['French marks', '« We will wait », said [p Luc Noir].', 'Luc Noir | direct | We will wait'],
  ['Danish marks', '»We will wait,« said [p Bo Lind].', 'Bo Lind | direct | We will wait,'],
  ['Swedish marks', '”We will wait,” said [p Bo Lind].', 'Bo Lind | direct | We will wait,'],
  ['Chinese marks', '「We will wait,」 said [p Li Na].', 'Li Na | direct | We will wait,'],
  ['typed marks', "''We will wait,'' said [p Ana Ruiz].", 'Ana Ruiz | direct | We will wait,'],
  [
    'a quotation in a quotation',
    '“He told me ‘never again’ and left,” said [p Ana Ruiz].',
    'Ana Ruiz | direct | He told me ‘never again’ and left,',
  ],
  [
    'several sentences in one quotation',
    '“We will wait. Nobody is in a hurry,” said [p Ana Ruiz].',
    'Ana Ruiz | direct | We will wait. Nobody is in a hurry,',
  ],
  ['possessives are no marks', "The workers' plan and the farmers' vote failed."],
  ['a title is no speech', 'She sang “Blue Moon” at the wedding.'],
  ['a book is no speech', '[p Ana Ruiz] wrote “War without End” in 1999.'],
  ['scare quotes', 'The so-called “reforms” cost [p Ana Ruiz] her seat.'],
  ['a nickname', '[p Tom “Ace” Hale] retired.'],
  ['inches are no marks', 'The 15" screen broke.'],

  // Where the cue stands
  ['cue before', '[p Ana Ruiz] said: “We will wait.”', 'Ana Ruiz | direct | We will wait.'],
  ['cue before, with a comma', '[p Ana Ruiz] said, “We will wait.”', 'Ana Ruiz | direct | We will wait.'],
  ['cue after', '“We will wait,” [p Ana Ruiz] said.', 'Ana Ruiz | direct | We will wait,'],
  ['pronoun and cue after', '“We will wait,” she said on Monday.', 'she | direct | We will wait,'],
  ['after a question', '“Who will pay?” she asked.', 'she | direct | Who will pay?'],
  [
    'cue with an apposition',
    '“We will wait,” said [p Ana Ruiz], the governor of the bank, on Friday.',
    'Ana Ruiz | direct | We will wait,',
  ],
  [
    'title and name after the cue',
    '“We will wait,” said Finance Minister [p Ana Ruiz].',
    'Ana Ruiz | direct | We will wait,',
  ],
  [
    'described speaker named after a comma',
    '“We will wait,” said the head of the bank, [p Ana Ruiz].',
    'Ana Ruiz | direct | We will wait,',
  ],
  [
    'cut by the cue',
    '“We will wait,” she said, “and then we will see.”',
    'she | direct | We will wait,',
    'she | direct | and then we will see.',
  ],
  [
    'cut at a full stop',
    '“We will wait,” said [p Ana Ruiz]. “We have time.”',
    'Ana Ruiz | direct | We will wait,',
    'Ana Ruiz | direct | We have time.',
  ],
  [
    'a dash and the name',
    '“We will wait for the rain.” — [p Ana Ruiz]',
    'Ana Ruiz | direct | We will wait for the rain.',
  ],
  ['in a statement', '“We will wait,” the ministry said in a statement.', 'the ministry | direct | We will wait,'],
  [
    'told somebody',
    '“We will wait,” [p Ana Ruiz] told reporters in [l Lima] on Monday.',
    'Ana Ruiz | direct | We will wait,',
  ],
  [
    'a quotation after a sentence about the speaker',
    '[p Ana Ruiz] was calm. “We have all the time in the world.”',
    'Ana Ruiz | direct | We have all the time in the world.',
  ],
  [
    'a quotation after a colon',
    '[p Ana Ruiz] was clear: “No deal is better than this one.”',
    'Ana Ruiz | direct | No deal is better than this one.',
  ],
  [
    'part of a sentence quoted',
    '[p Ana Ruiz] called the vote “a disgrace for the whole country”.',
    'Ana Ruiz | direct | a disgrace for the whole country',
  ],
  [
    'described as',
    '[p Ana Ruiz] described the vote as “a disgrace for the whole country”.',
    'Ana Ruiz | direct | a disgrace for the whole country',
  ],

  // Indirect speech
  ['said that', '[p Ana Ruiz] said that prices would fall.', 'Ana Ruiz | indirect | prices would fall'],
  ['said', '[p Ana Ruiz] said prices would fall.', 'Ana Ruiz | indirect | prices would fall'],
  ['said on a day', '[p Ana Ruiz] said on Monday that prices would fall.', 'Ana Ruiz | indirect | prices would fall'],
  ['on a day said', '[p Ana Ruiz] on Monday said prices would fall.', 'Ana Ruiz | indirect | prices would fall'],
  [
    'said in a statement',
    'The [o Red Cross] said in a statement the camp was full.',
    'Red Cross | indirect | the camp was full',
  ],
  ['said last', 'Prices would fall, [p Ana Ruiz] said.', 'Ana Ruiz | indirect | Prices would fall'],
  ['said last, on a day', 'Prices would fall, [p Ana Ruiz] said on Monday.', 'Ana Ruiz | indirect | Prices would fall'],
  ['inverted', 'Prices would fall, said [p Ana Ruiz].', 'Ana Ruiz | indirect | Prices would fall'],
  [
    'inverted, with a relative clause',
    'Prices would fall, said [p Ana Ruiz], who is also a member of the board.',
    'Ana Ruiz | indirect | Prices would fall',
  ],
  [
    'in the middle',
    'The plan, [p Ana Ruiz] said, would hurt the poor.',
    'Ana Ruiz | indirect | The plan',
    'Ana Ruiz | indirect | would hurt the poor',
  ],
  [
    'apposition before the cue',
    '[p Ana Ruiz], a judge of the [o Supreme Court], said the law was void.',
    'Ana Ruiz | indirect | the law was void',
  ],
  [
    'relative clause before the cue',
    '[p Ana Ruiz], who is also chairwoman of [o Acme], a big maker of toys, said the law was void.',
    'Ana Ruiz | indirect | the law was void',
  ],
  [
    'title before the name',
    'The minister, [p Ana Ruiz], said the law was void.',
    'Ana Ruiz | indirect | the law was void',
  ],
  [
    'two titles before the name',
    'The party’s leader, Senator [p Ana Ruiz], said the law was void.',
    'Ana Ruiz | indirect | the law was void',
  ],
  ['told that', 'She told [o Reuters] that the law was void.', 'She | indirect | the law was void'],
  ['told without that', 'She told the court the law was void.', 'She | indirect | the law was void'],
  ['added', 'He added that the law was void.', 'He | indirect | the law was void'],
  [
    'adding, after a quotation',
    '“It is void,” he said, adding that an appeal was likely.',
    'he | direct | It is void,',
    'he | indirect | an appeal was likely',
  ],
  [
    'saying, after an act',
    '[p Ana Ruiz] resigned on Monday, saying that the law was void.',
    'Ana Ruiz | indirect | the law was void',
  ],
  [
    'and added',
    '[p Ana Ruiz] said the law was void and added that an appeal was likely.',
    'Ana Ruiz | indirect | the law was void',
    'Ana Ruiz | indirect | an appeal was likely',
  ],
  [
    'that and that',
    '[p Ana Ruiz] said that the law was void, and that an appeal was likely.',
    'Ana Ruiz | indirect | the law was void',
    'Ana Ruiz | indirect | an appeal was likely',
  ],
  [
    'two speakers in a sentence',
    '[p Ana Ruiz] said the law was void, while [p Bo Lind] insisted that it was not.',
    'Ana Ruiz | indirect | the law was void',
    'Bo Lind | indirect | it was not',
  ],
  [
    'one reports what the other said',
    '[p Ana Ruiz] said the minister had promised that nobody would lose.',
    'Ana Ruiz | indirect | the minister had promised that nobody would lose',
  ],
  [
    'part of indirect speech quoted',
    '[p Ana Ruiz] said the law was “a bad joke” and must go.',
    'Ana Ruiz | indirect | the law was “a bad joke” and must go',
  ],
  [
    'a quotation that begins the clause',
    '[p Ana Ruiz] said “green steel” is the future.',
    'Ana Ruiz | indirect | “green steel” is the future',
  ],
  ['asked whether', '[p Ana Ruiz] asked whether the law was void.', 'Ana Ruiz | indirect | whether the law was void'],
  ['according to, first', 'According to [p Ana Ruiz], the law is void.', 'Ana Ruiz | indirect | the law is void'],
  ['according to, last', 'The law is void, according to [p Ana Ruiz].', 'Ana Ruiz | indirect | The law is void'],
  [
    'according to somebody with an apposition',
    'According to [p Ana Ruiz], a judge in Lima, the law is void.',
    'Ana Ruiz | indirect | the law is void',
  ],
  ['according to her', 'According to her, the law is void.', 'her | indirect | the law is void'],
  [
    'remark that',
    'The vote follows [p Ana Ruiz]’s remark that the law was void.',
    'Ana Ruiz | indirect | the law was void',
  ],
  ['his claim that', 'Nobody believed his claim that the law was void.', 'his | indirect | the law was void'],
  ['of the view that', '[p Ana Ruiz] was of the view that the law was void.', 'Ana Ruiz | indirect | the law was void'],

  // What other frames say
  ['called for', '[p Ana Ruiz] called for closing the mine.', 'Ana Ruiz | indirect | closing the mine'],
  [
    'called on',
    '[p Ana Ruiz] called on the government to close the mine.',
    'Ana Ruiz | indirect | the government to close the mine',
  ],
  [
    'urged',
    '[p Ana Ruiz] urged the government to close the mine.',
    'Ana Ruiz | indirect | the government to close the mine',
  ],
  ['suggested', '[p Ana Ruiz] suggested closing the mine.', 'Ana Ruiz | indirect | closing the mine'],
  [
    'emphasized the importance of',
    '[p Ana Ruiz] emphasized the importance of closing the mine.',
    'Ana Ruiz | indirect | the importance of closing the mine',
  ],
  ['warned that', '[p Ana Ruiz] warned that the mine would flood.', 'Ana Ruiz | indirect | the mine would flood'],
  ['warned of', '[p Ana Ruiz] warned of a flood in the mine.', 'Ana Ruiz | indirect | a flood in the mine'],
  ['denied', '[p Ana Ruiz] denied closing the mine.', 'Ana Ruiz | indirect | closing the mine'],
  ['vowed to', '[p Ana Ruiz] vowed to close the mine.', 'Ana Ruiz | indirect | to close the mine'],
  ['accused of', '[p Ana Ruiz] accused the firm of flooding the mine.', 'Ana Ruiz | indirect | flooding the mine'],
  ['pointed out', '[p Ana Ruiz] pointed out that the mine was flooded.', 'Ana Ruiz | indirect | the mine was flooded'],
  [
    'made it clear',
    '[p Ana Ruiz] made it clear that the mine was flooded.',
    'Ana Ruiz | indirect | the mine was flooded',
  ],
  ['a call is no call for', '[p Ana Ruiz] called the mine.'],
  ['a report is a noun', 'The report on the mine was long.'],
  ['claims as a noun', 'The claims were settled by [p Ana Ruiz] in court.'],
  ['passive, nobody said it', 'The mine is said to be flooded.'],
  ['an infinitive, nobody said it yet', '[p Ana Ruiz] wants to say that the mine is flooded.'],
  ['stated as an adjective', 'The stated aim of [p Ana Ruiz] was peace.'],
  ['a goodbye is no statement', '[p Ana Ruiz] said goodbye.'],
  ['a verb after a fronted phrase', 'In 2010, [p Ana Ruiz] announced her retirement.'],

  // Who speaks
  [
    'an organization',
    'The [o Bank of Ghana] said inflation would ease.',
    'Bank of Ghana | indirect | inflation would ease',
  ],
  [
    'a document',
    'The Government Work Report said farms would get more loans.',
    'The Government Work Report | indirect | farms would get more loans',
  ],
  [
    'a group',
    'Farms would get more loans, said national lawmakers and political advisers.',
    'national lawmakers and political advisers | indirect | Farms would get more loans',
  ],
  [
    'three groups before the cue',
    'Farms would get more loans, lawmakers, political advisers and experts said.',
    'lawmakers, political advisers and experts | indirect | Farms would get more loans',
  ],
  [
    'a spokesman for a body',
    'A spokesman for the [o Bank of Ghana] said inflation would ease.',
    'A spokesman for the Bank of Ghana | indirect | inflation would ease',
  ],
  [
    'a spokesman for a person',
    'A spokesman for President [p Ana Ruiz] said inflation would ease.',
    'A spokesman for President Ana Ruiz | indirect | inflation would ease',
  ],
  [
    'a described person',
    'The 54-year-old governor said inflation would ease.',
    'The 54-year-old governor | indirect | inflation would ease',
  ],
  [
    'a body and a named spokesman',
    '[o Kremlin] spokesman [p Oleg Sidorov] said inflation would ease.',
    'Oleg Sidorov | indirect | inflation would ease',
  ],
  ['a place', '[l Beijing] said the visit was private.', 'Beijing | indirect | the visit was private'],
  [
    'officials of a body',
    'Officials at the [o IMF] said inflation would ease.',
    'Officials at the IMF | indirect | inflation would ease',
  ],
  [
    'letters after the name',
    '[p Simon Oye] KC told the court the files were lost.',
    'Simon Oye | indirect | the files were lost',
  ],
  [
    'party after the name',
    '[p Ana Ruiz], D-Calif., said inflation would ease.',
    'Ana Ruiz | indirect | inflation would ease',
  ],

  // Modality
  ['did not say that', '[p Ana Ruiz] did not say that she would go.', 'Ana Ruiz | indirect | she would go | negated'],
  ['did not say when', '[p Ana Ruiz] did not say when she would go.'],
  ['would say that', '[p Ana Ruiz] would say that she must go.', 'Ana Ruiz | indirect | she must go | hypothetical'],
  ['declined to say', '[p Ana Ruiz] declined to say whether she would go.'],

  // Headlines, datelines, transcripts
  [
    'headline, quotation first',
    '‘We will not wait,’ [m French] minister says',
    'French minister | direct | We will not wait,',
  ],
  ['headline, name last', 'Bank to cut rates in May, [p Ruiz] says', 'Ruiz | indirect | Bank to cut rates in May'],
  ['headline, name first', '[p Ruiz]: Bank will cut rates in May', 'Ruiz | indirect | Bank will cut rates in May'],
  [
    'dateline',
    '[l ACCRA], Aug. 7 (Volta Wire) - Prices will fall, [p Ana Ruiz] said.',
    'Ana Ruiz | indirect | Prices will fall',
  ],
  [
    'transcript',
    '[p Jens Holt]: We meet at a hard time. ¶ [p Ana Ruiz]: We do. ¶ And it will get harder.',
    'Jens Holt | transcript | We meet at a hard time.',
    'Ana Ruiz | transcript | We do.',
    'Ana Ruiz | transcript | And it will get harder.',
  ],
  [
    'transcript with the name on its own line',
    '[p Jens Holt]: ¶ We meet at a hard time. ¶ [p Ana Ruiz]: ¶ We do.',
    'Jens Holt | transcript | We meet at a hard time.',
    'Ana Ruiz | transcript | We do.',
  ],
  [
    'questions and answers',
    'Q: Will prices fall? ¶ A: They will, in May.',
    'Q | transcript | Will prices fall?',
    'A | transcript | They will, in May.',
  ],
  ['a label that is no speaker', 'Note: the market is closed on Monday.'],

  // Across paragraphs
  [
    'a quotation that runs on',
    '“We will wait,” said [p Ana Ruiz]. “We have time. ¶ “And we have patience.”',
    'Ana Ruiz | direct | We will wait,',
    'Ana Ruiz | direct | We have time.',
    'Ana Ruiz | direct | And we have patience.',
  ],
  [
    'a quotation that stands alone',
    '[p Ana Ruiz] said the law was void. ¶ “We will fight it in every court.”',
    'Ana Ruiz | indirect | the law was void',
    'Ana Ruiz | direct | We will fight it in every court.',
  ],
  [
    'announced in the paragraph before',
    '[p Ana Ruiz] continued: ¶ “We will fight it in every court.”',
    'Ana Ruiz | direct | We will fight it in every court.',
  ],
  [
    'he added, in the next paragraph',
    '[p Bo Lind] said the law was void. ¶ He added that an appeal was likely.',
    'Bo Lind | indirect | the law was void',
    'He | indirect | an appeal was likely',
  ],
  // Whole subjects, and sayings that hang on an "as"
  [
    'a subject with two governed nouns',
    'Experts on ports and customs said the test could fail.',
    'Experts on ports and customs | indirect | the test could fail',
  ],
  [
    'economists at two banks',
    'Economists at [o Calder Bank] and [o Tamaro] said growth would slow.',
    'Economists at Calder Bank and Tamaro | indirect | growth would slow',
  ],
  [
    'those close to somebody',
    'Those close to him say he will run again.',
    'Those close to him | indirect | he will run again',
  ],
  [
    'people familiar with something',
    'Two people familiar with the matter said the mill would be sold.',
    'Two people familiar with the matter | indirect | the mill would be sold',
  ],
  ['some', 'Some believe the tax is too high.', 'Some | indirect | the tax is too high'],
  [
    'a share of those asked',
    'Another 19 percent said they would stay at home.',
    'Another 19 percent | indirect | they would stay at home',
  ],
  [
    'a list that opens the sentence',
    'The family, teachers and local leaders demanded that the school reopen.',
    'The family, teachers and local leaders | indirect | the school reopen',
  ],
  [
    'a degree is no adverbial of the cue',
    '[p Ana Ruiz] says too much is made of it.',
    'Ana Ruiz | indirect | too much is made of it',
  ],
  [
    'fronted, with the name in apposition',
    'In a statement, one of the lawyers, [p Bo Lind], said the videos show the bridge.',
    'Bo Lind | indirect | the videos show the bridge',
  ],
  [
    'as somebody said',
    'As [p Ana Ruiz] said in July, the lake belongs to nobody.',
    'Ana Ruiz | indirect | the lake belongs to nobody',
  ],
  ['told some of them', '“I am proud,” [p Ana Ruiz] told some of the miners.', 'Ana Ruiz | direct | I am proud,'],
  [
    'minister for something',
    'Rents will stay, Minister for Housing [p Ana Ruiz] has confirmed.',
    'Ana Ruiz | indirect | Rents will stay',
  ],
  [
    'a body takes a stand',
    'The [o Dock Union] criticised the sale of the northern port.',
    'Dock Union | indirect | the sale of the northern port',
  ],
  [
    'a body means to do something',
    'The [o Dock Union] plans to strike in every harbour.',
    'Dock Union | indirect | to strike in every harbour',
  ],
  ['a person’s stand is no saying', '[p Ana Ruiz] criticised the sale of the northern port.'],
  ['a person’s plan is no saying', 'She wants to sell the northern port.'],
  [
    'a stand beside a saying is part of it',
    'Growth would slow, [p Ana Ruiz] said, if markets showed strain.',
    'Ana Ruiz | indirect | Growth would slow',
    'Ana Ruiz | indirect | if markets showed strain',
  ],
  ['a participle before a noun', 'The stated aim of the [o Dock Union] was peace.'],

  // Bodies by name after their description, and more cues
  [
    'the union, by name',
    'The union, [o Sindesta], estimates that half of them could go.',
    'Sindesta | indirect | half of them could go',
  ],
  [
    'a body at the end of a person’s apposition',
    '[p Ana Ruiz], head of the water commission, [o CESAG], admitted that it was late.',
    'Ana Ruiz | indirect | it was late',
  ],
  [
    'held, in the middle',
    'The lake, she held, belongs to all.',
    'she | indirect | The lake',
    'she | indirect | belongs to all',
  ],
  [
    'was quoted as saying',
    '“We are late,” [p Ana Ruiz] was quoted as saying by a paper.',
    'Ana Ruiz | direct | We are late,',
  ],
  ['was quoted at a price', 'The shares of [o Acme] were quoted at five pence.'],
  ['described as', '[p Ana Ruiz] described the ruling as historic.', 'Ana Ruiz | indirect | the ruling as historic'],
  ['accused of something', '[p Ana Ruiz] accused the operator of bad faith.', 'Ana Ruiz | indirect | bad faith'],
  [
    'telling, after what was done',
    '[p Ana Ruiz] left early, telling reporters she was tired.',
    'Ana Ruiz | indirect | she was tired',
  ],
  [
    'ruling that',
    'A judge stopped the road, ruling that nobody had been asked.',
    'A judge | indirect | nobody had been asked',
  ],
  [
    'called on both sides',
    '[p Ana Ruiz] called on both sides to show restraint.',
    'Ana Ruiz | indirect | both sides to show restraint',
  ],
  [
    'quoted by a paper as saying',
    '[p Ana Ruiz] was quoted by a local paper as saying that schools would open.',
    'Ana Ruiz | indirect | schools would open',
  ],
  [
    'two people under one title',
    'Presidents [p Ana Ruiz] of [l Samoa] and [p Bo Lind] of [l Peru] said talks would go on.',
    'Presidents Ana Ruiz of Samoa and Bo Lind of Peru | indirect | talks would go on',
  ],
  ['thanks to', 'Thanks to [p Ana Ruiz] the bridge was built.'],
];
