import { FormatError, type ReadDocument, type Source } from './format';
import { Reading, type ReadPlace } from './reading';
import { readGraph, type FileRelation, type FileSpan } from './spanGraph';
import { CodePoints } from '../text/offsets';

/** Reads `.ann` files, each with the `.txt` of the same name where it was given. */
export function readBrat(files: readonly Source[]): ReadDocument[] {
  const texts = new Map(files.filter(({ name }) => /\.txt$/i.test(name)).map((f) => [stemOf(f.name), f.content]));
  const annotated = files.filter(({ name }) => !/\.(?:txt|conf)$/i.test(name));
  return annotated.map(({ name, content }) => {
    const text = texts.get(stemOf(name))?.replace(/^\ufeff/, '');
    return new BratFile(`${stemOf(name)}.txt`, text ?? null, content).read();
  });
}

const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '');

interface TextBound {
  readonly type: string;
  readonly places: readonly ReadPlace[];
}

interface BratEvent {
  readonly type: string;
  readonly trigger: string;
  readonly arguments: readonly { readonly name: string; readonly id: string }[];
}

/** One file: its lines by their marks, then what they say together. */
class BratFile {
  private readonly bounds = new Map<string, TextBound>();
  private readonly events = new Map<string, BratEvent>();
  private readonly relations: { id: string; type: string; from: string; to: string }[] = [];
  private readonly attributes: { name: string; of: string; value: string }[] = [];
  private readonly notes = new Map<string, string[]>();
  private readonly points: CodePoints | null;
  private readonly reading: Reading;

  constructor(file: string, text: string | null, content: string) {
    this.reading = new Reading(file, text);
    this.points = text === null ? null : new CodePoints(text);
    content
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .forEach((line, i) => {
        if (line.trim() !== '') this.line(line, i + 1);
      });
  }

  private line(line: string, number: number): void {
    const [id = '', rest = '', words = ''] = line.split('\t');
    const fields = rest.split(' ');
    switch (id[0]) {
      case 'T':
        return void this.bounds.set(id, this.textBound(rest, words, number));
      case 'E':
        return void this.events.set(id, eventIn(fields));
      case 'R':
        return void this.relations.push({ id, type: fields[0]!, from: endOf(fields[1]), to: endOf(fields[2]) });
      case '*':
        // A set of mentions of the same: `* Equiv T1 T2 T3`.
        for (const to of fields.slice(2)) this.relations.push({ id, type: fields[0]!, from: fields[1]!, to });
        return;
      case 'A':
      case 'M':
        return void this.attributes.push({ name: fields[0]!, of: fields[1] ?? '', value: fields[2] ?? '' });
      case '#':
        return void this.notes.set(fields[1] ?? '', [...(this.notes.get(fields[1] ?? '') ?? []), words]);
      case 'N':
        return this.reading.leave('references to other databases');
      default:
        throw new FormatError(
          `“${id.slice(0, 20)}” is no mark of brat’s. Its lines begin with T, E, R, *, A, M, N or #.`,
          number,
        );
    }
  }

  private textBound(rest: string, words: string, number: number): TextBound {
    const [, type, offsets] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(rest) ?? [];
    if (!type || !offsets) throw new FormatError(`“${rest.slice(0, 40)}” is no type with offsets.`, number);
    const places = offsets.split(';').map((fragment) => {
      const [start, end] = fragment.split(' ').map(Number) as [number, number];
      return this.points ? { start: this.points.toUtf16(start), end: this.points.toUtf16(end) } : { start, end };
    });
    return { type, places: this.joined(places, words) };
  }

  /** Fragments with nothing but white space between them are one place. Without the text, line ends are all that is believed to be there. */
  private joined(fragments: readonly ReadPlace[], words: string): ReadPlace[] {
    const { text } = this.reading;
    const out: ReadPlace[] = [];
    for (const f of fragments) {
      const last = out.at(-1);
      const isNext = last && (text === null ? f.start - last.end <= 2 : text.slice(last.end, f.start).trim() === '');
      if (isNext) out[out.length - 1] = { start: last.start, end: f.end };
      else out.push(f);
    }
    if (text !== null) return out;
    if (out.length === 1) return [{ ...out[0]!, exact: words }];
    // The words of each fragment, which are parted by single spaces.
    const points = [...words];
    let from = 0;
    return out.map(({ start, end }) => {
      const exact = points.slice(from, from + end - start).join('');
      from += end - start + 1;
      return { start, end, exact };
    });
  }

  read(): ReadDocument {
    const attributed = this.attributions();
    const spans: FileSpan[] = [...attributed.spans];
    for (const [id, { type, places }] of this.bounds) {
      if (attributed.contents.has(id)) continue;
      if (places.length > 1) this.reading.leave('gaps in discontinuous annotations');
      const whole = { ...places[0]!, end: places.at(-1)!.end };
      const { exact, ...place } = whole;
      spans.push({
        id,
        place: places.length > 1 || exact === undefined ? place : whole,
        labels: [type, ...this.valuesOn(id)],
        note: this.notes.get(id)?.join('\n'),
      });
    }
    const isTrigger = new Set([...this.events.values()].map((e) => e.trigger));
    const known = spans.filter((s) => !isTrigger.has(s.id));
    readGraph(this.reading, known, [...attributed.relations, ...this.betweenMentions()]);
    return this.reading.done();
  }

  private betweenMentions(): FileRelation[] {
    return this.relations.flatMap(({ id, type, from, to }): FileRelation[] => {
      if (/^(?:coref(?:erence)?|equiv|same.?as|identity)$/i.test(type)) return [{ from, to, name: 'same as' }];
      if (/^affiliation$/i.test(type)) {
        return [{ from, to, name: 'affiliation', words: this.notes.get(id)?.join('\n') }];
      }
      this.reading.leave('relations of other kinds');
      return [];
    });
  }

  private valuesOn(id: string): string[] {
    return this.attributes.filter((a) => a.of === id).map((a) => a.value.toLowerCase());
  }

  /** A statement for each piece of a content: what stands between the pieces was not said. */
  private attributions(): { spans: FileSpan[]; relations: FileRelation[]; contents: Set<string> } {
    const spans: FileSpan[] = [];
    const relations: FileRelation[] = [];
    const contents = new Set<string>();
    for (const [id, event] of this.events) {
      if (event.type !== 'Attribution') {
        this.reading.leave('events of other kinds');
        continue;
      }
      const first = (name: string): string | undefined => event.arguments.find((a) => a.name === name)?.id;
      const [source, cue] = [first('Source'), first('Cue')];
      for (const content of event.arguments.filter((a) => a.name === 'Content')) {
        contents.add(content.id);
        (this.bounds.get(content.id)?.places ?? []).forEach((place, i) => {
          const piece = `${id}/${content.id}/${i}`;
          const note = this.notes.get(id)?.join('\n');
          spans.push({ id: piece, place, labels: ['content', ...this.valuesOn(id)], note });
          if (source) relations.push({ from: piece, to: source, name: 'speaker' });
          if (cue) relations.push({ from: piece, to: cue, name: 'cue' });
        });
      }
    }
    return { spans, relations, contents };
  }
}

function eventIn(fields: readonly string[]): BratEvent {
  const [head = '', ...rest] = fields;
  const [type = '', trigger = ''] = head.split(':');
  const args = rest.filter(Boolean).map((field) => {
    const [name = '', id = ''] = field.split(':');
    // Content2, Content3 … are more of the same.
    return { name: name.replace(/\d+$/, ''), id };
  });
  return { type, trigger, arguments: args };
}

const endOf = (field: string | undefined): string => field?.split(':').at(-1) ?? '';
