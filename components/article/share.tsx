import { useTranslations } from 'next-intl';
import styles from './share.module.css';

/** What the button of Zalo's own social plugin opens: the address as JSON, in base64. https://developers.zalo.me/docs/social-plugin */
const zaloShare = (url: string): string => btoa(JSON.stringify({ url }));

/** Ways to pass a story on: links that work everywhere, and hidden beside them what only the browser can do. */
export function Share({ address, title }: { address: string; title: string }) {
  const t = useTranslations('Share');
  const article = useTranslations('Article');
  const url = encodeURIComponent(address);
  const text = encodeURIComponent(title);
  const links = [
    { name: t('facebook'), href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { name: t('zalo'), href: `https://button-share.zalo.me/share_external?layout=1&d=${encodeURIComponent(zaloShare(address))}` },
    { name: t('x'), href: `https://x.com/intent/post?url=${url}&text=${text}` },
    { name: t('email'), href: `mailto:?subject=${text}&body=${url}` },
  ];
  return (
    <share-story class="screen-only" address={address} story={title}>
      <section className={styles.share} aria-labelledby="share">
        <h2 id="share" className={styles.title}>
          {article('share')}
        </h2>
        <ul className={styles.ways}>
          <li hidden>
            <button type="button" data-action="sheet">
              {t('device')}
            </button>
          </li>
          {links.map((link) => (
            <li key={link.name} data-network="">
              <a href={link.href} rel="noopener nofollow">
                {link.name}
              </a>
            </li>
          ))}
          <li hidden>
            <button type="button" data-action="copy" data-done={t('copied')}>
              {t('copy')}
            </button>
          </li>
          <li hidden>
            <button type="button" data-action="print">
              {t('print')}
            </button>
          </li>
        </ul>
        <p role="status" className="visually-hidden" />
      </section>
    </share-story>
  );
}
