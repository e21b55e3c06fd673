import { initI18n } from '@payloadcms/translations';
import { createLocalReq, type Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '@/lib/payload/generated-types';
import { openStoreForTests, type StoreForTests } from '../store-for-tests';

let opened: StoreForTests;
let store: Payload;
let section: number;

beforeAll(async () => {
  opened = await openStoreForTests();
  store = opened.store;
  ({ id: section } = await store.create({ collection: 'sections', locale: 'vi', data: { name: 'Chính trị' } }));
  await store.update({ collection: 'sections', id: section, locale: 'en', data: { name: 'Politics' } });
}, 60_000);

afterAll(() => opened.close());

async function write(language: Article['language'], fields: Partial<Article> = {}): Promise<number> {
  const { id } = await store.create({
    collection: 'articles',
    data: { title: 'Bài', format: 'standard', language, section, _status: 'published', ...fields },
    depth: 0,
  });
  return id;
}

const link = (id: number, translationOf: number | null) => store.update({ collection: 'articles', id, data: { translationOf }, depth: 0 });
const linkOf = async (id: number) => (await store.findByID({ collection: 'articles', id, depth: 0 })).translationOf;
const translationsOf = async (id: number) => {
  const { translations } = await store.findByID({ collection: 'articles', id, depth: 0 });
  return translations?.docs;
};

describe('the link of a translation to its original', () => {
  it('is seen from both sides, and gone from both when it is cut', async () => {
    const original = await write('vi');
    const translation = await write('en', { translationOf: original });
    expect(await linkOf(translation)).toBe(original);
    expect(await translationsOf(original)).toEqual([translation]);
    await link(translation, null);
    expect(await linkOf(translation)).toBeNull();
    expect(await translationsOf(original)).toEqual([]);
  });

  it('may lead from Vietnamese to an English original, and to a draft', async () => {
    const original = await write('en', { _status: 'draft' });
    const translation = await write('vi', { translationOf: original });
    expect(await linkOf(translation)).toBe(original);
  });

  it('is refused to the article itself', async () => {
    const id = await write('vi');
    await expect(link(id, id)).rejects.toThrow('Một bài không thể là bản dịch của chính nó.');
    expect(await linkOf(id)).toBeNull();
  });

  it('is refused to an article that is a translation: no chain', async () => {
    const original = await write('vi');
    const translation = await write('en', { translationOf: original });
    await expect(write('vi', { translationOf: translation })).rejects.toThrow('Bài đó đã là bản dịch của một bài khác; hãy chọn bài gốc.');
  });

  it('is refused from the original back to its translation: no circle', async () => {
    const original = await write('vi');
    const translation = await write('en', { translationOf: original });
    await expect(link(original, translation)).rejects.toThrow('Bài đó đã là bản dịch của một bài khác');
    expect(await linkOf(original)).toBeNull();
  });

  it('is refused from an article that has a translation to a third', async () => {
    const original = await write('vi');
    await write('en', { translationOf: original });
    const third = await write('en');
    await expect(link(original, third)).rejects.toThrow('Bài này đã có bản dịch nên là bài gốc');
  });

  it('is refused within one language', async () => {
    const original = await write('vi');
    await expect(write('vi', { translationOf: original })).rejects.toThrow('Bài gốc cùng ngôn ngữ với bài này');
  });

  it('is refused when a change of language would put both into one', async () => {
    const original = await write('vi');
    const translation = await write('en', { translationOf: original });
    await expect(store.update({ collection: 'articles', id: translation, data: { language: 'vi' } })).rejects.toThrow(
      'Bài gốc cùng ngôn ngữ với bài này',
    );
  });

  it('is refused to a second translation in the same language', async () => {
    const original = await write('vi');
    const first = await write('en', { translationOf: original });
    await expect(write('en', { translationOf: original })).rejects.toThrow('Bài gốc đã có một bản dịch bằng ngôn ngữ này.');
    // The first may be saved again, and makes room when it lets go.
    await link(first, original);
    await link(first, null);
    const second = await write('en', { translationOf: original });
    expect(await translationsOf(original)).toEqual([second]);
  });

  it('is refused to a second translation even while the first is only a draft', async () => {
    const original = await write('vi');
    await write('en', { translationOf: original, _status: 'draft' });
    await expect(write('en', { translationOf: original })).rejects.toThrow('Bài gốc đã có một bản dịch');
  });

  it('is refused to an article that does not exist', async () => {
    await expect(write('en', { translationOf: 999_999 })).rejects.toThrow('Bài gốc không còn.');
  });

  it('goes when the original is deleted, and the translation stays', async () => {
    const original = await write('vi');
    const translation = await write('en', { translationOf: original });
    await store.delete({ collection: 'articles', id: original });
    expect(await linkOf(translation)).toBeNull();
  });

  it('is refused in English to whoever works in English', async () => {
    const original = await write('vi');
    const req = await createLocalReq(
      { req: { i18n: await initI18n({ config: store.config.i18n, context: 'api', language: 'en' }) } },
      store,
    );
    await expect(
      store.create({
        collection: 'articles',
        req,
        data: { title: 'Bài', format: 'standard', language: 'vi', section, translationOf: original, _status: 'published' },
      }),
    ).rejects.toThrow('The original is in the same language as this article; a translation is in another.');
  });
});

describe('an original', () => {
  it('cannot change into the language of its translation', async () => {
    const original = await write('vi');
    await write('en', { translationOf: original });
    await expect(store.update({ collection: 'articles', id: original, data: { language: 'en' } })).rejects.toThrow(
      'Bài này đã có bản dịch bằng ngôn ngữ đó.',
    );
    expect((await store.findByID({ collection: 'articles', id: original, depth: 0 })).language).toBe('vi');
  });

  it('can change its language while it has no translation, and everything else while it has one', async () => {
    const original = await write('vi');
    expect((await store.update({ collection: 'articles', id: original, data: { language: 'en' } })).language).toBe('en');
    await write('vi', { translationOf: original });
    expect((await store.update({ collection: 'articles', id: original, data: { language: 'en', title: 'Another' } })).title).toBe(
      'Another',
    );
  });
});
