/** A player of somebody else's, which the browser learns of only when the reader asks for it. Before, it is a link. */
export class EmbeddedPlayer extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#play);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#play);
  }

  readonly #play = (event: MouseEvent): void => {
    const link = this.querySelector('a');
    const isForTheBrowser = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (!link || isForTheBrowser) return;
    event.preventDefault();
    const frame = document.createElement('iframe');
    frame.title = this.getAttribute('label') ?? '';
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    // Players refuse to play for a page that hides itself altogether; they learn the newspaper, not the story.
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.src = this.getAttribute('player') ?? '';
    link.replaceWith(frame);
    frame.focus();
  };
}
