/**
 * Whether the archive has this day, with or without stories: it begins with the edition's first and ends today.
 * All three are ISO dates, which stand in the order of their letters.
 * @param firstDay null while the edition has no story
 */
export function isArchiveDay(day: string, firstDay: string | null, today: string): boolean {
  return firstDay !== null && firstDay <= day && day <= today;
}
