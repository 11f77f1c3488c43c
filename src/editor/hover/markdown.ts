import { MarkdownString } from 'vscode';
import { commandUri } from '../commands';

/** The only commands that a hover card may run: its text comes from articles, which nobody has vouched for. */
export const LINKED_COMMANDS = [
  'glossator.reveal',
  'glossator.nextMention',
  'glossator.previousMention',
  'glossator.allMentions',
  'glossator.allStatements',
  'glossator.copyCitation',
  'glossator.readAs',
] as const;
export type LinkedCommand = (typeof LINKED_COMMANDS)[number];

/** The words as they are: no Markdown, HTML, link or line break that is in them has any effect. */
export const plain = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]()#+\-.!~|$:@]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\s+/gu, ' ');

/**
 * What a card is about. A heading is read out as one; and a name in asterisks makes VS Code look for emphasis in every
 * word, which for the first card of a window takes as long as all the rest.
 */
export const heading = (markdown: string): string => `#### ${markdown}`;

export const link = (words: string, command: LinkedCommand, ...args: readonly unknown[]): string =>
  `[${plain(words)}](${commandUri(command, ...args)})`;

export function card(paragraphs: readonly string[]): MarkdownString {
  const markdown = new MarkdownString(paragraphs.filter(Boolean).join('\n\n'));
  markdown.isTrusted = { enabledCommands: LINKED_COMMANDS };
  return markdown;
}
