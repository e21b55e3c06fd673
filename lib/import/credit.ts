/** Vietnamese newspapers write the photographer at the end of the caption; the store keeps the two apart. */

export type CaptionAndCredit = { caption: string; credit: string };

const label = '(?:nguồn ảnh|ảnh|photos?)';
/** `(Ảnh: X)` */
const inParentheses = new RegExp(`[(（]\\s*${label}\\s*[:：]`, 'giu');
/** `- Ảnh: X`; the hyphen stands apart, so that a compound ("Tin-Ảnh: X") is not torn */
const afterDash = new RegExp(`(?:^|\\s)[-–—]\\s*${label}\\s*[:：]`, 'giu');
/** `… của tỉnh. Ảnh: X`, or nothing but `Ảnh: X`; here only the capital tells it from running text */
const asSentence = /(?:^|[.!?…]["”’)]?\s+)(?:Nguồn ảnh|Ảnh|Photos?)\s*[:：]/gu;

/** A caption is a few sentences; a text longer than this is not searched for a credit. */
const maximumSearched = 5000;
/** A photographer's name, not the rest of a text in which the word occurred. */
const maximumCredit = 120;

/**
 * Splits a caption that ends in "(Ảnh: X)", "(Photo: X)", "- Ảnh: X" or ". Ảnh: X" into caption and credit.
 * Without such an ending the credit is empty. Both come back trimmed and in Unicode form NFC.
 */
export function splitCredit(text: string): CaptionAndCredit {
  const whole = text.normalize('NFC').trim();
  const unsplit = { caption: whole, credit: '' };
  if (whole.length > maximumSearched) return unsplit;
  return endingInParentheses(whole) ?? endingAfter(afterDash, whole) ?? endingAfter(asSentence, whole) ?? unsplit;
}

function endingInParentheses(whole: string): CaptionAndCredit | null {
  const ending = /[)）]\s*\.?$/u.exec(whole);
  const start = [...whole.matchAll(inParentheses)].at(-1);
  if (ending === null || start === undefined) return null;
  const credit = whole.slice(start.index + start[0].length, ending.index).trim();
  return isCredit(credit) && isBalanced(credit) ? { caption: whole.slice(0, start.index).trim(), credit } : null;
}

function endingAfter(opening: RegExp, whole: string): CaptionAndCredit | null {
  const start = [...whole.matchAll(opening)].at(-1);
  if (start === undefined) return null;
  const credit = whole
    .slice(start.index + start[0].length)
    .replace(/\.$/, '')
    .trim();
  if (!isCredit(credit)) return null;
  // The sentence form consumed the full stop of the caption, which stays with the caption.
  const stop = /^[.!?…]["”’)]?/u.exec(start[0])?.[0] ?? '';
  return { caption: (whole.slice(0, start.index) + stop).trim(), credit };
}

const isCredit = (credit: string) =>
  credit !== '' && credit.length <= maximumCredit && !/[\n]|[!?…]\s|\.\s+\p{Lu}\p{Ll}+\s+\p{Ll}+\s+\p{Ll}/u.test(credit);

/** False when the parenthesis closed before the end: "(Ảnh: X) at noon (local time)". */
function isBalanced(credit: string): boolean {
  let depth = 0;
  for (const character of credit) {
    if (character === '(' || character === '（') depth += 1;
    if (character === ')' || character === '）') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
