import { useTranslations } from 'next-intl';
import { Time } from '@/components/ui/time';
import type { Draft } from '@/lib/content/types';
import { frontAddress } from '@/lib/i18n/addresses';
import styles from './draft-banner.module.css';
import { FollowForm } from './follow-form';

/** Says that this is not what readers see: the state, the language, and the way out. */
export function DraftBanner({ draft, shared = false }: { draft: Draft; shared?: boolean }) {
  const t = useTranslations('Preview');
  const languages = useTranslations('Languages');
  const live = draft.isLive && draft.article ? draft.article.address : frontAddress(draft.language);
  return (
    <aside className={styles.banner} aria-label={t('label')}>
      <p className={styles.words}>
        <strong>{t('label')}</strong>
        <span>{t(`states.${draft.state}`)}</span>
        <span>{languages(draft.language)}</span>
        {draft.state === 'scheduled' && draft.scheduledFor && (
          <span>
            {t('scheduledFor')} <Time instant={draft.scheduledFor} />
          </span>
        )}
        {draft.isLive && <span>{t('overLive')}</span>}
      </p>
      {!shared && (
        <p className={styles.ways}>
          <a href={`/admin/collections/articles/${draft.number}`}>{t('edit')}</a>
          <a href={`/api/preview/exit?to=${encodeURIComponent(live)}`}>{t('exit')}</a>
        </p>
      )}
      {!shared && <FollowForm />}
    </aside>
  );
}
