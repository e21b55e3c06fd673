import { viewsAddress } from '@/lib/i18n/addresses';
import { glance } from './glance';

/** What this visit has opened: kept by the browser until the tab is closed, and sent to nobody. */
const opened = 'opened-articles';

/** Tells the newspaper once in a visit that an article has been looked at: its number, and nothing about the reader. */
export class ViewBeacon extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.#watch);
    this.#watch();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#watch);
  }

  readonly #watch = (): void => {
    clearTimeout(this.#timer);
    if (document.visibilityState === 'visible') this.#timer = setTimeout(() => this.#tell(), glance);
  };

  #tell(): void {
    const article = Number(this.getAttribute('article'));
    try {
      const before = JSON.parse(sessionStorage.getItem(opened) ?? '[]') as number[];
      if (before.includes(article)) return;
      sessionStorage.setItem(opened, JSON.stringify([...before, article].slice(-500)));
    } catch {
      // A browser that keeps nothing counts each time that a page is opened.
    }
    navigator.sendBeacon(viewsAddress, JSON.stringify({ article }));
  }
}
