import { l10n, Uri, window, workspace } from 'vscode';
import { nameOf, readText, SIDECAR_ENDING } from '../services/sidecarFiles';

/** A sidecar that is to be compared. */
export interface Source {
  readonly uri: Uri;
  readonly content: string;
}

/**
 * The two files that are meant: those that a command was given, that are selected in the Explorer, or that the reader
 * chooses. Undefined when he chose none.
 */
export async function chosenFiles(first: unknown, second: unknown): Promise<[Uri, Uri] | undefined> {
  // From the Explorer's menu: the file that was clicked, and all that are selected, in their order.
  const given = (Array.isArray(second) ? [...second, first] : [first, second]).filter((uri) => uri instanceof Uri);
  const files = new Map(given.map((uri) => [String(uri), uri]));
  for (let asked = 0; files.size < 2 && asked < 2; asked++) {
    const [known] = files.values();
    for (const uri of await askForSidecars(known)) files.set(String(uri), uri);
  }
  const [a, b] = files.values();
  return a && b && [a, b];
}

async function askForSidecars(known: Uri | undefined): Promise<readonly Uri[]> {
  const title = known ? l10n.t('Compare {0} With…', nameOf(known)) : l10n.t('Choose Two Files of Annotations');
  const chosen = await window.showOpenDialog({
    title,
    openLabel: l10n.t('Compare'),
    canSelectMany: !known,
    filters: { [l10n.t('Annotations')]: ['json'] },
    ...(known && { defaultUri: Uri.joinPath(known, '..') }),
  });
  return chosen ?? [];
}

/** @throws Error with the reason, for the user. */
export async function sourceAt(uri: Uri): Promise<Source> {
  const content = await readText(uri);
  if (content === null) throw new Error(l10n.t('There is no file {0}.', nameOf(uri)));
  return { uri, content };
}

/** The text that two sidecars are about: the one that is given, the one beside either of them, or one that the reader names. */
export async function articleOf(sources: readonly Source[], given: unknown): Promise<Uri | undefined> {
  if (given instanceof Uri) return given;
  for (const uri of [...sources.flatMap(besides), ...sources.flatMap(named)]) {
    const found = await Promise.resolve(workspace.fs.stat(uri)).then(
      () => true,
      () => false,
    );
    if (found) return uri;
  }
  const chosen = await window.showOpenDialog({ title: l10n.t('Which Text Are They About?') });
  return chosen?.[0];
}

const besides = ({ uri }: Source): Uri[] =>
  uri.path.endsWith(SIDECAR_ENDING) ? [uri.with({ path: uri.path.slice(0, -SIDECAR_ENDING.length) })] : [];

/** The file that a sidecar says it is about, in its own folder. */
function named({ uri, content }: Source): Uri[] {
  const file = /"file":\s*("(?:[^"\\/]|\\.)+")/u.exec(content.slice(0, 2000))?.[1];
  try {
    return file ? [Uri.joinPath(uri, '..', JSON.parse(file) as string)] : [];
  } catch {
    return [];
  }
}
