/** Milliseconds after which somebody who has left a form without a word is taken to have left. */
export const longestPause = 5 * 60_000;

/** The name under which Payload's table of locks says who is typing in an article. */
export function formLockName(article: number | string): string {
  return `articles/${article}`;
}
