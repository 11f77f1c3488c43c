/**
 * One written form for the spellings of a word: number, British and American spelling, diacritics. Glossary and text
 * are folded by the same rules, so a rule may also change words that it does not mean ("rise" to "rize"), as long as
 * it makes no two words alike that differ in meaning.
 */

/** Plurals that mean something else than their singular, or have none. */
const PLURAL_ONLY = new Set(
  (
    'goods arms customs means news savings earnings proceeds securities futures minutes premises works commons species ' +
    'series headquarters overseas sales always perhaps besides afterwards towards atlas texas christmas gas bias canvas ' +
    'chaos ethos lens alas pancreas'
  ).split(' '),
);

const IRREGULAR = new Map(
  (
    'children:child women:woman men:man criteria:criterion phenomena:phenomenon analyses:analysis crises:crisis ' +
    'indices:index indexes:index matrices:matrix appendices:appendix hypotheses:hypothesis halves:half wolves:wolf ' +
    'shelves:shelf knives:knife thieves:thief feet:foot teeth:tooth mice:mouse gases:gas biases:bias buses:bus ' +
    'viruses:virus statuses:status campuses:campus'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** British to American, where no rule does it. */
const AMERICAN = new Map(
  (
    'defence:defense licence:license offence:offense pretence:pretense programme:program grey:gray cheque:check ' +
    'tyre:tire aluminium:aluminum aeroplane:airplane sulphur:sulfur plough:plow ageing:aging judgement:judgment ' +
    'acknowledgement:acknowledgment mould:mold sceptic:skeptic sceptical:skeptical scepticism:skepticism kerb:curb ' +
    'storey:story catalogue:catalog dialogue:dialog analogue:analog practise:practice artefact:artifact ' +
    'instalment:installment enrolment:enrollment fulfil:fulfill skilful:skillful jewellery:jewelry yoghurt:yogurt ' +
    'adviser:advisor draught:draft manoeuvre:maneuver paediatric:pediatric paediatrics:pediatrics anaemia:anemia ' +
    'haemorrhage:hemorrhage foetus:fetus foetal:fetal oestrogen:estrogen diarrhoea:diarrhea anaesthesia:anesthesia ' +
    'gynaecology:gynecology orthopaedic:orthopedic encyclopaedia:encyclopedia archaeology:archeology ' +
    'mediaeval:medieval aesthetic:esthetic leukaemia:leukemia faeces:feces'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** @param word letters in lower case, without hyphens. @returns the form that all its spellings share. */
export function foldedWord(word: string): string {
  const plain = isAscii(word) ? word : word.normalize('NFKD').replace(/\p{M}/gu, '');
  const one = singular(plain);
  return AMERICAN.get(one) ?? american(one);
}

export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !word.endsWith('s') || PLURAL_ONLY.has(word)) return word;
  if (/(?:ss|us|is|ics)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|ch|sh|x|zz|[trg]o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function american(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/is(e|ed|es|ing|ation|er|able)$/, 'iz$1')
    .replace(/yse(d?)$/, 'yze$1')
    .replace(/ysing$/, 'yzing')
    .replace(/^(..+)our/, '$1or')
    .replace(/([bt])re$/, '$1er')
    .replace(/^(....*[aeiou])ll(ed|ing|er|or|ment)$/, '$1l$2');
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
  return true;
}
