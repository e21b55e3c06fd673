import { PartHeading } from '@/components/ui/heading';
import { Teaser } from '@/components/ui/teaser';
import type { FrontRow, FrontSection } from './arrange';
import styles from './section-row.module.css';

/** A row of the front page under the leads, in one of its shapes. */
export function SectionRow({ row }: { row: FrontRow }) {
  switch (row.shape) {
    case 'broad':
      return <Broad {...row.section} />;
    case 'columns':
      return <Columns {...row.section} />;
    case 'feature':
      return <Feature {...row.section} />;
    case 'shared':
      return (
        <div className={`page-width ${styles.shared}`} data-count={row.sections.length}>
          {row.sections.map((section) => (
            <Shared key={section.section.address} {...section} />
          ))}
        </div>
      );
  }
}

function Broad({ section, children, articles }: FrontSection) {
  const [first, ...others] = articles;
  return (
    <section className={`page-width ${styles.part}`}>
      <PartHeading address={section.address} links={children}>
        {section.name}
      </PartHeading>
      <div className={styles.broad}>
        {first && <Teaser article={first} shape="stacked" size="lg" sapo sizes="(min-width: 64rem) 38rem, 92vw" />}
        <div className={styles.stack}>
          {others.slice(0, 2).map((article) => (
            <Teaser
              key={article.number}
              article={article}
              shape="stacked"
              size="sm"
              ratio="wide"
              sizes="(min-width: 64rem) 19rem, (min-width: 40rem) 44vw, 92vw"
            />
          ))}
        </div>
        {others.length > 2 && (
          <div className={styles.stack}>
            {others.slice(2, 6).map((article) => (
              <Teaser key={article.number} article={article} shape="text" size="sm" />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

function Columns({ section, children, articles }: FrontSection) {
  return (
    <section className={`page-width ${styles.part}`}>
      <PartHeading address={section.address} links={children}>
        {section.name}
      </PartHeading>
      <div className={styles.columns} data-count={Math.min(articles.length, 4)}>
        {articles.slice(0, 4).map((article) => (
          <Teaser
            key={article.number}
            article={article}
            shape="stacked"
            size="sm"
            sapo={!article.hero}
            sizes="(min-width: 64rem) 18rem, (min-width: 40rem) 44vw, 92vw"
          />
        ))}
      </div>
    </section>
  );
}

function Feature({ section, children, articles }: FrontSection) {
  const [first, ...others] = articles;
  return (
    <section className={styles.feature}>
      <div className="page-width">
        <PartHeading address={section.address} links={children}>
          {section.name}
        </PartHeading>
        <div className={styles.featured}>
          {first && (
            <Teaser
              article={first}
              shape={others.length > 0 ? 'stacked' : 'wide'}
              size="lg"
              ratio="wide"
              sapo
              meta="full"
              sizes="(min-width: 79rem) 45rem, (min-width: 64rem) 56vw, 92vw"
            />
          )}
          {others.length > 0 && (
            <div className={styles.stack}>
              {others.slice(0, 3).map((article) => (
                <Teaser key={article.number} article={article} shape="beside" size="md" sapo ratio="square" sizes="9.5rem" />
              ))}
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

function Shared({ section, children, articles }: FrontSection) {
  const [first, ...others] = articles;
  return (
    <section className={styles.sharedSection}>
      <PartHeading address={section.address} links={children}>
        {section.name}
      </PartHeading>
      <div className={styles.stack}>
        {first && <Teaser article={first} shape="beside" size="md" sapo sizes="9.5rem" />}
        {others.slice(0, 3).map((article) => (
          <Teaser key={article.number} article={article} shape="text" size="xs" />
        ))}
      </div>
    </section>
  );
}
