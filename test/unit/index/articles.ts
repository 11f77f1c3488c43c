/** Articles about the same people. */
export const MARIA = [
  'Chip makers ask for patience',
  '',
  'Maria Jensen, chairwoman of Nordic Bank, said that the new rules come too early. "We need time," she said.',
  '',
].join('\n');

export const PETER = [
  'A welcome from Lagos',
  '',
  'Peter Okafor, a researcher at the University of Lagos, said: "The rules are welcome."',
  '',
  'On Monday, Nordic Bank met Okafor.',
  '',
].join('\n');

export const TARIFFS = [
  'Banks fear tariffs',
  '',
  '7 June 2024',
  '',
  'Maria Jensen, chairwoman of Nordic Bank, said: "The tariffs hurt exports."',
  '',
].join('\n');
