import { parseArgs, type ParseArgsConfig } from 'node:util';
import { messageOf, UserError } from './main';

type Options = NonNullable<ParseArgsConfig['options']>;

/** A script's options; one it doesn't know is refused with a pointer to the help. */
export function options<T extends Options>(known: T, rest = false) {
  try {
    return parseArgs({ options: known, allowPositionals: rest, strict: true });
  } catch (error) {
    throw new UserError(`${messageOf(error).split('. ')[0]}. --help tells what there is.`);
  }
}
