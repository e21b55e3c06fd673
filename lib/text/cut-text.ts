/**
 * The beginning of a text that is longer than `limit`: whole sentences where at least half of the limit is one, else
 * whole words with an ellipsis. A shorter text is returned as it is.
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // One more than fits: whether the last word is whole shows in what follows it.
  const beginning = text.slice(0, limit + 1);
  const sentences = /^.*[.!?…]["”’»)]*(?=\s)/su.exec(beginning)?.[0] ?? '';
  if (sentences.length >= limit / 2) return sentences;
  const words = /^.*\S(?=\s)/su.exec(text.slice(0, limit))?.[0] ?? '';
  if (words !== '') return `${words}…`;
  // One word without an end; no half of a surrogate pair may stay.
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
