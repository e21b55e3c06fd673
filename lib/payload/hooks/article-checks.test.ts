import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOfText } from '@/tests/fixtures/body-of-text';
import { checkArticle } from '../checks/article-checks';
import { deadLinks } from '../checks/site-links';
import type { Article, User } from '../generated-types';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';

let opened: StoreForTests;
let store: Payload;
let chief: User;
let section: number;
let req: PayloadRequest;

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
  req = await createLocalReq({}, store);
  section = (await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Xã hội', slug: 'xa-hoi' } })).id;
  const user = await store.create({
    collection: 'users',
    data: { email: 'chief@bao.example', password: 'mật khẩu dài', name: 'Chief', role: 'editorInChief' },
  });
  chief = { ...user, collection: 'users' };
  await store.updateGlobal({ slug: 'masthead', data: { fourEyes: 'nobody' } as never });
});
afterAll(() => opened.close());

const asChief = () => ({ collection: 'articles', user: chief, overrideAccess: false, depth: 0 }) as const;
const text = () =>
  ({ language: 'vi', format: 'standard', title: 'Cầu mới', sapo: 'Sapo.', body: bodyOfText('Thân bài.'), section }) as unknown as Article;
const publish = (data: Partial<Article> = {}) =>
  store.create({ ...asChief(), data: { ...text(), ...data, _status: 'published' } as never });
const block = (fields: object) => ({ type: 'block', version: 2, format: '', fields: { id: String(Math.random()), ...fields } });
const body = (...children: object[]) =>
  ({ root: { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children } }) as unknown as NonNullable<Article['body']>;
const link = (words: string, fields: object) => ({
  type: 'paragraph',
  version: 1,
  children: [{ type: 'link', version: 3, fields, children: [{ type: 'text', version: 1, text: words }] }],
});

async function pictureFile(alt: { vi?: string; en?: string }): Promise<number> {
  const data = await sharp({ create: { width: 1300, height: 900, channels: 3, background: '#246' } })
    .png()
    .toBuffer();
  const { id } = await store.create({
    collection: 'media',
    locale: 'vi',
    data: { alt: alt.vi, credit: 'Mận' },
    file: { data, name: 'anh.png', size: data.length, mimetype: 'image/png' },
  });
  if (alt.en) await store.update({ collection: 'media', id, locale: 'en', data: { alt: alt.en } });
  return id;
}

describe('whoever publishes', () => {
  it('needs no picture, but a headline, a sapo, a body and a section', async () => {
    expect(await publish()).toMatchObject({ state: 'published', _status: 'published' });
  });

  it('is told all that blocks, in one answer', async () => {
    const media = await pictureFile({});
    await expect(publish({ sapo: '  ', hero: { media } })).rejects.toMatchObject({
      status: 400,
      message: 'Chưa đăng được. Bài chưa có sapo. Ảnh chính chưa có mô tả tiếng Việt cho người khiếm thị.',
      data: { code: 'checks' },
    });
  });

  it('is not stopped by a warning', async () => {
    expect(await publish({ title: 'Tít '.repeat(40) })).toMatchObject({ _status: 'published' });
  });

  it('is stopped at the schedule too, and not while writing', async () => {
    const { id } = await store.create({ ...asChief(), data: { ...text(), sapo: '' } as never, draft: true });
    await store.update({ ...asChief(), id, data: { state: 'submitted' } });
    await store.update({ ...asChief(), id, data: { state: 'approved' } });
    const schedule = { state: 'scheduled', scheduledFor: '2099-01-01T00:00:00.000Z' } as const;
    await expect(store.update({ ...asChief(), id, data: schedule })).rejects.toThrow('Bài chưa có sapo.');
    await store.update({ ...asChief(), id, data: { sapo: 'Có rồi.' }, draft: true });
    expect(await store.update({ ...asChief(), id, data: schedule })).toMatchObject({ state: 'scheduled' });
  });

  it('gets a headline of 250 characters through, and of 251 the refusal of the field itself', async () => {
    expect(await publish({ title: 'ă'.repeat(250) })).toMatchObject({ _status: 'published' });
    await expect(publish({ title: 'ă'.repeat(251) })).rejects.toMatchObject({ data: { errors: [{ path: 'title' }] } });
  });
});

describe('what is live already', () => {
  it('may be corrected although it lacks something, but loses nothing more', async () => {
    const imported = await store.create({ collection: 'articles', data: { ...text(), sapo: '', _status: 'published' } as never, depth: 0 });
    const correct = (data: Partial<Article>) => store.update({ ...asChief(), id: imported.id, data: { ...data, _status: 'published' } });
    expect(await correct({ title: 'Cầu mới đã thông' })).toMatchObject({ _status: 'published' });
    const media = await pictureFile({});
    await expect(correct({ hero: { media } })).rejects.toThrow(/^Chưa đăng được\. Ảnh chính chưa có mô tả tiếng Việt/);
  });

  it('our own code is not bound', async () => {
    await store.create({ collection: 'articles', data: { ...text(), sapo: '', _status: 'published' } as never });
  });
});

describe('checkArticle', () => {
  it("takes a picture's own text in the language of the article, and the article's before it", async () => {
    const media = await pictureFile({ vi: 'Cây cầu' });
    const checks = async (article: Partial<Article>) =>
      (await checkArticle({ ...text(), slug: 'cau', ...article }, req)).map(({ check }) => check);
    expect(await checks({ hero: { media } })).toEqual([]);
    expect(await checks({ language: 'en', hero: { media } })).toEqual(['altMissing']);
    expect(await checks({ language: 'en', hero: { media, alt: 'The bridge' } })).toEqual([]);
    expect(req.locale).toBe('vi');
  });

  it('looks at figures and galleries, and names them in the order of the page', async () => {
    const [full, empty] = [await pictureFile({ vi: 'Cầu' }), await pictureFile({})];
    const findings = await checkArticle(
      {
        ...text(),
        slug: 'cau',
        hero: { media: full },
        body: body(
          block({ blockType: 'figure', media: full }),
          block({ blockType: 'gallery', figures: [{ media: full }, { media: empty, credit: '' }] }),
        ),
      },
      req,
    );
    expect(findings.map(({ check, message }) => [check, message.en])).toEqual([
      ['altMissing', 'Picture 3 of the body has no alternative text in Vietnamese.'],
    ]);
  });

  it('sees when the text is not in the language of the article', async () => {
    const english =
      'The provincial committee opened a conference on the development of the river delta, and several projects were put forward. '.repeat(
        2,
      );
    const findings = await checkArticle({ ...text(), slug: 'cau', body: bodyOfText(english) as unknown as Article['body'] }, req);
    expect(findings.map(({ check }) => check)).toEqual(['heroMissing', 'otherLanguage']);
  });
});

describe('deadLinks', () => {
  it('knows the pages of the site without asking the network', async () => {
    const live = await publish({ title: 'Bài đăng', legacyUrls: ['/cu/bai.html'] });
    const draft = await store.create({ ...asChief(), data: text() as never, draft: true });
    await store.create({ collection: 'topics', locale: 'vi', data: { name: 'Sông nước', slug: 'song-nuoc' } as never });
    const answering = [
      '/',
      '/en',
      '/xa-hoi',
      '/xa-hoi/trang/2',
      `/xa-hoi/ten-khac-${live.id}`,
      '/chu-de/song-nuoc',
      '/luu-tru',
      '/luu-tru/2023/02',
      '/luu-tru/2023/02/16',
    ];
    const elsewhere = ['#muc', 'https://other.example/khong-co', 'mailto:toa-soan@bao.example', '/tim-kiem?q=cau', '/cai-chinh'];
    const former = ['/cu/bai.html', '/cu/bai.html/', `http://localhost:3000/xa-hoi/bai-${live.id}`, '/api/media/file/anh.jpg'];
    const dead = [
      '/khong-co',
      '/en/xa-hoi',
      `/xa-hoi/bai-${draft.id}`,
      `/en/society/story-${live.id}`,
      '/chu-de/khong',
      '/tac-gia/khong',
      '/luu-tru/2023/13/40',
    ];
    const links = [...answering, ...elsewhere, ...former, ...dead].map((url) => ({ text: url, url }));
    expect((await deadLinks(links, null, req)).map(({ target }) => target)).toEqual(dead);
  });

  it('finds those of a body, to articles by their number too; an article may lead to itself', async () => {
    const live = await publish({ title: 'Bài đăng' });
    const draft = await store.create({ ...asChief(), data: text() as never, draft: true });
    const findings = await checkArticle(
      {
        ...text(),
        id: live.id,
        slug: 'cau',
        body: body(
          link('chính nó', { linkType: 'internal', doc: { relationTo: 'articles', value: live.id } }),
          link('bản nháp', { linkType: 'internal', doc: { relationTo: 'articles', value: draft.id } }),
          link('mất', { linkType: 'custom', url: '/khong-co' }),
          block({ blockType: 'relatedArticles', articles: [live.id, draft.id] }),
        ),
      },
      req,
    );
    expect(findings.filter(({ check }) => check === 'linkDead').map(({ message }) => message.vi)).toEqual([
      `Liên kết "bản nháp" dẫn tới bài số ${draft.id}, hiện không đăng.`,
      'Liên kết "mất" dẫn tới /khong-co, không có trên trang.',
      `Hộp bài liên quan dẫn tới bài số ${draft.id}, hiện không đăng.`,
    ]);
  });
});
