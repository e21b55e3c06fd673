import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { policyOfData, policyOfFile, policyOfNonce, policyOfPage } from './content-policy';

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** The sources of scripts that a policy allows. */
const scriptSources = (policy: string): string[] => /(?:^|; )script-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];

it('lets the scripts run that stand in a page, and none that somebody brings in', () => {
  const page = '<script>first("đ")</script><p>x</p><script async="">second()\n</script><script>first("đ")</script>';
  expect(scriptSources(policyOfPage(page))).toEqual(["'self'", hashOf('first("đ")'), hashOf('second()\n')]);
});

it.each([
  ['a module', '<script type="module">act()</script>', true],
  ['rules of what to load ahead', '<script type="speculationrules">act()</script>', true],
  ['what is asleep, and runs once it is woken', '<script type="text/x-sleeping" id="_R_">act()</script>', true],
  ['structured data', '<script type="application/ld+json">act()</script>', false],
  ['a script with an address', '<script src="/reader-scripts/a.js" defer="">act()</script>', false],
])('asks what a script does and not how it looks: %s', (_, page, isAllowed) => {
  expect(scriptSources(policyOfPage(page)).includes(hashOf('act()'))).toBe(isAllowed);
});

it.each([
  ['a page', policyOfPage('<script>act()</script>')],
  ['a page of the newsroom', policyOfNonce('bm9uY2U=')],
  ['data', policyOfData],
])('never allows %s to run whatever stands in it, to build scripts from text, or to be framed elsewhere', (_, policy) => {
  expect(scriptSources(policy).filter((source) => /unsafe|^\*|^https?:|^data:/.test(source))).toEqual([]);
  expect(policy).toContain("frame-ancestors 'self'");
});

it('sends no form elsewhere, has no base and no plug-in, and shows no frame but the players that readers may load', () => {
  const policy = policyOfPage('');
  expect(policy).toContain("form-action 'self'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("frame-src 'self' https://www.youtube-nocookie.com https://player.vimeo.com https://w.soundcloud.com;");
});

it('lets a service worker ask the newspaper for pages, and an upload for nothing', () => {
  expect(policyOfFile('text/javascript; charset=utf-8')).toContain("default-src 'self'");
  expect(policyOfFile('application/javascript')).toContain("default-src 'self'");
  expect(policyOfFile('image/png')).toBe(policyOfData);
  expect(policyOfFile('')).toBe(policyOfData);
});

it('lets a page show the pictures of other hosts that stand in it, and those of no other', () => {
  const picture = (src: string) => `<img alt="" src="${src}"/>`;
  const sources = (html: string) => /img-src ([^;]*)/.exec(policyOfPage(html))![1]!.replace("'self' data: blob:", '').trim();
  expect(sources(picture('/api/media/file/a.jpg'))).toBe('');
  const two = picture('https://images.example.vn/a.jpg?w=1&amp;h=2') + picture('https://images.example.vn/b.jpg');
  expect(sources(two)).toBe('https://images.example.vn');
  expect(sources(picture('https://ảnh.example.vn/a.jpg'))).toMatch(/^https:\/\/xn--nh-\w+\.example\.vn$/);
  for (const strange of ['https://', "https://a; script-src 'unsafe-inline'/", 'http://images.example.vn/a.jpg', 'javascript:act()'])
    expect(sources(picture(strange)), strange).toBe('');
  expect(sources('<p>https://elsewhere.example/a.jpg</p>')).toBe('');
});
