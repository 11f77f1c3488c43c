import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { runMain, UserError } from '../lib/main';
import { SuiteLog } from './suiteLog';
import { openSuiteWindows, type Order } from './suiteWindows';

function value(args: string[], name: string): string {
  const start = `--${name}=`;
  const given = args.find((arg) => arg.startsWith(start))?.slice(start.length);
  if (!given || !existsSync(given)) throw new UserError(`The launcher needs ${start}PATH with a path that exists.`);
  return resolve(given);
}

/** Reads the arguments; those meant for a desktop program (--no-sandbox, --user-data-dir, …) say nothing to this one. */
function readArguments(args: string[]): Order {
  const workspace = args.find((arg) => !arg.startsWith('-') && existsSync(arg) && statSync(arg).isDirectory());
  if (!workspace) throw new UserError('The launcher needs the folder to open as an argument.');
  return {
    extension: value(args, 'extensionDevelopmentPath'),
    tests: value(args, 'extensionTestsPath'),
    workspace: resolve(workspace),
  };
}

function seconds(name: string, otherwise: number): number {
  const given = Number(process.env[name]);
  return given > 0 ? given : otherwise;
}

function timeLimit(limit: number): Promise<never> {
  return new Promise((_, fail) => {
    const message = `The tests were stopped after ${limit} seconds (VSCODE_TEST_SECONDS sets another limit).`;
    setTimeout(() => fail(new UserError(message)), limit * 1000).unref();
  });
}

async function runSuite(order: Order, log: SuiteLog): Promise<number> {
  const windows = await openSuiteWindows();
  let finish: (status: number) => void;
  const status = new Promise<number>((done) => {
    finish = done;
  });
  const page = await windows.newPage({ exit: (code) => finish(code), log: (type, args) => log.take(type, args) });
  const crashed = new Promise<never>((_, fail) => {
    page.once('crash', () => fail(new UserError('The page with VS Code in it crashed.')));
  });
  await windows.start(page, order);
  return Promise.race([status, crashed]);
}

runMain(async () => {
  const order = readArguments(process.argv.slice(2));
  const log = new SuiteLog();
  try {
    const limit = timeLimit(seconds('VSCODE_TEST_SECONDS', 300));
    const status = await Promise.race([runSuite(order, log), limit]);
    log.showHidden();
    return status;
  } catch (error) {
    log.showHidden();
    throw error;
  }
});
