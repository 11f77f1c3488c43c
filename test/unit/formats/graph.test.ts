import { strict as assert } from 'node:assert';
import { analyzed } from './analyzed';
import { networkOf, type Network } from '../../../src/core/formats/graph';
import { keptIn } from '../../../src/core/formats/kept';
import { noPeople, type PeopleFile } from '../../../src/core/index/peopleFile';

const network = (texts: Readonly<Record<string, string>>, people?: PeopleFile): Network =>
  networkOf(
    Object.entries(texts).map(([file, text]) => keptIn(analyzed(file, text))),
    people,
  );
const nodes = (of: Network, type: string): string[][] =>
  of.nodes.filter((n) => n.type === type).map((n) => [n.name, n.documents]);

const NAMESAKES = {
  'a.txt': 'John Smith, chief economist of Nordic Bank, said it rained. “We wait,” Smith said.\n',
  'b.txt': 'John Smith, a professor at the University of Lagos, said it was dry.\n',
  'c.txt': '“It is over,” said John Smith, chief economist of Nordic Bank.\n',
};

describe('the network of several texts', () => {
  it('keeps namesakes of two houses apart, and joins the one of two texts with all that is told of him', () => {
    const joint = network(NAMESAKES);
    assert.deepEqual(nodes(joint, 'person'), [
      ['John Smith', 'a.txt; c.txt'],
      ['John Smith', 'b.txt'],
    ]);
    const [banker] = joint.nodes;
    assert.deepEqual([banker!.statements, banker!.roles], [2, 'chief economist, Nordic Bank']);
    const held = joint.edges.map((e) => [e.source === banker!.id, e.title, e.weight, e.documents]);
    assert.deepEqual(held, [
      [true, 'chief economist', 2, 'a.txt; c.txt'],
      [false, 'professor', 1, 'b.txt'],
    ]);
  });

  it('knows an organization by its acronym where a text explains it', () => {
    const joint = network({
      'a.txt': 'The International Energy Agency (IEA) met in Paris. Ana Ruiz, head of the IEA, spoke.\n',
      'b.txt': 'Oil is scarce, Bo Lindqvist, an analyst at the International Energy Agency, said.\n',
    });
    assert.deepEqual(nodes(joint, 'organization'), [['International Energy Agency', 'a.txt; b.txt']]);
    assert.deepEqual(new Set(joint.edges.map((e) => e.target)).size, 1);
  });

  it('does as the reader decided on who is who', () => {
    const people = (file: Partial<PeopleFile>): string[][] =>
      nodes(network(NAMESAKES, { ...noPeople, ...file }), 'person');
    assert.deepEqual(people({ apart: [{ name: 'John Smith', article: 'c.txt' }] }).length, 3);
    const [one, ...others] = people({
      same: [
        {
          name: 'John A. Smith',
          people: [
            { name: 'John Smith', organization: 'Nordic Bank' },
            { name: 'John Smith', organization: 'University of Lagos' },
          ],
        },
      ],
    });
    assert.deepEqual([one, others], [['John A. Smith', 'a.txt; b.txt; c.txt'], []]);
  });

  it('has a role without an organization with the person, and a house that is only told as an affiliation', () => {
    const document = analyzed('a.txt', 'Ana Ruiz, a lawyer, said it rained.\n');
    const entities = document.record.entities.map((e) => ({
      ...e,
      roles: [...e.roles, { ...e.roles[0]!, title: 'chair', organization: 'Acme', organizationId: null }],
    }));
    const own = networkOf([keptIn({ ...document, record: { ...document.record, entities } })]);
    assert.deepEqual(
      own.nodes.map((n) => [n.type, n.name, n.roles]),
      [
        ['person', 'Ana Ruiz', 'lawyer; chair, Acme'],
        ['organization', 'Acme', ''],
      ],
    );
    assert.deepEqual(
      own.edges.map((e) => e.title),
      ['chair'],
    );
  });
});
