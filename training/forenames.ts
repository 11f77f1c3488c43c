import { readFileSync, writeFileSync } from 'node:fs';
import { fold } from '../src/core/entities/fold';

/**
 * Makes `src/core/entities/forenames.json`: forenames that are given to one gender only, wherever they are common.
 * usage: tsx training/forenames.ts NAMES.csv (sigpwned/popular-names-by-country-dataset, CC0 1.0)
 */
/** Of the generations that the news is about; the table has mostly newborn children. Our own list. */
const ADULTS = {
  F: 'abena adaeze adwoa agnieszka akiko aleksandra alison amal amanda amina amparo andrea ann anneliese annika ashley asma ayesha barbara beatriz benedetta berit bettina beverly birgit brenda brigitte bridget camila carla carmen carol caroline carolyn catalina catherine cecilia charlotte chiara christina christine cindy claire claudia consuelo cristina cynthia daniela danuta dawn deborah debra denise diana dilma dolores donna doris dorothy edith eileen elaine eleanor elena elise elizabeth elke ellen elsa erika esther eunice eva fatou feride fernanda fiona florence frances francoise funmi gabriela geraldine gertrude gina giorgia giovanna gloria graciela greta gretchen guadalupe gudrun guri gwendolyn hanna hannah heather heidi helen helena helga hilary hilda hillary ilse ines ingrid irene irina iris isabel isabella jacinda jacqueline jane janet janice jean jeanne jennifer jessica jill joan joanna josephine joyce juanita judith judy julia julie karen karin kate katarina kathleen kathryn kathy katja katrin kelly khadija kimberly kirsten kristalina kristin lakshmi laura lauren laurence leila lena leticia lilian liliana linda lisa liz lorena louise lourdes lucia lucy ludmila luisa lydia lynn maia manuela margaret margarita margrethe maria mariam marianne marina marion marta martha martina maureen mei meera megan melanie melissa mercedes mette michele michelle mildred miriam monica monika muriel nadia nadine nancy naomi natalia natalie ngozi nicola nicole nkechi nkosazana noor nora norma oksana olena olga oluwaseun paola patricia paula pauline petra philippa phyllis pilar priscilla rachel rebecca rekha renate rhonda rita roberta rosa rosalind rosario rosemary roxana ruth samantha samia sandra sanna sara sarah sharon sheikha sheila shirley sigrid silvia simone sofia sonia sophie stella stephanie sunita susan susanne svetlana sylvia tamara tatiana teresa theresa tina ulrike ursula valentina valerie vanessa vera veronica victoria violeta virginia viviane wanda wendy wilma yetunde yolanda yvette yvonne zainab zanele zeinab zodwa zuzana',
  M: 'aaron abdel abdul abdullah abdulrahman abiy abraham adam adebayo adel ahmad ahmed alan albert alberto alejandro aleksandar alexander alexei alexey alfred alfredo ali alistair alistair alvaro amit amr anatoly anders andre andreas andrei andrew andriy andrzej angus anthony antonio antony anwar arjun arnaud arthur arturo ashraf asif atsushi augusto babatunde barack bashir benjamin bernard bernardo bill bob bogdan boris brad bradley brendan brett brian bruce bruno bryan calvin carl carlos cesar charles chidi chinedu chris christian christopher chukwuemeka claude clement colin craig cristian cyril dale damian dan daniel darren dave david dean denis dennis derek diego dieter dmitri dmitry dominic dominik donald doug douglas duncan earl ed eddie edgar eduardo edward edwin emeka emil emmanuel enda enrique eric erik ernest ernesto esteban eugene evan evgeny faisal farouk felipe felix fernando fikile florian francesco francis francisco francois frank franz fred frederick friedrich fumio gabriel gary gavin geoffrey george gerald gerard gerhard gianni gilbert giovanni giuseppe glen glenn gordon graham greg gregor gregory guido guillaume guillermo gunter gustavo guy hamid hans harold harry hassan hector heinz helmut henri henrik henry herbert hiroshi horst howard hubert hugh hugo hussein ian ibrahim igor ignacio imran isaac ismail ivan jack jacob jacques jaime jair jakob james jan jason javier jay jeff jeffrey jens jeremy jerome jerry jesus jim jimmy joachim joao joe joel johan johann john johnny jon jonas jonathan jorge jose josef joseph joshua juan juergen julian julio julius jurgen justin kamal karl karol kassym keir keith ken kenji kenneth kevin khaled khalid klaus kofi kwame kwasi kyle larry lars laurent lawrence lee leo leon leonard leonardo leonid leopoldo leszek liam louis luca lucas luigi luis luiz lukas magnus mahmoud malcolm manuel marc marcel marcelo marcin marco marcos marek mario mark markus martin marvin mateusz mathias matteo matthew matthias maurice mauricio max michael michal michel miguel mikael mike mikhail mikhail milan milos mohamed mohammad mohammed moses muhammad mustafa nathan ned neil nelson nicholas nicolas nigel nikola nikolai nikolay nils noah norman oleg oliver olivier olusegun omar oscar osman otto pablo paddy paolo pascal patrice patrick paul pavel pawel pedro per pete peter petr phil philip philippe pierre piotr rafael rafal raj rajesh ralph ramesh ramon randy raul ravi ray raymond recep reinhard rene ricardo richard rob robert roberto rodney rodrigo roger roland rolf roman ron ronald rory ross roy rudolf rupert russell ryan salem salman salvador sam samuel sandeep sanjay scott sean sebastian serge sergei sergey sergio shaun shigeru shinzo simon slobodan stefan stefano stephane stephen steve steven stuart sunil suresh sven taro ted terrence terry theo theodore thierry thomas tim timothy toby todd tom tomas tomasz tony travis trevor tyler uhuru ulrich uwe vaclav vasily victor viktor vijay vikram vincent vinod vitaly vladimir volodymyr walter warren wayne werner wilhelm william willy wolfgang yannick yoshihide yoweri yuri yusuf zbigniew zoltan',
};

const rows = readFileSync(process.argv[2]!, 'utf8')
  .replace(/^\uFEFF/, '')
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','));
const header = rows.shift()!;
const column = (name: string): number => header.indexOf(name);
const genders = new Map<string, Set<string>>();
for (const row of rows) {
  const name = fold(row[column('Romanized Name')] ?? '').replace(/[^a-z]/g, '');
  if (name.length < 3) continue;
  genders.set(name, (genders.get(name) ?? new Set()).add(row[column('Gender')]!));
}
for (const [gender, names] of Object.entries(ADULTS)) {
  for (const name of names.split(' ')) genders.set(name, new Set([gender]));
}
const only = (gender: string): string =>
  [...genders]
    .filter(([, g]) => g.size === 1 && g.has(gender))
    .map(([name]) => name)
    .sort()
    .join(' ');
writeFileSync(
  'src/core/entities/forenames.json',
  `${JSON.stringify({ female: only('F'), male: only('M') }, null, 2)}\n`,
);
