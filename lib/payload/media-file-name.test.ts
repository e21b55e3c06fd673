import { describe, expect, it } from 'vitest';
import { mediaFileName } from './media-file-name';

const picture = Buffer.from('một bức ảnh');

describe('mediaFileName', () => {
  it.each([
    ['Chợ nổi Trà Vân.JPG', /^cho-noi-tra-van-[0-9a-f]{20}\.jpg$/],
    ['anh.png', /^anh-[0-9a-f]{20}\.png$/],
    ['anh.bia.webp', /^anh-bia-[0-9a-f]{20}\.webp$/],
    ['🌾.jpg', /^tep-[0-9a-f]{20}\.jpg$/],
    ['khong-duoi', /^khong-duoi-[0-9a-f]{20}$/],
    ['../../etc/passwd.jpg', /^passwd-[0-9a-f]{20}\.jpg$/],
    [`${'rất dài '.repeat(30)}.jpg`, /^[a-z-]{1,60}-[0-9a-f]{20}\.jpg$/],
  ])('stores "%s" as %s', (name, stored) => {
    expect(mediaFileName(name, picture)).toMatch(stored);
  });

  it('is the same for the same content and another for another', () => {
    expect(mediaFileName('anh.jpg', picture)).toBe(mediaFileName('anh.jpg', Buffer.from(picture)));
    expect(mediaFileName('anh.jpg', picture)).not.toBe(mediaFileName('anh.jpg', Buffer.from('ảnh khác')));
  });

  it('leaves a name that it has made recognizable, with the hash of its content', () => {
    const once = mediaFileName('anh.jpg', picture);
    expect(mediaFileName(once, picture)).toContain(once.replace('.jpg', ''));
  });
});
