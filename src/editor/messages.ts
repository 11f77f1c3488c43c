import { window } from 'vscode';

let last = '';
let lastActions: Readonly<Record<string, () => unknown>> = {};

/** The last message that was shown; for tests, which can't look at the window. */
export const lastMessage = (): string => last;

/** Does what a click on an action of the last message does. */
export const answerLastMessage = async (action: string): Promise<void> => void (await lastActions[action]?.());

/**
 * Shows a message in a corner of the window, with actions. Nobody has to wait for the reader to answer.
 * @param actions by their labels.
 */
export function tell(
  kind: 'information' | 'warning' | 'error',
  message: string,
  actions: Readonly<Record<string, () => unknown>> = {},
): void {
  last = message;
  lastActions = actions;
  const show = {
    information: window.showInformationMessage,
    warning: window.showWarningMessage,
    error: window.showErrorMessage,
  }[kind];
  void show(message, ...Object.keys(actions)).then((chosen) => chosen && actions[chosen]?.());
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
