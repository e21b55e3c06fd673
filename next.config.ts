import { join } from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { sharedAddress } from './lib/i18n/addresses';
import { languages } from './lib/i18n/languages';

/** A draft that somebody was sent a link to: in no index, in no cache, and its address in nobody's log. */
const notForCrawlers = [
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  { key: 'Cache-Control', value: 'private, no-store' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
];

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // `npm test` checks the types; a newcomer's first start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // The proxy does it, after it has looked whether an earlier site had the address with its slash.
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  // Title and description stand in the head of every page, whoever asks: Next would let them come later, in the body, and what is
  // kept of one reader's page is a crawler's as well.
  htmlLimitedBots: /.*/,
  // How long a cache in front of us may go on with an old page while it fetches the new one.
  expireTime: 86_400,
  // Next's own, in memory; it also tells a cache in front of us what a page was made from.
  cacheHandler: join(import.meta.dirname, 'lib/cache/next-cache.mjs'),
  // Characters, of which most take two bytes: some 900 pages. A thread in front keeps more of them, and in fewer bytes.
  cacheMaxMemorySize: 128 * 1024 * 1024,
  images: {
    formats: ['image/avif', 'image/webp'],
    deviceSizes: [360, 480, 640, 828, 1080, 1280, 1600, 1920],
    imageSizes: [96, 160, 240],
    qualities: [75],
    localPatterns: [{ pathname: '/api/media/file/**' }],
    // A stored file never changes under its name, which holds a hash of its content.
    minimumCacheTTL: 31_536_000,
    // Bytes. To make a picture takes half a second of a processor, so what was made is kept on disk.
    maximumDiskCacheSize: 2_000_000_000,
  },
  experimental: {
    // Payload knows its errors by the names of their classes: without them it hides every sentence that a rule says to an
    // editor, and logs each refusal as a fault of the server.
    serverMinification: false,
  },
};

const config = withPayload(withNextIntl(nextConfig), { devBundleServerPackages: false });

export default {
  ...config,
  // Payload asks the browser for its colour scheme, which it has to send with a second request. Readers' pages do not need it.
  headers: async () => [
    ...(await config.headers!()).map((rule) => (rule.source === '/:path*' ? { ...rule, source: '/admin/:path*' } : rule)),
    // The address says which build they are of, or which content.
    { source: '/reader-scripts/:file', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
    // https://web.dev/articles/service-worker-lifecycle: a browser asks for it again at each visit.
    { source: '/service-worker.js', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
    ...languages.map((language) => ({ source: sharedAddress(language, ':token'), headers: notForCrawlers })),
  ],
} satisfies NextConfig;
