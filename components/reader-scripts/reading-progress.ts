/** How far down a long read the reader is, in browsers that cannot draw it from the stylesheet alone. */
export class ReadingProgress extends HTMLElement {
  connectedCallback(): void {
    if (CSS.supports('animation-timeline: scroll()')) return;
    this.#draw();
    document.addEventListener('scroll', this.#draw, { passive: true });
  }

  disconnectedCallback(): void {
    document.removeEventListener('scroll', this.#draw);
  }

  readonly #draw = (): void => {
    const { scrollHeight, clientHeight } = document.documentElement;
    this.style.setProperty('--read', String(Math.min(1, scrollY / Math.max(1, scrollHeight - clientHeight))));
  };
}
