import type { EmbedProvider, MediaSource } from './types';

type Player = { provider: EmbedProvider; hosts: RegExp; origin: string; playerPath: (url: URL) => string | null };

/** The players that may be loaded after a click: by host, how to find the player's address. Everything else stays a link. */
const players: Player[] = [
  {
    provider: 'youtube',
    hosts: /^(?:(?:www|m)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/,
    origin: 'https://www.youtube-nocookie.com',
    playerPath: (url) => {
      const id =
        url.hostname === 'youtu.be'
          ? url.pathname.slice(1)
          : (url.searchParams.get('v') ?? /^\/(?:embed|shorts|live)\/([^/]+)/.exec(url.pathname)?.[1] ?? '');
      return /^[\w-]{6,20}$/.test(id) ? `/embed/${id}?autoplay=1` : null;
    },
  },
  {
    provider: 'vimeo',
    hosts: /^(?:www\.|player\.)?vimeo\.com$/,
    origin: 'https://player.vimeo.com',
    playerPath: (url) => {
      const id = /\/(\d+)/.exec(url.pathname)?.[1];
      return id ? `/video/${id}?dnt=1&autoplay=1` : null;
    },
  },
  {
    provider: 'soundcloud',
    hosts: /^(?:www\.)?soundcloud\.com$/,
    origin: 'https://w.soundcloud.com',
    playerPath: (url) => `/player/?url=${encodeURIComponent(url.origin + url.pathname)}&auto_play=true`,
  },
];

/** What a page of ours may show in a frame. */
export const playerOrigins: readonly string[] = players.map(({ origin }) => origin);

/** An address to embed, with the player that it is shown by; null when it is not an https address. */
export function mapEmbed(address: string): MediaSource | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:') return null;
  const player = players.find(({ hosts }) => hosts.test(url.hostname));
  const path = player?.playerPath(url) ?? null;
  const playerSrc = player && path !== null ? player.origin + path : null;
  return { kind: 'embed', provider: player?.provider ?? 'other', playerSrc, href: url.href };
}
