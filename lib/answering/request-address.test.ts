import { describe, expect, it } from 'vitest';
import { isReadableAddress, withSingleSlashes } from './request-address';

describe('isReadableAddress', () => {
  it.each([
    '/',
    '/chinh-tri/ngh%E1%BB%8B-quy%E1%BA%BFt-7',
    '/tim-kiem?q=100%',
    '/api/media/file/a.jpg',
    '/_next/image?url=%2Fapi%2Fmedia%2Ffile%2Fa.jpg&w=640&q=75',
    '/_next/image',
  ])('reads %s', (url) => {
    expect(isReadableAddress(url)).toBe(true);
  });

  it.each([
    '/%',
    '/chinh-tri/%E0%A4%A',
    '/chinh-tri/%ff%fe',
    '/%00',
    '/a%0d%0ab',
    '/%7f',
    '/api/articles/%00',
    '/api/media/file/%00',
    '/_next/static/%c3',
    '/_next/image?url=%2Fapi%2Fmedia%2Ffile%2F%2500&w=640&q=75',
    '/_next/image?w=640&url=/api/media/file/%25E0&q=75',
  ])('cannot read %s', (url) => {
    expect(isReadableAddress(url)).toBe(false);
  });
});

it('reads as many parameters as anybody sends who means well, and no more', () => {
  expect(isReadableAddress(`/tim-kiem?q=a${'&a'.repeat(999)}`)).toBe(true);
  expect(isReadableAddress(`/tim-kiem?q=a${'&a'.repeat(1000)}`)).toBe(false);
});

describe('withSingleSlashes', () => {
  it.each([
    ['/chinh-tri//', '/chinh-tri/'],
    ['//chinh-tri', '/chinh-tri/'],
    ['/chinh-tri//bai-7?a=b//c', '/chinh-tri/bai-7/?a=b//c'],
    ['/chinh-tri/', '/chinh-tri/'],
    ['/chinh-tri?a=b//c', '/chinh-tri?a=b//c'],
    ['//', '//'],
    ['/api//articles', '/api//articles'],
    ['http://bao.example/chinh-tri', 'http://bao.example/chinh-tri'],
  ])('reads %s as %s', (url, single) => {
    expect(withSingleSlashes(url)).toBe(single);
  });
});
