import type { Analyzer } from '../core/analyzer';
import type { Edit, FromWorker, Post, ToWorker } from './protocol';
import { buffersOf, pack } from './pack';
import { recordOf } from './record';

interface Document {
  version: number;
  text: string;
  readonly analyzer: Analyzer;
  /** How long the last analysis took, in milliseconds. */
  took: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** While an analysis takes less than this, in milliseconds, every keystroke gets one at once. */
const AT_ONCE = 20;
/** Nobody waits longer than this for an analysis to begin, in milliseconds. */
const LONGEST_WAIT = 400;

/**
 * The worker's side of the protocol, whatever host it runs in. It keeps the open texts in step with the editor's and
 * answers each change with a view of the text. An analysis that has not begun is dropped for newer text; the longer
 * analyses take, the longer a pause in the typing is waited for.
 */
export class Session {
  private readonly documents = new Map<string, Document>();

  constructor(
    private readonly makeAnalyzer: (names: Uint8Array | null) => () => Analyzer,
    private readonly post: Post,
  ) {}

  private newAnalyzer: (() => Analyzer) | undefined;

  handle(message: ToWorker): void {
    switch (message.type) {
      case 'resources':
        this.newAnalyzer = this.makeAnalyzer(message.names);
        return;
      case 'open':
        return this.open(message.uri, message.version, message.text);
      case 'change':
        return this.change(message);
      case 'close':
        clearTimeout(this.documents.get(message.uri)?.timer);
        this.documents.delete(message.uri);
        return;
    }
  }

  private open(uri: string, version: number, text: string): void {
    clearTimeout(this.documents.get(uri)?.timer);
    this.documents.set(uri, { version, text, analyzer: this.newAnalyzer!(), took: 0, timer: undefined });
    this.schedule(uri);
  }

  private change({ uri, version, edits, length }: Extract<ToWorker, { type: 'change' }>): void {
    const document = this.documents.get(uri);
    if (!document) return;
    document.text = edits.reduce(edited, document.text);
    document.version = version;
    if (document.text.length === length) return this.schedule(uri);
    this.handle({ type: 'close', uri });
    this.post({ type: 'lost', uri }, []);
  }

  /** A timer even for "at once", so that changes which are waiting already come in first. */
  private schedule(uri: string): void {
    const document = this.documents.get(uri)!;
    clearTimeout(document.timer);
    const wait = document.took <= AT_ONCE ? 0 : Math.min(document.took, LONGEST_WAIT);
    document.timer = setTimeout(() => this.analyze(uri, document), wait);
  }

  private analyze(uri: string, document: Document): void {
    const { version, text } = document;
    if (isBinary(text)) return this.post({ type: 'skipped', uri, version, reason: 'binary' }, []);
    const began = performance.now();
    try {
      const view = pack(recordOf(document.analyzer.analyze(text)));
      this.post({ type: 'view', uri, version, view }, buffersOf(view));
    } catch (error) {
      this.post({ type: 'failed', uri, version, message: messageOf(error) } satisfies FromWorker, []);
    }
    document.took = performance.now() - began;
  }
}

const edited = (text: string, { start, end, text: words }: Edit): string =>
  text.slice(0, start) + words + text.slice(end);

/** Text has no NUL character; a file of another kind has one early. */
const isBinary = (text: string): boolean => text.slice(0, 8000).includes('\0');

const messageOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
