import { inlineText, type BodyBreak, type BodyInline, type BodyText } from './body';
import { safeLinkAddress } from './source-address';

/** A link with `children` as its text, or only the text when its address may not be linked to. */
export function linkOrText(address: string, children: readonly BodyInline[], base?: string): BodyInline[] {
  const url = safeLinkAddress(address, base);
  const flat: (BodyText | BodyBreak)[] = children.flatMap((child) => (child.kind === 'link' ? child.children : [child]));
  if (url === null || inlineText(flat).trim() === '') return flat;
  return [{ kind: 'link', url, children: flat }];
}
