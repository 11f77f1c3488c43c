// Mocha's browser build defines the global `Mocha`; it runs in both extension hosts, with Node and in the web worker.
import 'mocha/mocha';
import type { Runner, Test } from 'mocha';
import * as vscode from 'vscode';

/** Prints each test on a line and counts; console output is all that leaves the extension host. Mocha calls it with `new`. */
function report(runner: Runner): void {
  let passed = 0;
  let failed = 0;
  runner.on('pass', (test: Test) => {
    passed++;
    console.log(`  ok ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  runner.on('pending', (test: Test) => console.log(`  skipped ${test.fullTitle()}`));
  runner.on('fail', (test: Test, error: Error) => {
    failed++;
    console.log(`  FAILED ${test.fullTitle()}\n${error.stack ?? error.message}`);
  });
  runner.on('end', () => console.log(`GLOSSATOR_SUITE ${JSON.stringify({ passed, failed })}`));
}

function sayWhere(): void {
  const host = 'WorkerGlobalScope' in globalThis ? 'web worker' : `Node ${process.versions.node}`;
  const shown = vscode.env.uiKind === vscode.UIKind.Web ? 'browser' : 'desktop';
  console.log(`Ran in VS Code ${vscode.version} (${vscode.env.appName}, ${shown}; extension host: ${host})`);
}

/** Words of the titles of the tests to run; nothing for all. */
async function wanted(): Promise<string | undefined> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '.grep');
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
}

/** Called by VS Code, in the extension host; a rejection makes the run fail. */
export async function run(): Promise<void> {
  sayWhere();
  // Not the global `mocha`: its run() wants an address bar.
  const tests = new Mocha({
    ui: 'bdd',
    timeout: 20_000,
    reporter: report as unknown as Mocha.ReporterConstructor,
  });
  // Defines `describe` and `it`; therefore the tests are imported only now.
  const grep = await wanted();
  if (grep) tests.fgrep(grep);
  tests.suite.emit('pre-require', globalThis, '', tests);
  await import('./all');
  await new Promise<void>((done, fail) => {
    tests.run((failures) => (failures > 0 ? fail(new Error(`${failures} failed`)) : done()));
  });
}
