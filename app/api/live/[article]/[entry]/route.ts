import { getLiveEntry } from '@/lib/content';
import { articleNumberOf } from '@/lib/i18n/addresses';

type Props = { params: Promise<{ article: string; entry: string }> };

/**
 * One entry of a live coverage, whole. `?version=` stands in the address so that caches keep each version apart; answered
 * is the one of now. Kept for a minute only: what is retracted must not be had from a cache for long.
 */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { article, entry } = await params;
  const [articleNumber, entryNumber] = [articleNumberOf(article), articleNumberOf(entry)];
  const found = articleNumber === null || entryNumber === null ? null : await getLiveEntry(articleNumber, entryNumber);
  return found
    ? Response.json(found, { headers: { 'cache-control': 'public, max-age=60' } })
    : Response.json({ error: 'no live entry has this number' }, { status: 404, headers: { 'cache-control': 'no-store' } });
}
