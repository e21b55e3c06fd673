import { mix } from './palette';
import { circle, clip, cycle, ellipse, group, line, page, path, pill, polygon, rect, repeat, ring, sliver, stroke } from './shapes';

/** Portraits are square. */
export const PORTRAIT = 1600;

interface Sitter {
  ground: string;
  disc: string;
  skin: string;
  hair: string;
  top: string;
  /** Drawn behind the shoulders and the head. */
  behind?: string;
  /** Clothing details over the shoulders. */
  clothes?: string;
  /** Hair, hats, glasses and beards over the face. */
  over?: string;
  woman?: boolean;
  older?: boolean;
  eyes?: string;
  backdrop?: string;
  /** Turns the head a little, degrees. */
  tilt?: number;
}

const FACE =
  'M618 610C612 780 650 880 720 934C770 972 830 972 880 934C950 880 988 780 982 610C978 450 906 390 800 390C694 390 622 450 618 610Z';

function portrait(id: string, sitter: Sitter): string {
  const { ground, disc, skin, hair, top, woman = false } = sitter;
  const shade = mix(skin, '#7a2f2a', 0.26);
  const ink = sitter.eyes ?? '#2a1a1c';
  const eye = (x: number, d: number) =>
    path(`M${x - 40} 668Q${x} 634 ${x + 40} 668Q${x} 692 ${x - 40} 668Z`, '#fff8ec') +
    circle(x + 4, 664, 18, ink) +
    circle(x + 10, 658, 5, '#ffffff') +
    stroke(`M${x - 42} 668Q${x} 630 ${x + 42} 666`, ink, woman ? 9 : 6) +
    (woman ? stroke(`M${x + d * 40} 662l${d * 16} -14`, ink, 7) : '') +
    stroke(
      `M${x - 50} ${606 + (d < 0 ? 4 : 0)}Q${x} ${woman ? 578 : 588} ${x + 50} ${606 + (d > 0 ? 4 : 0)}`,
      mix(hair, '#1a1012', 0.3),
      woman ? 10 : 16,
    );
  const head =
    ellipse(618, 690, 28, 52, skin) +
    ellipse(982, 690, 28, 52, shade) +
    path(FACE, skin) +
    clip(`face-${id}`, path(FACE, '#000000'), path('M850 380C900 520 900 640 912 720C920 830 860 920 800 980H1010V380Z', shade)) +
    eye(716, -1) +
    eye(884, 1) +
    stroke('M806 660C812 710 838 740 826 760Q810 776 784 768', shade, 10) +
    ellipse(690, 776, 44, 28, mix(skin, '#e8402f', 0.22), 'opacity=".6"') +
    (woman
      ? path('M736 838Q768 822 800 836Q832 822 864 838Q836 884 800 884Q764 884 736 838Z', '#c23a40') +
        stroke('M740 840Q800 858 860 840', '#8a2028', 5)
      : stroke('M738 844Q800 876 862 840', mix(shade, '#5a1f1a', 0.5), 10)) +
    (sitter.older
      ? stroke('M668 790Q654 826 668 860M932 790Q946 826 932 860', shade, 7) + stroke('M664 704q-16 6 -26 0M936 704q16 6 26 0', shade, 6)
      : '');
  const shoulders = 'M170 1640C176 1360 330 1226 600 1150L716 1096H884L1000 1150C1270 1226 1424 1360 1430 1640Z';
  return page(
    rect(0, 0, PORTRAIT, PORTRAIT, ground) +
      circle(800, 760, 640, disc) +
      clip(`disc-${id}`, circle(800, 760, 640, '#000000'), sitter.backdrop ?? '') +
      group(sitter.behind ?? '', 'transform="translate(0 56)"') +
      path(shoulders, top) +
      path('M704 860H896V1100Q880 1190 800 1200Q720 1190 704 1100Z', skin) +
      path('M704 900Q780 1010 896 960V1100Q880 1190 800 1200Q860 1080 704 980Z', shade) +
      clip(
        `chest-${id}`,
        path(shoulders, '#000000'),
        path('M1010 1150C1180 1260 1220 1440 1200 1640H1440V1200Z', mix(top, '#1a0a1a', 0.16)) + (sitter.clothes ?? ''),
      ) +
      group(head + (sitter.over ?? ''), `transform="translate(0 56) rotate(${sitter.tilt ?? 0} 800 960)"`),
    PORTRAIT,
    PORTRAIT,
  );
}

const blossom = (x: number, y: number, s: number, c: string, heart: string) =>
  repeat(5, (i) => circle(x + Math.cos(i * 1.2566) * s, y + Math.sin(i * 1.2566) * s, s * 0.72, c)) + circle(x, y, s * 0.5, heart);

/** Ngọc Mận: áo dài with apricot blossoms, warm light. */
export function ngocMan(): string {
  const hair = '#2c1a1e';
  return portrait('ngoc-man', {
    ground: '#e98a4e',
    disc: '#f6b86a',
    skin: '#e8ab80',
    hair,
    top: '#a32638',
    woman: true,
    older: true,
    tilt: -3,
    backdrop:
      stroke('M190 960Q320 700 260 480T420 230M270 560Q360 520 380 440M1420 900Q1320 640 1380 470', '#b5562f', 16) +
      [
        [250, 470],
        [300, 600],
        [390, 430],
        [420, 240],
        [330, 330],
        [240, 780],
        [1370, 480],
        [1340, 640],
        [1390, 780],
      ]
        .map(([x = 0, y = 0]) => blossom(x, y, 30, '#fbe3a0', '#c8402f'))
        .join(''),
    behind: path(
      'M560 620C500 360 640 270 800 270C960 270 1100 360 1040 640C1080 800 1040 960 980 1010H620C560 960 520 800 560 620Z',
      hair,
    ),
    clothes:
      repeat(13, (i) => blossom(260 + ((i * 313) % 1080), 1290 + ((i * 97) % 300), 20, '#f7c65a', '#fff0c8')) +
      line(
        [
          [800, 1180],
          [980, 1400],
          [1060, 1640],
        ],
        '#f7c65a',
        8,
      ),
    over:
      path(
        'M606 640C590 440 690 330 830 340C950 346 1010 440 996 640C980 560 950 500 900 470C820 520 700 520 650 560C630 580 616 600 606 640Z',
        hair,
      ) +
      path('M696 1000Q800 1056 904 1000L930 1110Q800 1170 670 1110Z', '#8a1c30') +
      stroke('M696 1002Q800 1058 904 1002', '#f7c65a', 9) +
      circle(612, 770, 15, '#fff6e0') +
      circle(988, 770, 15, '#fff6e0'),
  });
}

/** Trần Quốc Bảo: glasses, jacket and tie. */
export function quocBao(): string {
  const hair = '#1f1c22';
  const lens = (x: number) =>
    pill(x - 76, 610, 152, 116, '#ffffff', 40, 'opacity=".22"') +
    pill(x - 76, 610, 152, 116, 'none', 40, 'stroke="#22282e" stroke-width="14"');
  return portrait('quoc-bao', {
    ground: '#1f5f6f',
    disc: '#5fa8a4',
    skin: '#dfa274',
    hair,
    top: '#22344f',
    backdrop:
      repeat(6, (i) => rect(230 + i * 200, 900 - i * 90, 110, 700, '#4a9390')) +
      line(
        [
          [240, 860],
          [440, 760],
          [640, 790],
          [1040, 480],
          [1320, 330],
        ],
        '#f7d06a',
        16,
      ),
    clothes:
      polygon(
        [
          [640, 1120],
          [800, 1420],
          [960, 1120],
          [900, 1080],
          [700, 1080],
        ],
        '#fdf8ea',
      ) +
      polygon(
        [
          [770, 1190],
          [830, 1190],
          [850, 1240],
          [870, 1560],
          [800, 1640],
          [730, 1560],
          [750, 1240],
        ],
        '#d8522f',
      ) +
      repeat(5, (i) =>
        line(
          [
            [736, 1300 + i * 70],
            [866, 1260 + i * 70],
          ],
          '#f7d06a',
          12,
        ),
      ) +
      polygon(
        [
          [600, 1130],
          [560, 1300],
          [640, 1330],
          [780, 1640],
          [480, 1640],
          [420, 1200],
        ],
        '#1a2840',
      ) +
      polygon(
        [
          [1000, 1130],
          [1040, 1300],
          [960, 1330],
          [820, 1640],
          [1120, 1640],
          [1180, 1200],
        ],
        '#16233a',
      ),
    over:
      path(
        'M600 640C580 420 660 310 830 310C990 310 1020 440 1000 640C986 590 976 540 950 500C860 500 760 480 700 440C670 480 630 560 600 640Z',
        hair,
      ) +
      lens(716) +
      lens(884) +
      line(
        [
          [792, 652],
          [808, 652],
        ],
        '#22282e',
        14,
      ) +
      line(
        [
          [640, 650],
          [606, 640],
        ],
        '#22282e',
        12,
      ) +
      line(
        [
          [960, 650],
          [994, 640],
        ],
        '#22282e',
        12,
      ),
  });
}

/** Lê Hồng Vân: long hair, violet dress, lotus behind her. */
export function hongVan(): string {
  const hair = '#241627';
  const petal = (x: number, y: number, turn: number, c: string, s = 1) =>
    group(sliver([0, 0], [0, -300 * s], 70 * s, c), `transform="translate(${x} ${y}) rotate(${turn})"`);
  const lotus = (x: number, y: number, s: number) =>
    [-70, 70, -46, 46, -22, 22, 0]
      .map((turn, i) => petal(x, y, turn, cycle(['#e878a0', '#e878a0', '#f094b4', '#f094b4', '#f8b4c8', '#f8b4c8', '#fbd0dc'], i), s))
      .join('');
  return portrait('hong-van', {
    ground: '#4f2f63',
    disc: '#8a5a94',
    skin: '#f0b894',
    hair,
    top: '#e8d3c0',
    woman: true,
    tilt: 4,
    backdrop: lotus(330, 680, 0.8) + lotus(1290, 560, 0.8) + lotus(1250, 1000, 0.6),
    behind: path(
      'M800 290C600 280 540 440 556 640C560 900 470 1100 430 1420L700 1500L900 1500L1170 1420C1130 1100 1040 900 1044 640C1060 440 1000 280 800 290Z',
      hair,
    ),
    clothes:
      path('M640 1120Q800 1300 960 1120L1010 1150Q800 1420 590 1150Z', '#c8436b') +
      repeat(7, (i) => circle(640 + i * 54, 1206 + Math.sin((i / 6) * 3.14) * 110, 12, '#fff0dc')),
    over:
      path(
        'M800 330C690 320 600 420 596 650C590 860 540 1060 470 1420L640 1460C660 1260 640 1000 620 860C612 720 650 560 800 450C950 560 988 720 980 860C960 1000 940 1260 960 1460L1130 1420C1060 1060 1010 860 1004 650C1000 420 910 320 800 330Z',
        hair,
      ) + stroke('M560 1300C600 1100 610 960 604 820M1040 1300C1000 1100 990 960 996 820', mix(hair, '#a87ac0', 0.4), 7),
  });
}

/** Nguyễn Đức Hòa: field hat and pocketed vest. */
export function ducHoa(): string {
  const hair = '#20201e';
  return portrait('duc-hoa', {
    ground: '#2f6b4a',
    disc: '#8fbf7f',
    skin: '#c98a5c',
    hair,
    top: '#efe4c2',
    backdrop:
      path('M160 1000C400 760 560 900 760 780C960 660 1200 820 1440 720V1200H160Z', '#5f9f68') +
      path('M160 1100C500 900 900 1040 1440 880V1300H160Z', '#4a8a58') +
      stroke('M180 520q40 -50 90 -10q40 -50 90 -10M1180 400q30 -40 70 -8q30 -40 70 -8', '#2f6b4a', 12),
    clothes:
      polygon(
        [
          [560, 1130],
          [700, 1640],
          [140, 1640],
          [200, 1300],
        ],
        '#7f7a4a',
      ) +
      polygon(
        [
          [1040, 1130],
          [900, 1640],
          [1460, 1640],
          [1400, 1300],
        ],
        '#6b683e',
      ) +
      [300, 1000]
        .map(
          (x) =>
            pill(x + 20, 1400, 240, 200, '#92905a', 14) + rect(x + 20, 1400, 240, 60, '#5f5c36') + circle(x + 140, 1440, 12, '#efe4c2'),
        )
        .join('') +
      line(
        [
          [660, 1120],
          [800, 1420],
        ],
        '#d8522f',
        16,
      ) +
      line(
        [
          [940, 1120],
          [800, 1420],
        ],
        '#d8522f',
        16,
      ) +
      rect(720, 1410, 160, 190, '#fdf8ea') +
      rect(750, 1440, 70, 80, '#5f9f68') +
      rect(750, 1540, 100, 14, '#8a8a7a'),
    over:
      path('M620 540Q600 640 606 700L640 600ZM980 540Q1000 640 994 700L960 600Z', hair) +
      path('M600 500C590 330 660 230 800 230C940 230 1010 330 1000 500Z', '#c9a860') +
      path('M604 430H996L1000 500H600Z', '#6b4a2a') +
      path('M400 560C460 460 600 480 800 480C1000 480 1140 460 1200 560C1080 540 960 556 800 556C640 556 520 540 400 560Z', '#b8964e') +
      path('M620 556C700 540 900 540 980 556L978 600Q800 566 622 600Z', '#7a3f28', 'opacity=".35"') +
      repeat(26, (i) => circle(690 + ((i * 37) % 220), 880 + ((i * 23) % 70), 3.4, '#4a3a34', 'opacity=".7"')),
  });
}

/** Phạm Gia Khánh: young, cropped hair, track jacket and whistle. */
export function giaKhanh(): string {
  const hair = '#191820';
  return portrait('gia-khanh', {
    ground: '#f2b22e',
    disc: '#f9d56a',
    skin: '#d9986a',
    hair,
    top: '#1f6fb8',
    tilt: 3,
    backdrop: repeat(5, (i) =>
      polygon(
        [
          [120 + i * 330, 0],
          [260 + i * 330, 0],
          [-100 + i * 330, 1600],
          [-240 + i * 330, 1600],
        ],
        '#f7c64a',
        'opacity=".6"',
      ),
    ),
    clothes:
      path('M170 1640C190 1460 260 1330 380 1250L440 1290C340 1370 270 1490 260 1640Z', '#fdf8ea') +
      path('M1430 1640C1410 1460 1340 1330 1220 1250L1160 1290C1260 1370 1330 1490 1340 1640Z', '#fdf8ea') +
      line(
        [
          [800, 1190],
          [800, 1640],
        ],
        '#0f3f70',
        12,
      ) +
      rect(784, 1380, 32, 50, '#f2b22e') +
      path('M640 1110Q800 1260 960 1110L1000 1160Q800 1360 600 1160Z', '#e5432f') +
      stroke('M650 1140Q720 1400 880 1480', '#22282e', 10) +
      pill(860, 1460, 130, 74, '#e9e4d4', 30) +
      circle(900, 1497, 40, '#e9e4d4') +
      circle(900, 1497, 15, '#22282e'),
    over: path(
      'M606 620C600 470 630 410 640 400L620 330L700 360L710 280L780 330L820 260L870 330L940 290L940 370L1000 360L970 430C990 480 998 540 994 620L966 520C900 480 700 480 640 520Z',
      hair,
    ),
  });
}

/** Đỗ Minh Châu: hair in a bun, jade earrings, cardigan. */
export function minhChau(): string {
  const hair = '#33211c';
  return portrait('minh-chau', {
    ground: '#7fbfa8',
    disc: '#d9ecd2',
    skin: '#efb78c',
    hair,
    top: '#2f7f6f',
    woman: true,
    tilt: -2,
    backdrop: repeat(7, (i) =>
      group(
        rect(-60, -80, 120, 160, cycle(['#e98a5e', '#f2c65a', '#fdf8ea'], i)) +
          rect(-60, -80, 18, 160, '#3f6f64') +
          rect(-20, -44, 60, 10, '#3f6f64'),
        `transform="translate(${cycle([330, 460, 1150, 1290, 300, 1270, 1340], i)} ${cycle([600, 370, 370, 600, 900, 1120, 860], i)}) rotate(${-20 + i * 9})"`,
      ),
    ),
    behind:
      circle(800, 250, 150, hair) +
      stroke('M720 200Q800 140 880 220M700 270Q800 200 900 300', mix(hair, '#b58a6a', 0.4), 9) +
      line(
        [
          [640, 330],
          [960, 170],
        ],
        '#d8522f',
        16,
      ) +
      circle(966, 166, 22, '#f2c65a'),
    clothes:
      polygon(
        [
          [650, 1110],
          [800, 1500],
          [950, 1110],
        ],
        '#fdf8ea',
      ) +
      line(
        [
          [650, 1110],
          [800, 1500],
          [800, 1640],
        ],
        '#1f5f54',
        18,
      ) +
      line(
        [
          [950, 1110],
          [800, 1500],
        ],
        '#1f5f54',
        18,
      ) +
      repeat(3, (i) => circle(830, 1530 + i * 60, 13, '#f2c65a')),
    over:
      path('M604 660C580 470 640 340 800 334C960 340 1020 470 996 660C984 570 940 480 800 440C660 480 616 570 604 660Z', hair) +
      ellipse(612, 772, 15, 24, '#2fa37f') +
      ellipse(988, 772, 15, 24, '#2fa37f') +
      stroke('M800 340V436', mix(hair, '#b58a6a', 0.35), 5),
  });
}

/** Khánh Hạ: the photographer with her camera. */
export function khanhHa(): string {
  const hair = '#1c1d2b';
  const camera =
    pill(560, 1240, 480, 290, '#20242c', 36) +
    pill(700, 1180, 200, 90, '#20242c', 20) +
    rect(560, 1300, 480, 120, '#3a404c') +
    circle(800, 1390, 136, '#12151b') +
    circle(800, 1390, 112, '#2c3440') +
    circle(800, 1390, 84, '#16324f') +
    circle(800, 1390, 54, '#2f6f9a') +
    circle(772, 1360, 22, '#d6ecf4') +
    circle(980, 1280, 20, '#e5432f') +
    rect(600, 1262, 80, 26, '#d8dce0');
  const hand = (x: number, d: number) =>
    path(
      `M${x} 1640C${x - d * 60} 1520 ${x - d * 10} 1400 ${x + d * 60} 1330Q${x + d * 110} 1310 ${x + d * 112} 1350L${x + d * 110} 1480Q${x + d * 120} 1580 ${x + d * 150} 1640Z`,
      '#e3a67c',
    ) + repeat(3, (i) => stroke(`M${x + d * 40} ${1392 + i * 44}H${x + d * 106}`, '#b8704e', 7));
  return portrait('khanh-ha', {
    ground: '#e0567a',
    disc: '#f7a8a0',
    skin: '#e3a67c',
    hair,
    top: '#f4e9d2',
    woman: true,
    tilt: -5,
    backdrop: repeat(6, (i) =>
      group(
        polygon(
          [
            [0, 0],
            [560, -120],
            [560, 120],
          ],
          '#fbc8b8',
          'opacity=".7"',
        ),
        `transform="translate(800 760) rotate(${i * 60 + 12})"`,
      ),
    ),
    behind: path(
      'M580 620C540 380 660 290 800 290C940 290 1060 380 1020 620C1060 760 1050 860 1010 930L590 930C550 860 540 760 580 620Z',
      hair,
    ),
    clothes:
      line(
        [
          [640, 1130],
          [590, 1280],
        ],
        '#e5b23a',
        24,
      ) +
      line(
        [
          [960, 1130],
          [1010, 1280],
        ],
        '#e5b23a',
        24,
      ) +
      camera +
      hand(470, 1) +
      hand(1130, -1) +
      path('M120 1640C180 1480 330 1420 520 1560L500 1640Z', '#f4e9d2') +
      path('M1480 1640C1420 1480 1270 1420 1080 1560L1100 1640Z', '#e3d5b6'),
    over:
      path('M606 690C580 470 650 340 800 340C950 340 1020 470 994 690L980 590Q800 540 620 590Z', hair) +
      path('M596 520C640 400 960 400 1004 520L996 560C940 450 660 450 604 560Z', '#e5b23a') +
      ring(606, 782, 22, '#e5b23a', 7) +
      ring(994, 782, 22, '#e5b23a', 7),
  });
}

/** James Whitlow: beard, tweed. */
export function whitlow(): string {
  const hair = '#8a4a26';
  return portrait('whitlow', {
    ground: '#8aa3b5',
    disc: '#c9d6d8',
    skin: '#f4c6a4',
    hair,
    top: '#5a6b52',
    eyes: '#2f4a5f',
    backdrop: path('M160 940L420 620L560 760L800 480L1040 780L1220 640L1440 920V1200H160Z', '#a9bcc4'),
    clothes:
      repeat(40, (i) =>
        line(
          [
            [100 + i * 60, 1100],
            [-300 + i * 60, 1640],
          ],
          '#6f8064',
          5,
        ),
      ) +
      repeat(40, (i) =>
        line(
          [
            [-300 + i * 60, 1100],
            [100 + i * 60, 1640],
          ],
          '#4a5a44',
          4,
        ),
      ) +
      polygon(
        [
          [640, 1120],
          [800, 1480],
          [960, 1120],
          [900, 1080],
          [700, 1080],
        ],
        '#e8eef0',
      ) +
      polygon(
        [
          [700, 1090],
          [800, 1230],
          [640, 1280],
          [610, 1140],
        ],
        '#fbfdfb',
      ) +
      polygon(
        [
          [900, 1090],
          [800, 1230],
          [960, 1280],
          [990, 1140],
        ],
        '#dfe6e6',
      ) +
      circle(800, 1320, 9, '#8aa3b5') +
      circle(800, 1400, 9, '#8aa3b5') +
      polygon(
        [
          [590, 1140],
          [520, 1350],
          [620, 1370],
          [790, 1640],
          [560, 1640],
          [420, 1200],
        ],
        '#46543f',
      ) +
      polygon(
        [
          [1010, 1140],
          [1080, 1350],
          [980, 1370],
          [810, 1640],
          [1040, 1640],
          [1180, 1200],
        ],
        '#3d4a37',
      ),
    over:
      path(
        'M606 660C570 460 640 320 790 320C900 300 1030 380 996 660C990 590 974 540 950 500C900 440 760 470 690 450C640 490 620 570 606 660Z',
        hair,
      ) +
      path(
        'M612 690C616 860 660 1000 800 1020C940 1000 984 860 988 690C976 760 950 790 900 790C860 776 830 790 800 800C770 790 740 776 700 790C650 790 624 760 612 690Z',
        hair,
      ) +
      path('M680 830Q730 776 800 808Q870 776 920 830Q860 840 800 826Q740 840 680 830Z', mix(hair, '#2a140a', 0.25)) +
      path('M744 852Q800 880 856 852Q840 892 800 894Q760 892 744 852Z', '#fff8ee') +
      repeat(7, (i) => stroke(`M${680 + i * 40} 910q${4} 40 ${(3 - i) * 6} 70`, mix(hair, '#e0a070', 0.35), 6)),
  });
}

/** Bùi Thanh Tùng: fifties, grey temples, moustache, linen shirt. */
export function thanhTung(): string {
  const hair = '#4f4c4c';
  return portrait('thanh-tung', {
    ground: '#3a2c2c',
    disc: '#a8603f',
    skin: '#c98c62',
    hair,
    top: '#d9cdb2',
    older: true,
    tilt: 2,
    backdrop:
      repeat(6, (i) => rect(330 + (i % 2) * 30, 250 + i * 130, 940 - (i % 3) * 160, 40, '#b8714e')) + rect(330, 180, 420, 40, '#c4835e'),
    clothes:
      polygon(
        [
          [660, 1110],
          [800, 1460],
          [940, 1110],
        ],
        '#b07850',
      ) +
      polygon(
        [
          [690, 1080],
          [600, 1130],
          [640, 1330],
          [800, 1440],
        ],
        '#efe6d0',
      ) +
      polygon(
        [
          [910, 1080],
          [1000, 1130],
          [960, 1330],
          [800, 1440],
        ],
        '#e2d6ba',
      ) +
      line(
        [
          [800, 1440],
          [800, 1640],
        ],
        '#b8ab8c',
        8,
      ) +
      circle(820, 1520, 11, '#8a7a5c') +
      rect(980, 1420, 210, 190, '#cbbd9c') +
      line(
        [
          [1110, 1360],
          [1110, 1470],
        ],
        '#22344f',
        18,
      ) +
      line(
        [
          [1146, 1376],
          [1146, 1470],
        ],
        '#a32638',
        14,
      ),
    over:
      path(
        'M604 700C580 540 600 430 670 370C740 310 900 310 950 380C1004 440 1016 560 996 700L970 620C980 540 966 500 930 476C860 500 760 470 690 452C650 490 622 540 630 620Z',
        hair,
      ) +
      path('M604 700L596 560L640 480L636 620ZM996 700L1004 560L960 480L964 620Z', '#b9b7b0') +
      path('M700 820Q750 786 800 806Q850 786 900 820Q850 836 800 824Q750 836 700 820Z', '#4a4644') +
      stroke('M720 510Q800 492 880 510M736 546Q800 532 864 546', mix('#c98c62', '#7a2f2a', 0.26), 6),
  });
}
