import { join } from 'node:path';
import { s3Storage } from '@payloadcms/storage-s3';
import type { Plugin } from 'payload';
import { readEnvironment } from '@/lib/env';
import { bucketClientConfig } from '@/lib/media/bucket';

/** Where Payload keeps uploads on this machine, when no bucket holds them. */
export function mediaFolder(): string {
  const { media, dataDir } = readEnvironment();
  return media.kind === 'folder' ? media.path : join(dataDir, 'media');
}

/**
 * A column of the plugin's own, for browsers that send files past us into the bucket. None does: each file is looked at first.
 * Without it the tables are the same wherever uploads are, and so are migrations and backups.
 */
const withoutObjectKeys: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) =>
    collection.slug === 'media'
      ? { ...collection, fields: collection.fields.filter((field) => !('name' in field) || field.name !== '_objectKey') }
      : collection,
  ),
});

/** With S3_BUCKET, uploads go into the bucket instead, and are read through us, so that the same rules hold for who sees which. */
export function mediaStorage(): Plugin[] {
  const { media } = readEnvironment();
  if (media.kind === 'folder') return [];
  return [s3Storage({ collections: { media: true }, bucket: media.bucket, config: bucketClientConfig(media) }), withoutObjectKeys];
}
