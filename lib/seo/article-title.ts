import type { Article } from '@/lib/content/types';
import { formatLongDate, formatShortDate } from '@/lib/time';

/**
 * The headline as search engines get it: no two pages of the site under the same title. Where a headline repeats, as that
 * of a daily forecast does, the day tells the stories apart; on the same day, the clock and the number.
 * https://developers.google.com/search/docs/appearance/title-link
 */
export function articleTitle({ title, namesakes, publishedAt, number }: Article, timeZone: string): string {
  switch (namesakes) {
    case 'none':
      return title;
    case 'onOtherDays':
      return `${title} (${formatShortDate(publishedAt, timeZone)})`;
    case 'onSameDay':
      return `${title} (${formatLongDate(publishedAt, timeZone)}, #${number})`;
  }
}
