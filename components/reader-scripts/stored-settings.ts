/** What a reader may set, and what holds where nothing was set: the first of each. */
export const readingChoices = {
  scheme: ['system', 'light', 'dark'],
  size: ['medium', 'small', 'large', 'largest'],
} as const;

export type ReadingSettings = { [Name in keyof typeof readingChoices]: (typeof readingChoices)[Name][number] };

export const readingSettingsKey = 'reading-settings';

/** As they were kept on this device. Anything unknown counts as not set. */
export function readReadingSettings(): ReadingSettings {
  let kept: Partial<Record<string, unknown>> = {};
  try {
    kept = (JSON.parse(localStorage.getItem(readingSettingsKey) ?? '{}') ?? {}) as typeof kept;
  } catch {
    // Nothing is kept, or nothing that we wrote.
  }
  const choose = <Choice extends string>(choices: readonly [Choice, ...Choice[]], value: unknown): Choice =>
    choices.find((choice) => choice === value) ?? choices[0];
  return { scheme: choose(readingChoices.scheme, kept.scheme), size: choose(readingChoices.size, kept.size) };
}

/** `tokens.css` knows these attributes. What holds by itself is not written. */
export function applyReadingSettings({ scheme, size }: ReadingSettings): void {
  const root = document.documentElement;
  root.toggleAttribute('data-theme', scheme !== 'system');
  root.toggleAttribute('data-text-size', size !== 'medium');
  if (scheme !== 'system') root.dataset.theme = scheme;
  if (size !== 'medium') root.dataset.textSize = size;
}
