import { describe, expect, it } from 'vitest';
import { toLitePage } from './lite-page';

/** What Next and the components send, shortened: their attributes, their comments, classes with the hash of a build. */
const full = `<!DOCTYPE html><html lang="vi" class="serif_a1-module__X"><head><meta charset="utf-8"/>
<link rel="preload" href="/_next/f.woff2" as="font"/><link rel="stylesheet" href="/_next/a.css"/><link rel="canonical" href="https://bao.example/chinh-tri/tin-1"/>
<link rel="alternate" hreflang="en" href="https://bao.example/en/politics/story-2"/><link rel="alternate" type="application/rss+xml" href="https://bao.example/rss.xml"/>
<title>Tin</title><style>:root{--accent-light:#9c1c22}</style><style>.x{color:red}</style><script src="/_next/a.js" async=""></script></head>
<body><div hidden=""><!--$--><!--/$--></div><aside hidden="" data-lite-offer=""><a href="/lite/chinh-tri/tin-1">Bản nhẹ</a></aside>
<header class="_06zjBa_header" data-front="true"><details class="_06zjBa_index"><a href="/chinh-tri">0</a></details><ul><li><a href="/en/politics/story-2" hreflang="en">English</a></li></ul></header>
<main id="content" tabindex="-1"><p class="hA_sh_label"><span class="hA_sh_unknown">Kỳ<!-- --> họp</span></p>
<figure><img alt="Hội trường &quot;tỉnh&quot;" width="1800" height="1200" loading="eager" fetchPriority="high" decoding="async" data-ratio="own" style="color:transparent" sizes="100vw"
 srcSet="/_next/image?url=%2Fa.jpg&amp;w=360&amp;q=75 360w, /_next/image?url=%2Fa.jpg&amp;w=1080&amp;q=75 1080w, /_next/image?url=%2Fa.jpg&amp;w=640&amp;q=75 640w" src="/_next/image?url=%2Fa.jpg&amp;w=1080&amp;q=75"/><figcaption>Chú thích <span class="credit">Ảnh: Khánh Hạ</span></figcaption></figure>
<div class="k_picture"><img alt="" src="/b.jpg"/></div>
<img alt="Ảnh của nơi khác" src="https://khac.example/c.jpg" referrerPolicy="no-referrer"/>
<figure><video controls="" poster="/p.jpg" aria-label="Một ngày"><source src="/api/media/file/v.mp4" type="video/mp4"/><a href="/api/media/file/v.mp4">Một ngày</a></video></figure>
<audio controls="" aria-label="Tiếng sông"><source src="/api/media/file/s.wav"/></audio>
<a href="https://youtube.example/1"><span><img alt="" src="/d.jpg"/><svg><path d="M0"/></svg>Xem trên YouTube</span></a>
<p><a href="/chu-de/ca-phe?x=1#a">1</a><a href="https://bao.example/">2</a><a href="https://khac.example/">3</a><a href="/rss.xml">4</a><a href="/api/media/file/x.pdf">5</a>
<a href="/admin">6</a><a href="#content">7</a><a href="mailto:a@b.example">8</a><a href="/xem-truoc/abc">9</a></p>
<form action="/tim-kiem" method="get"><auto-complete src="/api/search/suggestions"><input name="q" autocomplete="off"/><div hidden=""></div></auto-complete><button type="submit">Tìm</button></form>
<form action="/bao-tin" method="post"><button>Gửi</button></form><button type="button">Nghe</button><noscript><p>Không có JavaScript</p></noscript>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"a \\u003c b"}</script></main>
<footer><a href="/lite/chinh-tri/tin-1" data-lite-edition="">Bản nhẹ</a></footer><script>self.__next_f.push([1,"x"])</script></body></html>`;

const options = {
  address: '/chinh-tri/tin-1?x=1',
  siteUrl: 'https://bao.example',
  style: '.label{color:red}',
  words: {
    edition: 'Bản nhẹ',
    full: 'Bản đầy đủ',
    picture: (description: string) => `Xem ảnh: ${description}`,
    video: (title: string) => `Xem video: ${title}`,
    audio: (title: string) => `Nghe: ${title}`,
  },
};
const lite = toLitePage(full, options);
const hrefs = [...lite.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href);

describe('a page of the lite edition', () => {
  it('has no script but JSON-LD, which is left as it is, and nothing that only a script would use', () => {
    expect(lite.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">']);
    expect(lite).toContain('{"@type":"NewsArticle","headline":"a \\u003c b"}');
    expect(lite).not.toMatch(/<!--|__next|hidden|data-|auto-complete|noscript|<svg|type="button"|autocomplete/);
    expect(lite).toContain('<p>Không có JavaScript</p>');
    expect(lite).toContain('<input name="q"><button type="submit">Tìm</button>');
  });

  it('loads nothing in its head: one style sheet stands in it, beside the colours of the masthead', () => {
    expect(lite.match(/<link[^>]*>/g)).toEqual([
      '<link rel="canonical" href="https://bao.example/chinh-tri/tin-1">',
      '<link rel="alternate" type="application/rss+xml" href="https://bao.example/rss.xml">',
    ]);
    expect(lite.match(/<style>[^<\n.]*(?:\.label[^.]*)?/g)).toEqual(['<style>:root{--accent-light:#9c1c22}', '<style>.label{color:red}']);
  });

  it('keeps of the classes those that its style sheet names, without the hash of the build', () => {
    expect(lite).toContain('<p class="label"><span>Kỳ họp</span></p>');
    expect(lite).toContain('<html lang="vi">');
  });

  it('shows a picture when it is asked for, in one size, with its caption and credit, and leaves out those that only accompany a link', () => {
    expect(lite).toContain(
      '<figure><details class="picture"><summary>Xem ảnh: Hội trường "tỉnh"</summary><a rel="noreferrer" href="/_next/image?url=%2Fa.jpg&amp;w=640&amp;q=75"><span role="img" aria-label="Hội trường &quot;tỉnh&quot;" class="picture-1"></span></a></details><figcaption>Chú thích <span>Ảnh: Khánh Hạ</span></figcaption></figure>',
    );
    expect(lite).toContain('.picture[open] .picture-1{background-image:url("/_next/image?url=%2Fa.jpg&w=640&q=75")}');
    expect(lite).toContain('.picture-1{padding-top:66.67%}');
    expect(lite).not.toMatch(/<img|\[open\] \.picture-[^1]/);
  });

  it('links to a picture on another server, and lets nothing of an address become a rule', () => {
    expect(lite).toContain('<a rel="noreferrer" href="https://khac.example/c.jpg">Xem ảnh: Ảnh của nơi khác</a>');
    const hostile = '<img alt="x" width="1" height="1" src="/a.jpg&quot;)}*{display:none}</style>">';
    const page = toLitePage(full.replace('<div class="k_picture">', hostile), options);
    expect(page.match(/display:none|\[open\]/g)).toEqual(['[open]', 'display:none']);
    expect(lite).not.toMatch(/<div><\/div>/);
  });

  it('links to films and sounds instead of playing them', () => {
    expect(lite).toContain('<figure><p><a href="/api/media/file/v.mp4">Xem video: Một ngày</a></p></figure>');
    expect(lite).toContain('<p><a href="/api/media/file/s.wav">Nghe: Tiếng sông</a></p>');
    expect(lite).toContain('<a href="https://youtube.example/1"><span>Xem trên YouTube</span></a>');
  });

  it('leads to pages of the edition, and out of it only to the full page and to what has no other form', () => {
    expect(hrefs.slice(1, -1)).toEqual([
      // The index of all sections is left out.
      '/lite/en/politics/story-2',
      '/api/media/file/v.mp4',
      '/api/media/file/s.wav',
      'https://youtube.example/1',
      '/lite/chu-de/ca-phe?x=1#a',
      '/lite',
      'https://khac.example/',
      '/rss.xml',
      '/api/media/file/x.pdf',
      '/admin',
      '#content',
      'mailto:a@b.example',
      '/xem-truoc/abc',
    ]);
    expect([hrefs[0], hrefs.at(-1)]).toEqual(['/chinh-tri/tin-1?x=1', '/chinh-tri/tin-1?x=1']);
    expect(lite.match(/<form[^>]*>/g)).toEqual(['<form action="/lite/tim-kiem" method="get">', '<form action="/bao-tin" method="post">']);
  });
});
