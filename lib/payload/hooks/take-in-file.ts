import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { readEnvironment } from '@/lib/env';
import { expectRoom } from '@/lib/media/expect-room';
import { fileDigest, mediaFileName } from '../media-file-name';
import { refuse } from '../refuse';
import { inspectFile } from '../uploads/inspect-file';
import { pictureNotes } from '../uploads/picture-notes';
import { virusIn } from '../uploads/virus-scanner';
import { withoutMetadata } from '../uploads/without-metadata';

type Upload = NonNullable<PayloadRequest['file']>;
type WriteArguments = { id?: number | string; data?: Record<string, unknown>; overrideAccess?: boolean };

/**
 * Everything that happens to a file between the form and the store: what is not a sound picture is refused, what is here
 * already is pointed at, what the virus scanner knows is refused as well, what the photographer wrote goes into the empty
 * fields, and the rest of the metadata goes away.
 *
 * The name holds the digest of the bytes as they were sent, not as they are stored: whoever sends them again, an editor or an
 * import, is found to have sent them before.
 */
export const takeInFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args;
  const { id, data = {}, overrideAccess } = args as WriteArguments;
  // Payload asks only after this hook who is there; for a stranger nothing is decoded.
  if (!overrideAccess && !req.user) return args;
  const { file } = req;
  // What the browser says that the file is, is only what its name says.
  const { mimeType, fault } = await inspectFile(file.name, file.data, { nameMatters: Boolean(req.user) });
  if (fault) return refuse(req, fault);
  if (req.user) await refuseDuplicate(file, id, req);
  await refuseVirus(file, req);
  const isPicture = mimeType.startsWith('image/');
  const notes = isPicture && operation === 'create' ? await notesFor(data, file) : {};
  const name = mediaFileName(file.name, file.data);
  const content = isPicture ? await withoutMetadata(file.data, mimeType) : file.data;
  const { media } = readEnvironment();
  // Of a small picture the preview may be larger than what it was made of.
  if (media.kind === 'folder') await expectRoom(media.path, 2 * content.length);
  Object.assign(file, { name, mimetype: mimeType, data: content, size: content.length });
  return { ...args, data: { ...data, ...notes } };
};

/** What an editor has typed goes before what the file says; what the file shows is for a person to describe. */
async function notesFor(data: Record<string, unknown>, file: Upload): Promise<{ caption?: string; credit?: string }> {
  const { caption, credit } = await pictureNotes(file.data);
  return { ...(caption && !data.caption ? { caption } : {}), ...(credit && !data.credit ? { credit } : {}) };
}

/** While the scanner is away nothing is taken in: what has got in is given to readers. */
async function refuseVirus(file: Upload, req: PayloadRequest): Promise<void> {
  const { virusScanner } = readEnvironment();
  if (!virusScanner) return;
  const virus = await virusIn(file.data, virusScanner).catch((error: Error) => {
    console.warn(`Uploads: none is taken in, since the virus scanner at VIRUS_SCANNER_URL cannot be asked: ${error.message}`);
    return refuse(
      req,
      {
        vi: `Chưa nhận được "${file.name}" vì trình quét vi-rút không trả lời. Hãy thử lại sau ít phút; nếu vẫn vậy, báo người vận hành.`,
        en: `"${file.name}" could not be taken in, since the virus scanner does not answer. Try again in some minutes; if it stays so, tell the operator.`,
      },
      503,
    );
  });
  if (virus === null) return;
  refuse(req, {
    vi: `Trình quét vi-rút tìm thấy ${virus} trong "${file.name}", nên tệp không được nhận. Hãy lấy lại tệp từ nguồn khác, và cho quét máy đã chứa tệp này.`,
    en: `The virus scanner finds ${virus} in "${file.name}", and so it is not taken in. Fetch it from another source, and have the computer looked over that it was on.`,
  });
}

/** Our own code is not bound: an import looks for the file itself, and uses the one that is there. */
async function refuseDuplicate(file: Upload, ownId: number | string | undefined, req: PayloadRequest): Promise<void> {
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { and: [{ filename: { like: fileDigest(file.data) } }, { id: { not_equals: Number(ownId ?? 0) } }] },
    depth: 0,
    joins: false,
    limit: 1,
    pagination: false,
    select: { filename: true },
    req,
  });
  const [existing] = docs;
  if (!existing) return;
  const address = `/admin/collections/media/${existing.id}`;
  refuse(
    req,
    {
      vi: `"${file.name}" đã có trong kho với tên "${existing.filename}" (${address}); hãy dùng tệp đó.`,
      en: `"${file.name}" is here already as "${existing.filename}" (${address}); use that file.`,
    },
    409,
    { code: 'duplicate', id: existing.id, filename: existing.filename, address },
  );
}
