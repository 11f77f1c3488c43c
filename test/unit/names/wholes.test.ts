import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRecognizer } from '../../../src/core/names/tagger';
import { tokenize } from '../../../src/core/text/tokenize';

const recognizer = createRecognizer(new Uint8Array(readFileSync('media/names.bin')));

function marked(label: string, text: string): string[] {
  const tokens = tokenize(text);
  const [names = []] = recognizer.decide([{ tokens, evidence: recognizer.read(tokens) }]);
  return names.filter((n) => n.label === label && !n.nested).map((n) => text.slice(n.start, n.end));
}

/** A name that is cut, or takes in what is no part of it, is another in the views and in every export. */
const CASES: readonly (readonly [label: string, text: string, ...names: string[]])[] = [
  ['person', 'Co-leader Moana Pickering called the bill a sham.', 'Moana Pickering'],
  ['person', 'Ex-minister Tomas Abreu said so.', 'Tomas Abreu'],
  ['person', 'Sri Lankan President Anura Wijesekara signed the accord.', 'Anura Wijesekara'],
  [
    'organization',
    "Egypt's Misr Insurance bought Delta Life from Orient Holding.",
    'Misr Insurance',
    'Delta Life',
    'Orient Holding',
  ],
  ['organization', 'The Bank of Ghana bought the bonds.', 'Bank of Ghana'],
  ['organization', "Rivers Watch's Asia director Ama Boateng urged them to act.", 'Rivers Watch'],
  ['organization', "Rivers Watch's South Asia director Ama Boateng spoke.", 'Rivers Watch'],
  ['organization', "The Fishing Vessel Owners' Union said so.", "Fishing Vessel Owners' Union"],
  [
    'organization',
    'The Alliance for a Pause, a coalition of 40 charities, wants a moratorium.',
    'Alliance for a Pause',
  ],
  ['organization', 'The Reform Coalition for now has no leader.', 'Reform Coalition'],
  ['organization', 'Kuala Lumpur-listed Top Kestrel rose on Friday.', 'Top Kestrel'],
  ['organization', 'The Wellington-based think tank Motuora said house prices would fall.', 'Motuora'],
  ['organization', 'It won 23% in a poll by the Focus agency.', 'Focus'],
  ['organization', 'Domaine Valcourt, a family-run vineyard near Dijon, lost half of its crop.', 'Domaine Valcourt'],
  ['organization', "The party's National Publicity Secretary, Ada Obi, resigned."],
  ['organization', 'Fed Governor Ada Obi spoke in Accra.', 'Fed'],
  ['organization', 'Labour Minister Ada Obi spoke in Accra.'],
  ['organization', 'Bihar leader Rui Melo and his JD(U) left the alliance.', 'JD(U)'],
  ['organization', 'Rates will fall, said Naeem Brokerage’s Ada Obi.', 'Naeem Brokerage'],
  ['person', 'Rates will fall, said Naeem Brokerage’s Ada Obi.', 'Ada Obi'],
  ['person', 'APC chieftain Bola Ajayi met union leaders.', 'Bola Ajayi'],
  ['person', 'They backed Bill C-58 on Tuesday.'],
  ['organization', 'Senator Obafemi Lawanson (PDP, Ogun East) moved the motion.', 'PDP'],
  ['person', 'The mayor of Puerto Salgar, Wilmar Echavarría, met her.', 'Wilmar Echavarría'],
  ['person', 'Its president, Thaís Figueiredo Leal, told Folha that tariffs would rise.', 'Thaís Figueiredo Leal'],
  ['person', 'Deputada Rosângela Peixoto criticised the plan.', 'Rosângela Peixoto'],
  ['organization', 'Stichting Klimaatrecht and its chair Femke van der Windt hailed it.', 'Stichting Klimaatrecht'],
  ['organization', 'Batsaikhan Enkhtuya of the Civil Will party voted no.', 'Civil Will'],
  ['person', 'The Left has yet to decide; its leader, Ingvild Aas, wants a hearing.', 'Ingvild Aas'],
  ['person', 'In a note by its secretary, Debo Ologunagba, the party accused them.', 'Debo Ologunagba'],
  ['person', 'Talks at the Presidential Villa went on.'],
  ['person', 'Vestlandet Verft’s chairman, Asgeir Lunde, was away.', 'Asgeir Lunde'],
  ['organization', 'Vestlandet Verft’s chairman, Asgeir Lunde, was away.', 'Vestlandet Verft'],
  ['organization', 'An outside law firm, Wiersholm Haavind, would go through all loans.', 'Wiersholm Haavind'],
  ['person', 'The health expert of the party’s parliamentary group, Malte Söhn, was away.', 'Malte Söhn'],
  ['organization', 'Motilal Oswal analyst Jinesh Rao said the exit was overdue.', 'Motilal Oswal'],
  ['person', 'Rep. Tony Escamilla, R-San Antonio, said he supported it.', 'Tony Escamilla'],
  ['organization', 'They left for Dubai, according to the news site Kaktus.', 'Kaktus'],
  ['organization', "Taiwan's Food and Drug Administration found it.", 'Food and Drug Administration'],
  ['organization', 'Fourteen shipments from Southeast Asia had failed inspection.'],
  ['person', 'They faced the Governor of Maine Susan Collier in the primary.', 'Susan Collier'],
  ['organization', "He said Kestrelo's chief inspector, Sir Martyn Olliver, wants lessons.", 'Kestrelo'],
  ['organization', 'The rating was cut to Baa2 from Baa1.'],
];

describe('names and what stands around them', () => {
  for (const [label, text, ...names] of CASES) {
    it(`${label}: ${text}`, () => assert.deepEqual(marked(label, text), names));
  }
});
