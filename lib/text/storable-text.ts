/**
 * A text with only the characters that XML 1.0 allows: no control characters, no halves of a surrogate pair. A file with
 * one of the others is refused as a whole by every reader of XML, HTML forbids them too, and the databases either refuse
 * such a text or end it there. https://www.w3.org/TR/xml/#charsets
 */
export function readableCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** A value as it came in from outside, with only such characters in its texts, however deep they stand. */
export function storableText<Value>(value: Value): Value {
  if (typeof value === 'string') return readableCharacters(value) as Value;
  if (Array.isArray(value)) return value.map(storableText) as Value;
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, storableText(child)])) as Value;
}

/** Whether lists and objects stand in each other on more levels than so many. Level by level: a call for each would fill the stack. */
export function isNestedDeeper(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= most; depth++) {
    level = level.flatMap((each) => (each !== null && typeof each === 'object' ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}
