import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { expect, test } from '@playwright/test';
import { Window } from 'happy-dom';
import en from '../../messages/en.json' with { type: 'json' };
import vi from '../../messages/vi.json' with { type: 'json' };

/** Firefox's reader view is made by this library, from the page as the server sends it. */

test.skip(({ isMobile }) => isMobile, 'The source is the same on every device.');

const furniture = [vi, en].flatMap(({ Article, Footer, Header, Page, Share }) => [
  Article.share,
  Article.about,
  Article.breadcrumb,
  Article.alsoIn,
  Share.copy,
  Footer.licence,
  Footer.editorInChief,
  Footer.toTop,
  Header.index,
  Page.skipToContent,
]);

type FeedItem = { url: string; title: string; content_html: string; date_published: string; authors: { name: string }[] };

const documentOf = (html: string, url: string) => {
  const window = new Window({ url, settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  window.document.write(html);
  return window.document;
};

const words = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** The paragraphs of a story as its feed has them, which is made apart from the page: of the text itself, not of boxes and captions. */
function paragraphsOf({ content_html: html, url }: FeedItem): string[] {
  const paragraphs = documentOf(`<!doctype html><html><body>${html}</body></html>`, url).querySelectorAll(
    'body > p, body > h2, body > h3, body > ul > li, body > ol > li',
  );
  return [...paragraphs].map(({ textContent }) => words(textContent)).filter((text) => text !== '');
}

for (const { language, feed } of [
  { language: 'vi', feed: '/feed.json' },
  { language: 'en', feed: '/en/feed.json' },
]) {
  test(`ten ${language === 'vi' ? 'Vietnamese' : 'English'} stories are whole in Firefox’s reader view, with headline, byline, date and language, and nothing else`, async ({
    request,
  }) => {
    const { items } = (await (await request.get(feed)).json()) as { items: FeedItem[] };
    let whole = 0;
    for (const item of items.filter((candidate) => paragraphsOf(candidate).length >= 3)) {
      if (whole === 10) break;
      const document = documentOf(await (await request.get(item.url)).text(), item.url) as unknown as Document;
      // Tried below: its entries stand beside its body.
      if (document.querySelector('article[data-format=live]')) continue;
      whole += 1;
      expect(isProbablyReaderable(document), item.url).toBe(true);
      const read = new Readability(document).parse()!;
      expect(read.title, item.url).toContain(item.title);
      expect(read.lang, item.url).toBe(language);
      for (const { name } of item.authors) expect(read.byline, item.url).toContain(name);
      expect(Date.parse(read.publishedTime ?? ''), item.url).toBe(Math.floor(Date.parse(item.date_published) / 1000) * 1000);
      const text = words(read.textContent);
      let from = 0;
      for (const paragraph of paragraphsOf(item)) {
        const at = text.indexOf(paragraph, from);
        expect(at, `${item.url}: “${paragraph.slice(0, 80)}” is missing, or not in its place`).toBeGreaterThanOrEqual(0);
        from = at + paragraph.length;
      }
      for (const phrase of furniture) expect(text, item.url).not.toContain(phrase);
    }
    expect(whole).toBe(10);
  });

  test(`the ${language === 'vi' ? 'Vietnamese' : 'English'} live coverages have their opening and every entry in Firefox’s reader view`, async ({
    request,
  }) => {
    const { items } = (await (await request.get(feed)).json()) as { items: FeedItem[] };
    let coverages = 0;
    for (const { url } of items) {
      const html = await (await request.get(url)).text();
      const document = documentOf(html, url) as unknown as Document;
      const coverage = document.querySelector('article[data-format=live]');
      if (!coverage) continue;
      coverages += 1;
      const told = [...coverage.querySelectorAll('[data-sapo], [data-article-body] > p, li[data-kind] h3, li[data-kind] p:not([class])')];
      expect(told.length, url).toBeGreaterThan(10);
      const text = words(new Readability(document).parse()!.textContent);
      for (const { textContent } of told) expect(text, url).toContain(words(textContent));
    }
    expect(coverages).toBeGreaterThan(0);
  });
}
