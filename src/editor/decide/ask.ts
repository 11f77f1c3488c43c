import { window, type QuickPickItem } from 'vscode';

/** Something to choose in a list, and what it stands for. */
export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

/** Lets the reader choose one. @returns undefined where the reader thinks better of it. */
export async function choose<T>(title: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
  const chosen = await window.showQuickPick(choices, { title, matchOnDescription: true, matchOnDetail: true });
  return chosen?.value;
}

/** Lets the reader choose any number. @returns undefined where the reader chooses none. */
export async function chooseSome<T>(title: string, choices: readonly Choice<T>[]): Promise<readonly T[] | undefined> {
  const options = { title, canPickMany: true, matchOnDescription: true, matchOnDetail: true } as const;
  const chosen = await window.showQuickPick(choices, options);
  return chosen && chosen.length > 0 ? chosen.map(({ value }) => value) : undefined;
}

/** Lets the reader write words. @returns undefined where the reader thinks better of it. */
export const write = (title: string, prompt: string, value = ''): Thenable<string | undefined> =>
  window.showInputBox({ title, prompt, value });
