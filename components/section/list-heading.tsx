import type { ReactNode } from 'react';
import styles from './list-heading.module.css';

type Link = { name: string; address: string };

type Props = {
  /** What the list is: "Chủ đề", or the section that this one is part of. */
  label?: ReactNode;
  title: string;
  /** "trang 2", after the title on every page but the first. */
  suffix?: string | null;
  description?: string | null;
  links?: { label: string; entries: Link[] };
};

/** The head of a section front, a topic or a day. */
export function ListHeading({ label, title, suffix, description, links }: Props) {
  return (
    <div className={styles.heading}>
      {label && <p className={styles.label}>{label}</p>}
      <h1 className={styles.title}>
        {title}
        {suffix && <span className={styles.suffix}> {suffix}</span>}
      </h1>
      {description && <p className={styles.description}>{description}</p>}
      {links && links.entries.length > 0 && (
        <nav aria-label={links.label}>
          <ul className={styles.links}>
            {links.entries.map((link) => (
              <li key={link.address}>
                <a href={link.address}>{link.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
