import { describe, expect, it } from 'vitest';
import { pictureNotes } from './picture-notes';
import { iptc, jpegPart, jpegWithPlace, picture, pngWithXmp, withPart, xmp } from './pictures-for-tests';

const none = { caption: '', credit: '' };
const desk = {
  caption: 'Chợ nổi Trà Vân lúc bình minh',
  byline: 'Nguyễn Thị Mận',
  credit: 'TTXHL',
  headline: 'Chợ nổi',
  objectName: 'cho-noi',
};

describe('pictureNotes', () => {
  it.each([true, false])('reads Vietnamese in IPTC (marked as UTF-8: %s)', async (marker) => {
    const jpeg = withPart(await picture().jpeg().toBuffer(), iptc(desk, { marker }));
    expect(await pictureNotes(jpeg)).toEqual({ caption: 'Chợ nổi Trà Vân lúc bình minh', credit: 'Nguyễn Thị Mận / TTXHL' });
  });

  it('composes marks that a camera has written apart', async () => {
    const jpeg = withPart(await picture().jpeg().toBuffer(), iptc({ caption: 'Đường'.normalize('NFD') }, { marker: true }));
    expect((await pictureNotes(jpeg)).caption).toBe('Đường'.normalize('NFC'));
  });

  it('takes the source where there is no credit, and names nobody twice', async () => {
    const base = await picture().jpeg().toBuffer();
    expect((await pictureNotes(withPart(base, iptc({ source: 'Báo Trà Vân' }, { marker: true })))).credit).toBe('Báo Trà Vân');
    expect((await pictureNotes(withPart(base, iptc({ byline: 'TTXHL', credit: 'TTXHL' }, { marker: true })))).credit).toBe('TTXHL');
  });

  it('does not make a caption of a headline or a name of the file', async () => {
    const jpeg = withPart(await picture().jpeg().toBuffer(), iptc({ headline: 'Chợ nổi', objectName: 'cho-noi' }, { marker: true }));
    expect(await pictureNotes(jpeg)).toEqual(none);
  });

  it.each([
    ['JPEG', (packet: string) => picture().withXmp(packet).jpeg().toBuffer()],
    ['WebP', (packet: string) => picture().withXmp(packet).webp().toBuffer()],
    ['PNG', async (packet: string) => pngWithXmp(await picture().png().toBuffer(), packet)],
  ])('reads XMP in %s', async (_, make) => {
    const packet = xmp(
      '<dc:creator><rdf:Seq><rdf:li>Lê Ước</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Bến phà Đò Lèn</rdf:li></rdf:Alt></dc:description>',
      'photoshop:Credit="Báo Trà Vân"',
    );
    expect(await pictureNotes(await make(packet))).toEqual({
      caption: 'Bến phà Đò Lèn',
      credit: 'Lê Ước / Báo Trà Vân',
    });
  });

  it('reads EXIF where there is nothing else', async () => {
    const jpeg = await picture()
      .withExif({ IFD0: { ImageDescription: 'Ferry', Artist: 'Duc' } })
      .jpeg()
      .toBuffer();
    expect(await pictureNotes(jpeg)).toEqual({ caption: 'Ferry', credit: 'Duc' });
  });

  it('leaves out what cameras write by themselves', async () => {
    const jpeg = await picture()
      .withExif({ IFD0: { ImageDescription: 'OLYMPUS DIGITAL CAMERA' } })
      .jpeg()
      .toBuffer();
    expect(await pictureNotes(jpeg)).toEqual(none);
  });

  it('says nothing of a picture without notes, with broken ones, or of what is no picture', async () => {
    const plain = await picture().jpeg().toBuffer();
    expect(await pictureNotes(plain)).toEqual(none);
    expect(await pictureNotes(withPart(plain, jpegPart(0xe1, Buffer.from('Exif\0\0II*\0\xff\xff\xff\xff', 'latin1'))))).toEqual(none);
    expect(await pictureNotes(await picture().withXmp('<x:xmpmeta><not closed').jpeg().toBuffer())).toEqual(none);
    expect(await pictureNotes(Buffer.from('chữ'))).toEqual(none);
  });

  it('goes before what the place says: it is not read', async () => {
    expect(JSON.stringify(await pictureNotes(await jpegWithPlace()))).not.toMatch(/GPS|105|Maykor/);
  });
});
