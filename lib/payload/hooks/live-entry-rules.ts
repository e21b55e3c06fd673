import type { CollectionBeforeChangeHook } from 'payload';
import type { LiveEntry } from '@/lib/payload/generated-types';
import { articleLimits } from '../article-limits';
import { textAsRead } from '../plain-text';
import { referenceId } from '../reference-id';
import { refuse } from '../refuse';

const words = {
  empty: {
    vi: 'Diễn biến cần có tít, nội dung hoặc ảnh.',
    en: 'An entry needs a headline, a text or a picture.',
  },
  tooLong: {
    vi: `Diễn biến dài quá ${articleLimits.liveEntry} ký tự; hãy viết ngắn lại, hoặc chia làm hai.`,
    en: `The entry is longer than ${articleLimits.liveEntry} characters; shorten it, or make two of it.`,
  },
  nameless: {
    vi: 'Mốc chính cần có tít: bạn đọc tìm nó bằng tít ấy.',
    en: 'A key moment needs a headline: by that readers find it.',
  },
  notLive: {
    vi: 'Bài này không phải bài tường thuật trực tiếp; hãy chọn bài khác hoặc đổi thể loại của bài.',
    en: 'This article is no live coverage; choose another, or change its format.',
  },
} as const;

/** What an entry must be before readers get it, whichever way it is written. */
export const followLiveEntryRules: CollectionBeforeChangeHook<LiveEntry> = async ({ data, originalDoc, req }) => {
  const entry = { ...originalDoc, ...data };
  const text = textAsRead(entry.text);
  const hasPicture = referenceId(entry.figure?.media) !== null || Boolean(entry.figure?.remote?.src);
  if (!entry.headline?.trim() && text === '' && !hasPicture) refuse(req, words.empty);
  if (text.length > articleLimits.liveEntry) refuse(req, words.tooLong);
  if (entry.keyMoment && !entry.headline?.trim()) refuse(req, words.nameless);
  const article = referenceId(entry.article);
  if (article !== null && article !== referenceId(originalDoc?.article)) {
    const found = await req.payload.findByID({
      collection: 'articles',
      id: article,
      draft: true,
      depth: 0,
      joins: false,
      disableErrors: true,
      select: { format: true },
      req,
    });
    if (found?.format !== 'live') refuse(req, words.notLive);
  }
  return data;
};
