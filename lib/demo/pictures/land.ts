import type { Random } from './random';
import { HEIGHT, WIDTH, path, pill, polygon, repeat, smooth, sliver, type Point } from './shapes';

/** One plate of rounded hills across the picture, filled down to `bottom`. */
export function hills(random: Random, y: number, height: number, color: string, bottom = HEIGHT, wavelength = 520): string {
  const [a, b, c] = [random(0, 6.3), random(0, 6.3), random(0, 6.3)];
  const ridge: Point[] = [];
  for (let x = -90; x <= WIDTH + 90; x += 60) {
    const t = x / wavelength;
    ridge.push([x, y - height * (0.5 + 0.3 * Math.sin(t * 2.2 + a) + 0.16 * Math.sin(t * 4.7 + b) + 0.07 * Math.sin(t * 10.1 + c))]);
  }
  return path(`${smooth(ridge)}L${WIDTH + 90} ${bottom}L-90 ${bottom}Z`, color);
}

/** A mountain with a lit and a shaded side. */
export function mountain(random: Random, x: number, base: number, width: number, height: number, lit: string, shade: string): string {
  const left: Point[] = [];
  const right: Point[] = [];
  const fold: Point[] = [];
  for (let i = 0; i <= 6; i++) {
    const t = i / 6;
    const rough = i === 0 || i === 6 ? 0 : random(-0.035, 0.035) * width;
    left.push([x - (width / 2) * t ** 1.15 + rough, base - height * (1 - t)]);
    right.push([x + (width / 2) * t ** 1.1 + rough, base - height * (1 - t)]);
    fold.push([x + (i === 0 ? 0 : (i % 2 ? 0.1 : -0.02) * width * t + 0.05 * width * t), base - height * (1 - t)]);
  }
  return polygon([...left, ...[...right].reverse()], lit) + polygon([...right, ...[...fold].reverse()], shade);
}

/** Banks of mist: long soft bars. */
export function mist(random: Random, count: number, top: number, bottom: number, color: string, opacity = 0.5): string {
  return repeat(count, () => {
    const [w, h] = [random(500, 1300), random(18, 44)];
    return pill(random(-300, WIDTH - 300), random(top, bottom), w, h, color, h / 2, `opacity="${opacity}"`);
  });
}

/** Tufts of grass or rice along a line. */
export function tufts(random: Random, count: number, y: number, height: number, color: string, left = 0, right = WIDTH): string {
  return repeat(count, () => {
    const [x, h] = [random(left, right), height * random(0.6, 1.2)];
    return repeat(4, (i) =>
      sliver([x + (i - 1.5) * h * 0.06, y + random(0, 8)], [x + (i - 1.5) * h * 0.34, y - h * random(0.7, 1)], h * 0.07, color),
    );
  });
}

/** A plain silhouette line over the ground, given by points, filled to the bottom. */
export const ground = (points: readonly Point[], color: string, bottom = HEIGHT) => {
  const [first, last] = [points[0] ?? [0, 0], points[points.length - 1] ?? [WIDTH, 0]];
  return path(`${smooth(points)}L${last[0]} ${bottom}L${first[0]} ${bottom}Z`, color);
};
