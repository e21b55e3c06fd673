import { cpSync } from 'node:fs';
import { load } from 'cheerio';
import { articleSitemapAddress } from '@/lib/i18n/addresses';
import { Portal } from '@/deploy/on-one-machine/portal';
import { fetchPage, temporaryFolder } from './servers';

/** The demonstration newspaper, started as an operator starts it. */
export type Newspaper = { portal: Portal; dataDir: string };

export async function startNewspaper(env: Record<string, string> = {}, dataDir = temporaryFolder('data')): Promise<Newspaper> {
  return { portal: await Portal.start({ DATA_DIR: dataDir, DEMO_CONTENT: '1', ...env }), dataDir };
}

/** The store of a newspaper that rests, for another server. */
export function copyOf(dataDir: string): string {
  const copy = temporaryFolder('copy');
  cpSync(dataDir, copy, { recursive: true });
  return copy;
}

export type Address = { name: string; path: string };

/** One page of each kind that readers open: the newest story with a picture, the front page, a section and a search. */
export async function addressesOf(origin: string): Promise<Record<'article' | 'front' | 'section' | 'search', string>> {
  const front = load(await fetchPage(origin, '/'));
  const article = front('main article h2 a[href]').first().attr('href')!;
  return { article, front: '/', section: `/${article.split('/')[1]}`, search: `/tim-kiem?q=${encodeURIComponent('Trà Vân')}` };
}

/** The stories of the first sitemap, all their addresses. */
export async function storiesIn(origin: string): Promise<string[]> {
  const sitemap = (await fetchPage(origin, articleSitemapAddress(1))).toString();
  return [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]+)<\/loc>/g)].map(([, path]) => path!);
}
