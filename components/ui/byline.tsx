import { Fragment } from 'react';
import type { Byline as BylineValue } from '@/lib/content/types';

/**
 * Who signs, in the order of the newspaper: "Ngọc Mận, Khánh Hạ". A name breaks over two lines only when it is wider
 * than the page. The comma belongs to its piece: a browser would put it at the start of a line.
 */
export function Byline({ byline, linked = false }: { byline: BylineValue; linked?: boolean }) {
  const hasText = byline.text !== null && byline.text !== '';
  return (
    <>
      {byline.authors.map((author, index) => {
        const isFollowed = index < byline.authors.length - 1 || hasText;
        return (
          <Fragment key={author.address}>
            <span className="name">
              {linked ? (
                <a href={author.address} rel="author">
                  {author.name}
                </a>
              ) : (
                author.name
              )}
              {isFollowed && ','}
            </span>
            {isFollowed && ' '}
          </Fragment>
        );
      })}
      {hasText && <span>{byline.text}</span>}
    </>
  );
}

export function isSigned(byline: BylineValue): boolean {
  return byline.authors.length > 0 || Boolean(byline.text);
}
