import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** In place of a page that cannot be set yet: an article without a section has no address. */
export function UnfinishedDraft({ banner }: { banner: ReactNode }) {
  const t = useTranslations('Preview');
  return (
    <>
      {banner}
      <main id="content" className="page-width">
        <p style={{ paddingBlock: 'var(--s8)', fontSize: 'var(--text-lede)' }}>{t('unfinished')}</p>
      </main>
    </>
  );
}
