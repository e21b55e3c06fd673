import type { Passage as PassageValue } from '@/lib/search';

/** A text with what was searched for marked in it. */
export function Passage({ passage }: { passage: PassageValue }) {
  return passage.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>));
}
