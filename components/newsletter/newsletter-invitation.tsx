import { useTranslations } from 'next-intl';
import type { Masthead } from '@/lib/content/types';
import { newsletterAddress } from '@/lib/i18n/addresses';
import { NewsletterForm } from './newsletter-form';
import styles from './newsletter-invitation.module.css';

/** The newsletter, offered where the front page ends. */
export function NewsletterInvitation({ masthead }: { masthead: Masthead }) {
  const t = useTranslations('Newsletter');
  const { language, newsletter } = masthead;
  return (
    <section className={`page-width screen-only ${styles.part}`} aria-labelledby="newsletter">
      <div className={styles.box}>
        <div>
          <h2 id="newsletter" className={styles.title}>
            {t('title')}
          </h2>
          <p className={styles.text}>
            {t('front', { time: newsletter.sendAt })} <a href={newsletterAddress(language)}>{t('more')}</a>
          </p>
        </div>
        <NewsletterForm language={language} />
      </div>
    </section>
  );
}
