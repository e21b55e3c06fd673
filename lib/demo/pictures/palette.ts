/** A limited set of inks for one mood, from the sky down to the darkest plate of the print. */
export interface Palette {
  /** From the top of the sky to the horizon. */
  sky: readonly string[];
  far: string;
  mid: string;
  near: string;
  ink: string;
  light: string;
  accent: string;
  second: string;
}

export const palettes = {
  dawn: {
    sky: ['#6f86a8', '#a99ab4', '#e3aea4', '#f7c99b', '#fbe3b6'],
    far: '#a48aa6',
    mid: '#6f6491',
    near: '#43477a',
    ink: '#232a52',
    light: '#fdf0cf',
    accent: '#f08a5d',
    second: '#d95f59',
  },
  noon: {
    sky: ['#5db7cf', '#8fd0d6', '#c4e5da', '#eef3d9'],
    far: '#8cc0b0',
    mid: '#4f9b7f',
    near: '#2a7059',
    ink: '#12443f',
    light: '#fff8e1',
    accent: '#f2b134',
    second: '#e4572e',
  },
  golden: {
    sky: ['#e9a23b', '#f2b950', '#f8d27a', '#fce7a9'],
    far: '#d99a45',
    mid: '#b6702e',
    near: '#7d4a24',
    ink: '#40241a',
    light: '#fff3cd',
    accent: '#c8402f',
    second: '#2f6f6a',
  },
  dusk: {
    sky: ['#2b2a5a', '#5b3a76', '#a34a78', '#e36a5f', '#f8a65a'],
    far: '#6b3f74',
    mid: '#45305f',
    near: '#2c2149',
    ink: '#170f2b',
    light: '#ffd98a',
    accent: '#f8a65a',
    second: '#ee5b5b',
  },
  sunset: {
    sky: ['#b53a3a', '#dc5a3c', '#f0853f', '#f9b75b', '#fcdc8c'],
    far: '#a8423f',
    mid: '#7a2e3b',
    near: '#4d2033',
    ink: '#2a1224',
    light: '#fff0bd',
    accent: '#fcdc8c',
    second: '#1f4e5f',
  },
  night: {
    sky: ['#0b1536', '#12234f', '#1d3a6b', '#2e5a86'],
    far: '#1d3a63',
    mid: '#142a4d',
    near: '#0e1d3a',
    ink: '#070f22',
    light: '#ffe7a6',
    accent: '#f5b642',
    second: '#e2614a',
  },
  moon: {
    sky: ['#103b4a', '#195765', '#2f7b80', '#6fac9f'],
    far: '#2c7078',
    mid: '#1c5562',
    near: '#123f4d',
    ink: '#092632',
    light: '#f6efcf',
    accent: '#e9c46a',
    second: '#d7795a',
  },
  rain: {
    sky: ['#6d7f8c', '#8c9aa0', '#aab2ae', '#c7c7b8'],
    far: '#8b9a9c',
    mid: '#66797f',
    near: '#465a63',
    ink: '#22343e',
    light: '#ede6cf',
    accent: '#c9793d',
    second: '#b88b4a',
  },
  sea: {
    sky: ['#3ba6c4', '#7cc9d4', '#bfe6de', '#f6f3da'],
    far: '#4aa7ad',
    mid: '#1f8a9c',
    near: '#0f6680',
    ink: '#0b3a52',
    light: '#fffbe8',
    accent: '#ffb347',
    second: '#f2694b',
  },
  rice: {
    sky: ['#f5dca0', '#f8e6b4', '#fbefcb', '#fdf6df'],
    far: '#a7c37c',
    mid: '#7fae4e',
    near: '#4f8a3b',
    ink: '#1f4a2e',
    light: '#fffbe0',
    accent: '#e9b83a',
    second: '#d8623a',
  },
  earth: {
    sky: ['#f3d9b1', '#f6e3c4', '#faeed9'],
    far: '#d69a6a',
    mid: '#b9643f',
    near: '#8a4230',
    ink: '#43201c',
    light: '#fff6e5',
    accent: '#e0a13c',
    second: '#2f6d62',
  },
  forest: {
    sky: ['#cfe0b8', '#dfe9c3', '#f0f1d2'],
    far: '#8bb58a',
    mid: '#4d8a63',
    near: '#256149',
    ink: '#0f3630',
    light: '#fbf7de',
    accent: '#f0a63a',
    second: '#c94f36',
  },
  lacquer: {
    sky: ['#5c0f16', '#7a151c', '#9c1f22'],
    far: '#9c1f22',
    mid: '#7a151c',
    near: '#4a0c14',
    ink: '#1d070b',
    light: '#f8e3b0',
    accent: '#e0a83a',
    second: '#d8432f',
  },
  lantern: {
    sky: ['#251438', '#3a1a4a', '#5a2456', '#8a3456'],
    far: '#4a2050',
    mid: '#361842',
    near: '#261033',
    ink: '#14081e',
    light: '#ffe3a0',
    accent: '#ff9a3d',
    second: '#f2503b',
  },
  clinic: {
    sky: ['#bfe3dd', '#d6ece3', '#eaf4e8'],
    far: '#9fd0c8',
    mid: '#5faea8',
    near: '#2e7f82',
    ink: '#12444f',
    light: '#fffdf2',
    accent: '#f07f5a',
    second: '#f4c463',
  },
  mist: {
    sky: ['#9fb8bd', '#bccdc9', '#d8dfd2', '#efeeda'],
    far: '#a9bfba',
    mid: '#6f938f',
    near: '#3f6b6a',
    ink: '#1c4044',
    light: '#fbf8e6',
    accent: '#e58a3c',
    second: '#c7503a',
  },
} satisfies Record<string, Palette>;

const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** A colour between two inks (0 is the first, 1 the second). */
export function mix(first: string, second: string, amount: number): string {
  const other = channels(second);
  const mixed = channels(first).map((value, i) => Math.round(value + ((other[i] ?? value) - value) * amount));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** A colour along a list of inks (0 is the first, 1 the last). */
export function along(colors: readonly string[], amount: number): string {
  const place = Math.min(Math.max(amount, 0), 1) * (colors.length - 1);
  const index = Math.min(Math.floor(place), colors.length - 2);
  const [from, to] = [colors[index], colors[index + 1]];
  return from && to ? mix(from, to, place - index) : (colors[0] ?? '#000000');
}
