import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { options } from './lib/arguments';
import { runMain, UserError } from './lib/main';
import { npm } from './lib/npm';
import { root } from './lib/paths';

const help = `Runs all checks: types, lint, format, unit tests, and the suite in a real VS Code.

  npm test                           all of it
  npm test -- --only unit            one step: types, lint, format, unit, readers, debian, build, package, vscode,
                                     web, windows, hands
  VSCODE_TEST=desktop npm test       the suite in a downloaded desktop VS Code

The last line counts: N passed, N failed.`;

const known = { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

interface Counts {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  title: string;
  /** The npm script and its arguments. */
  script: string[];
  /** Where the script writes its counts; without, it counts as one. */
  counts?: string;
  /** Left out with this setting of VSCODE_TEST. */
  not?: string;
  /** Left out unless this variable is set. */
  needs?: string;
}

const results = join(root, 'out', 'test');
const unitCounts = join(results, 'unit-result.json');
const readerCounts = join(results, 'readers-result.json');
const debianCounts = join(results, 'debian-result.json');
const packageCounts = join(results, 'package-result.json');
const handsCounts = join(results, 'hands-result.json');
const vscodeCounts = join(results, 'vscode-result.json');

const steps: Step[] = [
  { name: 'types', title: 'Type check', script: ['check'] },
  { name: 'lint', title: 'Lint', script: ['lint'] },
  { name: 'format', title: 'Format check', script: ['format:check'] },
  {
    name: 'unit',
    title: 'Unit tests',
    script: ['test:unit', '--', '--reporter', 'scripts/lib/countingReporter.ts'],
    counts: unitCounts,
  },
  {
    name: 'readers',
    title: 'Programs from npm that read the formats',
    script: ['test:readers:npm', '--', '--reporter', 'scripts/lib/countingReporter.ts'],
    counts: readerCounts,
  },
  {
    name: 'debian',
    title: 'Programs from Debian that read the formats',
    script: ['test:readers'],
    counts: debianCounts,
    needs: 'GLOSSATOR_APT',
  },
  { name: 'build', title: 'Build', script: ['build'] },
  { name: 'build', title: 'Build of the VS Code suite', script: ['build:test'] },
  {
    name: 'package',
    title: 'Command line and package as built',
    script: ['test:package', '--', '--reporter', 'scripts/lib/countingReporter.ts'],
    counts: packageCounts,
  },
  { name: 'vscode', title: 'Suite in VS Code', script: ['test:vscode'], counts: vscodeCounts },
  {
    name: 'web',
    title: 'Suite in the web extension host',
    script: ['test:vscode', '--', '--web'],
    counts: vscodeCounts,
    not: 'desktop',
  },
  { name: 'windows', title: 'Two windows of VS Code on one document', script: ['test:windows'], not: 'desktop' },
  {
    name: 'hands',
    title: 'VS Code worked by keyboard and pointer',
    script: ['test:hands'],
    counts: handsCounts,
    not: 'desktop',
  },
];

/** A step that fails before it could count is one failure; one that fails though all tests passed is one more. */
async function countsOf(step: Step, status: number): Promise<Counts> {
  const own =
    step.counts && existsSync(step.counts) ? (JSON.parse(await readFile(step.counts, 'utf8')) as Counts) : undefined;
  const counts = own ?? { passed: status === 0 && !step.counts ? 1 : 0, failed: 0 };
  const ran = counts.passed + counts.failed > 0;
  if ((status !== 0 || !ran) && counts.failed === 0) return { ...counts, failed: 1 };
  return counts;
}

async function runStep(step: Step): Promise<Counts> {
  console.log(`\n== ${step.title} ==`);
  if (step.counts) await rm(step.counts, { force: true });
  const begun = Date.now();
  const [script = '', ...args] = step.script;
  const { status } = await npm(['run', '--silent', script, ...args], {
    cwd: root,
    show: true,
    env: { ...process.env, GLOSSATOR_COUNTS: step.counts ?? '' },
  });
  const counts = await countsOf(step, status);
  const outcome = counts.failed === 0 ? 'passed' : 'FAILED';
  console.log(`-- ${step.title}: ${outcome}, ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  return counts;
}

function chosen(only: string | undefined): Step[] {
  const left = steps.filter(
    ({ not, needs }) => (!not || process.env['VSCODE_TEST'] !== not) && (!needs || Boolean(process.env[needs])),
  );
  if (only === undefined) return left;
  const found = left.filter(({ name }) => name === only);
  if (found.length > 0) return found;
  throw new UserError(
    `No step is called ${only}. There are: ${[...new Set(left.map(({ name }) => name))].join(', ')}.`,
  );
}

async function main(): Promise<number> {
  const { values } = options(known);
  if (values.help) {
    console.log(help);
    return 0;
  }
  await mkdir(results, { recursive: true });
  const total: Counts = { passed: 0, failed: 0 };
  for (const step of chosen(values.only)) {
    const { passed, failed } = await runStep(step);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

runMain(main);
