/**
 * Next puts its script, and all that the page was rendered from, into every page. A part of a page that lives on in the
 * browser through React says with this attribute when it needs them; without one in it, a page goes out without them
 * (`leave-out.ts`).
 */
export const frameworkAttribute = 'data-framework';

/** `load`: from the start. `approach`: once the reader comes near to the part. */
export type FrameworkNeed = 'load' | 'approach';

/** The type of a script that waits in the page until the reader comes near to what needs it: no browser runs it. */
export const sleepingType = 'text/x-sleeping';
