import { plural } from '../grammar/inflection';
import type { Words } from '../grammar/words';
import titles from './titles.json';

const SINGULAR = new Map(
  titles.titles.flatMap((words) => words.split(' ').map((word): [string, string] => [plural(word), word])),
);

/** "Foreign minister" for the tokens "Foreign ministers"; null where the last word is no plural of a title. */
export function singularTitle(w: Words, first: number, last: number): string | null {
  const singular = SINGULAR.get(w.at(last - 1));
  if (!singular) return null;
  const word = w.text(last - 1);
  // The letters that both share keep their capitals: MPs, MP.
  let same = 0;
  while (same < singular.length && word[same]!.toLowerCase() === singular[same]) same++;
  const head = word.slice(0, same) + singular.slice(same);
  return w.tokens.text.slice(w.start(first), w.start(last - 1)) + head;
}
