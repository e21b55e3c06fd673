import { mix } from './palette';
import { person } from './people';
import { circle, cycle, group, line, page, path, pill, polygon, rect, repeat, smooth, stroke, WIDTH, HEIGHT, type Point } from './shapes';
import { swell } from './water';

/** Export turnover shown by `exportChart`, millions of US dollars by year. */
export const exportTurnover: readonly (readonly [year: number, millions: number])[] = [
  [2020, 1380],
  [2021, 1550],
  [2022, 1740],
  [2023, 1670],
  [2024, 1960],
  [2025, 2140],
];
/** River level shown by `floodChart`, metres, one reading every six hours over three days. */
export const riverLevels: readonly number[] = [1.4, 1.7, 2.3, 3.1, 4.2, 5.4, 6.1, 6.4, 6.2, 5.5, 4.6, 3.8, 3.1];
/** Alarm levels I, II and III of `floodChart`, metres. */
export const alarmLevels: readonly number[] = [3, 4.5, 6];
/** Share of each ten-year age group shown by `populationChart`, per cent (men, women), youngest first. */
export const ageGroups: readonly (readonly [men: number, women: number])[] = [
  [8.1, 7.6],
  [8.4, 7.9],
  [7.6, 7.4],
  [8.2, 8.1],
  [7.1, 7.2],
  [5.6, 6.1],
  [3.4, 4.2],
  [1.5, 2.2],
  [0.5, 0.9],
];

// The machine that builds the demonstration may have no fonts at all, so the few signs a chart needs are strokes in a 10x16 box.
const strokes: Record<string, string> = {
  '0': 'M5 0C1.4 0 0 3.6 0 8C0 12.4 1.4 16 5 16C8.6 16 10 12.4 10 8C10 3.6 8.6 0 5 0Z',
  '1': 'M1.4 3.4L5.6 0V16',
  '2': 'M.6 4.4C.6 -1.4 9.4 -1.4 9.4 4.2C9.4 8 2.4 11.6 .4 16H9.8',
  '3': 'M1 1.8C3.4 -.8 9 -.4 9 3.9C9 7 6.2 7.6 4.2 7.6C7 7.6 9.8 8.6 9.8 11.8C9.8 16.8 2.6 17.2 .2 13.8',
  '4': 'M7.4 16V0L0 11.2H10',
  '5': 'M9 0H1.8L1 7.2C4 5 9.8 5.6 9.8 10.6C9.8 16.4 2.6 17.2 .2 14',
  '6': 'M8.6 .6C3 .2 .2 5.4 .2 10.6C.2 14 2 16 5 16C8 16 9.8 13.8 9.8 11C9.8 8.2 8 6.4 5.2 6.4C2.6 6.4 .6 8 .2 10.4',
  '7': 'M0 0H10C7 4.6 4.6 10 4 16',
  '8': 'M5 7.4C2.4 7.4 .9 6 .9 3.8C.9 1.4 2.6 0 5 0C7.4 0 9.1 1.4 9.1 3.8C9.1 6 7.6 7.4 5 7.4C2 7.4 .2 9.2 .2 11.8C.2 14.4 2.2 16 5 16C7.8 16 9.8 14.4 9.8 11.8C9.8 9.2 8 7.4 5 7.4Z',
  '9': 'M1.4 15.4C7 15.8 9.8 10.6 9.8 5.4C9.8 2 8 0 5 0C2 0 .2 2.2 .2 5C.2 7.8 2 9.6 4.8 9.6C7.4 9.6 9.4 8 9.8 5.6',
  ',': 'M4 14.4C5.4 15 5 17.4 3.4 18.6',
  '.': 'M4 15.4V16',
  '%': 'M1 15.6L9 .4M2.4 .4C.2 .4 .2 5.4 2.4 5.4C4.6 5.4 4.6 .4 2.4 .4ZM7.6 10.6C5.4 10.6 5.4 15.6 7.6 15.6C9.8 15.6 9.8 10.6 7.6 10.6Z',
  '+': 'M5 4V12M1 8H9',
  '-': 'M1.6 8.4H8.4',
  $: 'M9 3.6C7.6 1 1 .8 1 4.4C1 9 9.4 6.4 9.4 11.4C9.4 15.4 2.4 15.6 .6 12.2M5 -1.6V17.6',
  m: 'M0 16V6.4M0 9C1 5.6 4.8 5.6 5 9V16M5 9C6 5.6 9.8 5.6 10 9V16',
  M: 'M0 16V0L5 9L10 0V16',
  U: 'M.4 0V10C.4 18 9.6 18 9.6 10V0',
  S: 'M9 2.4C7.4 -.8 1 -.8 1 3.6C1 8.6 9.6 6.6 9.6 12C9.6 17 2 17 .4 13.2',
  D: 'M.4 0V16H4C12 16 12 0 4 0Z',
  h: 'M.6 16V0M.6 9.4C2 5.4 9 5.4 9 10V16',
};

/** Draws a number (and the few letters of a unit) as strokes; (x, y) is the top left, or the top centre. */
export function figures(
  text: string,
  x: number,
  y: number,
  size: number,
  color: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
  weight = 0.15,
): string {
  const scale = size / 16;
  const advance = (sign: string) => (sign === '.' || sign === ',' ? 7.4 : sign === ' ' ? 7 : 14) * scale;
  const width = [...text].reduce((sum, sign) => sum + advance(sign), 0) - 4 * scale;
  let at = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  let out = '';
  for (const sign of text) {
    const d = strokes[sign];
    if (d) out += group(stroke(d, color, weight * 16), `transform="translate(${at.toFixed(1)} ${y}) scale(${scale.toFixed(3)})"`);
    at += advance(sign);
  }
  return out;
}

/** Export turnover by year: bars made of stacked containers on a ship's deck. */
export function exportChart(): string {
  const boxes = ['#e4572e', '#f2b134', '#2f7f8c', '#c8366b', '#3f8a6a', '#f08a3c'];
  const base = 890;
  const perBox = 120;
  const [w, h] = [146, 40];
  const container = (x: number, y: number, part: number, c: string) =>
    rect(x, y - h * part, w, h * part - 3, c) +
    repeat(7, (i) => rect(x + 12 + i * 19, y - h * part + 5, 6, Math.max(h * part - 13, 0), mix(c, '#12303f', 0.25))) +
    rect(x, y - h * part, w, 5, mix(c, '#ffffff', 0.35));
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#f7e8c6') +
      circle(1460, 250, 130, '#fbf3dc') +
      repeat(
        5,
        (i) =>
          line(
            [
              [200, base - (i * 500 * h) / perBox],
              [1700, base - (i * 500 * h) / perBox],
            ],
            '#d9c59a',
            i ? 4 : 7,
          ) + (i ? figures(String(i * 500), 176, base - (i * 500 * h) / perBox - 20, 38, '#7a6a4a', 'end') : ''),
      ) +
      figures('M USD', 76, 76, 54, '#1f3f4f') +
      exportTurnover
        .map(([year, millions], i) => {
          const x = 250 + i * 240;
          const full = Math.floor(millions / perBox);
          const part = millions / perBox - full;
          const top = base - (millions / perBox) * h;
          return (
            repeat(full, (j) => container(x, base - j * h, 1, cycle(boxes, i * 2 + j * 5 + (j % 3)))) +
            (part > 0.05 ? container(x, base - full * h, part, cycle(boxes, i + full)) : '') +
            figures(
              millions.toLocaleString('en').replace(',', ''),
              x + w / 2,
              top - 72,
              50,
              i === 5 ? '#c8402f' : '#1f3f4f',
              'middle',
              0.17,
            ) +
            figures(String(year), x + w / 2, 1004, 48, '#fff3d6', 'middle')
          );
        })
        .join('') +
      path('M60 902H1760L1700 1080Q1690 1096 1660 1096H170Q140 1096 130 1076Z', '#1f3f4f') +
      rect(90, 902, 1650, 16, '#e4572e') +
      swell(1096, 9, 220, 0, '#2f8f9c') +
      swell(1130, 11, 280, 2, '#1f7a8c') +
      swell(1166, 10, 240, 4, '#14607a'),
  );
}

/** River level over three days with three alarm lines. */
export function floodChart(): string {
  const left = 210;
  const right = 1580;
  const base = 1040;
  const metre = 118;
  const points: Point[] = riverLevels.map((level, i) => [left + ((right - left) * i) / (riverLevels.length - 1), base - level * metre]);
  const d = smooth(points);
  const alarm = ['#f7d154', '#f2963c', '#e5432f'];
  const rain = repeat(70, (i) => {
    const [x, y] = [(i * 271) % 1900, (i * 149) % 1100];
    return line(
      [
        [x, y],
        [x - 14, y + 50],
      ],
      '#3f6f88',
      3,
      'opacity=".5"',
    );
  });
  const peak = points[7] ?? [0, 0];
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#1d4a63') +
      rain +
      repeat(
        8,
        (i) =>
          line(
            [
              [left, base - i * metre],
              [right, base - i * metre],
            ],
            '#3f6f88',
            i ? 3 : 7,
          ) + figures(String(i), left - 36, base - i * metre - 24, 46, '#cfe3e6', 'end'),
      ) +
      figures('m', left - 88, 96, 60, '#fff6de') +
      path(`${d}L${right} ${base}L${left} ${base}Z`, '#4fa3b8') +
      path(`${smooth(points.map(([x, y]): Point => [x, y + (base - y) * 0.22]))}L${right} ${base}L${left} ${base}Z`, '#3a8ca6') +
      path(`${smooth(points.map(([x, y]): Point => [x, y + (base - y) * 0.5]))}L${right} ${base}L${left} ${base}Z`, '#2a7492') +
      repeat(30, (i) => stroke(`M${240 + ((i * 173) % 1400)} ${1010 - ((i * 37) % 130)}q18 -12 36 0t36 0`, '#8fd0dc', 5, 'opacity=".6"')) +
      alarmLevels
        .map(
          (level, i) =>
            line(
              [
                [left, base - level * metre],
                [right, base - level * metre],
              ],
              cycle(alarm, i),
              8,
              'stroke-dasharray="30 22"',
            ) +
            pill(right + 18, base - level * metre - 34, 116, 68, cycle(alarm, i), 14) +
            figures(level.toFixed(1), right + 76, base - level * metre - 19, 38, '#1d2f3f', 'middle', 0.18),
        )
        .join('') +
      stroke(d, '#fff6de', 15) +
      points.map(([x, y], i) => (i % 2 ? '' : circle(x, y, 15, '#fff6de') + circle(x, y, 8, '#1d4a63'))).join('') +
      circle(peak[0], peak[1], 26, '#e5432f') +
      circle(peak[0], peak[1], 11, '#fff6de') +
      pill(peak[0] - 108, peak[1] - 152, 216, 96, '#e5432f', 20) +
      polygon(
        [
          [peak[0] - 24, peak[1] - 60],
          [peak[0] + 24, peak[1] - 60],
          [peak[0], peak[1] - 28],
        ],
        '#e5432f',
      ) +
      figures('6.4', peak[0], peak[1] - 132, 56, '#fff6de', 'middle', 0.18) +
      repeat(4, (i) => figures(`${i * 24}`, left + ((right - left) * i) / 3, 1074, 46, '#cfe3e6', 'middle')) +
      figures('h', right + 84, 1074, 46, '#cfe3e6'),
  );
}

/** The population by age, men to the left and women to the right. */
export function populationChart(): string {
  const middle = 900;
  const base = 1050;
  const row = 98;
  const per = 70;
  const [men, women] = ['#2f7f86', '#e2703f'];
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#f3efdf') +
      polygon(
        [
          [middle, 40],
          [1700, 1060],
          [100, 1060],
        ],
        '#e9e2c8',
      ) +
      repeat(5, (i) =>
        [-1, 1]
          .map(
            (d) =>
              line(
                [
                  [middle + d * (70 + i * 2 * per), 150],
                  [middle + d * (70 + i * 2 * per), base + 14],
                ],
                '#cfc6a8',
                3,
              ) + figures(String(i * 2), middle + d * (70 + i * 2 * per), 1078, 40, '#6f6850', 'middle'),
          )
          .join(''),
      ) +
      figures('%', middle, 62, 60, '#2a2f3a', 'middle') +
      ageGroups
        .map(([m, w], i) => {
          const y = base - (i + 1) * row;
          const fade = i / 11;
          return (
            pill(middle - 70 - m * per, y + 8, m * per, row - 16, mix(men, '#bcd8d0', fade), 10) +
            pill(middle + 70, y + 8, w * per, row - 16, mix(women, '#f7d8b4', fade), 10) +
            figures(i === 8 ? '80+' : `${i * 10}-${i * 10 + 9}`, middle, y + 35, 29, '#2a2f3a', 'middle', 0.17)
          );
        })
        .join('') +
      person(
        290,
        470,
        330,
        { view: 'front', farArm: [12, 4], nearArm: [12, 4] },
        { skin: men, hair: men, top: men, bottom: men, shoes: men },
      ) +
      person(
        1510,
        470,
        330,
        { view: 'front', farArm: [12, 4], nearArm: [12, 4] },
        { skin: women, hair: women, top: women, bottom: women, shoes: women, outfit: 'skirt', hairstyle: 'bun' },
      ),
  );
}
