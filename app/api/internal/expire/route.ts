import { z } from 'zod';
import { expireTags } from '@/lib/cache/expire';
import { isInternalRequest } from '@/lib/cache/running-servers';

const news = z.object({ tags: z.array(z.string().max(200)).max(100_000), isHeard: z.boolean().default(false) });

/** Takes word from another process of the newspaper (an import, a job) that cached pages are no longer true. */
export async function POST(request: Request): Promise<Response> {
  if (!isInternalRequest(request.headers)) return new Response(null, { status: 404 });
  const parsed = news.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return new Response(null, { status: 400 });
  await expireTags(parsed.data.tags, { isHeard: parsed.data.isHeard });
  return new Response(null, { status: 204 });
}
