import { l10n } from 'vscode';
import { kindText } from '../wording';
import type { MapWords } from './model';

export const mapWords = (): MapWords => ({
  empty: l10n.t('Open a plain text or Markdown article to see its map.'),
  statements: l10n.t('Who speaks where'),
  statementsHelp: l10n.t(
    'Each bar is a statement, from the beginning of the text on the left to its end on the right. Arrow keys go from bar to bar, Enter goes to the text.',
  ),
  noStatements: l10n.t('Nobody is quoted in this text.'),
  statementsTable: l10n.t('Table of the statements'),
  people: l10n.t('Who belongs to what'),
  peopleHelp: l10n.t(
    'People are on the left, their organizations on the right, roles on the lines between. Arrow keys go from one to the next, Enter goes to the text.',
  ),
  noPeople: l10n.t('This text gives nobody’s role in a marked organization.'),
  peopleTable: l10n.t('Table of the roles'),
  zoomIn: l10n.t('Zoom In'),
  zoomOut: l10n.t('Zoom Out'),
  saveSvg: l10n.t('Save as SVG…'),
  savePng: l10n.t('Save as PNG…'),
  direct: kindText('direct'),
  indirect: kindText('indirect'),
  transcript: kindText('transcript'),
  speaker: l10n.t('Speaker'),
  kind: l10n.t('Kind'),
  words: l10n.t('Words'),
  line: l10n.t('Line'),
  person: l10n.t('Person'),
  organization: l10n.t('Organization'),
  role: l10n.t('Role'),
});
