import type { Analysis, Span } from '../core/analysis';
import type { Analyzer } from '../core/analyzer';
import { summarize } from '../core/index/summary';
import { decide, type Decision } from '../core/sidecar/decisions';
import type { Edit } from '../core/sidecar/edits';
import { SidecarError } from '../core/sidecar/errors';
import { followEdits } from '../core/sidecar/follow';
import { History } from '../core/sidecar/history';
import { emptyRecord, merge } from '../core/sidecar/merge';
import { openSidecar } from '../core/sidecar/open';
import type { AnnotationRecord } from '../core/sidecar/record';
import { isSettled } from '../core/sidecar/settled';
import { changedIds, threeWay } from '../core/sidecar/threeWay';
import { SidecarWriter } from '../core/sidecar/write';
import type { Draft, Opening, Problem, Why } from './protocol';

/** An open text and what is known of it: the engine's findings together with the reader's decisions. */
export class OpenDocument {
  version: number;
  text: string;
  /** Why its sidecar can't be used. */
  readonly problem: Problem | null = null;
  /** What the sidecar held when it was last read or written; null where there is none. */
  private base: string | null;
  /** What was last answered to be written. */
  private answered: Draft | undefined;
  /** How many annotations of its sidecar were not found in the text. */
  readonly lost: number = 0;
  /** Counts the reader's decisions. */
  revision = 0;
  /** The revision that the sidecar holds; -1 where it holds less than the document was opened with. */
  private savedRevision: number;
  private readonly writer = new SidecarWriter();
  private readonly file: string;
  private record: AnnotationRecord;
  private readonly history: History;
  /** The analysis of the text as it is now, if that was made. */
  private analysis: Analysis | null = null;

  constructor(
    opening: Opening,
    private analyzer: Analyzer,
  ) {
    this.version = opening.version;
    this.text = opening.text;
    this.file = opening.file;
    this.savedRevision = opening.draft === null ? 0 : -1;
    this.record = emptyRecord(opening.file);
    this.history = opening.history ? History.from(opening.history, opening.text) : new History();
    const { sidecar, draft, text } = opening;
    this.base = draft ? draft.base : sidecar;
    const content = draft ? draft.content : sidecar;
    if (content === null) return;
    try {
      const { record, lost } = openSidecar(content, text);
      this.record = { ...record, document: { ...record.document, file: opening.file } };
      this.lost = lost.length;
      // Somebody else wrote the file while the decisions of the draft were in no file.
      if (sidecar !== null && sidecar !== this.base) this.problem = this.join(sidecar);
    } catch (error) {
      this.problem = problemOf(error);
      this.base = null;
    }
  }

  /** The reader decided something since the sidecar was read or written. */
  get unsaved(): boolean {
    return this.revision !== this.savedRevision;
  }

  /** From now on the text is read by this analyzer, with what it knows. */
  readWith(analyzer: Analyzer): void {
    this.analyzer = analyzer;
    this.analysis = null;
  }

  edit(version: number, edits: readonly Edit[]): void {
    const after = [...edits].sort((a, b) => b.start - a.start).reduce(edited, this.text);
    this.record = followEdits(this.record, edits, this.text, after);
    this.history.follow(edits, this.text, after);
    this.text = after;
    this.version = version;
    this.analysis = null;
  }

  /** Reads the paragraphs that were not read before, one at each step, so that `current` has less to do at once. */
  prepare(): Generator<void, void> {
    return this.analyzer.prepare(this.analysis ? '' : this.text);
  }

  /** The record of the text as it is now. */
  current(): AnnotationRecord {
    if (!this.analysis) {
      this.analysis = this.analyzer.analyze(this.text);
      this.record = merge(this.analysis, this.record);
    }
    return this.record;
  }

  /**
   * What is known of a part of the text, read as if it were all. Where the rest is read too, more may be known of it.
   * @param span from the head of a line.
   */
  preview({ start, end }: Span): AnnotationRecord {
    const { text } = this;
    const blank = start > 0 ? `${' '.repeat(start - 1)}\n` : ''; // so that all stands where it does in the text
    return merge({ ...this.analyzer.analyze(blank + text.slice(start, end)), text }, this.record);
  }

  /** Why the engine marked this very name; null where it did not. */
  why({ start, end }: Span): Why | null {
    this.current();
    const mention = this.analysis!.mentions.find((m) => m.start === start && m.end === end);
    return mention ? { confidence: mention.confidence, reasons: mention.why } : null;
  }

  /** @returns whether anything changed; so do `undo` and `redo`. */
  decide(decision: Decision): boolean {
    const before = this.current();
    const after = decide(before, this.text, decision);
    this.history.push(before, after);
    return this.change(after);
  }

  undo(): boolean {
    return this.change(this.history.undo(this.current(), this.text));
  }

  redo(): boolean {
    return this.change(this.history.redo(this.current(), this.text));
  }

  /** What is decided may bar what the engine suggested, or let it come back. */
  private change(record: AnnotationRecord): boolean {
    if (record === this.record) return false;
    this.record = isSettled(this.analysis!, this.record, record) ? record : merge(this.analysis!, record);
    this.revision++;
    return true;
  }

  /**
   * Takes in what somebody else wrote into the sidecar. What both sides decided is kept; where they differ, the reader is
   * to choose.
   * @returns why it can't be used, in which case nothing changes; null where it can.
   */
  join(content: string): Problem | null {
    try {
      const theirs = openSidecar(content, this.text).record;
      const base = this.base === null ? emptyRecord(this.file) : openSidecar(this.base, this.text).record;
      const before = this.record;
      const joined = threeWay(base, before, theirs);
      this.record = this.analysis ? merge(this.analysis, joined) : joined;
      this.history.forget(changedIds(before, joined));
      this.base = content;
      return null;
    } catch (error) {
      return problemOf(error);
    }
  }

  sidecar(): Draft {
    this.answered = this.draft();
    return this.answered;
  }

  draft(): Draft {
    const content = this.writer.write(this.current(), this.text);
    return { content, revision: this.revision, base: this.base };
  }

  /** What can be undone and redone. */
  get decisions(): string {
    return this.history.remembered();
  }

  /** What the workspace's index keeps of it, as JSON: a string is copied faster than many objects. */
  summary(): string {
    return JSON.stringify(summarize(this.current(), this.text));
  }

  /** @param revision of the sidecar that was written; decisions may have come since. */
  saved(revision: number): void {
    this.savedRevision = revision;
    if (this.answered?.revision === revision) this.base = this.answered.content;
    this.answered = undefined;
  }
}

const edited = (text: string, { start, end, text: words }: Edit): string =>
  text.slice(0, start) + words + text.slice(end);

export function problemOf(error: unknown): Problem {
  if (!(error instanceof SidecarError)) throw error;
  return { message: error.message, line: error.line, newer: error.problem === 'newer' };
}
