import { loadAnalyzer } from '../src/cli/resources';
import { printCoreference } from './lib/coreference';

/** usage: npm run bench:coref -- [--data DIR] [--set train|dev] */
const analyzer = loadAnalyzer();
printCoreference(process.argv.includes('train') ? 'train' : 'dev', (text) => analyzer.analyze(text));
