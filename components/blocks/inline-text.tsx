import type { ReactNode } from 'react';
import { assertUnreachable } from '@/lib/assert-unreachable';
import type { Inline, Mark } from '@/lib/content/types';

const tags = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  superscript: 'sup',
  subscript: 'sub',
  code: 'code',
} as const satisfies Record<Mark, string>;

/** Running text with its marks, links and breaks. */
export function InlineText({ content }: { content: Inline[] }) {
  return content.map((part, index) => <Part key={index} part={part} />);
}

function Part({ part }: { part: Inline }) {
  switch (part.kind) {
    case 'text':
      return part.marks.reduce<ReactNode>((text, mark) => {
        // A mark that is newer than the code leaves its text plain.
        const Tag = tags[mark] as (typeof tags)[Mark] | undefined;
        return Tag ? <Tag>{text}</Tag> : text;
      }, part.text);
    case 'break':
      return <br />;
    case 'link':
      return (
        <a href={part.href} rel={part.external ? 'noopener' : undefined}>
          <InlineText content={part.children} />
        </a>
      );
    default:
      assertUnreachable(part, 'inline content');
      return null;
  }
}
