/**
 * `2026-11-25T14:30`, as a browser's field for a day and time wants it, in the newspaper's zone; empty for no time.
 */
export function zonedInput(instant: string | null | undefined, zone: string): string {
  if (!instant) return '';
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(instant)).replace(' ', 'T');
}

/** The instant (ISO, UTC) that such a field means in the zone. */
export function instantInZone(typed: string, zone: string): string {
  const asUtc = Date.parse(`${typed}Z`);
  // What the zone's clock shows at that instant, read as UTC, is ahead by the zone's offset; twice, for a change of offset between.
  let instant = asUtc;
  for (let pass = 0; pass < 2; pass++) instant += asUtc - Date.parse(`${zonedInput(new Date(instant).toISOString(), zone)}Z`);
  return new Date(instant).toISOString();
}
