import type { IncomingMessage } from 'node:http';
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
