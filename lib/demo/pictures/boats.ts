import { mix } from './palette';
import { person, poses, type Look } from './people';
import { circle, line, path, place, polygon, rect, repeat, stroke } from './shapes';

/** A river sampan of the given length, its waterline at y; the rower stands at the stern. */
export function sampan(
  x: number,
  y: number,
  length: number,
  hull: string,
  options: { rower?: Look; canopy?: string; flip?: boolean } = {},
): string {
  const rower = options.rower
    ? person(-62, -12, 92, poses.row, options.rower) +
      line(
        [
          [-24, -66],
          [10, 12],
        ],
        hull,
        3,
      )
    : '';
  const canopy = options.canopy
    ? path('M-38 -14C-38 -58 38 -58 38 -14Z', options.canopy) +
      repeat(4, (i) =>
        stroke(
          `M${-24 + i * 16} -14C${-24 + i * 16} -40 ${-20 + i * 13} -46 ${-20 + i * 13} -46`,
          mix(options.canopy ?? hull, '#000000', 0.25),
          2,
        ),
      )
    : '';
  const body =
    path('M-112 -24C-80 -10 -40 -8 0 -8C40 -8 80 -10 112 -28C104 -4 70 10 0 10C-70 10 -104 -2 -112 -24Z', hull) +
    path('M-104 -18C-70 -4 -40 -3 0 -3C40 -3 76 -5 106 -22L104 -18C76 2 40 3 0 3C-40 3 -74 0 -104 -18Z', mix(hull, '#ffffff', 0.22));
  return place(canopy + rower + body, x, y, length / 224, { flip: options.flip ?? false });
}

/** A wooden sea-fishing boat with painted hull, wheelhouse, masts and a plain red flag. */
export function trawler(
  x: number,
  y: number,
  length: number,
  colors: { hull: string; band: string; cabin: string; dark: string; flag: string; eye?: string },
  flip = false,
): string {
  const { hull, band, cabin, dark, flag } = colors;
  const drawing =
    line(
      [
        [-20, -60],
        [-20, -168],
      ],
      dark,
      4,
    ) +
    line(
      [
        [52, -40],
        [52, -128],
      ],
      dark,
      3.4,
    ) +
    line(
      [
        [-20, -160],
        [52, -122],
        [136, -50],
      ],
      dark,
      1.4,
    ) +
    line(
      [
        [-20, -160],
        [-118, -46],
      ],
      dark,
      1.4,
    ) +
    line(
      [
        [-20, -96],
        [-96, -142],
      ],
      dark,
      3,
    ) +
    line(
      [
        [-20, -96],
        [24, -150],
      ],
      dark,
      3,
    ) +
    path('M-20 -168L14 -160L-20 -148Z', flag) +
    rect(-86, -92, 72, 58, cabin) +
    rect(-92, -100, 86, 10, dark) +
    rect(-70, -122, 40, 24, cabin) +
    rect(-74, -128, 48, 8, band) +
    repeat(3, (i) => rect(-80 + i * 23, -82, 15, 18, dark)) +
    rect(-64, -116, 28, 12, dark) +
    rect(-4, -48, 44, 14, mix(cabin, dark, 0.4)) +
    circle(66, -44, 13, band) +
    circle(66, -44, 6, dark) +
    path('M-128 -46L-96 -34L60 -34C96 -36 124 -52 146 -72C142 -40 118 -4 96 10L-108 10C-118 -8 -126 -26 -128 -46Z', hull) +
    path('M-128 -46L-96 -34L60 -34C96 -36 124 -52 146 -72L143 -58C122 -40 96 -24 62 -22L-98 -22L-126 -34Z', band) +
    (colors.eye ? circle(112, -26, 6, colors.eye) + circle(113, -26, 2.6, dark) : '') +
    repeat(5, (i) => circle(-70 + i * 26, -14, 6, dark) + circle(-70 + i * 26, -14, 2.6, hull));
  return place(drawing, x, y, length / 274, { flip });
}

/** A round woven basket boat. */
export function basketBoat(x: number, y: number, width: number, color: string, dark: string): string {
  const weave = repeat(7, (i) => stroke(`M${-44 + i * 14} -22L${-34 + i * 11} 6`, dark, 1.6, 'opacity=".5"'));
  return place(
    path('M-54 -26Q0 -14 54 -26C52 4 30 14 0 14C-30 14 -52 4 -54 -26Z', color) + path('M-54 -26Q0 -40 54 -26Q0 -12 -54 -26Z', dark) + weave,
    x,
    y,
    width / 108,
  );
}

/** A long racing boat with a dragon's head, its crew in one colour. */
export function dragonBoat(
  x: number,
  y: number,
  length: number,
  colors: { hull: string; trim: string; crew: string; skin: string; dark: string },
  paddle: number,
): string {
  const { hull, trim, crew, skin, dark } = colors;
  const look: Look = { top: crew, sleeves: 'none', skin, hair: dark, hat: 'band', hatColor: trim };
  const rowers = repeat(9, (i) => {
    const rx = -196 + i * 42;
    const lean = 20 + paddle * 12;
    return (
      line(
        [
          [rx + 34 + paddle * 4, -60],
          [rx + 20 - paddle * 16, 20],
        ],
        dark,
        4,
      ) +
      path(`M${rx + 20 - paddle * 16 - 5} 8l10 2l-3 24l-10 -2Z`, trim) +
      person(rx, -18, 92, { lean, farArm: [50, 40 + paddle * 14], nearArm: [64, 24 + paddle * 16], bust: true }, look)
    );
  });
  const drummer =
    person(198, -16, 96, { view: 'front', farArm: [100, 150], nearArm: [130, 160], bust: true }, { ...look, top: trim }) +
    rect(176, -34, 44, 22, dark) +
    rect(176, -38, 44, 6, trim);
  const steer =
    person(
      -252,
      -22,
      96,
      { lean: 6, farArm: [50, 60], nearArm: [56, 64], farLeg: [-8, -12], nearLeg: [18, 2] },
      { ...look, bottom: dark },
    ) +
    line(
      [
        [-232, -80],
        [-300, 26],
      ],
      dark,
      4,
    );
  const head =
    path(
      'M228 -20C258 -30 262 -58 256 -84C252 -104 268 -124 292 -122C300 -134 316 -132 318 -126L310 -116C330 -112 344 -98 346 -88L318 -86L342 -76C334 -66 318 -64 304 -72C298 -40 288 -8 240 4Z',
      hull,
    ) +
    path('M288 -122C276 -140 262 -144 250 -144C262 -134 266 -126 270 -118Z', trim) +
    circle(304, -104, 6, trim) +
    circle(305, -104, 2.6, dark) +
    repeat(5, (i) => path(`M${258 - i * 1} ${-98 + i * 18}l-20 -8l12 16Z`, trim)) +
    path('M322 -72C320 -58 312 -52 304 -52C310 -60 310 -66 310 -72Z', trim);
  const tail =
    path('M-290 -16C-320 -24 -330 -52 -322 -84C-344 -70 -356 -36 -330 -4L-280 10Z', hull) +
    path('M-322 -84C-318 -100 -330 -112 -342 -112C-336 -100 -338 -90 -334 -78Z', trim);
  const body =
    path('M-310 -24C-220 -12 -120 -10 0 -10C110 -10 190 -12 262 -30C246 6 200 14 0 14C-210 14 -286 8 -310 -24Z', hull) +
    repeat(22, (i) => path(`M${-262 + i * 22} -6q11 14 22 0Z`, trim));
  return place(tail + steer + rowers + drummer + body + head, x, y, length / 660);
}

/** A distant junk-like sail or motor boat: a plain silhouette. */
export const farBoat = (x: number, y: number, size: number, color: string) =>
  place(
    path('M-50 -14L-34 -10L30 -10L54 -24L42 4L-40 4Z', color) +
      rect(-30, -30, 26, 20, color) +
      line(
        [
          [4, -10],
          [4, -58],
        ],
        color,
        3,
      ) +
      polygon(
        [
          [4, -58],
          [20, -52],
          [4, -46],
        ],
        color,
      ),
    x,
    y,
    size / 100,
  );
