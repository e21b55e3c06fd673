import { APIError, type PayloadRequest } from 'payload';

/** Ends a write with a sentence in the language of whoever asked; the form keeps what was typed. */
export function refuse(req: PayloadRequest, words: { vi: string; en: string }, status = 400, data?: Record<string, unknown>): never {
  throw new APIError(words[req.i18n?.language === 'vi' ? 'vi' : 'en'], status, data ?? undefined, true);
}
