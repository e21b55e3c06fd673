import { onINP, onLCP, onTTFB, type Metric } from 'web-vitals';
import { vitalsAddress } from '@/lib/i18n/addresses';

/** What kind of page it is, and nothing of which one. */
function pageKind(path: string): 'front' | 'article' | 'other' {
  if (/^\/(?:en\/?)?$/.test(path)) return 'front';
  return /-\d+$/.test(path) ? 'article' : 'other';
}

const measured: Record<string, number> = {};
const page = pageKind(location.pathname);
const keep = ({ name, value }: Metric): void => {
  measured[name] = Math.round(value);
};

for (const watch of [onLCP, onINP, onTTFB]) watch(keep);

// A reader who leaves is told of last; on phones nothing later is sure to run.
document.addEventListener('visibilitychange', function tell() {
  if (document.visibilityState !== 'hidden' || Object.keys(measured).length === 0) return;
  document.removeEventListener('visibilitychange', tell);
  navigator.sendBeacon(vitalsAddress, JSON.stringify({ page, ...measured }));
});
