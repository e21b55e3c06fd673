import 'server-only';
import { openStore } from '@/lib/payload/client';
import { findLiveTeasers } from './live-articles';

/**
 * Today's address of the live article that used to stand at a path of the former site; null when there is none.
 * @param spellings the path with and without escapes, and with its query
 */
export async function findLegacyAddress(spellings: string[]): Promise<string | null> {
  const store = await openStore();
  const { docs } = await store.find({
    collection: 'articles',
    where: { and: [{ legacyUrls: { in: spellings } }, { _status: { equals: 'published' } }] },
    select: { language: true },
    depth: 0,
    limit: 1,
    pagination: false,
  });
  const found = docs[0];
  if (!found) return null;
  const [teaser] = await findLiveTeasers(found.language, { id: { equals: found.id } }, 1);
  return teaser?.address ?? null;
}
