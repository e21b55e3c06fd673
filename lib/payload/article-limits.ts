/**
 * How long the texts of an article may be, in UTF-16 code units as Payload counts them. The newsroom's fields and the
 * import share these: an article that comes in longer than its field could never be saved again.
 */
export const articleLimits = {
  kicker: 200,
  title: 250,
  sapo: 2000,
  byline: 200,
  pinnedSummary: 2000,
  /** Of the text of a live entry, its marks left out. */
  liveEntry: 4000,
  /** Of the lead picture. A caption in the body is as long as it is. */
  caption: 2000,
} as const;
