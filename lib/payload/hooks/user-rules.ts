import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { readEnvironment } from '@/lib/env';
import { isPublicOrigin } from '@/lib/http/public-origin';
import type { User } from '@/lib/payload/generated-types';
import { refuse } from '../refuse';

async function isLastEditorInChief(id: number, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ role: { equals: 'editorInChief' } }, { id: { not_equals: id } }] },
    req,
  });
  return totalDocs === 0;
}

const byTheOperator = {
  vi: 'Tòa soạn chưa có tài khoản nào; người quản trị tạo tài khoản đầu tiên trên máy chủ: npm run user -- create',
  en: 'The newsroom has no account yet; the operator makes the first one on the server: npm run user -- create',
};

/** Payload makes whoever comes first to a newsroom without accounts its editor-in-chief. On the internet that is anybody. */
export const refuseFirstStranger: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (operation !== 'create' || req.user || req.payloadAPI === 'local') return;
  if (isPublicOrigin(readEnvironment().siteUrl)) refuse(req, byTheOperator, 403);
};

const lastOne = {
  vi: 'Đây là Tổng biên tập duy nhất; hãy giao vai trò này cho người khác trước.',
  en: 'This is the only editor-in-chief; give somebody else the role first.',
};

/** Without an editor-in-chief nobody could appoint anybody. */
export const keepAnEditorInChief: CollectionBeforeChangeHook<User> = async ({ data, originalDoc, req }) => {
  const steps = originalDoc?.role === 'editorInChief' && data.role !== undefined && data.role !== 'editorInChief';
  if (steps && (await isLastEditorInChief(originalDoc.id, req))) refuse(req, lastOne);
  return data;
};

export const keepAnEditorInChiefWhenDeleting: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req });
  if (user?.role === 'editorInChief' && (await isLastEditorInChief(user.id, req))) refuse(req, lastOne);
};
