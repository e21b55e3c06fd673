import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { htmlRules } from '../fixtures/html-rules';
import { addressOf, nameOf, pageKinds } from '../fixtures/pages';

test.skip(({ isMobile }) => isMobile, 'The source is the same on every device.');

const validator = new HtmlValidate(htmlRules);

for (const kind of pageKinds) {
  test(`the source of the ${nameOf(kind)} is valid HTML`, async ({ request }) => {
    const answer = await request.get(await addressOf(request, kind));
    expect(answer.status()).toBe(kind.status);
    const report = await validator.validateString(await answer.text());
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    );
    expect(faults).toEqual([]);
  });
}
