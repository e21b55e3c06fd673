/** What this device keeps of the reader's stories. It is sent to nobody: the newspaper does not know what is read where. */
export type KeptStory = {
  number: number;
  language: string;
  address: string;
  title: string;
  section: string;
  /** When it was saved, or last read: an instant. */
  at: string;
};

export type Shelf = 'saved' | 'read';

const shelves: Record<Shelf, { key: string; most: number }> = {
  saved: { key: 'saved-stories', most: 200 },
  read: { key: 'read-stories', most: 100 },
};

const pausedKey = 'reading-history-paused';

/** The newest first. Empty where the browser keeps nothing for us, or something that we did not write. */
export function storiesOn(shelf: Shelf): KeptStory[] {
  try {
    const kept = JSON.parse(localStorage.getItem(shelves[shelf].key) ?? '[]') as unknown;
    return Array.isArray(kept) ? kept.filter(isKeptStory) : [];
  } catch {
    return [];
  }
}

/** Only an address on this site is ever made a link. */
function isKeptStory(value: unknown): value is KeptStory {
  const story = value as Partial<KeptStory> | null;
  return typeof story?.number === 'number' && typeof story.title === 'string' && /^\/(?!\/)/.test(story.address ?? '');
}

/** @returns whether the browser has kept it */
function write(shelf: Shelf, stories: KeptStory[]): boolean {
  try {
    localStorage.setItem(shelves[shelf].key, JSON.stringify(stories.slice(0, shelves[shelf].most)));
    return true;
  } catch {
    return false;
  }
}

/** Puts a story on the shelf, first; one that was there already moves. @returns whether the browser has kept it */
export function keepStory(shelf: Shelf, story: Omit<KeptStory, 'at'>): boolean {
  if (shelf === 'read' && isHistoryPaused()) return false;
  const others = storiesOn(shelf).filter(({ number }) => number !== story.number);
  return write(shelf, [{ ...story, at: new Date().toISOString() }, ...others]);
}

export function forgetStory(shelf: Shelf, number: number): void {
  write(
    shelf,
    storiesOn(shelf).filter((story) => story.number !== number),
  );
}

/** Of a story that was taken back nothing stays in sight; whoever shows the shelves is told as if another tab had done it. */
export function forgetTakenBack(address: string): void {
  for (const shelf of ['saved', 'read'] as const) {
    const gone = storiesOn(shelf).find((story) => story.address === address);
    if (gone) forgetStory(shelf, gone.number);
  }
  window.dispatchEvent(new Event('storage'));
}

export function forgetAll(shelf: Shelf): void {
  write(shelf, []);
}

export function isHistoryPaused(): boolean {
  try {
    return localStorage.getItem(pausedKey) !== null;
  } catch {
    return true;
  }
}

/** A reader who wants no history has none from now on; what there was goes. */
export function pauseHistory(isPaused: boolean): void {
  try {
    if (isPaused) localStorage.setItem(pausedKey, 'true');
    else localStorage.removeItem(pausedKey);
  } catch {
    return;
  }
  if (isPaused) forgetAll('read');
}
