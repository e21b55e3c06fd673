import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frameworkAttribute, sleepingType } from '.';
import { leaveOutFramework } from './leave-out';

const page = (body: string, head = '') => `<!DOCTYPE html><html lang="vi"><head>
<link rel="preload" href="/_next/static/media/serif.woff2" as="font" crossorigin="" type="font/woff2"/>
<link rel="stylesheet" href="/_next/static/chunks/page.css" data-precedence="next"/>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>
<link rel="preload" href="/_next/static/chunks/error.css" as="style"/>
<script src="/_next/static/chunks/a.js" async=""></script>
<script>"use strict";document.documentElement.dataset.scheme="dark"</script>
<script type="module" src="/reader-scripts/reader.js?v=1"></script>
<script src="/_next/static/chunks/old.js" noModule=""></script>${head}</head>
<body><!--$--><h1>Đê<!-- --> Trà Vân</h1><!--/$-->${body}
<script type="application/ld+json">{"headline":"self.__next_f \\u003cscript> <!-- -->"}</script>
<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]})</script>
<script>(self.__next_f=self.__next_f||[]).push([0])</script>
<script>self.__next_f.push([1,"Đê \\u003c/script>"])</script>
<script>requestAnimationFrame(function(){$RT=performance.now()});</script></body></html>`;

const scriptsOf = (html: string) =>
  [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(([, attributes, content]) => ({ attributes, content }));

describe('A page that is only read', () => {
  const sent = leaveOutFramework(page(''));

  it('keeps the newspaper’s own scripts and structured data, and none of Next’s', () => {
    expect(scriptsOf(sent).map(({ attributes, content }) => `${attributes} ${content}`.trim().slice(0, 24))).toEqual([
      '"use strict";document.do',
      'type="module" src="/read',
      'type="application/ld+jso',
    ]);
    expect(sent).not.toContain('__next_f.push');
    expect(sent).not.toContain('/_next/static/chunks/a.js');
  });

  it('keeps fonts and the style sheets that it uses, and not one that only a script would add', () => {
    expect(sent).toContain('/_next/static/media/serif.woff2');
    expect(sent).toContain('<link rel="stylesheet" href="/_next/static/chunks/page.css"');
    expect(sent).not.toContain('error.css');
  });

  it('says the same to readers', () => {
    expect(sent).toContain('<h1>Đê Trà Vân</h1>');
  });
});

describe('A page with a part that needs React', () => {
  it('from the start goes out as it is', () => {
    const live = page(`<span ${frameworkAttribute}="load"></span>`);
    expect(leaveOutFramework(live)).toBe(live);
  });

  it('once the reader comes near carries it asleep, in its order', () => {
    const sent = leaveOutFramework(page(`<span ${frameworkAttribute}="approach"></span>`));
    const sleeping = scriptsOf(sent).filter(({ attributes }) => attributes?.includes(sleepingType));
    expect(sleeping.map(({ content }) => content?.slice(0, 20))).toEqual([
      '',
      '(globalThis["TURBOPA',
      '(self.__next_f=self.',
      'self.__next_f.push([',
      'requestAnimationFram',
    ]);
    expect(sleeping[0]?.attributes).toContain('src="/_next/static/chunks/a.js"');
    // React finds its place by them.
    expect(sent).toContain('Đê<!-- --> Trà Vân');
  });

  it('from the start as well as later goes out as it is', () => {
    const both = page(`<span ${frameworkAttribute}="approach"></span><span ${frameworkAttribute}="load"></span>`);
    expect(leaveOutFramework(both)).toBe(both);
  });
});

it('A page of which something would stay hidden without Next’s script goes out as it is', () => {
  const streamed = page('<template id="B:0"></template><div hidden="" id="S:0">Nội dung</div>');
  expect(leaveOutFramework(streamed)).toBe(streamed);
});

/** Client components that never stand in a page which the page cache gives to readers. */
const elsewhere = [
  // Only in a browser that has the framework already, or in the newsroom.
  'components/layout/error-content.tsx',
  'components/preview/follow-form.tsx',
];

it('Every client component of readers’ pages says when it needs React in the browser', () => {
  const clients = readdirSync('components', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => `components/${file}`)
    .filter((file) => !file.startsWith('components/newsroom/') && !elsewhere.includes(file))
    .filter((file) => readFileSync(file, 'utf8').startsWith("'use client'"));
  expect(clients.length).toBeGreaterThan(0);
  expect(clients.filter((file) => !readFileSync(file, 'utf8').includes('<NeedsFramework when='))).toEqual([]);
});
