// Assertions that also work in the web worker, where `node:assert` isn't.

function fail(message: string | undefined, text: string): never {
  throw new Error(message === undefined ? text : `${message}: ${text}`);
}

function show(value: unknown): string {
  return JSON.stringify(value, null, 1) ?? String(value);
}

export function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message, `expected something, got ${show(value)}`);
}

export function equal<T>(actual: T, expected: T, message?: string): void {
  if (!Object.is(actual, expected)) fail(message, `expected ${show(expected)}, got ${show(actual)}`);
}

/** Equal as JSON: for plain data. */
export function same(actual: unknown, expected: unknown, message?: string): void {
  if (show(actual) !== show(expected)) fail(message, `expected ${show(expected)}, got ${show(actual)}`);
}

export function match(actual: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(actual)) fail(message, `expected ${String(pattern)}, got ${show(actual)}`);
}

/** Waits until `check` gives a value, for what VS Code does in its own time. */
export async function eventually<T>(check: () => T | undefined | Promise<T | undefined>, message: string): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const value = await check();
    if (value !== undefined && value !== false) return value;
    await new Promise((done) => setTimeout(done, 100));
  }
  return fail(undefined, `waited 10 s in vain: ${message}`);
}
