import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { slugify } from '@/lib/slug';

/**
 * The stored name ends in a part of the content's hash: two pictures called "anh.jpg" do not collide,
 * and the address of a picture of an unpublished article cannot be guessed from its name.
 */
export function mediaFileName(originalName: string, content: Buffer): string {
  const extension = extname(originalName).toLowerCase();
  return `${slugify(basename(originalName, extname(originalName))).slice(0, 60) || 'tep'}-${fileDigest(content)}${extension}`;
}

/** The part of the content's hash that stands in the name: one content has one, whatever it is called. */
export function fileDigest(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 20);
}
