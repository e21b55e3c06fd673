import { createTranslator } from 'next-intl';
import type { Language } from '@/lib/i18n/languages';
import en from '@/messages/en.json';
import vi from '@/messages/vi.json';

const messages = { vi, en } satisfies Record<Language, typeof vi>;

/** The words of mails. They are written by a timer, where next-intl knows of no request. */
export function mailWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language], namespace: 'NewsletterMail' });
}

/** The words for who publishes, as every page's footer has them. */
export function footerWords(language: Language) {
  return createTranslator({ locale: language, messages: messages[language], namespace: 'Footer' });
}
