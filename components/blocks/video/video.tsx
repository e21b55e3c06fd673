import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Picture } from '@/components/ui/picture';
import type { VideoBlock } from '@/lib/content/types';
import { figureSizes, FigureCaption } from '../figure/figure';
import styles from './video.module.css';

export function Video({ block, lead = false }: { block: VideoBlock; lead?: boolean }) {
  const t = useTranslations('Blocks');
  const { source, poster, title } = block;
  return (
    <div className={styles.video} data-width="wide">
      <figure>
        {source.kind === 'file' ? (
          <video
            className={styles.player}
            controls
            preload="none"
            playsInline
            poster={poster?.src}
            width={poster?.width ?? 1280}
            height={poster?.height ?? 720}
            aria-label={title}
          >
            <source src={source.src} type={source.mimeType} />
            <a href={source.src}>{title}</a>
          </video>
        ) : (
          <EmbedOrLink playerSrc={source.playerSrc} href={source.href} title={title}>
            <span className={styles.poster} data-empty={poster ? undefined : ''}>
              {poster && <Picture picture={poster} ratio="wide" sizes={figureSizes.wide} lead={lead} decorative />}
              <span className={styles.button}>
                <Icon name="video" filled />
                <span>
                  {t('playOn', { provider: source.provider })}
                  {source.playerSrc !== null && <span className={styles.note}>{t('embedNote')}</span>}
                </span>
              </span>
            </span>
          </EmbedOrLink>
        )}
        <FigureCaption
          caption={block.caption}
          credit={block.credit && <span className="credit">{t('credit', { name: block.credit })}</span>}
        >
          <strong className={styles.title}>{title}</strong>{' '}
        </FigureCaption>
      </figure>
    </div>
  );
}

/** Without a known player there is nothing to load here, so the poster only leads to the source. */
export function EmbedOrLink({
  playerSrc,
  href,
  title,
  shape = 'video',
  children,
}: {
  playerSrc: string | null;
  href: string;
  title: string;
  shape?: 'video' | 'audio';
  children: React.ReactNode;
}) {
  const link = (
    <a className={styles.link} href={href} rel="noopener">
      {children}
    </a>
  );
  if (playerSrc === null) return link;
  return (
    <embedded-player class={styles.embed} player={playerSrc} label={title} data-shape={shape}>
      {link}
    </embedded-player>
  );
}
