import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';

/** How our server tells the parts of the portal who asks; what somebody else sends under this name is overwritten. */
export const clientAddressHeader = 'x-client-address';

/** Who is believed about whom a request comes from: proxies on this machine and in its own network. */
const isOwnProxy = proxyAddr.compile(['loopback', 'linklocal', 'uniquelocal']);

/**
 * The address that a request comes from: of the connection, or where that is a proxy of ours, what it says in
 * X-Forwarded-For, as far as it goes through our own. What anybody else says there is not believed.
 */
export function clientAddress(request: IncomingMessage): string {
  return proxyAddr(request, isOwnProxy);
}

/**
 * By what a client is counted. Of IPv6 it is the network: a household or a server has 2⁶⁴ addresses or more in one, and could
 * come from another each time (RFC 6177).
 */
export function networkOf(client: string): string {
  if (!client.includes(':') || !ipaddr.isValid(client)) return client;
  const address = ipaddr.process(client);
  return address.kind() === 'ipv6' ? `${address.toNormalizedString().split(':').slice(0, 4).join(':')}::/64` : address.toString();
}
