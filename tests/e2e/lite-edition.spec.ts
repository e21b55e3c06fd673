import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { notFoundPageAddress } from '@/lib/i18n/addresses';
import { faultsFoundByAxe, schemesToLookAt } from '../fixtures/axe';
import { htmlRules } from '../fixtures/html-rules';
import { addressOf, findStory, nameOf, pageKinds } from '../fixtures/pages';
import { smallTargets } from '../fixtures/small-targets';

/** Bytes on the wire of a page with gzip: well below the 50 KB that are promised. */
const aim = 20_000;

const inLite = (address: string) => `/lite${address.replace(/^\/(?=$|\?)/, '')}`;

test.describe('what the server sends', () => {
  test.skip(({ isMobile }) => isMobile, 'The source is the same on every device.');

  for (const edition of ['vi', 'en'] as const) {
    test(`every kind of page of the edition "${edition}" has a valid lite page: small, without script, with its links in the edition`, async ({
      request,
      baseURL,
    }) => {
      const validator = new HtmlValidate(htmlRules);
      const sizes: string[] = [];
      const links = new Set<string>();
      for (const kind of pageKinds.filter(({ language }) => language === edition)) {
        await test.step(nameOf(kind), async () => {
          const address = await addressOf(request, kind);
          const full = load(await (await request.get(address)).text());
          const answer = await request.get(inLite(address));
          const html = await answer.text();
          const $ = load(html);
          const bytes = gzipSync(html).length;
          sizes.push(`${String(bytes).padStart(6)}  ${inLite(address)}`);

          expect(answer.status()).toBe(kind.status);
          expect(answer.headers()['content-language']).toBe(edition);
          expect(bytes).toBeLessThan(aim);
          expect($('script:not([type="application/ld+json"]), link[rel=stylesheet], link[rel=preload], [hreflang]:is(link)')).toHaveLength(
            0,
          );
          const machinesRead = ['html', 'title', 'link[rel=canonical]', 'meta[name=robots]', 'meta[name=description]', 'h1'];
          for (const selector of machinesRead) {
            const say = (of: typeof $) => [
              of(selector).attr('lang'),
              of(selector).attr('href'),
              of(selector).attr('content'),
              of(selector).text(),
            ];
            const cut = (said: ReturnType<typeof say>) => (selector === 'html' ? said.slice(0, 1) : said);
            expect(cut(say($)), selector).toEqual(cut(say(full)));
          }
          expect($('script[type="application/ld+json"]').text()).toBe(full('script[type="application/ld+json"]').text());
          for (const paragraph of full('main p:not(:has(svg)):not([role]), main h2, main h3, figcaption').toArray()) {
            expect($('body').text()).toContain(full(paragraph).text());
          }
          const hrefs = $('a[href], form[action]').map((_, element) => $(element).attr('href') ?? $(element).attr('action'));
          const outside = hrefs.toArray().filter((href) => href.startsWith('/') && !/^\/lite(?:[/?#]|$)/.test(href));
          // To the full page, above and below; a feed, a film and a picture have no other form, and neither has what a form is sent to.
          // One page says of every address that nothing is there, and leads to itself.
          const fullPage = kind.status === 404 ? notFoundPageAddress(edition) : encodeURI(address);
          expect(outside.filter((href) => href === fullPage)).toHaveLength(2);
          expect(
            outside.filter(
              (href) => href !== fullPage && !/\/rss\.xml$|^\/api\/newsletter$|^\/api\/media\/file\/|^\/_next\/image\?/.test(href),
            ),
          ).toEqual([]);
          if (kind.kind === 'front page') for (const href of hrefs.toArray()) if (/^\/lite/.test(href)) links.add(href.split('#')[0]!);

          const report = await validator.validateString(html);
          const faults = report.results.flatMap(({ messages }) => messages.map(({ message, selector }) => `${message} (${selector})`));
          expect(faults).toEqual([]);
          // The full page leads here, by the address that it has.
          if (kind.status === 200) expect(full('footer a[data-lite-edition]').attr('href')).toBe(encodeURI(inLite(address)));
        });
      }
      const broken: string[] = [];
      for (const link of links) {
        const { status } = await fetch(`${baseURL}${link}`, { redirect: 'manual' });
        if (status !== 200) broken.push(`${link}: ${status}`);
      }
      expect(broken).toEqual([]);
      console.log(`Lite edition "${edition}", bytes with gzip:\n${sizes.join('\n')}`);
    });
  }

  test('an address of the lite edition is answered as the full page is, and leads on within the edition', async ({ request }) => {
    const story = await findStory(request, '/chinh-tri', 'hai-linh-ban-hanh-nghi-quyet');
    const number = /\d+$/.exec(story)![0];
    const answers: [address: string, status: number, leadsTo?: string][] = [
      ['/lite/', 308, '/lite'],
      ['/LITE', 308, '/lite'],
      ['/lite/vi', 308, '/lite'],
      ['/lite/EN/politics/', 308, '/lite/en/politics'],
      ['/lite/chinh-tri/trang/1', 308, '/lite/chinh-tri'],
      [`/lite/the-thao/ten-khac-${number}?utm_source=x`, 308, `/lite${story}`],
      [`/Lite/the-thao/ten-khac-${number}`, 308, `/lite${story}`],
      ['/lite/lite', 404],
      ['/lite/lite/chinh-tri', 404],
      ['/lite/LITE/en', 404],
      ['/lite/admin', 404],
      ['/lite/api/users', 404],
      ['/lite/_next/static/x', 404],
      ['/lite/rss.xml', 404],
      ['/lite/robots.txt', 404],
      ['/lite/-/gone/1', 404],
      ['/lite/xem-truoc/abc', 404],
      ['/lite/en/preview/abc', 404],
      [`/lite/${'a'.repeat(2000)}`, 404],
      ['/lite/%2F%2Fexample.org', 404],
      ['/lite/%00', 400],
    ];
    for (const [address, status, leadsTo] of answers) {
      const answer = await request.get(address, { maxRedirects: 0 });
      expect(answer.status(), address).toBe(status);
      if (leadsTo) expect(new URL(answer.headers().location!, answer.url()).href, address).toBe(new URL(leadsTo, answer.url()).href);
      if (status === 404) expect(await answer.text(), address).toMatch(/<a href="\/lite\/(?:chinh-tri|en\/politics)"/);
    }
    const { etag } = (await request.get('/lite')).headers();
    expect((await request.get('/lite', { headers: { 'if-none-match': etag! } })).status()).toBe(304);
  });

  test('a page is kept for everybody with its offer of the lite edition hidden, and shows it to who saves data', async ({ request }) => {
    const story = await findStory(request, '/en/politics', 'hai-linh-sets-its-digital-course');
    for (const address of ['/', story, '/tim-kiem?q=linh+an']) {
      for (const saving of [false, true, false]) {
        const answer = await request.get(address, { headers: saving ? { 'save-data': 'on' } : {} });
        expect(answer.status()).toBe(200);
        expect(answer.headers().vary?.toLowerCase()).toContain('save-data');
        const offer = load(await answer.text())('aside[data-lite-offer]');
        expect([offer.is('[hidden]'), offer.find('a').attr('href')]).toEqual([!saving, inLite(address)]);
      }
    }
    const asking = { headers: { 'save-data': 'on' }, maxRedirects: 0 };
    expect((await request.get('/khong-co-trang-nay', asking)).status()).toBe(404);
    expect((await request.get('/chinh-tri/', asking)).status()).toBe(308);
    expect((await request.get('/rss.xml', asking)).headers()['content-type']).toContain('rss');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, extraHTTPHeaders: { 'save-data': 'on' } });

  test('a reader who saves data goes from a story to its lite page, which loads nothing but a picture that is asked for, and back', async ({
    page,
    request,
  }) => {
    const story = await findStory(request, '/phong-su', 'mot-ngay-tren-song-tra-van');
    await page.goto(story);
    await page.getByRole('complementary', { name: 'Bản nhẹ' }).getByRole('link').click();
    await expect(page).toHaveURL(`/lite${story}`);

    const fetched: string[] = [];
    page.on('request', (asked) => fetched.push(new URL(asked.url()).pathname));
    await page.reload({ waitUntil: 'networkidle' });
    expect(fetched.filter((path) => path !== '/icon.svg')).toEqual([`/lite${story}`]);
    await page.getByText('Xem ảnh: Lò gốm').click();
    await expect(page.getByRole('img', { name: /^Lò gốm/ })).toBeVisible();
    await expect.poll(() => fetched.filter((path) => path === '/_next/image')).toHaveLength(1);

    await page.getByRole('link', { name: 'Xem bản đầy đủ' }).first().click();
    await expect(page).toHaveURL(story);
  });

  test('a search in the lite edition stays in it', async ({ page }) => {
    await page.goto('/lite/en');
    await page.getByRole('link', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('mangroves');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL('/lite/en/search?q=mangroves');
    await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
    await expect(page).toHaveURL(/\/lite\/en\/[a-z-]+\/[a-z0-9-]+-\d+$/);
  });
});

const widerThanScreen = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const lookedAt = ['front page', 'section', 'article with a table', 'photo story', 'long read', 'search results', 'month archive'];

for (const kind of pageKinds.filter((candidate) => candidate.language === 'vi' && lookedAt.includes(candidate.kind))) {
  test(`axe finds no fault on the lite page of the ${nameOf(kind)}, light or dark, and it is no wider than the screen`, async ({
    page,
    request,
    isMobile,
  }) => {
    await page.goto(inLite(await addressOf(request, kind)));
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
    if (isMobile) expect(await smallTargets(page)).toEqual([]);
    // Its one column is arranged alike on every screen.
    for (const [colorScheme, rules] of isMobile ? [] : schemesToLookAt(isMobile)) {
      await page.emulateMedia({ colorScheme });
      expect(await faultsFoundByAxe(page, rules)).toEqual([]);
    }
  });
}
