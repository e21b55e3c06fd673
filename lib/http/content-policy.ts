import { createHash } from 'node:crypto';
import { playerOrigins } from '@/lib/content/map-embed';
import { sleepingType } from '@/lib/framework-script';

export const policyHeader = 'content-security-policy';

/**
 * What a page may load and run (https://www.w3.org/TR/CSP3/): what comes from the newspaper itself, and the players that a
 * reader has clicked on. Style attributes are React's, and can do no more than look wrong.
 */
const directives = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  // Small pictures in style sheets, and what an editor has chosen and not yet sent.
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'", 'blob:'],
  'frame-src': ["'self'", ...playerOrigins],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
};

function policyWith(scripts: readonly string[], pictures: readonly string[] = []): string {
  const written = {
    ...directives,
    'script-src': [...directives['script-src'], ...scripts],
    'img-src': [...directives['img-src'], ...pictures],
  };
  return Object.entries(written)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** Types of scripts that a browser runs, or acts upon. What is sleeping runs under the same hash once it is woken. */
const acting: ReadonlySet<string | undefined> = new Set([
  undefined,
  '',
  'text/javascript',
  'module',
  'importmap',
  'speculationrules',
  sleepingType,
]);

/** Where the pictures of a page lie that an import has only referred to. */
function originsOfPictures(html: string): string[] {
  const addresses = [...html.matchAll(/<img\b[^>]*\ssrc="(https:[^"]+)"/g)].map(([, address]) => address!);
  return [...new Set(addresses.filter((address) => URL.canParse(address)).map((address) => new URL(address).origin))];
}

/** The policy of a page that goes to many: exactly the scripts that stand in it may run, by their hashes. */
export function policyOfPage(html: string): string {
  const hashes = new Set<string>();
  for (const [, attributes, content] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    const type = /\stype="([^"]*)"/.exec(attributes!)?.[1];
    if (/\ssrc="/.test(attributes!) || !acting.has(type)) continue;
    hashes.add(`'sha256-${createHash('sha256').update(content!).digest('base64')}'`);
  }
  return policyWith([...hashes], originsOfPictures(html));
}

/** The policy of a page that is made for one request: the scripts may run that carry its nonce. */
export const policyOfNonce = (nonce: string): string => policyWith([`'nonce-${nonce}'`]);

/** The policy of what is not a page: by itself it loads and runs nothing. */
export const policyOfData = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; frame-ancestors 'self'";

/** The policy of what is not a page, by its type. A service worker asks for pages under the policy of its own script. */
export const policyOfFile = (type: string): string => (/^(?:text|application)\/javascript\b/.test(type) ? policyWith([]) : policyOfData);
