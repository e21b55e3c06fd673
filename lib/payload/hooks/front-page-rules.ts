import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import type { FrontPage } from '@/lib/payload/generated-types';
import { referenceId, referenceIds } from '../reference-id';
import { refuse } from '../refuse';

/**
 * A front page has each story once, and only those of its own edition. What goes live has live stories, and a breaking
 * strip that will end. A draft may still wait for a story to be published, or for its strip's end to be set.
 */
export const checkFrontPage: CollectionBeforeChangeHook<FrontPage> = async ({ data, originalDoc, req }) => {
  const page = { ...originalDoc, ...data, breaking: { ...originalDoc?.breaking, ...data.breaking } } as FrontPage;
  const isPublished = page._status === 'published';
  await checkStories(page, isPublished, req);
  if (isPublished) await checkBreaking(page, req);
  return data;
};

async function checkStories(page: FrontPage, isPublished: boolean, req: PayloadRequest): Promise<void> {
  const inSlots = [page.lead, ...(page.secondaryLeads ?? []), ...(page.sectionPicks ?? []).flatMap(({ articles }) => articles ?? [])];
  const numbers = referenceIds(inSlots);
  const inStrip = referenceId(page.breaking?.article);
  const all = inStrip === null ? numbers : [...numbers, inStrip];
  if (all.length === 0) return;
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { id: { in: all } },
    depth: 0,
    pagination: false,
    joins: false,
    select: { title: true, language: true, _status: true },
    req,
  });
  // The strip may lead to a story that stands on the page as well.
  const repeated = numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (repeated !== undefined) {
    const title = docs.find(({ id }) => id === repeated)?.title ?? String(repeated);
    refuse(req, {
      vi: `Bài “${title}” được đặt ở hai chỗ; mỗi bài chỉ đứng một chỗ trên trang nhất.`,
      en: `The story “${title}” stands in two slots; each story stands once on the front page.`,
    });
  }
  const foreign = docs.find(({ language }) => language !== page.language);
  if (foreign) {
    refuse(req, {
      vi: `Bài “${foreign.title}” thuộc ấn bản khác; trang nhất này chỉ nhận bài ${page.language === 'vi' ? 'tiếng Việt' : 'tiếng Anh'}.`,
      en: `The story “${foreign.title}” is of the other edition; this front page takes ${page.language === 'vi' ? 'Vietnamese' : 'English'} stories.`,
    });
  }
  const gone = isPublished ? docs.find(({ _status }) => _status !== 'published') : undefined;
  if (gone) {
    refuse(req, {
      vi: `Bài “${gone.title}” không còn (hoặc chưa) đăng; hãy chọn bài khác hoặc để trống chỗ đó.`,
      en: `The story “${gone.title}” is not live; choose another, or leave that slot empty.`,
    });
  }
}

async function checkBreaking({ id, breaking }: FrontPage, req: PayloadRequest): Promise<void> {
  const text = breaking?.text?.trim();
  if (!text) return;
  if (!breaking?.until) {
    refuse(req, {
      vi: 'Tin nóng cần giờ kết thúc: hãy đặt “Cho tới”, hoặc xóa dòng chữ.',
      en: 'A breaking strip needs an end: set “Until”, or clear the text.',
    });
  }
  if (Date.parse(breaking.until) > Date.now()) return;
  // One that has ended on the live page is out of sight there, and does not keep anybody from changing the lead.
  const live = id ? await req.payload.db.findOne<FrontPage>({ collection: 'front-pages', where: { id: { equals: id } }, req }) : null;
  const isOld = live?._status === 'published' && live.breaking?.text?.trim() === text && sameInstant(live.breaking.until, breaking.until);
  if (isOld) return;
  refuse(req, {
    vi: 'Giờ kết thúc của tin nóng đã qua: hãy đặt giờ khác, hoặc xóa dòng chữ.',
    en: 'The end of the breaking strip has passed: set another, or clear the text.',
  });
}

function sameInstant(one: string | null | undefined, other: string): boolean {
  return Boolean(one) && Date.parse(one!) === Date.parse(other);
}
