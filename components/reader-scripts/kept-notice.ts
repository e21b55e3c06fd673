/** Says of a page that came from the device, and not from the newspaper, how old it is; the service worker marks such a page. */
export class KeptNotice extends HTMLElement {
  connectedCallback(): void {
    const { keptAt, keptInstead } = document.documentElement.dataset;
    const text = this.querySelector('[data-text]');
    if (!keptAt || !text) return;
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(keptAt),
    );
    text.textContent = keptInstead === undefined ? (this.dataset.copy ?? '').replace('{time}', time) : (this.dataset.instead ?? '');
    this.hidden = false;
    addEventListener('online', () => {
      const again = this.querySelector<HTMLElement>('a');
      if (again) again.hidden = false;
    });
  }
}
