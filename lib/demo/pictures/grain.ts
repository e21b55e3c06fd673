import { seeded } from './random';

/** A tile of paper grain as raw grey pixels with alpha, laid over every print (cheaper by far than an SVG noise filter). */
export function grainTile(size: number): Buffer {
  const random = seeded('paper grain');
  const tile = Buffer.alloc(size * size * 4);
  for (let i = 0; i < tile.length; i += 4) {
    const value = random();
    const dark = value < 0.5;
    tile.fill(dark ? 30 : 255, i, i + 3);
    tile[i + 3] = Math.round((dark ? 0.5 - value : value - 0.5) * (dark ? 26 : 34));
  }
  return tile;
}
