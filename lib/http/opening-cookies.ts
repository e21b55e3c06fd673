/** Names of cookies that open something, as alternatives of an expression: Payload's session, and Next's preview. */
export const openingCookies = 'payload-token|__prerender_bypass|__next_preview_data';
