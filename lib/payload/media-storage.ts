import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { CollectionBeforeOperationHook, CollectionConfig, Plugin, TypeWithID, UploadConfig } from 'payload';
import { readEnvironment } from '@/lib/env';
import { bucketClientConfig } from '@/lib/media/bucket';
import { openStoredFiles } from '@/lib/media/stored-files';

/** Where Payload keeps uploads on this machine, when no bucket holds them. */
export function mediaFolder(): string {
  const { media, dataDir } = readEnvironment();
  return media.kind === 'folder' ? media.path : join(dataDir, 'media');
}

type Media = Omit<CollectionConfig, 'upload'> & { upload: UploadConfig };
type FileHandler = NonNullable<UploadConfig['handlers']>[number];

const noDocument = {} as TypeWithID;

type UploadEdits = { crop?: unknown; focalPoint?: { x?: unknown; y?: unknown } };
type WriteArguments = { id?: number | string; data?: { focalX?: number; focalY?: number }; overrideAccess?: boolean };

/**
 * A picture that is cut anew is read out of the bucket. Payload would ask its own public address for it, as any browser does:
 * it refuses to, where that is an address of the same machine or network, and goes through every cache otherwise.
 */
const readPictureToCut: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id, data = {}, overrideAccess } = args as WriteArguments;
  if (operation !== 'update' || id === undefined || req.file || (!overrideAccess && !req.user)) return args;
  const { crop, focalPoint } = (req.query.uploadEdits ?? {}) as UploadEdits;
  const [x, y] = [Number(focalPoint?.x ?? data.focalX), Number(focalPoint?.y ?? data.focalY)];
  if (!crop && Number.isNaN(x) && Number.isNaN(y)) return args;
  const stored = await req.payload.findByID({ collection: 'media', id, depth: 0, req, disableErrors: true });
  if (!stored?.filename || (!crop && stored.focalX === x && stored.focalY === y)) return args;
  const files = await openStoredFiles(readEnvironment().media);
  const bytes = await buffer(await files.read(stored.filename));
  req.file = { name: stored.filename, mimetype: stored.mimeType ?? '', data: bytes, size: bytes.length };
  return { ...args, overwriteExistingFiles: true };
};

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
    const { upload, fields, hooks, ...rest } = collection as Media;
    const handlers = upload.handlers?.map(
      (handler): FileHandler =>
        (req, { doc, headers, params }) =>
          handler(req, { doc: doc ?? noDocument, headers, params }),
    );
    return {
      ...rest,
      hooks: { ...hooks, beforeOperation: [...(hooks?.beforeOperation ?? []), readPictureToCut] },
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
