import { access, constants, mkdir, statfs } from 'node:fs/promises';

/** Bytes that pictures and films leave to the database beside them: an article can be saved for a long time after the last of them. */
const leftForArticles = 64 * 2 ** 20;

/**
 * Looks whether a folder can take a file, before any of it is written: half of one would stay there.
 * @param size bytes, of the file and of whatever is made of it
 * @throws what the file system would say: ENOSPC where there is too little room, EROFS or EACCES where nothing can be written
 */
export async function expectRoom(folder: string, size: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
  const { bavail, bsize } = await statfs(folder);
  const wanted = size + leftForArticles;
  if (bavail * bsize >= wanted) return;
  const message = `${folder} has ${bavail * bsize} bytes left, and ${wanted} are wanted.`;
  throw Object.assign(new Error(message), { code: 'ENOSPC' });
}
