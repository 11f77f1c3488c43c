import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser as Running } from 'playwright-core';
import { atEnd, messageOf, UserError } from '../lib/main';
import { run } from '../lib/processes';
import { ensurePart, isCached, npmInstall, type Part } from './cache';

/** A browser that was seen to start. */
export interface Browser {
  path: string;
  title: string;
  env: Record<string, string>;
  /** Whether it was fetched just now. */
  fetched: boolean;
}

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'msedge'];

function programFolders(): string[] {
  const keys = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
  return keys.flatMap((key) => process.env[key] ?? []);
}

function installedPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform === 'win32') {
    const inside = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return programFolders().flatMap((folder) => inside.map((path) => join(folder, path)));
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** A browser's name and version, or nothing when it doesn't start: some systems have only a stub of that name. */
async function titleOf(path: string, env: Record<string, string>): Promise<string | undefined> {
  // On Windows `--version` opens a window instead.
  if (process.platform === 'win32') return path.includes('Edge') ? 'Edge' : 'Chrome';
  const asked = await run(path, ['--version'], { env: { ...process.env, ...env }, timeout: 20_000 }).catch(
    () => undefined,
  );
  return asked?.status === 0 ? /^.*\d+\.\d+.*$/m.exec(asked.output)?.[0].trim() : undefined;
}

/** The browser named by GLOSSATOR_BROWSER, else an installed Chrome, Chromium or Edge. */
export async function findBrowser(): Promise<Browser | undefined> {
  const wanted = process.env['GLOSSATOR_BROWSER'];
  if (wanted === 'npm') return undefined;
  for (const path of wanted ? [wanted] : installedPaths()) {
    const title = existsSync(path) ? await titleOf(path, {}) : undefined;
    if (title) return { path, title, env: {}, fetched: false };
  }
  if (wanted) throw new UserError(`GLOSSATOR_BROWSER is ${wanted}, but no Chrome, Chromium or Edge starts from there.`);
  return undefined;
}

const chromiumPackage = '@sparticuz/chromium@153.0.0';
const fontPackage = 'dejavu-fonts-ttf@2.37.3';

/** tar-fs comes with the Chromium package, which unpacks itself with it when used from JavaScript. */
interface TarFs {
  extract(folder: string): NodeJS.WritableStream;
}

async function unpack(archive: string, target: string): Promise<void> {
  const { extract } = createRequire(archive)('tar-fs') as TarFs;
  await pipeline(createReadStream(archive), createBrotliDecompress(), extract(target));
}

/** So that a machine without any font shows text, and every machine shows it alike. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}

const bundled: Part = {
  name: 'chromium-153.0.0',
  title: `Chromium (npm package ${chromiumPackage})`,
  megabytes: 400,
  async fill(folder) {
    const install = join(folder, 'install');
    await mkdir(install);
    await writeFile(join(install, 'package.json'), '{ "private": true }\n');
    await npmInstall(install, 'Chromium', [chromiumPackage, fontPackage]);
    const packages = join(install, 'node_modules');
    const packed = join(packages, '@sparticuz', 'chromium', 'bin');
    const program = join(folder, 'chromium');
    await pipeline(createReadStream(join(packed, 'chromium.br')), createBrotliDecompress(), createWriteStream(program));
    await chmod(program, 0o755);
    // libnss and its like, which a bare machine doesn't have.
    await unpack(join(packed, 'al2023.tar.br'), folder);
    await unpack(join(packed, 'fonts.tar.br'), folder);
    await unpackFonts(packages, folder);
    await rm(install, { recursive: true });
  },
};

async function unpackFonts(packages: string, folder: string): Promise<void> {
  await cp(join(packages, 'dejavu-fonts-ttf', 'ttf'), join(folder, 'fonts', 'dejavu'), { recursive: true });
  await writeFile(join(folder, 'fonts.conf'), fontsConf(join(tmpdir(), 'glossator-font-cache')));
}

const elsewhere =
  'Install Chrome, Chromium or Edge, or set GLOSSATOR_BROWSER to the path of one. ' +
  '(With VSCODE_TEST=desktop the tests run in a downloaded desktop VS Code and need no browser.)';

/** Chromium from the npm registry, with the libraries and fonts it needs. */
export async function bundledBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new UserError(
      `No browser was found, and the npm registry has none for ${process.platform} ${process.arch}. ${elsewhere}`,
    );
  }
  const fetched = !isCached(bundled);
  const folder = await ensurePart(bundled);
  const env = { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const path = join(folder, 'chromium');
  const title = await titleOf(path, env);
  if (!title) throw new UserError(`The Chromium from the npm registry does not start on this system. ${elsewhere}`);
  return { path, title, env, fetched };
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

/** Starts the browser without a window; it is closed when the script ends. */
export async function launchBrowser(browser: Browser): Promise<Running> {
  try {
    const running = await chromium.launch({
      executablePath: browser.path,
      args: flags,
      env: { ...(process.env as Record<string, string>), ...browser.env },
      // The script's own clean-up closes it, after what depends on it.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    atEnd(() => running.close());
    return running;
  } catch (error) {
    throw new UserError(`${browser.title} could not be started. ${elsewhere}\n${messageOf(error)}`);
  }
}
