import { format } from 'node:util';

/**
 * What VS Code says to itself at the same time and at the same level as the suite's lines: native modules that are not
 * compiled (nothing here needs them), and connections coming and going.
 */
const chatter = [
  /Could not locate the bindings file/,
  /native-watchdog|spdlog|@vscode\/sqlite3|@parcel\/watcher|node-pty/,
  /^(Creating a socket|Resolv(ing|ed) connection token|Updating additional builtin)/,
  /^\[(reconnection-grace-time|AgentHost|AccountPolicyGate|Service Worker|remote-connection)/,
  /^Canceled/,
  /ENOTFOUND|ECONNREFUSED|Failed to fetch/,
  /copilot|chat participant|gallery/i,
  // The workbench's own errors, with its stack; the suite's come without.
  /\/vs\/code\/browser\/workbench\/workbench\.js/,
];

const begin = /^Ran in VS Code /;
const end = /^GLOSSATOR_SUITE /;

/** Passes the suite's lines on to standard output and keeps VS Code's own back. */
export class SuiteLog {
  #hidden: string[] = [];
  #running = false;
  #finished = false;
  readonly #all = Boolean(process.env['VSCODE_TEST_VERBOSE']);

  take(type: string, args: unknown[]): void {
    const text = format(...args);
    if (begin.test(text)) this.#running = true;
    if (this.#all || this.#isOfSuite(type, text)) console.log(text);
    else this.#hidden.push(`[${type}] ${text}`);
    if (end.test(text)) this.#finished = true;
  }

  /** The last of what was kept back, when the suite did not come to its end. */
  showHidden(): void {
    if (this.#finished || this.#hidden.length === 0) return;
    console.error('What VS Code itself said last:');
    for (const text of this.#hidden.slice(-30)) console.error(`  ${text.split('\n').slice(0, 6).join('\n  ')}`);
  }

  #isOfSuite(type: string, text: string): boolean {
    if (!this.#running || this.#finished || type === 'trace' || type === 'debug') return false;
    return !chatter.some((pattern) => pattern.test(text));
  }
}
