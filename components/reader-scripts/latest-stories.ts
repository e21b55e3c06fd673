import { Watch } from './watch';

const seconds = { between: 60, longest: 600 };

/**
 * Keeps the front page's list of latest stories as the newspaper has it. It takes the list out of the page itself, which is
 * answered from the page cache, or by "not modified": there is no second answer to keep in step.
 */
export class LatestStories extends HTMLElement {
  #watch: Watch | undefined;

  connectedCallback(): void {
    this.#watch = new Watch(location.pathname, seconds, { onChange: async (answer) => this.#renew(await answer.text()) });
    this.#watch.start();
  }

  disconnectedCallback(): void {
    this.#watch?.stop();
  }

  #renew(page: string): void {
    const now = new DOMParser().parseFromString(page, 'text/html').querySelector(`${this.localName} ol`);
    const list = this.querySelector('ol');
    if (!now || !list) return;
    const before = storiesIn(list);
    const focused = before.find(({ item }) => item.contains(document.activeElement))?.number;
    const word = this.getAttribute('arrived') ?? '';
    const arrived = storiesIn(now).filter(({ number }) => !before.some((story) => story.number === number));
    // What has arrived since the page was opened stays marked.
    for (const { number, headline } of storiesIn(now)) {
      if (!before.some((story) => story.number === number && story.headline?.dataset.new === undefined))
        headline?.setAttribute('data-new', word);
    }
    list.replaceChildren(...now.childNodes);
    const status = this.querySelector('[role=status]');
    if (status && arrived.length > 0)
      status.textContent = arrived.map(({ headline }) => `${word}: ${headline?.textContent ?? ''}`).join('. ');
    if (focused === undefined) return;
    const again = storiesIn(list).find(({ number }) => number === focused);
    again?.item.querySelector('a')?.focus({ preventScroll: true });
  }
}

const storiesIn = (list: Element) =>
  [...list.querySelectorAll<HTMLElement>('[data-story]')].map((item) => ({
    number: item.dataset.story,
    item,
    headline: item.querySelector('p'),
  }));
