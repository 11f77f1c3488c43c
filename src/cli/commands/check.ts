import type { Command } from 'commander';
import { check } from '../check';
import { checkGlossaries, glossaryOption, type GlossaryFlag } from '../glossaries';
import type { Define } from '../program';

export const defineCheck: Define = (command, { console, done }) => {
  command
    .argument('[files...]', 'texts, sidecars or folders')
    .addOption(glossaryOption())
    .action(async (files: string[], { glossary }: GlossaryFlag, self: Command) => {
      if (files.length + glossary.length === 0) self.error('error: name at least one file or folder, or a glossary');
      const broken = await checkGlossaries(glossary, console);
      done((files.length > 0 ? await check(files, console) : 0) || broken);
    });
};
