import { describe, expect, it } from 'vitest';
import { mapFigure, mapMediaPicture } from './map-picture';
import { mediaOf, pictureOf } from './values-for-tests';

describe('mapMediaPicture', () => {
  it('gives the address, size, alternative text and focal point of a stored picture', () => {
    expect(mapMediaPicture(mediaOf(1, { focalX: 20, focalY: 0 }))).toEqual({ ...pictureOf(1), focalPoint: { x: 20, y: 0 } });
  });

  it('looks at the middle and says nothing where the file says nothing', () => {
    expect(mapMediaPicture(mediaOf(1, { alt: null, focalX: null, focalY: null }))).toMatchObject({ alt: '', focalPoint: { x: 50, y: 50 } });
  });

  it.each([
    ['there is no document', undefined],
    ['it has no address', mediaOf(1, { url: null })],
    ['its width is not known', mediaOf(1, { width: null })],
    ['its height is not known', mediaOf(1, { height: null })],
    ['its height is nought', mediaOf(1, { height: 0 })],
  ])('is null when %s', (_, media) => {
    expect(mapMediaPicture(media)).toBeNull();
  });
});

describe('mapFigure', () => {
  const media = new Map([
    [1, mediaOf(1)],
    [2, mediaOf(2, { caption: 'Chú thích của tệp', credit: 'Nguồn của tệp' })],
    [3, mediaOf(3, { mimeType: 'audio/mpeg', width: null, height: null })],
  ]);
  const remote = { src: 'https://anh.example/1.jpg', width: 640, height: 480, alt: 'Chợ' };

  it.each([
    ['the file’s when the article says nothing', { media: 2 }, 'Chú thích của tệp', 'Nguồn của tệp'],
    ['the article’s before the file’s', { media: 2, caption: 'Của bài', credit: 'Ảnh: A' }, 'Của bài', 'Ảnh: A'],
    ['the article’s caption with the file’s credit', { media: 2, caption: 'Của bài', credit: '' }, 'Của bài', 'Nguồn của tệp'],
    ['null when nobody says anything', { media: 1 }, null, null],
  ])('takes caption and credit: %s', (_, fields, caption, credit) => {
    expect(mapFigure(fields, media)).toEqual({ picture: pictureOf(fields.media), caption, credit });
  });

  it.each([
    ['the file’s when the article says nothing', { media: 1 }, 'Alt 1'],
    ['the file’s when the article says nothing but white space', { media: 1, alt: ' ' }, 'Alt 1'],
    ['the article’s before the file’s', { media: 1, alt: 'Chợ nhìn từ trên cao' }, 'Chợ nhìn từ trên cao'],
    ['the article’s before a remote picture’s', { remote, alt: 'Chợ nhìn từ trên cao' }, 'Chợ nhìn từ trên cao'],
  ])('takes the alternative text: %s', (_, fields, alt) => {
    expect(mapFigure(fields, media)?.picture.alt).toBe(alt);
  });

  it('shows a picture on another server with its own size and text', () => {
    expect(mapFigure({ remote, caption: 'C', credit: 'N' }, media)).toEqual({
      picture: { ...remote, focalPoint: { x: 50, y: 50 }, remote: true },
      caption: 'C',
      credit: 'N',
    });
  });

  it('sets a size for a remote picture whose size is not known', () => {
    expect(mapFigure({ remote: { src: remote.src } }, media)?.picture).toMatchObject({ width: 1200, height: 800, alt: '' });
  });

  it('prefers our own file, and falls back to the remote one when ours is gone', () => {
    expect(mapFigure({ media: 1, remote }, media)?.picture).toEqual(pictureOf(1));
    expect(mapFigure({ media: 99, remote }, media)?.picture.src).toBe(remote.src);
  });

  it.each([
    ['nothing is given', null],
    ['nothing is chosen', {}],
    ['the picture is gone', { media: 99 }],
    ['the file is no picture', { media: 3 }],
    ['the reference is not a number', { media: '1' }],
    ['the remote address is empty', { remote: { src: '' } }],
    ['the remote address is not https', { remote: { src: 'http://anh.example/1.jpg' } }],
    ['the remote address is script', { remote: { src: 'javascript:alert(1)' } }],
    ['the remote address is data', { remote: { src: 'data:image/svg+xml,<svg/>' } }],
    ['the remote address is a path of a host', { remote: { src: '//anh.example/1.jpg' } }],
  ])('is null when %s', (_, fields) => {
    expect(mapFigure(fields, media)).toBeNull();
  });
});
