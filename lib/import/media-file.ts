import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { assumedPictureSize, type MediaReference } from './body';
import { remoteMediaAddress } from './source-address';

export type MediaKind = 'picture' | 'video' | 'audio';

/** A reference that can be used, or the sentence that says why there is none. */
export type FoundMedia = { media: MediaReference } | { reason: string };

/** Looks up what a source names as a picture or recording. */
export type MediaFinder = (address: string, kind: MediaKind) => FoundMedia;

/** SVG is missing on purpose: it is a document that can carry script. */
const extensions: Record<MediaKind, readonly string[]> = {
  picture: ['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif'],
  video: ['.mp4', '.webm', '.mov', '.m4v', '.ogv'],
  audio: ['.mp3', '.m4a', '.wav', '.ogg', '.oga', '.opus', '.aac', '.flac'],
};

const remark: Record<MediaKind, string> = { picture: 'picture', video: 'video', audio: 'recording' };

/** Percent signs as Markdown editors write them; a name that only looks encoded is left as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function existing(candidates: string[]): string | null {
  for (const candidate of candidates) {
    try {
      return realpathSync(candidate);
    } catch {
      // The next spelling may exist.
    }
  }
  return null;
}

/**
 * A finder for a source whose media lie in `root`, for addresses relative to `folder`.
 * It answers with an absolute path only for a file of the right kind that lies in `root`, symbolic links followed;
 * an https address is answered as remote and is not fetched. Everything else is a reason.
 */
export function mediaFinder(root: string, folder: string): MediaFinder {
  const realRoot = realpathSync(root);
  return (address, kind) => {
    const given = address.trim();
    const what = `The ${remark[kind]} "${given.length > 120 ? `${given.slice(0, 120)}…` : given}"`;
    if (given === '') return { reason: `A ${remark[kind]} has no file name. Give one relative to the article's file.` };
    if (/^https?:\/\//i.test(given)) {
      const url = remoteMediaAddress(given);
      return url === null
        ? { reason: `${what} is not a valid address. Correct it or leave it out.` }
        : { media: { url, ...assumedPictureSize } };
    }
    if (/^[a-z][a-z0-9+.-]*:/i.test(given) || given.includes('\0')) {
      return { reason: `${what} is neither a file name nor an https address. Save it as a file beside the article.` };
    }
    if (/^[/\\]/.test(given)) {
      return { reason: `${what} is an absolute path. Name it relative to the article's file.` };
    }
    const spellings = [...new Set([given, decoded(given), decoded(given).normalize('NFC'), decoded(given).normalize('NFD')])]
      .filter((spelling) => !spelling.includes('\0'))
      .map((spelling) => path.resolve(folder, spelling));
    const outside = {
      reason: `${what} lies outside the import folder. Copy it into the folder and name it relative to the article's file.`,
    };
    const inside = spellings.filter((spelling) => isWithin(path.resolve(root), spelling));
    if (inside.length === 0) return outside;
    const file = existing(inside);
    if (file === null) return { reason: `${what} does not exist. Add the file or correct its name.` };
    if (!isWithin(realRoot, file)) return outside;
    if (!extensions[kind].includes(path.extname(file).toLowerCase())) {
      return { reason: `${what} is not of a kind that can be shown (${extensions[kind].join(', ')}). Convert it first.` };
    }
    const status = statSync(file);
    if (!status.isFile() || status.size === 0)
      return { reason: `${what} is ${status.isFile() ? 'an empty file' : 'not a file'}. Replace it.` };
    return { media: { file } };
  };
}
