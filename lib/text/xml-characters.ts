/**
 * A text with only the characters that XML 1.0 allows: no control characters, no halves of a surrogate pair. A file with
 * one of the others is refused as a whole by every reader. https://www.w3.org/TR/xml/#charsets
 */
export function xmlCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
