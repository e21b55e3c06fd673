import type { MetadataRoute } from 'next';
import { readEnvironment } from '@/lib/env';
import { crawlerAddresses, newsSitemapAddress, sharedAddress } from '@/lib/i18n/addresses';
import { languages } from '@/lib/i18n/languages';
import { canonicalAddress } from '@/lib/seo';

// The switch is read when somebody asks, not when the portal is built.
export const dynamic = 'force-dynamic';

/**
 * What crawlers leave alone: the newsroom, previews, and the interfaces behind the pages, but not the pictures among them.
 * On a copy for trying things, everything. RFC 9309: of the rules that fit, the longest counts.
 */
export default function robots(): MetadataRoute.Robots {
  if (readEnvironment().staging) return { rules: { userAgent: '*', disallow: '/' } };
  return {
    rules: {
      userAgent: '*',
      allow: ['/api/media/file/', '/api/pictures/', '/api/drawn/'],
      disallow: ['/admin$', '/admin/', '/api/', ...languages.map((language) => sharedAddress(language, ''))],
    },
    sitemap: [crawlerAddresses.sitemap, ...languages.map(newsSitemapAddress)].map(canonicalAddress),
  };
}
