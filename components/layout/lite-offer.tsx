import { useTranslations } from 'next-intl';
import { liteAddress } from '@/lib/i18n/addresses';
import styles from './lite-offer.module.css';

/**
 * Offers the lite edition of a page. It stands hidden in the page that is kept for everybody; our server shows it to readers
 * whose browser sends `Save-Data: on` (`lib/lite/save-data.ts` knows these two attributes in this order).
 */
export function LiteOffer({ address }: { address: string }) {
  const t = useTranslations('Lite');
  return (
    <aside className={`screen-only ${styles.offer}`} aria-label={t('offerLabel')} hidden data-lite-offer="">
      <p className="page-width">
        {t('offer')}{' '}
        <a href={liteAddress(address)} rel="nofollow">
          {t('open')}
        </a>
      </p>
    </aside>
  );
}
