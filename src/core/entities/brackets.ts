import type { ReadParagraph } from '../paragraph';
import { isAcronym, isAcronymOf, isContractionOf, parseOrganizationName } from './organization-name';
import type { Bracketed } from './organizations';

/** Organizations with another of their names in brackets right behind: "Chinese Academy of Sciences (CAS)". */
export function bracketsOf({ tokens, names }: ReadParagraph): Bracketed[] {
  const out: Bracketed[] = [];
  for (let i = 1; i < names.length; i++) {
    let before = i - 1;
    while (before > 0 && names[before]!.nested) before--;
    const [long, short] = [names[before]!, names[i]!];
    if (long.label !== 'organization' || short.label !== 'organization' || long.nested) continue;
    if (short.first !== long.last + 1 || tokens.lower[long.last] !== '(' || tokens.lower[short.last] !== ')') continue;
    const [a, b] = [tokens.text.slice(long.start, long.end), tokens.text.slice(short.start, short.end)];
    const name = parseOrganizationName(a);
    if (isAcronym(b) || isAcronymOf(b, name) || isContractionOf(b, name)) out.push({ long: a, short: b });
    else if (isAcronym(a)) out.push({ long: b, short: a });
  }
  return out;
}
