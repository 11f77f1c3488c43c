import { commands, Disposable, l10n, Uri, window, workspace, type ExtensionContext } from 'vscode';
import { reasonOf, tell } from '../messages';

const SAMPLE = 'harbour-fee.txt';
const WALKTHROUGH = 'glossator.glossator#glossator.start';

/** The first steps, and the article to try them on. */
export function activateWalkthrough({ extensionUri, globalStorageUri }: ExtensionContext): Disposable {
  return Disposable.from(
    commands.registerCommand('glossator.getStarted', () =>
      commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH),
    ),
    commands.registerCommand('glossator.openSample', async () => {
      const shipped = Uri.joinPath(extensionUri, 'media', 'walkthrough', SAMPLE);
      try {
        await window.showTextDocument(await copyOf(shipped, Uri.joinPath(globalStorageUri, 'sample')));
      } catch (error) {
        tell('error', l10n.t('The sample article could not be opened. {0}', reasonOf(error)));
      }
    }),
  );
}

/** A copy of the reader's own: it can be edited, and annotations kept beside it. What is there already stays. */
async function copyOf(shipped: Uri, folder: Uri): Promise<Uri> {
  const copy = Uri.joinPath(folder, SAMPLE);
  const isThere = await workspace.fs.stat(copy).then(
    () => true,
    () => false,
  );
  if (isThere) return copy;
  await workspace.fs.createDirectory(folder);
  await workspace.fs.writeFile(copy, await workspace.fs.readFile(shipped));
  return copy;
}
