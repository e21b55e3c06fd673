import { Fragment } from 'react';
import type { Byline as BylineValue } from '@/lib/content/types';

/** Who signs, in the order of the newspaper: "Ngọc Mận, Khánh Hạ". A name never breaks over two lines. */
export function Byline({ byline, linked = false }: { byline: BylineValue; linked?: boolean }) {
  const hasText = byline.text !== null && byline.text !== '';
  return (
    <>
      {byline.authors.map((author, index) => (
        <Fragment key={author.address}>
          {linked ? (
            <a href={author.address} rel="author" className="nowrap">
              {author.name}
            </a>
          ) : (
            <span className="nowrap">{author.name}</span>
          )}
          {(index < byline.authors.length - 1 || hasText) && ', '}
        </Fragment>
      ))}
      {hasText && <span>{byline.text}</span>}
    </>
  );
}

export function isSigned(byline: BylineValue): boolean {
  return byline.authors.length > 0 || Boolean(byline.text);
}
