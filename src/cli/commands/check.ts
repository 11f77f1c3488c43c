import { check } from '../check';
import type { Define } from '../program';

export const defineCheck: Define = (command, { console, done }) => {
  command
    .argument('<files...>', 'texts, sidecars or folders')
    .action(async (files: string[]) => done(await check(files, console)));
};
