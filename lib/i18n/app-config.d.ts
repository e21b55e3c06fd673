import type { Language } from './languages';
import type messages from '@/messages/vi.json';

/** Makes a misspelt message key, or a key that no message has, an error of the compiler. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: typeof messages;
  }
}
