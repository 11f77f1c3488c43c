import assert from 'node:assert/strict';
import { formats } from '../../../src/core/formats/formats';
import type { Source } from '../../../src/core/formats/format';
import { placeIn } from '../../../src/core/formats/place';
import { reportOn } from '../../../src/core/formats/import';
import { decide } from '../../../src/core/sidecar/decisions';
import { emptyRecord } from '../../../src/core/sidecar/merge';
import type { AnnotationRecord } from '../../../src/core/sidecar/record';

/** Reads a file as other programs and people write it into the record of a text. */
function imported(name: string, files: readonly Source[], text?: string, before?: AnnotationRecord): Imported {
  const format = formats.find((f) => f.name === name)!;
  const [read] = format.read!(files);
  const own = text ?? read!.text!;
  const items = placeIn(read!, format.offsets, own);
  const record = before ?? emptyRecord('a.txt');
  const report = reportOn(record, own, read!, items);
  return { text: own, record: decide(record, own, { type: 'import', items }), report, leftOut: read!.leftOut };
}

interface Imported {
  readonly text: string;
  readonly record: AnnotationRecord;
  readonly report: ReturnType<typeof reportOn>;
  readonly leftOut: readonly { what: string; count: number }[];
}

const one = (content: string, name = 'a.x'): Source[] => [{ name, content }];

const mentions = ({ record, text }: Imported): string[] =>
  record.annotations.map((a) => {
    const { start, end, exact, orphan } = a.target;
    assert.ok(orphan || text.slice(start, end) === exact, `${exact} stands where it is said to`);
    return `${a.type} ${exact}${orphan ? ' (lost)' : ''}`;
  });

describe('files of other programs', () => {
  it('brat: attributions as PolNeAR has them, a content in two pieces', () => {
    const text = '😀 “We wait,” said Ana Ruiz, “and see.”\nShe left.\n';
    const ann = [
      'T1\tContent 2 12;28 38\t“We wait,” “and see.”',
      'T2\tCue 13 17\tsaid',
      'T3\tSource 18 26\tAna Ruiz',
      'T4\tAttribution 13 17\tsaid',
      'E1\tAttribution:T4 Source:T3 Cue:T2 Content:T1',
      'T5\tPerson 18 26\tAna Ruiz',
      'T6\tPerson 39 42\tShe',
      '*\tEquiv T5 T6',
      'R1\tCoreference Arg1:T3 Arg2:T5',
      'T7\tLocation 0 1\t😀',
      '',
    ].join('\r\n');
    const { record, leftOut } = imported('brat', [
      { name: 'a.ann', content: `\ufeff${ann}` },
      { name: 'a.txt', content: text },
    ]);
    assert.deepEqual(
      record.statements.map((s) => [s.target.exact, s.cue?.exact, s.speakerMention?.exact, s.speakerId]),
      [
        ['“We wait,”', 'said', 'Ana Ruiz', 'ana-ruiz'],
        ['“and see.”', 'said', 'Ana Ruiz', 'ana-ruiz'],
      ],
    );
    assert.deepEqual(
      record.annotations.map((a) => [a.target.exact, a.entityId]),
      [
        ['Ana Ruiz', 'ana-ruiz'],
        ['She', 'ana-ruiz'],
      ],
    );
    assert.deepEqual(leftOut, [{ what: 'spans with labels of other kinds', count: 1 }]);
  });

  it('brat without its text, and a text that has changed since: by the words', () => {
    const ann = 'T1\tPerson 0 8\tAna Ruiz\nT2\tOrganization 20 24\tACME\nT3\tPerson 40 47\tBob Lee\n';
    const text = 'Today, the long-awaited news: Ana Ruiz leaves the board of ACME.\r\n';
    const result = imported('brat', one(ann, 'a.ann'), text);
    assert.deepEqual(
      mentions(result),
      ['person Ana Ruiz', 'person Bob Lee (lost)', 'organization ACME'].sort(byText(result)),
    );
    assert.deepEqual(result.report, { taken: 3, decidedBefore: 0, lost: 1 });
  });

  it('brat offsets that were counted with other line ends', () => {
    const text = 'First line.\r\nAna Ruiz spoke.\r\nAna Ruiz left.\r\n';
    const ann = 'T1\tPerson 28 36\tAna Ruiz\n';
    const result = imported('brat', one(ann, 'a.ann'), text);
    assert.deepEqual(result.record.annotations[0]!.target.start, text.lastIndexOf('Ana Ruiz'));
  });

  it('Web Annotations with quotes alone, as one list', () => {
    const json = [
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        body: [{ type: 'TextualBody', purpose: 'tagging', value: 'Person' }],
        target: {
          source: 'https://example.org/a.txt',
          selector: { type: 'TextQuoteSelector', exact: 'Ana', prefix: 'with ', suffix: ' in May' },
        },
      },
      { type: 'Annotation', motivation: 'highlighting', target: 'https://example.org/a.txt' },
    ];
    const result = imported(
      'web-annotation',
      one(JSON.stringify(json)),
      'Ana came. We spoke with Ana in May, and Ana left.',
    );
    assert.equal(result.record.annotations[0]!.target.start, 24);
    assert.deepEqual(result.leftOut, [{ what: 'annotations of something other than words', count: 1 }]);
  });

  it('doccano: labels as triples, offsets in code points', () => {
    const lines = [
      {
        id: 1,
        text: '😀 Ana Ruiz met ACME',
        label: [
          [2, 10, 'PER'],
          [15, 19, 'ORG'],
          [0, 1, 'emoji'],
        ],
      },
      { id: 2, data: 'No one.', label: [] },
    ];
    const result = imported('doccano', one(lines.map((l) => JSON.stringify(l)).join('\r\n')));
    assert.deepEqual(mentions(result), ['person Ana Ruiz', 'organization ACME']);
    assert.equal(
      formats.find((f) => f.name === 'doccano')!.read!(one(lines.map((l) => JSON.stringify(l)).join('\n'))).length,
      2,
    );
  });

  it('Prodigy: what was refused is no annotation', () => {
    const line = (answer: string): string =>
      JSON.stringify({ text: 'Ana Ruiz', spans: [{ start: 0, end: 8, label: 'PERSON' }], answer });
    assert.deepEqual(mentions(imported('spacy', one(line('accept')))), ['person Ana Ruiz']);
    assert.deepEqual(mentions(imported('spacy', one(line('reject')))), []);
  });

  it('Label Studio: the annotation counts, not the prediction', () => {
    const result = (start: number, end: number, label: string) => [
      { id: 'x', from_name: 'l', to_name: 't', type: 'labels', value: { start, end, labels: [label] } },
    ];
    const task = {
      id: 7,
      data: { text: '😀 Ana met ACME' },
      predictions: [{ result: result(3, 6, 'ORG') }],
      annotations: [{ was_cancelled: true, result: [] }, { result: result(3, 6, 'PER') }],
    };
    assert.deepEqual(mentions(imported('label-studio', one(JSON.stringify([task])))), ['person Ana']);
  });

  it('CoNLL-2003 in each scheme, into a text with its own spaces and quotes', () => {
    const text = 'Ana Ruiz (ACME)\r\nsaid "no".\r\n';
    const rows = (tags: string[]): string =>
      [
        '-DOCSTART- -X- -X- O',
        '',
        ...['Ana', 'Ruiz', '-LRB-', 'ACME', '-RRB-'].map((w, i) => `${w} NN O ${tags[i]!}`),
        '',
        'said VB O O',
        '`` `` O O',
        'no DT O O',
        "'' '' O O",
        '. . O O',
        '',
      ].join('\n');
    for (const tags of [
      ['I-PER', 'I-PER', 'O', 'I-ORG', 'O'],
      ['B-PER', 'I-PER', 'O', 'B-ORG', 'O'],
      ['B-PER', 'E-PER', 'O', 'S-ORG', 'O'],
      ['B-PER', 'L-PER', 'O', 'U-ORG', 'O'],
    ]) {
      assert.deepEqual(mentions(imported('conll2003', one(rows(tags)), text)), [
        'person Ana Ruiz',
        'organization ACME',
      ]);
    }
  });

  it('CoNLL-U: words of several tokens stand in the text once', () => {
    const row = (id: string, form: string, misc = '_'): string =>
      [id, form, ...Array<string>(7).fill('_'), misc].join('\t');
    const content = [
      '# newdoc id = x',
      '# text = Vámonos Ana.',
      row('1-2', 'Vámonos'),
      row('1', 'Vamos'),
      row('2', 'nos'),
      row('3', 'Ana', 'NE=B-PER|SpaceAfter=No'),
      row('4', '.'),
      '',
    ].join('\n');
    const result = imported('conllu', one(content));
    assert.equal(result.text.trim(), 'Vámonos Ana.');
    assert.deepEqual(mentions(result), ['person Ana']);
  });

  it('WebAnno TSV: stacked and escaped values, spans over two sentences, units within tokens', () => {
    const layer = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
    const content = [
      '#FORMAT=WebAnno TSV 3.3',
      `#T_SP=${layer}|identifier|value`,
      '#T_SP=webanno.custom.Other|x',
      '',
      '',
      '#Text=😀 Ana Ruiz\\tof ACME',
      '1-1\t0-2\t😀\t_\t_\ta\\|b\t',
      '1-2\t3-6\tAna\thttp://x/1[1]|*[2]\tPER[1]|ORG[2]\t_\t',
      '1-3\t7-11\tRuiz\thttp://x/1[1]\tPER[1]\t_\t',
      '1-4\t12-14\tof\t_\t_\t_\t',
      '1-5\t15-19\tACME\t*\tORG\t_\t',
      '1-5.1\t15-17\tAC\t*\tLOC\t_\t',
      '',
    ].join('\n');
    const result = imported('webanno-tsv', one(content));
    assert.equal(result.text, '😀 Ana Ruiz\tof ACME');
    assert.deepEqual(mentions(result), ['person Ana Ruiz', 'organization Ana', 'organization ACME']);
  });

  it('WebAnno TSV: links by address and number, beside a chain that says nothing to us', () => {
    const rows = [
      '0-1\t“\t_\t_\t_\t_\t_',
      '1-3\tIt\tdirect[1]\tcontent[1]\t_\t_\t_',
      '4-9\tworks\tdirect[1]\tcontent[1]\t_\t_\t_',
      '9-10\t,\tdirect[1]\tcontent[1]\t_\t_\t_',
      '10-11\t”\t_\t_\t_\t_\t_',
      '12-15\tAna\t*\tsource\tNAM[2]\t*->1-1\t1-2[1_0]',
      '16-20\tsaid\t*\tcue\t_\t_\t1-2[1_0]',
    ];
    const content = [
      '#FORMAT=WebAnno TSV 3.3',
      '#T_SP=webanno.custom.Attribution|kind|part',
      '#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceType|referenceRelation',
      '#T_RL=webanno.custom.AttributionLink|BT_webanno.custom.Attribution',
      '',
      '',
      '#Text=“It works,” Ana said',
      ...rows.map((row, i) => `1-${i + 1}\t${row}\t`),
      '',
    ].join('\n');
    const { record } = imported('webanno-tsv', one(content));
    assert.deepEqual(
      record.statements.map((s) => [s.kind, s.target.exact, s.cue?.exact, s.speakerMention?.exact]),
      [['direct', 'It works,', 'said', 'Ana']],
    );
    assert.deepEqual(record.annotations, []);
  });

  it('UIMA CAS JSON: features that are absent, layers that are unknown', () => {
    const cas = {
      '%TYPES': {},
      '%FEATURE_STRUCTURES': [
        {
          '%ID': 1,
          '%TYPE': 'uima.cas.Sofa',
          sofaNum: 1,
          sofaID: '_InitialView',
          mimeType: 'text',
          sofaString: '😀 Ana',
        },
        {
          '%ID': 2,
          '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
          '@sofa': 1,
          begin: 3,
          end: 6,
          value: 'PER',
        },
        { '%ID': 3, '%TYPE': 'custom.Thing', '@sofa': 1, end: 2 },
      ],
      '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2, 3] } },
    };
    assert.deepEqual(mentions(imported('uima-cas', one(JSON.stringify(cas)))), ['person Ana']);
  });

  it('leave what was decided before as it was, and accept what was suggested', () => {
    const text = 'Ana Ruiz met Bob Lee and Cy Fox.';
    const ann = 'T1\tPerson 0 8\tAna Ruiz\nT2\tOrganization 13 20\tBob Lee\nT3\tPerson 25 31\tCy Fox\n';
    const mark = (id: string, exact: string, status: 'suggested' | 'rejected', createdBy: 'engine' | 'user') => {
      const start = text.indexOf(exact);
      const target = { start, end: start + exact.length, exact, prefix: '', suffix: '' };
      return { id, type: 'person' as const, entityId: id, mention: 'name' as const, target, status, createdBy };
    };
    const entity = (id: string, name: string) => ({ id, type: 'person' as const, name, aliases: [], roles: [] });
    const before: AnnotationRecord = {
      ...emptyRecord('a.txt'),
      entities: [entity('ana', 'Ana Ruiz'), entity('cy', 'Cy Fox')],
      annotations: [mark('ana', 'Ana Ruiz', 'suggested', 'engine'), mark('cy', 'Cy Fox', 'rejected', 'engine')],
    };
    const { record, report } = imported('brat', one(ann, 'a.ann'), text, before);
    assert.deepEqual(
      record.annotations.map((a) => [a.target.exact, a.type, a.status, a.entityId]),
      [
        ['Ana Ruiz', 'person', 'accepted', 'ana'],
        ['Bob Lee', 'organization', 'accepted', 'bob-lee'],
        ['Cy Fox', 'person', 'rejected', 'cy'],
      ],
    );
    assert.deepEqual(report, { taken: 2, decidedBefore: 1, lost: 0 });
  });

  it('say what is wrong with them, and where', () => {
    const cases: [string, string, RegExp][] = [
      ['brat', 'T1\tPerson 0\tAna\n', /line 1: .*no type with offsets/],
      ['brat', 'hello\n', /line 1: .*no mark of brat/],
      ['doccano', '{"text":"a"}\n{"text":', /line 2: This is not JSON/],
      ['doccano', '{"id":1}', /line 1: There is no "text"/],
      [
        'doccano',
        '{"text":"a","entities":[{"id":1,"start_offset":"x","end_offset":2,"label":"PER"}]}',
        /no place in a text/,
      ],
      ['label-studio', '{"a":1}', /no tasks/],
      ['conll2003', 'Ana\n', /line 1: There is no tag/],
      ['conllu', '1\tAna\n', /line 1: .*ten columns/],
      ['web-annotation', '{}', /no Web Annotation/],
      ['uima-cas', '{}', /no text in this file/],
      ['webanno-tsv', 'x', /line 1: .*#FORMAT=/],
    ];
    for (const [name, content, message] of cases) {
      assert.throws(() => formats.find((f) => f.name === name)!.read!(one(content, 'a.ann')), message, name);
    }
  });
});

const byText =
  ({ record }: Imported) =>
  (a: string, b: string): number => {
    const at = (words: string): number => record.annotations.findIndex((x) => words.includes(x.target.exact));
    return at(a) - at(b);
  };
