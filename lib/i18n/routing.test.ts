import { NextRequest } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { describe, expect, it } from 'vitest';
import {
  archiveAddress,
  articleAddress,
  authorAddress,
  dayAddress,
  monthAddress,
  newsletterAddress,
  newsletterLinkAddress,
  frontAddress,
  liveAddress,
  pageAddress,
  sectionAddress,
  topicAddress,
} from './addresses';
import { routing } from './routing';

const origin = 'https://bao.example';
const leadToPage = createMiddleware(routing);

/** The folder in `app/` that next-intl leads an address to, or where it redirects. */
function destination(path: string): string {
  const answer = leadToPage(new NextRequest(`${origin}${path}`, { headers: { 'accept-language': 'en', cookie: 'NEXT_LOCALE=en' } }));
  const target = answer.headers.get('x-middleware-rewrite') ?? answer.headers.get('location');
  return `${answer.headers.has('location') ? 'to ' : ''}${target === null ? path : target.slice(origin.length)}`;
}

describe('addresses and the pages behind them', () => {
  it.each([
    [frontAddress('vi'), '/vi'],
    [frontAddress('en'), '/en'],
    [sectionAddress('vi', 'chinh-tri'), '/vi/chinh-tri'],
    [sectionAddress('en', 'politics'), '/en/politics'],
    [articleAddress('vi', 'chinh-tri', 'nghi-quyet', 7), '/vi/chinh-tri/nghi-quyet-7'],
    [articleAddress('en', 'politics', 'resolution', 7), '/en/politics/resolution-7'],
    [topicAddress('vi', 'ca-phe'), '/vi/topic/ca-phe'],
    [topicAddress('en', 'coffee'), '/en/topic/coffee'],
    [authorAddress('vi', 'ngoc-man'), '/vi/author/ngoc-man'],
    [authorAddress('en', 'ngoc-man'), '/en/author/ngoc-man'],
    [archiveAddress('vi'), '/vi/archive'],
    [archiveAddress('en'), '/en/archive'],
    [monthAddress('vi', '2023-02'), '/vi/archive/2023/02'],
    [monthAddress('en', '2023-02'), '/en/archive/2023/02'],
    [dayAddress('vi', '2023-02-16'), '/vi/archive/2023/02/16'],
    [dayAddress('en', '2023-02-16'), '/en/archive/2023/02/16'],
    [pageAddress('vi', sectionAddress('vi', 'chinh-tri'), 2), '/vi/chinh-tri/page/2'],
    [pageAddress('en', sectionAddress('en', 'politics'), 2), '/en/politics/page/2'],
    [pageAddress('vi', topicAddress('vi', 'ca-phe'), 2), '/vi/topic/ca-phe/page/2'],
    [pageAddress('en', topicAddress('en', 'coffee'), 2), '/en/topic/coffee/page/2'],
    [pageAddress('vi', authorAddress('vi', 'ngoc-man'), 2), '/vi/author/ngoc-man/page/2'],
    [pageAddress('en', authorAddress('en', 'ngoc-man'), 2), '/en/author/ngoc-man/page/2'],
    [pageAddress('vi', dayAddress('vi', '2023-02-16'), 2), '/vi/archive/2023/02/16/page/2'],
    [pageAddress('en', dayAddress('en', '2023-02-16'), 2), '/en/archive/2023/02/16/page/2'],
    [liveAddress('vi', '/chinh-tri/bao-7', 'newestFirst', 2), '/vi/chinh-tri/bao-7/page/2'],
    [liveAddress('vi', '/chinh-tri/bao-7', 'oldestFirst', 1), '/vi/chinh-tri/bao-7/from-the-start'],
    [liveAddress('en', '/en/politics/storm-7', 'oldestFirst', 2), '/en/politics/storm-7/from-the-start/page/2'],
    [newsletterAddress('vi'), '/vi/newsletter'],
    [newsletterAddress('en', 'sent'), '/en/newsletter?state=sent'],
    [newsletterLinkAddress('vi', 'confirm', '7-ab'), '/vi/newsletter/confirm/7-ab'],
    [newsletterLinkAddress('en', 'unsubscribe', '7-ab'), '/en/newsletter/unsubscribe/7-ab'],
    ['/old-path.html', '/vi/old-path.html'],
  ])('%s is %s', (address, page) => {
    expect(destination(address)).toBe(page);
  });

  it.each([
    // The Vietnamese edition has no prefix, and each edition has its own words: one page, one address.
    ['/vi', 'to /'],
    ['/vi/chinh-tri', 'to /chinh-tri'],
    ['/topic/ca-phe', 'to /chu-de/ca-phe'],
    ['/chinh-tri/page/2', 'to /chinh-tri/trang/2'],
    ['/en/politics/trang/2', 'to /en/politics/page/2'],
  ])('%s leads %s', (address, elsewhere) => {
    expect(destination(address)).toBe(elsewhere);
  });

  it('sets no cookie and names no translation', () => {
    const answer = leadToPage(new NextRequest(`${origin}/en/politics`));
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('link')).toBeNull();
  });
});
