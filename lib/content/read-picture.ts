import 'server-only';
import { cached } from '@/lib/cache/cached';
import { tags } from '@/lib/cache/tags';
import { openStore } from '@/lib/payload/client';
import { mapMediaPicture } from './map-picture';
import type { Picture } from './types';

/** The stored picture with this file name, which holds a digest of its content; null when there is none. */
export function getStoredPicture(file: string): Promise<Picture | null> {
  return cached(['picture', file], [tags.media], async () => {
    const store = await openStore();
    const { docs } = await store.find({
      collection: 'media',
      where: { and: [{ filename: { equals: file } }, { mimeType: { like: 'image/' } }] },
      depth: 0,
      limit: 1,
      pagination: false,
    });
    return mapMediaPicture(docs[0]);
  });
}

/** Whether there is an upload of that name, as it is written in an address, and not in the bin. */
export async function isUploadThere(name: string): Promise<boolean> {
  const store = await openStore();
  const { totalDocs } = await store.count({ collection: 'media', where: { filename: { equals: decodeURIComponent(name) } } });
  return totalDocs > 0;
}
