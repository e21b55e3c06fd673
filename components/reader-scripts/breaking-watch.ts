import type { Breaking } from '@/lib/content/types';
import { Watch } from './watch';

/** The newspaper promises breaking news on pages that are open within ten seconds. */
const seconds = { between: 7, longest: 60 };

/** Keeps the breaking strip of an open page as the newsroom has it, and takes it away at its end. Rests while nobody looks. */
export class BreakingWatch extends HTMLElement {
  #watch: Watch | undefined;

  connectedCallback(): void {
    this.#endInTime();
    this.#watch = new Watch(`/api/breaking?language=${this.getAttribute('language') ?? ''}`, seconds, {
      onChange: async (answer) => this.#show((await answer.json()) as Breaking | null),
      // A page may have been asleep when the end came.
      onLook: () => this.#endInTime(),
    });
    this.#watch.start();
  }

  disconnectedCallback(): void {
    this.#watch?.stop();
  }

  #show(breaking: Breaking | null): void {
    const strip = this.querySelector('section');
    const line = this.querySelector('a');
    if (!strip || !line) return;
    const isNews = breaking !== null && (strip.hidden || line.textContent !== breaking.text);
    strip.hidden = breaking === null;
    if (breaking === null) return;
    this.setAttribute('until', breaking.until);
    line.textContent = breaking.text;
    if (breaking.address === null) line.removeAttribute('href');
    else line.href = breaking.address;
    // For those who hear the page, once: not each time that the page asks.
    const status = this.querySelector('[role=status]');
    if (isNews && status) status.textContent = `${this.querySelector('strong')?.textContent ?? ''}: ${breaking.text}`;
  }

  #endInTime(): void {
    const until = this.getAttribute('until');
    if (until && Date.parse(until) <= Date.now()) this.#show(null);
  }
}
