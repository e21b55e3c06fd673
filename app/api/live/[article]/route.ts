import { getLivePage, isRetracted } from '@/lib/content';
import { answerConditionally } from '@/lib/http/conditional';
import { articleNumberOf } from '@/lib/i18n/addresses';

type Props = { params: Promise<{ article: string }> };

/** A cache in front of us asks once in five seconds, however many pages are open; a browser always, and mostly gets 304. */
const headers = { 'cache-control': 'public, max-age=0, s-maxage=5, stale-while-revalidate=10' };

/** What a live coverage is now, for pages that are already open: 404 for none, 410 for one that was taken back. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const number = articleNumberOf((await params).article);
  const coverage = number === null ? null : await getLivePage(number);
  if (coverage) {
    return answerConditionally(request, JSON.stringify(coverage), null, { ...headers, 'content-type': 'application/json' });
  }
  const isGone = number !== null && (await isRetracted(number));
  return Response.json(
    { error: isGone ? 'this coverage was retracted' : 'no live coverage has this number' },
    { status: isGone ? 410 : 404, headers },
  );
}
