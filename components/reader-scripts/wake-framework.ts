import { frameworkAttribute, sleepingType, type FrameworkNeed } from '@/lib/framework-script';

const approach: FrameworkNeed = 'approach';

/** One screen before the reader is there, and in time for a slow network. */
const near = '100% 0px';

/** Starts Next's script, which sleeps in the page, once the reader comes near to a part that needs it. */
export function wakeFrameworkOnApproach(): void {
  const places = document.querySelectorAll(`[${frameworkAttribute}="${approach}"]`);
  if (places.length === 0 || document.querySelector(`script[type="${sleepingType}"]`) === null) return;
  // Who comes back finds the page as they left it, with all that was added to it.
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (navigation?.type === 'back_forward') return wake();
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      wake();
    },
    { rootMargin: near },
  );
  for (const place of places) observer.observe(place);
}

function wake(): void {
  for (const sleeping of document.querySelectorAll<HTMLScriptElement>(`script[type="${sleepingType}"]`)) {
    // A script that has been in the page once does not run; its copy does.
    const awake = document.createElement('script');
    for (const { name, value } of sleeping.attributes) if (name !== 'type') awake.setAttribute(name, value);
    awake.text = sleeping.text;
    sleeping.replaceWith(awake);
  }
}
