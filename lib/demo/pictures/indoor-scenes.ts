import { column, flag } from './buildings';
import { hills, mountain } from './land';
import { mix, palettes } from './palette';
import { person, poses, type Look } from './people';
import { palm, tree } from './plants';
import { seeded } from './random';
import {
  HEIGHT,
  WIDTH,
  circle,
  clip,
  cycle,
  ellipse,
  group,
  line,
  page,
  path,
  pill,
  polygon,
  rect,
  repeat,
  ring,
  sliver,
  stroke,
  type Point,
} from './shapes';
import { glow, sun } from './sky';

/** The provincial assembly: rows of seats facing the rostrum, plain banners. */
export function assemblyHall(): string {
  const r = seeded('assembly');
  const seat = (x: number, y: number, s: number, taken: boolean, i: number) =>
    (taken
      ? ellipse(x, y - s * 1.08, s * 0.26, s * 0.32, '#2a1410') +
        path(
          `M${x - s * 0.52} ${y}C${x - s * 0.52} ${y - s * 0.7} ${x - s * 0.3} ${y - s * 0.8} ${x} ${y - s * 0.8}C${x + s * 0.3} ${y - s * 0.8} ${x + s * 0.52} ${y - s * 0.7} ${x + s * 0.52} ${y}Z`,
          cycle(['#f5ead2', '#2f4a5f', '#e0a83a', '#f5ead2', '#6b2f4a'], i),
        )
      : '') +
    pill(x - s * 0.46, y - s * 0.62, s * 0.92, s * 0.9, '#8f1d22', s * 0.18) +
    rect(x - s * 0.46, y - s * 0.1, s * 0.92, s * 0.5, '#8f1d22') +
    pill(x - s * 0.34, y - s * 0.5, s * 0.68, s * 0.5, '#a8282c', s * 0.14);
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#e9bd6a') +
      polygon(
        [
          [0, 0],
          [WIDTH, 0],
          [1400, 200],
          [400, 200],
        ],
        '#f7dfa4',
      ) +
      repeat(5, (i) =>
        polygon(
          [
            [260 + i * 280, 0],
            [420 + i * 280, 0],
            [560 + i * 150, 190],
            [500 + i * 150, 190],
          ],
          '#fff6d8',
        ),
      ) +
      polygon(
        [
          [0, 0],
          [400, 200],
          [400, 680],
          [0, 900],
        ],
        '#d9a04c',
      ) +
      polygon(
        [
          [WIDTH, 0],
          [1400, 200],
          [1400, 680],
          [WIDTH, 900],
        ],
        '#cf9644',
      ) +
      repeat(
        4,
        (i) =>
          polygon(
            [
              [30 + i * 100, 60 + i * 40],
              [70 + i * 92, 82 + i * 38],
              [70 + i * 92, 850 - i * 50],
              [30 + i * 100, 872 - i * 52],
            ],
            '#b87f34',
          ) +
          polygon(
            [
              [1770 - i * 100, 60 + i * 40],
              [1730 - i * 92, 82 + i * 38],
              [1730 - i * 92, 850 - i * 50],
              [1770 - i * 100, 872 - i * 52],
            ],
            '#b07830',
          ),
      ) +
      rect(400, 200, 1000, 480, '#b3222a') +
      repeat(20, (i) => rect(400 + i * 50, 200, 20, 480, '#98191f')) +
      path('M400 200H1400V240' + repeat(10, (i) => `Q${1350 - i * 100} 310 ${1300 - i * 100} 240`) + 'Z', '#d8a83e') +
      flag(520, 690, 360, '#d8a83e', '#e8432a') +
      flag(620, 690, 340, '#d8a83e', '#e8432a') +
      flag(1180, 690, 340, '#d8a83e', '#e8432a') +
      flag(1280, 690, 360, '#d8a83e', '#e8432a') +
      rect(360, 670, 1080, 60, '#7a4424') +
      rect(340, 660, 1120, 16, '#a86a38') +
      repeat(5, (i) =>
        person(
          700 + i * 100,
          640,
          190,
          { view: 'front', farArm: [20, -30], nearArm: [20, -30], bust: true },
          {
            top: cycle(['#22344a', '#f5ead2', '#22344a', '#c43a5a', '#22344a'], i),
            hairstyle: i === 1 || i === 3 ? 'long' : 'short',
          },
        ),
      ) +
      rect(640, 610, 520, 70, '#8a4f2a') +
      rect(630, 600, 540, 16, '#c4864a') +
      repeat(9, (i) => circle(660 + i * 60, 596, 14, cycle(['#3f8a55', '#e8607a', '#f2c94f'], i))) +
      person(
        900,
        736,
        270,
        { view: 'front', farArm: [30, -20], nearArm: [70, 130] },
        { top: '#1d2f45', bottom: '#1d2f45', skin: '#d99a70' },
      ) +
      polygon(
        [
          [810, 690],
          [990, 690],
          [970, 850],
          [830, 850],
        ],
        '#5a2f1a',
      ) +
      rect(796, 676, 208, 20, '#c4864a') +
      circle(900, 770, 34, '#d8a83e') +
      line(
        [
          [860, 676],
          [850, 630],
        ],
        '#2a1410',
        5,
      ) +
      line(
        [
          [940, 676],
          [950, 630],
        ],
        '#2a1410',
        5,
      ) +
      polygon(
        [
          [400, 730],
          [1400, 730],
          [WIDTH, 1000],
          [WIDTH, 1200],
          [0, 1200],
          [0, 1000],
        ],
        '#6b1a20',
      ) +
      polygon(
        [
          [840, 850],
          [960, 850],
          [1080, 1200],
          [720, 1200],
        ],
        '#d8a83e',
      ) +
      polygon(
        [
          [850, 850],
          [950, 850],
          [1050, 1200],
          [750, 1200],
        ],
        '#c43030',
      ) +
      repeat(4, (row) => {
        const s = 62 + row * 26;
        const y = 860 + row * 92 + row * row * 8;
        return repeat(14, (i) => {
          const side = i < 7 ? -1 : 1;
          const k = i % 7;
          const x = 900 + side * (96 + row * 26 + (k + 0.5) * s * 1.14);
          return seat(x, y, s, r() < 0.86, i + row);
        });
      }),
  );
}

/** The silk loom seen from the weaver's side, threads fanned in colour. */
export function weaving(): string {
  const silk = ['#f2b134', '#e4572e', '#c8366b', '#8a4f9a', '#2f7fb5', '#2fa39a', '#7fae4e', '#f7d84b'];
  const wood = '#6b3a22';
  const dark = '#43220f';
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#f6e6c4') +
      repeat(8, (i) => rect(i * 240, 0, 226, 840, i % 2 ? '#f2ddb2' : '#f6e6c4')) +
      rect(1180, 120, 480, 420, '#8a5a34') +
      rect(1210, 150, 420, 360, '#cfe6c4') +
      clip(
        'loom-window',
        '<rect x="1210" y="150" width="420" height="360"/>',
        hills(seeded('loom'), 480, 170, '#8fbf8a', 600) + palm(seeded('loom palm'), 1350, 540, 300, '#3f7a4a'),
      ) +
      line(
        [
          [1420, 150],
          [1420, 510],
        ],
        '#8a5a34',
        14,
      ) +
      line(
        [
          [1210, 330],
          [1630, 330],
        ],
        '#8a5a34',
        14,
      ) +
      rect(0, 830, WIDTH, 380, '#b57a48') +
      repeat(5, (i) => rect(0, 900 + i * 72, WIDTH, 5, '#9a6236')) +
      repeat(
        7,
        (i) =>
          stroke(`M${120 + i * 84} -10V${150 + (i % 3) * 30}`, '#8a5a34', 5) +
          path(`M${84 + i * 84} ${160 + (i % 3) * 30}q36 -30 72 0l-10 ${150}q-26 26 -52 0Z`, cycle(silk, i)) +
          stroke(
            `M${104 + i * 84} ${190 + (i % 3) * 30}l4 110M${120 + i * 84} ${186 + (i % 3) * 30}v120M${136 + i * 84} ${190 + (i % 3) * 30}l-4 110`,
            mix(cycle(silk, i), '#ffffff', 0.4),
            4,
          ),
      ) +
      rect(560, 250, 40, 860, wood) +
      rect(1590, 330, 40, 780, wood) +
      rect(540, 240, 1110, 40, wood) +
      rect(540, 270, 1110, 10, dark) +
      rect(540, 1020, 1110, 40, dark) +
      repeat(64, (i) => {
        const t = i / 63;
        const c = cycle(silk, Math.floor(i / 8));
        return line(
          [
            [640 + t * 60, 700 + t * 160],
            [1080 + t * 24, 560 + t * 190],
            [1600, 520 + t * 240],
          ],
          c,
          4.6,
        );
      }) +
      [980, 1080]
        .map(
          (x, i) =>
            rect(x, 280, 10, 170, dark) +
            rect(x + 96, 280, 10, 170, dark) +
            polygon(
              [
                [x - 30, 440],
                [x + 130, 470],
                [x + 130, 490],
                [x - 30, 460],
              ],
              wood,
            ) +
            repeat(22, (j) =>
              line(
                [
                  [x - 26 + j * 7, 456 + j * 1.3],
                  [x - 26 + j * 7, 740 + j * 3 - i * 20],
                ],
                '#fff6dc',
                2,
              ),
            ) +
            polygon(
              [
                [x - 30, 740],
                [x + 130, 800],
                [x + 130, 822],
                [x - 30, 762],
              ],
              wood,
            ),
        )
        .join('') +
      ellipse(1610, 640, 56, 150, '#8a5a34') +
      ellipse(1606, 640, 36, 128, '#f2b134') +
      polygon(
        [
          [360, 780],
          [640, 690],
          [720, 870],
          [450, 1010],
        ],
        '#c8366b',
      ) +
      repeat(7, (i) =>
        polygon(
          [
            [384 + i * 40, 772 - i * 12.4],
            [400 + i * 40, 767 - i * 12.4],
            [490 + i * 38, 990 - i * 20],
            [472 + i * 38, 998 - i * 20],
          ],
          cycle(['#f2b134', '#fff0c8', '#8a4f9a'], i),
        ),
      ) +
      repeat(5, (i) =>
        polygon(
          [
            [420 + i * 46, 812 - i * 14],
            [440 + i * 46, 840 - i * 14],
            [424 + i * 46, 872 - i * 14],
            [404 + i * 46, 844 - i * 14],
          ],
          '#fff6dc',
        ),
      ) +
      pill(330, 770, 410, 44, wood, 20, 'transform="rotate(-18 500 790)"') +
      rect(180, 980, 260, 40, dark) +
      rect(200, 1016, 24, 140, dark) +
      rect(396, 1016, 24, 140, dark) +
      person(
        340,
        1150,
        760,
        { lean: 14, farLeg: [86, 6], nearLeg: [80, 18], farArm: [58, 84], nearArm: [48, 92], nod: 12 },
        { top: '#2f6d8a', bottom: '#22303f', hairstyle: 'bun', skin: '#d99a70', hair: '#241a1c', scarf: '#f2b134' },
      ) +
      path('M700 720q60 -40 130 -20q-50 40 -130 20Z', '#fff0c8') +
      repeat(
        6,
        (i) =>
          circle(1220 + i * 100, 1130 - (i % 2) * 24, 44, cycle(silk, i + 1)) +
          repeat(3, (j) =>
            stroke(`M${1184 + i * 100} ${1116 - (i % 2) * 24 + j * 14}q36 16 72 0`, mix(cycle(silk, i + 1), '#ffffff', 0.35), 4),
          ),
      ),
  );
}

const desk = (x: number, y: number, w: number, wood: string) =>
  rect(x - w / 2, y, w, w * 0.08, wood) +
  rect(x - w * 0.44, y + w * 0.08, w * 0.05, w * 0.36, mix(wood, '#000000', 0.25)) +
  rect(x + w * 0.39, y + w * 0.08, w * 0.05, w * 0.36, mix(wood, '#000000', 0.25));

/** A highland class: children at their desks, mountains in the window. */
export function highlandSchool(): string {
  const r = seeded('highland-school');
  const weave = ['#c8366b', '#2f5f9a', '#e4572e', '#3f8a55'];
  const pupil = (x: number, y: number, s: number, i: number, raise = false) =>
    person(
      x,
      y,
      s,
      { lean: 6, farArm: [50, 84], nearArm: raise ? [150, 172] : [46, 92], bust: true },
      { top: cycle(weave, i), child: true, skin: '#c9835a', hairstyle: i % 2 ? 'tail' : 'short', scarf: '#f7d84b' },
    ) +
    desk(x + s * 0.36, y - s * 0.02, s * 0.78, '#b5763f') +
    polygon(
      [
        [x + s * 0.2, y - s * 0.02],
        [x + s * 0.48, y - s * 0.02],
        [x + s * 0.5, y - s * 0.05],
        [x + s * 0.34, y - s * 0.03],
        [x + s * 0.18, y - s * 0.05],
      ],
      '#fffdf2',
    );
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#c98a4e') +
      repeat(16, (i) => rect(i * 116, 0, 110, 900, i % 2 ? '#d0945a' : '#c68448')) +
      rect(640, 100, 780, 460, '#7a4424') +
      rect(670, 130, 720, 400, '#bfe3e6') +
      clip(
        'school-window',
        '<rect x="670" y="130" width="720" height="400"/>',
        sun(1220, 240, 54, '#fffbe0', '#fff6c8') +
          mountain(r, 860, 560, 560, 330, '#5f9aa0', '#447f8a') +
          mountain(r, 1240, 560, 560, 280, '#6fa8a8', '#4f8a92') +
          hills(r, 520, 90, '#6fae6a', 560) +
          hills(r, 550, 60, '#3f8a55', 600, 260),
      ) +
      line(
        [
          [1030, 130],
          [1030, 530],
        ],
        '#7a4424',
        18,
      ) +
      line(
        [
          [670, 330],
          [1390, 330],
        ],
        '#7a4424',
        14,
      ) +
      polygon(
        [
          [600, 100],
          [640, 100],
          [640, 560],
          [600, 600],
        ],
        '#5f7a6a',
      ) +
      polygon(
        [
          [1460, 100],
          [1420, 100],
          [1420, 560],
          [1460, 600],
        ],
        '#5f7a6a',
      ) +
      polygon(
        [
          [60, 170],
          [540, 130],
          [540, 520],
          [60, 540],
        ],
        '#7a4424',
      ) +
      polygon(
        [
          [84, 194],
          [516, 156],
          [516, 498],
          [84, 516],
        ],
        '#1f5a48',
      ) +
      stroke('M140 290l70 -8M140 340l240 -14M140 390l190 -8M140 440l140 -6', '#e6f1e0', 9) +
      circle(430, 260, 44, 'none', 'stroke="#f7d84b" stroke-width="8"') +
      stroke('M360 460l50 -70l44 66Z', '#f7a8a0', 8) +
      person(
        560,
        900,
        560,
        { ...poses.stand, nearArm: [-80, -104], farArm: [14, 40] },
        { outfit: 'tunic', top: '#7a3f9a', bottom: '#fffdf2', legs: 'wide', hairstyle: 'long', skin: '#e2a57c' },
      ) +
      rect(0, 880, WIDTH, 330, '#8f5a30') +
      repeat(6, (i) =>
        line(
          [
            [0, 900 + i * 56],
            [WIDTH, 900 + i * 56],
          ],
          '#7a4824',
          4,
        ),
      ) +
      polygon(
        [
          [800, 880],
          [1500, 880],
          [1900, 1200],
          [900, 1200],
        ],
        '#e9b86a',
        'opacity=".35"',
      ) +
      pupil(830, 830, 300, 0) +
      pupil(1130, 820, 290, 1, true) +
      pupil(1430, 830, 300, 2) +
      pupil(180, 1130, 430, 3) +
      pupil(620, 1140, 440, 1) +
      pupil(1080, 1130, 430, 0, true) +
      pupil(1500, 1140, 440, 2),
  );
}

/** A doctor listening to a patient's heart. */
export function doctor(): string {
  const p = palettes.clinic;
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#f7d8b8') +
      circle(900, 560, 620, '#f4bf98') +
      circle(900, 560, 470, '#efa981') +
      rect(120, 130, 330, 430, '#fffdf2') +
      rect(120, 130, 330, 60, p.near) +
      path('M285 250C285 210 340 200 350 244C360 290 310 330 285 350C260 330 210 290 220 244C230 200 285 210 285 250Z', p.accent) +
      stroke('M150 440H220L244 390L276 490L304 420L322 440H420', p.near, 9) +
      rect(1330, 120, 360, 380, p.mid) +
      rect(1354, 144, 312, 332, '#dff0e6') +
      tree(seeded('clinic-tree'), 1510, 560, 420, '#5a4030', '#4fa08a') +
      rect(1330, 470, 360, 30, p.mid) +
      line(
        [
          [1510, 144],
          [1510, 476],
        ],
        p.mid,
        12,
      ) +
      rect(0, 980, WIDTH, 230, '#e8a985') +
      rect(0, 980, WIDTH, 18, '#cf8a68') +
      pill(960, 800, 660, 50, '#fffdf2', 24) +
      rect(980, 848, 620, 60, p.mid) +
      rect(1010, 908, 26, 170, p.ink) +
      rect(1540, 908, 26, 170, p.ink) +
      pill(1460, 740, 150, 70, '#fffdf2', 30) +
      person(
        1090,
        1110,
        860,
        { lean: -2, farLeg: [84, 4], nearLeg: [80, 0], farArm: [20, 60], nearArm: [24, 66] },
        { top: '#f4c463', bottom: '#3f5a7a', hairstyle: 'bun', hair: '#b9b4ae', skin: '#d99a70' },
        { flip: true },
      ) +
      person(
        560,
        1130,
        980,
        { lean: 10, nod: 6, farArm: [24, 50], nearArm: [40, 62], farLeg: [-4, -8], nearLeg: [10, 2] },
        { outfit: 'coat', top: '#fffdf6', bottom: p.near, hair: '#1f1a24', skin: '#e2a57c', scarf: p.mid },
      ) +
      stroke('M650 400C760 470 700 640 800 660C880 674 900 610 960 640', p.ink, 10) +
      circle(972, 648, 28, p.ink) +
      circle(972, 648, 14, '#c9d6d2') +
      rect(60, 840, 300, 24, '#8a5a40') +
      rect(84, 864, 20, 220, '#6b4430') +
      rect(310, 864, 20, 220, '#6b4430') +
      rect(110, 760, 60, 80, '#5faea8') +
      rect(116, 740, 48, 22, '#fffdf2') +
      rect(190, 780, 46, 60, p.accent) +
      rect(194, 764, 38, 18, '#fffdf2') +
      polygon(
        [
          [256, 840],
          [340, 840],
          [332, 824],
          [262, 824],
        ],
        '#fffdf2',
      ),
  );
}

/** Vaccination: nurse, child on the parent's lap. */
export function vaccination(): string {
  const ink = '#2a2550';
  const drop = (x: number, y: number, s: number, c: string) =>
    path(
      `M${x} ${y - s}C${x + s * 0.8} ${y} ${x + s * 0.6} ${y + s * 0.7} ${x} ${y + s * 0.7}C${x - s * 0.6} ${y + s * 0.7} ${x - s * 0.8} ${y} ${x} ${y - s}Z`,
      c,
    );
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#8f8fd0') +
      polygon(
        [
          [0, 0],
          [WIDTH, 0],
          [WIDTH, 520],
          [0, 860],
        ],
        '#a8a4de',
      ) +
      circle(980, 560, 500, '#c9c2ec') +
      repeat(6, (i) => drop(180 + i * 300, 150 + (i % 2) * 70, 34, i % 2 ? '#f7c8d8' : '#ffffff')) +
      repeat(7, (i) =>
        group(
          rect(-10, -30, 20, 60, '#ffffff', 'opacity=".7"') + rect(-30, -10, 60, 20, '#ffffff', 'opacity=".7"'),
          `transform="translate(${320 + i * 230} ${250 + (i % 3) * 60}) scale(.6)"`,
        ),
      ) +
      rect(0, 1000, WIDTH, 210, '#5f5aa8') +
      rect(1120, 820, 330, 40, '#f4c463') +
      rect(1420, 560, 34, 300, '#f4c463') +
      rect(1140, 860, 26, 230, ink) +
      rect(1410, 860, 26, 230, ink) +
      person(
        1280,
        1110,
        880,
        { lean: -4, nod: 10, farLeg: [86, 2], nearLeg: [82, -4], farArm: [40, 76], nearArm: [38, 86] },
        { top: '#f07f5a', bottom: '#3a3f7a', hairstyle: 'long', skin: '#d99a70', hair: '#241a2c' },
        { flip: true },
      ) +
      person(
        1130,
        960,
        560,
        { lean: -2, farLeg: [80, 10], nearLeg: [76, 16], farArm: [30, 50], nearArm: [16, 40], nod: -4 },
        {
          child: true,
          top: '#f7d84b',
          sleeves: 'none',
          legs: 'shorts',
          bottom: '#2fa39a',
          skin: '#e2a57c',
          hair: '#241a2c',
        },
        { flip: true },
      ) +
      person(
        640,
        1130,
        960,
        { lean: 12, nod: 8, farArm: [34, 66], nearArm: [48, 70], farLeg: [-6, -10], nearLeg: [12, 2] },
        {
          outfit: 'coat',
          top: '#ffffff',
          bottom: '#7fb8d6',
          hairstyle: 'bun',
          hat: 'nurse',
          hatColor: '#ffffff',
          skin: '#e2a57c',
          hair: '#2a1f2c',
          sleeves: 'short',
        },
      ) +
      syringe(1070, 650) +
      rect(150, 860, 300, 24, '#ffffff') +
      rect(180, 884, 22, 230, ink) +
      rect(400, 884, 22, 230, ink) +
      pill(190, 780, 80, 80, '#f7c8d8', 12) +
      rect(206, 764, 48, 18, ink) +
      pill(300, 800, 56, 60, '#7fd0c8', 10) +
      rect(310, 786, 36, 16, ink) +
      pill(376, 810, 50, 50, '#f4c463', 10) +
      bear(1640, 1080),
  );
  function syringe(x: number, y: number) {
    return group(
      rect(-130, -15, 120, 30, '#ffffff') +
        rect(-130, -15, 70, 30, '#7fd0c8') +
        rect(-140, -24, 12, 48, ink) +
        rect(-178, -5, 40, 10, ink) +
        rect(-190, -18, 12, 36, ink) +
        line(
          [
            [-10, 0],
            [44, 0],
          ],
          ink,
          4,
        ) +
        repeat(4, (i) =>
          line(
            [
              [-50 + i * 12, -15],
              [-50 + i * 12, -4],
            ],
            ink,
            3,
          ),
        ),
      `transform="translate(${x} ${y}) rotate(14)"`,
    );
  }
  function bear(x: number, y: number) {
    return (
      circle(x - 44, y - 176, 26, '#c98f5a') +
      circle(x + 44, y - 176, 26, '#c98f5a') +
      circle(x, y - 130, 66, '#c98f5a') +
      ellipse(x, y - 30, 76, 84, '#c98f5a') +
      ellipse(x, y - 20, 46, 54, '#ecc896') +
      ellipse(x, y - 112, 30, 24, '#ecc896') +
      circle(x - 24, y - 142, 7, ink) +
      circle(x + 24, y - 142, 7, ink) +
      ellipse(x, y - 120, 10, 7, ink) +
      ellipse(x - 60, y + 30, 34, 26, '#b57a46') +
      ellipse(x + 60, y + 30, 34, 26, '#b57a46') +
      rect(x + 36, y - 96, 60, 20, '#ffffff', 'transform="rotate(20 1640 980)"')
    );
  }
}

/** Street food: a bowl of noodles, herbs, lime, chilli. */
export function noodleBowl(): string {
  const r = seeded('noodles');
  const leaf = (x: number, y: number, s: number, turn: number, c: string) =>
    group(
      sliver([-s, 0], [s, 0], s * 0.55, c) +
        line(
          [
            [-s, 0],
            [s * 0.8, 0],
          ],
          mix(c, '#ffffff', 0.35),
          s * 0.05,
        ) +
        repeat(
          4,
          (i) =>
            line(
              [
                [-s * 0.6 + i * s * 0.35, 0],
                [-s * 0.35 + i * s * 0.35, -s * 0.2],
              ],
              mix(c, '#ffffff', 0.3),
              s * 0.03,
            ) +
            line(
              [
                [-s * 0.6 + i * s * 0.35, 0],
                [-s * 0.35 + i * s * 0.35, s * 0.2],
              ],
              mix(c, '#ffffff', 0.3),
              s * 0.03,
            ),
        ),
      `transform="translate(${x} ${y}) rotate(${turn})"`,
    );
  const lime = (x: number, y: number, s: number) =>
    circle(x, y, s, '#4f9a3a') +
    circle(x, y, s * 0.86, '#eaf5c4') +
    repeat(8, (i) =>
      polygon(
        [
          [x + Math.cos(i * 0.785) * s * 0.1, y + Math.sin(i * 0.785) * s * 0.1],
          [x + Math.cos(i * 0.785 - 0.3) * s * 0.74, y + Math.sin(i * 0.785 - 0.3) * s * 0.74],
          [x + Math.cos(i * 0.785 + 0.3) * s * 0.74, y + Math.sin(i * 0.785 + 0.3) * s * 0.74],
        ],
        '#b6d957',
      ),
    );
  const shrimp = (x: number, y: number, turn: number) =>
    group(
      stroke('M-60 30C-60 -50 50 -60 60 20', '#f2793f', 40) +
        repeat(5, (i) =>
          line(
            [
              [-52 + i * 24, -16 - Math.sin(i * 0.8) * 16],
              [-44 + i * 22, 18 - Math.sin(i * 0.8) * 22],
            ],
            '#fff0d8',
            6,
          ),
        ) +
        path('M56 20l34 30l-54 6Z', '#d8522a'),
      `transform="translate(${x} ${y}) rotate(${turn})"`,
    );
  const chilli = (x: number, y: number, turn: number, c = '#d8261f') =>
    group(
      path('M-80 -12C-40 -34 60 -24 100 14C50 14 -40 24 -80 12Z', c) +
        stroke('M-80 0Q-104 -6 -116 -26', '#3f8a3a', 11) +
        stroke('M-50 -10Q0 -20 50 -4', '#ffffff', 4, 'opacity=".5"'),
      `transform="translate(${x} ${y}) rotate(${turn})"`,
    );
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#1f6f78') +
      repeat(10, (i) => rect(i * 190, 0, 178, HEIGHT, i % 2 ? '#22777f' : '#1f6a73')) +
      ellipse(930, 690, 560, 520, '#0f4650', 'opacity=".5"') +
      circle(900, 630, 530, '#fdf6e6') +
      circle(900, 630, 510, '#f4ead2') +
      repeat(
        24,
        (i) =>
          group(path('M-26 -492Q0 -516 26 -492Q0 -470 -26 -492Z', '#2f5fa8'), `transform="translate(900 630) rotate(${i * 15})"`) +
          circle(900 + Math.cos(i * 0.2618 + 0.13) * 492, 630 + Math.sin(i * 0.2618 + 0.13) * 492, 9, '#2f5fa8'),
      ) +
      ring(900, 630, 462, '#2f5fa8', 8) +
      circle(900, 630, 446, '#a8521f') +
      circle(900, 630, 436, '#d9822b') +
      circle(900, 630, 420, '#e8993a') +
      clip(
        'bowl',
        '<circle cx="900" cy="630" r="420"/>',
        repeat(34, (i) =>
          stroke(
            `M${500 + r(0, 120)} ${520 + i * 15}C${700 + r(-60, 60)} ${420 + i * 18 + r(-60, 60)} ${900 + r(-80, 80)} ${760 + r(-160, 90)} ${1320 + r(-60, 0)} ${500 + i * 14 + r(-50, 50)}`,
            i % 3 ? '#fdf0cf' : '#f2dba4',
            15,
          ),
        ),
      ) +
      [
        [640, 450, -20],
        [780, 400, 4],
        [700, 520, -36],
      ]
        .map(([x = 0, y = 0, t = 0]) =>
          group(
            path('M-110 0C-110 -70 110 -80 120 0C110 60 -100 60 -110 0Z', '#b55a3c') +
              path('M-90 -4C-80 -50 80 -54 96 -2Q0 20 -90 -4Z', '#d98a66') +
              stroke('M-90 24Q0 44 100 20', '#f7e0c4', 11),
            `transform="translate(${x} ${y}) rotate(${t})"`,
          ),
        )
        .join('') +
      shrimp(1090, 440, 20) +
      shrimp(1180, 560, 70) +
      shrimp(1010, 530, -14) +
      ellipse(690, 790, 130, 100, '#fffaf0') +
      ellipse(690, 790, 66, 58, '#f7b52c') +
      ellipse(676, 774, 26, 18, '#ffe08a') +
      repeat(18, (i) => ring(880 + r(-230, 250), 700 + r(-100, 230), r(13, 22), i % 2 ? '#6fb03f' : '#8fcb54', 8)) +
      leaf(1040, 800, 110, -30, '#2f8a3f') +
      leaf(960, 860, 100, 24, '#4fa84a') +
      leaf(1140, 740, 90, 60, '#3f9a44') +
      chilli(860, 600, -24) +
      repeat(6, (i) => circle(920 + i * 44, 660 + (i % 2) * 40, 15, '#d8261f') + circle(920 + i * 44, 660 + (i % 2) * 40, 6, '#f7d8a0')) +
      lime(230, 300, 120) +
      lime(330, 470, 86) +
      chilli(240, 690, 40) +
      chilli(310, 760, 20, '#e8432a') +
      leaf(250, 950, 150, -40, '#3f9a44') +
      leaf(360, 1020, 140, -10, '#2f8a3f') +
      leaf(170, 1060, 130, -80, '#4fa84a') +
      leaf(420, 1120, 120, 20, '#5fb552') +
      circle(1600, 960, 150, '#fdf6e6') +
      circle(1600, 960, 126, '#7a2f16') +
      circle(1600, 960, 112, '#b5522a') +
      repeat(12, () => circle(1600 + r(-76, 76), 960 + r(-76, 76), 9, '#e8432a')) +
      group(
        rect(-14, -620, 26, 960, '#8a3a1c') +
          rect(26, -620, 26, 960, '#a84a24') +
          rect(-14, -620, 26, 90, '#f2b134') +
          rect(26, -620, 26, 90, '#f2b134'),
        'transform="translate(1560 420) rotate(24)"',
      ),
  );
}

/** Hát bội: painted masks on a stage of lacquer red. */
export function classicalTheatre(): string {
  const ink = '#1d070b';
  const face = (x: number, y: number, s: number, base: string, paint: string, dark: string, beard: string, kind: number) =>
    group(
      path(
        'M-150 -120C-250 -200 -230 -300 -170 -330C-120 -300 -60 -320 0 -380C60 -320 120 -300 170 -330C230 -300 250 -200 150 -120Z',
        kind === 1 ? '#2f6f6a' : '#e0a83a',
      ) +
        repeat(7, (i) => circle(-150 + i * 50, -172 - Math.sin((i / 6) * 3.14) * 50, 20, i % 2 ? '#d8322a' : '#f8e3b0')) +
        circle(0, -290, 38, '#d8322a') +
        circle(0, -290, 18, '#f8e3b0') +
        [-1, 1]
          .map(
            (d) =>
              stroke(`M${d * 150} -260C${d * 260} -480 ${d * 330} -420 ${d * 380} -520`, '#e0a83a', 12) +
              repeat(6, (i) => ring(d * (196 + i * 32), -356 - i * 22, 11, '#f8e3b0', 5)) +
              circle(d * 200, -160, 30, '#f2503b') +
              line(
                [
                  [d * 200, -130],
                  [d * 206, 90],
                ],
                '#f2503b',
                14,
              ),
          )
          .join('') +
        path('M-150 -140C-170 20 -130 190 0 230C130 190 170 20 150 -140C90 -180 -90 -180 -150 -140Z', base) +
        [-1, 1]
          .map(
            (d) =>
              path(
                `M${d * 16} -60C${d * 40} -130 ${d * 120} -150 ${d * 150} -100C${d * 160} -60 ${d * 160} 0 ${d * 140} 60C${d * 120} 10 ${d * 60} 20 ${d * 16} -20Z`,
                paint,
              ) +
              path(`M${d * 26} -66C${d * 60} -120 ${d * 110} -140 ${d * 146} -150C${d * 120} -100 ${d * 80} -80 ${d * 30} -50Z`, dark) +
              ellipse(d * 72, -30, 40, 20, '#fff8e6', `transform="rotate(${d * -14} ${d * 72} -30)"`) +
              circle(d * 70, -30, 16, dark) +
              stroke(`M${d * 30} -22Q${d * 72} -64 ${d * 124} -54`, dark, 8) +
              path(
                `M${d * 44} 70C${d * 100} 40 ${d * 130} 80 ${d * 118} 120C${d * 90} 90 ${d * 70} 100 ${d * 44} 70Z`,
                kind === 2 ? dark : paint,
              ),
          )
          .join('') +
        path('M-12 -150L12 -150L20 40Q0 70 -20 40Z', kind === 1 ? '#fff8e6' : base) +
        path('M0 -150C22 -120 16 -90 0 -66C-16 -90 -22 -120 0 -150Z', '#d8322a') +
        stroke('M-34 46Q-16 66 0 54Q16 66 34 46', dark, 9) +
        path('M-56 116Q0 92 56 116Q0 152 -56 116Z', '#c8202a') +
        line(
          [
            [-56, 117],
            [56, 117],
          ],
          dark,
          5,
        ) +
        (beard === 'none'
          ? ''
          : repeat(9, (i) =>
              path(
                `M${-72 + i * 18 - 9} 150Q${-90 + i * 22} 300 ${-60 + i * 15} ${430 - Math.abs(i - 4) * 26}Q${-60 + i * 17} 300 ${-72 + i * 18 + 9} 150Z`,
                beard,
              ),
            )),
      `transform="translate(${x} ${y}) scale(${s})"`,
    );
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#5c0f16') +
      polygon(
        [
          [900, -60],
          [1500, 1200],
          [300, 1200],
        ],
        '#f0b84a',
        'opacity=".3"',
      ) +
      polygon(
        [
          [300, -60],
          [800, 1200],
          [-200, 1200],
        ],
        '#f0b84a',
        'opacity=".16"',
      ) +
      polygon(
        [
          [1500, -60],
          [2000, 1200],
          [1000, 1200],
        ],
        '#f0b84a',
        'opacity=".16"',
      ) +
      circle(900, 520, 470, '#e0a83a') +
      circle(900, 520, 430, '#c8302a') +
      repeat(24, (i) => path('M0 -420Q20 -380 0 -340Q-20 -380 0 -420Z', '#e0a83a', `transform="translate(900 520) rotate(${i * 15})"`)) +
      rect(0, 1000, WIDTH, 210, '#2f0a10') +
      rect(0, 1000, WIDTH, 20, '#e0a83a') +
      face(400, 590, 0.96, '#1f5f4f', '#fff0d0', ink, '#f2ece0', 1) +
      face(1400, 590, 0.96, '#f7ead0', '#e8607a', ink, 'none', 3) +
      face(900, 600, 1.3, '#d8322a', '#fff3dc', ink, '#1d070b', 2) +
      [0, 1]
        .map((side) =>
          group(
            path('M-20 -20H330C300 260 200 460 60 560C130 760 120 1000 100 1220H-20Z', '#9c1f22') +
              stroke(
                'M70 -20C90 240 60 420 20 540M170 -20C180 220 130 420 50 550M260 -20C250 220 180 400 60 556M30 600C70 800 60 1000 50 1220',
                '#6b1018',
                12,
              ) +
              path('M-20 530Q60 560 110 540L104 590Q50 610 -20 586Z', '#e0a83a'),
            side ? 'transform="translate(1800 0) scale(-1 1)"' : '',
          ),
        )
        .join('') +
      path('M-20 -20H1820V60' + repeat(9, (i) => `Q${1718 - i * 204} 200 ${1616 - i * 204} 60`) + 'Z', '#b3252a') +
      path('M-20 52' + repeat(9, (i) => `Q${82 + i * 204} 192 ${184 + i * 204} 52`), 'none', 'stroke="#e0a83a" stroke-width="12"') +
      repeat(
        9,
        (i) =>
          circle(120 + i * 195, 1080, 42, '#e0a83a') +
          glow(120 + i * 195, 1050, 110, '#ffe3a0', 0.5) +
          circle(120 + i * 195, 1080, 30, '#fff0c8'),
      ),
  );
}

/** The museum hall: a bronze drum's star above a row of drums. */
export function museum(): string {
  const bronze = '#c9a055';
  const dark = '#1f3a34';
  const star = (cx: number, cy: number, r: number, points: number) =>
    polygon(
      Array.from({ length: points * 2 }, (_, i): Point => [
        cx + Math.sin((i * Math.PI) / points) * (i % 2 ? r * 0.34 : r),
        cy - Math.cos((i * Math.PI) / points) * (i % 2 ? r * 0.34 : r),
      ]),
      dark,
    );
  const bird = (cx: number, cy: number, r: number, a: number) =>
    group(
      path(`M-44 4C-20 -22 10 -24 30 -8L70 -20L36 6C10 16 -10 14 -20 22L-60 34Z`, dark) + sliver([-10, -10], [-30, -46], 12, dark),
      `transform="translate(${cx} ${cy}) rotate(${a}) translate(0 ${-r}) scale(${r / 330})"`,
    );
  const face = (cx: number, cy: number, r: number) =>
    circle(cx, cy, r, bronze) +
    ring(cx, cy, r * 0.97, dark, r * 0.02) +
    star(cx, cy, r * 0.32, 14) +
    circle(cx, cy, r * 0.06, bronze) +
    [0.36, 0.4, 0.52, 0.56, 0.8, 0.84, 0.93].map((k) => ring(cx, cy, r * k, dark, r * 0.009)).join('') +
    repeat(56, (i) => circle(cx + Math.cos(i * 0.1122) * r * 0.46, cy + Math.sin(i * 0.1122) * r * 0.46, r * 0.017, dark)) +
    repeat(14, (i) => bird(cx, cy, r * 0.68, i * 25.714)) +
    repeat(90, (i) =>
      line(
        [
          [cx + Math.cos(i * 0.0698) * r * 0.85, cy + Math.sin(i * 0.0698) * r * 0.85],
          [cx + Math.cos(i * 0.0698 + 0.035) * r * 0.92, cy + Math.sin(i * 0.0698 + 0.035) * r * 0.92],
        ],
        dark,
        r * 0.009,
      ),
    );
  const drum = (x: number, y: number, s: number) =>
    group(
      path('M-150 -250C-190 -180 -150 -140 -110 -130L-110 -60L-150 0H150L110 -60L110 -130C150 -140 190 -180 150 -250Z', '#9a7a3c') +
        path('M30 -250C70 -180 60 -140 30 -130L30 -60L50 0H150L110 -60L110 -130C150 -140 190 -180 150 -250Z', '#7a5f2e') +
        ellipse(0, -250, 152, 34, '#d9b46a') +
        ellipse(0, -250, 110, 23, '#b08c48') +
        ellipse(0, -250, 40, 9, dark) +
        repeat(4, (i) => stroke(`M${-158 + i * 12} ${-214 + i * 22}Q0 ${-176 + i * 22} ${158 - i * 12} ${-214 + i * 22}`, '#3f3018', 5)) +
        stroke('M-110 -120q-40 20 -14 50M110 -120q40 20 14 50', '#3f3018', 13),
      `transform="translate(${x} ${y}) scale(${s})"`,
    );
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#24504a') +
      polygon(
        [
          [0, 0],
          [WIDTH, 0],
          [1480, 120],
          [320, 120],
        ],
        '#1a3d38',
      ) +
      rect(320, 120, 1160, 780, '#2f665c') +
      polygon(
        [
          [0, 0],
          [320, 120],
          [320, 900],
          [0, 1060],
        ],
        '#1f463f',
      ) +
      polygon(
        [
          [WIDTH, 0],
          [1480, 120],
          [1480, 900],
          [WIDTH, 1060],
        ],
        '#1f463f',
      ) +
      polygon(
        [
          [320, 900],
          [1480, 900],
          [WIDTH, 1060],
          [WIDTH, 1200],
          [0, 1200],
          [0, 1060],
        ],
        '#d9c08a',
      ) +
      polygon(
        [
          [600, 900],
          [1200, 900],
          [1330, 1200],
          [470, 1200],
        ],
        '#e9d6a8',
      ) +
      polygon(
        [
          [840, 0],
          [960, 0],
          [1320, 900],
          [480, 900],
        ],
        '#f5e0a8',
        'opacity=".18"',
      ) +
      glow(900, 470, 520, '#f7dc98', 0.4) +
      face(900, 470, 340) +
      column(420, 100, 950, 70, '#e9d6a8', '#c4ad78') +
      column(1380, 100, 950, 70, '#e9d6a8', '#c4ad78') +
      column(150, 20, 1060, 96, '#e9d6a8', '#c4ad78') +
      column(1650, 20, 1060, 96, '#e9d6a8', '#c4ad78') +
      [
        [560, 1],
        [1240, 1],
      ]
        .map(([x = 0]) => rect(x - 120, 930, 240, 110, '#5a2f22') + rect(x - 134, 918, 268, 20, '#7a4430') + drum(x, 920, 0.6))
        .join('') +
      rect(770, 1000, 260, 120, '#5a2f22') +
      rect(756, 986, 288, 20, '#7a4430') +
      drum(900, 988, 0.74) +
      person(270, 1160, 420, poses.reach, { top: '#d8664a', bottom: '#1a2d2a', hairstyle: 'tail' }) +
      person(390, 1160, 270, { ...poses.stand, nod: -10 }, { top: '#f2c33c', child: true, bottom: '#2f4a6b' }) +
      person(
        1480,
        1170,
        440,
        { ...poses.stand, nod: -8 },
        { top: '#f5ead2', bottom: '#2a2024', hairstyle: 'bun', outfit: 'skirt' },
        { flip: true },
      ) +
      person(1600, 1170, 450, { ...poses.stand, nod: -6 }, { top: '#3f6a8a', bottom: '#1a2430' }, { flip: true }),
  );
}

/** The library: shelves to the ceiling and readers at a lamp-lit table. */
export function library(): string {
  const r = seeded('library');
  const books = ['#c8402f', '#e0a13c', '#2f6d62', '#3a5f8a', '#7a3f6a', '#f2e2b8', '#8a5a34', '#d9774a', '#4f8a7a'];
  const shelf = (x: number, y: number, w: number, h: number) => {
    let out = rect(x, y, w, h, '#3a1f14');
    let at = x + 6;
    while (at < x + w - 14) {
      const bw = r(13, 34);
      const bh = h * r(0.62, 0.92);
      const c = cycle(books, Math.floor(r(0, 9)));
      if (r() > 0.93) {
        at += bw;
        continue;
      }
      if (at + bw < x + w) out += rect(at, y + h - bh, bw - 2, bh, c) + rect(at, y + h - bh * 0.8, bw - 2, 6, mix(c, '#fff0c0', 0.6));
      at += bw;
    }
    return out + rect(x - 6, y + h, w + 12, 16, '#8a5530');
  };
  const lamp = (x: number, y: number) =>
    glow(x, y - 60, 230, '#ffe3a0', 0.6) +
    rect(x - 5, y - 110, 10, 110, '#d9a84a') +
    rect(x - 44, y - 10, 88, 12, '#d9a84a') +
    path(`M${x - 74} ${y - 104}Q${x - 66} ${y - 168} ${x} ${y - 168}Q${x + 66} ${y - 168} ${x + 74} ${y - 104}Z`, '#2f8a6a') +
    rect(x - 74, y - 108, 148, 8, '#fff0b8');
  const book = (x: number, y: number, s: number, c: string) =>
    path(
      `M${x - s} ${y - s * 0.5}Q${x - s * 0.5} ${y - s * 0.7} ${x} ${y - s * 0.42}Q${x + s * 0.5} ${y - s * 0.7} ${x + s} ${y - s * 0.5}L${x + s} ${y}Q${x + s * 0.5} ${y - s * 0.18} ${x} ${y + s * 0.08}Q${x - s * 0.5} ${y - s * 0.18} ${x - s} ${y}Z`,
      c,
    ) +
    path(
      `M${x - s * 0.94} ${y - s * 0.54}Q${x - s * 0.5} ${y - s * 0.74} ${x} ${y - s * 0.46}Q${x + s * 0.5} ${y - s * 0.74} ${x + s * 0.94} ${y - s * 0.54}Q${x + s * 0.5} ${y - s * 0.66} ${x} ${y - s * 0.4}Q${x - s * 0.5} ${y - s * 0.66} ${x - s * 0.94} ${y - s * 0.54}Z`,
      '#fffaf0',
    );
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#6b3a22') +
      repeat(5, (row) => shelf(30, 40 + row * 170, 520, 140) + shelf(1250, 40 + row * 170, 520, 140)) +
      rect(600, 60, 600, 640, '#4a2614') +
      path('M640 680V330A260 260 0 0 1 1160 330V680Z', '#f7c86b') +
      clip(
        'library-window',
        '<path d="M640 680V330A260 260 0 0 1 1160 330V680Z"/>',
        sun(960, 360, 90, '#fff6d8', '#fff0b8') + hills(r, 640, 150, '#d98a4a', 720) + tree(r, 760, 720, 360, '#7a4424', '#b5662f'),
      ) +
      line(
        [
          [900, 70],
          [900, 680],
        ],
        '#4a2614',
        16,
      ) +
      line(
        [
          [640, 330],
          [1160, 330],
        ],
        '#4a2614',
        14,
      ) +
      line(
        [
          [640, 510],
          [1160, 510],
        ],
        '#4a2614',
        14,
      ) +
      line(
        [
          [500, 880],
          [360, 20],
        ],
        '#e0b06a',
        16,
      ) +
      line(
        [
          [420, 900],
          [290, 40],
        ],
        '#e0b06a',
        16,
      ) +
      repeat(8, (i) =>
        line(
          [
            [410 - i * 15.6, 830 - i * 104],
            [484 - i * 16, 800 - i * 104],
          ],
          '#e0b06a',
          11,
        ),
      ) +
      person(
        470,
        560,
        330,
        { farArm: [110, 140], nearArm: [130, 150], farLeg: [10, -6], nearLeg: [30, 0] },
        { top: '#3f8a7a', bottom: '#22303c', hairstyle: 'tail' },
        { flip: true },
      ) +
      rect(0, 890, WIDTH, 320, '#8a5530') +
      [
        [640, '#f2e2b8', 'long'],
        [900, '#c8402f', 'short'],
        [1170, '#e0a13c', 'bun'],
      ]
        .map(
          ([x, c, h]) =>
            person(
              Number(x),
              950,
              470,
              { view: 'front', farArm: [16, -34], nearArm: [16, -34], nod: 0, bust: true },
              { top: String(c), hairstyle: h as Look['hairstyle'], skin: '#e2a57c' },
            ) + book(Number(x), 890, 84, '#2f4a6b'),
        )
        .join('') +
      rect(260, 900, 1280, 40, '#b5763f') +
      rect(260, 936, 1280, 14, '#6b3a1c') +
      rect(320, 950, 40, 260, '#6b3a1c') +
      rect(1440, 950, 40, 260, '#6b3a1c') +
      lamp(430, 900) +
      lamp(1380, 900) +
      person(
        1660,
        1190,
        500,
        { ...poses.walk, nearArm: [40, 92] },
        { top: '#7a3f6a', bottom: '#2a2024', hairstyle: 'long' },
        { flip: true },
      ) +
      rect(1530, 940, 90, 120, '#2f6d62') +
      person(
        150,
        1190,
        480,
        { farLeg: [88, 2], nearLeg: [84, -2], farArm: [40, 88], nearArm: [44, 92], nod: 14 },
        { top: '#f2b134', bottom: '#3a4a6a' },
      ) +
      rect(70, 1060, 170, 140, '#c8402f'),
  );
}

/** Pupils with laptops and a small robot. */
export function techClass(): string {
  const navy = '#1b2a5e';
  const laptop = (x: number, y: number, s: number, c: string) =>
    polygon(
      [
        [x - s * 0.5, y],
        [x + s * 0.5, y],
        [x + s * 0.44, y - s * 0.62],
        [x - s * 0.44, y - s * 0.62],
      ],
      c,
    ) +
    circle(x, y - s * 0.3, s * 0.08, '#ffffff', 'opacity=".8"') +
    rect(x - s * 0.56, y - 4, s * 1.12, 14, mix(c, '#000000', 0.25));
  const robot = group(
    line(
      [
        [0, -330],
        [0, -390],
      ],
      navy,
      9,
    ) +
      circle(0, -398, 18, '#ff7a59') +
      pill(-110, -330, 220, 150, '#fff6e0', 44) +
      pill(-84, -300, 168, 92, navy, 34) +
      circle(-40, -254, 20, '#5ff0d0') +
      circle(40, -254, 20, '#5ff0d0') +
      stroke('M-22 -224Q0 -208 22 -224', '#5ff0d0', 7) +
      rect(-30, -182, 60, 24, '#8fa0c4') +
      pill(-96, -162, 192, 140, '#ff7a59', 30) +
      circle(0, -92, 32, '#ffd166') +
      repeat(6, (i) => rect(-6, -136, 12, 16, '#ffd166', `transform="rotate(${i * 60} 0 -92)"`)) +
      circle(0, -92, 14, '#ff7a59') +
      stroke('M-96 -130Q-170 -120 -180 -200', '#8fa0c4', 26) +
      stroke('M96 -130Q150 -90 160 -30', '#8fa0c4', 26) +
      circle(-180, -214, 28, '#ffd166') +
      circle(160, -20, 28, '#ffd166') +
      circle(-60, -2, 34, navy) +
      circle(60, -2, 34, navy) +
      circle(-60, -2, 14, '#8fa0c4') +
      circle(60, -2, 14, '#8fa0c4'),
    'transform="translate(900 800) scale(1.12)"',
  );
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#5ec4c0') +
      circle(900, 480, 560, '#7fd4cb') +
      circle(900, 480, 400, '#a6e3d4') +
      repeat(10, (i) => {
        const y = 90 + (i % 5) * 120;
        const left = i < 5;
        const x = left ? 0 : WIDTH;
        const d = left ? 1 : -1;
        return (
          line(
            [
              [x, y],
              [x + d * (180 + (i % 3) * 60), y],
              [x + d * (250 + (i % 3) * 60), y + 60],
            ],
            '#2f9a9a',
            7,
          ) + circle(x + d * (250 + (i % 3) * 60), y + 60, 14, '#2f9a9a')
        );
      }) +
      rect(640, 70, 520, 260, navy) +
      stroke('M700 150l-34 34l34 34M1100 150l34 34l-34 34', '#ffd166', 12) +
      [
        [740, 140, 180, '#5ff0d0'],
        [780, 180, 220, '#ff7a59'],
        [780, 220, 130, '#ffffff'],
        [740, 260, 250, '#5ff0d0'],
      ]
        .map(([x, y, w, c]) => pill(Number(x), Number(y) - 8, Number(w), 18, String(c), 9))
        .join('') +
      robot +
      person(
        330,
        900,
        640,
        { lean: 8, farArm: [60, 76], nearArm: [50, 90], bust: true },
        { top: '#ffd166', child: true, skin: '#d99a70', scarf: '#ff4f5e' },
      ) +
      person(
        1470,
        900,
        640,
        { lean: 8, farArm: [60, 80], nearArm: [120, 150], bust: true },
        { top: '#ffffff', child: true, skin: '#c9835a', hairstyle: 'tail', scarf: '#ff4f5e' },
        { flip: true },
      ) +
      rect(0, 840, WIDTH, 46, '#fff0cf') +
      rect(0, 884, WIDTH, 330, '#e8a95a') +
      repeat(3, (i) => rect(60 + i * 600, 930, 480, 290, '#d9954a')) +
      laptop(560, 842, 220, '#3a4f94') +
      laptop(1240, 842, 220, '#3a4f94') +
      person(
        640,
        1230,
        560,
        { view: 'front', farArm: [30, -40], nearArm: [30, -40], bust: true },
        { skin: '#2a1f2c', hair: '#1d1824', top: '#ff7a59', child: true },
      ) +
      person(
        1160,
        1230,
        560,
        { view: 'front', farArm: [30, -40], nearArm: [150, 172], bust: true },
        { skin: '#2a1f2c', hair: '#1d1824', top: '#3a4f94', child: true, hairstyle: 'long' },
      ) +
      gear(180, 1090, 96, '#ffd166') +
      gear(1630, 1090, 110, '#ff7a59'),
  );
  function gear(x: number, y: number, s: number, c: string) {
    return (
      repeat(8, (i) => rect(x - s * 0.16, y - s, s * 0.32, s * 0.5, c, `transform="rotate(${i * 45} ${x} ${y})"`)) +
      circle(x, y, s * 0.76, c) +
      circle(x, y, s * 0.32, '#e8a95a')
    );
  }
}
