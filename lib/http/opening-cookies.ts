import type { IncomingHttpHeaders } from 'node:http';

/** Names of cookies that open something, as alternatives of an expression: Payload's session, and Next's preview. */
export const openingCookies = 'payload-token|__prerender_bypass|__next_preview_data';

const isOpening = new RegExp(`(?:^|;\\s*)(?:${openingCookies})=`);

/** Whether somebody who asks is, or says that they are, signed in or looking at a draft. */
export const opensSomething = ({ authorization, cookie }: Pick<IncomingHttpHeaders, 'authorization' | 'cookie'>): boolean =>
  authorization !== undefined || (cookie !== undefined && isOpening.test(cookie));
