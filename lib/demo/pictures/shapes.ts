/** The drawing board: every scene is composed on this canvas, in these units. */
export const WIDTH = 1800;
export const HEIGHT = 1200;

export type Point = readonly [number, number];

const short = (value: number) => String(Math.round(value * 10) / 10);
const pair = ([x, y]: Point) => `${short(x)} ${short(y)}`;

/** The list's element at a position, starting again at its end. */
export function cycle<T>(list: readonly T[], position: number): T {
  const item = list[((position % list.length) + list.length) % list.length];
  if (item === undefined) throw new Error('cycle() needs a list with at least one element');
  return item;
}

/** Builds `count` drawings from their index and joins them. */
export function repeat(count: number, draw: (index: number) => string): string {
  let out = '';
  for (let index = 0; index < count; index++) out += draw(index);
  return out;
}

/** A flat path. */
export const path = (d: string, fill: string, extra = '') => `<path d="${d}" fill="${fill}" ${extra}/>`;

/** A stroked path without filling, with round ends. */
export const stroke = (d: string, color: string, width: number, extra = '') =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${short(width)}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;

export const rect = (x: number, y: number, w: number, h: number, fill: string, extra = '') =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(Math.max(w, 0))}" height="${short(Math.max(h, 0))}" fill="${fill}" ${extra}/>`;

/** A rectangle with rounded corners. */
export const pill = (x: number, y: number, w: number, h: number, fill: string, radius = h / 2, extra = '') =>
  rect(x, y, w, h, fill, `rx="${short(radius)}" ${extra}`);

export const circle = (x: number, y: number, r: number, fill: string, extra = '') =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" fill="${fill}" ${extra}/>`;

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, extra = '') =>
  `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}" fill="${fill}" ${extra}/>`;

export const ring = (x: number, y: number, r: number, color: string, width: number, extra = '') =>
  circle(x, y, r, 'none', `stroke="${color}" stroke-width="${short(width)}" ${extra}`);

export const polygon = (points: readonly Point[], fill: string, extra = '') => path(`M${points.map(pair).join('L')}Z`, fill, extra);

/** Straight segments through the points. */
export const line = (points: readonly Point[], color: string, width: number, extra = '') =>
  stroke(`M${points.map(pair).join('L')}`, color, width, extra);

/** Path data of a smooth curve through the points (Catmull-Rom turned into Béziers). */
export function smooth(points: readonly Point[], closed = false): string {
  const at = (i: number): Point => (closed ? cycle(points, i) : cycle(points, Math.min(Math.max(i, 0), points.length - 1)));
  let d = `M${pair(at(0))}`;
  const segments = closed ? points.length : points.length - 1;
  for (let i = 0; i < segments; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const c1: Point = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
    const c2: Point = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    d += `C${pair(c1)} ${pair(c2)} ${pair(p2)}`;
  }
  return closed ? `${d}Z` : d;
}

/** A closed smooth shape through the points. */
export const blob = (points: readonly Point[], fill: string, extra = '') => path(smooth(points, true), fill, extra);

/** A smooth open stroke through the points. */
export const curve = (points: readonly Point[], color: string, width: number, extra = '') => stroke(smooth(points), color, width, extra);

/** A rounded bar that gets thinner (or thicker) from one end to the other: limbs, trunks, ropes. */
export function taper(from: Point, to: Point, widthFrom: number, widthTo: number, fill: string, extra = ''): string {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const [nx, ny] = [-Math.sin(angle), Math.cos(angle)];
  const [a, b] = [widthFrom / 2, widthTo / 2];
  const d =
    `M${pair([from[0] + nx * a, from[1] + ny * a])}L${pair([to[0] + nx * b, to[1] + ny * b])}` +
    `A${short(b)} ${short(b)} 0 0 0 ${pair([to[0] - nx * b, to[1] - ny * b])}` +
    `L${pair([from[0] - nx * a, from[1] - ny * a])}A${short(a)} ${short(a)} 0 0 0 ${pair([from[0] + nx * a, from[1] + ny * a])}Z`;
  return path(d, fill, extra);
}

/** A thin leaf or glint: pointed at both ends. */
export function sliver(from: Point, to: Point, thickness: number, fill: string, extra = '', bend = 0): string {
  const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const [nx, ny] = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const side = (offset: number): Point => [mx + nx * offset, my + ny * offset];
  return path(`M${pair(from)}Q${pair(side(bend + thickness))} ${pair(to)}Q${pair(side(bend - thickness))} ${pair(from)}Z`, fill, extra);
}

export const group = (content: string, extra: string) => `<g ${extra}>${content}</g>`;

/** Moves, scales and turns a drawing made around the origin. */
export function place(content: string, x: number, y: number, scale = 1, options: { flip?: boolean; turn?: number } = {}): string {
  const flip = options.flip ? -1 : 1;
  const turn = options.turn ? ` rotate(${short(options.turn)})` : '';
  const ratio = Math.round(scale * 1000) / 1000;
  return `<g transform="translate(${pair([x, y])})${turn} scale(${flip * ratio} ${ratio})">${content}</g>`;
}

/** A gradient definition and the paint that refers to it; the id comes from the content, so that it is stable. */
export function gradient(stops: readonly (readonly [number, string, number?])[], direction: 'down' | 'right' | 'radial' = 'down') {
  const body = stops.map(([at, color, opacity = 1]) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${opacity}"/>`).join('');
  let hash = 7;
  for (const c of direction + body) hash = (Math.imul(hash, 31) + c.charCodeAt(0)) | 0;
  const id = `g${(hash >>> 0).toString(36)}`;
  const define =
    direction === 'radial'
      ? `<defs><radialGradient id="${id}">${body}</radialGradient></defs>`
      : `<defs><linearGradient id="${id}" x1="0" y1="0" ${direction === 'down' ? 'x2="0" y2="1"' : 'x2="1" y2="0"'}>${body}</linearGradient></defs>`;
  return { define, paint: `url(#${id})` };
}

/** Shows the content only inside the outline; `id` must be unique in the picture. */
export const clip = (id: string, outline: string, content: string) =>
  `<clipPath id="${id}">${outline}</clipPath><g clip-path="url(#${id})">${content}</g>`;

/** The finished SVG document. */
export const page = (content: string, width = WIDTH, height = HEIGHT) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
