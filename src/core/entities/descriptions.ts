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
  'company conglomerate corporation firm group maker manufacturer producer operator developer supplier start-up startup'.split(
    ' ',
  ),
);
/** Words of bodies that are no companies. */
export const PUBLIC: ReadonlySet<string> = new Set(
  'academy administration agency army assembly authority cabinet commission committee conference congress council court department government institute institution ministry parliament party police senate treasury tribunal union university'.split(
    ' ',
  ),
);
