import type { Endpoint } from 'payload';
import { otherLanguage } from '@/lib/i18n/languages';
import { setQuietly } from '../hooks/translation-behind';
import { referenceId } from '../reference-id';
import { refuse } from '../refuse';
import { isAtLeast } from '../workflow/states';
import { articleOfRequest, signedInUser } from './article-of-request';

const words = {
  isTranslation: { vi: 'Bài này là một bản dịch; hãy dịch từ bài gốc.', en: 'This article is a translation; translate the original.' },
  taken: { vi: 'Bài này đã có bản dịch bằng ngôn ngữ đó.', en: 'This article already has a translation in that language.' },
  notTranslation: { vi: 'Bài này không phải bản dịch.', en: 'This article is not a translation.' },
  notYours: {
    vi: 'Chỉ người viết bản dịch hoặc biên tập viên được đánh dấu.',
    en: 'Only its writers or an editor may mark the translation.',
  },
} as const;

/**
 * `POST /api/articles/ID/translate`: a draft in the other language that begins as a copy (text, figures, section, topics,
 * authors), linked to its original. Whoever translates writes over it.
 */
export const makeTranslation: Endpoint = {
  path: '/:id/translate',
  method: 'post',
  handler: async (req) => {
    const original = await articleOfRequest(req);
    if (referenceId(original.translationOf) !== null) refuse(req, words.isTranslation, 409);
    const language = otherLanguage(original.language);
    const { totalDocs } = await req.payload.count({
      collection: 'articles',
      where: { and: [{ translationOf: { equals: original.id } }, { language: { equals: language } }] },
      req,
    });
    if (totalDocs > 0) refuse(req, words.taken, 409);
    const { kicker, title, sapo, body, hero, section, secondarySections, topics, authors, byline, format } = original;
    const made = await req.payload.create({
      collection: 'articles',
      data: {
        language,
        kicker,
        title,
        sapo,
        body,
        hero,
        section,
        secondarySections,
        topics,
        authors,
        byline,
        format,
        translationOf: original.id,
        _status: 'draft',
      },
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
    });
    await setQuietly(made.id, { translatedRevision: original.revision ?? 0 }, req);
    return Response.json({ id: made.id }, { status: 201 });
  },
};

/** `POST /api/articles/ID/up-to-date`: the translation says the same as its original does now. */
export const markUpToDate: Endpoint = {
  path: '/:id/up-to-date',
  method: 'post',
  handler: async (req) => {
    const translation = await articleOfRequest(req);
    const originalId = referenceId(translation.translationOf) ?? refuse(req, words.notTranslation, 409);
    const { id, role } = signedInUser(req);
    const isWriter = (translation.writtenBy ?? []).some((writer) => referenceId(writer) === id);
    if (!isWriter && !isAtLeast(role, 'editor')) refuse(req, words.notYours, 403);
    const original = await req.payload.findByID({
      collection: 'articles',
      id: originalId,
      depth: 0,
      joins: false,
      select: { revision: true },
      req,
    });
    await setQuietly(translation.id, { behindSince: null, translatedRevision: original.revision ?? 0 }, req);
    return Response.json({ id: translation.id });
  },
};
