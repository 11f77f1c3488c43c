import { render } from 'preact';
import type { FromPage, MapState, ToPage } from '../model';
import { ArticleMap } from './articleMap';
import { pngOf, svgOf } from './drawing';

interface VsCode {
  postMessage(message: FromPage): void;
  setState(state: MapState): void;
}

declare function acquireVsCodeApi(): VsCode;

const vscode = acquireVsCodeApi();
const post = (message: FromPage): void => vscode.postMessage(message);
const root = document.getElementById('map')!;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'draw') return void draw(data);
  vscode.setState(data.state);
  render(<ArticleMap model={data.model} words={data.words} post={post} />, root);
});

async function draw({ id, picture, format }: Extract<ToPage, { type: 'draw' }>): Promise<void> {
  const svg = root.querySelector<SVGSVGElement>(`svg[data-picture="${picture}"]`);
  const drawn = format === 'svg' ? svg && svgOf(svg) : svg && (await pngOf(svg).catch(() => null));
  post({ type: 'drawn', id, content: drawn });
}

// A change of theme or font changes the widths of words: the graph is laid out anew.
post({ type: 'ready' });
