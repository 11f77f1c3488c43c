import * as nodeModule from 'node:module';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';
import { atEnd, UserError } from '../lib/main';
import { freePort } from '../lib/port';
import { run, startTree, stopTree } from '../lib/processes';
import type { VSCode } from './fetch';
import { settings, type Settings } from './settings';

export interface Server {
  port: number;
  origin: string;
  /** The address that opens a folder. */
  urlOf(folder: string, payload?: [string, string][]): string;
  /** Resolves with what the server said last, should it end by itself. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

export interface ServerOptions {
  port?: number | undefined;
  /** Lets a page hand a payload to the workbench (extension under development, tests). */
  forTests?: boolean;
}

/** A folder for settings, extensions and state, removed when the script ends. */
export async function privateFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'glossator-'));
  atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}

export async function writeSettings(dataFolder: string, more: Settings = {}): Promise<void> {
  const text = JSON.stringify({ ...settings, ...more }, null, 2);
  for (const part of ['User', 'Machine']) {
    const folder = join(dataFolder, 'data', part);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'settings.json'), text);
  }
}

/** The same settings, where the desktop VS Code looks for them under its --user-data-dir. */
export async function writeDesktopSettings(own: string): Promise<void> {
  const folder = join(own, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

/**
 * The environment without what another VS Code or npm left in it: it would change how this one starts. Without a gallery
 * it asks no other host for extensions.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$)/i.test(name));
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}' };
}

/** Installs a packaged extension, as a user would. */
export async function installExtension(code: VSCode, dataFolder: string, vsix: string): Promise<void> {
  const args = [
    code.main,
    '--accept-server-license-terms',
    '--server-data-dir',
    dataFolder,
    '--install-extension',
    vsix,
  ];
  const done = await run(process.execPath, args, { env: cleanEnvironment(), timeout: 120_000 });
  // The server says 'Failed Installing' and still exits with 0 for some broken packages.
  if (done.status !== 0 || !/successfully installed/i.test(done.output)) {
    throw new UserError(`${vsix} could not be installed into VS Code:\n${done.output.trim()}`);
  }
}

/** This VS Code needs a newer Node.js than the extension; npm scripts find the one of the devDependency `node`. */
function checkNode(): void {
  if ('registerHooks' in nodeModule) return;
  throw new UserError(
    `VS Code needs Node.js 22.15 or newer and this is ${process.version}. Run it with npm (\`npm start\`, \`npm test\`), ` +
      'after `npm install` with install scripts allowed: that brings Node.js 24 along (`npm rebuild node` mends it).',
  );
}

async function answers(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/version`, { signal: AbortSignal.timeout(2000) });
    return response.ok;
  } catch {
    return false;
  }
}

async function untilAnswers(child: ChildProcess, origin: string, output: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await answers(origin)) return;
    if (child.exitCode !== null || child.signalCode !== null) break;
    await wait(100);
  }
  throw new UserError(`VS Code's server did not start:\n${output().trim().slice(-2000)}`);
}

function folderUrl(origin: string, folder: string, payload: [string, string][]): string {
  const query = new URLSearchParams({ folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  // VS Code reads a plus as a plus; slashes are for whoever reads the address.
  return `${origin}/?${query.toString().replaceAll('+', '%20').replaceAll('%2F', '/')}`;
}

/** Starts VS Code's server on this machine alone, with a data folder of its own. */
export async function startServer(code: VSCode, dataFolder: string, options: ServerOptions = {}): Promise<Server> {
  checkNode();
  const port = await freePort(options.port);
  const origin = `http://127.0.0.1:${port}`;
  const args = [code.main, '--accept-server-license-terms', '--without-connection-token', '--disable-telemetry'];
  args.push('--host', '127.0.0.1', '--port', String(port), '--server-data-dir', dataFolder);
  if (options.forTests) args.push('--enable-smoke-test-driver');
  const child = startTree(process.execPath, args, { env: cleanEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-20_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  await untilAnswers(child, origin, () => output);
  const ended = new Promise<string>((done) => {
    child.once('exit', () => done(`VS Code's server ended:\n${output.trim().slice(-2000)}`));
  });
  return {
    port,
    origin,
    urlOf: (folder, payload = []) => folderUrl(origin, folder, payload),
    ended,
    stop: () => stopTree(child),
  };
}
