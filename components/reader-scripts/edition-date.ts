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
    // What knows of time zones takes a cheap phone as long as all the rest of the page's script, so it is left in peace all day.
    const until = this.getAttribute('until');
    if (until !== null && Date.now() < Date.parse(until)) return;
    this.removeAttribute('until');
    const { lang } = document.documentElement;
    const today = dayOf(new Date().toISOString(), newspaperTimeZone());
    this.textContent = formatDayInWords(today, isLanguage(lang) ? lang : defaultLanguage);
  };
}
