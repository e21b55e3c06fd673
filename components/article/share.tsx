import { useTranslations } from 'next-intl';
import styles from './share.module.css';
import { ShareButtons } from './share-buttons';

/** Ways to pass a story on: links that work everywhere; what only the browser can do is added by the browser. */
export function Share({ address, title }: { address: string; title: string }) {
  const t = useTranslations('Share');
  const article = useTranslations('Article');
  const url = encodeURIComponent(address);
  const text = encodeURIComponent(title);
  const links = [
    { name: t('facebook'), href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { name: t('zalo'), href: `https://zalo.me/share?url=${url}` },
    { name: t('x'), href: `https://x.com/intent/post?url=${url}&text=${text}` },
    { name: t('email'), href: `mailto:?subject=${text}&body=${url}` },
  ];
  return (
    <section className={`screen-only ${styles.share}`} aria-labelledby="share">
      <h2 id="share" className={styles.title}>
        {article('share')}
      </h2>
      <ul className={styles.ways}>
        {links.map((link) => (
          <li key={link.name}>
            <a href={link.href} rel="noopener nofollow">
              {link.name}
            </a>
          </li>
        ))}
        <ShareButtons address={address} title={title} words={{ device: t('device'), copy: t('copy'), copied: t('copied') }} />
      </ul>
    </section>
  );
}
