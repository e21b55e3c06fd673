import { textLines, type BodyNode } from './body';

/** The dash that introduces a speaker on a line of its own: "— Lê Thị Mận". */
const signature = /^[—–]\s*(\S.{0,119})$/u;

/** The name as a citation gives it, without the dash or the brackets around it. */
const withoutDash = (name: string) => name.replace(/^[\s—–-]+/u, '').trim();

/**
 * The quotation that a block quote means: its text, with `speaker` or else a closing line "— Name" as who said it.
 * What is not text (a figure, a table) follows the quotation. Empty when there is nothing in it.
 */
export function quotationFrom(blocks: readonly BodyNode[], speaker: string): BodyNode[] {
  const lines: string[] = [];
  const others: BodyNode[] = [];
  for (const block of blocks) {
    const text = textLines(block);
    if (text === null) others.push(block);
    else lines.push(...text.flatMap((line) => line.split('\n')).filter((line) => line.trim() !== ''));
  }
  let said = withoutDash(speaker);
  const signed = lines.length > 1 ? signature.exec(lines.at(-1)!) : null;
  if (said === '' && signed !== null) {
    said = signed[1]!;
    lines.pop();
  }
  if (lines.length === 0) return others;
  return [{ kind: 'quotation', content: lines.join('\n'), speaker: said, position: '' }, ...others];
}
