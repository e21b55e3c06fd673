import { mix } from './palette';
import { circle, line, path, pill, polygon, rect, repeat, stroke } from './shapes';

/** A roof of yin-yang tiles with slightly lifted eaves. */
export function tiledRoof(x: number, y: number, width: number, height: number, color: string, overhang = 0.06): string {
  const dark = mix(color, '#1a0a0a', 0.28);
  const [left, right] = [x - width * overhang, x + width * (1 + overhang)];
  const inset = width * 0.12;
  const rows = Math.max(6, Math.round(width / 26));
  return (
    path(
      `M${left} ${y}Q${left + inset * 0.6} ${y - height * 0.3} ${x + inset} ${y - height}L${x + width - inset} ${y - height}Q${right - inset * 0.6} ${y - height * 0.3} ${right} ${y}Z`,
      color,
    ) +
    repeat(rows, (i) => {
      const t = (i + 0.5) / rows;
      return line(
        [
          [x + inset + (width - 2 * inset) * t, y - height * 0.94],
          [left + (right - left) * t, y - 3],
        ],
        dark,
        3,
        'opacity=".55"',
      );
    }) +
    rect(x + inset - 8, y - height - 8, width - 2 * inset + 16, 12, dark) +
    rect(left, y - 6, right - left, 8, dark)
  );
}

export interface HouseColors {
  wall: string;
  roof: string;
  opening: string;
  trim: string;
}

/** A low tiled house: wall, door, shutters; (x, y) is its bottom left corner. */
export function house(x: number, y: number, width: number, height: number, colors: HouseColors): string {
  const bay = width / 3;
  const shutter = (at: number) =>
    rect(at + bay * 0.24, y - height * 0.66, bay * 0.52, height * 0.36, colors.opening) +
    line(
      [
        [at + bay * 0.5, y - height * 0.66],
        [at + bay * 0.5, y - height * 0.3],
      ],
      colors.trim,
      3,
    ) +
    rect(at + bay * 0.18, y - height * 0.3, bay * 0.64, 6, colors.trim);
  return (
    rect(x, y - height, width, height, colors.wall) +
    rect(x, y - height * 0.1, width, height * 0.1, mix(colors.wall, colors.trim, 0.4)) +
    rect(x + bay * 1.2, y - height * 0.74, bay * 0.6, height * 0.74, colors.opening) +
    line(
      [
        [x + bay * 1.5, y - height * 0.74],
        [x + bay * 1.5, y],
      ],
      colors.trim,
      3,
    ) +
    shutter(x) +
    shutter(x + bay * 2) +
    tiledRoof(x, y - height, width, height * 0.62, colors.roof)
  );
}

/** The sweeping roof of a communal house, corners turned up, with a sun between two dragons on the ridge. */
export function communalRoof(cx: number, eaves: number, width: number, height: number, color: string, ornament: string): string {
  const half = width / 2;
  const dark = mix(color, '#14060a', 0.35);
  const ridge = eaves - height;
  const top = half * 0.66;
  return (
    path(
      `M${cx - half} ${eaves - height * 0.34}C${cx - half * 0.86} ${eaves - height * 0.02} ${cx - half * 0.6} ${eaves} ${cx} ${eaves}C${cx + half * 0.6} ${eaves} ${cx + half * 0.86} ${eaves - height * 0.02} ${cx + half} ${eaves - height * 0.34}C${cx + half * 0.88} ${eaves - height * 0.3} ${cx + half * 0.76} ${eaves - height * 0.6} ${cx + top} ${ridge}L${cx - top} ${ridge}C${cx - half * 0.76} ${eaves - height * 0.6} ${cx - half * 0.88} ${eaves - height * 0.3} ${cx - half} ${eaves - height * 0.34}Z`,
      color,
    ) +
    repeat(31, (i) => {
      const t = i / 15 - 1;
      return line(
        [
          [cx + top * t * 0.98, ridge + 12],
          [cx + half * 0.86 * t, eaves - 8 - Math.abs(t) ** 4 * height * 0.16],
        ],
        dark,
        width * 0.003,
        'opacity=".6"',
      );
    }) +
    stroke(
      `M${cx - half} ${eaves - height * 0.34}C${cx - half * 0.86} ${eaves - height * 0.02} ${cx - half * 0.6} ${eaves} ${cx} ${eaves}C${cx + half * 0.6} ${eaves} ${cx + half * 0.86} ${eaves - height * 0.02} ${cx + half} ${eaves - height * 0.34}`,
      dark,
      width * 0.014,
    ) +
    path(
      `M${cx - top - 10} ${ridge + 8}L${cx - top - 34} ${ridge - 34}Q${cx - top} ${ridge - 8} ${cx - top * 0.6} ${ridge - 12}L${cx + top * 0.6} ${ridge - 12}Q${cx + top} ${ridge - 8} ${cx + top + 34} ${ridge - 34}L${cx + top + 10} ${ridge + 8}Z`,
      dark,
    ) +
    circle(cx, ridge - 34, 20, ornament) +
    repeat(5, (i) =>
      path(`M${cx - 7} ${ridge - 56}q7 -26 7 -34q0 8 7 34Z`, ornament, `transform="rotate(${(i - 2) * 32} ${cx} ${ridge - 34})"`),
    ) +
    [-1, 1]
      .map((side) =>
        stroke(`M${cx + side * 60} ${ridge - 24}q${side * 18} -30 ${side * 40} -8t${side * 42} -4t${side * 46} 0`, ornament, 9),
      )
      .join('') +
    [-1, 1].map((side) => stroke(`M${cx + side * half} ${eaves - height * 0.34}q${side * 22} -18 ${side * 14} -46`, dark, 12)).join('')
  );
}

/** A grid of windows. */
export function windows(
  x: number,
  y: number,
  width: number,
  height: number,
  columns: number,
  rows: number,
  fill: (column: number, row: number) => string,
  gap = 0.34,
): string {
  const [cw, ch] = [width / columns, height / rows];
  return repeat(columns * rows, (i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return rect(x + column * cw + (cw * gap) / 2, y + row * ch + (ch * gap) / 2, cw * (1 - gap), ch * (1 - gap), fill(column, row));
  });
}

/** A column with base and capital. */
export const column = (x: number, top: number, bottom: number, width: number, color: string, shade: string) =>
  rect(x - width / 2, top, width, bottom - top, color) +
  rect(x + width * 0.12, top, width * 0.38, bottom - top, shade) +
  rect(x - width * 0.75, top, width * 1.5, width * 0.5, color) +
  rect(x - width * 0.75, bottom - width * 0.5, width * 1.5, width * 0.5, color);

/** A flag on a pole, plain: no emblem belongs to an invented province. */
export const flag = (x: number, bottom: number, height: number, pole: string, cloth: string, flip = 1) =>
  line(
    [
      [x, bottom],
      [x, bottom - height],
    ],
    pole,
    Math.max(5, height * 0.014),
  ) +
  path(
    `M${x} ${bottom - height}q${flip * height * 0.1} ${height * 0.05} ${flip * height * 0.18} ${height * 0.015}t${flip * height * 0.17} ${height * 0.01}l0 ${height * 0.19}q${-flip * height * 0.09} ${-height * 0.03} ${-flip * height * 0.17} 0t${-flip * height * 0.18} ${-height * 0.01}Z`,
    cloth,
  );

/** A silk lantern with its tassel. */
export function lantern(x: number, y: number, size: number, color: string, trim: string, tall = 1): string {
  const dark = mix(color, '#1a0508', 0.3);
  return (
    rect(x - size * 0.22, y - size * 0.5 * tall - size * 0.12, size * 0.44, size * 0.14, trim) +
    pill(x - size * 0.5, y - size * 0.5 * tall, size, size * tall, color, size * 0.42) +
    [-0.24, 0, 0.24]
      .map((t) =>
        stroke(
          `M${x + t * size * 0.4} ${y - size * 0.5 * tall}Q${x + t * size * 2} ${y} ${x + t * size * 0.4} ${y + size * 0.5 * tall}`,
          dark,
          size * 0.03,
          'opacity=".6"',
        ),
      )
      .join('') +
    rect(x - size * 0.22, y + size * 0.5 * tall - size * 0.02, size * 0.44, size * 0.14, trim) +
    line(
      [
        [x, y + size * 0.5 * tall + size * 0.1],
        [x, y + size * 0.5 * tall + size * 0.55],
      ],
      trim,
      size * 0.05,
    )
  );
}

/** A wind turbine seen from the front; `spin` turns the rotor. */
export function turbine(x: number, bottom: number, height: number, color: string, shade: string, spin: number): string {
  const hub = bottom - height;
  const blade = (turn: number) =>
    path(
      `M0 0C${height * 0.035} ${-height * 0.08} ${height * 0.022} ${-height * 0.3} ${height * 0.004} ${-height * 0.5}C${-height * 0.012} ${-height * 0.3} ${-height * 0.012} ${-height * 0.1} 0 0Z`,
      color,
      `transform="translate(${x} ${hub}) rotate(${turn})"`,
    );
  return (
    polygon(
      [
        [x - height * 0.022, bottom],
        [x - height * 0.009, hub],
        [x + height * 0.009, hub],
        [x + height * 0.022, bottom],
      ],
      color,
    ) +
    polygon(
      [
        [x + height * 0.004, bottom],
        [x + height * 0.002, hub],
        [x + height * 0.009, hub],
        [x + height * 0.022, bottom],
      ],
      shade,
    ) +
    blade(spin) +
    blade(spin + 120) +
    blade(spin + 240) +
    circle(x, hub, height * 0.02, shade)
  );
}
