import { Option } from 'commander';
import { compare, type CompareOptions } from '../compare';
import type { Define } from '../program';

const FIGURES = `
F1 is of marks: strict in the very same place, lenient with some words in common. Cohen’s kappa and Krippendorff’s alpha
are of words (and punctuation marks): 1 is full agreement, 0 chance. What is rejected does not count.`;

export const defineCompare: Define = (command, { console, done }) => {
  command
    .argument('<a>', 'a sidecar, or a folder of sidecars')
    .argument('<b>', 'another of the same text, or a folder with the same names')
    .option('-t, --text <path>', 'the text, or a folder of texts (default: beside one of the sidecars)')
    .addOption(new Option('-f, --format <format>', 'of the output').choices(['table', 'json']).default('table'))
    .addHelpText('after', FIGURES)
    .action(async (a: string, b: string, options: CompareOptions) => done(await compare(a, b, options, console)));
};
