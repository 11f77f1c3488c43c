import { join } from 'node:path';
import { options } from './lib/arguments';
import { runMain, UserError } from './lib/main';
import { openInBrowser } from './lib/open';
import { packageExtension } from './lib/packaging';
import { root } from './lib/paths';
import { freePort } from './lib/port';
import { findCode, runDesktop } from './vscode/desktop';
import { fetchAll } from './vscode/fetch';
import { installExtension, privateFolder, startServer, writeSettings } from './vscode/server';

const help = `Builds Glossator and opens it on the seed articles in a VS Code of its own.

  npm start                       in the browser, with VS Code from the npm registry
  npm start -- --port 8080        on that port (default: any free one)
  npm start -- --no-open          only print the address
  npm start -- --desktop          in the desktop VS Code, where \`code\` is installed

Ctrl-C ends it. Fetched programs are kept in ~/.cache/glossator (GLOSSATOR_CACHE sets another folder).`;

const known = {
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  desktop: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new UserError(`--port ${text} is not a port (1 to 65535).`);
  }
  return port;
}

async function inBrowser(vsix: string, folder: string, port: number | undefined, open: boolean): Promise<number> {
  const { code } = await fetchAll(false);
  const data = await privateFolder();
  await writeSettings(data);
  await installExtension(code, data, vsix);
  const server = await startServer(code, data, { port });
  const url = server.urlOf(folder);
  console.log(`\nGlossator runs in VS Code at\n\n  ${url}\n\nCtrl-C ends it.`);
  if (open) openInBrowser(url);
  throw new UserError(await server.ended);
}

async function main(): Promise<number> {
  const { values } = options(known);
  if (values.help) {
    console.log(help);
    return 0;
  }
  const port = portOf(values.port);
  const folder = join(root, 'seeds');
  // Before the build: what would fail after it should be told at once.
  await freePort(port);
  const code = values.desktop ? findCode() : undefined;
  const vsix = await packageExtension();
  return code ? runDesktop(code, vsix, folder) : inBrowser(vsix, folder, port, !values['no-open']);
}

// Ctrl-C is how it is meant to end.
runMain(main, { interrupted: 0 });
