import type { Span } from '../core/analysis';
import type { Analyzer } from '../core/analyzer';
import { parseDecision } from '../core/sidecar/decisionSchema';
import type { Edit } from '../core/sidecar/edits';
import type { Entity } from '../core/sidecar/record';
import { isBinary } from './binary';
import { comparisonOf, judgedSidecar } from './comparison';
import { changesOf } from './changes';
import { OpenDocument } from './document';
import { buffersOf } from './pack';
import { Packer } from './packer';
import { previewOf } from './preview';
import type { IndexRequest } from './indexProtocol';
import { IndexSession } from './indexSession';
import { NO_ADDITIONS, type Additions, type Answers, type Post, type Question, type ToWorker } from './protocol';
import type { AnalyzerMaker } from './resources';

/** A document and when it will be analysed. */
interface Scheduled {
  readonly document: OpenDocument;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Runs while there are decisions that the other side has no draft of. */
  draftTimer: ReturnType<typeof setTimeout> | undefined;
  readonly packer: Packer;
  /** What the reader saw when it was opened, until it was shown. */
  visible: Span | undefined;
  /** Those of the last view that was sent. */
  entities: readonly Entity[];
  /** How long the last analysis took, in milliseconds. */
  took: number;
  /** When it ended, by `performance.now`. */
  ended: number;
}

/** While an analysis takes less than this, in milliseconds, every keystroke gets one at once. */
const AT_ONCE = 50;
/** Between longer ones the worker rests half as long as the last one took, but no longer than this, in milliseconds. */
const LONGEST_REST = 150;
/** A text is read in slices of so many milliseconds, between which newer text is heard. */
const SLICE = 15;
/** Decisions that follow each other faster than this, in milliseconds, share a draft. */
const DRAFT_WAIT = 300;
/** So long, in milliseconds, the worker then leaves the processor to the editor, which draws it. */
const LOOK = 60;

/**
 * The worker's side of the protocol, whatever host it runs in. It keeps the open texts in step with the editor's and
 * answers each change with a view of the text. The reading of a text is dropped for newer text, which finds the
 * paragraphs that were read. A change after a pause is answered at once; between changes that follow each other fast the
 * worker rests, the longer the text the longer.
 */
export class Session {
  private readonly documents = new Map<string, Scheduled>();
  private names: Uint8Array | null = null;
  private additions = NO_ADDITIONS;
  /** Both made with the first document, and the second again when the additions change. */
  private analyzerMaker: AnalyzerMaker | undefined;
  private newAnalyzer: (() => Analyzer) | undefined;
  /** Made with the first question about it. */
  private index: IndexSession | undefined;

  constructor(
    private readonly makeAnalyzer: (names: Uint8Array | null) => AnalyzerMaker,
    private readonly post: Post,
  ) {}

  handle(message: ToWorker): void {
    switch (message.type) {
      case 'resources':
        this.names = message.names;
        return;
      case 'additions':
        return this.add(message.additions);
      case 'open':
        return this.open(message);
      case 'change':
        return this.change(message);
      case 'close':
        return this.close(message.uri);
      case 'ask':
        return this.answer(message.id, message.uri, message.question);
      case 'index':
        return this.answerIndex(message.id, message.request);
    }
  }

  private add(additions: Additions): void {
    this.additions = additions;
    this.newAnalyzer = undefined;
    for (const [uri, { document }] of this.documents) {
      document.readWith(this.makeNewAnalyzer());
      this.schedule(uri);
    }
  }

  private makeNewAnalyzer(): Analyzer {
    this.analyzerMaker ??= this.makeAnalyzer(this.names);
    this.newAnalyzer ??= this.analyzerMaker(this.additions);
    return this.newAnalyzer();
  }

  private open(opening: Extract<ToWorker, { type: 'open' }>): void {
    const { uri, version, text } = opening;
    this.close(uri);
    if (isBinary(text)) return this.post({ type: 'skipped', uri, version, reason: 'binary' }, []);
    this.post({ type: 'began', uri, version }, []);
    try {
      const document = new OpenDocument(opening, this.makeNewAnalyzer());
      this.documents.set(uri, scheduledFor(document, opening.visible));
      const { problem, lost } = document;
      this.post({ type: 'sidecar', uri, problem, lost }, []);
      this.schedule(uri);
    } catch (error) {
      this.post({ type: 'failed', uri, version, message: messageOf(error) }, []);
    }
  }

  private change({ uri, version, edits, length }: Extract<ToWorker, { type: 'change' }>): void {
    const document = this.documents.get(uri)?.document;
    if (document && follows(document, version, edits, length)) return this.schedule(uri);
    this.close(uri);
    this.post({ type: 'lost', uri, version }, []);
  }

  private close(uri: string): void {
    clearTimeout(this.documents.get(uri)?.timer);
    clearTimeout(this.documents.get(uri)?.draftTimer);
    this.documents.delete(uri);
  }

  /** A timer even for "at once", so that changes which are waiting already come in first. */
  private schedule(uri: string): void {
    const scheduled = this.documents.get(uri)!;
    clearTimeout(scheduled.timer);
    scheduled.timer = setTimeout(() => {
      this.post({ type: 'began', uri, version: scheduled.document.version }, []);
      const read = (): void => this.read(uri, scheduled, scheduled.document.prepare(), 0);
      if (this.preview(uri, scheduled)) scheduled.timer = setTimeout(read, LOOK);
      else read();
    }, restOf(scheduled));
  }

  /** Once for each opening, however often the text changes before it is read. @returns whether there was one to show. */
  private preview(uri: string, scheduled: Scheduled): boolean {
    const { visible, document } = scheduled;
    const { version } = document;
    scheduled.visible = undefined;
    const view = visible && previewOf(document, visible);
    if (!view) return false;
    this.post({ type: 'preview', uri, version, view }, buffersOf(view));
    this.post({ type: 'began', uri, version }, []);
    return true;
  }

  /** Reads a slice. What came in meanwhile goes first; newer text clears the timer, and so ends the reading of this one. */
  private read(uri: string, scheduled: Scheduled, steps: Iterator<void, void>, spent: number): void {
    const began = performance.now();
    let passed = 0;
    try {
      while (passed < SLICE) {
        if (steps.next().done) return this.show(uri, scheduled, spent + passed);
        passed = performance.now() - began;
      }
    } catch (error) {
      return this.post({ type: 'failed', uri, version: scheduled.document.version, message: messageOf(error) }, []);
    }
    scheduled.timer = setTimeout(() => this.read(uri, scheduled, steps, spent + passed), 0);
  }

  /** @param spent on reading ahead, in milliseconds. */
  private show(uri: string, scheduled: Scheduled, spent = 0): void {
    const { document } = scheduled;
    const { version } = document;
    clearTimeout(scheduled.timer);
    const began = performance.now();
    try {
      const packed = scheduled.packer.pack(document.current());
      const view = { ...packed, entities: changesOf(scheduled.entities, packed.entities) };
      scheduled.entities = packed.entities;
      const { unsaved, revision } = document;
      this.post({ type: 'view', uri, version, view, unsaved, revision }, buffersOf(view));
    } catch (error) {
      this.post({ type: 'failed', uri, version, message: messageOf(error) }, []);
    }
    scheduled.ended = performance.now();
    scheduled.took = spent + scheduled.ended - began;
  }

  /** A worker keeps the index or follows documents: the one is not to hold up the other. */
  private answerIndex(id: number, request: IndexRequest): void {
    try {
      this.index ??= new IndexSession(() => this.makeNewAnalyzer(), JSON.stringify(this.additions));
      const answer = this.index.answer(request);
      this.post({ type: 'indexed', id, answer }, answer instanceof Uint8Array ? [answer.buffer as ArrayBuffer] : []);
    } catch (error) {
      this.post({ type: 'refused', id, message: error instanceof Error ? error.message : String(error) }, []);
    }
  }

  private answer(id: number, uri: string, question: Question): void {
    const scheduled = this.documents.get(uri);
    try {
      if (!scheduled) throw new Error('This text is not open.');
      this.post({ type: 'began', uri, version: scheduled.document.version }, []);
      const answer = this.answerTo(question, scheduled.document);
      if (answer === true || (question.ask === 'join' && answer === null)) {
        this.show(uri, scheduled);
        this.scheduleDraft(uri, scheduled);
      }
      this.post({ type: 'answer', id, answer }, []);
    } catch (error) {
      this.post({ type: 'refused', id, message: error instanceof Error ? error.message : String(error) }, []);
    }
  }

  private scheduleDraft(uri: string, scheduled: Scheduled): void {
    clearTimeout(scheduled.draftTimer);
    scheduled.draftTimer = setTimeout(() => {
      const { document } = scheduled;
      this.post({ type: 'began', uri, version: document.version }, []);
      try {
        this.post({ type: 'draft', uri, draft: document.draft(), history: document.decisions }, []);
      } catch (error) {
        this.post({ type: 'failed', uri, version: document.version, message: messageOf(error) }, []);
      }
    }, DRAFT_WAIT);
  }

  private answerTo(question: Question, document: OpenDocument): Answers[keyof Answers] {
    switch (question.ask) {
      case 'sidecar':
        return document.sidecar();
      case 'decide':
        return document.decide(parseDecision(question.decision));
      case 'undo':
        return document.undo();
      case 'redo':
        return document.redo();
      case 'saved':
        document.saved(question.revision);
        return { unsaved: document.unsaved };
      case 'join':
        return document.join(question.content);
      case 'why':
        return document.why(question.span);
      case 'summary':
        return document.summary();
      case 'compare':
        return comparisonOf(question.a, question.b, document.text);
      case 'judge':
        return judgedSidecar(question.a, question.b, document.text, question.choices);
    }
  }
}

const scheduledFor = (document: OpenDocument, visible: Span | undefined): Scheduled => ({
  document,
  timer: undefined,
  draftTimer: undefined,
  packer: new Packer(),
  visible,
  entities: [],
  took: 0,
  ended: 0,
});

/** How long the worker still rests from the last analysis, in milliseconds. */
function restOf({ took, ended }: Scheduled): number {
  if (took <= AT_ONCE) return 0;
  return Math.max(0, ended + Math.min(took / 2, LONGEST_REST) - performance.now());
}

/** An edit that can't be followed costs this document an opening, not all documents their worker. */
function follows(document: OpenDocument, version: number, edits: readonly Edit[], length: number): boolean {
  try {
    document.edit(version, edits);
    return document.text.length === length;
  } catch {
    return false;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
