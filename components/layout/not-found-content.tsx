import { useTranslations } from 'next-intl';
import type { Navigation } from '@/lib/content/types';
import { frontAddress, latestAddress } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import styles from './not-found-content.module.css';

/**
 * What a reader can do from an address that leads nowhere. Next sends this along with every page (it may need it there),
 * so it holds nothing that changes with the news: a list of stories here would make every page new at each publish.
 */
export function NotFoundContent({ language, navigation }: { language: Language; navigation: Navigation }) {
  const t = useTranslations('NotFound');
  const front = frontAddress(language);
  return (
    <div className={`page-width ${styles.missing}`}>
      <p className={styles.number} aria-hidden="true">
        404
      </p>
      <div>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.text}>{t('text')}</p>
        <h2 className={styles.ways}>{t('ways')}</h2>
        <ul className={styles.links}>
          <li>
            <a href={front}>{t('front')}</a>
          </li>
          <li>
            <a href={latestAddress(language)}>{t('latest')}</a>
          </li>
          {navigation.sections.map((section) => (
            <li key={section.address}>
              <a href={section.address}>{section.name}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
