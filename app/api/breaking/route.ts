import { getBreaking } from '@/lib/content';
import { answerConditionally } from '@/lib/http/conditional';
import { isLanguage } from '@/lib/i18n/languages';

/** What is breaking in an edition, for pages that are already open: `?language=vi`. `null` where nothing is. */
export async function GET(request: Request): Promise<Response> {
  const language = new URL(request.url).searchParams.get('language');
  if (!isLanguage(language)) return Response.json({ error: 'language must be vi or en' }, { status: 400 });
  return answerConditionally(request, JSON.stringify(await getBreaking(language)), null, {
    'content-type': 'application/json',
    // Open pages promise it within ten seconds, and ask every seven.
    'cache-control': 'public, max-age=0, s-maxage=1',
  });
}
