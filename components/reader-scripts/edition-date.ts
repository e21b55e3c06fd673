import { isLanguage, defaultLanguage } from '@/lib/i18n/languages';
import { dayOf, formatDayInWords } from '@/lib/time';
import { newspaperTimeZone } from './newspaper-time-zone';

/** Today's date at the nameplate: a page that was made yesterday, or is still open from then, says what day it is. */
export class EditionDate extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#show);
  }

  readonly #show = (): void => {
    const { lang } = document.documentElement;
    const today = dayOf(new Date().toISOString(), newspaperTimeZone());
    this.textContent = formatDayInWords(today, isLanguage(lang) ? lang : defaultLanguage);
  };
}
