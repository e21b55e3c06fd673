import type { ServerResponse } from 'node:http';
import { beforeFirstByte } from './before-first-byte';

/**
 * What every answer says, unless its route says otherwise: no guessing at types, no frames of ours on other sites, no more of
 * an address for others than its origin, no windows that others hold of ours, no devices.
 * https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html
 */
const ofEveryAnswer: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** A year, as browsers' own lists ask for at least (RFC 6797). Other hosts of the domain are not ours to speak for. */
const overHttps: Record<string, string> = { 'strict-transport-security': 'max-age=31536000' };

/** The headers of every answer, by their names. */
export const securityHeaders = ({ isHttps }: { isHttps: boolean }): Record<string, string> => ({
  ...ofEveryAnswer,
  ...(isHttps && overHttps),
});

/** To be called before Next gets the request. */
export function sendSecurityHeaders(response: ServerResponse, { isHttps }: { isHttps: boolean }): void {
  const said = Object.entries(securityHeaders({ isHttps }));
  beforeFirstByte(response, () => {
    for (const [name, value] of said) if (!response.hasHeader(name)) response.setHeader(name, value);
  });
}
