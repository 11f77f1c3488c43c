import { ADVERB, AUXILIARY, BE, classesOf, CONJUNCTION, PAST, PREPOSITION, PUNCTUATION, VERB } from './lexicon';

/** Where somebody is from, as a noun for that person. */
const FROM = new Set(
  'swede dane finn pole turk briton brit scot spaniard serb croat slovak slovene czech hungarian romanian bulgarian albanian greek italian german austrian belgian norwegian icelander lithuanian latvian estonian russian ukrainian georgian armenian kenyan nigerian ghanaian ugandan ethiopian rwandan tanzanian zambian zimbabwean egyptian moroccan tunisian algerian libyan israeli iranian iraqi syrian jordanian saudi indian pakistani indonesian malaysian singaporean filipino filipina korean mongolian kazakh uzbek australian kiwi fijian samoan tongan canadian american mexican cuban jamaican brazilian argentine chilean colombian peruvian bolivian venezuelan uruguayan paraguayan ecuadorian'.split(
    ' ',
  ),
);
const PEOPLES = /^(?:french|english|irish|welsh|scots|dutch|norse|corn|manx|ulster)(?:man|woman)$/;
const AGED = /^[1-9]\d-year-old$/;

/**
 * "the Swede", "the Frenchwoman", "the 54-year-old": words that tell where from or how old somebody is who was named
 * just before.
 * @returns the gender that they tell, null where they tell none, undefined where the word is no such one.
 */
export function epithet(word: string): 'female' | 'male' | null | undefined {
  if (PEOPLES.test(word)) return word.endsWith('woman') ? 'female' : 'male';
  return FROM.has(word) || AGED.test(word) ? null : undefined;
}

const AFTER = PUNCTUATION | VERB | BE | AUXILIARY | PAST | ADVERB | PREPOSITION | CONJUNCTION;

/** Whether the word that follows shows that the epithet is the noun: not "the Greek commissioner". */
export const endsEpithet = (next: string | undefined): boolean => next === undefined || (classesOf(next) & AFTER) !== 0;
