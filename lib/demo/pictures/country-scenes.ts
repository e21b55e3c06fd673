import { communalRoof, house, lantern, turbine } from './buildings';
import { hills, mist, mountain, tufts } from './land';
import { mix, palettes } from './palette';
import { person, poses, silhouette, type Look } from './people';
import { bamboo, banana, banyan, coffeeBush, palm, tree } from './plants';
import { seeded } from './random';
import {
  HEIGHT,
  WIDTH,
  circle,
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
  smooth,
  stroke,
  type Point,
} from './shapes';
import { bandedSky, birds, cloud, cumulus, glow, rays, smoothSky, stars, sun } from './sky';
import { ripples, swell } from './water';

/** A water buffalo in profile, feet at (x, y). */
function buffalo(x: number, y: number, size: number, color: string): string {
  return group(
    path(
      'M-92 -40C-96 -84 -60 -96 -20 -92C10 -104 40 -104 58 -90C76 -86 92 -78 104 -60L112 -44C110 -36 102 -34 94 -38L76 -50C70 -38 60 -32 52 -30L54 4L38 4L34 -26C10 -18 -30 -18 -50 -26L-56 4L-72 4L-74 -26C-82 -22 -84 -10 -88 0C-94 -12 -94 -26 -92 -40Z',
      color,
    ) +
      path('M-74 -26L-80 4L-66 4L-60 -24ZM24 -26L20 4L34 4L44 -28Z', mix(color, '#000000', 0.2)) +
      stroke('M84 -76C78 -112 44 -118 30 -112', color, 9) +
      stroke('M92 -72C110 -104 92 -120 84 -124', color, 8) +
      sliver([80, -70], [58, -64], 7, color) +
      stroke('M-92 -58C-104 -40 -100 -20 -104 -8', color, 5),
    `transform="translate(${x} ${y}) scale(${size / 200})"`,
  );
}

/** Rice terraces of Đức Hòa with a boy on a buffalo. */
export function riceFields(): string {
  const p = palettes.rice;
  const r = seeded('rice');
  const greens = ['#b9cf7f', '#a3c465', '#8ab850', '#9fc75a', '#6fa544', '#86b94c', '#5a963d', '#74aa42', '#458236', '#2f6b30'];
  const terraces = greens
    .map((color, i) => {
      const y = 500 + i * 62 + i * i * 1.6;
      const edge: Point[] = [];
      for (let x = -100; x <= WIDTH + 100; x += 200)
        edge.push([x, y + Math.sin(x / (260 + i * 26) + i * 1.2) * (20 + i * 5) - (x / WIDTH) * 40]);
      const d = `${smooth(edge)}L1900 1240L-100 1240Z`;
      return (
        path(d, color) +
        stroke(smooth(edge), i % 2 ? '#fbf3cf' : mix(color, '#1f4a2e', 0.35), 5 + i * 0.9, 'opacity=".85"') +
        (i > 2
          ? repeat(16, () => {
              const [x, h] = [r(0, WIDTH), 10 + i * 3];
              return (
                sliver([x, y + 44 + i], [x + 4, y + 44 + i - h], 4, mix(color, '#1f4a2e', 0.4)) +
                sliver([x, y + 44 + i], [x + h * 0.4, y + 48 + i - h], 4, mix(color, '#1f4a2e', 0.4))
              );
            })
          : '')
      );
    })
    .join('');
  return page(
    bandedSky(p.sky, 470, 6) +
      sun(460, 260, 100, '#fffdf0', '#ffe9a0') +
      hills(r, 470, 210, '#c9d6a6', 560, 700) +
      hills(r, 500, 120, p.far, 600, 500) +
      mist(r, 5, 420, 480, '#fffbe6', 0.6) +
      terraces +
      bamboo(r, 1600, 700, 330, '#3f7a35', '#4f8a3b', 7) +
      house(1300, 640, 190, 62, { wall: '#f2e2b8', roof: '#b85a36', opening: p.ink, trim: '#8a4a2c' }) +
      palm(r, 1250, 650, 240, '#2f6b30', -0.1) +
      buffalo(760, 880, 430, '#2a3330') +
      person(
        730,
        704,
        200,
        { lean: 4, farLeg: [50, -10], nearLeg: [44, -14], farArm: [40, 70], nearArm: [30, 100] },
        { top: p.second, hat: 'conical', bottom: '#22404a', child: true },
      ) +
      line(
        [
          [770, 590],
          [900, 470],
        ],
        p.ink,
        5,
      ) +
      repeat(5, (i) => sliver([650 + i * 60, 884], [660 + i * 60, 836], 12, '#2f6b30')) +
      [
        [1180, 1000, 230],
        [1330, 1015, 240],
        [1500, 1000, 230],
      ]
        .map(([x = 0, y = 0, h = 0], i) =>
          person(x, y, h, poses.bend, {
            top: cycle(['#7a3f6a', '#f7f0d8', '#2f7fb5'], i),
            hat: 'conical',
            bottom: '#22303a',
          }),
        )
        .join('') +
      tufts(r, 60, 1200, 120, '#1f4a2e') +
      flock(),
  );
  function flock() {
    return repeat(5, (i) =>
      path(
        'M0 0C-10 -14 -40 -18 -56 -10C-36 -6 -20 4 0 8C20 2 40 -10 60 -8C44 -20 14 -14 0 0Z',
        '#fffdf2',
        `transform="translate(${980 + i * 96} ${250 + (i % 2) * 44 - i * 16}) scale(${0.7 + (i % 3) * 0.12})"`,
      ),
    );
  }
}

/** A combine harvester in ripe rice. */
export function harvester(): string {
  const p = palettes.golden;
  const r = seeded('harvester');
  const machine =
    path('M-330 -250L-40 -250L20 -200L40 -90L-340 -90Z', '#c8402f') +
    rect(-340, -120, 390, 26, '#8a2620') +
    rect(-300, -300, 180, 60, '#d9573f') +
    rect(-300, -316, 180, 18, '#8a2620') +
    path('M-60 -380L70 -380L110 -220L-60 -220Z', '#2a3c46') +
    path('M-44 -364L58 -364L92 -236L-44 -236Z', '#bfe0dc') +
    rect(-76, -398, 160, 22, '#f2b134') +
    person(6, -236, 190, { ...poses.reach, bust: true }, { top: '#2f6f6a', hat: 'cap', hatColor: '#f2b134' }) +
    line(
      [
        [-230, -310],
        [-360, -420],
        [-460, -400],
      ],
      '#8a2620',
      26,
    ) +
    path('M-460 -412l-44 20l14 30l40 -20Z', '#8a2620') +
    pill(-330, -100, 330, 100, '#2a1a14', 50) +
    repeat(5, (i) => circle(-280 + i * 58, -50, 32, '#5a4030') + circle(-280 + i * 58, -50, 12, '#f2b134')) +
    path('M40 -170L190 -110L200 -60L40 -80Z', '#f2b134') +
    path('M180 -120L330 -20L180 -10Z', '#8a2620') +
    ring(270, -110, 92, '#f2b134', 12) +
    repeat(6, (i) =>
      line(
        [
          [270 - Math.cos(i * 0.524) * 92, -110 - Math.sin(i * 0.524) * 92],
          [270 + Math.cos(i * 0.524) * 92, -110 + Math.sin(i * 0.524) * 92],
        ],
        '#c8402f',
        9,
      ),
    ) +
    circle(270, -110, 18, '#40241a');
  const stalk = (x: number, y: number, h: number, color: string, grain: string) =>
    stroke(`M${x} ${y}Q${x + 4} ${y - h * 0.7} ${x + h * 0.26} ${y - h}`, color, h * 0.035) +
    repeat(6, (i) => ellipse(x + h * (0.1 + i * 0.04), y - h * (0.86 + i * 0.022), h * 0.035, h * 0.055, grain));
  return page(
    bandedSky(['#4f9fb0', '#8fc4be', '#d6dfb8', '#f8e3a4'], 520, 6) +
      cumulus(180, 300, 520, '#fff6dc', '#f2dca8') +
      cumulus(1240, 240, 420, '#fff6dc', '#f2dca8') +
      hills(r, 520, 150, '#7f9a72', 600, 560) +
      hills(r, 545, 60, '#5f7f52', 600, 300) +
      rect(0, 540, WIDTH, 700, '#e9b548') +
      polygon(
        [
          [-20, 1220],
          [-20, 760],
          [700, 545],
          [860, 545],
          [520, 1220],
        ],
        '#d9a03c',
      ) +
      repeat(12, (i) =>
        line(
          [
            [760 + i * 8, 548],
            [-340 + i * 78, 1220],
          ],
          '#c08428',
          5,
          'opacity=".7"',
        ),
      ) +
      repeat(5, (row) =>
        repeat(46, (i) => stalk(760 + row * 10 + i * 24 + r(-6, 6) - row * 40, 600 + row * 40, 50 + row * 8, '#b8842a', '#f8d878')),
      ) +
      group(machine, 'transform="translate(760 940) scale(1.35)"') +
      repeat(26, () => circle(r(90, 300), r(940, 1010), r(3, 9), '#fff3cd', 'opacity=".7"')) +
      repeat(3, (row) =>
        repeat(34, (i) =>
          stalk(1120 + row * -60 + i * 26 + r(-8, 8), 960 + row * 120, 190 + row * 30, '#a8701f', cycle(['#fbdf80', '#f2c24f'], i)),
        ),
      ) +
      repeat(3, (i) => bundle(110 + i * 150, 1150 - i * 20)) +
      birds(r, 8, 700, 120, 500, 140, p.ink, 26),
  );
  function bundle(x: number, y: number) {
    return (
      path(`M${x - 70} ${y}L${x - 16} ${y - 90}L${x - 60} ${y - 160}L${x + 60} ${y - 160}L${x + 16} ${y - 90}L${x + 70} ${y}Z`, '#f2c24f') +
      rect(x - 24, y - 104, 48, 18, '#a8701f')
    );
  }
}

/** Coffee rows on the red hills of Ea Lâm. */
export function coffeeHills(): string {
  const p = palettes.earth;
  const r = seeded('coffee');
  const rows = repeat(7, (row) => {
    const y = 590 + row * row * 11 + row * 34;
    const size = 34 + row * 17;
    return (
      repeat(Math.ceil(WIDTH / (size * 1.02)) + 2, (i) =>
        coffeeBush(
          r,
          i * size * 1.02 - (row % 2) * size * 0.5,
          y + Math.sin(i * 0.5 + row) * 8 + 20,
          size,
          row % 2 ? '#1f5a3c' : '#2a6b45',
          '#4f9a5a',
          '#d8322a',
          row > 3 ? 7 : 3,
        ),
      ) + (row === 4 ? pickers(y - 30) : '')
    );
  });
  return page(
    bandedSky(['#9fd0c0', '#c9e0c4', '#efe8c4', '#f9e3b4'], 460, 6) +
      cumulus(1180, 230, 480, '#fffaf0', '#f0e2c4') +
      hills(r, 450, 190, '#9ab79a', 560, 640) +
      hills(r, 500, 130, '#6f9a78', 600, 460) +
      mist(r, 4, 420, 480, '#fffaf0', 0.5) +
      hills(r, 570, 90, '#d0683f', 700, 700) +
      rect(0, 560, WIDTH, 700, '#c4552f') +
      repeat(8, (i) =>
        path(
          `M-20 ${640 + i * i * 9 + i * 28}Q900 ${600 + i * i * 9 + i * 28} 1820 ${640 + i * i * 9 + i * 28}l0 30l-1840 0Z`,
          '#a8432a',
          'opacity=".7"',
        ),
      ) +
      house(330, 560, 200, 66, { wall: '#f2e2c4', roof: '#8a3a2c', opening: p.ink, trim: '#6b2f22' }) +
      tree(r, 230, 590, 230, '#4a2a1c', '#2f7a4a') +
      rows,
  );
  function pickers(y: number) {
    const basket = (x: number, s: number) =>
      path(`M${x - 50 * s} ${y - 100 * s}h${100 * s}l${-16 * s} ${120 * s}h${-68 * s}Z`, '#d9a860') +
      ellipse(x, y - 100 * s, 50 * s, 16 * s, '#d8322a');
    return (
      person(640, y + 40, 430, poses.reach, { top: '#2f5f8a', hat: 'conical', bottom: '#2a2024', scarf: '#f2b134' }) +
      basket(520, 1.1) +
      person(
        1280,
        y + 40,
        410,
        { ...poses.reach, lean: 12 },
        { top: '#e8a53a', bottom: '#2a2024', hairstyle: 'tail', scarf: '#c4552f' },
        { flip: true },
      ) +
      basket(1420, 1)
    );
  }
}

/** Bình Mỹ, the potters' village. */
export function pottery(): string {
  const r = seeded('pottery');
  const jar = (x: number, y: number, h: number, color: string, band: string) =>
    path(
      `M${x - h * 0.2} ${y}C${x - h * 0.5} ${y - h * 0.3} ${x - h * 0.44} ${y - h * 0.76} ${x - h * 0.18} ${y - h * 0.88}L${x - h * 0.22} ${y - h}L${x + h * 0.22} ${y - h}L${x + h * 0.18} ${y - h * 0.88}C${x + h * 0.44} ${y - h * 0.76} ${x + h * 0.5} ${y - h * 0.3} ${x + h * 0.2} ${y}Z`,
      color,
    ) +
    path(
      `M${x + h * 0.04} ${y}C${x + h * 0.3} ${y - h * 0.3} ${x + h * 0.26} ${y - h * 0.76} ${x + h * 0.06} ${y - h}L${x + h * 0.22} ${y - h}L${x + h * 0.18} ${y - h * 0.88}C${x + h * 0.44} ${y - h * 0.76} ${x + h * 0.5} ${y - h * 0.3} ${x + h * 0.2} ${y}Z`,
      mix(color, '#2a0f0c', 0.28),
    ) +
    stroke(`M${x - h * 0.41} ${y - h * 0.62}Q${x} ${y - h * 0.54} ${x + h * 0.41} ${y - h * 0.62}`, band, h * 0.035) +
    stroke(
      `M${x - h * 0.42} ${y - h * 0.52}q${h * 0.1} ${h * 0.12} ${h * 0.21} ${h * 0.04}t${h * 0.21} ${h * 0.02}t${h * 0.21} -0t${h * 0.2} ${-h * 0.06}`,
      band,
      h * 0.02,
    ) +
    ellipse(x, y - h, h * 0.22, h * 0.05, mix(color, '#1a0806', 0.5));
  const kiln = (x: number, y: number, w: number, h: number) =>
    path(
      `M${x - w / 2} ${y}C${x - w / 2} ${y - h * 0.9} ${x - w * 0.16} ${y - h} ${x - w * 0.1} ${y - h * 1.16}L${x + w * 0.1} ${y - h * 1.16}C${x + w * 0.16} ${y - h} ${x + w / 2} ${y - h * 0.9} ${x + w / 2} ${y}Z`,
      '#a8502f',
    ) +
    repeat(9, (row) =>
      repeat(8, (i) =>
        rect(
          x - w * 0.36 * (1 - row * 0.075) + i * w * 0.09 * (1 - row * 0.06) + (row % 2) * 12,
          y - h * 0.1 * (row + 1),
          w * 0.06,
          6,
          '#7a3420',
          'opacity=".7"',
        ),
      ),
    ) +
    path(`M${x - 62} ${y}C${x - 62} ${y - 150} ${x + 62} ${y - 150} ${x + 62} ${y}Z`, '#2a0f0c') +
    path(
      `M${x - 46} ${y}C${x - 46} ${y - 80} ${x - 10} ${y - 60} ${x - 6} ${y - 116}C${x + 30} ${y - 90} ${x + 46} ${y - 50} ${x + 46} ${y}Z`,
      '#ff9a3d',
    ) +
    path(
      `M${x - 22} ${y}C${x - 22} ${y - 40} ${x} ${y - 40} ${x + 2} ${y - 70}C${x + 24} ${y - 40} ${x + 24} ${y - 20} ${x + 22} ${y}Z`,
      '#ffe08a',
    );
  const smoke = (x: number, y: number) =>
    path(
      `M${x - 26} ${y}C${x - 90} ${y - 120} ${x + 60} ${y - 160} ${x - 20} ${y - 300}C${x - 60} ${y - 400} ${x + 60} ${y - 420} ${x + 40} ${y - 520}C${x + 150} ${y - 420} ${x + 60} ${y - 360} ${x + 100} ${y - 280}C${x + 140} ${y - 160} ${x - 10} ${y - 130} ${x + 26} ${y}Z`,
      '#fff6e5',
      'opacity=".75"',
    );
  const clay = ['#b9643f', '#8a4230', '#d08a52', '#6f3a2f', '#c4764a'];
  return page(
    bandedSky(['#f0b988', '#f5cf9f', '#f9e2bd', '#fcefd6'], 620, 6) +
      sun(300, 260, 84, '#fffaf0', '#fff0c8') +
      smoke(1220, 350) +
      smoke(1560, 420) +
      hills(r, 620, 120, '#cf9f78', 700) +
      bamboo(r, 780, 690, 430, '#5a7a4a', '#6f8f55', 8) +
      bamboo(r, 120, 700, 400, '#5a7a4a', '#6f8f55', 7) +
      house(250, 700, 400, 150, { wall: '#f2dcb4', roof: '#a8432a', opening: '#5a2a1c', trim: '#8a4a2c' }) +
      kiln(1220, 720, 480, 330) +
      kiln(1570, 740, 420, 270) +
      rect(0, 700, WIDTH, 520, '#d9a46f') +
      path('M-20 760Q900 700 1820 790L1820 1220L-20 1220Z', '#cf935c') +
      repeat(9, (i) => jar(830 + i * 112, 840, 150, cycle(clay, i + 2), '#f5dca8')) +
      repeat(7, (i) => jar(800 + i * 160, 980, 220, cycle(clay, i), '#f8e6bf')) +
      repeat(5, (i) => jar(830 + i * 230, 1175, 310, cycle(clay, i + 1), '#fbeccb')) +
      person(
        330,
        1120,
        560,
        { lean: 20, farLeg: [92, -6], nearLeg: [88, 6], farArm: [36, 66], nearArm: [48, 74] },
        { top: '#2f6d62', hat: 'conical', bottom: '#2a2a34', sleeves: 'short' },
      ) +
      rect(226, 960, 150, 160, '#7a4a2c') +
      ellipse(560, 1100, 130, 34, '#5a3424') +
      rect(530, 1100, 60, 70, '#5a3424') +
      jar(560, 1090, 210, '#b9643f', '#d08a52'),
  );
}

/** Wind turbines on the shore facing Hòn Én. */
export function windFarm(): string {
  const r = seeded('wind');
  const ink = '#16324a';
  return page(
    bandedSky(['#2f6fa0', '#5a97b8', '#96bfc6', '#d6d8bf', '#f8dfa4'], 700, 9, 20) +
      sun(560, 640, 120, '#fff4c8', '#ffe49a') +
      cloud(90, 250, 560, '#e8ead8', 0.55) +
      cloud(1150, 180, 520, '#e8ead8', 0.5) +
      cloud(760, 420, 420, '#f6e9c4', 0.5) +
      rect(0, 698, WIDTH, 300, '#3f8aa0') +
      path('M1120 706C1160 640 1240 590 1330 596C1400 560 1480 600 1520 640C1570 650 1600 680 1620 706Z', '#3a6a84') +
      path('M1330 596C1400 560 1480 600 1520 640C1570 650 1600 680 1620 706L1420 706C1450 670 1380 640 1330 596Z', '#2c5470') +
      turbine(1720, 760, 360, '#f3f1e2', '#c3cfcb', 20) +
      turbine(1500, 780, 430, '#f3f1e2', '#c3cfcb', 55) +
      turbine(1240, 820, 560, '#f8f6e8', '#c3cfcb', 8) +
      swell(740, 6, 380, 0, '#2f7a94', 1000) +
      swell(800, 9, 460, 2, '#24688a', 1100) +
      ripples(r, 30, 720, 860, '#f8e8b8', 0.6) +
      path('M-20 1000C300 820 700 960 1060 870C1400 800 1600 850 1840 800L1840 1220L-20 1220Z', '#f2dca0') +
      path('M-20 1040C300 880 700 1010 1060 930C1400 870 1600 900 1840 860L1840 1220L-20 1220Z', '#9fae62') +
      path('M-20 1100C400 960 800 1090 1200 1010C1500 960 1700 990 1840 960L1840 1220L-20 1220Z', '#6f8f4e') +
      turbine(860, 960, 690, '#fffdf2', '#cdd6cf', 46) +
      turbine(330, 1040, 790, '#fffdf2', '#cdd6cf', 72) +
      path('M-20 1160C300 1080 900 1180 1840 1080L1840 1220L-20 1220Z', '#3f6a44') +
      tufts(r, 40, 1190, 110, '#264a3a') +
      person(1300, 1010, 170, poses.walk, silhouette(ink, { hat: 'conical', hatColor: '#f3dfae' })) +
      bull(1430, 1010) +
      bull(1560, 1000),
  );
  function bull(x: number, y: number) {
    return buffalo(x, y, 170, '#5a3a2c');
  }
}

/** The motorway through the hills. */
export function motorway(): string {
  const r = seeded('motorway');
  const car = (x: number, y: number, s: number, color: string, back: boolean) =>
    group(
      path('M-60 0L-60 -46Q-58 -58 -46 -60L-34 -100Q-30 -108 -20 -108L20 -108Q30 -108 34 -100L46 -60Q58 -58 60 -46L60 0Z', color) +
        path('M-36 -62L-28 -94L28 -94L36 -62Z', '#cfe6e4') +
        rect(-54, -42, 22, 14, back ? '#e8382c' : '#fff3c0') +
        rect(32, -42, 22, 14, back ? '#e8382c' : '#fff3c0') +
        rect(-54, -2, 24, 16, '#1a2024') +
        rect(30, -2, 24, 16, '#1a2024'),
      `transform="translate(${x} ${y}) scale(${s})"`,
    );
  const truck = (x: number, y: number, s: number) =>
    group(
      rect(-74, -210, 148, 190, '#f2f0e0') +
        rect(-74, -210, 148, 26, '#e4572e') +
        line(
          [
            [0, -184],
            [0, -24],
          ],
          '#a8b0a8',
          4,
        ) +
        rect(-66, -34, 26, 14, '#e8382c') +
        rect(40, -34, 26, 14, '#e8382c') +
        rect(-64, -20, 30, 26, '#1a2024') +
        rect(34, -20, 30, 26, '#1a2024'),
      `transform="translate(${x} ${y}) scale(${s})"`,
    );
  return page(
    bandedSky(['#f0a05a', '#f5b972', '#f9d294', '#fce8bf'], 520, 6) +
      sun(900, 420, 120, '#fffbe8', '#fff0b8') +
      mountain(r, 340, 620, 900, 380, '#8a9f8f', '#74897f') +
      mountain(r, 1480, 620, 1000, 440, '#8a9f8f', '#74897f') +
      hills(r, 590, 130, '#5f8a6a', 700, 420) +
      rect(0, 590, WIDTH, 640, '#4a7a4f') +
      path('M-20 640C300 560 640 640 800 600L560 1220L-20 1220Z', '#3f6b45') +
      path('M1840 620C1500 560 1200 640 1000 590L1300 1220L1840 1220Z', '#568a55') +
      repeat(5, (i) =>
        path(
          `M-20 ${760 + i * 110}Q300 ${700 + i * 110} ${620 - i * 40} ${740 + i * 110}`,
          'none',
          'stroke="#2f5a3c" stroke-width="6" opacity=".5"',
        ),
      ) +
      perspective() +
      repeat(6, (i) => tree(r, 90 + i * 90, 800 + i * 14, 170 - i * 10, '#3a2a20', '#2f5f3f')) +
      repeat(5, (i) => tree(r, 1460 + i * 84, 780 + i * 16, 170 + i * 8, '#3a2a20', '#356b45')) +
      truck(1120, 930, 0.92) +
      car(1010, 745, 0.5, '#2f7fa8', true) +
      car(960, 668, 0.26, '#c43a30', true) +
      car(690, 980, 1.15, '#c43a30', false) +
      car(800, 770, 0.6, '#f2c94f', false) +
      car(868, 682, 0.3, '#fdfdf4', false) +
      sign(1560, 1010) +
      birds(r, 5, 300, 140, 300, 100, '#5a4030', 24),
  );
  // One vanishing point keeps the two carriageways readable even in a thumbnail.
  function perspective() {
    const point = (t: number, k: number): Point => {
      const s = t ** 1.9;
      return [920 + Math.sin(t * 3.4) * 60 * (1 - t) + k * (16 + 640 * s), 600 + 620 * s];
    };
    const strip = (from: number, to: number, color: string) => {
      const a: Point[] = [];
      const b: Point[] = [];
      for (let i = 0; i <= 12; i++) {
        a.push(point(i / 12, from));
        b.push(point(i / 12, to));
      }
      return polygon([...a, ...b.reverse()], color);
    };
    const dash = (k: number) =>
      repeat(14, (i) => {
        const [a, b] = [0.12 + i * 0.065, 0.12 + i * 0.065 + 0.03];
        return polygon([point(a, k - 0.012), point(a, k + 0.012), point(b, k + 0.014), point(b, k - 0.014)], '#fffbe8');
      });
    return (
      strip(-1.12, 1.12, '#d9c48a') +
      strip(-1.04, 1.04, '#39474f') +
      strip(-0.06, 0.06, '#4f8a55') +
      strip(-0.075, -0.06, '#fffbe8') +
      strip(0.06, 0.075, '#fffbe8') +
      strip(-0.99, -0.965, '#f2c94f') +
      strip(0.965, 0.99, '#f2c94f') +
      dash(-0.52) +
      dash(0.52)
    );
  }
  function sign(x: number, y: number) {
    return (
      line(
        [
          [x - 130, y],
          [x - 130, y - 330],
        ],
        '#5a666a',
        14,
      ) +
      line(
        [
          [x + 130, y],
          [x + 130, y - 330],
        ],
        '#5a666a',
        14,
      ) +
      pill(x - 190, y - 400, 380, 170, '#1f7a5a', 18) +
      pill(x - 178, y - 388, 356, 146, 'none', 12, 'stroke="#fffbe8" stroke-width="5"') +
      path(`M${x - 110} ${y - 270}v-60q0 -34 34 -34h20l-10 -16l48 26l-48 26l10 -16h-18q-12 0 -12 16v58Z`, '#fffbe8') +
      rect(x + 20, y - 350, 120, 16, '#fffbe8') +
      rect(x + 20, y - 316, 90, 16, '#fffbe8') +
      rect(x + 20, y - 282, 104, 16, '#fffbe8')
    );
  }
}

/** Planting trees on a bare hill. */
export function planting(): string {
  const p = palettes.forest;
  const r = seeded('planting');
  const sapling = (x: number, y: number, h: number) =>
    line(
      [
        [x, y],
        [x, y - h],
      ],
      '#4a3222',
      h * 0.06,
    ) +
    repeat(4, (i) =>
      sliver(
        [x, y - h * (0.4 + i * 0.16)],
        [x + (i % 2 ? -1 : 1) * h * 0.42, y - h * (0.62 + i * 0.16)],
        h * 0.12,
        i % 2 ? p.mid : '#6fae5f',
      ),
    ) +
    sliver([x, y - h * 0.9], [x + h * 0.04, y - h * 1.34], h * 0.12, '#6fae5f') +
    ellipse(x, y, h * 0.4, h * 0.08, '#6b3f28');
  const volunteer = (top: string, hat: Look['hat'] = 'cap'): Look => ({
    top,
    hat,
    hatColor: hat === 'cap' ? p.accent : '#f3dfae',
    bottom: '#1f4a55',
    sleeves: 'short',
  });
  return page(
    bandedSky(['#a9d8e0', '#c9e6dc', '#e8f0d0', '#f8f2cf'], 700, 6) +
      rays(330, 230, '#fff6c8', 22, 0.35) +
      sun(330, 230, 96, '#fffdf0', '#fff3b0') +
      hills(r, 620, 190, '#9cc4a4', 760, 640) +
      repeat(18, (i) => tree(r, 20 + i * 108, 660 + Math.sin(i) * 14, r(90, 150), '#4a3a2a', i % 2 ? '#4f8f68' : '#5fa076')) +
      path('M-20 700C400 640 900 560 1840 760L1840 1220L-20 1220Z', '#c98a54') +
      path('M-20 860C500 780 1000 740 1840 900L1840 1220L-20 1220Z', '#b3703f') +
      path('M-20 1060C500 980 1100 960 1840 1090L1840 1220L-20 1220Z', '#8f5431') +
      repeat(9, (i) => sapling(130 + i * 195, 740 - Math.sin(i / 2.9) * 50 + (i > 5 ? (i - 5) * 16 : 0), 62)) +
      repeat(7, (i) => sapling(60 + i * 280, 930 - Math.sin(i / 2) * 46 + (i > 4 ? 16 : 0), 96)) +
      person(640, 880, 300, { ...poses.bend, lean: 50 }, volunteer('#2f7fa8', 'conical')) +
      line(
        [
          [690, 700],
          [742, 890],
        ],
        '#4a3222',
        11,
      ) +
      person(1290, 880, 310, { ...poses.walk, nearArm: [30, 88], farArm: [30, 84] }, { ...volunteer('#f7f2dc', 'conical') }) +
      sapling(1375, 770, 90) +
      rect(1350, 764, 50, 34, '#2a2a2a') +
      person(330, 1130, 520, poses.crouch, volunteer(p.second)) +
      sapling(610, 1120, 190) +
      person(
        900,
        1130,
        500,
        { ...poses.crouch, lean: 28 },
        { ...volunteer('#f0a63a'), hat: 'conical', hatColor: '#f3dfae' },
        { flip: true },
      ) +
      person(
        1490,
        1160,
        600,
        { lean: 14, farArm: [40, 60], nearArm: [56, 30], farLeg: [-16, -22], nearLeg: [26, 2] },
        { ...volunteer('#256149'), hairstyle: 'tail' },
      ) +
      line(
        [
          [1440, 740],
          [1660, 1130],
        ],
        '#4a3222',
        14,
      ) +
      path('M1640 1100l48 -8l14 70q-34 26 -56 -8Z', '#5a666a') +
      sapling(1190, 1150, 150),
  );
}

/** Mây pass: the road winding up into the clouds. */
export function cloudPass(): string {
  const p = palettes.mist;
  const r = seeded('pass');
  const road =
    'M520 1230C700 1110 1320 1100 1330 1000C1340 910 640 950 630 850C620 770 1200 800 1190 710C1180 640 800 670 800 600C800 550 1060 560 1050 500C1040 460 930 460 930 420';
  return page(
    smoothSky(['#6fa0ad', '#a3c0bd', '#e2ddc0', '#f6e2b8'], 620) +
      sun(1420, 250, 88, '#fff8e0', '#fff0c4') +
      mountain(r, 260, 900, 1100, 620, '#8fb0ac', '#7ba09e') +
      mountain(r, 1560, 900, 1100, 560, '#8fb0ac', '#7ba09e') +
      mist(r, 6, 500, 640, '#f7f1de', 0.8) +
      mountain(r, 940, 1240, 1900, 900, '#5f8f80', '#447668') +
      mist(r, 4, 540, 600, '#f7f1de', 0.5) +
      stroke(road, '#2f5f58', 64) +
      stroke(road, '#3a4a50', 50) +
      stroke(road, '#f6e8b4', 5, 'stroke-dasharray="26 24"') +
      cloud(-120, 620, 700, '#fbf6e6') +
      cloud(1240, 560, 760, '#fbf6e6') +
      cloud(-60, 860, 520, '#fbf6e6', 0.95) +
      cloud(1420, 830, 560, '#fbf6e6', 0.95) +
      cloud(840, 330, 420, '#fbf6e6', 0.9) +
      path('M-20 1220L-20 960C140 980 260 1060 420 1220Z', p.ink) +
      path('M1840 1220L1840 900C1640 940 1520 1080 1470 1220Z', p.ink) +
      repeat(7, (i) => pineTree(20 + i * 56, 1010 + i * 28, 260 - i * 18)) +
      repeat(6, (i) => pineTree(1790 - i * 58, 990 + i * 38, 280 - i * 16)) +
      van(1010, 1064) +
      moto(880, 886),
  );
  function pineTree(x: number, y: number, h: number) {
    return (
      repeat(4, (i) =>
        polygon(
          [
            [x - h * (0.2 - i * 0.04), y - h * (0.1 + i * 0.2)],
            [x, y - h * (0.46 + i * 0.18)],
            [x + h * (0.2 - i * 0.04), y - h * (0.1 + i * 0.2)],
          ],
          '#1c4044',
        ),
      ) + rect(x - 5, y - h * 0.12, 10, h * 0.16, '#1c4044')
    );
  }
  function van(x: number, y: number) {
    return group(
      path('M-70 0L-70 -56Q-70 -66 -60 -66L30 -66L64 -34L72 -28L72 0Z', '#e5602c') +
        rect(-58, -56, 34, 24, '#dff0ea') +
        rect(-18, -56, 34, 24, '#dff0ea') +
        polygon(
          [
            [22, -56],
            [28, -56],
            [52, -32],
            [22, -32],
          ],
          '#dff0ea',
        ) +
        circle(-40, 2, 15, '#1c2a2e') +
        circle(40, 2, 15, '#1c2a2e'),
      `transform="translate(${x} ${y}) scale(1.2)"`,
    );
  }
  function moto(x: number, y: number) {
    return group(
      circle(-34, -14, 18, 'none', 'stroke="#1c2a2e" stroke-width="7"') +
        circle(36, -14, 18, 'none', 'stroke="#1c2a2e" stroke-width="7"') +
        path('M-44 -34L-6 -40L10 -30L30 -56L38 -54L22 -14L-20 -14Z', '#c7503a') +
        person(
          -8,
          0,
          110,
          { lean: 10, farLeg: [70, -10], nearLeg: [66, -6], farArm: [56, 70], nearArm: [60, 72] },
          { top: '#f2c94f', hat: 'helmet', hatColor: '#fbf8e6', bottom: '#1c4044' },
        ),
      `transform="translate(${x} ${y})"`,
    );
  }
}

/** The village communal house under its banyan. */
export function communalHouse(): string {
  const r = seeded('communal-house');
  const wood = '#5a2a1c';
  return page(
    bandedSky(['#e9c27a', '#f1d394', '#f7e3b4', '#fbf0d4'], 820, 7) +
      sun(1180, 300, 120, '#fffaf0', '#fff0bc') +
      hills(r, 800, 170, '#c9b98a', 1000, 640) +
      repeat(5, (i) => palm(r, 1330 + i * 110, 860, r(300, 430), '#7f9a62', r(-0.15, 0.15))) +
      banyan(r, 330, 960, 880, '#4a2f22', '#2f5a3c', '#4f8050') +
      rect(500, 690, 960, 220, '#8a3a26') +
      rect(500, 690, 960, 30, '#3a1a12') +
      repeat(7, (i) => rect(526 + i * 152, 690, 30, 220, wood)) +
      repeat(
        6,
        (i) =>
          rect(566 + i * 152, 730, 102, 180, i === 2 || i === 3 ? '#2a100c' : '#6b2a1c') +
          (i === 2 || i === 3
            ? ''
            : repeat(6, (j) =>
                line(
                  [
                    [578 + i * 152 + j * 16, 740],
                    [578 + i * 152 + j * 16, 904],
                  ],
                  '#a8563a',
                  4,
                ),
              )),
      ) +
      glow(980, 840, 140, '#ffc66a', 0.6) +
      communalRoof(980, 712, 1240, 340, '#b5452c', '#f2b84a') +
      rect(460, 906, 1040, 34, '#d9c096') +
      rect(420, 938, 1120, 34, '#c4a878') +
      polygon(
        [
          [840, 972],
          [1120, 972],
          [1160, 1020],
          [800, 1020],
        ],
        '#b59868',
      ) +
      path('M-20 960Q900 930 1820 970L1820 1220L-20 1220Z', '#dcb97f') +
      path('M760 1220Q820 1080 900 1000L1060 1000Q1160 1080 1240 1220Z', '#eed7a4') +
      ellipse(1560, 1110, 330, 70, '#8fb0a0') +
      ellipse(1560, 1104, 330, 66, '#a9c7b0') +
      repeat(
        8,
        (i) =>
          ellipse(1330 + i * 62, 1100 + (i % 3) * 26 - 20, 34, 10, '#4f8050') +
          (i % 3 ? '' : circle(1330 + i * 62, 1070 + (i % 3) * 26, 14, '#e86a7a')),
      ) +
      person(960, 1120, 230, poses.walk, {
        outfit: 'tunic',
        top: '#2f4a6b',
        bottom: '#f7efd8',
        legs: 'wide',
        hat: 'band',
        hatColor: '#1d2a40',
      }) +
      person(
        1090,
        1130,
        220,
        poses.stand,
        { outfit: 'tunic', top: '#c43a30', bottom: '#f7efd8', legs: 'wide', hairstyle: 'long' },
        { flip: true },
      ) +
      person(640, 1110, 150, poses.run, { top: '#f2b84a', legs: 'shorts', child: true, bottom: wood }) +
      birds(r, 6, 800, 130, 400, 90, '#8a6a42', 24),
  );
}

/** A country market seen from above: a patchwork of conical hats and baskets. */
export function marketFromAbove(): string {
  const r = seeded('market-above');
  const hat = (x: number, y: number, s: number, turn: number, top: string) =>
    group(
      ellipse(0, s * 0.2, s * 1.05, s * 0.62, top) +
        circle(s * 0.12, s * 0.16, s, '#2a1a14', 'opacity=".18"') +
        circle(0, 0, s, '#f3dfae') +
        repeat(4, (i) => ring(0, 0, s * (0.28 + i * 0.22), '#d9bb7c', s * 0.022)) +
        path(`M0 0L${s * 0.5} ${-s * 0.866}A${s} ${s} 0 0 1 ${s} 0Z`, '#fdf2cf') +
        path(`M0 0L${-s * 0.6} ${s * 0.8}A${s} ${s} 0 0 1 ${-s} 0Z`, '#dcbd82') +
        circle(0, 0, s * 0.07, '#b08a4a'),
      `transform="translate(${x} ${y}) rotate(${turn})"`,
    );
  const basket = (x: number, y: number, s: number, color: string, kind: number) =>
    circle(x + 8, y + 10, s, '#2a1a14', 'opacity=".2"') +
    circle(x, y, s, '#b5803f') +
    repeat(18, (i) =>
      line(
        [
          [x + Math.cos(i * 0.349) * s * 0.84, y + Math.sin(i * 0.349) * s * 0.84],
          [x + Math.cos(i * 0.349) * s, y + Math.sin(i * 0.349) * s],
        ],
        '#8a5a2a',
        4,
      ),
    ) +
    circle(x, y, s * 0.82, mix(color, '#1a1008', 0.45)) +
    (kind === 1
      ? repeat(15, (i) =>
          sliver(
            [x + Math.cos(i * 2.4) * s * 0.1 * Math.sqrt(i), y + Math.sin(i * 2.4) * s * 0.1 * Math.sqrt(i)],
            [x + Math.cos(i * 2.4) * s * 0.8, y + Math.sin(i * 2.4) * s * 0.8],
            s * 0.14,
            i % 2 ? color : mix(color, '#ffffff', 0.25),
          ),
        )
      : kind === 2
        ? repeat(12, (i) =>
            sliver(
              [x - s * 0.6 + (i % 3) * s * 0.12, y - s * 0.5 + i * s * 0.09],
              [x + s * 0.55 - (i % 2) * s * 0.1, y - s * 0.42 + i * s * 0.085],
              s * 0.1,
              i % 2 ? color : mix(color, '#ffffff', 0.35),
            ),
          )
        : repeat(19, (i) =>
            circle(
              x + Math.cos(i * 2.4) * s * 0.155 * Math.sqrt(i),
              y + Math.sin(i * 2.4) * s * 0.155 * Math.sqrt(i),
              s * 0.17,
              i % 3 ? color : mix(color, '#ffffff', 0.22),
            ),
          ));
  const goods = ['#e4572e', '#7fae4e', '#f2b134', '#b83a5a', '#c9d6dc', '#5a963d', '#f08a3c', '#8a4f9a'];
  const tops = ['#7a3f6a', '#2f7fb5', '#c43a30', '#2f6d62', '#4a4f7a', '#d98a3c'];
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#c98f6a') +
      repeat(14, (i) => repeat(20, (j) => rect(j * 96 + (i % 2) * 48 - 60, i * 90, 92, 86, (i * 7 + j * 3) % 5 ? '#cf9872' : '#c4875f'))) +
      polygon(
        [
          [-20, 120],
          [420, -20],
          [700, -20],
          [-20, 330],
        ],
        '#2f7f8c',
      ) +
      repeat(7, (i) =>
        polygon(
          [
            [-20, 140 + i * 28],
            [440 + i * 38, -20],
            [460 + i * 38, -20],
            [-20, 152 + i * 28],
          ],
          '#f7ead0',
        ),
      ) +
      polygon(
        [
          [1820, 880],
          [1400, 1220],
          [1060, 1220],
          [1820, 640],
        ],
        '#c43a30',
      ) +
      repeat(7, (i) =>
        polygon(
          [
            [1820, 660 + i * 34],
            [1090 + i * 48, 1220],
            [1112 + i * 48, 1220],
            [1820, 676 + i * 34],
          ],
          '#f7ead0',
        ),
      ) +
      repeat(21, (i) => {
        const [c, w] = [i % 7, Math.floor(i / 7)];
        return basket(180 + c * 250 + (w % 2) * 120 + r(-26, 26), 330 + w * 280 + r(-40, 40), r(66, 92), cycle(goods, i * 3 + w), i % 3);
      }) +
      [
        [560, 190, 118],
        [1010, 140, 104],
        [1420, 260, 128],
        [330, 560, 130],
        [790, 470, 112],
        [1180, 610, 136],
        [1610, 560, 110],
        [560, 830, 132],
        [960, 920, 120],
        [180, 960, 120],
        [760, 1110, 110],
        [1380, 900, 116],
      ]
        .map(([x = 0, y = 0, s = 0], i) => hat(x, y, s, i * 47, cycle(tops, i)))
        .join(''),
  );
}

/** Mid-autumn night: children with lanterns under the full moon. */
export function midAutumn(): string {
  const p = palettes.lantern;
  const r = seeded('mid-autumn');
  const star = (x: number, y: number, s: number, color: string) =>
    glow(x, y, s * 3, color, 0.55) +
    ring(x, y, s * 1.05, '#ffe3a0', 5) +
    polygon(
      Array.from({ length: 10 }, (_, i): Point => [
        x + Math.sin(i * 0.6283) * s * (i % 2 ? 0.42 : 1),
        y - Math.cos(i * 0.6283) * s * (i % 2 ? 0.42 : 1),
      ]),
      color,
    ) +
    circle(x, y, s * 0.2, '#ffe3a0');
  const carp = (x: number, y: number, s: number) =>
    glow(x, y, s * 3, '#ff9a3d', 0.5) +
    group(
      path('M-70 0C-50 -44 20 -50 60 -6C64 0 64 4 60 8C20 50 -50 42 -70 0Z', '#ff9a3d') +
        path('M-60 0L-120 -40Q-104 0 -120 40Z', '#f2503b') +
        repeat(6, (i) => stroke(`M${-40 + (i % 3) * 26} ${-18 + Math.floor(i / 3) * 26}q12 10 0 20`, '#c43a20', 5)) +
        circle(38, -8, 8, '#fff3d0') +
        circle(40, -8, 4, p.ink) +
        path('M-10 -40Q10 -70 34 -40Z', '#f2503b'),
      `transform="translate(${x} ${y}) scale(${s / 60})"`,
    );
  const child = (x: number, h: number, top: string, flip: boolean, extra: Partial<Look> = {}) =>
    person(x, 1090, h, { ...poses.walk, nearArm: [70, 112] }, { top, bottom: '#6a4a8f', child: true, skin: '#d98f68', ...extra }, { flip });
  return page(
    smoothSky(p.sky, 900) +
      stars(r, 90, 620, p.light) +
      sun(1230, 330, 210, '#ffedb8', '#ffc978', 4) +
      circle(1170, 280, 34, '#f5d994') +
      circle(1290, 380, 46, '#f5d994') +
      circle(1270, 240, 20, '#f5d994') +
      cloud(1020, 470, 420, '#5a2a5a', 0.85) +
      cloud(160, 240, 460, '#4a2050', 0.8) +
      hills(r, 900, 120, p.mid, 1000) +
      house(90, 960, 420, 170, { wall: '#5a2a50', roof: '#7a2f42', opening: '#ffc66a', trim: p.ink }) +
      house(1420, 960, 420, 160, { wall: '#5a2a50', roof: '#7a2f42', opening: '#ffc66a', trim: p.ink }) +
      bamboo(r, 660, 980, 560, p.near, p.near, 8) +
      banana(1370, 980, 300, p.near, p.near, p.mid) +
      rect(0, 950, WIDTH, 300, p.near) +
      path('M-20 1060Q900 1010 1820 1070L1820 1220L-20 1220Z', p.ink) +
      stroke('M60 620Q450 760 880 640T1780 600', '#14081e', 5) +
      repeat(
        8,
        (i) =>
          glow(160 + i * 220, 735 - Math.sin(i * 0.9) * 26, 90, '#ff9a3d', 0.45) +
          lantern(160 + i * 220, 735 - Math.sin(i * 0.9) * 26, 58, cycle(['#f2503b', '#ff9a3d', '#e2b23a', '#d8436a'], i), '#ffe3a0', 0.9),
      ) +
      child(340, 330, '#f2503b', false) +
      line(
        [
          [410, 930],
          [500, 800],
        ],
        '#c98f4e',
        6,
      ) +
      star(500, 850, 60, '#f2503b') +
      child(700, 300, '#3f8fa8', false, { hairstyle: 'tail' }) +
      line(
        [
          [764, 945],
          [850, 850],
        ],
        '#c98f4e',
        6,
      ) +
      carp(860, 900, 62) +
      child(1020, 350, '#ff9a3d', false, { outfit: 'tunic', top: '#e2b23a', hairstyle: 'bun' }) +
      line(
        [
          [1096, 920],
          [1190, 800],
        ],
        '#c98f4e',
        6,
      ) +
      star(1190, 850, 66, '#ffb03d') +
      child(1520, 320, '#6fae7a', true) +
      line(
        [
          [1450, 938],
          [1370, 830],
        ],
        '#c98f4e',
        6,
      ) +
      glow(1370, 890, 150, '#d8436a', 0.5) +
      lantern(1370, 890, 90, '#d8436a', '#ffe3a0'),
  );
}

/** Cyclists climbing the pass. */
export function cyclists(): string {
  const r = seeded('cyclists');
  const wheel = (x: number, y: number) =>
    ring(x, y, 62, '#1a2a3a', 8) +
    repeat(6, (i) =>
      line(
        [
          [x - Math.cos(i * 0.524) * 60, y - Math.sin(i * 0.524) * 60],
          [x + Math.cos(i * 0.524) * 60, y + Math.sin(i * 0.524) * 60],
        ],
        '#1a2a3a',
        1.6,
      ),
    );
  const rider = (x: number, y: number, s: number, jersey: string, bike: string, beat: number) =>
    group(
      wheel(-104, -62) +
        wheel(112, -62) +
        line(
          [
            [-104, -62],
            [-50, -170],
            [70, -164],
            [-6, -66],
            [-104, -62],
          ],
          bike,
          10,
        ) +
        line(
          [
            [-50, -170],
            [-6, -66],
          ],
          bike,
          10,
        ) +
        line(
          [
            [112, -62],
            [72, -186],
          ],
          bike,
          10,
        ) +
        stroke('M72 -186L104 -190Q118 -178 104 -166', '#1a2a3a', 8) +
        line(
          [
            [-60, -188],
            [-52, -170],
          ],
          '#1a2a3a',
          9,
        ) +
        pill(-86, -200, 56, 12, '#1a2a3a') +
        circle(-6, -66, 18, '#1a2a3a') +
        person(
          -54,
          beat ? -40 : -32,
          330,
          beat
            ? { lean: 56, nod: -18, farArm: [56, 72], nearArm: [62, 70], farLeg: [58, -22], nearLeg: [24, 4] }
            : { lean: 56, nod: -18, farArm: [56, 72], nearArm: [62, 70], farLeg: [26, 2], nearLeg: [64, -20] },
          {
            top: jersey,
            sleeves: 'short',
            legs: 'shorts',
            bottom: '#1a2a3a',
            hat: 'helmet',
            hatColor: mix(jersey, '#ffffff', 0.5),
          },
        ),
      `transform="translate(${x} ${y}) rotate(-9) scale(${s})"`,
    );
  return page(
    bandedSky(['#f7c86b', '#f9d68a', '#fbe4ae', '#fdf2d4'], 700, 6) +
      sun(1380, 260, 130, '#fffdf2', '#fff2b8') +
      mountain(r, 500, 900, 1200, 560, '#7fb0b8', '#6399a6') +
      mountain(r, 1300, 900, 1300, 460, '#8fbcc0', '#6fa3ae') +
      cloud(90, 470, 560, '#fffaf0', 0.9) +
      cloud(1160, 540, 640, '#fffaf0', 0.9) +
      hills(r, 760, 160, '#3f7f86', 1000, 420) +
      path('M-20 1010L1840 690L1840 1220L-20 1220Z', '#2f6670') +
      path('M-20 1080L1840 770L1840 1220L-20 1220Z', '#3f4f5a') +
      path('M-20 1072L1840 762L1840 782L-20 1092Z', '#fdf2d4') +
      repeat(9, (i) =>
        polygon(
          [
            [i * 230 - 40, 1176 - i * 38],
            [i * 230 + 80, 1156 - i * 38],
            [i * 230 + 84, 1168 - i * 38],
            [i * 230 - 36, 1188 - i * 38],
          ],
          '#f7c86b',
        ),
      ) +
      path('M-20 1236L1840 960L1840 1220L-20 1240Z', '#26404a') +
      repeat(12, (i) => rect(40 + i * 160, 1000 - i * 27, 16, 70, '#fdf2d4') + rect(40 + i * 160, 1016 - i * 27, 16, 16, '#d8432f')) +
      rider(1490, 880, 0.92, '#2f7fb5', '#f7ead0', 0) +
      rider(1130, 990, 1.12, '#f2b134', '#c43a30', 1) +
      rider(600, 1120, 1.5, '#d8432f', '#fdf2d4', 0),
  );
}
