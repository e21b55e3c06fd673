import { getRequestConfig } from 'next-intl/server';
import { getMasthead } from '@/lib/content';
import { defaultLanguage, isLanguage, type Language } from './languages';

const messages = {
  vi: async () => (await import('@/messages/vi.json')).default,
  en: async () => (await import('@/messages/en.json')).default,
} satisfies Record<Language, () => Promise<unknown>>;

/** What next-intl needs to write a page: its language, the words, and the newspaper's clock. */
export default getRequestConfig(async ({ requestLocale, locale }) => {
  const asked = locale ?? (await requestLocale);
  const language = isLanguage(asked) ? asked : defaultLanguage;
  const [words, masthead] = await Promise.all([messages[language](), getMasthead(language)]);
  return { locale: language, messages: words, timeZone: masthead.timeZone };
});
