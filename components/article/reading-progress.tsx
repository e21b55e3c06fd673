import styles from './reading-progress.module.css';

/** A line at the top of the window that grows as a long read is read. */
export function ReadingProgress() {
  return <reading-progress class={`screen-only ${styles.progress}`} aria-hidden="true" />;
}
