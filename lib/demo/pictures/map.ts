import { turbine } from './buildings';
import { farBoat, basketBoat } from './boats';
import { palm } from './plants';
import { seeded } from './random';
import { circle, clip, ellipse, group, page, path, polygon, rect, repeat, ring, smooth, stroke, HEIGHT, WIDTH, type Point } from './shapes';
import { swiftlet } from './sky';

/** The invented province: hills in the west, the Trà Vân and its delta, the coast, roads, railway, towns and Hòn Én. No words. */
export function provinceMap(): string {
  const r = seeded('map');
  const coast: Point[] = [
    [1020, -40],
    [1060, 60],
    [1010, 150],
    [1090, 250],
    [1180, 330],
    [1150, 430],
    [1220, 520],
    [1310, 560],
    [1260, 650],
    [1300, 740],
    [1230, 820],
    [1270, 930],
    [1190, 1020],
    [1220, 1120],
    [1180, 1260],
  ];
  const border: Point[] = [
    [1010, 150],
    [880, 120],
    [760, 170],
    [640, 130],
    [520, 190],
    [420, 170],
    [330, 270],
    [360, 390],
    [260, 480],
    [300, 620],
    [220, 730],
    [310, 830],
    [290, 950],
    [420, 1010],
    [520, 1080],
    [680, 1050],
    [800, 1110],
    [960, 1060],
    [1080, 1080],
    [1190, 1020],
  ];
  const inside = coast.slice(2, 12);
  const province = `${smooth([...border])}${smooth([[1190, 1020], ...[...inside].reverse()]).replace('M', 'L')}Z`;
  const land = `${smooth(coast)}L-40 1260L-40 -40Z`;
  const river: Point[] = [
    [330, 420],
    [440, 450],
    [500, 540],
    [620, 530],
    [700, 610],
    [820, 590],
    [900, 660],
    [1010, 630],
    [1120, 660],
    [1240, 690],
    [1310, 700],
  ];
  const peak = (x: number, y: number, s: number) =>
    polygon(
      [
        [x - s, y],
        [x, y - s * 1.25],
        [x + s, y],
      ],
      '#5f8f74',
    ) +
    polygon(
      [
        [x, y - s * 1.25],
        [x + s, y],
        [x + s * 0.12, y],
      ],
      '#44745e',
    ) +
    polygon(
      [
        [x - s * 0.26, y - s * 0.92],
        [x, y - s * 1.25],
        [x + s * 0.26, y - s * 0.92],
        [x, y - s * 0.78],
      ],
      '#fdf6e0',
    );
  const town = (x: number, y: number, s = 15) =>
    circle(x, y, s + 7, '#fdf6e0') + circle(x, y, s, '#c8402f') + circle(x, y, s * 0.42, '#fdf6e0');
  const road = (points: readonly Point[], w = 13) => stroke(smooth(points), '#a8503a', w + 7) + stroke(smooth(points), '#f7c64f', w);
  const rail = smooth([
    [1000, 170],
    [960, 330],
    [1010, 480],
    [1000, 640],
    [1060, 800],
    [1000, 940],
    [1040, 1080],
  ]);
  const cityAt: Point = [1000, 640];
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#8fcac6') +
      [110, 74, 38].map((w, i) => stroke(smooth(coast), ['#9fd4cc', '#b3ddd2', '#cbe8da'][i] ?? '', w * 2)).join('') +
      repeat(26, () => {
        const [x, y] = [r(1360, 1760), r(30, 1160)];
        return stroke(`M${x} ${y}q16 -13 32 0t32 0`, '#5fa8aa', 5);
      }) +
      path(land, '#e3d5ae') +
      repeat(16, () => {
        const [x, y] = [r(20, 250), r(60, 1160)];
        return polygon(
          [
            [x - 26, y],
            [x, y - 32],
            [x + 26, y],
          ],
          '#cfc096',
        );
      }) +
      path(province, '#c9a86a', 'transform="translate(9 12)"') +
      path(province, '#f4e3a8') +
      clip(
        'province',
        path(province, '#000000'),
        path('M200 60H560C620 300 480 500 560 700C600 860 500 1000 560 1120H180Z', '#c3d08f') +
          path('M200 60H430C500 300 360 500 420 700C470 860 380 1000 430 1120H180Z', '#a3bf80') +
          path('M860 640C960 560 1120 560 1340 520V860C1180 860 980 800 860 640Z', '#d5dc8a') +
          repeat(36, () => {
            const [x, y] = [r(920, 1220), r(585, 800)];
            return stroke(`M${x} ${y}v-16M${x - 8} ${y}l-5 -12M${x + 8} ${y}l5 -12`, '#8fa84a', 4);
          }),
      ) +
      path(province, 'none', 'stroke="#a8503a" stroke-width="7" stroke-dasharray="2 16" stroke-linecap="round"') +
      [
        [400, 330, 54],
        [480, 290, 66],
        [340, 590, 50],
        [420, 620, 66],
        [360, 800, 60],
        [450, 850, 72],
        [540, 380, 44],
        [330, 900, 44],
        [520, 240, 44],
      ]
        .map(([x = 0, y = 0, s = 0]) => peak(x, y, s))
        .join('') +
      stroke(smooth(river), '#2f8fa8', 26) +
      stroke(
        smooth([
          [900, 660],
          [980, 740],
          [1100, 750],
          [1256, 812],
        ]),
        '#2f8fa8',
        17,
      ) +
      stroke(
        smooth([
          [1010, 630],
          [1110, 590],
          [1220, 560],
          [1300, 560],
        ]),
        '#2f8fa8',
        15,
      ) +
      stroke(
        smooth([
          [480, 900],
          [560, 800],
          [580, 690],
          [620, 530],
        ]),
        '#2f8fa8',
        11,
      ) +
      ellipse(640, 330, 74, 40, '#2f8fa8') +
      ellipse(630, 322, 44, 20, '#5fb0c0') +
      stroke(
        smooth([
          [640, 370],
          [660, 440],
          [620, 530],
        ]),
        '#2f8fa8',
        10,
      ) +
      road([[1040, 170], [1050, 330], [1080, 480], cityAt, [1120, 800], [1110, 940], [1130, 1090]]) +
      road([cityAt, [860, 700], [720, 720], [600, 640], [460, 700], [240, 740]]) +
      road(
        [
          [720, 720],
          [700, 860],
          [780, 960],
          [760, 1100],
        ],
        9,
      ) +
      road(
        [
          [860, 700],
          [800, 500],
          [760, 360],
          [720, 160],
        ],
        9,
      ) +
      road([cityAt, [1160, 620], [1280, 580]], 9) +
      stroke(rail, '#3a3f4f', 9) +
      stroke(rail, '#fdf6e0', 4, 'stroke-dasharray="18 18"') +
      repeat(
        15,
        (i) =>
          circle(600 + (i % 5) * 26, 960 + Math.floor(i / 5) * 24, 8, '#2f6d4a') +
          circle(603 + (i % 5) * 26, 957 + Math.floor(i / 5) * 24, 3, '#d8322a'),
      ) +
      repeat(6, (i) =>
        polygon(
          [
            [1130 + (i % 3) * 30, 940 + Math.floor(i / 3) * 30],
            [1144 + (i % 3) * 30, 914 + Math.floor(i / 3) * 30],
            [1158 + (i % 3) * 30, 940 + Math.floor(i / 3) * 30],
          ],
          '#ffffff',
        ),
      ) +
      town(720, 720) +
      town(800, 500) +
      town(1110, 940) +
      town(1050, 330) +
      town(1280, 580) +
      town(780, 960) +
      town(460, 700, 12) +
      circle(cityAt[0], cityAt[1], 38, '#fdf6e0') +
      circle(cityAt[0], cityAt[1], 30, '#c8402f') +
      polygon(
        Array.from({ length: 10 }, (_, i): Point => [
          cityAt[0] + Math.sin(i * 0.6283) * (i % 2 ? 9 : 22),
          cityAt[1] - Math.cos(i * 0.6283) * (i % 2 ? 9 : 22),
        ]),
        '#fdf6e0',
      ) +
      path(
        'M1480 420C1470 370 1510 330 1560 340C1600 320 1650 360 1640 410C1650 450 1600 470 1560 456C1520 474 1486 456 1480 420Z',
        '#cbe8da',
        'stroke="#cbe8da" stroke-width="50"',
      ) +
      path(
        'M1480 420C1470 370 1510 330 1560 340C1600 320 1650 360 1640 410C1650 450 1600 470 1560 456C1520 474 1486 456 1480 420Z',
        '#f4e3a8',
      ) +
      path('M1500 416C1510 360 1560 350 1590 366C1620 380 1626 420 1600 436Z', '#7fae74') +
      palm(r, 1540, 440, 110, '#2f6d4a') +
      swiftlet(1640, 300, 54, '#1f3f4f', -14) +
      swiftlet(1560, 260, 38, '#1f3f4f', 12) +
      turbine(1340, 420, 130, '#fdfbf0', '#b9c9c4', 20) +
      turbine(1400, 470, 110, '#fdfbf0', '#b9c9c4', 60) +
      farBoat(1450, 720, 130, '#b23a34') +
      farBoat(1600, 800, 90, '#1f5f7a') +
      basketBoat(1400, 860, 80, '#b9834a', '#5a3a22') +
      compass(1600, 1010),
  );
  function compass(x: number, y: number) {
    return (
      ring(x, y, 104, '#1f3f4f', 6) +
      ring(x, y, 88, '#1f3f4f', 2.5) +
      repeat(8, (i) =>
        group(
          polygon(
            [
              [0, -(i % 2 ? 70 : 128)],
              [17, -17],
              [0, 0],
            ],
            i === 0 ? '#c8402f' : '#1f3f4f',
          ) +
            polygon(
              [
                [0, -(i % 2 ? 70 : 128)],
                [-17, -17],
                [0, 0],
              ],
              i === 0 ? '#e8735a' : '#fdf6e0',
            ),
          `transform="translate(${x} ${y}) rotate(${i * 45})"`,
        ),
      ) +
      circle(x, y, 12, '#f7c64f')
    );
  }
}
