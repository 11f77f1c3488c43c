import { classesOf, MODIFIER, TITLE } from '../../grammar/lexicon';
import type { Tokens } from '../../text/tokens';
import { ORGANIZATION } from '../labels';
import type { Found } from './found';

const DOUBTED = 0.75;
/**
 * What sport and the post write for countries, but for those that are parties or federations as well (LIB, MAS, PAN,
 * PRI, CAF).
 */
const CODES = new Set(
  (
    'AFG ALB ALG AND ANG ANT ARG ARM ARU AUS AUT AZE BAH BAN BAR BDI BEL BEN BER BHU BIH BIZ BLR BOL BOT BRA BRN BUL BUR ' +
    'CAM CAN CGO CHA CHI CHL CHN CIV CMR COD COL COM CPV CRC CRO CUB CYP CZE DEN DEU DMA DNK DOM ECU EGY ERI ESA ESP EST ' +
    'ETH FIJ FIN FRA GAB GAM GBR GEO GEQ GER GHA GRC GRE GRN GUA GUI GUY HAI HKG HON HRV HUN INA IND IRI IRL IRN IRQ ISL ' +
    'ISR ISV ITA JAM JOR JPN KAZ KEN KGZ KOR KOS KSA KUW LAO LAT LBA LBN LBR LCA LES LIE LTU LUX MAD MAR MAW MDA MDV MEX ' +
    'MGL MKD MLI MLT MNE MON MOZ MRI MTN MYA MYS NAM NCA NED NEP NGR NIG NLD NOR NZL OMA PAK PAR PER PHI PHL PLE PNG POL ' +
    'POR PRK PRT PUR QAT ROM ROU RSA RUS RWA SAM SAU SEN SEY SGP SIN SKN SLE SLO SMR SOL SOM SRB SRI SSD SUD SUI SUR SVK ' +
    'SVN SWE SWZ SYR TAN TGA THA TJK TKM TLS TOG TPE TTO TUN TUR UAE UGA UKR URU USA UZB VAN VEN VIE VIN YEM ZAF ZAM ZIM'
  ).split(' '),
);

/** "Bo Lind (NOR)", "Ana Ruiz (ESP)/Rui Melo (POR)": where they compete for. */
export const isCountryCode = ({ words }: Tokens, { first, last, kind, confidence }: Found): boolean =>
  kind === ORGANIZATION &&
  last - first === 1 &&
  confidence < DOUBTED &&
  words[first - 1] === '(' &&
  words[last] === ')' &&
  CODES.has(words[first]!);

/** "Baa2", "Aaa": what an agency of ratings gives. */
const RATING = /^(?:Aaa|Ca|(?:[ABC]a|[ABC]aa)[1-3])$/;

export const isRating = ({ words }: Tokens, { first, last }: Found): boolean =>
  last - first === 1 && RATING.test(words[first]!);

/**
 * "Special Assistant to the Prime Minister (SAPM)", "Inspector General of Police (IGP)": the letters of an office in
 * brackets right behind it.
 */
export function isOfficeCode({ lower, words }: Tokens, { first, last, kind }: Found): boolean {
  if (kind !== ORGANIZATION || last - first > 1 || words[first - 1] !== '(' || words[last] !== ')') return false;
  const letters = lower[first]!;
  let i = first - 2;
  for (let k = letters.length - 1; k >= 0 && i >= 0; i--) {
    if (lower[i]![0] === letters[k]) k--;
    else if (!SMALL.has(lower[i]!)) return false;
    if (k < 0) break;
  }
  for (let title = i; title >= 0 && title < first - 1; title++) {
    const classes = classesOf(lower[title]!);
    if (classes & TITLE && (title === first - 2 || SMALL.has(lower[title + 1]!))) return true;
    if (!(classes & (TITLE | MODIFIER))) return false;
  }
  return false;
}

const SMALL = new Set(['of', 'for', 'to', 'the', 'and', 'in']);

const SEAT = /^[RDI]-\p{Lu}/u;

/** "(R-Ohio)", "D-Calif.", "R-San Antonio": an American politician's party, and the state or the city. */
export const isSeat = ({ words }: Tokens, { first, last }: Found): boolean =>
  last - first <= 2 && SEAT.test(words[first]!) && (words[first - 1] === '(' || words[first - 1] === ',');
