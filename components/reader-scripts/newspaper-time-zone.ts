/** The newspaper's time zone, on whose clock every time of a page stands, whatever the device's own is. */
export const newspaperTimeZone = (): string => document.documentElement.dataset.timeZone ?? 'UTC';
