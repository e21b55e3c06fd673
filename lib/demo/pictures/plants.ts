import { mix } from './palette';
import type { Random } from './random';
import { circle, curve, ellipse, path, repeat, sliver, stroke, taper, type Point } from './shapes';

/** A coconut palm: bent trunk and drooping feathered fronds. */
export function palm(random: Random, x: number, y: number, height: number, color: string, lean = 0.15, leaf = color): string {
  const [cx, cy] = [x + height * lean, y - height];
  const w = height * 0.032;
  const trunk = path(
    `M${x - w} ${y}Q${x + height * lean * 0.2 - w * 0.6} ${y - height * 0.55} ${cx - w * 0.4} ${cy}L${cx + w * 0.4} ${cy}Q${x + height * lean * 0.2 + w} ${y - height * 0.55} ${x + w} ${y}Z`,
    color,
  );
  const fronds = repeat(11, (i) => {
    const angle = -3.5 + i * 0.38 + random(-0.1, 0.1);
    const reach = height * random(0.34, 0.44);
    const tip: Point = [cx + Math.cos(angle) * reach, cy + Math.sin(angle) * reach * 0.62 + reach * 0.34];
    const knee: Point = [cx + Math.cos(angle) * reach * 0.6, cy + Math.sin(angle) * reach * 0.72 - reach * 0.08];
    const at = (t: number): Point => [
      (1 - t) ** 2 * cx + 2 * t * (1 - t) * knee[0] + t * t * tip[0],
      (1 - t) ** 2 * cy + 2 * t * (1 - t) * knee[1] + t * t * tip[1],
    ];
    return (
      stroke(`M${cx} ${cy}Q${knee[0]} ${knee[1]} ${tip[0]} ${tip[1]}`, leaf, height * 0.014) +
      repeat(9, (j) => {
        const t = 0.14 + j * 0.1;
        const [px, py] = at(t);
        const length = reach * 0.3 * (1.15 - t * 0.7);
        return (
          sliver([px, py], [px + Math.cos(angle) * length * 0.55 - length * 0.22, py + length * 0.8], height * 0.014, leaf) +
          sliver([px, py], [px + Math.cos(angle) * length * 0.75 + length * 0.18, py + length * 0.5], height * 0.012, leaf)
        );
      })
    );
  });
  return trunk + fronds + circle(cx - w, cy + w * 1.4, w * 1.1, color) + circle(cx + w, cy + w * 1.7, w * 1.1, color);
}

/** A clump of bamboo with arching stems. */
export function bamboo(random: Random, x: number, y: number, height: number, color: string, leaf = color, stems = 7): string {
  return repeat(stems, (i) => {
    const spread = (i - (stems - 1) / 2) / stems;
    const h = height * random(0.75, 1.05);
    const foot: Point = [x + spread * height * 0.16, y];
    const tip: Point = [x + spread * height * 1.0, y - h];
    const knee: Point = [x + spread * height * 0.18, y - h * 0.75];
    const at = (t: number): Point => [
      (1 - t) ** 2 * foot[0] + 2 * t * (1 - t) * knee[0] + t * t * tip[0],
      (1 - t) ** 2 * foot[1] + 2 * t * (1 - t) * knee[1] + t * t * tip[1],
    ];
    return (
      stroke(`M${foot[0]} ${foot[1]}Q${knee[0]} ${knee[1]} ${tip[0]} ${tip[1]}`, color, height * 0.013) +
      repeat(16, (j) => {
        const [px, py] = at(0.35 + j * 0.042);
        const side = j % 2 ? 1 : -1;
        const length = height * random(0.1, 0.16);
        return sliver([px, py], [px + side * length * 0.7, py + length * random(0.5, 1)], height * 0.022, leaf);
      })
    );
  });
}

/** A round-crowned tree built of a few flat discs, with a lighter side. */
export function tree(
  random: Random,
  x: number,
  y: number,
  height: number,
  trunk: string,
  leaf: string,
  light = mix(leaf, '#ffffff', 0.18),
): string {
  const r = height * 0.2;
  const top = y - height * 0.66;
  const discs: readonly (readonly [number, number, number])[] = [
    [0, 0, 1.25],
    [-1, 0.35, 0.9],
    [1, 0.35, 0.92],
    [-0.5, -0.6, 0.85],
    [0.55, -0.55, 0.85],
    [0, 0.6, 0.9],
  ];
  return (
    taper([x, y], [x, top], height * 0.07, height * 0.035, trunk) +
    taper([x, y - height * 0.35], [x + r * 0.7, top + r * 0.2], height * 0.03, height * 0.015, trunk) +
    discs.map(([dx, dy, s]) => circle(x + dx * r, top + dy * r, r * s, leaf)).join('') +
    repeat(7, () => circle(x + random(-1.1, 0.3) * r, top + random(-0.9, 0.2) * r, r * random(0.14, 0.32), light))
  );
}

/** A flame tree (phượng): wide flat crown full of red flower clusters. */
export function flameTree(
  random: Random,
  x: number,
  y: number,
  height: number,
  trunk: string,
  leaf: string,
  bloom: string,
  bright: string,
): string {
  const w = height * 0.62;
  const top = y - height * 0.72;
  const limb = (dx: number, dy: number) =>
    stroke(
      `M${x} ${y - height * 0.34}Q${x + dx * w * 0.3} ${top + height * 0.2} ${x + dx * w} ${top + dy * height}`,
      trunk,
      height * 0.026,
    );
  return (
    taper([x, y], [x, y - height * 0.36], height * 0.075, height * 0.05, trunk) +
    limb(-0.7, 0.04) +
    limb(0.7, 0.02) +
    limb(-0.3, -0.06) +
    limb(0.35, -0.06) +
    ellipse(x, top, w, height * 0.15, leaf) +
    ellipse(x - w * 0.1, top - height * 0.09, w * 0.72, height * 0.14, leaf) +
    repeat(46, (i) => {
      const a = random(0, 6.283);
      const d = Math.sqrt(random());
      return ellipse(
        x + Math.cos(a) * w * 0.95 * d,
        top - height * 0.05 + Math.sin(a) * height * 0.16 * d,
        w * random(0.05, 0.12),
        height * random(0.018, 0.035),
        i % 3 ? bloom : bright,
      );
    })
  );
}

/** A banyan: a crowd of crowns and aerial roots reaching the ground. */
export function banyan(random: Random, x: number, y: number, height: number, trunk: string, leaf: string, light: string): string {
  const crown = repeat(26, (i) => {
    const a = (i / 26) * 6.283;
    return circle(
      x + Math.cos(a) * height * random(0.2, 0.62),
      y - height * 0.72 + Math.sin(a) * height * random(0.08, 0.24),
      height * random(0.13, 0.2),
      leaf,
    );
  });
  return (
    repeat(9, (i) =>
      taper([x + (i - 4) * height * 0.035, y], [x + (i - 4) * height * 0.055, y - height * 0.6], height * 0.05, height * 0.03, trunk),
    ) +
    repeat(5, (i) =>
      stroke(
        `M${x} ${y - height * 0.42}Q${x + (i - 2) * height * 0.12} ${y - height * 0.6} ${x + (i - 2) * height * 0.27} ${y - height * 0.72}`,
        trunk,
        height * 0.045,
      ),
    ) +
    crown +
    repeat(12, () => {
      const rx = x + random(-0.55, 0.55) * height;
      return stroke(
        `M${rx} ${y - height * 0.62}L${rx + random(-6, 6)} ${y - height * random(0.05, 0.4)}`,
        trunk,
        height * random(0.004, 0.012),
      );
    }) +
    repeat(16, () => circle(x + random(-0.6, 0.4) * height, y - height * random(0.7, 0.98), height * random(0.03, 0.07), light))
  );
}

/** One glossy coffee bush with red cherries. */
export function coffeeBush(
  random: Random,
  x: number,
  y: number,
  size: number,
  leaf: string,
  light: string,
  cherry: string,
  cherries = 7,
): string {
  return (
    ellipse(x, y - size * 0.42, size * 0.56, size * 0.44, leaf) +
    ellipse(x, y - size * 0.16, size * 0.62, size * 0.2, leaf) +
    repeat(5, (i) =>
      sliver([x - size * 0.34 + i * size * 0.1, y - size * 0.3], [x - size * 0.5 + i * size * 0.2, y - size * 0.78], size * 0.06, light),
    ) +
    repeat(cherries, () => circle(x + random(-0.42, 0.42) * size, y - size * random(0.12, 0.62), size * 0.05, cherry))
  );
}

/** A mangrove: stilt roots arching into the mud, crown above. */
export function mangrove(random: Random, x: number, y: number, height: number, root: string, leaf: string, light: string): string {
  const fork = y - height * 0.42;
  return (
    repeat(11, (i) => {
      const side = (i - 5) / 5;
      const foot = x + side * height * 0.42 + random(-8, 8);
      return stroke(
        `M${x + side * height * 0.03} ${fork + Math.abs(side) * -height * 0.02}C${x + side * height * 0.2} ${fork - height * 0.02} ${foot} ${fork + height * 0.14} ${foot} ${y + random(0, 14)}`,
        root,
        height * (0.03 - Math.abs(side) * 0.012),
      );
    }) +
    taper([x, fork + height * 0.04], [x, y - height * 0.8], height * 0.07, height * 0.03, root) +
    curve(
      [
        [x, y - height * 0.55],
        [x - height * 0.14, y - height * 0.68],
        [x - height * 0.2, y - height * 0.8],
      ],
      root,
      height * 0.024,
    ) +
    curve(
      [
        [x, y - height * 0.6],
        [x + height * 0.14, y - height * 0.7],
        [x + height * 0.22, y - height * 0.8],
      ],
      root,
      height * 0.024,
    ) +
    repeat(13, (i) =>
      ellipse(
        x + (i - 6) * height * 0.055,
        y - height * (0.82 + random(-0.06, 0.1)),
        height * random(0.1, 0.15),
        height * random(0.06, 0.09),
        leaf,
      ),
    ) +
    repeat(9, () => ellipse(x + random(-0.32, 0.24) * height, y - height * random(0.84, 0.95), height * 0.05, height * 0.022, light))
  );
}

/** A banana plant: broad torn leaves. */
export function banana(x: number, y: number, height: number, stem: string, leaf: string, light: string): string {
  const blade = (dx: number, dy: number, fill: string) =>
    sliver([x, y - height * 0.4], [x + dx * height, y - dy * height], height * 0.15, fill, '', dx * height * 0.18);
  return (
    taper([x, y], [x, y - height * 0.42], height * 0.09, height * 0.05, stem) +
    blade(-0.5, 0.62, leaf) +
    blade(0.52, 0.66, leaf) +
    blade(-0.3, 0.95, light) +
    blade(0.28, 1, leaf) +
    blade(0.02, 1.08, light)
  );
}
