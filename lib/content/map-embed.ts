import type { EmbedProvider, MediaSource } from './types';

type Player = { provider: EmbedProvider; hosts: RegExp; playerSrc: (url: URL) => string | null };

/** The players that may be loaded after a click: by host, how to find the player's address. Everything else stays a link. */
const players: Player[] = [
  {
    provider: 'youtube',
    hosts: /^(?:(?:www|m)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/,
    playerSrc: (url) => {
      const id =
        url.hostname === 'youtu.be'
          ? url.pathname.slice(1)
          : (url.searchParams.get('v') ?? /^\/(?:embed|shorts|live)\/([^/]+)/.exec(url.pathname)?.[1] ?? '');
      return /^[\w-]{6,20}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}?autoplay=1` : null;
    },
  },
  {
    provider: 'vimeo',
    hosts: /^(?:www\.|player\.)?vimeo\.com$/,
    playerSrc: (url) => {
      const id = /\/(\d+)/.exec(url.pathname)?.[1];
      return id ? `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1` : null;
    },
  },
  {
    provider: 'soundcloud',
    hosts: /^(?:www\.)?soundcloud\.com$/,
    playerSrc: (url) => `https://w.soundcloud.com/player/?url=${encodeURIComponent(url.origin + url.pathname)}&auto_play=true`,
  },
];

/** An address to embed, with the player that it is shown by; null when it is not an https address. */
export function mapEmbed(address: string): MediaSource | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:') return null;
  const player = players.find(({ hosts }) => hosts.test(url.hostname));
  return { kind: 'embed', provider: player?.provider ?? 'other', playerSrc: player?.playerSrc(url) ?? null, href: url.href };
}
