import { fold } from './fold';
import forenames from './forenames.json';
import { isFamilyFirst, type PersonName } from './person-name';

export type Gender = 'female' | 'male';

const FEMALE = new Set(forenames.female.split(' '));
const MALE = new Set(forenames.male.split(' '));

/** Words before or after a name that tell the person's gender. */
const WORDS: ReadonlyMap<string, Gender> = new Map([
  ...'mrs ms miss madam madame lady dame baroness queen princess duchess sister mother daughter wife widow aunt grandmother girlfriend actress businesswoman congresswoman chairwoman spokeswoman saleswoman policewoman councilwoman assemblywoman stateswoman alderwoman sportswoman heiress waitress hostess woman girl señora senora frau mme begum hajia binti'
    .split(' ')
    .map((w): [string, Gender] => [w, 'female']),
  ...'mr sir lord baron king prince duke father son husband widower uncle brother grandfather boyfriend actor businessman congressman chairman spokesman salesman policeman councilman assemblyman statesman alderman sportsman waiter man boy señor senor herr monsieur m pope imam alhaji bishop archbishop cardinal friar monk bin'
    .split(' ')
    .map((w): [string, Gender] => [w, 'male']),
]);

/** "chairman" is also said of women, so a word is weaker evidence than these. */
const SURE = new Set('mrs mrs. ms ms. mr sir lady dame queen king'.split(' '));

export const genderOfWord = (word: string): Gender | null =>
  WORDS.get(word) ?? WORDS.get(word.replace(/\.$/, '')) ?? null;

export const isSureWord = (word: string): boolean => SURE.has(word);

/** What a forename tells; null where it is unknown or given to both. */
export function genderOfName(name: PersonName): Gender | null {
  if (name.words.length < 2 || isFamilyFirst(name.words)) return null;
  const parts = fold(name.words[0]!).split('-');
  const isFemale = parts.some((part) => FEMALE.has(part));
  const isMale = parts.some((part) => MALE.has(part));
  if (isFemale === isMale) return null; // "Jean-Marie", "Kari-Anne"
  return isFemale ? 'female' : 'male';
}
