import type { Payload } from 'payload';
import { tags } from '@/lib/cache/tags';

/**
 * The tags of the breaking strips that have ended after one instant and not after another. A page that is only
 * old is shown once more while it is made anew; one whose tag has expired is not.
 * @param after milliseconds
 * @param until milliseconds
 */
export async function tagsOfEndedStrips(store: Payload, after: number, until: number): Promise<string[]> {
  const { docs } = await store.find({
    collection: 'front-pages',
    where: {
      and: [
        { _status: { equals: 'published' } },
        { 'breaking.until': { greater_than: new Date(after).toISOString() } },
        { 'breaking.until': { less_than_equal: new Date(until).toISOString() } },
      ],
    },
    depth: 0,
    pagination: false,
    select: { language: true },
  });
  return docs.map(({ language }) => tags.breaking(language));
}
