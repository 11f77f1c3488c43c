import { env, l10n, type Disposable, type TextDocument } from 'vscode';
import { rolesOf, type StatementView } from '../../worker/items';
import type { View } from '../../worker/view';
import { registerAtCursor, say } from '../commands';
import { statementAt, type GivenItem } from '../decide/subject';
import type { Services } from '../services/services';
import { nameOf } from '../services/sidecarFiles';
import { setting } from '../settings';
import { rangeOf } from '../text';
import { speakerName } from '../wording';
import { citation, type Cited } from './citation';

/** Copies the statement under the cursor with who said it, as what, and where. */
export function activateCitation(services: Services): Disposable {
  return registerAtCursor<GivenItem>(services, 'glossator.copyCitation', async (place, given) => {
    const { document, view } = place;
    const statement = statementAt(place, given);
    if (!statement) return say(l10n.t('The cursor is in no statement.'));
    await env.clipboard.writeText(citation(cited(document, view, statement), setting('citation.format', document)));
    say(l10n.t('The citation is in the clipboard.'));
  });
}

function cited(document: TextDocument, view: View, statement: StatementView): Cited {
  const { target, kind, speaker } = statement;
  const role = speaker && rolesOf(speaker)[0];
  const file = nameOf(document.uri);
  return {
    // Within quotation marks a comma may stand that belongs to the sentence around them.
    words: document.getText(rangeOf(document, target)).replace(/\s+/gu, ' ').trim().replace(/,$/, ''),
    isQuoted: kind !== 'indirect',
    speaker: speakerName(statement),
    role: role ? [role.time, role.title].filter(Boolean).join(' ') : '',
    affiliation: role?.organization ?? '',
    article: view.title ?? file,
    date: view.date,
    file,
    line: document.positionAt(target.start).line + 1,
  };
}
