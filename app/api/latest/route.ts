import { listLatest } from '@/lib/content';
import { isLanguage } from '@/lib/i18n/languages';
import { latestCount } from '@/lib/queries/latest';

/** The newest stories of an edition, for pages that are already open: `?language=vi`. */
export async function GET(request: Request): Promise<Response> {
  const language = new URL(request.url).searchParams.get('language');
  if (!isLanguage(language)) return Response.json({ error: 'language must be vi or en' }, { status: 400 });
  return Response.json(await listLatest(language, latestCount), {
    headers: { 'cache-control': 'public, max-age=15, s-maxage=15, stale-while-revalidate=60' },
  });
}
