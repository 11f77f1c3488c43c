import assert from 'node:assert/strict';
import { groupOrganizations, type Bracketed } from '../../../src/core/entities/organizations';

const count = (forms: string[], brackets: Bracketed[] = []): number =>
  new Set([...groupOrganizations(forms, brackets).values()].flat()).size;
const together = (...forms: string[]): void => assert.equal(count(forms), 1, forms.join(' = '));
const apart = (...forms: string[]): void => assert.equal(count(forms), forms.length, forms.join(' ≠ '));

describe('names of one organization', () => {
  it('are found without legal form, ordinal or head', () => {
    together('Haier Group', 'Haier');
    together('Lindqvist Oyj', 'Lindqvist');
    together("14th National People's Congress", "National People's Congress");
    together('Ministry of Finance and Public Credit', 'Ministry of Finance');
  });

  it('are found by the head of the only name that has it, unless that is a name of its own', () => {
    together('European Commission', 'Commission');
    together('Bank of Canada', 'Bank');
    apart('European Commission', 'Securities and Exchange Commission', 'Commission');
    apart("National People's Congress", 'Congress');
    apart('Halden Bank Group', 'Bank');
  });

  it('are found by the word behind a place, where nothing else is called so', () => {
    together('Sichuan Norhua Holding Group', 'Norhua');
    apart('Sichuan Norhua Holding Group', 'Hunan Norhua Steel', 'Norhua');
    apart('Friends of Norhua Group', 'Norhua');
    apart('Sichuan Norhua Choir', 'Norhua');
  });

  it('are found by initials, in brackets or never spelled out', () => {
    together('Chinese Academy of Sciences', 'CAS');
    together("National People's Congress", 'NPC', '14th NPC');
    together('European Central Bank', 'ECB');
    together('Bank of Canada', 'BoC');
    assert.equal(count(['Bank of America', 'BofA'], [{ long: 'Bank of America', short: 'BofA' }]), 1);
    assert.equal(count(['Instituto Nacional Electoral', 'the INE'], []), 1);
    assert.equal(count(['Norges Sjømatråd', 'NSC'], [{ long: 'Norges Sjømatråd', short: 'NSC' }]), 1);
  });

  it('stay apart where one is a body of the other', () => {
    apart('Communist Party of China', 'Communist Party of China Central Committee');
    apart('Chinese Academy of Sciences', "Chinese Academy of Sciences' Institutes of Science and Development");
    apart('Chinese Academy of Sciences', 'Chinese Academy of Social Sciences');
    apart('Bank of England', 'Bank of Ireland');
    apart('Ministry of Health', 'Ministry of Finance', 'Ministry');
  });

  it('stay apart where the letters could be two', () => {
    apart('African Development Bank', 'Asian Development Bank', 'ADB');
  });
});
