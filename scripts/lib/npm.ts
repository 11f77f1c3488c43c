import { UserError } from './main';
import { run, type Finished, type RunOptions } from './processes';

/**
 * The npm that runs this script, else the one on the path. Everything is fetched through it alone, so that the user's own
 * registry, proxy and certificate settings hold.
 */
function npmCommand(): { command: string; before: string[]; shell: boolean } {
  const cli = process.env['npm_execpath'];
  if (cli && /npm-cli\.c?js$/.test(cli)) return { command: process.execPath, before: [cli], shell: false };
  const windows = process.platform === 'win32';
  return { command: windows ? 'npm.cmd' : 'npm', before: [], shell: windows };
}

export async function npm(args: string[], options: RunOptions): Promise<Finished> {
  const { command, before, shell } = npmCommand();
  try {
    return await run(command, [...before, ...args], { ...options, shell });
  } catch (error) {
    throw new UserError(
      `npm could not be started (${String(error)}). It comes with Node.js: https://nodejs.org. Is it on the PATH?`,
    );
  }
}

const reasons: [RegExp, string][] = [
  [/ENOSPC/, 'The disk is full. Free some space, or set GLOSSATOR_CACHE to a folder on another disk.'],
  [/EACCES|EPERM|EROFS/, 'A folder is not writable. Set GLOSSATOR_CACHE to one that is.'],
  [/E401|E403/, 'The npm registry refused it. Check the login and the registry in your .npmrc.'],
  [/E404|ETARGET/, 'The npm registry in your settings does not have it. See `npm config get registry`.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    'The npm registry was not reached. Check the network, and the proxy and registry in your .npmrc.',
  ],
];

/** What went wrong in an `npm install`, and what the user can do about it. */
export function npmFailure(what: string, output: string): UserError {
  const reason = reasons.find(([pattern]) => pattern.test(output))?.[1] ?? 'npm said:';
  // Its first lines say what happened; a dump of the error and general advice follow.
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!) ./.test(line));
  const said = (lines.length > 0 ? lines : output.trim().split('\n')).slice(0, 6).join('\n');
  return new UserError(`${what} could not be fetched. ${reason}\n${said}`);
}
