import { useTranslations } from 'next-intl';
import { newsletterFormAction } from '@/lib/i18n/addresses';
import type { Language } from '@/lib/i18n/languages';
import { newsletterFields } from '@/lib/newsletter/form-fields';
import styles from './newsletter-form.module.css';

/** One field and a button, sent as a plain form. The second field is for machines, which fill in whatever there is. */
export function NewsletterForm({ language }: { language: Language }) {
  const t = useTranslations('Newsletter');
  return (
    <form action={newsletterFormAction} method="post" className={styles.form}>
      <input type="hidden" name={newsletterFields.language} value={language} />
      <p className={styles.trap} aria-hidden="true">
        <label>
          {t('trap')} <input name={newsletterFields.trap} type="text" tabIndex={-1} autoComplete="off" />
        </label>
      </p>
      <label htmlFor="newsletter-email" className={styles.label}>
        {t('email')}
      </label>
      <span className={styles.line}>
        <input
          id="newsletter-email"
          className={styles.field}
          name={newsletterFields.email}
          type="email"
          required
          maxLength={254}
          autoComplete="email"
          placeholder={t('placeholder')}
        />
        <button type="submit" className={styles.button}>
          {t('submit')}
        </button>
      </span>
    </form>
  );
}
