import type { Breaking } from '@/lib/content/types';

/** The newspaper promises breaking news on pages that are open within ten seconds. */
const seconds = { between: 7, longest: 60 };

/** Keeps the breaking strip of an open page as the newsroom has it, and takes it away at its end. Rests while nobody looks. */
export class BreakingWatch extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = seconds.between;
  #etag: string | null = null;

  connectedCallback(): void {
    document.addEventListener('visibilitychange', this.#wake);
    this.#endInTime();
    this.#wait();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#wake);
  }

  readonly #wake = (): void => {
    clearTimeout(this.#timer);
    if (document.visibilityState === 'visible') void this.#look();
  };

  #wait(): void {
    clearTimeout(this.#timer);
    if (document.visibilityState === 'visible') this.#timer = setTimeout(() => void this.#look(), this.#pause * 1000);
  }

  async #look(): Promise<void> {
    this.#endInTime();
    try {
      const headers = this.#etag === null ? undefined : { 'if-none-match': this.#etag };
      const answer = await fetch(`/api/breaking?language=${this.getAttribute('language') ?? ''}`, { headers, cache: 'no-store' });
      if (answer.status === 200) {
        this.#etag = answer.headers.get('etag');
        this.#show((await answer.json()) as Breaking | null);
      }
      this.#pause = answer.status < 400 ? seconds.between : this.#longerPause();
    } catch {
      this.#pause = this.#longerPause();
    }
    this.#wait();
  }

  #longerPause(): number {
    return Math.min(this.#pause * 2, seconds.longest);
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

  /** A page may have been asleep when the end came. */
  #endInTime(): void {
    const until = this.getAttribute('until');
    if (until && Date.parse(until) <= Date.now()) this.#show(null);
  }
}
