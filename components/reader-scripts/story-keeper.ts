import { glance } from './glance';
import { forgetStory, keepStory, storiesOn } from './kept-stories';
import { tellServiceWorker } from './service-worker-messages';

/** Keeps a story on the device: among those that were read, and for later when the reader asks for it. */
export class StoryKeeper extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    this.hidden = false;
    this.#show();
    button.onclick = () => this.#toggle();
    window.addEventListener('storage', this.#show);
    window.addEventListener('pageshow', this.#show);
    this.#timer = setTimeout(() => keepStory('read', this.#story), glance);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    window.removeEventListener('storage', this.#show);
    window.removeEventListener('pageshow', this.#show);
  }

  get #story() {
    const of = (name: string) => this.getAttribute(name) ?? '';
    return { number: Number(of('number')), language: of('language'), address: of('address'), title: of('story'), section: of('section') };
  }

  get #isSaved(): boolean {
    return storiesOn('saved').some(({ number }) => number === this.#story.number);
  }

  #toggle(): void {
    const { number, address } = this.#story;
    if (this.#isSaved) {
      forgetStory('saved', number);
      tellServiceWorker({ kind: 'forget', address });
    } else if (keepStory('saved', this.#story)) {
      tellServiceWorker({ kind: 'keep', address });
    }
    this.#show();
  }

  readonly #show = (): void => {
    const button = this.querySelector('button')!;
    const isSaved = this.#isSaved;
    button.setAttribute('aria-pressed', String(isSaved));
    const word = button.querySelector<HTMLElement>('[data-word]');
    if (word) word.textContent = (isSaved ? button.dataset.saved : button.dataset.save) ?? '';
  };
}
