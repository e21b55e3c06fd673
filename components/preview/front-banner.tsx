import { useTranslations } from 'next-intl';
import type { FrontPageDraft } from '@/lib/content/types';
import { frontAddress } from '@/lib/i18n/addresses';
import styles from './draft-banner.module.css';
import { FollowForm } from './follow-form';

/** Over the front page as its editor has saved it: whether readers see it so, and the ways to the desk and out. */
export function FrontBanner({ draft }: { draft: FrontPageDraft }) {
  const t = useTranslations('Preview');
  const languages = useTranslations('Languages');
  const { language } = draft.front;
  return (
    <aside className={styles.banner} aria-label={t('front.label')}>
      <p className={styles.words}>
        <strong>{t('front.label')}</strong>
        <span>{draft.isLive ? t('front.live') : t('front.draft')}</span>
        <span>{languages(language)}</span>
      </p>
      <p className={styles.ways}>
        <a href={`/admin/collections/front-pages/${draft.document}`}>{t('front.edit')}</a>
        <a href={`/api/preview/exit?to=${encodeURIComponent(frontAddress(language))}`}>{t('exit')}</a>
      </p>
      <FollowForm />
    </aside>
  );
}
