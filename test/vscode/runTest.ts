import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { atEnd, messageOf, runMain, UserError } from '../../scripts/lib/main';
import { cacheFolder, root, shown } from '../../scripts/lib/paths';
import { productTitle } from '../../scripts/vscode/fetch';
import { privateFolder } from '../../scripts/vscode/server';
import { SuiteOutput } from './output';
import { webExtension } from './webExtension';

const help = `Runs the extension's test suite in a real VS Code.

  npm run test:vscode              the VS Code from the npm registry, in a browser without a window
  npm run test:vscode -- --web     the same, in the web extension host
  npm run test:vscode -- --grep=WORDS
                                   only the tests whose titles hold these words
  VSCODE_TEST=desktop npm run test:vscode
                                   the desktop VS Code, downloaded once

VSCODE_TEST_SECONDS  time limit, 300 by default
VSCODE_TEST_VERBOSE  set to 1 to see VS Code's own log too
GLOSSATOR_CACHE      where fetched programs are kept, ~/.cache/glossator by default
GLOSSATOR_BROWSER    path of the browser to use; "npm" for the one from the npm registry`;

const launcher = join(root, 'scripts', 'vscode', process.platform === 'win32' ? 'launcher.cmd' : 'launcher.sh');
const nothing = (): void => undefined;
const resultFile = join(root, 'out', 'test', 'vscode-result.json');

/** A copy of the seeds and of the suite's own files, so that tests can write. The suite reads in it which tests to run. */
async function makeWorkspace(grep: string | undefined): Promise<string> {
  const folder = join(await privateFolder(), 'workspace');
  await mkdir(folder);
  for (const source of [join(root, 'seeds'), join(root, 'test', 'vscode', 'workspace')]) {
    if (existsSync(source)) await cp(source, folder, { recursive: true });
  }
  if (grep) await writeFile(join(folder, '.grep'), grep);
  return folder;
}

/** The product.json of a desktop VS Code, which lies elsewhere in each system's package. */
function desktopTitle(executable: string): string {
  const resources = [join('resources', 'app'), join('..', 'Resources', 'app')];
  const file = resources
    .map((path) => join(dirname(executable), path, 'product.json'))
    .find((path) => existsSync(path));
  return file ? productTitle(file) : executable;
}

async function desktop(): Promise<string> {
  try {
    const cachePath = join(cacheFolder(), 'vscode-desktop');
    const version = process.env['VSCODE_VERSION'];
    const executable = await downloadAndUnzipVSCode(version ? { cachePath, version } : { cachePath });
    console.log(`VS Code: ${desktopTitle(executable)}, desktop`);
    return executable;
  } catch (error) {
    throw new UserError(
      `The desktop VS Code could not be downloaded (${messageOf(error)}). ` +
        'Without VSCODE_TEST=desktop the tests run in the one from the npm registry.',
    );
  }
}

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(help);
    return 0;
  }
  const web = args.includes('--web');
  const grep = args.find((arg) => arg.startsWith('--grep='))?.slice('--grep='.length);
  const onDesktop = process.env['VSCODE_TEST'] === 'desktop';
  if (web && onDesktop) throw new UserError('--web runs in the VS Code from the npm registry: leave VSCODE_TEST out.');
  const suite = join(root, 'out', 'test', 'suite', web ? 'web.js' : 'index.js');
  if (!existsSync(suite)) throw new UserError(`${shown(suite)} is missing. \`npm run build:test\` makes it.`);

  await rm(resultFile, { force: true });
  const profile = await privateFolder();
  const extension = web ? await webExtension(suite) : { folder: root, suite };
  const output = new SuiteOutput();
  const vscodeExecutablePath = onDesktop ? await desktop() : launcher;
  const launchArgs = [await makeWorkspace(grep), `--user-data-dir=${profile}`];
  launchArgs.push(`--extensions-dir=${join(profile, 'extensions')}`);
  const running = runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: extension.folder,
    extensionTestsPath: extension.suite,
    launchArgs,
  });
  // On Ctrl-C runTests asks VS Code to stop: wait until it has cleaned up. At any other end a launcher that has lost
  // its parent stops by itself.
  process.once('SIGINT', () => {
    atEnd(() => Promise.race([running.then(nothing, nothing), wait(10_000)]));
  });
  const failed = await running.then(
    () => false,
    (error: unknown) => {
      console.error(messageOf(error));
      return true;
    },
  );
  return report(output, failed);
}

/** Writes the counts down for whoever adds them up, and tells the exit status. */
async function report(output: SuiteOutput, failed: boolean): Promise<number> {
  // VS Code that fails without a word of the suite is one failure.
  const counts = output.counts ?? { passed: 0, failed: 1 };
  if (failed && counts.failed === 0) counts.failed = 1;
  await mkdir(dirname(resultFile), { recursive: true });
  await writeFile(resultFile, `${JSON.stringify(counts)}\n`);
  if (!output.counts) console.error('The suite never said how it ended.');
  console.log(`In VS Code: ${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed > 0 ? 1 : 0;
}

runMain(main);
