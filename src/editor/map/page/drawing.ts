/** What a picture needs of the page's styles once it is on its own. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];
const FOR_THE_PAGE = [
  'class',
  'style',
  'role',
  'tabindex',
  'data-picture',
  'aria-describedby',
  'aria-disabled',
  'aria-hidden',
];
/** Twice the size on the screen, unless that is more than a browser draws. */
const SCALE = 2;
const LONGEST_SIDE = 16_000;

/** The picture as a file of its own, in the colours of the theme. */
export function svgOf(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  [copy, ...copy.querySelectorAll<SVGElement>('*')].forEach((element, i) => settle(element, originals[i]!));
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}

/** Writes the styles, which come from the page, into the element. */
function settle(element: SVGElement, original: SVGElement): void {
  const style = getComputedStyle(original);
  for (const name of FOR_THE_PAGE) element.removeAttribute(name);
  for (const name of STYLES) element.setAttribute(name, style.getPropertyValue(name));
}

/** @returns the picture in base64. */
export async function pngOf(svg: SVGSVGElement): Promise<string> {
  const { width, height } = svg.viewBox.baseVal;
  const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(width, height));
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgOf(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^.*,/, '');
}
