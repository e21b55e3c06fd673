import { APIError, type PayloadRequest } from 'payload';

/** Ends a write with a sentence in the language of whoever asked; the form keeps what was typed. */
export function refuse(req: PayloadRequest, words: { vi: string; en: string }, status = 400, data?: Record<string, unknown>): never {
  const error = new APIError(words[req.i18n?.language === 'vi' ? 'vi' : 'en'], status, data ?? undefined, true);
  // A build's minifier takes the name of the class away, and Payload hides the message of an error without a name.
  error.name = 'APIError';
  throw error;
}
