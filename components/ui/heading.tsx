import type { ReactNode } from 'react';
import styles from './heading.module.css';

/** The heading over a part of a page: a short bar of the accent on the hairline, as over a column in print. */
export function PartHeading({
  id,
  address,
  children,
  links,
}: {
  id?: string;
  address?: string;
  children: ReactNode;
  links?: { name: string; address: string }[];
}) {
  return (
    <div className={styles.part}>
      <h2 id={id} className={styles.title}>
        {address ? <a href={address}>{children}</a> : children}
      </h2>
      {links && links.length > 0 && (
        <ul className={styles.links}>
          {links.map((link) => (
            <li key={link.address}>
              <a href={link.address}>{link.name}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
