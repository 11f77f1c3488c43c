import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { version } from '../../package.json';
import type { Analyzer } from '../core/analyzer';
import { dateOf } from '../core/index/date';
import { articleOf } from '../core/index/groups';
import { noPeople, parsePeople, serializePeople } from '../core/index/peopleFile';
import { summarize, type ArticleSummary } from '../core/index/summary';
import { WorkspaceIndex } from '../core/index/workspace';
import { SidecarError } from '../core/sidecar/errors';
import { emptyRecord, merge } from '../core/sidecar/merge';
import { openSidecar } from '../core/sidecar/open';
import type { AnnotationRecord } from '../core/sidecar/record';
import { isBinary } from './binary';
import { problemOf } from './document';
import type { IndexAnswers, IndexFile, IndexRequest, IndexText } from './indexProtocol';

/** What the cache on disk holds. Another version of the engine may find other things: it starts anew. */
interface Cache {
  readonly engine: string;
  /** URI, stamp, hash of the content. */
  readonly files: readonly (readonly [string, string, string])[];
  readonly summaries: readonly (readonly [string, ArticleSummary])[];
}

/** The last number changes with what a summary holds. */
const VERSION = `${version}/1`;

interface Known extends IndexFile {
  readonly hash: string;
}

/**
 * The worker's side of the index. It keeps a summary for each article's content, whether or not a file has that content
 * now: a file that is moved or taken back to what it was is not analysed again until the worker ends.
 */
export class IndexSession {
  private readonly index = new WorkspaceIndex();
  private readonly summaries = new Map<string, ArticleSummary>();
  private readonly files = new Map<string, Known>();
  /** Open documents, which may differ from their files. */
  private readonly live = new Map<string, { readonly path: string; readonly summary: ArticleSummary }>();
  /** From the cache: the stamp that a file had, and the hash of its content. */
  private stamps = new Map<string, readonly [string, string]>();
  private analyzer: Analyzer | undefined;

  private readonly engine: string;

  /** @param additions to the engine's knowledge, in any form that tells them from others. */
  constructor(
    private readonly newAnalyzer: () => Analyzer,
    additions: string,
  ) {
    this.engine = `${VERSION}/${bytesToHex(sha256(utf8ToBytes(additions)))}`;
  }

  /** @throws Error with the reason. */
  answer(request: IndexRequest): IndexAnswers[keyof IndexAnswers] {
    const { index } = this;
    switch (request.ask) {
      case 'load':
        return this.load(request.cache);
      case 'offer':
        return this.offer(request.files);
      case 'read':
        return this.read(request.files);
      case 'forget':
        return this.forget(request.uris);
      case 'live':
        return this.follow(request.uri, request.path, request.summary);
      case 'people':
        return this.setPeople(request.content);
      case 'save':
        return this.save();
      case 'entities':
        return index.entities(request.query);
      case 'symbols':
        return index.symbols(request.query, request.scope, request.most);
      case 'details':
        return index.details(request.key, request.scope) ?? null;
      case 'keyOf':
        return index.keyOf(request.uri, request.entityId) ?? null;
      case 'entityOf':
        return index.entityOf(request.uri, request.entityId) ?? null;
      case 'statements':
        return index.statements(request.query);
      case 'newTerms':
        return index.newTerms(request.uri);
      case 'link':
        return serializePeople(index.linked(request.keys, request.name));
      case 'unlink':
        return serializePeople(index.unlinked(request.key));
      case 'separate':
        return serializePeople(index.separated(request.uri, request.entityId));
    }
  }

  private load(cache: Uint8Array | null): IndexAnswers['load'] {
    const read = cache && parseCache(cache, this.engine);
    if (read) {
      for (const [hash, summary] of read.summaries) this.summaries.set(hash, summary);
      this.stamps = new Map(read.files.map(([uri, stamp, hash]) => [uri, [stamp, hash]]));
    }
    return { articles: this.stamps.size };
  }

  private offer(files: readonly IndexFile[]): IndexAnswers['offer'] {
    const offered = new Set(files.map((file) => file.uri));
    this.forget([...this.files.keys()].filter((uri) => !offered.has(uri)));
    const needed = files.flatMap((file, i) => {
      const known = this.files.get(file.uri);
      const [stamp, hash] = known ? [known.stamp, known.hash] : (this.stamps.get(file.uri) ?? []);
      if (stamp !== file.stamp || !hash || !this.summaries.has(hash)) return [i];
      if (!known) this.keep({ ...file, hash });
      return [];
    });
    return { needed };
  }

  private read(files: readonly IndexText[]): IndexAnswers['read'] {
    let [analysed, skipped] = [0, 0];
    for (const { text, sidecar, ...file } of files) {
      const hash = hashOf(text, sidecar);
      if (!this.summaries.has(hash)) {
        const content = decode(text);
        if (isBinary(content)) {
          this.forget([file.uri]);
          skipped++;
          continue;
        }
        this.summaries.set(hash, this.summary(file, content, sidecar && decode(sidecar)));
        analysed++;
      }
      this.keep({ ...file, hash });
    }
    return { analysed, skipped };
  }

  private summary({ path }: IndexFile, text: string, sidecar: string | null): ArticleSummary {
    this.analyzer ??= this.newAnalyzer();
    const record = merge(this.analyzer.analyze(text), recordOf(sidecar, text) ?? emptyRecord(nameOf(path)));
    return summarize(record, text);
  }

  private keep(file: Known): void {
    this.files.set(file.uri, file);
    this.show(file.uri);
  }

  private forget(uris: readonly string[]): null {
    const gone = new Set(uris);
    const isGone = (uri: string): boolean => {
      for (let at = uri.length; at > 0; at = uri.lastIndexOf('/', at - 1)) if (gone.has(uri.slice(0, at))) return true;
      return false;
    };
    for (const uri of [...this.files.keys()].filter(isGone)) {
      this.files.delete(uri);
      this.show(uri);
    }
    return null;
  }

  private follow(uri: string, path: string, summary: string | null): null {
    if (summary === null) this.live.delete(uri);
    else this.live.set(uri, { path, summary: JSON.parse(summary) as ArticleSummary });
    this.show(uri);
    return null;
  }

  /** Brings the index in step with what is known of one article. */
  private show(uri: string): void {
    const file = this.files.get(uri);
    const live = this.live.get(uri);
    const summary = live?.summary ?? (file && this.summaries.get(file.hash));
    if (!summary) return this.index.delete(uri);
    const path = file?.path ?? live!.path;
    const date = dateOf(summary, nameOf(path), file?.changed ?? Date.now());
    this.index.set(articleOf({ uri, path, date, isFile: file !== undefined, summary }));
  }

  private setPeople(content: string | null): IndexAnswers['people'] {
    try {
      this.index.people = content === null ? noPeople : parsePeople(content);
      return null;
    } catch (error) {
      if (error instanceof SidecarError) return problemOf(error);
      throw error;
    }
  }

  private save(): Uint8Array {
    const files = [...this.files.values()];
    const hashes = new Set(files.map((file) => file.hash));
    const cache: Cache = {
      engine: this.engine,
      files: files.map(({ uri, stamp, hash }) => [uri, stamp, hash]),
      summaries: [...hashes].map((hash) => [hash, this.summaries.get(hash)!]),
    };
    return new TextEncoder().encode(JSON.stringify(cache));
  }
}

/** Undefined for a cache of another engine, and for one that was not written whole. */
function parseCache(bytes: Uint8Array, engine: string): Cache | undefined {
  try {
    const cache = JSON.parse(decode(bytes)) as Cache;
    return cache.engine === engine ? cache : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where there is no sidecar, or one that can't be used: the article is then taken as the engine reads it. */
function recordOf(sidecar: string | null, text: string): AnnotationRecord | undefined {
  if (sidecar === null) return undefined;
  try {
    return openSidecar(sidecar, text).record;
  } catch (error) {
    if (error instanceof SidecarError) return undefined;
    throw error;
  }
}

function hashOf(text: Uint8Array, sidecar: Uint8Array | null): string {
  const hash = sha256.create().update(text);
  return bytesToHex((sidecar ? hash.update(SEPARATOR).update(sidecar) : hash).digest());
}

/** No text has this byte. */
const SEPARATOR = Uint8Array.of(0);

/** As editors read files: a byte order mark is no part of the text. */
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
