import { useTranslations } from 'next-intl';
import type { Masthead, Navigation } from '@/lib/content/types';
import {
  archiveAddress,
  correctionsAddress,
  feedAddress,
  frontAddress,
  latestAddress,
  liteAddress,
  newsletterAddress,
  savedAddress,
} from '@/lib/i18n/addresses';
import { otherLanguage, type Language } from '@/lib/i18n/languages';
import { formatShortDate } from '@/lib/time';
import styles from './page-footer.module.css';

type Props = { language: Language; address: string; masthead: Masthead; navigation: Navigation; hasNewsletter: boolean };

/** What the Vietnamese press law asks every page to show: who publishes, under which licence, who answers for it. */
export function PageFooter({ language, address, masthead, navigation, hasNewsletter }: Props) {
  const t = useTranslations('Footer');
  const lite = useTranslations('Lite');
  const other = otherLanguage(language);
  const licence = masthead.licenceDate
    ? t('licenceNumberAndDate', { number: masthead.licenceNumber, date: formatShortDate(masthead.licenceDate, 'UTC') })
    : t('licenceNumber', { number: masthead.licenceNumber });
  return (
    <footer className={styles.footer}>
      <div className={`page-width ${styles.grid}`}>
        <div className={styles.identity}>
          <p className={styles.name}>
            <a href={frontAddress(language)}>{masthead.name}</a>
          </p>
          {masthead.tagline && <p className={styles.tagline}>{masthead.tagline}</p>}
          {masthead.social.length > 0 && (
            <ul className={`screen-only ${styles.social}`} aria-label={t('social')}>
              {masthead.social.map((entry) => (
                <li key={entry.href}>
                  <a href={entry.href} rel="me noopener">
                    {entry.network}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
        <dl className={styles.facts}>
          <Fact term={t('governingBody')} value={masthead.governingBody} />
          <Fact term={t('licence')} value={masthead.licenceNumber && licence} />
          <Fact term={t('editorInChief')} value={masthead.editorInChief} />
          <Fact term={t('address')} value={masthead.address} />
          <Fact term={t('telephone')} value={unbroken(masthead.telephone)} href={`tel:${masthead.telephone.replace(/[^+\d]/g, '')}`} />
          <Fact term={t('email')} value={masthead.email} href={`mailto:${masthead.email}`} />
        </dl>
        <nav className={`screen-only ${styles.sections}`} aria-label={t('sections')}>
          <ul>
            {navigation.sections.map((section) => (
              <li key={section.address}>
                <a href={section.address}>{section.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div className={`page-width ${styles.last}`}>
        {masthead.copyright && <p>{masthead.copyright}</p>}
        <ul className={`screen-only ${styles.ways}`}>
          <li>
            <a href={latestAddress(language)}>{t('latest')}</a>
          </li>
          <li>
            <a href={archiveAddress(language)}>{t('archive')}</a>
          </li>
          <li>
            {/* From the front page of either edition every story of both is within four clicks. */}
            <a href={archiveAddress(other)} hrefLang={other} lang={other}>
              {t('otherArchive')}
            </a>
          </li>
          <li>
            <a href={correctionsAddress(language)}>{t('corrections')}</a>
          </li>
          {hasNewsletter && (
            <li>
              <a href={newsletterAddress(language)}>{t('newsletter')}</a>
            </li>
          )}
          <li>
            <a href={savedAddress(language)}>{t('saved')}</a>
          </li>
          <li>
            {/* Who indexes pages need not read each of them twice. */}
            <a href={liteAddress(address)} rel="nofollow" data-lite-edition="">
              {lite('link')}
            </a>
          </li>
          <li>
            <a href={feedAddress(frontAddress(language), 'rss')}>{t('feed')}</a>
          </li>
          <li>
            <a href="#content">{t('toTop')}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

/** A telephone number stays on one line. */
function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}

function Fact({ term, value, href }: { term: string; value: string; href?: string }) {
  if (!value) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{href ? <a href={href}>{value}</a> : value}</dd>
    </div>
  );
}
