import { circle, ellipse, path, polygon, repeat, sliver, taper, place, type Point } from './shapes';

/** Degrees from hanging straight down; positive turns towards where the figure looks (outwards when seen from the front). Upper and lower limb are both absolute. */
export type Limb = readonly [upper: number, lower: number];

export interface Pose {
  view?: 'side' | 'front';
  lean?: number;
  nod?: number;
  /** `far*` is the limb drawn behind the body (left one in a front view). */
  farArm?: Limb;
  nearArm?: Limb;
  farLeg?: Limb;
  nearLeg?: Limb;
  /** Leaves the legs out: someone behind a desk or in a boat. */
  bust?: boolean;
}

export interface Look {
  skin?: string;
  hair?: string;
  top?: string;
  bottom?: string;
  shoes?: string;
  sleeves?: 'long' | 'short' | 'none';
  legs?: 'trousers' | 'shorts' | 'wide';
  outfit?: 'shirt' | 'tunic' | 'coat' | 'skirt';
  hairstyle?: 'short' | 'long' | 'bun' | 'tail' | 'none';
  hat?: 'conical' | 'cap' | 'helmet' | 'nurse' | 'band';
  hatColor?: string;
  scarf?: string;
  child?: boolean;
}

const turn = (angle: number, mirrored = 1): Point => [Math.sin((angle * Math.PI) / 180) * mirrored, Math.cos((angle * Math.PI) / 180)];
const step = (from: Point, angle: number, length: number, mirrored = 1): Point => {
  const [dx, dy] = turn(angle, mirrored);
  return [from[0] + dx * length, from[1] + dy * length];
};

/** The palm-leaf hat, tip up, centred on its brim. */
export function conicalHat(x: number, y: number, width: number, color: string, shade = 'rgba(0,0,0,.16)'): string {
  const [w, h] = [width / 2, width * 0.42];
  return (
    path(
      `M${x - w} ${y}Q${x - w * 0.3} ${y - h * 0.62} ${x} ${y - h}Q${x + w * 0.3} ${y - h * 0.62} ${x + w} ${y}Q${x} ${y + h * 0.3} ${x - w} ${y}Z`,
      color,
    ) +
    path(
      `M${x} ${y - h}Q${x + w * 0.3} ${y - h * 0.62} ${x + w} ${y}Q${x + w * 0.6} ${y + h * 0.14} ${x + w * 0.18} ${y + h * 0.15}Z`,
      shade,
    )
  );
}

/** A jointed person whose lowest foot stands at (x, y), `height` tall when upright. */
export function person(x: number, y: number, height: number, pose: Pose, look: Look, options: { flip?: boolean } = {}): string {
  const {
    skin = '#e2a57c',
    hair = '#241a1c',
    top = '#ffffff',
    bottom = '#2b3a55',
    hat,
    hairstyle = 'short',
    outfit = 'shirt',
    legs = 'trousers',
    sleeves = 'long',
  } = look;
  const shoes = look.shoes ?? hair;
  const front = pose.view === 'front';
  const u = 100; // everything is computed for a person 100 tall, then scaled
  const headSize = look.child ? 1.32 : 1.06;
  const trunkLength = look.child ? 27 : 29;
  const lean = pose.lean ?? 0;
  const hip: Point = [0, 0];
  const neck = step(hip, 180 - lean, trunkLength);
  const across: Point = [Math.cos((lean * Math.PI) / 180), Math.sin((lean * Math.PI) / 180)];
  const offset = (from: Point, sideways: number, down = 0): Point => [
    from[0] + across[0] * sideways - across[1] * down,
    from[1] + across[1] * sideways + across[0] * down,
  ];
  const [shoulderHalf, hipHalf] = front ? [9.2, 6] : [3.2, 1.8];
  const shoulders = [offset(neck, -shoulderHalf, 3.4), offset(neck, shoulderHalf * (front ? 1 : -0.2), 3.4)] as const;
  const hips = [offset(hip, -hipHalf), offset(hip, hipHalf * (front ? 1 : 0.6))] as const;
  const sides = [front ? -1 : 1, 1] as const;

  const arm = (which: 0 | 1, [upper, lower]: Limb) => {
    const from = shoulders[which];
    const elbow = step(from, upper, 15.5, sides[which]);
    const wrist = step(elbow, lower, 13.5, sides[which]);
    const hand = step(wrist, lower, 2.6, sides[which]);
    const bare = taper(from, elbow, 6.2, 4.8, skin) + taper(elbow, wrist, 4.6, 3.4, skin);
    const half = step(from, upper, 9.5, sides[which]);
    const cloth =
      sleeves === 'long'
        ? taper(from, elbow, 7, 5.6, top) + taper(elbow, wrist, 5.6, 4.8, top)
        : sleeves === 'short'
          ? taper(from, half, 7.4, 6.6, top)
          : '';
    return bare + cloth + circle(hand[0], hand[1], 2.5, skin);
  };
  let lowest = 0;
  const leg = (which: 0 | 1, [upper, lower]: Limb) => {
    const from = hips[which];
    const knee = step(from, upper, 24, sides[which]);
    const ankle = step(knee, lower, 23, sides[which]);
    const toeAngle = front ? 40 : lower + 82;
    const heel: Point = [ankle[0], ankle[1] + 1];
    const toe = step(heel, Math.min(toeAngle, 120), front ? 4.5 : 6.5, sides[which]);
    lowest = Math.max(lowest, ankle[1] + 3, toe[1] + 2);
    const bare = taper(from, knee, 9.4, 6.4, skin) + taper(knee, ankle, 6.4, 4, skin);
    const half = step(from, upper, 17, sides[which]);
    const cloth =
      legs === 'shorts'
        ? taper(from, half, 10.6, 10, bottom)
        : legs === 'wide'
          ? taper(from, knee, 10, 8.4, bottom) + taper(knee, ankle, 8.4, 9.6, bottom)
          : taper(from, knee, 10, 7.4, bottom) + taper(knee, ankle, 7.4, 5.6, bottom);
    return bare + cloth + taper(heel, toe, 4.6, 3.4, shoes);
  };

  const [waistHalf, chestHalf] = front ? [6.6, 10.4] : [5.4, 6.6];
  const spine = (t: number): Point => [neck[0] + (hip[0] - neck[0]) * t, neck[1] + (hip[1] - neck[1]) * t];
  const edge = (t: number, half: number): [Point, Point] => [offset(spine(t), -half), offset(spine(t), half)];
  const trunkRows = [
    edge(0.02, chestHalf * 0.5),
    edge(0.1, chestHalf * 0.96),
    edge(0.35, chestHalf * 0.92),
    edge(0.68, waistHalf),
    edge(1.06, waistHalf * 1.12),
  ];
  const outline = [...trunkRows.map(([left]) => left), ...trunkRows.map(([, right]) => right).reverse()];
  const trunk = polygon(outline, top, `stroke="${top}" stroke-width="2.4" stroke-linejoin="round"`);

  let skirt = '';
  const hem = (length: number, wide: number) => {
    const swing = turn(((pose.farLeg?.[0] ?? 0) + (pose.nearLeg?.[0] ?? 0)) / 2);
    const [left, right] = edge(0.7, waistHalf);
    const foot: Point = [hip[0] + swing[0] * length, hip[1] + swing[1] * length];
    return polygon(
      [left, right, [foot[0] + wide, foot[1]], [foot[0] - wide, foot[1]]],
      outfit === 'skirt' ? bottom : top,
      `stroke="${outfit === 'skirt' ? bottom : top}" stroke-width="2" stroke-linejoin="round"`,
    );
  };
  if (outfit === 'tunic') skirt = hem(34, front ? 8.4 : 7.4);
  if (outfit === 'coat') skirt = hem(22, front ? 9.4 : 8);
  if (outfit === 'skirt') skirt = hem(22, front ? 10.5 : 9.5);

  const nod = (pose.nod ?? 0) + lean * 0.5;
  const headAt = step(neck, 180 - nod, 9.4 * headSize);
  const headTurn = `transform="translate(${headAt[0]} ${headAt[1]}) rotate(${nod}) scale(${headSize})"`;
  const back = front ? 0 : -1.1;
  const behind =
    hairstyle === 'long'
      ? path(
          front ? 'M-6.6 -2C-7.6 8 -7 14 -7.4 19L7.4 19C7 14 7.6 8 6.6 -2Z' : 'M3 -6C-5 -9 -9 -2 -8.4 8L-9.4 21L-2.4 19C-1 12 -1 6 2 2Z',
          hair,
        )
      : hairstyle === 'tail'
        ? front
          ? ''
          : sliver([-5, -2], [-16, 9], 4.4, hair, '', 3)
        : hairstyle === 'bun'
          ? circle(front ? 0 : -7.4, front ? -8.4 : -3, 3.5, hair)
          : '';
  const cap =
    hairstyle === 'none'
      ? ''
      : front
        ? path('M-6.4 1C-7.4 -9 -3 -9.4 0 -9.4C3 -9.4 7.4 -9 6.4 1C5.6 -3 3.6 -4.4 0 -4.4C-3.6 -4.4 -5.6 -3 -6.4 1Z', hair)
        : path(
            'M5.4 -4.6C4.6 -9.4 -1 -10.4 -4.6 -7.6C-8.4 -4.6 -7.4 2.4 -5 5.4C-3.4 5.6 -2.6 3 -2.2 0.4C-1.6 -2.6 0.6 -3.6 2.6 -3.8C3.8 -3.9 5 -4 5.4 -4.6Z',
            hair,
          );
  const face = front
    ? ellipse(0, 0.4, 5.9, 7.2, skin)
    : path(
        'M5.2 -3.6C5.8 -1.8 5.6 -0.8 6.6 1.4C6.9 2.2 6 2.5 5.6 2.7C5.8 4.6 5.4 6.8 3 7.2C-0.6 7.8 -5.4 5.4 -5.8 -0.6C-6 -6 -2.4 -7.6 0.6 -7.6C3.4 -7.4 4.8 -5.6 5.2 -3.6Z',
        skin,
      );
  const hatColor = look.hatColor ?? '#f3dfae';
  const worn =
    hat === 'conical'
      ? conicalHat(back * 0.4, -3.4, 27 / Math.max(headSize, 1), hatColor)
      : hat === 'cap'
        ? path(
            front
              ? 'M-6.6 -3C-6.4 -11 6.4 -11 6.6 -3Q0 -5.4 -6.6 -3Z'
              : 'M-6.6 -2.4C-7.4 -10.6 4.4 -11 5.2 -4L10.4 -3.2L9.8 -1.8Q0 -3.4 -6.6 -2.4Z',
            hatColor,
          )
        : hat === 'helmet'
          ? path('M-7.6 -1C-9 -11.6 6.4 -12.4 7.4 -3.4L7.2 -2Q0 -2.6 -7.6 -1Z', hatColor)
          : hat === 'nurse'
            ? path(front ? 'M-5.6 -5L-4.6 -10.4H4.6L5.6 -5Z' : 'M-5.4 -5L-3.6 -10.4L4 -9.6L4.8 -5Z', hatColor)
            : hat === 'band'
              ? path(front ? 'M-6.4 -5L6.4 -5L6.2 -2.8L-6.2 -2.8Z' : 'M-7 -4.6L5.4 -5.2L5.6 -3L-7 -2.2Z', hatColor)
              : '';
  const throat = taper(neck, step(neck, 180 - nod, 6), 5, 4.6, skin);
  const scarf = look.scarf ? polygon([offset(neck, -4.2, 0.6), offset(neck, 4.2, 0.6), offset(neck, front ? 0 : 3, 9)], look.scarf) : '';

  const farArm = arm(0, pose.farArm ?? (front ? [10, 6] : [-12, 4]));
  const nearArm = arm(1, pose.nearArm ?? (front ? [10, 6] : [8, 22]));
  const farLeg = pose.bust ? '' : leg(0, pose.farLeg ?? (front ? [4, 2] : [-7, -10]));
  const nearLeg = pose.bust ? '' : leg(1, pose.nearLeg ?? (front ? [4, 2] : [8, 2]));
  const head = `<g ${headTurn}>${behind}</g>${throat}<g ${headTurn}>${face}${cap}${worn}</g>`;
  const drawing = farArm + farLeg + nearLeg + skirt + trunk + scarf + head + nearArm;
  const scale = height / u;
  return place(drawing, x, y - (pose.bust ? 0 : lowest * scale), scale, options);
}

/** The same person in one flat ink. */
export const silhouette = (color: string, extra: Look = {}): Look => ({
  skin: color,
  hair: color,
  top: color,
  bottom: color,
  shoes: color,
  hatColor: color,
  ...extra,
});

/** Poses shared by several scenes. */
export const poses = {
  stand: {},
  front: { view: 'front' },
  walk: { farArm: [26, 40], nearArm: [-24, -8], farLeg: [-20, -32], nearLeg: [22, 8], lean: 3 },
  run: { lean: 14, farArm: [52, 128], nearArm: [-52, 24], farLeg: [-28, -84], nearLeg: [56, -6] },
  runBack: { lean: 12, farArm: [-50, 30], nearArm: [54, 130], farLeg: [48, -4], nearLeg: [-24, -76] },
  sit: { farLeg: [86, 4], nearLeg: [84, -4], farArm: [22, 70], nearArm: [26, 78] },
  bend: { lean: 68, farArm: [6, 12], nearArm: [16, 22], farLeg: [-4, -8], nearLeg: [10, -2], nod: -14 },
  crouch: { lean: 34, farLeg: [104, -30], nearLeg: [96, -44], farArm: [36, 50], nearArm: [46, 64] },
  row: { lean: 16, farArm: [60, 64], nearArm: [70, 74], farLeg: [-10, -16], nearLeg: [22, -6] },
  cheer: { view: 'front', farArm: [150, 168], nearArm: [150, 168] },
  reach: { farArm: [60, 86], nearArm: [70, 92] },
  give: { farArm: [20, 50], nearArm: [40, 82] },
} satisfies Record<string, Pose>;

/** Rows of heads seen from behind: an audience. */
export function audience(
  random: (min?: number, max?: number) => number,
  y: number,
  count: number,
  size: number,
  color: string,
  hatShare = 0,
  hatColor = color,
  left = 0,
  right = 1800,
): string {
  return repeat(count, (i) => {
    const x = left + ((i + 0.5) / count) * (right - left) + random(-0.2, 0.2) * size;
    const top = y - random(0, size * 0.3);
    const body = path(
      `M${x - size * 0.9} ${top + size * 2.4}C${x - size * 0.9} ${top + size * 0.9} ${x - size * 0.4} ${top + size * 0.7} ${x} ${top + size * 0.7}C${x + size * 0.4} ${top + size * 0.7} ${x + size * 0.9} ${top + size * 0.9} ${x + size * 0.9} ${top + size * 2.4}Z`,
      color,
    );
    const head = ellipse(x, top, size * 0.42, size * 0.52, color);
    return body + head + (random() < hatShare ? conicalHat(x, top - size * 0.1, size * 1.7, hatColor) : '');
  });
}
