import { formatLongDate } from '@/lib/time';
import { forgetAll, forgetStory, isHistoryPaused, pauseHistory, storiesOn, type KeptStory, type Shelf } from './kept-stories';
import { newspaperTimeZone } from './newspaper-time-zone';
import { tellServiceWorker } from './service-worker-messages';

/** A list of the stories that this device has saved, or that were read on it: written here, because the server knows none. */
export class StoryShelf extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', this.#press);
    this.addEventListener('change', this.#change);
    window.addEventListener('storage', this.#show);
    window.addEventListener('pageshow', this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    window.removeEventListener('storage', this.#show);
    window.removeEventListener('pageshow', this.#show);
  }

  get #shelf(): Shelf {
    return this.getAttribute('shelf') === 'read' ? 'read' : 'saved';
  }

  readonly #show = (): void => {
    const stories = storiesOn(this.#shelf);
    const row = this.querySelector('template');
    const list = this.querySelector('ol');
    if (!row || !list) return;
    list.replaceChildren(...stories.map((story) => this.#row(row, story)));
    for (const element of this.querySelectorAll<HTMLElement>('[data-when]')) {
      element.hidden = (element.dataset.when === 'empty') !== (stories.length === 0);
    }
    const recording = this.querySelector<HTMLInputElement>('input[name=recording]');
    if (recording) recording.checked = !isHistoryPaused();
  };

  #row(template: HTMLTemplateElement, story: KeptStory): Node {
    const row = template.content.cloneNode(true) as DocumentFragment;
    const link = row.querySelector('a')!;
    link.href = story.address;
    link.textContent = story.title;
    link.lang = story.language;
    row.querySelector('[data-section]')!.textContent = story.section;
    const time = row.querySelector('time')!;
    time.dateTime = story.at;
    time.textContent = formatLongDate(story.at, newspaperTimeZone());
    const remove = row.querySelector('button')!;
    remove.dataset.number = String(story.number);
    remove.setAttribute('aria-label', `${remove.textContent}: ${story.title}`);
    return row;
  }

  readonly #press = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    const shelf = this.#shelf;
    const leaving = button.dataset.number
      ? storiesOn(shelf).filter(({ number }) => number === Number(button.dataset.number))
      : storiesOn(shelf);
    if (shelf === 'saved') for (const { address } of leaving) tellServiceWorker({ kind: 'forget', address });
    if (button.dataset.number) forgetStory(shelf, Number(button.dataset.number));
    else forgetAll(shelf);
    this.#show();
    // The button that had the focus has gone with its row.
    this.querySelector<HTMLElement>('ol button, [data-when=empty]')?.focus();
  };

  readonly #change = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.name !== 'recording') return;
    pauseHistory(!input.checked);
    this.#show();
  };
}
