'use client';

import { useEffect, useState, type ReactNode } from 'react';

/** Farther ahead than a timer can be set; no page stays open so long. */
const longestTimer = 2_147_483_647;

/** Takes its content off a page that is open when its end comes, or that was asleep when it came. */
export function ShownUntil({ end, children }: { end: string; children: ReactNode }) {
  const [endedAt, setEndedAt] = useState<string | null>(null);
  useEffect(() => {
    const left = () => Date.parse(end) - Date.now();
    const look = (): void => {
      if (left() <= 0) setEndedAt(end);
    };
    const timer = setTimeout(look, Math.min(Math.max(left(), 0) + 50, longestTimer));
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [end]);
  return endedAt === end ? null : children;
}
