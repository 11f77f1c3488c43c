import type { Tokens } from '../../text/tokens';
import { isCapital, type WordFacts } from '../words';
import { become, type Found } from './found';

/** Begin surnames, and end none. */
const BEFORE_SURNAME = new Set([
  'al',
  'el',
  'bin',
  'bint',
  'binti',
  'ibn',
  'ben',
  'van',
  'von',
  'de',
  'da',
  'di',
  'der',
  'den',
]);

/** "Azzan bin Qais Al Said", where the tagger stopped at the particle. */
export function joinSurname({ lower }: Tokens, facts: readonly WordFacts[], name: Found, most: number): void {
  const { last } = name;
  if (last - name.first < 2 || last >= most || !BEFORE_SURNAME.has(lower[last - 1]!) || !isCapital(facts[last]!)) {
    return;
  }
  name.last++;
  become(name, name.kind, JOINED, 'joined: surname');
}

/** How sure a name is whose particle shows where it ends. */
const JOINED = 0.6;

const OF_FATHER = new Set(['bin', 'bint', 'binti', 'ibn']);

/** "Noura bint Khalifa Al Dhaheri", where the tagger saw the father's name alone. */
export function joinForename({ lower }: Tokens, facts: readonly WordFacts[], name: Found, least: number): void {
  const forename = name.first - 2;
  if (forename < least || !OF_FATHER.has(lower[name.first - 1]!) || !isCapital(facts[forename]!)) return;
  name.first = forename;
  name.why = [...name.why, 'joined: forename'];
}
