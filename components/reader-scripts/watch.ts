type Rhythm = {
  /** Seconds between two questions while all is well, and at most when the server does not answer. */
  between: number;
  longest: number;
};

type Answering = {
  /** Given each answer that differs from the one before. */
  onChange: (answer: Response) => Promise<void>;
  /** Called before each question, and so also when a page has been asleep for long. */
  onLook?: () => void;
};

/** Asks an address again and again while somebody looks at the page, with longer rests while nothing answers. */
export class Watch {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause: number;
  #etag: string | null = null;

  constructor(
    private readonly address: string,
    private readonly rhythm: Rhythm,
    private readonly answering: Answering,
  ) {
    this.#pause = rhythm.between;
  }

  start(): void {
    document.addEventListener('visibilitychange', this.#wake);
    this.#wait();
  }

  stop(): void {
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
    this.answering.onLook?.();
    try {
      const headers = this.#etag === null ? undefined : { 'if-none-match': this.#etag };
      const answer = await fetch(this.address, { headers, cache: 'no-store' });
      if (answer.status === 200) {
        this.#etag = answer.headers.get('etag');
        await this.answering.onChange(answer);
      }
      this.#pause = answer.status < 400 ? this.rhythm.between : this.#longerPause();
    } catch {
      this.#pause = this.#longerPause();
    }
    this.#wait();
  }

  #longerPause(): number {
    return Math.min(this.#pause * 2, this.rhythm.longest);
  }
}
