import { APIError, type PayloadRequest } from 'payload';

/** Of a sentence in both, the one in the language of whoever asked. */
export const inLanguageOf = (req: Partial<Pick<PayloadRequest, 'i18n'>>, words: { vi: string; en: string }): string =>
  words[req.i18n?.language === 'vi' ? 'vi' : 'en'];

/** Ends a write with a sentence in the language of whoever asked; the form keeps what was typed. */
export function refuse(req: PayloadRequest, words: { vi: string; en: string }, status = 400, data?: Record<string, unknown>): never {
  throw new APIError(inLanguageOf(req, words), status, data ?? undefined, true);
}
