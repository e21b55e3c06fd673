import type { Masthead } from '@/lib/content/types';

const isHex = (value: string) => /^#[0-9a-f]{6}$/i.test(value) || /^#[0-9a-f]{3}$/i.test(value);

/** Hands the masthead's colours to `tokens.css`. Anything but a hex colour is dropped: it would be CSS of somebody's own. */
export function AccentColour({ colour }: { colour: Masthead['accentColour'] }) {
  const rules = [isHex(colour.light) && `--accent-light:${colour.light}`, isHex(colour.dark) && `--accent-dark:${colour.dark}`].filter(
    Boolean,
  );
  return rules.length > 0 ? <style>{`:root{${rules.join(';')}}`}</style> : null;
}
