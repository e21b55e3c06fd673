import { z } from 'zod';
import { clientAddressHeader } from '@/lib/http/client-address';
import { processBoard } from '@/lib/startup/process-board';

const view = z.object({ article: z.int().positive().max(2_147_483_647) });

/** Bytes: a number and its name. */
const longestBody = 100;

/** A reader's browser says that an article has been looked at: `{"article": 123}`. Whether it counts is nobody's business. */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  const isOurs = (headers.get('sec-fetch-site') ?? 'same-origin') === 'same-origin';
  if (isOurs && Number(headers.get('content-length') ?? longestBody + 1) <= longestBody) {
    const said = view.safeParse(parse(await request.text()));
    if (said.success) {
      await processBoard.countView?.({
        article: said.data.article,
        address: headers.get(clientAddressHeader) ?? '',
        userAgent: headers.get('user-agent') ?? '',
      });
    }
  }
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
