import { Option } from 'commander';
import { formats } from '../../core/formats/formats';
import { importFiles } from '../import';
import type { Define } from '../program';

const readable = formats.filter((f) => f.read);

export const defineImport: Define = (command, { console, done }) => {
  command
    .argument('<files...>', 'files that other programs wrote')
    .addOption(
      new Option('-f, --format <format>', 'format to read').choices(readable.map((f) => f.name)).makeOptionMandatory(),
    )
    .option('-t, --text <file>', 'the text that the file is about (default: found by its name)')
    .option('--into <folder>', 'where the texts are, and where those go that a file brings (default: beside the file)')
    .addHelpText('after', `\nFormats:\n${readable.map((f) => `  ${f.name.padEnd(14)} ${f.title}`).join('\n')}`)
    .action(async (files: string[], { format, ...options }: ImportFlags) => {
      done(await importFiles(files, { ...options, format: readable.find((f) => f.name === format)! }, console));
    });
};

interface ImportFlags {
  readonly format: string;
  readonly text?: string;
  readonly into?: string;
}
