import type { NextRequest } from 'next/server';
import { askOwnServer, keptHeaders } from '@/lib/http/own-server';
import { showLiteOffer } from '@/lib/lite';

/**
 * Every page as it is for a reader whose browser saves data, where the proxy leads: the one that is kept for everybody,
 * with its offer of the lite edition shown.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const { pathname, search } = request.nextUrl;
  const address = pathname.replace(/^\/[^/]+\/-\/save-data(?=\/|$)/, '') || '/';
  const page = await askOwnServer(address + search, request.headers);
  const headers = { ...keptHeaders(page.headers), ...(page.location && { location: page.location }) };
  return new Response(showLiteOffer(page.body), { status: page.status, headers });
}
