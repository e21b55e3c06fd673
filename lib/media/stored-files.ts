import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Bucket, MediaPlace } from '@/lib/env';
import { bucketClientConfig } from './bucket';

/** The uploads by their names, wherever they are kept. */
export type StoredFiles = {
  /** Bytes; null for one that is not there. */
  size: (name: string) => Promise<number | null>;
  read: (name: string) => Promise<Readable>;
  /** Whole, or not at all. */
  write: (name: string, bytes: AsyncIterable<Buffer>, size: number) => Promise<void>;
  /** One that is not there is no fault. */
  remove: (name: string) => Promise<void>;
};

/** Of this process: a client keeps its connections. */
let filesInBucket: Promise<StoredFiles> | undefined;

/** Opens the place where uploads are. */
export async function openStoredFiles(place: MediaPlace): Promise<StoredFiles> {
  return place.kind === 'folder' ? inFolder(place.path) : (filesInBucket ??= inBucket(place));
}

function inFolder(folder: string): StoredFiles {
  return {
    size: (name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => null,
      ),
    read: async (name) => createReadStream(join(folder, name)),
    async write(name, bytes) {
      await mkdir(folder, { recursive: true });
      const target = join(folder, name);
      const part = `${target}.part`;
      try {
        await pipeline(bytes, createWriteStream(part));
        await rename(part, target);
      } finally {
        await rm(part, { force: true });
      }
    },
    remove: (name) => rm(join(folder, name), { force: true }),
  };
}

/** Bytes of a name, of ours as of any in a folder. */
const longestName = 255;

async function inBucket(bucket: Bucket): Promise<StoredFiles> {
  // Loaded only where there is a bucket: it is the largest of our libraries.
  const { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
  const client = new S3Client(bucketClientConfig(bucket));
  const at = (name: string) => ({ Bucket: bucket.bucket, Key: name });
  return {
    async size(name) {
      // Some servers take so long a name for a fault of their own.
      if (Buffer.byteLength(name) > longestName) return null;
      try {
        return (await client.send(new HeadObjectCommand(at(name)))).ContentLength ?? 0;
      } catch (error) {
        // 400 is for a name that no file can have.
        if ([400, 404].includes((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode ?? 0)) return null;
        throw error;
      }
    },
    read: async (name) => (await client.send(new GetObjectCommand(at(name)))).Body as Readable,
    // One request, so an upload that breaks off leaves nothing behind.
    write: async (name, bytes, size) =>
      void (await client.send(new PutObjectCommand({ ...at(name), Body: Readable.from(bytes), ContentLength: size }))),
    remove: async (name) => void (await client.send(new DeleteObjectCommand(at(name)))),
  };
}
