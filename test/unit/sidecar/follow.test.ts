import assert from 'node:assert/strict';
import { decide } from '../../../src/core/sidecar/decisions';
import type { Edit } from '../../../src/core/sidecar/edits';
import { followEdits } from '../../../src/core/sidecar/follow';
import { History } from '../../../src/core/sidecar/history';
import { emptyRecord, merge } from '../../../src/core/sidecar/merge';
import { openSidecar } from '../../../src/core/sidecar/open';
import { fileOf } from '../../../src/core/sidecar/convert';
import { serializeSidecar } from '../../../src/core/sidecar/file';
import type { AnnotationRecord } from '../../../src/core/sidecar/record';
import { toyAnalysis } from './engine';

const TEXT =
  'First the chair Deng met ACME in the old harbour.\n\nLi says "we go on" to Deng Xi. Then Deng left it all.\n';
const record = merge(toyAnalysis(TEXT), emptyRecord('a.txt'));

interface State {
  readonly record: AnnotationRecord;
  readonly text: string;
}

function typed({ record, text }: State, ...edits: Edit[]): State {
  const sorted = [...edits].sort((a, b) => b.start - a.start);
  const after = sorted.reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), text);
  return { record: followEdits(record, edits, text, after), text: after };
}

const start: State = { record, text: TEXT };
const places = (s: State): string[] =>
  s.record.annotations.map((a) =>
    a.target.orphan ? `(${a.target.exact})` : s.text.slice(a.target.start, a.target.end),
  );
const replace = (text: string, words: string, by: string): Edit => {
  const at = text.indexOf(words);
  return { start: at, end: at + words.length, text: by };
};
const ALL = ['First', 'Deng', 'ACME', 'Li', 'Deng Xi', 'Then Deng'];

describe('targets under edits in the editor', () => {
  it('are pushed by words in front of them, and do not take in words typed at their ends', () => {
    const at = TEXT.indexOf('Deng');
    const s = typed(start, { start: at, end: at, text: 'Mr ' }, { start: at + 4, end: at + 4, text: ' (66)' });
    assert.deepEqual(places(s), ALL);
  });

  it('grow and shrink with what is typed and deleted inside them', () => {
    const [xi, c] = [TEXT.indexOf('Xi'), TEXT.indexOf('CME')];
    const s = typed(start, { start: xi, end: xi, text: 'T. ' }, { start: c, end: c + 1, text: '' });
    assert.deepEqual(places(s), ['First', 'Deng', 'AME', 'Li', 'Deng T. Xi', 'Then Deng']);
  });

  it('come back whole when a deletion is undone, at once or letter by letter', () => {
    const cut = typed(start, replace(TEXT, 'chair Deng met ACME', ''));
    assert.deepEqual(places(cut).slice(0, 3), ['First', '(Deng)', '(ACME)']);
    const at = TEXT.indexOf('chair Deng');
    assert.deepEqual(places(typed(cut, { start: at, end: at, text: 'chair Deng met ACME' })), ALL);

    let shrunk = start;
    const end = TEXT.indexOf('ACME') + 4;
    for (let n = 1; n <= 4; n++) shrunk = typed(shrunk, { start: end - n, end: end - n + 1, text: '' });
    assert.deepEqual(places(shrunk)[2], '(ACME)');
    const back = typed(shrunk, { start: end - 4, end: end - 4, text: 'ACME' });
    assert.deepEqual(places(back), ALL);
    assert.ok(!JSON.stringify(back.record).includes('"was"'));
  });

  it('become orphans, not look-alikes, when their words are replaced', () => {
    const s = typed(start, replace(TEXT, 'Deng met', 'Wang met'));
    assert.deepEqual(places(s), ['First', '(Deng)', 'ACME', 'Li', 'Deng Xi', 'Then Deng']);
  });

  it('go along when a paragraph is cut and pasted elsewhere', () => {
    const paragraph = 'First the chair Deng met ACME in the old harbour.\n\n';
    const cut = typed(start, replace(TEXT, paragraph, ''));
    const pasted = typed(cut, { start: cut.text.length, end: cut.text.length, text: `\n${paragraph}` });
    assert.deepEqual(
      places(pasted).filter((p) => p.startsWith('(')),
      [],
    );
  });

  it('come back at once, every one, when all of a repetitive text is cut and pasted', () => {
    const lines = Array.from({ length: 2_000 }, (_, i) => `John Smith says "we agree on point ${i}" for FOO.\n`);
    const text = lines.join('');
    const state = { record: merge(toyAnalysis(text), emptyRecord('a.txt')), text };
    const began = performance.now();
    const cut = typed(state, replace(text, text, ''));
    const pasted = typed(cut, { start: 0, end: 0, text: `Preface.\n${text}` });
    assert.ok(performance.now() - began < 2_000);
    const moved = (s: State, by: number): unknown => [
      s.record.annotations.map(({ target: t }) => [t.start + by, t.exact, t.orphan]),
      s.record.statements.map(({ target: t, cue, speakerMention: m }) => [
        t.start + by,
        cue && cue.start + by,
        m?.orphan,
      ]),
    ];
    assert.deepEqual(moved(pasted, 0), moved(state, 9));
    const bytes = serializeSidecar(fileOf(cut.record, cut.text));
    assert.ok(!bytes.includes('"cut"'), 'what was cut is not written to the file');
  });

  it('go along when a line is moved by one edit of two parts', () => {
    const line = TEXT.slice(TEXT.indexOf('Li says'));
    const at = TEXT.indexOf('Li says');
    const s = typed(start, { start: 0, end: 0, text: line }, { start: at, end: TEXT.length, text: '' });
    assert.deepEqual(places(s), ALL);
  });

  it('stay where they are when a formatter hands back the whole document', () => {
    const long = (TEXT + 'Some more words to make it long enough for a real document.\n').repeat(5);
    const state = { record: merge(toyAnalysis(long), emptyRecord('a.txt')), text: long };
    const formatted = long
      .replace(/\n\n/g, '\n')
      .replace(/old harbour/g, 'old  harbour')
      .replace(/^/, '# ');
    const s = typed(state, { start: 0, end: long.length, text: formatted });
    assert.deepEqual(places(s), places(state));
    const crlf = typed(state, { start: 0, end: long.length, text: long.replace(/\n/g, '\r\n') });
    assert.deepEqual(places(crlf), places(state));
  });
});

describe('targets in a text that was changed elsewhere', () => {
  const bytes = serializeSidecar(fileOf(record, TEXT));
  const opened = (text: string): State => ({ text, record: openSidecar(bytes, text).record });

  it('are found exactly when git changed the line ends', () => {
    const s = opened(TEXT.replace(/\n/g, '\r\n'));
    assert.deepEqual(places(s), ALL);
    assert.deepEqual(
      s.record.statements.map((x) => [x.cue?.orphan, x.speakerMention?.orphan]),
      [[undefined, undefined]],
    );
  });

  it('are found after edits around them', () => {
    assert.deepEqual(
      places(opened(`A new start.\n\n${TEXT.replace('old harbour', 'harbor').replace('it all', 'us')}`)),
      ALL,
    );
  });

  it('are given up, not moved to a look-alike, when their words are gone', () => {
    assert.equal(places(opened(TEXT.replace('chair Deng met', 'chair Wang met')))[1], '(Deng)');
    assert.equal(places(opened('Elsewhere Deng Xi and Li of ACME sat. Deng First.'))[1], '(Deng)');
  });

  it('come back when the old text comes back', () => {
    const gone = opened('Nothing of it.');
    assert.deepEqual(
      places(gone),
      ALL.map((w) => `(${w})`),
    );
    const file = serializeSidecar(fileOf(gone.record, gone.text));
    assert.deepEqual(places({ text: TEXT, record: openSidecar(file, TEXT).record }).sort(), [...ALL].sort());
  });
});

describe('undo of decisions', () => {
  it('undoes and redoes one decision at a time, wherever the words are by then', () => {
    const history = new History();
    const ids = record.annotations.map((a) => a.id);
    const accepted = decide(record, TEXT, { type: 'accept', ids });
    history.push(record, accepted);
    const noted = decide(accepted, TEXT, { type: 'note', of: 'annotations', id: ids[0]!, note: 'x' });
    history.push(accepted, noted);
    const edit: Edit = { start: 0, end: 0, text: 'Well. ' };
    const text = edit.text + TEXT;
    history.follow([edit], TEXT, text);
    const moved = followEdits(noted, [edit], TEXT, text);
    const once = history.undo(moved, text);
    assert.deepEqual([once.annotations[0]!.note, once.annotations[0]!.status], [undefined, 'accepted']);
    const twice = history.undo(once, text);
    assert.ok(twice.annotations.every((a) => a.status === 'suggested'));
    assert.deepEqual(places({ record: twice, text }), ALL);
    assert.deepEqual([history.canUndo, history.canRedo], [false, true]);
    assert.deepEqual(history.redo(history.redo(twice, text), text), moved);
  });

  it('forgets what was undone when something else is decided', () => {
    const history = new History();
    const accepted = decide(record, TEXT, { type: 'acceptEntity', id: 'acme' });
    history.push(record, accepted);
    const back = history.undo(accepted, TEXT);
    history.push(back, decide(back, TEXT, { type: 'rejectEntity', id: 'acme' }));
    assert.equal(history.canRedo, false);
  });

  it('is bounded', () => {
    const history = new History();
    let now = record;
    for (let i = 0; i < 600; i++) {
      const next = decide(now, TEXT, { type: 'renameEntity', id: 'deng', name: `Deng ${i}` });
      history.push(now, next);
      now = next;
    }
    while (history.canUndo) now = history.undo(now, TEXT);
    assert.equal(now.entities.find((e) => e.id === 'deng')!.name, 'Deng 99');
  });
});
