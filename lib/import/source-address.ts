/** Addresses that a source names: which of them may stand in a body, and which player or picture they lead to. */

const linkProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

function parse(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/**
 * The address of a link as it may be stored, or null when the link has to become plain text: a script or data
 * address, an anchor on the old page, a relative address without `base` to resolve it.
 * A path that begins with `/` stays a path, unless `base` tells whose it is.
 */
export function safeLinkAddress(address: string, base?: string): string | null {
  // Browsers ignore white space and control characters inside a scheme, so "java\nscript:" has to be seen through.
  const given = address
    .replace(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]+/g, (gap) => (/^ +$/.test(gap) ? ' ' : ''))
    .trim();
  if (given === '' || given.startsWith('#')) return null;
  if (/^\/(?![/\\])/.test(given) && base === undefined) {
    const url = parse(given, 'https://this.invalid');
    return url === null ? null : url.pathname + url.search + url.hash;
  }
  const url = parse(/^[/\\]{2}/.test(given) ? `https:${given}` : given, base);
  if (url === null || !linkProtocols.has(url.protocol)) return null;
  if ((url.protocol === 'http:' || url.protocol === 'https:') && url.hostname === '') return null;
  // A name and password in an address only serve to mislead about its host.
  url.username = '';
  url.password = '';
  return url.href.replace(/ /g, '%20');
}

/**
 * The https address of a remote picture or recording, or null when it has none. Plain http is raised to https,
 * because a page served over https shows nothing else.
 */
export function remoteMediaAddress(address: string, base?: string): string | null {
  const link = safeLinkAddress(address, base);
  if (link === null || !/^https?:/.test(link)) return null;
  return link.replace(/^http:/, 'https:');
}

/** The path and query of an old address, given as a path or in full; null when it is neither or only the front page. */
export function legacyPath(address: string): string | null {
  const given = address.trim();
  if (!/^(?:https?:\/\/|\/(?!\/))/i.test(given) || /\s/.test(given)) return null;
  const url = parse(given, 'https://this.invalid');
  if (url === null || url.pathname === '/') return null;
  return url.pathname + url.search;
}

/** Why an old address that the newspaper itself answers at is left out. */
export function reservedAddressReason(path: string): string {
  return `The old address "${path}" is one that the newspaper itself answers at, so it cannot lead to an article. The article came in without it.`;
}

export type EmbedAddress = { kind: 'video' | 'audio'; url: string };

type Provider = { kind: EmbedAddress['kind']; hosts: RegExp; canonical: (url: URL) => string | null };

/** The players that the site knows how to show, and the address that each is stored under. */
const providers: Provider[] = [
  {
    kind: 'video',
    hosts: /^(?:(?:www|m|music)\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$/,
    canonical: (url) => {
      const id = url.hostname.endsWith('youtu.be')
        ? url.pathname.slice(1)
        : (url.searchParams.get('v') ?? /^\/(?:embed|v|shorts|live)\/([^/]+)/.exec(url.pathname)?.[1]);
      return id !== undefined && /^[\w-]{6,20}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : null;
    },
  },
  {
    kind: 'video',
    hosts: /^(?:www\.|player\.)?vimeo\.com$/,
    canonical: (url) => {
      const id = /\/(\d{4,})(?:\/|$)/.exec(url.pathname)?.[1];
      return id === undefined ? null : `https://vimeo.com/${id}`;
    },
  },
  {
    kind: 'audio',
    hosts: /^(?:(?:www|m|on)\.)?soundcloud\.com$/,
    canonical: (url) => (url.pathname.length > 1 ? `https://${url.hostname}${url.pathname}` : null),
  },
  {
    kind: 'audio',
    hosts: /^w\.soundcloud\.com$/,
    canonical: (url) => {
      const track = parse(url.searchParams.get('url') ?? '');
      return track !== null && /(?:^|\.)soundcloud\.com$/.test(track.hostname) ? `https://${track.hostname}${track.pathname}` : null;
    },
  },
];

/** The video or recording that an address of YouTube, Vimeo or SoundCloud leads to; null for every other address. */
export function embedAddress(address: string): EmbedAddress | null {
  const https = remoteMediaAddress(address);
  const url = https === null ? null : parse(https);
  if (url === null) return null;
  for (const provider of providers) {
    if (!provider.hosts.test(url.hostname)) continue;
    const canonical = provider.canonical(url);
    if (canonical !== null) return { kind: provider.kind, url: canonical };
  }
  return null;
}
