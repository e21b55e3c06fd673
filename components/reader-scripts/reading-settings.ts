import { applyReadingSettings, readReadingSettings, readingSettingsKey, type ReadingSettings as Settings } from './stored-settings';

/** Text size and colour scheme, as the reader wants them: kept on the device, applied in all its open pages. */
export class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    const panel = this.querySelector('details');
    if (!panel) return;
    this.hidden = false;
    this.#show(readReadingSettings());
    this.addEventListener('change', this.#keep);
    window.addEventListener('storage', this.#follow);
    document.addEventListener('click', this.#closeOutside);
    this.addEventListener('keydown', this.#closeByKey);
  }

  disconnectedCallback(): void {
    window.removeEventListener('storage', this.#follow);
    document.removeEventListener('click', this.#closeOutside);
  }

  readonly #keep = (): void => {
    const chosen = (name: keyof Settings) => this.querySelector<HTMLInputElement>(`input[name=${name}]:checked`)?.value;
    const settings = { scheme: chosen('scheme'), size: chosen('size') } as Settings;
    applyReadingSettings(settings);
    try {
      localStorage.setItem(readingSettingsKey, JSON.stringify(settings));
    } catch {
      // A browser that keeps nothing has them until the next page.
    }
  };

  /** Another page of the newspaper has set them. */
  readonly #follow = (event: StorageEvent): void => {
    if (event.key !== readingSettingsKey) return;
    const settings = readReadingSettings();
    applyReadingSettings(settings);
    this.#show(settings);
  };

  #show(settings: Settings): void {
    for (const [name, value] of Object.entries(settings)) {
      const input = this.querySelector<HTMLInputElement>(`input[name=${name}][value=${value}]`);
      if (input) input.checked = true;
    }
  }

  readonly #closeOutside = (event: Event): void => {
    const panel = this.querySelector('details');
    if (panel?.open && !this.contains(event.target as Node)) panel.open = false;
  };

  readonly #closeByKey = (event: KeyboardEvent): void => {
    const panel = this.querySelector('details');
    if (event.key !== 'Escape' || !panel?.open) return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  };
}
