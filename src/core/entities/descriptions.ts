import { classesOf, SOMEBODY, TITLE } from '../grammar/lexicon';
import type { Tokens } from '../text/tokens';
import type { OrganizationName } from './organization-name';

/** Headlines call any of these "chief" or "boss". */
export const LEADER = 'chief';
export const LEADERS: ReadonlySet<string> = new Set(
  'boss ceo chairman chairperson chairwoman chair commissioner director executive general governor head leader president secretary-general director-general'.split(
    ' ',
  ),
);

/** What a company is called for what it does. */
export const COMPANY: ReadonlySet<string> = new Set(
  'airline automaker bank broadcaster carmaker carrier chain chipmaker company conglomerate cooperative corporation developer drugmaker firm group insurer lender maker manufacturer miner operator producer publisher retailer start-up startup supplier'.split(
    ' ',
  ),
);
/** Said of any company, whatever it does. */
export const ANY_COMPANY: ReadonlySet<string> = new Set(
  'company conglomerate corporation firm group maker manufacturer producer operator developer start-up startup'.split(
    ' ',
  ),
);
/** Words of bodies that are no companies. */
export const PUBLIC: ReadonlySet<string> = new Set(
  'association associations federation society charity movement coalition league campaign college school academy administration agency army assembly authority cabinet commission committee conference congress council court department government institute institution ministry parliament party police senate treasury tribunal union university'.split(
    ' ',
  ),
);

/** Words in the name of a body that tell what it may be called: "the union" is the Maritime Workers' Alliance. */
export const KINDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    union: 'workers worker alliance teamsters labour federation brotherhood guild nurses teachers drivers',
    agency: 'administration authority bureau office service',
    regulator: 'authority commission agency office bureau',
    watchdog: 'authority commission agency office ombudsman',
    ministry: 'department',
    department: 'ministry',
    lender: 'bank',
    insurer: 'insurance assurance',
    airline: 'airways air',
    carrier: 'airways airlines air',
    carmaker: 'motors motor automobile automobiles',
    automaker: 'motors motor automobile automobiles',
    miner: 'mining mines resources minerals gold copper',
    utility: 'electric power energy water electricity',
    university: 'college institute',
    institution: 'university college institute',
    foundation: 'trust fund',
    charity: 'foundation trust fund',
    newspaper: 'times post herald daily tribune gazette guardian journal',
    club: 'fc united city rovers athletic',
    party: 'movement alliance union front coalition',
    group: 'alliance coalition network association initiative federation council campaign',
    association: 'federation society union',
    operator: 'lines line ferries railways energy',
  }).map(([word, names]) => [word, new Set(names.split(' '))]),
);

/** What central banks are called: "Reserve Bank of India", "Norges Bank", "Banco Central", "Bank of Ghana". */
const CENTRAL: ReadonlySet<string> = new Set(
  'reserve central federal fed national nacional nationale monetary negara norges riksbank bundesbank nationalbank banxico'.split(
    ' ',
  ),
);

/** Whether a bank is called as central banks are. */
export const isCalledCentral = ({ words }: OrganizationName): boolean =>
  words[0] === 'bank' || words[0] === 'banque' || words.some((word) => CENTRAL.has(word));

/** Whether "the central bank" may be a body of that name; acronyms tell nothing. */
export const mayBeCentral = (name: OrganizationName): boolean => name.acronym !== null || isCalledCentral(name);

/** "the former minister", "the retired judge". */
const FORMER: ReadonlySet<string> = new Set(['former', 'retired', 'ex-', 'one-time', 'onetime', 'veteran', 'outgoing']);
/** What somebody is by calling, rather than by an office that several people of the text may hold. */
const CALLINGS: ReadonlySet<string> = new Set(
  'academic actor actress author banker billionaire businessman businesswoman democrat diplomat doctor economist engineer entrepreneur filmmaker historian journalist lawmaker legislator mep mp novelist physicist playwright poet politician professor republican scientist singer socialist technocrat tycoon writer veteran virologist'.split(
    ' ',
  ),
);
/** "the 27-year-old tailor" */
const AGED = /^[1-9]\d-year-old$/;
/** "the Greek commissioner" */
const FROM = /^\p{Lu}\p{Ll}+(?:an|ese|ish|ch|ek|ss)$/u;

/** Whether the description at `token` calls somebody by what tells no office: "the former banker", "the Greek writer". */
export const isAnotherWord = ({ lower, words }: Tokens, token: number, head: string): boolean =>
  lower[token] === 'the' &&
  (FORMER.has(lower[token + 1] ?? '') ||
    AGED.test(lower[token + 1] ?? '') ||
    CALLINGS.has(head) ||
    FROM.test(words[token + 1] ?? ''));

/** "Ruiz voter Bo Lind": whether the name that ends before `last` describes the person whose name follows; not "Ruiz accused Lind". */
export const describesNext = ({ lower, words }: Tokens, last: number): boolean =>
  (classesOf(lower[last] ?? '') & (TITLE | SOMEBODY)) !== 0 &&
  words[last] === lower[last] &&
  !lower[last]!.endsWith('ed') &&
  /^\p{Lu}/u.test(words[last + 1] ?? '');
