/**
 * A text without the characters of a set at its end. Not by an expression: `/[…]+$/` begins anew at each character of a row that
 * does not end the text, and takes time that grows with the square of the row.
 */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}
