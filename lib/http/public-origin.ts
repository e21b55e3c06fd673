import ipaddr from 'ipaddr.js';

/** Names that nobody on the Internet is found under: RFC 2606, RFC 6761, RFC 6762, RFC 8375 and ICANN's ".internal". */
const reservedNames = /(?:^|\.)(?:localhost|local|internal|test|example|invalid|home\.arpa|example\.(?:com|net|org))$/;

/** Whether readers on the Internet could come to an origin: not to one of this machine, of a private network or of an example. */
export function isPublicOrigin(origin: string): boolean {
  const host = new URL(origin).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (ipaddr.isValid(host)) return ipaddr.process(host).range() === 'unicast';
  return host.includes('.') && !reservedNames.test(host);
}
