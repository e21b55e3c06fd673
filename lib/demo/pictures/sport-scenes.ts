import { hills } from './land';
import { person, poses, type Look, type Pose } from './people';
import { palm } from './plants';
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
  stroke,
  type Point,
} from './shapes';
import { bandedSky, cloud, glow, rays, smoothSky, stars, sun } from './sky';
import { ripples, swell, water } from './water';

/** A football: white with dark patches. */
function ball(x: number, y: number, r: number, dark: string): string {
  const patch = (a: number, d: number, s: number) =>
    polygon(
      Array.from({ length: 5 }, (_, i): Point => [
        x + Math.cos(a) * d * r + Math.sin(i * 1.2566 + a) * s * r,
        y + Math.sin(a) * d * r - Math.cos(i * 1.2566 + a) * s * r,
      ]),
      dark,
    );
  return (
    circle(x, y, r, '#fffdf4') + patch(0, 0, 0.36) + repeat(5, (i) => patch(i * 1.2566 + 0.6, 0.82, 0.26)) + ring(x, y, r, dark, r * 0.08)
  );
}

/** The stadium under its flood-lights. */
export function stadium(): string {
  const r = seeded('stadium');
  const mast = (x: number, lean: number) =>
    line(
      [
        [x, 640],
        [x + lean, 170],
      ],
      '#1a2a3f',
      16,
    ) +
    polygon(
      [
        [x + lean - 90, 70],
        [x + lean + 90, 70],
        [x + lean + 76, 180],
        [x + lean - 76, 180],
      ],
      '#1a2a3f',
    ) +
    repeat(12, (i) => circle(x + lean - 60 + (i % 4) * 40, 94 + Math.floor(i / 4) * 32, 13, '#fffbe0')) +
    glow(x + lean, 124, 330, '#f5f3c8', 0.75);
  const beam = (x: number) =>
    polygon(
      [
        [x - 60, 120],
        [x + 60, 120],
        [900 + (x - 900) * 0.1 + 560, 1000],
        [900 + (x - 900) * 0.1 - 560, 1000],
      ],
      '#fffbe0',
      'opacity=".08"',
    );
  const seats = repeat(8, (row) => {
    const y = 500 + row * 32;
    const inset = row * 14;
    return repeat(64, (i) =>
      circle(
        -20 + inset * 0.2 + i * 29 + (row % 2) * 14,
        y - Math.sin((i / 63) * 3.14) * 70 + 60,
        10.5,
        cycle(['#e8432a', '#f7c948', '#fff3d8', '#e8432a', '#2f8fb0'], Math.floor(r(0, 5))),
      ),
    );
  });
  const player = (x: number, y: number, h: number, top: string, pose: Pose, flip = false) =>
    ellipse(x, y, h * 0.28, h * 0.03, '#0f4a33', 'opacity=".6"') +
    person(x, y, h, pose, { top, legs: 'shorts', sleeves: 'short', bottom: '#fffdf4', shoes: '#14202c' }, { flip });
  return page(
    smoothSky(['#071a33', '#0d2f4f', '#1f5a78', '#3f8a94'], 620) +
      stars(r, 60, 300, '#fff3d0') +
      path('M-20 430Q900 250 1820 430V760H-20Z', '#14263f') +
      path('M-20 400Q900 210 1820 400L1820 450Q900 270 -20 450Z', '#f4f0dc') +
      repeat(25, (i) =>
        line(
          [
            [i * 76 - 10, 440 - Math.sin((i / 24) * 3.14) * 100],
            [i * 76 - 10, 400 - Math.sin((i / 24) * 3.14) * 96],
          ],
          '#b9c4c0',
          6,
        ),
      ) +
      seats +
      mast(200, -40) +
      mast(1600, 40) +
      rect(0, 742, WIDTH, 50, '#14263f') +
      repeat(10, (i) => rect(12 + i * 180, 750, 164, 36, cycle(['#e8432a', '#f7c948', '#2fa39a', '#fffdf4'], i))) +
      rect(0, 790, WIDTH, 420, '#2f8f4f') +
      repeat(6, (i) =>
        polygon(
          [
            [900 + (i * 2 - 6) * 190, 790],
            [900 + (i * 2 - 5) * 190, 790],
            [900 + (i * 2 - 5) * 330, 1200],
            [900 + (i * 2 - 6) * 330, 1200],
          ],
          '#37a05a',
        ),
      ) +
      beam(160) +
      beam(1640) +
      ellipse(900, 1000, 300, 84, 'none', 'stroke="#f4fbe8" stroke-width="7"') +
      line(
        [
          [0, 1000],
          [WIDTH, 1000],
        ],
        '#f4fbe8',
        7,
      ) +
      circle(900, 1000, 10, '#f4fbe8') +
      path('M560 790V650H1240V790', 'none', 'stroke="#fffdf4" stroke-width="14"') +
      repeat(18, (i) =>
        line(
          [
            [570 + i * 39, 655],
            [570 + i * 39, 790],
          ],
          '#fffdf4',
          1.8,
          'opacity=".7"',
        ),
      ) +
      repeat(5, (i) =>
        line(
          [
            [560, 676 + i * 26],
            [1240, 676 + i * 26],
          ],
          '#fffdf4',
          1.8,
          'opacity=".7"',
        ),
      ) +
      line(
        [
          [330, 850],
          [1470, 850],
        ],
        '#f4fbe8',
        5,
      ) +
      line(
        [
          [330, 850],
          [390, 790],
        ],
        '#f4fbe8',
        5,
      ) +
      line(
        [
          [1470, 850],
          [1410, 790],
        ],
        '#f4fbe8',
        5,
      ) +
      player(900, 812, 130, '#f7c948', { view: 'front', farArm: [80, 100], nearArm: [80, 100] }) +
      player(560, 930, 190, '#2f7fc0', poses.run) +
      player(1180, 910, 180, '#e8432a', poses.runBack, true) +
      player(1390, 1080, 260, '#2f7fc0', poses.run, true) +
      player(760, 1130, 330, '#e8432a', {
        lean: 8,
        farArm: [-70, -40],
        nearArm: [60, 90],
        farLeg: [-6, -14],
        nearLeg: [58, 40],
      }) +
      ball(985, 1070, 30, '#14202c') +
      player(270, 1110, 280, '#e8432a', poses.run),
  );
}

/** A woman footballer striking the ball, against a burst of colour. */
export function striker(): string {
  const r = seeded('striker');
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#f26b3a') +
      rays(760, 620, '#f9b43c', 26, 1) +
      circle(760, 620, 480, '#fde3a0') +
      circle(760, 620, 400, '#fff3cf') +
      path('M-20 1010Q900 940 1820 1030V1220H-20Z', '#1f6f4f') +
      path('M-20 1070Q900 1010 1820 1090V1220H-20Z', '#2f8a5c') +
      repeat(60, () => {
        const x = r(0, WIDTH);
        const y = r(1080, 1180);
        return sliver([x, y], [x + r(-10, 10), y - r(24, 54)], 6, '#1f6f4f');
      }) +
      person(
        760,
        1080,
        1000,
        { lean: -16, nod: 16, farArm: [-96, -70], nearArm: [60, 96], farLeg: [-12, -16], nearLeg: [82, 62] },
        {
          top: '#c2183f',
          sleeves: 'short',
          legs: 'shorts',
          bottom: '#1a2350',
          shoes: '#14142a',
          hairstyle: 'tail',
          skin: '#a9603f',
          hair: '#1d1018',
        },
      ) +
      repeat(6, (i) =>
        line(
          [
            [1290 + i * 26, 800 - i * 40],
            [1190 + i * 4, 830 - i * 36],
          ],
          '#fff3cf',
          12,
          'opacity=".9"',
        ),
      ) +
      ball(1440, 560, 110, '#1a2350') +
      repeat(12, () => {
        const [x, y] = [1180 + r(0, 160), 960 + r(0, 60)];
        return polygon(
          [
            [x, y],
            [x + r(8, 26), y - r(10, 34)],
            [x + r(20, 40), y],
          ],
          '#1f6f4f',
        );
      }),
  );
}

/** Marathon runners along the sea wall. */
export function marathon(): string {
  const r = seeded('marathon');
  const runner = (x: number, y: number, h: number, top: string, i: number) => {
    const female = i % 2 === 1;
    return (
      ellipse(x, y, h * 0.24, h * 0.026, '#8a5a5a', 'opacity=".5"') +
      person(x, y, h, i % 2 ? poses.runBack : poses.run, {
        top,
        sleeves: i % 3 ? 'none' : 'short',
        legs: 'shorts',
        bottom: '#2a2a54',
        shoes: cycle(['#ff5a3c', '#ffffff', '#2fd0b8'], i),
        hairstyle: female ? 'tail' : 'short',
        ...(i === 2 ? { hat: 'cap' } : i === 4 ? { hat: 'band' } : {}),
        hatColor: '#fff6e0',
        skin: cycle(['#c9835a', '#e2a57c', '#a9684a'], i),
      } satisfies Look) +
      group(
        rect(-h * 0.055, -h * 0.03, h * 0.11, h * 0.085, '#fffdf4') + rect(-h * 0.03, -h * 0.01, h * 0.06, h * 0.04, '#2a2a54'),
        `transform="translate(${x + h * 0.08} ${y - h * 0.62}) rotate(14)"`,
      )
    );
  };
  return page(
    bandedSky(['#f78f7a', '#f9ac88', '#fbc99c', '#fde3ba', '#fff3d8'], 560, 7) +
      sun(560, 430, 130, '#fffdf0', '#fff0c0') +
      cloud(980, 220, 560, '#fbd6b8', 0.9) +
      cloud(140, 160, 320, '#fbd6b8', 0.8) +
      hills(r, 556, 150, '#c98a9a', 600, 700) +
      water(552, ['#f0b8a0', '#8fc4be', '#3fa3ae', '#2a8aa0'], 900, 6) +
      swell(640, 7, 320, 0, '#4fb0b4', 900) +
      swell(720, 10, 420, 2, '#2f98a6', 900) +
      ripples(r, 40, 580, 760, '#fff0d8', 0.6) +
      path('M-20 760Q500 720 900 770T1840 760V900H-20Z', '#fffaf0') +
      path('M-20 780Q500 740 900 790T1840 780V900H-20Z', '#f5d9a0') +
      repeat(7, (i) => palm(r, 90 + i * 290, 850, r(380, 520), '#2f6f6a', r(-0.16, 0.16), '#2f7f72')) +
      rect(0, 836, WIDTH, 40, '#fff3dc') +
      repeat(30, (i) => rect(i * 62, 800, 12, 76, '#fff3dc')) +
      rect(0, 796, WIDTH, 16, '#fff3dc') +
      rect(0, 874, WIDTH, 340, '#c97a7a') +
      rect(0, 874, WIDTH, 20, '#a85f66') +
      line(
        [
          [0, 960],
          [WIDTH, 960],
        ],
        '#fff3dc',
        6,
      ) +
      line(
        [
          [0, 1080],
          [WIDTH, 1080],
        ],
        '#fff3dc',
        7,
      ) +
      runner(1500, 960, 330, '#2fb0a8', 3) +
      runner(1210, 970, 340, '#f7c948', 0) +
      runner(180, 970, 330, '#7a5ac0', 1) +
      runner(860, 1060, 450, '#ff5a3c', 1) +
      runner(460, 1080, 460, '#2f7fc0', 4) +
      runner(1560, 1160, 560, '#f7c948', 2) +
      runner(1120, 1180, 590, '#e83a6a', 5) +
      runner(200, 1180, 560, '#fffdf4', 6),
  );
}

/** Vovinam-like martial artists, one in a flying kick. */
export function martialArts(): string {
  const ink = '#14161f';
  const gi = (sash: string): Look => ({
    top: ink,
    bottom: ink,
    skin: '#c98a66',
    hair: '#0b0c12',
    shoes: '#c98a66',
    legs: 'wide',
    scarf: sash,
  });
  const sash = (x: number, y: number, s: number, c: string, turn = 0) =>
    group(
      rect(-54, -12, 108, 24, c) + path('M20 6L60 90L38 96L4 10ZM6 6L14 100L-8 98L-8 8Z', c),
      `transform="translate(${x} ${y}) rotate(${turn}) scale(${s})"`,
    );
  return page(
    rect(0, 0, WIDTH, HEIGHT, '#efe3c8') +
      circle(900, 560, 470, '#d8352a') +
      repeat(3, (i) => stroke(`M${-20} ${930 + i * 40}Q900 ${890 + i * 50} 1820 ${940 + i * 36}`, '#d9c8a0', 12)) +
      path('M-20 1010Q900 970 1820 1010V1220H-20Z', '#2f3a44') +
      path('M1500 -20C1480 120 1560 240 1700 300L1840 320V-20Z', '#2f3a44') +
      bambooStem(120) +
      bambooStem(230) +
      bambooStem(1690) +
      bambooStem(1600) +
      person(
        880,
        800,
        720,
        { lean: -34, nod: 26, farArm: [40, 120], nearArm: [-20, 60], farLeg: [70, -50], nearLeg: [98, 96] },
        gi('#f2c33c'),
      ) +
      sash(846, 560, 1, '#f2c33c', -24) +
      person(360, 1090, 640, { lean: 6, farArm: [84, 88], nearArm: [30, 130], farLeg: [58, -2], nearLeg: [-52, -30] }, gi('#2f8fb0')) +
      sash(352, 800, 0.9, '#2f8fb0', 4) +
      person(
        1420,
        1090,
        640,
        { lean: -6, farArm: [120, 160], nearArm: [70, 40], farLeg: [46, 4], nearLeg: [-44, -36] },
        { ...gi('#fff6e0'), hairstyle: 'bun' },
        { flip: true },
      ) +
      sash(1426, 800, 0.9, '#fff6e0', -4) +
      ellipse(900, 1080, 240, 22, '#1a222a'),
  );
  function bambooStem(x: number) {
    return (
      repeat(8, (i) => pill(x - 16, -40 + i * 140, 32, 134, i % 2 ? '#5f8f6a' : '#6f9f76', 10)) +
      repeat(5, (i) => sliver([x, 140 + i * 180], [x + (i % 2 ? -130 : 130), 190 + i * 180], 22, '#4f7f5a'))
    );
  }
}
