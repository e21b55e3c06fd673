/**
 * How a full page becomes its lite edition, as tables of selectors. They name what HTML and ARIA say, and where that does not
 * tell two things apart, a class of a component by the name that its own style sheet gives it (`.index`).
 */

/** What is left out, each with the reason. */
export const leftOut: Record<string, string> = {
  'script:not([type="application/ld+json"])': 'no script runs',
  'template, [hidden], dialog, [role="status"], [aria-live]': 'only a script would fill or show it',
  'button:not(form button)': 'only a script would answer it',
  'style:not(:contains("--accent-"))': 'has one style sheet of its own; of the page it keeps the colours of the masthead',
  'meta[name="next-size-adjust"], meta[name^="twitter:"]:not([name="twitter:card"])': 'for fonts that are not loaded; said by Open Graph',
  'view-beacon, reading-progress': 'do nothing without a script',
  svg: 'only accompanies words',
  'header .index, footer .social': 'the same sections, and links of little use, stand there already',
  '.label .visually-hidden': 'says for the ear what the kicker beside it says',
  '.link .note, .button .note': 'speaks of a click that loads a player; here it is a link',
};

/** The links of the head that stay. All others load something, or are hreflang, which belongs to the full page alone. */
export const keptHeadLinks = '[rel="canonical"], [rel="icon"], [rel="alternate"][type], [rel="prev"], [rel="next"], [rel="license"]';

/** What stands on the page without its element. */
export const unwrapped = 'noscript, auto-complete, breaking-watch, edition-date, embedded-player, latest-stories, share-story';

/** Attributes that only the full page needs. */
export const droppedAttributes: ReadonlySet<string> = new Set([
  'style',
  'decoding',
  'fetchpriority',
  'nonce',
  'autocomplete',
  'enterkeyhint',
]);

/** The width in pixels at which a picture is fetched: the next larger of the variants that the full page offers. */
export const pictureWidth = 640;
