'use client';

import { useEffect } from 'react';

/** Milliseconds that an article is on the screen before it counts as opened. */
const glance = 3000;

/** What this visit has opened: kept by the browser until the tab is closed, and sent to nobody. */
const opened = 'opened-articles';

/** Tells the newspaper once in a visit that an article has been looked at: its number, and nothing about the reader. */
export function ViewBeacon({ article }: { article: number }) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      try {
        const before = JSON.parse(sessionStorage.getItem(opened) ?? '[]') as number[];
        if (before.includes(article)) return;
        sessionStorage.setItem(opened, JSON.stringify([...before, article].slice(-500)));
      } catch {
        // A browser that keeps nothing counts each time that a page is opened.
      }
      navigator.sendBeacon('/api/views', JSON.stringify({ article }));
    };
    const watch = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') timer = setTimeout(tell, glance);
    };
    document.addEventListener('visibilitychange', watch);
    watch();
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', watch);
    };
  }, [article]);
  return null;
}
