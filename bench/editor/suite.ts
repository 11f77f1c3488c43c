import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import * as vscode from 'vscode';
import type { GlossatorApi } from '../../src/editor/api';
import { watchActivation } from './activation';
import { Blocks, cpuNow, type Longest } from './blocks';

/**
 * The times that a reader feels, in the extension host of a real VS Code. What is measured ends where the extension has
 * handed its answer to VS Code; how long VS Code then takes to paint is the same for all extensions.
 */
const WORDS = [1_500, 15_000, 150_000] as const;
const EDITS = 25;
const ROUNDS = 10;

/** One part alone: "activation", a number of words or "index"; all where the environment names none. */
const isWanted = (part: string): boolean => (process.env['GLOSSATOR_BENCH'] ?? part) === part;

const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

interface Measured {
  readonly times: number[];
  readonly block: Longest;
}

export async function run(): Promise<void> {
  console.log(`Ran in VS Code ${vscode.version}, Node ${process.versions.node}`);
  const extension = vscode.extensions.getExtension<GlossatorApi>('glossator.glossator')!;
  await pause(3000); // VS Code's own start is over.
  const blocks = new Blocks();
  for (const words of WORDS) if (isWanted(String(words))) await benchAlone(blocks, words);
  const steps = watchActivation(/[\\/]dist[\\/]extension\.cjs$/);
  const api = await withProfile('activation', async () => {
    blocks.reset();
    const [began, cpu] = [performance.now(), cpuNow()];
    const activated = await extension.activate();
    const whole = { wall: performance.now() - began, cpu: cpuNow() - cpu };
    await pause(200);
    const { load, activate } = steps();
    console.log(`BENCH activation, in steps: ${shown(whole)}, ${longest(blocks.longest())}`);
    console.log(`BENCH activation, at once: load ${shown(load)}, activate ${shown(activate)}`);
    return activated;
  });
  for (const words of WORDS) if (isWanted(String(words))) await benchText(api, blocks, words);
  if (isWanted('index')) await benchIndex(api, blocks);
  console.log('BENCH end');
}

/** The peer: VS Code with nothing in it, in the same text, of a language that wakes the extension not. */
async function benchAlone(blocks: Blocks, words: number): Promise<void> {
  const say = (what: string, block: Longest): void =>
    console.log(`BENCH ${words.toLocaleString('en')} words, VS Code alone, ${what}: ${longest(block)}`);
  const uri = vscode.Uri.joinPath(folder(), `text-${words}.ini`);
  const show = async (): Promise<unknown> =>
    vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  say('opening', (await measured(blocks, 1, () => timed(show))).block);
  const editor = vscode.window.activeTextEditor!;
  await pause(1500);
  say('typing', (await measured(blocks, EDITS, (n) => timed(() => type(editor, n)))).block);
  say('hovering', (await measured(blocks, ROUNDS, (n) => keystrokeHover(editor, n))).block);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await pause(500);
}

async function benchText(api: GlossatorApi, blocks: Blocks, words: number): Promise<void> {
  const say = (what: string, { times, block }: Measured): void =>
    console.log(`BENCH ${words.toLocaleString('en')} words, ${what}: ${summary(times)}, ${longest(block)}`);
  const uri = vscode.Uri.joinPath(folder(), `text-${words}.txt`);
  const opening = await withProfile(`opening-${words}`, () =>
    measured(blocks, 1, async () => {
      const highlighted = next(api.onDidHighlight, (e) => e.document.uri.path === uri.path);
      const began = performance.now();
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      await highlighted;
      return performance.now() - began;
    }),
  );
  say('open → highlights', opening);
  const editor = vscode.window.activeTextEditor!;
  await vscode.commands.executeCommand('glossator.people.focus');
  await pause(1500);
  await withProfile(`typing-${words}`, async () => {
    say('keystroke → highlights', await measured(blocks, EDITS, (n) => keystroke(api, editor, n)));
  });
  await withProfile(`hovering-${words}`, async () => {
    say('keystroke → hover', await measured(blocks, ROUNDS, (n) => keystrokeHover(editor, n)));
  });
  await pause(1000);
  say(
    'next mention',
    await measured(blocks, ROUNDS, () => timed(() => vscode.commands.executeCommand('glossator.nextMention'))),
  );
  say(
    'tree refresh',
    await measured(blocks, ROUNDS, async (n) => {
      await keystroke(api, editor, n);
      return timed(async () => {
        const { people } = api.trees;
        for (const node of await people.getChildren()) people.getTreeItem(node);
      });
    }),
  );
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await pause(500);
}

/** From the change, as VS Code tells it, to the highlights of the changed text. */
async function keystroke(api: GlossatorApi, editor: vscode.TextEditor, n: number): Promise<number> {
  const { document } = editor;
  const changed = next(vscode.workspace.onDidChangeTextDocument, (e) => e.document === document);
  const drawn = next(api.onDidHighlight, (e) => e.document === document);
  await type(editor, n);
  return (await drawn) - (await changed);
}

function type(editor: vscode.TextEditor, n: number): Thenable<boolean> {
  const at = new vscode.Position(lineOf(editor.document, n), 0);
  return editor.edit((edit) => edit.insert(at, 'x'), { undoStopBefore: false, undoStopAfter: false });
}

async function keystrokeHover(editor: vscode.TextEditor, n: number): Promise<number> {
  const { document } = editor;
  const changed = next(vscode.workspace.onDidChangeTextDocument, (e) => e.document === document);
  const line = lineOf(document, n);
  await editor.edit((edit) => edit.insert(new vscode.Position(line, 0), 'x'));
  await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, new vscode.Position(line, 12));
  return performance.now() - (await changed);
}

/** A line with words, some way down the text. */
function lineOf(document: vscode.TextDocument, n: number): number {
  let line = (n * 7) % Math.min(60, document.lineCount);
  while (document.lineAt(line).text.length < 40) line = (line + 1) % document.lineCount;
  return line;
}

async function benchIndex(api: GlossatorApi, blocks: Blocks): Promise<void> {
  const ready = async (): Promise<number> => {
    await api.index.build();
    return api.index.state.kind === 'ready' ? api.index.state.articles : 0;
  };
  blocks.reset();
  let articles = 0;
  const time = await timed(async () => {
    articles = await ready();
  });
  const rate = Math.round(articles / (time / 1000));
  console.log(`BENCH index: ${articles} articles in ${ms(time)}, ${rate} a second, ${longest(blocks.longest())}`);
  await pause(3000); // The cache is written.
  const cached = await measured(blocks, 3, () =>
    timed(async () => {
      api.index.restart();
      await ready();
    }),
  );
  console.log(`BENCH index, from cache: ${summary(cached.times)}, ${longest(cached.block)}`);
  const symbols = await measured(blocks, ROUNDS, () =>
    timed(() => vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'an')),
  );
  console.log(`BENCH workspace symbols: ${summary(symbols.times)}, ${longest(symbols.block)}`);
}

async function measured(blocks: Blocks, times: number, work: (n: number) => Promise<number>): Promise<Measured> {
  const out: number[] = [];
  blocks.reset();
  for (let n = 0; n < times; n++) {
    out.push(await work(n));
    await pause(times > 1 ? 120 : 1000);
  }
  return { times: out, block: blocks.longest() };
}

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** When the next such event comes. */
function next<T>(event: vscode.Event<T>, isWanted: (value: T) => boolean): Promise<number> {
  return new Promise((resolve) => {
    const listener = event((value) => {
      if (!isWanted(value)) return;
      listener.dispose();
      resolve(performance.now());
    });
  });
}

/** Writes a CPU profile of the extension host, where the environment names a folder for it. */
async function withProfile<T>(name: string, work: () => Promise<T>): Promise<T> {
  const target = process.env['GLOSSATOR_PROFILES'];
  if (!target) return work();
  const session = new Session();
  session.connect();
  const post = (method: string, params = {}): Promise<{ profile?: unknown }> =>
    new Promise((done, fail) =>
      session.post(method, params, (error, result) => (error ? fail(error) : done((result ?? {}) as object))),
    );
  await post('Profiler.enable');
  await post('Profiler.setSamplingInterval', { interval: 200 });
  await post('Profiler.start');
  const result = await work();
  const { profile } = await post('Profiler.stop');
  session.disconnect();
  writeFileSync(`${target}/${name}.cpuprofile`, JSON.stringify(profile));
  return result;
}

const ms = (time: number): string => `${time.toFixed(1)} ms`;
const shown = ({ wall, cpu }: Longest): string => `${ms(wall)} (${ms(cpu)} of it at work)`;
const longest = ({ wall, cpu }: Longest): string => `longest block ${ms(wall)}, most work in one ${ms(cpu)}`;

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return times.length === 1 ? ms(sorted[0]!) : `median ${ms(at(0.5))}, 95th percentile ${ms(at(0.95))}`;
}
