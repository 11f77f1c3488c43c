import type { Command } from 'commander';
import type { Console } from './console';
import { glossaryOption, loadGlossaries, type GlossaryFlag } from './glossaries';
import { loadNames, namesOption, type NamesFlag } from './names';
import type { Additions } from './resources';

export interface AdditionFlags extends GlossaryFlag, NamesFlag {}

/** The options of what the user adds to what the engine knows. */
export const withAdditions = (command: Command): Command =>
  command.addOption(glossaryOption()).addOption(namesOption());

/** @returns the status 1 when a file can't be used at all; its problems are told. */
export async function loadAdditions(
  flags: AdditionFlags,
  console: Console,
): Promise<{ additions: Additions; status: 0 | 1 }> {
  const { glossaries, status } = await loadGlossaries(flags.glossary, console);
  const { names, status: ofNames } = await loadNames(flags.names, console);
  return { additions: { glossaries, names }, status: status || ofNames };
}
