import type { Case } from './roles';

/** More ways in which a text says who said what: turns, sources, insertions, answers. As in `statements.ts`. */
export const STATEMENT_VOICES: readonly Case[] = [
  // Turns
  [
    'a parliament’s record',
    '4. [p Nora Wells] (East Fen) (Ind): What does the canal cost? ¶ The Secretary of State for Water ([p Tom Reed]): Too much. ¶ Mr Speaker: Order. ¶ Several hon. Members rose— ¶ [p Nora Wells]: I am grateful.',
    'Nora Wells | transcript | What does the canal cost?',
    'Tom Reed | transcript | Too much.',
    'Mr Speaker | transcript | Order.',
    'Nora Wells | transcript | I am grateful.',
  ],
  [
    'a label with a small letter among capitals',
    'McBRIDE: It is done. ¶ MacLEAN: It is not.',
    'McBRIDE | transcript | It is done.',
    'MacLEAN | transcript | It is not.',
  ],
  [
    'an interview whose introduction presents who answers',
    'The archivist [p Ana Ruiz] runs the vaults of Cadiz. She met [p Bo Lind] underground. ¶ Q: Is it dark? ¶ A: Always. ¶ [p Ruiz] smiles. “We have lamps,” she says. ¶ Q: And cold? ¶ A: I wear wool. ¶ This conversation has been edited for clarity.',
    'Bo Lind | transcript | Is it dark?',
    'Ana Ruiz | transcript | Always.',
    'she | direct | We have lamps,',
    'Bo Lind | transcript | And cold?',
    'Ana Ruiz | transcript | I wear wool.',
  ],
  [
    'an interview that presents two people alike',
    '[p Ana Ruiz] met [p Bo Lind]. ¶ Q: Is it dark? ¶ A: Always.',
    'Q | transcript | Is it dark?',
    'A | transcript | Always.',
  ],
  ['no label: a line of credits', 'Host: [p Ana Ruiz] ¶ Presenter: [p Bo Lind]'],

  // Sources
  [
    'a view with a relative clause',
    'In the view of [p Ana Ruiz], who sailed for ten years, the port lacks tugs.',
    'Ana Ruiz | indirect | the port lacks tugs',
  ],
  [
    'the author of a text',
    'Fares rose by a third, according to an analysis by [p Ana Ruiz], a lecturer at [o Acme].',
    'Ana Ruiz | indirect | Fares rose by a third',
  ],
  [
    'a source inside a clause that reports by itself',
    '[p Ana Ruiz], according to the minutes, went on to call it “a farce on stilts”.',
    'Ana Ruiz | direct | a farce on stilts',
  ],
  [
    'quoted as telling somebody',
    '“The mast broke,” [p Ana Ruiz] was quoted as telling the daily [o Acme].',
    'Ana Ruiz | direct | The mast broke,',
  ],

  // Insertions
  [
    'a relative’s name between commas',
    '[p Bo Lind], her elder brother, says the boat leaks.',
    'Bo Lind | indirect | the boat leaks',
  ],
  [
    'a relative clause with since',
    '[p Ana Ruiz], who has since argued that the dam should wait, is said to be ill.',
    'Ana Ruiz | indirect | the dam should wait',
  ],
  [
    'the second of two relative clauses',
    '[p Ana Ruiz], who built the dam and who argued that it was safe, is in hospital.',
    'Ana Ruiz | indirect | it was safe',
  ],
  [
    'two cues around a relative clause',
    'Its leader, [p Ana Ruiz], who has long argued that dams leak, said she saw “no hurry”.',
    'Ana Ruiz | indirect | dams leak',
    'Ana Ruiz | indirect | she saw “no hurry”',
  ],
  [
    'a fronted clause that tells what somebody was asked about',
    'Pressed about a letter in which he warned crews to “pack light,” [p Bo Lind] said he was joking.',
    'he | indirect | crews to “pack light,”',
    'Bo Lind | indirect | he was joking',
  ],
  [
    'a common noun before a name',
    'The ferry operator [o Acme] said the boats were safe.',
    'Acme | indirect | the boats were safe',
  ],
  [
    'a party with its place before its name',
    'The largest party in the islands, the [o Reef Alliance], said it would abstain.',
    'Reef Alliance | indirect | it would abstain',
  ],

  // Answers
  [
    'a view that is said to be',
    '[p Ana Ruiz]’s own view is that boats need lamps.',
    'Ana Ruiz | indirect | boats need lamps',
  ],
  ['an answer before its cue', '“Ask the cook,” was [p Ana Ruiz]’s reply.', 'Ana Ruiz | direct | Ask the cook,'],
  ['a message after its cue', 'Her message to the crews was clear: “Nobody sails.”', 'Her | direct | Nobody sails.'],
  ['no answer: what something is', 'Her position is “vice captain”.'],

  // Bounds
  [
    'a number after an abbreviated currency',
    '[p Ana Ruiz] said a berth cost Rs. 1,200 a night.',
    'Ana Ruiz | indirect | a berth cost Rs. 1,200 a night',
  ],
  [
    'single marks that the next paragraphs open again',
    "'We wait,' [p Ana Ruiz] said. 'If they sail, they sail alone. ¶ 'For a year we mended nets. ¶ 'Now it rains.'",
    'Ana Ruiz | direct | We wait,',
    'Ana Ruiz | direct | If they sail, they sail alone.',
    'Ana Ruiz | direct | For a year we mended nets.',
    'Ana Ruiz | direct | Now it rains.',
  ],
  [
    'a dash after a quotation',
    '[p Ana Ruiz] says that “a lamp is no lighthouse” – a point on which the crews agree.',
    'Ana Ruiz | direct | a lamp is no lighthouse',
  ],
  [
    'a clause after the colon of another quotation',
    '[p Ana Ruiz] calls that “cowardly”: whoever leaves at night, she said, should not be missed.',
    'Ana Ruiz | direct | cowardly',
    'she | indirect | whoever leaves at night',
    'she | indirect | should not be missed',
  ],

  // Who speaks, where no cue tells
  [
    'a quotation that somebody sums it up by',
    '“You cannot row a house” is how [p Ana Ruiz] sums it up.',
    'Ana Ruiz | direct | You cannot row a house',
  ],
  [
    'somebody for whom an answer is',
    'For [p Ana Ruiz], who sells lamps, the answer is simple: “Row.”',
    'Ana Ruiz | direct | Row.',
  ],
  [
    'a quotation at the head of a headline',
    '‘We row at dawn’: [p Ana Ruiz] warns of rough seas',
    'Ana Ruiz | direct | We row at dawn',
    'Ana Ruiz | indirect | rough seas',
  ],
  ['a picture before the cue', '“We won!” 🎉 said [p Ana Ruiz].', 'Ana Ruiz | direct | We won!'],
  ['a name that ends in an apostrophe', '“I row,” [p Atieno Achieng]’ said.', 'Atieno Achieng | direct | I row,'],

  // Reports within a turn
  [
    'what somebody else said, in a turn',
    'RUIZ: [p Bo Lind] told me that the mast was rotten. ¶ HALE: It was.',
    'RUIZ | transcript | Bo Lind told me that the mast was rotten.',
    'Bo Lind | indirect | the mast was rotten',
    'HALE | transcript | It was.',
  ],

  // More bounds
  ['a promise not to do', '[p Ana Ruiz] promised not to raise fares.', 'Ana Ruiz | indirect | not to raise fares'],
  [
    'a second verb after an infinitive',
    '[p Ana Ruiz] vowed to mend the nets and appealed for calm.',
    'Ana Ruiz | indirect | to mend the nets',
    'Ana Ruiz | indirect | calm',
  ],
  [
    'somebody who is said to have told',
    '[p Ana Ruiz] is said to have told sailors that the mast was rotten.',
    'Ana Ruiz | indirect | the mast was rotten',
  ],
  [
    'a clause after the cue, behind a partial quotation',
    'The mast is “rotten”, [p Ana Ruiz] has said, and the crew will wait for “as long as it takes”.',
    'Ana Ruiz | indirect | The mast is “rotten”',
    'Ana Ruiz | indirect | and the crew will wait for “as long as it takes”',
  ],
  [
    'a subject with a relative clause',
    'The man who robbed [p Ana Ruiz] said he was sorry.',
    'The man | indirect | he was sorry',
  ],
  [
    'a programme’s title before the cue',
    'In an interview on “Good Day,” [p Ana Ruiz] said the mast was rotten.',
    'Ana Ruiz | indirect | the mast was rotten',
  ],
  [
    'a programme’s title after the cue',
    '[p Ana Ruiz] told “Good Day” that the mast was rotten.',
    'Ana Ruiz | indirect | the mast was rotten',
  ],
  [
    'about so many',
    '[p Ana Ruiz] said about 20 masts were rotten.',
    'Ana Ruiz | indirect | about 20 masts were rotten',
  ],
  [
    'a comma after “that”',
    '[p Ana Ruiz] said that, in the end, the mast broke.',
    'Ana Ruiz | indirect | in the end, the mast broke',
  ],
  [
    'a clause with a quotation after a fronted phrase and the cue',
    'In the spring, [p Ana Ruiz] said, the crew had grown used to “wet feet and thin soup”.',
    'Ana Ruiz | indirect | In the spring',
    'Ana Ruiz | indirect | the crew had grown used to “wet feet and thin soup”',
  ],
  [
    'a second verb of what is reported',
    'Sailors say the boy stood there and refused to jump.',
    'Sailors | indirect | the boy stood there and refused to jump',
  ],
  // Nouns for what is said
  ['a verdict and a colon', "[p Ana Ruiz]'s verdict: “The plan failed.”", 'Ana Ruiz | direct | The plan failed.'],
  [
    'a message and what it is',
    '[p Ana Ruiz]’s message was simple: the plan had failed.',
    'Ana Ruiz | indirect | the plan had failed',
  ],
  ['a house and a colon', "[p Ana Ruiz]'s house: a hut of reeds."],
  [
    'confidence',
    '[p Ana Ruiz] expressed confidence that talks would resume.',
    'Ana Ruiz | indirect | talks would resume',
  ],
  ['dismissed what others claim', '[p Ana Ruiz] dismissed claims that the crews were unpaid.'],
  // Cues in longer verbs
  ['quick to', '[p Ana Ruiz] was quick to point out that it failed.', 'Ana Ruiz | indirect | it failed'],
  ['as much', 'It failed. [p Ana Ruiz] hinted as much on Monday.'],
  [
    'pointing out',
    'It “works,” argues [p Ana Ruiz], a clerk at [o Reef Line], pointing out that boxes arrive.',
    'Ana Ruiz | indirect | It “works,”',
    'Ana Ruiz | indirect | boxes arrive',
  ],
  [
    'whom a paper quotes',
    'The [o Ministry of Trade] quoted [p Ana Ruiz] as saying the plan had failed.',
    'Ana Ruiz | indirect | the plan had failed',
  ],
  ['whom a paper quotes, by pronoun', 'State media quoted him as saying: “It failed.”', 'him | direct | It failed.'],
  // Where the narrator goes on
  [
    'on what grounds',
    '[p Ana Ruiz] said the worst was over, citing figures from the ministry.',
    'Ana Ruiz | indirect | the worst was over',
  ],
  [
    'pointing to',
    '[p Ana Ruiz] insisted that the worst was over, pointing to a campaign that reached the hills.',
    'Ana Ruiz | indirect | the worst was over',
  ],
  [
    'what it says nothing of',
    '[p Ana Ruiz] confirmed that it had bought dollars, but she would not say how many.',
    'Ana Ruiz | indirect | it had bought dollars',
  ],
  [
    'but with something else',
    '[p Ana Ruiz] said that it had bought dollars, but it would not buy more.',
    'Ana Ruiz | indirect | it had bought dollars, but it would not buy more',
  ],
  [
    'an answer after a comma',
    '[p Bo Lind] wanted to know whether it works, to which Ms [p Ana Ruiz] replied: "It does."',
    'Bo Lind | indirect | whether it works',
    'Ana Ruiz | direct | It does.',
  ],
  [
    'a house whose head says nothing',
    '[o Acme], whose head, [p Bo Lind], declined several requests for an interview, maintains that it will open.',
    'Acme | indirect | it will open',
  ],
  [
    'hinted at, after another verb',
    '[p Ana Ruiz] said rates were “low” and hinted at a rise.',
    'Ana Ruiz | indirect | rates were “low”',
    'Ana Ruiz | indirect | a rise',
  ],
  ['confided', '"I say this," he confided.', 'he | direct | I say this,'],
  ['calculates', 'It could cost $4, calculates [p Ana Ruiz], a geologist.', 'Ana Ruiz | indirect | It could cost $4'],
  [
    'a headline of an office',
    "'Nobody will be forced to go': French labor minister seeks to calm unions",
    'French labor minister | direct | Nobody will be forced to go',
  ],
  ['a headline of what happens to an office', '‘Nobody told us’: minister jailed for life'],
];
