import type { Payload } from 'payload';
import { languages, type Language } from '@/lib/i18n/languages';

/**
 * Sees to it that each edition has its front page to set: a published one, empty, so that all of it fills itself.
 * Two servers that start together both find it missing; the store lets one of them make it.
 */
export async function ensureFrontPages(store: Payload): Promise<void> {
  for (const language of languages) {
    if (await hasFrontPage(store, language)) continue;
    try {
      // An empty one changes nothing for readers, so nobody has to be told of the tags.
      const context = { expiredTags: new Set<string>() };
      await store.create({ collection: 'front-pages', data: { language, _status: 'published' }, depth: 0, context });
    } catch (error) {
      if (!(await hasFrontPage(store, language))) throw error;
    }
  }
}

async function hasFrontPage(store: Payload, language: Language): Promise<boolean> {
  return (await store.count({ collection: 'front-pages', where: { language: { equals: language } } })).totalDocs > 0;
}
