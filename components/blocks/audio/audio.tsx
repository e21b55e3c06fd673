import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { AudioBlock } from '@/lib/content/types';
import { EmbedOrLink } from '../video/video';
import styles from './audio.module.css';

export function Audio({ block }: { block: AudioBlock }) {
  const t = useTranslations('Blocks');
  const { source, title } = block;
  return (
    <figure className={styles.audio}>
      <p className={styles.title}>{title}</p>
      {source.kind === 'file' ? (
        <audio className={styles.player} controls preload="none" aria-label={title}>
          <source src={source.src} type={source.mimeType} />
          <a href={source.src}>{title}</a>
        </audio>
      ) : (
        <EmbedOrLink playerSrc={source.playerSrc} href={source.href} title={title} shape="audio">
          <span className={styles.button}>
            <Icon name="video" filled />
            {t('playOn', { provider: source.provider })}
          </span>
        </EmbedOrLink>
      )}
      {(block.caption || block.credit) && (
        <figcaption className={styles.caption}>
          {block.caption} {block.credit && <span className="credit">{t('credit', { name: block.credit })}</span>}
        </figcaption>
      )}
    </figure>
  );
}
