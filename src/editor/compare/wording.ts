import { l10n } from 'vscode';
import type { Side } from '../../core/agreement/compare';
import type { Figures, Label } from '../../core/agreement/figures';
import type { DisagreementView, SeenView } from '../../worker/comparison';
import { kindText, typeText } from '../wording';

/** Words of a row; the whole of them are in its tooltip. */
const ROW = 60;

export const labelText = (label: Label): string =>
  ({
    person: l10n.t('People'),
    organization: l10n.t('Organizations'),
    term: l10n.t('Policy terms'),
    statement: l10n.t('Statements'),
  })[label];

/** The words that the two disagree about, on one line. */
export function wordsOf({ a, b }: DisagreementView, most = ROW): string {
  const words = (a ?? b)!.exact.replace(/\s+/gu, ' ');
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}

/** “A: person · B: organization” */
export function differenceText(d: DisagreementView): string {
  if (!d.a || !d.b) return l10n.t('only {0}: {1}', d.a ? 'A' : 'B', whatText((d.a ?? d.b)!));
  return `A: ${differing(d.a, d)} · B: ${differing(d.b, d)}`;
}

/** What one side says of the words, for a tooltip. */
export function sideText(side: Side, seen: SeenView | null): string {
  const name = side === 'a' ? 'A' : 'B';
  return `${name}: ${seen ? `${whatText(seen)} “${seen.exact}”${seen.who === null ? '' : `, ${seen.who}`}` : l10n.t('nothing')}`;
}

const isType = (type: SeenView['type']): type is 'person' | 'organization' | 'term' =>
  type === 'person' || type === 'organization' || type === 'term';

const whatText = ({ type }: SeenView): string =>
  isType(type) ? typeText(type) : l10n.t('{0} statement', kindText(type));

/** Of one side, what is not as on the other. */
function differing(seen: SeenView, { differs }: DisagreementView): string {
  const words = differs.map((difference) => {
    switch (difference) {
      case 'place':
        return `“${seen.exact.replace(/\s+/gu, ' ').slice(0, ROW)}”`;
      case 'entity':
      case 'speaker':
        return seen.who ?? l10n.t('left open');
      case 'modality':
        return modalityText(seen.modality);
      default:
        return whatText(seen);
    }
  });
  return words.join(', ');
}

const modalityText = (modality: SeenView['modality']): string =>
  ({ asserted: l10n.t('said'), negated: l10n.t('not said'), hypothetical: l10n.t('not yet said') })[modality];

const shown = (figure: number | null): string => figure?.toFixed(2) ?? '–';

export const shortFigures = ({ kappa, strict }: Figures): string => `κ ${shown(kappa)} · F1 ${shown(strict)}`;

/** All of the figures, a line each. */
export const allFigures = (f: Figures): string =>
  [
    l10n.t('Marks of A: {0}, of B: {1}', f.a, f.b),
    l10n.t('F1, in the same place: {0}', shown(f.strict)),
    l10n.t('F1, with words in common: {0}', shown(f.lenient)),
    l10n.t('Share of words agreed on: {0}', shown(f.observed)),
    l10n.t('Cohen’s kappa of words: {0}', shown(f.kappa)),
    l10n.t('Krippendorff’s alpha of words: {0}', shown(f.alpha)),
  ].join('\n');
