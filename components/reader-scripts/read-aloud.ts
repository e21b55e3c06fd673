/** Longer pieces are cut short by some voices; a piece is one or more whole sentences. */
const longestPiece = 220;

/** What of an article is read, and what in it is not: captions, tables and boxes are looked at, not listened to. */
const spoken = 'h1, [data-sapo], [data-article-body] :is(p, h2, h3, li, blockquote), [data-live-summary] li, [data-kind] :is(h3, p, li)';
const silent = 'figure, table, aside, nav, [data-silent]';

type State = 'resting' | 'reading' | 'paused';

/**
 * Reads the article that it stands in with the browser's own voice, paragraph by paragraph. Stays hidden where the device
 * has no voice of the article's language: another one would only make noise of it.
 */
export class ReadAloud extends HTMLElement {
  #paragraphs: HTMLElement[] = [];
  #paragraph = 0;
  #pieces: string[] = [];
  #piece = 0;
  #state: State = 'resting';
  /** Counts what was asked to be spoken: a voice that is stopped still says that it has ended. */
  #utterance = 0;

  connectedCallback(): void {
    if (typeof speechSynthesis === 'undefined') return;
    speechSynthesis.addEventListener?.('voiceschanged', this.#offer);
    window.addEventListener('pagehide', this.#rest);
    this.addEventListener('click', this.#press);
    this.addEventListener('change', this.#changeSpeed);
    this.#offer();
  }

  disconnectedCallback(): void {
    if (typeof speechSynthesis === 'undefined') return;
    speechSynthesis.removeEventListener?.('voiceschanged', this.#offer);
    window.removeEventListener('pagehide', this.#rest);
    this.#rest();
  }

  get #language(): string {
    return this.getAttribute('language') ?? document.documentElement.lang;
  }

  /** A voice on the device before one that is sent to a server. */
  #voice(): SpeechSynthesisVoice | undefined {
    const own = speechSynthesis.getVoices().filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === this.#language);
    return own.find(({ localService }) => localService) ?? own[0];
  }

  /** Voices are often known only some time after the page. */
  readonly #offer = (): void => {
    this.hidden = this.#voice() === undefined;
  };

  readonly #press = (event: Event): void => {
    const action = (event.target as Element).closest<HTMLElement>('[data-action]')?.dataset.action;
    if (action === 'play') this.#playOrPause();
    if (action === 'next') this.#goTo(this.#paragraph + 1);
    if (action === 'previous') this.#goTo(this.#paragraph - 1);
    if (action === 'stop') {
      this.#rest();
      this.querySelector<HTMLElement>('[data-action=play]')?.focus();
    }
  };

  #playOrPause(): void {
    if (this.#state === 'reading') {
      this.#silence();
      return this.#enter('paused');
    }
    if (this.#state === 'resting') {
      const article = this.closest('article') ?? document;
      const all = [...article.querySelectorAll<HTMLElement>(spoken)].filter(
        (element) => !element.closest(silent) && element.textContent?.trim(),
      );
      this.#paragraphs = all.filter((element) => !all.some((other) => other !== element && other.contains(element)));
      return this.#goTo(0);
    }
    this.#speak();
  }

  #goTo(paragraph: number): void {
    this.#mark(false);
    if (paragraph >= this.#paragraphs.length) return this.#rest();
    this.#paragraph = Math.max(0, paragraph);
    this.#pieces = piecesOf(textOf(this.#paragraphs[this.#paragraph]!), this.#language);
    this.#piece = 0;
    this.#mark(true);
    this.#speak();
  }

  #speak(): void {
    this.#silence();
    const text = this.#pieces[this.#piece];
    if (text === undefined) return this.#goTo(this.#paragraph + 1);
    const speech = new SpeechSynthesisUtterance(text);
    const voice = this.#voice();
    if (voice) speech.voice = voice;
    speech.lang = voice?.lang ?? this.#language;
    speech.rate = this.#speed;
    const mine = this.#utterance;
    speech.onend = () => {
      if (mine !== this.#utterance) return;
      this.#piece += 1;
      this.#speak();
    };
    speech.onerror = () => {
      if (mine === this.#utterance) this.#enter('paused');
    };
    this.#enter('reading');
    speechSynthesis.speak(speech);
  }

  #silence(): void {
    this.#utterance += 1;
    speechSynthesis.cancel();
  }

  readonly #rest = (): void => {
    if (this.#state === 'resting') return;
    this.#silence();
    this.#mark(false);
    this.#enter('resting');
  };

  /** Heard from the next sentence on would be late. */
  readonly #changeSpeed = (): void => {
    if (this.#state === 'reading') this.#speak();
  };

  get #speed(): number {
    return Number(this.querySelector('select')?.value ?? 1);
  }

  #enter(state: State): void {
    this.#state = state;
    this.dataset.state = state;
    const play = this.querySelector<HTMLElement>('[data-action=play]');
    const word = play?.querySelector<HTMLElement>('[data-word]');
    if (word) word.textContent = play?.dataset[state] ?? '';
    for (const control of this.querySelectorAll<HTMLElement>('[data-while-reading]')) control.hidden = state === 'resting';
    const place = this.querySelector('[data-place]');
    if (place) place.textContent = `${this.#paragraph + 1}/${this.#paragraphs.length}`;
  }

  #mark(isCurrent: boolean): void {
    const paragraph = this.#paragraphs[this.#paragraph];
    if (!paragraph) return;
    paragraph.toggleAttribute('data-being-read', isCurrent);
    if (!isCurrent) return;
    const { top, bottom } = paragraph.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight - this.offsetHeight) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    paragraph.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  }
}

/** What an element says. Before a point of a list within it there is a stop: glued together, two points would be one word. */
function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('li, p, br')) part.before('\n');
  return (copy.textContent ?? '').trim().replaceAll(/([.,:;!?…])?\s*\n\s*/g, (_, stop?: string) => `${stop ?? '.'} `);
}

/** Whole sentences, several together as long as they are short. */
function piecesOf(text: string, language: string): string[] {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (typeof Intl.Segmenter === 'undefined') return [plain];
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(plain)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + segment.length <= longestPiece) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}
