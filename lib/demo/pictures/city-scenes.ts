import { column, flag, house, lantern, tiledRoof, windows } from './buildings';
import { hills } from './land';
import { mix, palettes } from './palette';
import { audience, person, poses, type Look } from './people';
import { flameTree, palm, tree } from './plants';
import { seeded } from './random';
import { HEIGHT, WIDTH, circle, cycle, ellipse, group, line, page, path, pill, polygon, rect, repeat, ring, stroke } from './shapes';
import { bandedSky, birds, cloud, cumulus, glow, rays, smoothSky, stars, sun } from './sky';
import { reflection, ripples, water } from './water';

/** The provincial office building behind its flame trees. */
export function office(): string {
  const r = seeded('office');
  const wall = '#f5dfae';
  return page(
    bandedSky(['#3f97b8', '#6fb7c6', '#aed8d2', '#e3ecd0'], 760, 6) +
      cumulus(160, 330, 480, '#fffdf2', '#d6e8dc') +
      cumulus(1220, 260, 420, '#fffdf2', '#d6e8dc') +
      hills(r, 800, 120, '#7fb8a4', 1030) +
      rect(240, 520, 1320, 420, wall) +
      rect(210, 490, 1380, 40, '#fff3d0') +
      rect(240, 700, 1320, 16, '#d9b878') +
      windows(262, 540, 400, 160, 5, 1, () => '#2f6f86', 0.4) +
      windows(262, 730, 400, 190, 5, 1, () => '#2f6f86', 0.4) +
      windows(1138, 540, 400, 160, 5, 1, () => '#2f6f86', 0.4) +
      windows(1138, 730, 400, 190, 5, 1, () => '#2f6f86', 0.4) +
      rect(680, 430, 440, 510, '#fbeac0') +
      rect(720, 560, 360, 380, '#c99f5c') +
      rect(820, 700, 160, 240, '#5a3a22') +
      line(
        [
          [900, 700],
          [900, 940],
        ],
        '#fbeac0',
        5,
      ) +
      polygon(
        [
          [640, 440],
          [900, 300],
          [1160, 440],
        ],
        '#e9c888',
      ) +
      polygon(
        [
          [700, 428],
          [900, 322],
          [1100, 428],
        ],
        '#f5dfae',
      ) +
      circle(900, 392, 26, '#c8402f') +
      rect(640, 432, 520, 34, '#fff3d0') +
      repeat(6, (i) => column(700 + i * 80, 470, 930, 34, '#fff8e0', '#e3c98e')) +
      repeat(4, (i) => rect(600 - i * 36, 930 + i * 22, 600 + i * 72, 24, i % 2 ? '#e9d3a0' : '#f7e8c0')) +
      flag(900, 304, 210, '#6b4a2c', '#d8322a') +
      rect(0, 1010, WIDTH, 200, '#6fae6a') +
      path('M640 1010L1160 1010L1500 1220L300 1220Z', '#ead9b0') +
      repeat(9, (i) =>
        line(
          [
            [690 + i * 52, 1014],
            [400 + i * 125, 1218],
          ],
          '#cfb98a',
          3,
        ),
      ) +
      rect(0, 1006, 560, 40, '#3f8a55') +
      rect(1240, 1006, 560, 40, '#3f8a55') +
      flameTree(r, 210, 1090, 760, '#5a3424', '#3f7a45', '#e03a24', '#ff7a3c') +
      flameTree(r, 1610, 1100, 820, '#5a3424', '#3f7a45', '#e03a24', '#ff7a3c') +
      repeat(50, (i) => ellipse((i % 2 ? 210 : 1610) + r(-330, 330), r(1080, 1190), 9, 4, '#e03a24')) +
      person(780, 1150, 210, poses.walk, { top: '#fffdf2', bottom: '#24384a' }) +
      person(
        1010,
        1130,
        200,
        poses.walk,
        { outfit: 'tunic', top: '#2f7fa8', bottom: '#fffdf2', legs: 'wide', hairstyle: 'long' },
        { flip: true },
      ),
  );
}

/** The cable-stayed bridge of Lĩnh An at night. */
export function bridgeNight(): string {
  const p = palettes.night;
  const r = seeded('bridge');
  const lamps = ['#f5b642', '#ff7a5a', '#5ad1c8', '#ffe7a6'];
  const tower = (x: number) =>
    polygon(
      [
        [x - 40, 860],
        [x - 14, 130],
        [x + 14, 130],
        [x + 40, 860],
      ],
      '#f3ead0',
    ) +
    polygon(
      [
        [x + 4, 860],
        [x + 2, 130],
        [x + 14, 130],
        [x + 40, 860],
      ],
      '#c9b894',
    ) +
    rect(x - 60, 700, 120, 24, '#c9b894') +
    rect(x - 66, 820, 132, 60, '#4a5a7a');
  const cables = (x: number) =>
    repeat(
      11,
      (i) =>
        line(
          [
            [x, 170 + i * 26],
            [x - 60 - i * 44, 690],
          ],
          '#ffe7a6',
          3.4,
          'opacity=".85"',
        ) +
        line(
          [
            [x, 170 + i * 26],
            [x + 60 + i * 44, 690],
          ],
          '#ffe7a6',
          3.4,
          'opacity=".85"',
        ),
    );
  return page(
    smoothSky(['#0b1536', '#1a2a5e', '#3d3f7e', '#7a4f8a'], 720) +
      stars(r, 130, 500, p.light) +
      circle(300, 220, 66, '#ffe7a6') +
      circle(330, 204, 60, '#121f49') +
      repeat(30, (i) => {
        const [x, w, h] = [i * 62 - 20, r(46, 90), r(60, 260)];
        return (
          rect(x, 740 - h, w, h + 20, i % 2 ? '#1c2450' : '#232c5e') +
          windows(
            x + 6,
            750 - h,
            w - 12,
            h - 10,
            3,
            Math.max(2, Math.round(h / 30)),
            () => (r() < 0.45 ? cycle(lamps, Math.floor(r(0, 4))) : '#141b42'),
            0.55,
          )
        );
      }) +
      rect(0, 740, WIDTH, 480, '#101a44') +
      water(740, ['#1c2760', '#16204f', '#101a40', '#0a1230'], HEIGHT, 6) +
      repeat(26, (i) => reflection(r, 30 + i * 70, 752, r(120, 300), 34, cycle(lamps, i), 0.75)) +
      cables(560) +
      cables(1240) +
      tower(560) +
      tower(1240) +
      glow(560, 160, 150, '#ff9a5a', 0.7) +
      glow(1240, 160, 150, '#ff9a5a', 0.7) +
      circle(560, 126, 10, '#ff5a3c') +
      circle(1240, 126, 10, '#ff5a3c') +
      path('M-20 712Q900 660 1820 712L1820 744Q900 692 -20 744Z', '#0d1536') +
      stroke('M-20 710Q900 658 1820 710', '#f5b642', 6) +
      repeat(24, (i) => {
        const x = 20 + i * 78;
        const y = 710 - 26 * (1 - ((x - 900) / 920) ** 2);
        return (
          line(
            [
              [x, y],
              [x, y - 44],
            ],
            '#0d1536',
            4,
          ) +
          glow(x, y - 46, 40, '#ffe7a6', 0.9) +
          circle(x, y - 46, 6, '#fff6d8')
        );
      }) +
      repeat(10, (i) =>
        pill(100 + i * 168, 690 - 20 * (1 - ((100 + i * 168 - 900) / 920) ** 2), 46, 14, i % 2 ? '#ff5a3c' : '#fff6d8', 7),
      ) +
      reflection(r, 560, 880, 300, 130, '#ffd98a', 0.95) +
      reflection(r, 1240, 880, 300, 130, '#ffd98a', 0.95) +
      ripples(r, 40, 780, 1190, '#ffe7a6', 0.16) +
      stroke('M640 1060C760 1090 980 1090 1120 1052', '#060b1e', 40) +
      rect(760, 990, 230, 62, '#060b1e') +
      repeat(6, (i) => rect(774 + i * 36, 1002, 22, 30, '#ffce6a')) +
      reflection(r, 880, 1090, 90, 240, '#ffce6a', 0.6),
  );
}

/** The industrial park at dusk, solar roofs and vans. */
export function industrialPark(): string {
  const r = seeded('industry');
  const hall = (x: number, y: number, w: number, h: number, wall: string) => {
    const teeth = Math.round(w / 150);
    const tooth = w / teeth;
    return (
      repeat(
        teeth,
        (i) =>
          polygon(
            [
              [x + i * tooth, y - h],
              [x + i * tooth, y - h - 90],
              [x + (i + 1) * tooth, y - h],
            ],
            '#273a62',
          ) +
          polygon(
            [
              [x + i * tooth + 12, y - h - 76],
              [x + (i + 1) * tooth - 14, y - h - 4],
              [x + i * tooth + 12, y - h - 4],
            ],
            '#3f6fae',
          ) +
          repeat(3, (j) =>
            line(
              [
                [x + i * tooth + 14 + j * tooth * 0.24, y - h - 70 + j * 22],
                [x + i * tooth + 14 + j * tooth * 0.24, y - h - 4],
              ],
              '#9fd0e6',
              3,
            ),
          ) +
          line(
            [
              [x + i * tooth + 12, y - h - 34],
              [x + i * tooth + tooth * 0.6, y - h - 34],
            ],
            '#9fd0e6',
            3,
          ),
      ) +
      rect(x, y - h, w, h, wall) +
      rect(x, y - h, w, 14, '#f8a65a') +
      repeat(Math.floor(w / 40), (i) =>
        line(
          [
            [x + 20 + i * 40, y - h + 20],
            [x + 20 + i * 40, y],
          ],
          mix(wall, '#000000', 0.18),
          3,
        ),
      ) +
      repeat(teeth, (i) =>
        rect(x + i * tooth + tooth * 0.24, y - h * 0.5, tooth * 0.52, h * 0.5, i % 2 ? '#ffd98a' : mix(wall, '#000000', 0.4)),
      )
    );
  };
  const panelRow = (y: number, s: number) =>
    repeat(9, (i) =>
      group(
        polygon(
          [
            [-80, 0],
            [-50, -64],
            [80, -64],
            [50, 0],
          ],
          '#1f3f7a',
        ) +
          repeat(3, (j) =>
            line(
              [
                [-52 + j * 32, 0],
                [-24 + j * 32, -64],
              ],
              '#8fc4ea',
              2.5,
            ),
          ) +
          line(
            [
              [-66, -32],
              [66, -32],
            ],
            '#8fc4ea',
            2.5,
          ) +
          line(
            [
              [0, 0],
              [0, 30],
            ],
            '#2a1f3a',
            6,
          ),
        `transform="translate(${i * 215 * s + 30} ${y}) scale(${s})"`,
      ),
    );
  return page(
    bandedSky(['#2a3566', '#58427e', '#94507e', '#d86a66', '#f79b5c', '#fcc878'], 700, 9) +
      sun(1310, 610, 120, '#ffe6a0', '#ffcf78') +
      cloud(160, 260, 560, '#6b3f74', 0.6) +
      cloud(900, 170, 420, '#5a3a76', 0.7) +
      hills(r, 700, 130, '#6b3a66', 800) +
      [
        [420, 300],
        [520, 360],
        [1560, 330],
      ]
        .map(
          ([x = 0, h = 0]) =>
            polygon(
              [
                [x - 24, 720],
                [x - 16, 720 - h],
                [x + 16, 720 - h],
                [x + 24, 720],
              ],
              '#3a2a52',
            ) + rect(x - 18, 740 - h, 36, 16, '#ee5b5b'),
        )
        .join('') +
      cloud(430, 340, 260, '#c96a7a', 0.5) +
      hall(60, 820, 640, 170, '#4a3a66') +
      hall(860, 820, 900, 190, '#54406e') +
      ellipse(790, 700, 60, 22, '#8a6a8f') +
      rect(730, 700, 120, 120, '#6f5480') +
      rect(0, 820, WIDTH, 400, '#3a2a4f') +
      path('M-20 860L1820 840L1820 930L-20 960Z', '#241a38') +
      line(
        [
          [0, 908],
          [1800, 884],
        ],
        '#f8d28a',
        5,
        'stroke-dasharray="50 40"',
      ) +
      lorry(520, 916, 1) +
      lorry(1200, 896, 0.9) +
      rect(0, 962, WIDTH, 260, '#2f4a3f') +
      panelRow(1030, 0.9) +
      panelRow(1170, 1.2) +
      repeat(
        6,
        (i) =>
          line(
            [
              [160 + i * 320, 860],
              [160 + i * 320, 690],
            ],
            '#1c1430',
            7,
          ) +
          glow(160 + i * 320, 690, 70, '#ffe0a0', 0.9) +
          circle(160 + i * 320, 690, 9, '#fff3cc'),
      ),
  );
  function lorry(x: number, y: number, s: number) {
    return group(
      rect(-170, -130, 230, 110, '#f2e8d0') +
        rect(-170, -130, 230, 20, '#2f8f8c') +
        path('M66 -20L66 -104L116 -104L146 -62L146 -20Z', '#ee5b5b') +
        polygon(
          [
            [82, -92],
            [110, -92],
            [132, -60],
            [82, -60],
          ],
          '#bfe0e6',
        ) +
        circle(-110, -16, 22, '#14102a') +
        circle(-50, -16, 22, '#14102a') +
        circle(104, -16, 22, '#14102a'),
      `transform="translate(${x} ${y}) scale(${s})"`,
    );
  }
}

/** Lĩnh An station with its train. */
export function station(): string {
  const r = seeded('station');
  const carriage = (x: number, color: string) =>
    rect(x, 720, 520, 190, color) +
    rect(x, 820, 520, 36, '#f7ead0') +
    pill(x, 700, 520, 40, '#8fa0a0', 12) +
    windows(x + 60, 738, 400, 76, 6, 1, () => '#1f3a4a', 0.3) +
    rect(x + 12, 744, 40, 150, mix(color, '#000000', 0.25)) +
    rect(x + 468, 744, 40, 150, mix(color, '#000000', 0.25)) +
    rect(x + 40, 910, 440, 24, '#20262c') +
    [90, 150, 370, 430].map((dx) => circle(x + dx, 940, 26, '#20262c') + circle(x + dx, 940, 10, '#7a8484')).join('');
  const loco =
    path('M1180 910L1180 700L1500 690Q1600 694 1660 800L1690 850L1690 910Z', '#c8392e') +
    path('M1180 820L1672 820L1690 850L1690 862L1180 862Z', '#f7cf52') +
    path('M1530 712Q1584 720 1622 792L1530 792Z', '#cfe6e4') +
    rect(1420, 716, 84, 76, '#cfe6e4') +
    repeat(5, (i) => rect(1200 + i * 40, 730, 26, 56, '#8f2620')) +
    rect(1190, 910, 500, 26, '#20262c') +
    polygon(
      [
        [1640, 910],
        [1720, 910],
        [1700, 966],
        [1640, 950],
      ],
      '#20262c',
    ) +
    [1250, 1310, 1370, 1510, 1570].map((x) => circle(x, 942, 28, '#20262c') + circle(x, 942, 11, '#7a8484')).join('') +
    circle(1672, 834, 16, '#fff6cf') +
    glow(1690, 834, 120, '#fff0b0', 0.6);
  return page(
    bandedSky(['#f0b27a', '#f5c48f', '#f9d8ac', '#fdebcc'], 640, 6) +
      rays(900, 640, '#fff6dc', 20, 0.3, 1200) +
      hills(r, 640, 150, '#c99a86', 700) +
      hills(r, 680, 80, '#a87a72', 760) +
      rect(330, 440, 1140, 300, '#f6e2ae') +
      rect(330, 440, 1140, 20, '#d9ac62') +
      tiledRoof(330, 440, 420, 90, '#a8432f') +
      tiledRoof(1050, 440, 420, 90, '#a8432f') +
      rect(720, 290, 360, 450, '#fbecc4') +
      polygon(
        [
          [690, 300],
          [900, 170],
          [1110, 300],
        ],
        '#a8432f',
      ) +
      rect(690, 292, 420, 20, '#7a2c20') +
      circle(900, 400, 66, '#7a2c20') +
      circle(900, 400, 56, '#fffaf0') +
      line(
        [
          [900, 400],
          [900, 360],
        ],
        '#2a1f1c',
        8,
      ) +
      line(
        [
          [900, 400],
          [930, 418],
        ],
        '#2a1f1c',
        8,
      ) +
      repeat(12, (i) => circle(900 + Math.sin(i * 0.5236) * 48, 400 - Math.cos(i * 0.5236) * 48, 3.4, '#2a1f1c')) +
      repeat(3, (i) => path(`M${770 + i * 92} 700V560q30 -46 60 0V700Z`, '#4a6f7a')) +
      repeat(4, (i) => path(`M${370 + i * 84} 690V560q26 -40 52 0V690Z`, '#4a6f7a')) +
      repeat(4, (i) => path(`M${1100 + i * 84} 690V560q26 -40 52 0V690Z`, '#4a6f7a')) +
      palm(r, 220, 740, 400, '#5a6f4a', -0.1) +
      palm(r, 1600, 740, 460, '#5a6f4a', 0.06) +
      rect(0, 700, WIDTH, 270, '#e2c48e') +
      carriage(-380, '#2f6f8f') +
      carriage(150, '#2f6f8f') +
      carriage(680, '#2f6f8f') +
      loco +
      rect(0, 966, WIDTH, 14, '#5a6468') +
      rect(0, 980, WIDTH, 50, '#8f7a66') +
      repeat(30, (i) => rect(i * 62, 984, 34, 14, '#4a3a30')) +
      rect(0, 1026, WIDTH, 200, '#e9cf9c') +
      rect(0, 1026, WIDTH, 18, '#f7ead0') +
      rect(0, 1060, WIDTH, 10, '#f2b134') +
      person(330, 1180, 330, poses.walk, { top: '#d8664a', bottom: '#2a3a4a', hairstyle: 'long' }) +
      rect(236, 1096, 66, 84, '#2f6d62') +
      line(
        [
          [270, 1096],
          [300, 1050],
        ],
        '#2a2a2a',
        5,
      ) +
      person(560, 1190, 340, poses.stand, { top: '#f7f0dc', hat: 'conical', bottom: '#2a3a4a' }) +
      person(660, 1190, 210, poses.stand, { top: '#f2b134', child: true, legs: 'shorts', sleeves: 'short' }, { flip: true }) +
      person(
        1180,
        1186,
        330,
        { ...poses.stand, nearArm: [130, 150] },
        { top: '#2f5a7a', bottom: '#22303c', hat: 'cap', hatColor: '#c8392e' },
      ) +
      person(1480, 1190, 320, poses.walk, { top: '#7a9a6a', bottom: '#3a2a2a', hat: 'conical' }, { flip: true }) +
      pill(1540, 1096, 74, 60, '#a8703f', 16),
  );
}

/** The water works: round tanks, blue pipes, a water tower. */
export function waterWorks(): string {
  const r = seeded('water-works');
  const tank = (x: number, y: number, rx: number) =>
    path(`M${x - rx} ${y}V${y + rx * 0.32}A${rx} ${rx * 0.3} 0 0 0 ${x + rx} ${y + rx * 0.32}V${y}Z`, '#d6ddd0') +
    ellipse(x, y, rx, rx * 0.3, '#f4f3e2') +
    ellipse(x, y + 4, rx * 0.9, rx * 0.26, '#1f7fa8') +
    ellipse(x, y + 8, rx * 0.66, rx * 0.18, '#45a6c4') +
    ellipse(x, y + 10, rx * 0.36, rx * 0.09, '#8fd0de') +
    polygon(
      [
        [x - rx, y - 10],
        [x + rx, y - 10],
        [x + rx, y + 6],
        [x - rx, y + 6],
      ],
      '#f2a23c',
    ) +
    repeat(12, (i) =>
      line(
        [
          [x - rx + i * rx * 0.18, y - 8],
          [x - rx + i * rx * 0.18, y - 38],
        ],
        '#24506a',
        4,
      ),
    ) +
    line(
      [
        [x - rx, y - 38],
        [x + rx, y - 38],
      ],
      '#24506a',
      5,
    ) +
    rect(x - 26, y - 60, 52, 60, '#24506a');
  const pipe = (d: string, w: number, color: string) =>
    stroke(d, mix(color, '#08202e', 0.35), w) +
    stroke(d, color, w * 0.72) +
    stroke(d, mix(color, '#ffffff', 0.5), w * 0.14, `transform="translate(0 ${-w * 0.18})"`);
  const flange = (x: number, y: number, w: number, h: number) => pill(x - w / 2, y - h / 2, w, h, '#f2a23c', 6);
  const wheelValve = (x: number, y: number) =>
    line(
      [
        [x, y],
        [x, y - 100],
      ],
      '#24506a',
      16,
    ) +
    ring(x, y - 110, 50, '#d8432f', 13) +
    line(
      [
        [x - 48, y - 110],
        [x + 48, y - 110],
      ],
      '#d8432f',
      9,
    ) +
    line(
      [
        [x, y - 158],
        [x, y - 62],
      ],
      '#d8432f',
      9,
    );
  return page(
    bandedSky(['#7fc4cf', '#aadbd8', '#d6ecdb', '#f4f5dc'], 620, 5) +
      cumulus(620, 260, 420, '#ffffff', '#d3ebe6') +
      hills(r, 620, 170, '#8fc4a8', 700) +
      hills(r, 660, 90, '#5fa284', 720) +
      rect(0, 640, WIDTH, 600, '#9fc48a') +
      [
        [1330, 0],
        [1430, 0],
        [1560, 0],
        [1660, 0],
      ]
        .map(([x = 0]) =>
          line(
            [
              [x, 680],
              [1495 + (x - 1495) * 0.7, 330],
            ],
            '#5f7f8a',
            16,
          ),
        )
        .join('') +
      line(
        [
          [1345, 600],
          [1645, 520],
        ],
        '#5f7f8a',
        8,
      ) +
      line(
        [
          [1645, 600],
          [1345, 520],
        ],
        '#5f7f8a',
        8,
      ) +
      path('M1310 200C1310 150 1680 150 1680 200L1680 320Q1495 400 1310 320Z', '#f4f3e2') +
      path('M1540 166C1620 168 1680 180 1680 200L1680 320Q1620 348 1540 356Z', '#c9d6d0') +
      path('M1300 200Q1495 90 1690 200Z', '#24709a') +
      path('M1495 214C1540 270 1540 300 1495 306C1450 300 1450 270 1495 214Z', '#1f8fb8') +
      house(150, 690, 330, 130, { wall: '#f4e8c4', roof: '#c4663f', opening: '#24506a', trim: '#8a4a34' }) +
      tree(r, 80, 700, 240, '#5a4030', '#3f8a60') +
      tree(r, 560, 690, 200, '#5a4030', '#4f9a6a') +
      tank(430, 790, 330) +
      tank(1130, 760, 260) +
      person(1010, 722, 130, poses.walk, { top: '#f2a23c', hat: 'helmet', hatColor: '#fff', bottom: '#24506a' }) +
      rect(0, 930, WIDTH, 300, '#cdbf94') +
      pipe('M-40 1010H620Q700 1010 700 1090V1240', 96, '#2a8fc0') +
      pipe('M1840 1000H1060Q960 1000 960 1090V1240', 96, '#2fa29a') +
      pipe('M-40 1140H500', 76, '#2a8fc0') +
      pipe('M1840 1130H1240', 76, '#2fa29a') +
      flange(180, 1010, 34, 130) +
      flange(520, 1010, 34, 130) +
      flange(700, 1130, 130, 34) +
      flange(1500, 1000, 34, 130) +
      flange(1160, 1000, 34, 130) +
      flange(960, 1130, 130, 34) +
      flange(330, 1140, 30, 104) +
      flange(1560, 1130, 30, 104) +
      wheelValve(350, 970) +
      wheelValve(1330, 960) +
      person(
        830,
        1180,
        420,
        { ...poses.reach, nearArm: [70, 100] },
        { top: '#f2a23c', hat: 'helmet', hatColor: '#fffdf0', bottom: '#24506a' },
      ) +
      rect(900, 960, 70, 90, '#fffdf0') +
      repeat(4, (i) => rect(910, 974 + i * 18, 48, 6, '#24506a')),
  );
}

/** The provincial hospital and an ambulance at its gate. */
export function hospital(): string {
  const p = palettes.clinic;
  const r = seeded('hospital');
  const cross = (x: number, y: number, s: number, c: string) =>
    rect(x - s * 0.17, y - s / 2, s * 0.34, s, c) + rect(x - s / 2, y - s * 0.17, s, s * 0.34, c);
  const ambulance =
    path('M-330 0L-330 -230Q-330 -252 -308 -252L110 -252L150 -252Q170 -252 186 -226L252 -130L310 -112Q330 -104 330 -80L330 0Z', '#fffdf6') +
    rect(-330, -98, 660, 40, '#f07f5a') +
    path('M140 -228L164 -228Q172 -228 180 -214L232 -134L140 -134Z', '#8fc9cf') +
    rect(40, -228, 84, 94, '#8fc9cf') +
    line(
      [
        [30, -240],
        [30, -10],
      ],
      '#c9d6cf',
      5,
    ) +
    rect(-290, -220, 240, 96, '#e8f1e8') +
    cross(-170, -172, 76, '#e2483a') +
    rect(60, -286, 90, 34, '#2f8fd0') +
    rect(106, -286, 44, 34, '#e2483a') +
    glow(104, -276, 150, '#8fd0ff', 0.5) +
    rect(-340, -14, 680, 22, '#2a4048') +
    circle(-210, 8, 58, '#22323a') +
    circle(-210, 8, 26, '#b9c9c6') +
    circle(220, 8, 58, '#22323a') +
    circle(220, 8, 26, '#b9c9c6') +
    pill(296, -92, 30, 30, '#fff3b0', 12);
  return page(
    bandedSky(p.sky, 800, 5) +
      cumulus(1260, 230, 420, '#ffffff', '#dff0ea') +
      cumulus(40, 300, 360, '#ffffff', '#dff0ea') +
      hills(r, 820, 160, '#a4d2c4', 960) +
      rect(340, 300, 1120, 640, '#fffdf2') +
      rect(1180, 300, 280, 640, '#e4efe6') +
      windows(370, 340, 330, 480, 4, 5, (c, w) => ((c + w) % 4 === 1 ? p.second : '#7fbfc0')) +
      windows(1130, 340, 310, 480, 4, 5, (c, w) => ((c * 2 + w) % 5 === 1 ? p.second : '#7fbfc0')) +
      repeat(5, (i) => rect(340, 432 + i * 96, 1120, 8, '#cfe3da')) +
      rect(730, 230, 370, 710, '#2e7f82') +
      rect(730, 230, 370, 20, '#12444f') +
      circle(915, 400, 110, '#fffdf2') +
      cross(915, 400, 130, '#e2483a') +
      windows(770, 550, 290, 230, 3, 3, () => '#bfe3dd', 0.24) +
      rect(670, 800, 490, 26, '#f07f5a') +
      rect(700, 826, 20, 120, '#12444f') +
      rect(1110, 826, 20, 120, '#12444f') +
      rect(770, 826, 290, 120, '#bfe3dd') +
      line(
        [
          [915, 826],
          [915, 946],
        ],
        '#12444f',
        6,
      ) +
      line(
        [
          [842, 826],
          [842, 946],
        ],
        '#12444f',
        4,
      ) +
      line(
        [
          [988, 826],
          [988, 946],
        ],
        '#12444f',
        4,
      ) +
      tree(r, 200, 950, 420, '#5a4030', '#2e7f62') +
      tree(r, 1620, 950, 460, '#5a4030', '#2e7f62') +
      flag(1330, 300, 190, '#12444f', '#e2483a') +
      rect(0, 940, WIDTH, 280, '#8fa8a4') +
      rect(0, 940, WIDTH, 26, '#e8e4cc') +
      repeat(9, (i) => rect(40 + i * 210, 1150, 120, 14, '#fffdf2')) +
      group(ambulance, 'transform="translate(620 1080)"') +
      ellipse(620, 1146, 380, 14, '#5f7a78', 'opacity=".6"') +
      person(1150, 1100, 290, poses.run, { outfit: 'coat', top: '#fffdf2', hairstyle: 'bun', bottom: '#2e7f82' }, { flip: true }) +
      person(
        1420,
        1110,
        290,
        poses.walk,
        { outfit: 'shirt', top: '#5faea8', bottom: '#3f8f8c', hat: 'nurse', hatColor: '#fffdf2' },
        { flip: true },
      ),
  );
}

/** The old quarter: yellow walls, tiled roofs in steps, lanterns. */
export function oldQuarter(): string {
  const r = seeded('old-quarter');
  const front = (x: number, w: number, h: number, wall: string, roof: string, shutters: string) =>
    rect(x, 960 - h, w, h, wall) +
    rect(x, 900, w, 60, mix(wall, '#7a4a20', 0.3)) +
    rect(x, 960 - h * 0.5, w, 16, mix(wall, '#7a4a20', 0.45)) +
    tiledRoof(x, 962 - h * 0.5, w, 60, roof, 0.03) +
    tiledRoof(x, 964 - h, w, 110, roof, 0.04) +
    repeat(
      2,
      (i) =>
        rect(x + w * (0.12 + i * 0.46), 990 - h, w * 0.3, h * 0.28, shutters) +
        repeat(5, (j) => rect(x + w * (0.14 + i * 0.46), 1000 - h + j * h * 0.05, w * 0.26, 5, mix(shutters, '#000000', 0.3))),
    ) +
    rect(x + w * 0.12, 980 - h * 0.5, w * 0.76, h * 0.5 - 20, '#4a2416') +
    repeat(4, (j) => rect(x + w * (0.14 + j * 0.19), 988 - h * 0.5, w * 0.16, h * 0.5 - 28, j === 1 || j === 2 ? '#2a120c' : '#7a4424'));
  const walls = ['#f2bd4a', '#e9a83c', '#f5cd6a', '#eab04a', '#f0c05a'];
  return page(
    bandedSky(['#5aa9b8', '#8cc5c6', '#c4dfcc', '#f0e8c4'], 600, 6) +
      cumulus(1180, 230, 460, '#fffdf0', '#ddebd6') +
      birds(r, 7, 420, 110, 420, 120, '#3a4a50', 24) +
      repeat(
        6,
        (i) =>
          tiledRoof(-60 + i * 340, 500 + (i % 2) * 40, 320, 130, cycle(['#a85038', '#94452f', '#b85c40'], i)) +
          rect(-60 + i * 340, 500 + (i % 2) * 40, 320, 200, cycle(walls, i + 2)),
      ) +
      front(-40, 380, 520, walls[0] ?? '', '#9a4630', '#2f6f6a') +
      front(340, 320, 600, walls[2] ?? '', '#8a3c2a', '#3a6a8a') +
      front(660, 420, 500, walls[1] ?? '', '#a8503a', '#2f6f6a') +
      front(1080, 330, 620, walls[4] ?? '', '#8f402c', '#6a4a3a') +
      front(1410, 430, 540, walls[3] ?? '', '#9a4630', '#2f6f6a') +
      bougainvillea(360, 640) +
      bougainvillea(1400, 580) +
      rect(0, 956, WIDTH, 260, '#d9b88a') +
      rect(0, 956, WIDTH, 22, '#b08a5c') +
      repeat(40, (i) => rect((i % 10) * 190 + (Math.floor(i / 10) % 2) * 90 - 60, 990 + Math.floor(i / 10) * 56, 176, 6, '#c4a070')) +
      stroke('M-20 560Q450 700 900 560T1840 560', '#4a2a1c', 4) +
      stroke('M-20 690Q480 780 960 680T1840 720', '#4a2a1c', 4) +
      repeat(9, (i) =>
        lantern(
          80 + i * 205,
          655 + Math.sin(i * 1.1) * 34,
          74,
          cycle(['#d8322a', '#f08a2c', '#2f8f8a', '#e0527a', '#f2c33c'], i),
          '#5a2a1c',
          i % 2 ? 1.3 : 0.9,
        ),
      ) +
      repeat(7, (i) =>
        lantern(
          190 + i * 240,
          800 + Math.cos(i * 1.3) * 24,
          56,
          cycle(['#f2c33c', '#d8322a', '#e0527a', '#2f8f8a'], i),
          '#5a2a1c',
          i % 2 ? 0.9 : 1.3,
        ),
      ) +
      vendor(520, 1150) +
      cyclo(1290, 1150) +
      person(
        880,
        1120,
        270,
        poses.walk,
        { outfit: 'tunic', top: '#fffaf0', bottom: '#fffaf0', legs: 'wide', hat: 'conical', hairstyle: 'long' },
        { flip: true },
      ),
  );
  function bougainvillea(x: number, y: number) {
    return repeat(60, (i) =>
      circle(
        x + r(-110, 110) * (1 - i / 140),
        y + r(-20, 150) - Math.abs(r(-1, 1)) * 40,
        r(8, 20),
        cycle(['#d83a8a', '#e85fa2', '#3f7a4a', '#c42a78'], i),
      ),
    );
  }
  function vendor(x: number, y: number) {
    return (
      person(x, y, 320, { ...poses.walk, nearArm: [40, 120] }, { top: '#7a3f6a', hat: 'conical', bottom: '#2a2024' }) +
      stroke(`M${x - 150} ${y - 246}Q${x} ${y - 286} ${x + 150} ${y - 246}`, '#5a3420', 9) +
      [-1, 1]
        .map(
          (d) =>
            line(
              [
                [x + d * 150 - 44, y - 96],
                [x + d * 150, y - 246],
                [x + d * 150 + 44, y - 96],
              ],
              '#5a3420',
              3,
            ) +
            path(`M${x + d * 150 - 60} ${y - 96}h120l-20 46h-80Z`, '#a8703f') +
            repeat(5, (i) => circle(x + d * 150 - 40 + i * 20, y - 104, 17, d > 0 ? '#f2a23c' : '#7fae4e')),
        )
        .join('')
    );
  }
  function cyclo(x: number, y: number) {
    return (
      ring(x - 120, y - 62, 60, '#2a2024', 9) +
      ring(x + 150, y - 54, 52, '#2a2024', 9) +
      line(
        [
          [x - 120, y - 62],
          [x - 70, y - 170],
          [x + 20, y - 60],
          [x + 150, y - 54],
        ],
        '#2a2024',
        9,
      ) +
      path(
        `M${x + 40} ${y - 60}L${x + 20} ${y - 190}L${x + 60} ${y - 190}L${x + 80} ${y - 110}L${x + 210} ${y - 110}L${x + 220} ${y - 60}Z`,
        '#c8392e',
      ) +
      stroke(`M${x + 20} ${y - 190}Q${x + 60} ${y - 300} ${x + 190} ${y - 270}`, '#2f6f8a', 26) +
      person(
        x + 110,
        y - 40,
        270,
        { ...poses.sit },
        { outfit: 'shirt', top: '#f7f0dc', bottom: '#3a4a6a', hat: 'cap', hatColor: '#f2c33c' },
      ) +
      person(
        x - 110,
        y - 20,
        290,
        { lean: 12, farArm: [50, 70], nearArm: [56, 74], farLeg: [50, -10], nearLeg: [20, 0] },
        { top: '#5a7a9a', bottom: '#2a2024', hat: 'conical' },
      )
    );
  }
}

/** The night street: stalls, steam, strings of bulbs. */
export function nightStreet(): string {
  const r = seeded('night-street');
  const stall = (x: number, y: number, w: number, awning: string) =>
    glow(x + w / 2, y - 190, w * 0.9, '#ffb04a', 0.5) +
    rect(x + 10, y - 330, 12, 330, '#2a1830') +
    rect(x + w - 22, y - 330, 12, 330, '#2a1830') +
    rect(x, y - 150, w, 150, mix(awning, '#1a0a20', 0.55)) +
    rect(x - 8, y - 160, w + 16, 18, '#f5d9a0') +
    repeat(6, (i) =>
      path(
        `M${x - 30 + (i * (w + 60)) / 6} ${y - 330}h${(w + 60) / 6}v40q${-(w + 60) / 12} 34 ${-(w + 60) / 6} 0Z`,
        i % 2 ? '#fff0cf' : awning,
      ),
    ) +
    polygon(
      [
        [x + 10, y - 400],
        [x + w - 10, y - 400],
        [x + w + 30, y - 328],
        [x - 30, y - 328],
      ],
      awning,
    ) +
    glow(x + w / 2, y - 250, 110, '#fff0b8', 0.95) +
    circle(x + w / 2, y - 262, 20, '#fff6d8') +
    repeat(4, (i) =>
      path(
        `M${x + 30 + i * w * 0.22} ${y - 160}h${w * 0.16}l-8 -40h${-w * 0.16 + 16}Z`,
        cycle(['#f2b134', '#7fbf5a', '#e2553a', '#d9d2c0'], i),
      ),
    ) +
    stroke(`M${x + w * 0.3} ${y - 210}q-24 -40 0 -76t0 -70`, '#fff6e0', 12, 'opacity=".3"');
  const goer = (x: number, y: number, h: number, look: Look, flip = false) =>
    person(x, y, h, poses.walk, { bottom: '#1a1230', ...look }, { flip });
  return page(
    smoothSky(['#0d0a2a', '#22124a', '#4a1c5e', '#8a2f62'], 760) +
      stars(r, 50, 300, '#ffe7c0') +
      [
        [-20, 330, 600, '#1c1140'],
        [230, 250, 480, '#24154c'],
        [1260, 260, 520, '#24154c'],
        [1440, 390, 640, '#1c1140'],
      ]
        .map(
          ([x = 0, w = 0, h = 0, c = '']) =>
            rect(+x, 900 - +h, +w, +h, String(c)) +
            windows(
              +x + 16,
              920 - +h,
              +w - 32,
              +h - 160,
              4,
              6,
              () => (r() < 0.5 ? cycle(['#ffb84d', '#ff7a5a', '#ffe0a0'], Math.floor(r(0, 3))) : '#120a2c'),
              0.4,
            ),
        )
        .join('') +
      rect(560, 560, 680, 340, '#2f1a58') +
      [
        [300, 330, '#ff4f6a'],
        [1390, 360, '#38d0c0'],
        [180, 480, '#ffb84d'],
        [1500, 520, '#ff5fa8'],
      ]
        .map(
          ([x = 0, y = 0, c = '']) =>
            glow(+x, +y, 130, String(c), 0.5) +
            pill(+x - 44, +y - 80, 88, 160, '#160c30', 14, `stroke="${c}" stroke-width="8"`) +
            circle(+x, +y - 30, 22, 'none', `stroke="${c}" stroke-width="7"`) +
            line(
              [
                [+x - 22, +y + 24],
                [+x + 22, +y + 24],
              ],
              String(c),
              7,
            ) +
            line(
              [
                [+x - 22, +y + 46],
                [+x + 10, +y + 46],
              ],
              String(c),
              7,
            ),
        )
        .join('') +
      repeat(
        4,
        (k) =>
          stroke(`M-20 ${200 + k * 90}Q900 ${420 + k * 70} 1820 ${190 + k * 96}`, '#120a2c', 4) +
          repeat(15, (i) => {
            const t = (i + 0.5) / 15;
            const y = (1 - t) ** 2 * (200 + k * 90) + 2 * t * (1 - t) * (420 + k * 70) + t * t * (190 + k * 96) + 12;
            return glow(-20 + 1840 * t, y, 34, '#ffcf70', 0.8) + circle(-20 + 1840 * t, y, 9, '#fff0c0');
          }),
      ) +
      rect(0, 880, WIDTH, 340, '#2a1440') +
      polygon(
        [
          [700, 880],
          [1100, 880],
          [1500, 1220],
          [300, 1220],
        ],
        '#4a2352',
      ) +
      stall(620, 890, 170, '#2fa39a') +
      stall(1010, 890, 170, '#e2553a') +
      audience(r, 800, 9, 24, '#150b28', 0.5, '#c99a5a', 760, 1040) +
      stall(330, 980, 260, '#f08a3c') +
      stall(1210, 980, 270, '#d83a6a') +
      stall(-40, 1120, 360, '#2f8fc0') +
      stall(1480, 1120, 380, '#f2b134') +
      person(120, 970, 300, { ...poses.give, bust: true }, { top: '#f7ead0', hat: 'cap', hatColor: '#e2553a' }) +
      goer(700, 1130, 330, { top: '#ff7a5a', hairstyle: 'long' }) +
      goer(840, 1140, 340, { top: '#3fb0a8' }) +
      goer(1080, 1110, 300, { top: '#ffd070', hairstyle: 'tail' }, true) +
      person(440, 1160, 340, poses.give, { top: '#8f6ac0', bottom: '#1a1230', hairstyle: 'bun' }, { flip: true }) +
      person(1400, 1170, 350, poses.give, { top: '#f5e2c0', bottom: '#1a1230' }) +
      person(960, 1020, 200, poses.walk, { top: '#f2503b', bottom: '#1a1230', child: true }),
  );
}

/** The old post office with its arcade and clock. */
export function postOffice(): string {
  const r = seeded('post-office');
  const arch = (x: number, y: number, w: number, h: number, fill: string) =>
    path(`M${x - w / 2} ${y}V${y - h + w / 2}A${w / 2} ${w / 2} 0 0 1 ${x + w / 2} ${y - h + w / 2}V${y}Z`, fill);
  const wall = '#e98f6a';
  const cream = '#fff2d6';
  return page(
    bandedSky(['#9ed3c8', '#bfe2cf', '#dfeed6', '#f7f4dc'], 800, 6) +
      sun(240, 260, 80, '#fffdf0', '#fff7cc') +
      hills(r, 880, 140, '#a9d4bd', 1000) +
      cloud(1280, 180, 420, '#ffffff', 0.8) +
      cloud(420, 130, 300, '#ffffff', 0.7) +
      rect(220, 480, 1360, 480, wall) +
      rect(190, 452, 1420, 36, cream) +
      repeat(46, (i) => rect(200 + i * 31, 488, 16, 14, cream)) +
      rect(220, 720, 1360, 18, cream) +
      [300, 420, 540, 1260, 1380, 1500]
        .map(
          (x) =>
            arch(x, 690, 74, 160, cream) +
            arch(x, 690, 54, 146, '#2f6f6a') +
            line(
              [
                [x, 690],
                [x, 550],
              ],
              cream,
              4,
            ) +
            arch(x, 940, 84, 180, cream) +
            arch(x, 940, 62, 164, '#24504f') +
            rect(x - 50, 690, 100, 12, cream),
        )
        .join('') +
      [240, 360, 480, 600, 1200, 1320, 1440, 1560].map((x) => rect(x - 11, 500, 22, 440, mix(wall, '#fff2d6', 0.4))).join('') +
      rect(640, 330, 520, 630, '#f2a07a') +
      rect(610, 310, 580, 34, cream) +
      path('M660 312Q900 90 1140 312Z', wall) +
      path('M700 308Q900 130 1100 308Z', cream) +
      circle(900, 244, 58, '#7a3a2a') +
      circle(900, 244, 48, '#fffdf2') +
      line(
        [
          [900, 244],
          [900, 210],
        ],
        '#2a1f1c',
        6,
      ) +
      line(
        [
          [900, 244],
          [878, 256],
        ],
        '#2a1f1c',
        6,
      ) +
      repeat(12, (i) => circle(900 + Math.sin(i * 0.5236) * 40, 244 - Math.cos(i * 0.5236) * 40, 3, '#2a1f1c')) +
      rect(870, 84, 60, 70, wall) +
      path('M860 86L900 20L940 86Z', '#2f6f6a') +
      [710, 900, 1090]
        .map(
          (x) =>
            arch(x, 680, 120, 280, cream) +
            arch(x, 680, 96, 262, '#2f6f6a') +
            line(
              [
                [x, 680],
                [x, 430],
              ],
              cream,
              5,
            ) +
            line(
              [
                [x - 46, 560],
                [x + 46, 560],
              ],
              cream,
              5,
            ),
        )
        .join('') +
      arch(900, 960, 230, 240, cream) +
      arch(900, 960, 190, 218, '#3a2420') +
      arch(720, 960, 90, 190, '#24504f') +
      arch(1080, 960, 90, 190, '#24504f') +
      rect(640, 700, 520, 22, cream) +
      glow(900, 900, 130, '#ffd98a', 0.6) +
      rect(600, 950, 600, 20, cream) +
      rect(560, 968, 680, 22, '#e9d5ac') +
      rect(0, 985, WIDTH, 230, '#e2c9a0') +
      repeat(12, (i) =>
        line(
          [
            [900 + (i - 5.5) * 120, 990],
            [900 + (i - 5.5) * 300, 1220],
          ],
          '#cdb084',
          4,
        ),
      ) +
      palm(r, 130, 1010, 760, '#2f6f5a', 0.05, '#3f8a66') +
      palm(r, 1690, 1010, 700, '#2f6f5a', -0.06, '#3f8a66') +
      mailbox(1330, 1130) +
      person(1190, 1140, 320, poses.reach, {
        outfit: 'tunic',
        top: '#3f6fb0',
        bottom: '#fffdf2',
        legs: 'wide',
        hairstyle: 'long',
      }) +
      bicycle(530, 1150) +
      person(410, 1150, 330, poses.stand, { top: '#f7d06a', bottom: '#2f4a5a', hat: 'cap', hatColor: '#2f6f6a' }),
  );
  function mailbox(x: number, y: number) {
    return (
      pill(x - 50, y - 250, 100, 250, '#d8322a', 44) +
      rect(x - 50, y - 60, 100, 60, '#d8322a') +
      rect(x - 60, y - 20, 120, 24, '#8f1f1a') +
      rect(x - 32, y - 196, 64, 14, '#2a0f0c') +
      rect(x - 26, y - 150, 52, 40, '#fffdf2') +
      line(
        [
          [x - 26, y - 150],
          [x, y - 128],
          [x + 26, y - 150],
        ],
        '#d8322a',
        4,
      )
    );
  }
  function bicycle(x: number, y: number) {
    return (
      ring(x - 90, y - 60, 58, '#2a2a34', 7) +
      ring(x + 100, y - 60, 58, '#2a2a34', 7) +
      line(
        [
          [x - 90, y - 60],
          [x - 40, y - 150],
          [x + 66, y - 150],
          [x, y - 60],
          [x - 90, y - 60],
        ],
        '#2f6f6a',
        8,
      ) +
      line(
        [
          [x + 100, y - 60],
          [x + 64, y - 190],
          [x + 30, y - 196],
        ],
        '#2f6f6a',
        8,
      ) +
      line(
        [
          [x - 40, y - 150],
          [x - 48, y - 174],
        ],
        '#2a2a34',
        8,
      ) +
      pill(x - 80, y - 186, 60, 14, '#7a4a2c') +
      rect(x + 70, y - 180, 80, 56, '#a8703f')
    );
  }
}

/** The school yard: flag, flame trees, rows of pupils. */
export function schoolYard(): string {
  const r = seeded('school-yard');
  const pupil = (x: number, y: number, h: number, i: number) =>
    person(
      x,
      y,
      h,
      { view: 'front', farArm: [8, 4], nearArm: [8, 4] },
      {
        top: '#fffdf6',
        bottom: '#27446a',
        sleeves: 'short',
        child: true,
        scarf: '#d8322a',
        outfit: i % 2 ? 'skirt' : 'shirt',
        legs: i % 2 ? 'shorts' : 'trousers',
        hairstyle: i % 2 ? 'long' : 'short',
        skin: cycle(['#d99a70', '#c9835a', '#e2a57c'], i),
      },
    );
  return page(
    bandedSky(['#f4c95d', '#f7d57c', '#fae2a0', '#fdf0c8'], 640, 6) +
      rays(1240, 300, '#fffbe2', 24, 0.32) +
      cumulus(120, 260, 340, '#fffdf2', '#f7e2b0') +
      cumulus(1330, 220, 360, '#fffdf2', '#f7e2b0') +
      rect(120, 480, 1560, 320, '#f0a878') +
      rect(120, 640, 1560, 16, '#fff2d6') +
      windows(140, 500, 1520, 130, 12, 1, () => '#3f7f8f', 0.44) +
      windows(140, 664, 1520, 120, 12, 1, (c) => (c % 3 === 1 ? '#5a3424' : '#3f7f8f'), 0.44) +
      tiledRoof(110, 484, 1580, 120, '#a83a2c', 0.02) +
      repeat(13, (i) => rect(112 + i * 129, 484, 16, 316, '#fff2d6')) +
      rect(0, 790, WIDTH, 430, '#e9c48a') +
      path('M-20 830Q900 800 1820 840L1820 1220L-20 1220Z', '#f0d29c') +
      ellipse(1240, 868, 190, 34, '#c9a068') +
      rect(1110, 820, 260, 46, '#d9b27a') +
      rect(1140, 790, 200, 36, '#e9c890') +
      flag(1240, 792, 700, '#8a8f90', '#d8322a') +
      flameTree(r, 330, 990, 1000, '#5a3424', '#4f8a3f', '#e8432a', '#ff8a4a') +
      repeat(60, () => ellipse(r(20, 700), r(900, 1130), 8, 4, '#e8432a')) +
      repeat(9, (i) => pupil(700 + i * 116, 960, 170, i)) +
      repeat(9, (i) => pupil(600 + i * 138, 1060, 210, i + 1)) +
      repeat(9, (i) => pupil(480 + i * 166, 1190, 270, i)) +
      person(
        1440,
        880,
        210,
        poses.stand,
        { outfit: 'tunic', top: '#2f8f8a', bottom: '#fffdf6', legs: 'wide', hairstyle: 'bun' },
        { flip: true },
      ),
  );
}
