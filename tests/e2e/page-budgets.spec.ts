import { expect, test } from '@playwright/test';
import { budgets, type Weight } from '../fixtures/page-budgets';

/** By the type that the browser gives it: https://chromedevtools.github.io/devtools-protocol/tot/Network/#type-ResourceType */
const kinds: Record<string, keyof Weight> = { Document: 'html', Stylesheet: 'style', Script: 'script', Font: 'fonts' };

/** How far below the page a picture is loaded ahead depends on the network: this is an ordinary one. */
const network = {
  offline: false,
  latency: 40,
  downloadThroughput: 1_250_000,
  uploadThroughput: 1_250_000,
  connectionType: 'cellular4g',
} as const;

for (const [route, { paths, weight }] of Object.entries(budgets)) {
  test(`a page of the route "${route}" keeps to its budget of bytes and requests, in both editions`, async ({
    browser,
    baseURL,
    isMobile,
  }) => {
    test.skip(isMobile, 'The same page everywhere.');
    for (const path of Object.values(paths)) {
      const context = await browser.newContext({ baseURL });
      const page = await context.newPage();
      if (route === 'article') await page.goto(path);
      const address = route === 'article' ? await page.locator('main h2 a').first().getAttribute('href') : path;
      // Nothing that the list has loaded is there already.
      const devtools = await context.newCDPSession(page);
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', network);
      await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
      const taken: Weight = { html: 0, style: 0, script: 0, fonts: 0, requests: 0 };
      const types = new Map<string, string>();
      devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
        if (new URL(response.url).pathname !== '/icon.svg') types.set(requestId, type);
      });
      devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        if (!types.has(requestId)) return;
        taken.requests += 1;
        const kind = kinds[types.get(requestId) ?? ''];
        if (kind) taken[kind] += encodedDataLength / 1024;
      });
      await page.goto(address!, { waitUntil: 'networkidle' });
      for (const kind of Object.keys(weight) as (keyof Weight)[]) {
        expect(taken[kind], `${kind} of ${address}: ${JSON.stringify(taken)}`).toBeLessThanOrEqual(weight[kind]);
      }
      if (process.env.SAY_WEIGHTS) console.log(address, taken);
      await context.close();
    }
  });
}
