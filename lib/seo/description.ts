import { cutText } from '@/lib/text/cut-text';

/** Characters: search engines and social networks show no more, and would cut what is longer in the middle of a word. */
const longest = 300;

/** A page's description on one line, cut at a sentence or a word. Undefined for a text without a word in it. */
export function description(text: string): string | undefined {
  return cutText(text.replace(/\s+/g, ' ').trim(), longest) || undefined;
}
