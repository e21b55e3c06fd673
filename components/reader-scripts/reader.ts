import { vitalsAddress } from '@/lib/i18n/addresses';
import { BreakingWatch } from './breaking-watch';
import { EditionDate } from './edition-date';
import { EmbeddedPlayer } from './embedded-player';
import { KeptNotice } from './kept-notice';
import { LatestStories } from './latest-stories';
import { ReadAloud } from './read-aloud';
import { ReadingProgress } from './reading-progress';
import { ReadingSettings } from './reading-settings';
import { startServiceWorker } from './service-worker-messages';
import { ShareStory } from './share-story';
import { StoryKeeper } from './story-keeper';
import { StoryShelf } from './story-shelf';
import { ViewBeacon } from './view-beacon';
import { wakeFrameworkOnApproach } from './wake-framework';

/**
 * Every custom element of readers' pages. The server writes what is in them, hidden where it could do nothing without a
 * script; they only unhide it and set it going. So a page is whole before this is loaded, and where it never is.
 */
const elements: Record<string, CustomElementConstructor> = {
  'breaking-watch': BreakingWatch,
  'edition-date': EditionDate,
  'embedded-player': EmbeddedPlayer,
  'kept-notice': KeptNotice,
  'latest-stories': LatestStories,
  'read-aloud': ReadAloud,
  'reading-progress': ReadingProgress,
  'reading-settings': ReadingSettings,
  'share-story': ShareStory,
  'story-keeper': StoryKeeper,
  'story-shelf': StoryShelf,
  'view-beacon': ViewBeacon,
};

/** Of so many pages one says how it came. */
const pagesPerSample = 20;

function start(): void {
  for (const [name, constructor] of Object.entries(elements)) if (!customElements.get(name)) customElements.define(name, constructor);
  wakeFrameworkOnApproach();
  startServiceWorker();
  // A robot's page says nothing of readers'.
  if (!navigator.webdriver && Math.random() < 1 / pagesPerSample) {
    void import('./page-vitals').then(({ watchPage }) => watchPage(vitalsAddress));
  }
}

// First the story, then what can be done with it. A page that nobody sees draws no frames.
if (document.visibilityState === 'hidden') start();
else requestAnimationFrame(() => setTimeout(start));
