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

export const link = (words: string, command: LinkedCommand, ...args: readonly unknown[]): string =>
  `[${plain(words)}](${commandUri(command, ...args)})`;

export function card(paragraphs: readonly string[]): MarkdownString {
  const markdown = new MarkdownString(paragraphs.filter(Boolean).join('\n\n'));
  markdown.isTrusted = { enabledCommands: LINKED_COMMANDS };
  return markdown;
}
