import { join } from 'node:path';
import type { CollectionConfig, Plugin, TypeWithID, UploadConfig } from 'payload';
import { readEnvironment } from '@/lib/env';
import { bucketClientConfig } from '@/lib/media/bucket';

/** Where Payload keeps uploads on this machine, when no bucket holds them. */
export function mediaFolder(): string {
  const { media, dataDir } = readEnvironment();
  return media.kind === 'folder' ? media.path : join(dataDir, 'media');
}

type Media = Omit<CollectionConfig, 'upload'> & { upload: UploadConfig };
type FileHandler = NonNullable<UploadConfig['handlers']>[number];

const noDocument = {} as TypeWithID;

/** What the plugin brings for browsers, in the words of Payload's import map. */
const forBrowsers = '@payloadcms/storage-s3/client';

/**
 * Three things of the plugin's are for browsers that send files past us into the bucket, each into a folder of its own. None
 * does: every file is looked at first. So its column is left out, and the tables are the same wherever uploads are, and so are
 * migrations and backups. It does not look each file up in the store to learn its folder; it would do so as whoever asks,
 * and no reader may see the list of files. Who may see the file has been settled by then. And the admin is not told to put all
 * that it shows into a part which the one build for all newspapers has not got: it showed nothing.
 */
const withoutUploadsPastUs: Plugin = (config) => ({
  ...config,
  admin: {
    ...config.admin,
    components: {
      ...config.admin?.components,
      providers: config.admin?.components?.providers?.filter((part) => !JSON.stringify(part).includes(forBrowsers)),
    },
    dependencies: Object.fromEntries(Object.entries(config.admin?.dependencies ?? {}).filter(([path]) => !path.startsWith(forBrowsers))),
  },
  collections: config.collections?.map((collection) => {
    if (collection.slug !== 'media') return collection;
    const { upload, fields, ...rest } = collection as Media;
    const handlers = upload.handlers?.map(
      (handler): FileHandler =>
        (req, { doc, headers, params }) =>
          handler(req, { doc: doc ?? noDocument, headers, params }),
    );
    return {
      ...rest,
      upload: { ...upload, handlers },
      fields: fields.filter((field) => !('name' in field) || field.name !== '_objectKey'),
    };
  }),
});

/** With S3_BUCKET, uploads go into the bucket instead, and are read through us, so that the same rules hold for who sees which. */
export function mediaStorage(): Plugin[] {
  const { media } = readEnvironment();
  if (media.kind === 'folder') return [];
  const inBucket: Plugin = async (config) => {
    // Loaded only where there is a bucket: it brings the largest of our libraries.
    const { s3Storage } = await import('@payloadcms/storage-s3');
    return s3Storage({ collections: { media: true }, bucket: media.bucket, config: bucketClientConfig(media) })(config);
  };
  return [inBucket, withoutUploadsPastUs];
}
