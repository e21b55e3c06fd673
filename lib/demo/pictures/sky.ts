import { along } from './palette';
import type { Random } from './random';
import { HEIGHT, WIDTH, circle, gradient, path, pill, polygon, rect, repeat, smooth, stroke, type Point } from './shapes';

/** A sky printed in flat stepped bands with gently wavy edges, as on a poster. */
export function bandedSky(colors: readonly string[], bottom: number, steps = 7, wave = 14): string {
  let out = rect(0, 0, WIDTH, bottom + 60, along(colors, 0));
  for (let i = 1; i < steps; i++) {
    const y = (bottom * i) / steps;
    const edge: Point[] = [];
    for (let x = -60; x <= WIDTH + 60; x += 232) edge.push([x, y + Math.sin(x / 310 + i * 1.7) * wave]);
    out += path(`${smooth(edge)}L${WIDTH + 60} ${bottom + 60}L-60 ${bottom + 60}Z`, along(colors, i / (steps - 1)));
  }
  return out;
}

/** A smooth sky, for haze and night. */
export function smoothSky(colors: readonly string[], bottom = HEIGHT): string {
  const { define, paint } = gradient(colors.map((color, i) => [i / (colors.length - 1), color] as const));
  return define + rect(0, 0, WIDTH, bottom + 4, paint);
}

/** A sun or moon with rings of light around it. */
export function sun(x: number, y: number, r: number, color: string, glow = color, rings = 3): string {
  return repeat(rings, (i) => circle(x, y, r * (1 + (rings - i) * 0.55), glow, 'opacity="0.16"')) + circle(x, y, r, color);
}

/** A soft round light: lamps, lanterns, flood-lights. */
export function glow(x: number, y: number, r: number, color: string, strength = 0.6): string {
  const { define, paint } = gradient(
    [
      [0, color, strength],
      [0.4, color, strength * 0.4],
      [1, color, 0],
    ],
    'radial',
  );
  return define + circle(x, y, r, paint);
}

/** Sunbeams from a point, alternating wedges over the whole sky. */
export function rays(x: number, y: number, color: string, count = 18, opacity = 0.18, reach = 2200): string {
  const step = (Math.PI * 2) / count;
  return repeat(count, (i) => {
    const a = i * step;
    const b = a + step / 2;
    return polygon(
      [
        [x, y],
        [x + Math.cos(a) * reach, y + Math.sin(a) * reach],
        [x + Math.cos(b) * reach, y + Math.sin(b) * reach],
      ],
      color,
      `opacity="${opacity}"`,
    );
  });
}

/** A flat-bottomed cloud made of stacked rounded bars. */
export function cloud(x: number, y: number, width: number, color: string, opacity = 1): string {
  const h = width * 0.09;
  const bar = (dx: number, dy: number, w: number) => pill(x + dx * width, y - dy * h, w * width, h, color);
  return `<g opacity="${opacity}">${bar(0, 0, 1)}${bar(0.12, 0.8, 0.62)}${bar(0.24, 1.6, 0.34)}${bar(0.5, 0.7, 0.36)}${bar(-0.16, -0.75, 0.7)}</g>`;
}

/** A heaped cumulus cloud with a flat base. */
export function cumulus(x: number, y: number, width: number, color: string, shade: string): string {
  const puff = (dx: number, dy: number, r: number, fill: string) => circle(x + dx * width, y - dy * width, r * width, fill);
  const body = (fill: string, shift: number) =>
    puff(0.18, 0.1 - shift, 0.14, fill) +
    puff(0.38, 0.2 - shift, 0.19, fill) +
    puff(0.6, 0.17 - shift, 0.16, fill) +
    puff(0.8, 0.08 - shift, 0.12, fill);
  return body(color, 0) + body(shade, 0.1) + pill(x, y - width * 0.06, width, width * 0.12, shade, width * 0.06);
}

/** Birds far away: two bent strokes each. */
export function birds(random: Random, count: number, x: number, y: number, w: number, h: number, color: string, size = 26): string {
  return repeat(count, () => {
    const [bx, by, s] = [x + random(0, w), y + random(0, h), size * random(0.6, 1.2)];
    return stroke(
      `M${bx - s} ${by - s * 0.3}Q${bx - s * 0.4} ${by - s * 0.5} ${bx} ${by}Q${bx + s * 0.4} ${by - s * 0.5} ${bx + s} ${by - s * 0.3}`,
      color,
      size * 0.16,
    );
  });
}

/** Sickle-winged swiftlets, larger than `birds`. */
export function swiftlet(x: number, y: number, size: number, color: string, turn = 0): string {
  return path(
    'M0 0C-18 -22 -60 -40 -100 -34C-62 -22 -34 0 -14 16C-18 30 -22 40 -34 54L-6 40L10 56C8 40 8 30 12 16C36 4 66 -16 104 -22C62 -40 22 -26 8 -4Z',
    color,
    `transform="translate(${x} ${y}) rotate(${turn}) scale(${size / 100})"`,
  );
}

/** Small stars, larger ones rarer. */
export function stars(random: Random, count: number, bottom: number, color: string): string {
  return repeat(count, () =>
    circle(random(0, WIDTH), random(0, bottom), 1.5 + 3.5 * random() ** 4, color, `opacity="${random(0.4, 0.95).toFixed(2)}"`),
  );
}
