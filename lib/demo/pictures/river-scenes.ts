import { basketBoat, dragonBoat, farBoat, sampan, trawler } from './boats';
import { house, tiledRoof } from './buildings';
import { ground, hills, mist, mountain, tufts } from './land';
import { mix, palettes } from './palette';
import { audience, person, poses, silhouette } from './people';
import { bamboo, banana, mangrove, palm, tree } from './plants';
import { seeded } from './random';
import { HEIGHT, WIDTH, circle, cycle, ellipse, line, page, path, pill, polygon, rect, repeat, sliver, stroke } from './shapes';
import { bandedSky, birds, cloud, cumulus, glow, smoothSky, stars, sun, swiftlet } from './sky';
import { lightPath, reflection, ripples, swell, water } from './water';

/** The Trà Vân at dawn. */
export function riverDawn(): string {
  const p = palettes.dawn;
  const r = seeded('river-dawn');
  return page(
    bandedSky(p.sky, 640, 8) +
      sun(1120, 500, 92, p.light, '#fff3d0') +
      cloud(240, 210, 460, '#f3c4b0', 0.6) +
      cloud(1330, 150, 380, '#e9b9b4', 0.5) +
      hills(r, 600, 250, p.far, 700, 620) +
      mist(r, 4, 520, 600, '#f8d9bd', 0.45) +
      hills(r, 640, 170, p.mid, 700, 430) +
      water(638, ['#f3c5a2', '#dfa5a0', '#a587a8', '#5d5a8c']) +
      mist(r, 6, 600, 665, '#fbe3c4', 0.55) +
      lightPath(r, 1120, 650, 1190, 150, p.light) +
      ripples(r, 30, 690, 1190, p.near, 0.3) +
      sampan(1330, 760, 210, p.near, { rower: silhouette(p.near, { hat: 'conical', hatColor: p.near }), flip: true }) +
      reflection(r, 560, 960, 120, 420, p.ink, 0.45) +
      sampan(570, 930, 560, p.ink, {
        rower: silhouette(p.ink, { hat: 'conical', hatColor: mix(p.ink, p.accent, 0.35) }),
        canopy: p.near,
      }) +
      bamboo(r, 1700, 1230, 760, p.ink, p.ink, 8) +
      ground(
        [
          [1380, 1220],
          [1520, 1150],
          [1700, 1120],
          [1860, 1100],
        ],
        p.ink,
      ) +
      tufts(r, 30, 1190, 90, p.ink, 1400, 1800) +
      birds(r, 6, 700, 220, 300, 110, p.near, 24),
  );
}

/** Boats heaped with fruit at the floating market, sample poles up. */
export function floatingMarket(): string {
  const p = palettes.noon;
  const r = seeded('floating-market');
  const fruits = ['#f2b134', '#e4572e', '#8fbf3f', '#f7d84b', '#c8366b', '#f08a3c'];
  const heap = (x: number, y: number, w: number, color: string, size: number) =>
    repeat(4, (row) =>
      repeat(Math.round((w / size / 1.7) * (1 - row * 0.22)), (i) => {
        const n = Math.round((w / size / 1.7) * (1 - row * 0.22));
        const cx = x + (i - (n - 1) / 2) * size * 1.7;
        return (
          circle(cx + r(-3, 3), y - row * size * 1.35, size, i % 3 ? color : mix(color, '#7a2a10', 0.14)) +
          circle(cx - size * 0.3, y - row * size * 1.35 - size * 0.35, size * 0.24, mix(color, '#ffffff', 0.55))
        );
      }),
    );
  const pole = (x: number, y: number, h: number, at: number) =>
    line(
      [
        [x, y],
        [x, y - h],
      ],
      '#5a3a22',
      9,
    ) +
    repeat(
      4,
      (i) =>
        line(
          [
            [x, y - h + 20 + i * 52],
            [x + 26, y - h + 40 + i * 52],
          ],
          '#5a3a22',
          4,
        ) +
        circle(x + 26, y - h + 60 + i * 52, 22, cycle(fruits, at + i)) +
        sliver([x + 26, y - h + 42 + i * 52], [x + 46, y - h + 26 + i * 52], 6, p.near),
    );
  const boat = (x: number, y: number, s: number, hull: string, color: string, at: number, flip: boolean) => {
    const seller = person(
      0,
      -16,
      210,
      { ...poses.reach, bust: true },
      {
        top: cycle([p.second, '#7a4fa3', '#f7f0d8', '#2f7fb5'], at),
        hat: 'conical',
        hatColor: '#f6e3b0',
        bottom: p.ink,
      },
    );
    return (
      `<g transform="translate(${x} ${y}) scale(${flip ? -s : s} ${s})">` +
      pole(-190, 0, 460, at) +
      `<g transform="translate(-120 0)">${seller}</g>` +
      heap(95, -26, 300, color, 24) +
      path('M-360 -56C-250 -22 -120 -16 0 -16C120 -16 250 -22 360 -66C330 20 220 48 0 48C-220 48 -330 20 -360 -56Z', hull) +
      path(
        'M-340 -40C-240 -6 -120 0 0 0C120 0 240 -6 344 -50L338 -34C240 14 120 18 0 18C-120 18 -240 14 -330 -24Z',
        mix(hull, '#ffffff', 0.25),
      ) +
      circle(290, -16, 13, p.light) +
      circle(292, -16, 6, p.ink) +
      '</g>'
    );
  };
  return page(
    bandedSky(p.sky, 430, 5) +
      cumulus(1150, 270, 420, '#fffdf0', '#d8ece0') +
      cumulus(180, 220, 300, '#fffdf0', '#d8ece0') +
      hills(r, 440, 90, p.far, 480) +
      repeat(9, (i) => palm(r, 60 + i * 215 + r(-40, 40), 450, r(150, 230), p.mid, r(-0.2, 0.2))) +
      rect(0, 436, WIDTH, 24, p.mid) +
      repeat(5, (i) => house(80 + i * 360, 452, 170, 56, { wall: '#e9dcb5', roof: '#b9593b', opening: p.near, trim: '#8a4a34' })) +
      water(452, ['#7cc4b4', '#4fa79c', '#2f8780', '#1f6a68']) +
      ripples(r, 60, 480, 1190, '#d8f0dc', 0.45) +
      boat(1330, 585, 0.62, '#7a4a2c', '#f7d84b', 3, true) +
      boat(430, 620, 0.72, '#8a3a2c', '#8fbf3f', 1, false) +
      boat(1290, 860, 1.06, '#274b6b', '#e4572e', 0, true) +
      boat(500, 1085, 1.36, '#6b3a24', '#f2b134', 2, false) +
      ripples(r, 12, 1100, 1190, '#d8f0dc', 0.5),
  );
}

/** Trawlers at the quay of Cửa Vân with nets, crates and a crane. */
export function fishingPort(): string {
  const p = palettes.sea;
  const r = seeded('port');
  const crane =
    line(
      [
        [1430, 930],
        [1430, 220],
      ],
      '#e2703a',
      30,
    ) +
    repeat(10, (i) =>
      line(
        [
          [1416, 900 - i * 66],
          [1444, 840 - i * 66],
        ],
        '#8a3a24',
        6,
      ),
    ) +
    polygon(
      [
        [1360, 260],
        [1760, 230],
        [1760, 214],
        [1430, 130],
        [1360, 220],
      ],
      '#e2703a',
    ) +
    polygon(
      [
        [940, 236],
        [1400, 222],
        [1400, 258],
        [940, 248],
      ],
      '#e2703a',
    ) +
    repeat(9, (i) =>
      line(
        [
          [960 + i * 48, 247],
          [984 + i * 48, 232],
        ],
        '#8a3a24',
        5,
      ),
    ) +
    line(
      [
        [1430, 130],
        [960, 236],
      ],
      '#8a3a24',
      5,
    ) +
    rect(1690, 225, 90, 80, '#8a3a24') +
    line(
      [
        [1010, 245],
        [1010, 520],
      ],
      p.ink,
      5,
    ) +
    path('M930 590L1010 520L1090 590Z', 'none', `stroke="${p.ink}" stroke-width="5"`) +
    rect(920, 590, 180, 84, '#f2b134') +
    repeat(4, (i) =>
      line(
        [
          [938 + i * 48, 598],
          [938 + i * 48, 668],
        ],
        '#c57f1e',
        6,
      ),
    ) +
    rect(1390, 300, 84, 90, '#f7ead0') +
    rect(1402, 312, 60, 40, p.ink);
  const net = (x: number, w: number, h: number, color: string) =>
    path(`M${x} 1010Q${x + w * 0.2} ${1010 - h} ${x + w * 0.5} ${1010 - h}Q${x + w * 0.85} ${1010 - h * 0.9} ${x + w} 1010Z`, color) +
    repeat(9, (i) =>
      stroke(
        `M${x + w * 0.1 * (i + 0.6)} 1008Q${x + w * 0.5} ${1010 - h * 1.1} ${x + w * (0.98 - i * 0.09)} 1006`,
        mix(color, '#ffffff', 0.35),
        2.4,
      ),
    ) +
    repeat(8, (i) => circle(x + w * (0.12 + i * 0.11), 1006 - h * 0.5 * Math.sin((i + 1) * 0.36), 11, '#f7ead0'));
  return page(
    bandedSky(['#f4b183', '#f8cf9e', '#fbe6be', '#fdf4dc'], 560, 6) +
      sun(400, 380, 80, '#fff8e0', '#fff2cc') +
      hills(r, 560, 190, '#9fb9b0', 640, 640) +
      hills(r, 590, 90, '#5f9a9c', 640, 360) +
      water(578, ['#8fcdc4', '#4fa9ae', '#1f8a9c', '#0f6680'], 1000) +
      lightPath(r, 400, 590, 900, 90, '#fff8e0', 0.7) +
      repeat(5, (i) => farBoat(620 + i * 130, 610 + (i % 2) * 14, 80, '#2f6f80')) +
      trawler(520, 800, 430, {
        hull: '#b23a34',
        band: '#f7ead0',
        cabin: '#f2b134',
        dark: p.ink,
        flag: '#d8392f',
        eye: '#fffbe8',
      }) +
      crane +
      trawler(420, 935, 760, {
        hull: '#1f6f9c',
        band: '#f2694b',
        cabin: '#f7ead0',
        dark: p.ink,
        flag: '#d8392f',
        eye: '#fffbe8',
      }) +
      reflection(r, 400, 950, 60, 600, p.ink, 0.4) +
      polygon(
        [
          [0, 1200],
          [0, 1000],
          [WIDTH, 900],
          [WIDTH, 1200],
        ],
        '#d9b98a',
      ) +
      polygon(
        [
          [0, 1000],
          [WIDTH, 900],
          [WIDTH, 936],
          [0, 1040],
        ],
        '#a8835a',
      ) +
      repeat(7, (i) => rect(90 + i * 270, 1000 - (90 + i * 270) * 0.0556 - 34, 34, 46, p.ink)) +
      `<g transform="translate(560 104)">${net(0, 430, 180, '#2f7f6a')}</g><g transform="translate(1010 130)">${net(0, 300, 120, '#c4562f')}</g>` +
      repeat(
        6,
        (i) =>
          rect(1370 + (i % 3) * 124, 1050 - Math.floor(i / 3) * 82, 114, 74, i % 2 ? '#2f8fb0' : '#f2694b') +
          rect(1370 + (i % 3) * 124, 1074 - Math.floor(i / 3) * 82, 114, 10, '#ffffff', 'opacity=".5"'),
      ) +
      person(330, 1150, 330, poses.bend, { top: '#f2b134', hat: 'conical', bottom: p.ink }) +
      person(220, 1160, 340, { ...poses.reach, lean: 6 }, { top: '#7a3f6a', hat: 'conical', bottom: p.ink, scarf: '#f7ead0' }) +
      basketBoat(110, 1170, 220, '#b9834a', '#5a3a22'),
  );
}

/** The fleet leaving at sunset. */
export function fleetLeaving(): string {
  const p = palettes.sunset;
  const r = seeded('fleet');
  const boat = { hull: p.ink, band: p.mid, cabin: p.near, dark: '#1a0a18', flag: '#e8442f' };
  return page(
    bandedSky(p.sky, 620, 9, 8) +
      sun(900, 590, 230, '#ffe9a8', '#ffd070', 3) +
      cloud(120, 300, 620, '#8f2f3a', 0.7) +
      cloud(1180, 210, 560, '#8f2f3a', 0.55) +
      cloud(620, 150, 360, '#c94a3c', 0.6) +
      rect(0, 618, WIDTH, 600, '#c9523a') +
      swell(640, 5, 420, 0, '#b5433a') +
      swell(700, 9, 520, 2, '#93343c') +
      swell(790, 14, 640, 4, '#6d263b') +
      swell(910, 20, 760, 1, '#4a1b33') +
      swell(1060, 26, 900, 3, '#2e1229') +
      lightPath(r, 900, 630, 1190, 260, '#ffdf94', 0.9) +
      farBoat(640, 626, 90, p.near) +
      farBoat(1130, 624, 76, p.near) +
      farBoat(420, 628, 60, p.mid) +
      farBoat(1340, 626, 56, p.mid) +
      trawler(1330, 760, 420, boat, false) +
      sliver([1170, 772], [1520, 770], 14, '#ffdf94', 'opacity=".7"') +
      trawler(520, 930, 760, boat, false) +
      sliver([170, 948], [930, 944], 26, '#ffdf94', 'opacity=".6"') +
      reflection(r, 520, 970, 120, 560, '#1a0a18', 0.5) +
      birds(r, 9, 640, 330, 600, 170, p.ink, 30) +
      swiftlet(260, 470, 70, p.ink, -8),
  );
}

/** Water up to the eaves; a rescue boat passes between the roofs. */
export function flood(): string {
  const p = palettes.rain;
  const r = seeded('flood');
  const roofed = (x: number, y: number, w: number, roof: string) =>
    rect(x, y - 46, w, 80, '#d9cba6') +
    rect(x + w * 0.4, y - 40, w * 0.2, 60, p.ink) +
    tiledRoof(x, y - 40, w, w * 0.34, roof) +
    sliver([x - 40, y + 8], [x + w + 40, y + 8], 12, '#d9c9a0', 'opacity=".7"');
  return page(
    smoothSky(p.sky, 560) +
      cloud(60, 150, 760, '#5b6c78', 0.8) +
      cloud(900, 90, 820, '#566773', 0.8) +
      cloud(500, 260, 620, '#7c8b92', 0.7) +
      cloud(1300, 250, 500, '#7c8b92', 0.7) +
      hills(r, 560, 170, p.far, 620, 560) +
      hills(r, 580, 90, p.mid, 620, 420) +
      repeat(7, (i) => tree(r, 100 + i * 270 + r(-60, 60), 640, r(110, 190), p.near, '#4a655c', '#5f7a6c')) +
      water(590, ['#b59f74', '#a58a5c', '#8d7047', '#6f5638'], HEIGHT, 7) +
      roofed(1180, 690, 300, '#9a4a38') +
      roofed(150, 720, 260, '#8a4436') +
      palm(r, 1580, 760, 330, p.ink, -0.1, '#2f4f4a') +
      reflection(r, 1330, 705, 90, 300, '#5a3024', 0.5) +
      reflection(r, 280, 735, 90, 260, '#5a3024', 0.5) +
      ripples(r, 60, 640, 1190, '#e0cfa4', 0.5) +
      roofed(1080, 985, 560, '#b85a3e') +
      reflection(r, 1360, 1010, 130, 560, '#4a2a20', 0.5) +
      person(1230, 800, 190, { view: 'front', farArm: [12, 20], nearArm: [140, 160] }, { top: '#e0b23c', bottom: p.ink }) +
      person(1330, 800, 140, { view: 'front' }, { top: '#d8664a', bottom: p.ink, child: true }) +
      line(
        [
          [180, 460],
          [180, 1040],
        ],
        '#3a3430',
        14,
      ) +
      line(
        [
          [110, 520],
          [250, 520],
        ],
        '#3a3430',
        9,
      ) +
      stroke('M-20 560Q90 600 180 530Q600 640 1820 470', '#3a3430', 4) +
      person(500, 1010, 330, { ...poses.row, lean: 10 }, { top: '#e2562f', bottom: p.ink, hat: 'helmet', hatColor: '#e2562f' }) +
      line(
        [
          [560, 830],
          [640, 1090],
        ],
        p.ink,
        9,
      ) +
      person(700, 990, 260, { ...poses.give, bust: true }, { top: '#5d7f94', hat: 'conical' }) +
      person(800, 996, 210, { ...poses.give, bust: true }, { top: '#f0dcae', child: true }) +
      path('M330 980C500 1008 760 1008 980 960C960 1060 880 1086 660 1086C440 1086 360 1050 330 980Z', '#2f5f6f') +
      path('M330 980C500 1008 760 1008 980 960L974 990C760 1036 500 1036 340 1010Z', '#e2562f') +
      sliver([240, 1092], [1060, 1090], 22, '#e8d9b0', 'opacity=".6"') +
      repeat(120, () => {
        const [x, y] = [r(-50, WIDTH), r(-40, HEIGHT)];
        return line(
          [
            [x, y],
            [x - 16, y + 62],
          ],
          '#eef0e6',
          2.4,
          'opacity=".38"',
        );
      }),
  );
}

/** Mangrove stilt roots at low tide. */
export function mangroves(): string {
  const p = palettes.forest;
  const r = seeded('mangroves');
  const crab = (x: number, y: number, s: number) =>
    `<g transform="translate(${x} ${y}) scale(${s})">` +
    ellipse(0, 0, 30, 19, '#e2562f') +
    [-1, 1]
      .map(
        (d) =>
          stroke(`M${d * 22} 4L${d * 44} 18M${d * 20} 10L${d * 36} 28M${d * 26} -4L${d * 50} 2`, '#e2562f', 6) +
          circle(d * 40, -22, 13, '#e2562f') +
          stroke(`M${d * 22} -8L${d * 38} -20`, '#e2562f', 7) +
          circle(d * 10, -22, 4, p.ink),
      )
      .join('') +
    '</g>';
  return page(
    bandedSky(['#f6d58a', '#f8e2a6', '#faedc4'], 560, 5) +
      sun(1240, 300, 100, '#fffbe6', '#fff3c0') +
      hills(r, 560, 110, '#a9c79a', 640) +
      repeat(13, (i) => mangrove(r, 40 + i * 150, 650, r(150, 210), '#5f8a64', '#6fa477', '#86b586')) +
      rect(0, 640, WIDTH, 600, '#cdb98a') +
      water(640, ['#e6dcae', '#b7cfae', '#86b3a4'], 800, 4, 4) +
      lightPath(r, 1240, 650, 800, 120, '#fffbe6', 0.8) +
      ground(
        [
          [-20, 790],
          [300, 760],
          [700, 800],
          [1100, 770],
          [1500, 810],
          [1840, 780],
        ],
        '#9a7b52',
      ) +
      ground(
        [
          [-20, 900],
          [400, 940],
          [900, 890],
          [1400, 950],
          [1840, 900],
        ],
        '#7c5d3e',
      ) +
      path(
        'M980 1200C900 1080 1240 1010 1140 900C1100 850 1240 820 1210 790L1290 790C1330 830 1220 860 1280 910C1400 1010 1180 1090 1320 1200Z',
        '#9cc0ae',
      ) +
      path('M1030 1200C1000 1090 1260 1010 1180 900L1220 900C1320 1010 1110 1090 1130 1200Z', '#d5e4c4') +
      mangrove(r, 1540, 930, 640, '#4a2f22', p.near, p.mid) +
      mangrove(r, 420, 1060, 1010, '#331f18', p.ink, '#1f5a48') +
      repeat(26, () => {
        const x = r(20, 1780);
        const y = r(960, 1160);
        return x > 950 && x < 1340 ? '' : taper(x, y);
      }) +
      crab(820, 1080, 1.5) +
      crab(1420, 1110, 1.1) +
      crab(900, 960, 0.8) +
      egret(1090, 850),
  );
  function taper(x: number, y: number) {
    return sliver([x, y], [x + r(-6, 6), y - r(50, 90)], 7, '#3a2418');
  }
  function egret(x: number, y: number) {
    return (
      `<g transform="translate(${x} ${y})">` +
      line(
        [
          [0, 0],
          [4, -60],
        ],
        p.ink,
        5,
      ) +
      line(
        [
          [16, 0],
          [14, -60],
        ],
        p.ink,
        5,
      ) +
      path('M-50 -50C-20 -100 30 -104 40 -84C36 -60 10 -50 -50 -50Z', '#fffdf2') +
      stroke('M34 -84C64 -100 30 -130 52 -152', '#fffdf2', 11) +
      circle(54, -154, 10, '#fffdf2') +
      sliver([60, -156], [100, -150], 5, p.accent) +
      '</g>'
    );
  }
}

/** Lake Thiên Thủy under the moon. */
export function moonLake(): string {
  const p = palettes.moon;
  const r = seeded('moon-lake');
  const pine = (x: number, y: number, h: number, color: string) =>
    repeat(5, (i) =>
      polygon(
        [
          [x - h * (0.2 - i * 0.032), y - h * (0.12 + i * 0.16)],
          [x, y - h * (0.42 + i * 0.15)],
          [x + h * (0.2 - i * 0.032), y - h * (0.12 + i * 0.16)],
        ],
        color,
      ),
    ) + rect(x - h * 0.02, y - h * 0.14, h * 0.04, h * 0.14, color);
  const range = (seed: string) => {
    const q = seeded(seed);
    return (
      mountain(q, 420, 640, 900, 360, '#3d8486', '#2c6f76') +
      mountain(q, 1400, 640, 980, 420, '#3d8486', '#2c6f76') +
      mountain(q, 900, 640, 760, 250, '#2f757c', '#22606b')
    );
  };
  return page(
    smoothSky(p.sky, 640) +
      stars(r, 110, 420, p.light) +
      sun(930, 260, 108, p.light, '#d9ecd0', 4) +
      circle(900, 236, 20, '#e6dcb4') +
      circle(960, 290, 28, '#e6dcb4') +
      circle(958, 214, 12, '#e6dcb4') +
      range('range') +
      rect(0, 640, WIDTH, 560, '#4f9795') +
      `<g transform="matrix(1 0 0 -.8 0 1152)" opacity=".55">${range('range')}</g>` +
      rect(0, 640, WIDTH, 560, '#123f4d', 'opacity=".3"') +
      hills(r, 668, 60, p.near, 690, 260) +
      repeat(34, (i) => pine(i * 55 + r(-20, 20), 680, r(50, 110), p.near)) +
      lightPath(r, 930, 700, 1160, 150, p.light, 0.9) +
      ripples(r, 30, 700, 1180, '#9fd0bd', 0.35) +
      sampan(700, 900, 300, p.ink, { rower: silhouette(p.ink, { hat: 'conical' }) }) +
      glow(782, 872, 90, '#ffcf70', 0.8) +
      circle(782, 874, 9, '#ffe9a8') +
      reflection(r, 782, 900, 120, 40, '#ffd27a', 0.8) +
      ground(
        [
          [-20, 1100],
          [300, 1060],
          [560, 1140],
          [760, 1210],
        ],
        p.ink,
      ) +
      ground(
        [
          [1240, 1210],
          [1450, 1120],
          [1840, 1050],
        ],
        p.ink,
      ) +
      pine(130, 1130, 620, p.ink) +
      pine(330, 1150, 430, p.ink) +
      pine(1690, 1130, 760, p.ink) +
      pine(1490, 1150, 480, p.ink),
  );
}

/** The dragon-boat race, two crews neck and neck. */
export function boatRace(): string {
  const r = seeded('boat-race');
  return page(
    bandedSky(['#3f9fae', '#7fc1bd', '#c9dfc0', '#f7e7b4'], 380, 6) +
      cumulus(200, 230, 420, '#fff9e2', '#f0dcae') +
      cumulus(1250, 200, 380, '#fff9e2', '#f0dcae') +
      hills(r, 390, 130, '#6fae8a', 460) +
      repeat(6, (i) => tree(r, 60 + i * 330, 440, r(150, 210), '#3f5a34', '#3f8a5c', '#5fa66e')) +
      rect(0, 410, WIDTH, 130, '#d9a25a') +
      repeat(
        9,
        (i) =>
          line(
            [
              [90 + i * 200, 440],
              [90 + i * 200, 250],
            ],
            '#7d4a24',
            7,
          ) + path(`M${90 + i * 200} 254l92 22l-92 34Z`, cycle(['#d8392f', '#f2b134', '#2f7fb5', '#3f8a5c'], i)),
      ) +
      audience(r, 428, 40, 30, '#7d4a24', 0.5, '#f6e3b0') +
      audience(r, 470, 36, 36, '#5a3020', 0.4, '#f3d894') +
      water(530, ['#7cc7bd', '#3fa3a4', '#1f8290', '#136477'], HEIGHT, 7, 10) +
      ripples(r, 60, 560, 1190, '#e6f6e2', 0.55) +
      dragonBoat(1010, 750, 1120, { hull: '#1f5f4f', trim: '#f2b134', crew: '#f7ead0', skin: '#c9835a', dark: '#1a2b2a' }, -1) +
      foam(430, 768, 1140) +
      dragonBoat(820, 1020, 1480, { hull: '#b8282c', trim: '#f7cf52', crew: '#f08a2c', skin: '#b87048', dark: '#3a1414' }, 0.7) +
      foam(60, 1044, 1520),
  );
  function foam(x: number, y: number, w: number) {
    return (
      repeat(34, (i) =>
        sliver(
          [x + (i / 34) * w + r(-20, 20), y + r(0, 26)],
          [x + (i / 34) * w + r(50, 130), y + r(0, 26)],
          r(8, 18),
          '#fffdf0',
          'opacity=".85"',
        ),
      ) + repeat(40, () => circle(x + r(0, w), y - r(-10, 50), r(3, 8), '#fffdf0'))
    );
  }
}

/** Hòn Én: turquoise water, limestone and a cloud of swiftlets. */
export function swiftletIsland(): string {
  const p = palettes.sea;
  const r = seeded('hon-en');
  const rock = (x: number, base: number, w: number, h: number, lit: string, shade: string) =>
    path(
      `M${x - w * 0.5} ${base}C${x - w * 0.56} ${base - h * 0.4} ${x - w * 0.4} ${base - h * 0.72} ${x - w * 0.2} ${base - h * 0.86}C${x - w * 0.1} ${base - h * 1.02} ${x + w * 0.12} ${base - h * 1.03} ${x + w * 0.24} ${base - h * 0.8}C${x + w * 0.42} ${base - h * 0.66} ${x + w * 0.5} ${base - h * 0.3} ${x + w * 0.46} ${base}Z`,
      lit,
    ) +
    path(
      `M${x + w * 0.06} ${base - h}C${x + w * 0.16} ${base - h} ${x + w * 0.2} ${base - h * 0.86} ${x + w * 0.24} ${base - h * 0.8}C${x + w * 0.42} ${base - h * 0.66} ${x + w * 0.5} ${base - h * 0.3} ${x + w * 0.46} ${base}L${x + w * 0.02} ${base}C${x + w * 0.16} ${base - h * 0.3} ${x - w * 0.04} ${base - h * 0.6} ${x + w * 0.06} ${base - h}Z`,
      shade,
    ) +
    repeat(8, (i) =>
      stroke(
        `M${x - w * 0.36 + i * w * 0.09} ${base - h * r(0.3, 0.7)}q${r(-10, 10)} ${h * 0.1} ${r(-6, 6)} ${h * 0.2}`,
        shade,
        7,
        'opacity=".7"',
      ),
    ) +
    repeat(16, (i) =>
      circle(
        x - w * 0.3 + i * w * 0.037,
        base - h * (0.84 + 0.13 * Math.sin((i / 15) * 3.1)),
        w * r(0.03, 0.06),
        i % 3 ? '#2f7a5a' : '#4f9a62',
      ),
    );
  return page(
    bandedSky(p.sky, 640, 7) +
      cumulus(1180, 420, 560, '#fffef4', '#cfe9e2') +
      cumulus(80, 300, 360, '#fffef4', '#cfe9e2') +
      rect(0, 638, WIDTH, 570, '#2fa7b0') +
      water(640, ['#1f93a8', '#2fb0b4', '#5cc9bd', '#97dcc4'], HEIGHT, 7, 8) +
      rock(400, 650, 260, 180, '#7fa39c', '#5f8a8c') +
      rock(1500, 655, 300, 230, '#7fa39c', '#5f8a8c') +
      rock(960, 700, 780, 540, '#d9c9a4', '#a08a6c') +
      path('M800 702C800 600 850 560 890 566C930 572 950 620 946 702Z', '#2f4a52') +
      path('M830 702C834 640 856 610 884 614C906 620 916 650 914 702Z', '#16323c') +
      repeat(20, (i) => sliver([560 + i * 40, 704], [640 + i * 40, 706], 10, '#fffdf0')) +
      ripples(r, 50, 720, 1180, '#eafaf0', 0.6) +
      ellipse(430, 1000, 170, 30, '#1f8a9c', 'opacity=".5"') +
      basketBoat(430, 980, 250, '#c98f4e', '#6b4426') +
      person(420, 968, 250, { ...poses.reach, bust: true }, { top: '#f2694b', hat: 'conical' }) +
      line(
        [
          [480, 800],
          [560, 1060],
        ],
        '#6b4426',
        9,
      ) +
      ground(
        [
          [1060, 1210],
          [1300, 1130],
          [1560, 1090],
          [1860, 1070],
        ],
        '#f6e3b4',
      ) +
      palm(r, 1640, 1130, 620, '#0f5a56', -0.28, '#12705e') +
      palm(r, 1760, 1140, 470, '#0b4a4c', -0.1, '#0f5f56') +
      repeat(15, () => swiftlet(r(140, 1500), r(90, 460), r(20, 44), '#123f52', r(-35, 25))) +
      swiftlet(520, 250, 110, '#0b3a52', -14) +
      swiftlet(1330, 150, 84, '#0b3a52', 12),
  );
}

/** Salt fields of Sa Hải: mirrors of sky, cones of salt, workers with yokes. */
export function saltFields(): string {
  const r = seeded('salt');
  const ink = '#3b2a4f';
  const cone = (x: number, y: number, s: number) =>
    path(
      `M${x - s} ${y}Q${x - s * 0.3} ${y - s * 0.5} ${x} ${y - s * 0.86}Q${x + s * 0.3} ${y - s * 0.5} ${x + s} ${y}Q${x} ${y + s * 0.18} ${x - s} ${y}Z`,
      '#fffaf2',
    ) +
    path(
      `M${x} ${y - s * 0.86}Q${x + s * 0.3} ${y - s * 0.5} ${x + s} ${y}Q${x + s * 0.6} ${y + s * 0.1} ${x + s * 0.25} ${y + s * 0.08}Z`,
      '#d8c3d6',
    );
  const rows = [560, 610, 680, 780, 930, 1200];
  const pans = rows
    .slice(0, -1)
    .map((top, i) => {
      const bottom = rows[i + 1] ?? HEIGHT;
      return repeat(6, (j) => {
        const spread = (y: number, k: number) => 900 + (k - 3) * (280 + (y - 560) * 0.72);
        const pad = 3 + i * 3;
        return polygon(
          [
            [spread(top, j) + pad, top + pad * 0.5],
            [spread(top, j + 1) - pad, top + pad * 0.5],
            [spread(bottom, j + 1) - pad, bottom - pad * 0.5],
            [spread(bottom, j) + pad, bottom - pad * 0.5],
          ],
          cycle(['#f6c9b4', '#f2b6b2', '#e8a6b6', '#f9dcc0', '#d99ab8'], i * 2 + j * 3),
        );
      });
    })
    .join('');
  const carrier = (x: number, y: number, h: number, flip: boolean, top: string) =>
    `<g transform="translate(${x} ${y}) scale(${flip ? -1 : 1} 1)">` +
    person(
      0,
      0,
      h,
      { ...poses.walk, nearArm: [40, 120] },
      { top, hat: 'conical', hatColor: '#f9dcc0', bottom: ink, skin: '#a8674e', shoes: ink },
    ) +
    stroke(`M${-h * 0.46} ${-h * 0.74}Q0 ${-h * 0.86} ${h * 0.46} ${-h * 0.74}`, ink, h * 0.026) +
    [-1, 1]
      .map(
        (d) =>
          line(
            [
              [d * h * 0.46 - h * 0.08, -h * 0.32],
              [d * h * 0.46, -h * 0.74],
              [d * h * 0.46 + h * 0.08, -h * 0.32],
            ],
            ink,
            3,
          ) +
          path(`M${d * h * 0.46 - h * 0.12} ${-h * 0.32}h${h * 0.24}l${-h * 0.04} ${h * 0.15}h${-h * 0.16}Z`, '#8a5a4a') +
          path(`M${d * h * 0.46 - h * 0.11} ${-h * 0.32}Q${d * h * 0.46} ${-h * 0.48} ${d * h * 0.46 + h * 0.11} ${-h * 0.32}Z`, '#fffaf2'),
      )
      .join('') +
    '</g>';
  return page(
    bandedSky(['#e77f7a', '#f09a86', '#f7b995', '#fbd9ac', '#fdecca'], 540, 8) +
      sun(1290, 400, 84, '#fffaf0', '#fff0d0') +
      cloud(180, 190, 520, '#f9c9b0', 0.8) +
      cloud(900, 130, 300, '#f9c9b0', 0.7) +
      hills(r, 556, 120, '#b9799a', 600, 500) +
      hills(r, 562, 50, '#8a5a8a', 600, 300) +
      rect(0, 556, WIDTH, 650, '#6f4a72') +
      pans +
      lightPath(r, 1290, 566, 1190, 130, '#fffaf0', 0.75) +
      repeat(9, (i) => cone(160 + i * 90, 640 + (i % 2) * 22, 34)) +
      repeat(5, (i) => cone(120 + i * 190, 810 + (i % 2) * 30, 76)) +
      cone(260, 1130, 200) +
      cone(640, 1160, 150) +
      person(
        1540,
        800,
        210,
        { ...poses.reach, lean: 18 },
        { top: '#5a7fa8', hat: 'conical', hatColor: '#f9dcc0', bottom: ink, skin: '#a8674e' },
      ) +
      line(
        [
          [1590, 660],
          [1760, 806],
        ],
        ink,
        6,
      ) +
      carrier(1160, 860, 260, true, '#c4486a') +
      carrier(1220, 1130, 500, false, '#2f7f8c'),
  );
}

/** Volunteers collecting plastic on the beach. */
export function beachCleanUp(): string {
  const p = palettes.sea;
  const r = seeded('beach');
  const bottle = (x: number, y: number, s: number, turn: number, color: string) =>
    `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${s})">` +
    pill(-14, -40, 28, 70, color, 8) +
    rect(-6, -58, 12, 20, color) +
    rect(-8, -64, 16, 10, '#e4572e') +
    rect(-14, -18, 28, 18, '#fffdf0', 'opacity=".7"') +
    '</g>';
  const bag = (x: number, y: number, s: number, color: string) =>
    `<g transform="translate(${x} ${y}) scale(${s})">` +
    path('M-34 0C-46 -40 -30 -56 -14 -62L-20 -84L-4 -70L4 -86L12 -68L26 -78L18 -60C38 -50 44 -30 36 0Q0 12 -34 0Z', color) +
    '</g>';
  const vest = { top: '#f2b134', sleeves: 'short', bottom: '#24506a', hat: 'cap', hatColor: '#e4572e' } as const;
  return page(
    bandedSky(['#8fd0d6', '#bfe3dc', '#e6f1dc'], 330, 4) +
      cumulus(1220, 250, 420, '#fffef4', '#d5ebe2') +
      hills(r, 334, 90, '#6fb0ae', 380) +
      water(332, ['#1f8a9c', '#35a5ac', '#6cc4bb'], 620, 5, 6) +
      ripples(r, 26, 350, 520, '#eafaf0', 0.6) +
      farBoat(420, 350, 80, p.ink) +
      path('M-20 560Q300 500 640 560T1240 570T1840 510L1840 1220L-20 1220Z', '#fffdf0') +
      path('M-20 590Q300 530 640 592T1240 604T1840 546L1840 1220L-20 1220Z', '#e9cf98') +
      path('M-20 640Q300 580 640 640T1240 656T1840 600L1840 1220L-20 1220Z', '#f5dfae') +
      repeat(70, () => ellipse(r(0, WIDTH), r(680, 1190), r(4, 12), 3, '#dcbf86')) +
      repeat(26, (i) =>
        bottle(
          r(40, 1760),
          690 + (i / 26) * 470,
          0.6 + (i / 26) * 0.9,
          r(60, 130) * (i % 2 ? 1 : -1),
          cycle(['#8fc9d6', '#5fa8c4', '#7fbf9a', '#e6f1f0'], i),
        ),
      ) +
      repeat(7, (i) => bag(120 + i * 270, 720 + (i % 3) * 130, 1 + (i % 3) * 0.35, cycle(['#fffdf6', '#f2694b', '#7fb6d6'], i))) +
      person(330, 1010, 460, poses.bend, vest) +
      bag(480, 1030, 1.5, '#2b3a44') +
      person(940, 900, 380, { ...poses.reach, lean: 26 }, { ...vest, hairstyle: 'tail' }) +
      bag(1120, 930, 1.6, '#2b3a44') +
      person(1470, 1130, 560, { ...poses.walk, nearArm: [4, 14], farArm: [-10, 0] }, { ...vest, hat: 'conical', hairstyle: 'long' }) +
      bag(1540, 1080, 2.3, '#2b3a44') +
      person(680, 700, 190, poses.crouch, vest) +
      person(1240, 690, 180, poses.bend, { ...vest, hat: 'conical' }),
  );
}

/** A swiftlet house at dusk with its dark slots and circling birds. */
export function swiftletHouse(): string {
  const p = palettes.dusk;
  const r = seeded('swiftlet-house');
  const swarm = repeat(54, (i) => {
    const a = i * 0.5;
    const d = 90 + i * 9;
    return swiftlet(900 + Math.cos(a) * d * 1.4, 330 + Math.sin(a) * d * 0.45, 14 + (i % 5) * 7, p.ink, r(-40, 40));
  });
  return page(
    bandedSky(p.sky, 940, 9) +
      sun(330, 800, 110, '#ffe0a0', '#ffc070') +
      hills(r, 940, 180, '#7a3a6a', 1000, 640) +
      hills(r, 990, 110, p.mid, 1200, 460) +
      palm(r, 560, 1060, 560, p.near, -0.12) +
      palm(r, 1530, 1070, 720, p.near, 0.1) +
      rect(690, 420, 470, 680, '#3a2a58') +
      rect(980, 420, 180, 680, '#2a1d45') +
      rect(660, 396, 530, 34, p.ink) +
      rect(760, 290, 220, 110, '#3a2a58') +
      rect(740, 276, 260, 22, p.ink) +
      rect(810, 320, 110, 52, '#120a22') +
      repeat(4, (row) =>
        repeat(5, (i) => rect(724 + i * 50, 490 + row * 128, 24, 48, '#120a22') + rect(724 + i * 50, 536 + row * 128, 24, 6, '#6b4a80')),
      ) +
      repeat(4, (row) => rect(1040, 500 + row * 128, 60, 26, '#120a22')) +
      rect(690, 604, 470, 6, p.ink) +
      rect(690, 732, 470, 6, p.ink) +
      rect(690, 860, 470, 6, p.ink) +
      glow(830, 1020, 150, '#ffcf70', 0.7) +
      rect(790, 990, 80, 110, '#ffd98a') +
      rect(826, 990, 6, 110, p.near) +
      ground(
        [
          [-20, 1090],
          [400, 1070],
          [900, 1094],
          [1400, 1076],
          [1840, 1100],
        ],
        p.ink,
      ) +
      banana(330, 1120, 330, p.ink, p.near, '#3a2a58') +
      house(1260, 1094, 240, 100, { wall: '#3a2a58', roof: '#6b2f4a', opening: '#ffc66a', trim: p.ink }) +
      person(1180, 1150, 160, poses.stand, silhouette(p.ink, { hat: 'conical' })) +
      swarm,
  );
}
