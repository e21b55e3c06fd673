import { useTimeZone } from 'next-intl';
import { formatLongDate, formatShortDate } from '@/lib/time';

/** An instant on the newspaper's clock: `16/02/2023 - 08:57`, or the day alone. Never broken over two lines. */
export function Time({ instant, form = 'long' }: { instant: string; form?: 'long' | 'day' }) {
  const timeZone = useTimeZone() ?? 'UTC';
  return (
    <time dateTime={instant} className="nowrap">
      {form === 'long' ? formatLongDate(instant, timeZone) : formatShortDate(instant, timeZone)}
    </time>
  );
}
