import { onINP, onLCP, onTTFB, type Metric } from 'web-vitals';

/** What kind of page it is, and nothing of which one. */
function pageKind(path: string): 'front' | 'article' | 'other' {
  if (/^\/(?:en\/?)?$/.test(path)) return 'front';
  return /-\d+$/.test(path) ? 'article' : 'other';
}

/**
 * Measures how this page came, and tells it when the reader leaves: on phones nothing later is sure to run.
 * @param address that it is told to; given by who loads this, since a module that both need would be a file of its own
 */
export function watchPage(address: string): void {
  const measured: Record<string, number> = {};
  const page = pageKind(location.pathname);
  const keep = ({ name, value }: Metric): void => {
    measured[name] = Math.round(value);
  };
  for (const watch of [onLCP, onINP, onTTFB]) watch(keep);
  document.addEventListener('visibilitychange', function tell() {
    if (document.visibilityState !== 'hidden' || Object.keys(measured).length === 0) return;
    document.removeEventListener('visibilitychange', tell);
    navigator.sendBeacon(address, JSON.stringify({ page, ...measured }));
  });
}
