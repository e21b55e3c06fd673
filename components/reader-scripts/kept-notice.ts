import { formatLongDate } from '@/lib/time';
import { newspaperTimeZone } from './newspaper-time-zone';

/** Says of a page that came from the device, and not from the newspaper, how old it is; the service worker marks such a page. */
export class KeptNotice extends HTMLElement {
  connectedCallback(): void {
    const { keptAt, keptInstead } = document.documentElement.dataset;
    const text = this.querySelector('[data-text]');
    if (!keptAt || !text) return;
    const time = formatLongDate(keptAt, newspaperTimeZone());
    text.textContent = keptInstead === undefined ? (this.dataset.copy ?? '').replace('{time}', time) : (this.dataset.instead ?? '');
    this.hidden = false;
    addEventListener('online', () => {
      const again = this.querySelector<HTMLElement>('a');
      if (again) again.hidden = false;
    });
  }
}
