import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { isLanguage } from '@/lib/i18n/languages';
import { suggestHeadlines } from '@/lib/search';

/** Headlines that begin with what somebody has typed, as options of the field's list: `?language=vi&q=duc`. */
export async function GET(request: Request): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const language = parameters.get('language');
  if (!isLanguage(language)) return new Response('language must be vi or en', { status: 400 });
  const headlines = await suggestHeadlines(parameters.get('q') ?? '', language);
  const options = headlines.map(({ address, title }) =>
    h(
      'a',
      { role: 'option', href: address },
      title.map(({ text, isMatch }) => (isMatch ? h('mark', text) : text)),
    ),
  );
  return new Response(toHtml(options), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=30, s-maxage=30' },
  });
}
