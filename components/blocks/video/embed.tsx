'use client';

import { useState, type ReactNode } from 'react';
import styles from './video.module.css';

type Props = {
  /** What the frame loads after the click. */
  playerSrc: string;
  /** Where the link leads without JavaScript. */
  href: string;
  title: string;
  /** What stands there before the click: poster and words, made on the server. */
  children: ReactNode;
  shape: 'video' | 'audio';
};

/** A player of somebody else's, which the browser learns of only when the reader asks for it. */
export function Embed({ playerSrc, href, title, children, shape }: Props) {
  const [playing, setPlaying] = useState(false);
  if (playing) {
    return (
      <iframe
        className={styles.player}
        data-shape={shape}
        src={playerSrc}
        title={title}
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        // Players refuse to play for a page that hides itself altogether; they learn the newspaper, not the story.
        referrerPolicy="strict-origin-when-cross-origin"
        ref={(frame) => frame?.focus()}
      />
    );
  }
  return (
    <a
      className={styles.link}
      href={href}
      rel="noopener"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        setPlaying(true);
      }}
    >
      {children}
    </a>
  );
}
