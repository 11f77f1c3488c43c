import { commands, Disposable, l10n } from 'vscode';
import { say } from '../commands';
import { reasonOf, tell } from '../messages';
import type { WorkspaceIndexer } from '../workspace/workspaceIndex';
import type { Node } from './node';

/** The reader says who is who in all the articles: kept in the workspace's file of people. */
export function linkCommands(index: WorkspaceIndexer): Disposable {
  const command = (id: string, content: (nodes: readonly Node[]) => Promise<string | undefined>): Disposable =>
    commands.registerCommand(id, async (node?: Node, nodes?: readonly Node[]) => {
      try {
        await index.people.write(() => content(nodes ?? (node ? [node] : [])));
      } catch (error) {
        tell('error', reasonOf(error));
      }
    });
  return Disposable.from(
    command('glossator.linkPeople', async (nodes) => {
      const rows = nodes.filter(({ row }) => row.person);
      if (rows.length > 1) {
        return index.ask({ ask: 'link', keys: rows.map(({ row }) => row.person!), name: rows[0]!.row.label });
      }
      say(l10n.t('Select two or more people first.'));
      return undefined;
    }),
    command('glossator.unlinkPerson', async ([node]) =>
      node?.row.person ? index.ask({ ask: 'unlink', key: node.row.person }) : undefined,
    ),
    command('glossator.separatePerson', async ([node]) =>
      node?.row.appearance ? index.ask({ ask: 'separate', ...node.row.appearance }) : undefined,
    ),
  );
}
