import type { ReactNode } from 'react';
import { getMasthead } from '@/lib/content';
import { defaultLanguage } from '@/lib/i18n/languages';
import { ZoneContext } from './use-newspaper-zone';

/** Around the whole admin: tells its parts in which zone the newspaper lives. */
export async function NewspaperZone({ children }: { children: ReactNode }) {
  const { timeZone } = await getMasthead(defaultLanguage);
  return <ZoneContext zone={timeZone}>{children}</ZoneContext>;
}
