import { along } from './palette';
import type { Random } from './random';
import { HEIGHT, WIDTH, path, rect, repeat, sliver, smooth, type Point } from './shapes';

/** Water in flat bands that get taller towards the viewer. */
export function water(top: number, colors: readonly string[], bottom = HEIGHT, steps = 6, wave = 6): string {
  let out = rect(0, top, WIDTH, bottom - top, along(colors, 0));
  for (let i = 1; i < steps; i++) {
    const y = top + (bottom - top) * (i / steps) ** 1.5;
    const edge: Point[] = [];
    for (let x = -60; x <= WIDTH + 60; x += 124) edge.push([x, y + Math.sin(x / 150 + i * 2.1) * wave * (0.4 + i / steps)]);
    out += path(`${smooth(edge)}L${WIDTH + 60} ${bottom}L-60 ${bottom}Z`, along(colors, i / (steps - 1)));
  }
  return out;
}

/** Ripples: pointed dashes, longer and thicker nearer to the viewer. */
export function ripples(
  random: Random,
  count: number,
  top: number,
  bottom: number,
  color: string,
  opacity = 0.6,
  left = 0,
  right = WIDTH,
): string {
  return repeat(count, () => {
    const t = random() ** 0.8;
    const [x, y, w] = [random(left, right), top + (bottom - top) * t, 16 + 110 * t * random(0.5, 1.2)];
    return sliver([x - w, y], [x + w, y], 2 + 9 * t, color, `opacity="${opacity}"`);
  });
}

/** The path of light under a sun, moon or lamp. */
export function lightPath(random: Random, x: number, top: number, bottom: number, width: number, color: string, opacity = 0.85): string {
  const rows = Math.round((bottom - top) / 17);
  return repeat(rows, (i) => {
    const t = i / rows;
    const half = width * (0.25 + 0.75 * t) * random(0.35, 1);
    const [cx, y] = [x + random(-0.25, 0.25) * width * (0.3 + t), top + (bottom - top) * t + 4];
    return sliver([cx - half, y], [cx + half, y], 5 + 8 * t, color, `opacity="${opacity}"`);
  });
}

/** A column of broken reflection below something lit or dark. */
export function reflection(random: Random, x: number, top: number, length: number, width: number, color: string, opacity = 0.6): string {
  const rows = Math.max(3, Math.round(length / 15));
  return repeat(rows, (i) => {
    const t = i / rows;
    const half = (width / 2) * random(0.5, 1.1) * (1 - t * 0.5);
    const cx = x + random(-0.1, 0.1) * width;
    return sliver(
      [cx - half, top + length * t],
      [cx + half, top + length * t],
      9,
      color,
      `opacity="${(opacity * (1 - t * 0.7)).toFixed(2)}"`,
    );
  });
}

/** A rolling wave line with foam, for the sea. */
export function swell(y: number, amplitude: number, wavelength: number, phase: number, color: string, bottom = HEIGHT): string {
  const edge: Point[] = [];
  for (let x = -80; x <= WIDTH + 80; x += wavelength / 8) edge.push([x, y + Math.sin((x / wavelength) * 6.283 + phase) * amplitude]);
  return path(`${smooth(edge)}L${WIDTH + 80} ${bottom}L-80 ${bottom}Z`, color);
}
