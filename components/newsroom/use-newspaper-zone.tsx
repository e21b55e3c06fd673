'use client';

import { createContext, use, type ReactNode } from 'react';

const Zone = createContext<string | null>(null);

export function ZoneContext({ zone, children }: { zone: string; children: ReactNode }) {
  return <Zone value={zone}>{children}</Zone>;
}

/** The newspaper's time zone (IANA name), in which the admin shows and takes every time. */
export function useNewspaperZone(): string {
  const zone = use(Zone);
  if (!zone) throw new Error('The newspaper’s zone is given by NewspaperZone, around the whole admin.');
  return zone;
}
