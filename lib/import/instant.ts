/** The newspaper's clock, for a date that names no offset. Vietnam has had no daylight saving since 1975. */
const newspaperOffset = '+07:00';

const written = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * An instant as ISO 8601 in UTC from "2023-02-16T08:57:00+07:00", with a space for the T, without seconds, or a date
 * alone (its midnight). Without an offset it is Vietnam's time. Null for anything else, and for days that no calendar has.
 */
export function instantFrom(text: string): string | null {
  const match = written.exec(text.trim());
  if (match === null) return null;
  const [, year = '', month = '', day = '', hour = '00', minute = '00', second = '00', offset = newspaperOffset] = match;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > lastDay || Number(year) < 1800) return null;
  const zone = offset.toUpperCase() === 'Z' ? 'Z' : `${offset.slice(0, 3)}:${offset.replace(':', '').slice(3) || '00'}`;
  const milliseconds = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
