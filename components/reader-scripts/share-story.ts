/**
 * What only the browser can do with a story: hand it to the device's own sheet, copy its address, print it.
 * Where the device has a sheet, that is the one way to all networks, and the links to a few of them step back.
 */
export class ShareStory extends HTMLElement {
  connectedCallback(): void {
    const button = (action: string) => this.querySelector<HTMLButtonElement>(`[data-action=${action}]`);
    const address = this.getAttribute('address') ?? location.href;
    const title = this.getAttribute('story') ?? document.title;
    const [sheet, copy, print] = [button('sheet'), button('copy'), button('print')];

    if (sheet && typeof navigator.share === 'function') {
      // A reader who closes the sheet again has not made an error.
      sheet.onclick = () => void navigator.share({ title, url: address }).catch(() => {});
      show(sheet);
      for (const link of this.querySelectorAll<HTMLElement>('[data-network]')) link.hidden = true;
    }
    if (copy && 'clipboard' in navigator) {
      copy.onclick = () => void navigator.clipboard.writeText(address).then(() => this.#say(copy));
      show(copy);
    }
    if (print) {
      print.onclick = () => window.print();
      show(print);
    }
  }

  #say(copy: HTMLButtonElement): void {
    const done = copy.dataset.done ?? '';
    copy.textContent = done;
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = done;
  }
}

/** Each way stands in an item of the list, and the item is what is hidden. */
function show(button: HTMLElement): void {
  (button.closest('li') ?? button).hidden = false;
}
