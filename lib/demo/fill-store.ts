import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, copyFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Payload } from 'payload';
import { importItems, readSource, type SourceItem } from '@/lib/import';
import { addViews, hourOf } from '@/lib/most-read/view-counter';
import { slugify } from '@/lib/slug';
import { demoAccountFile, type DemoAccount } from './account';
import { fillLiveCoverages } from './fill-live-coverage';
import { authors, masthead, sections, topics } from './newspaper';
import { drawPicture, pictures } from './pictures';
import { quietly } from './quietly';
import { festivalDrums, riverSound } from './sounds';

type Say = (text: string) => void;

/**
 * Fills an empty store with the newspaper of an invented province: masthead, sections, topics, authors with portraits,
 * pictures drawn by our own code, and articles through the same import as anybody's.
 * @returns the number of articles
 * @throws when an article of ours is refused: that is a fault of this repository
 */
export async function fillWithDemoContent(store: Payload, dataDir: string, say: Say): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'trang-nhat-demo-'));
  try {
    await fillMasthead(store);
    await fillSections(store);
    for (const topic of topics)
      await createBilingual(store, 'topics', { name: topic.vi, slug: slugify(topic.vi) }, { name: topic.en, slug: slugify(topic.en) });
    say(`drawing ${pictures.length} pictures`);
    await prepareFolder(folder);
    await fillAuthors(store, folder);
    say('setting the articles');
    const summary = await importItems(withDates(readSource(folder), Date.now()), store, { onExpired: async () => {} });
    if (summary.refusals.length > 0) {
      throw new Error(
        `The demonstration content has faults: ${summary.refusals.map(({ place, reason }) => `${place}: ${reason}`).join(' ')}`,
      );
    }
    await fillLiveCoverages(store, folder, Date.now());
    await fillViews(store, Date.now());
    await createDemoAccount(store, dataDir);
    return summary.created;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The demonstration articles tell their age, so that the newspaper is of today whenever it is opened. */
async function* withDates(items: AsyncIterable<SourceItem>, now: number): AsyncGenerator<SourceItem> {
  const before = (hours: number) => new Date(Math.floor((now - hours * 3_600_000) / 60_000) * 60_000).toISOString();
  for await (const item of items) {
    if (item.kind !== 'record') yield item;
    else {
      const { hoursAgo, updatedHoursAgo } = item.record;
      yield {
        ...item,
        record: {
          ...item.record,
          publishedAt: hoursAgo === null ? item.record.publishedAt : before(hoursAgo),
          updatedAt: updatedHoursAgo === null ? item.record.updatedAt : before(updatedHoursAgo),
        },
      };
    }
  }
}

async function fillMasthead(store: Payload): Promise<void> {
  for (const language of ['vi', 'en'] as const) {
    await store.updateGlobal({ slug: 'masthead', locale: language, data: { ...masthead.shared, ...masthead[language] }, ...quietly() });
  }
}

/** A newspaper that nobody has opened has no most read stories; the demonstration shows what they look like. */
async function fillViews(store: Payload, now: number): Promise<void> {
  const { docs } = await store.find({ collection: 'articles', depth: 0, pagination: false, select: { language: true } });
  const hours = docs.flatMap(({ id }) => [
    { article: id, hour: hourOf(now), views: ((id * 37) % 89) + 1 },
    { article: id, hour: hourOf(now) - 48, views: ((id * 53) % 211) + 1 },
  ]);
  await addViews(hours, store);
}

async function createBilingual(
  store: Payload,
  collection: 'sections' | 'topics',
  vi: { name: string; slug: string; description?: string; order?: number; parent?: number },
  en: { name: string; slug: string; description?: string },
): Promise<number> {
  const { id } = await store.create({ collection, locale: 'vi', data: vi, ...quietly() });
  await store.update({ collection, id, locale: 'en', data: en, ...quietly() });
  return id;
}

async function fillSections(store: Payload): Promise<void> {
  for (const [index, section] of sections.entries()) {
    const parent = await createBilingual(store, 'sections', { ...section.vi, order: (index + 1) * 10 }, section.en);
    for (const [childIndex, child] of (section.children ?? []).entries()) {
      await createBilingual(store, 'sections', { ...child.vi, parent, order: (index + 1) * 10 + childIndex + 1 }, child.en);
    }
  }
}

async function prepareFolder(folder: string): Promise<void> {
  const content = join(process.cwd(), 'lib/demo/content');
  await mkdir(join(folder, 'pictures'), { recursive: true });
  await mkdir(join(folder, 'media'), { recursive: true });
  for (const language of ['vi', 'en']) {
    for (const name of await readdir(join(content, language)))
      await copyFile(join(content, language, name), join(folder, `${language}-${name}`));
  }
  for (const name of await readdir(join(process.cwd(), 'lib/demo/media'))) {
    await copyFile(join(process.cwd(), 'lib/demo/media', name), join(folder, 'media', name));
  }
  await writeFile(join(folder, 'media/tieng-song-tra-van.wav'), riverSound());
  await writeFile(join(folder, 'media/trong-hoi.wav'), festivalDrums());
  for (const { name } of pictures) await writeFile(join(folder, 'pictures', `${name}.jpg`), await drawPicture(name));
}

async function fillAuthors(store: Payload, folder: string): Promise<void> {
  for (const author of authors) {
    const name = `${author.portrait}.jpg`;
    const data = await readFile(join(folder, 'pictures', name));
    const portrait = await store.create({
      collection: 'media',
      locale: 'vi',
      data: { alt: author.portraitAlt.vi, credit: 'Trang Nhất' },
      file: { data, name, size: data.length, mimetype: 'image/jpeg' },
      ...quietly(),
    });
    await store.update({ collection: 'media', id: portrait.id, locale: 'en', data: { alt: author.portraitAlt.en }, ...quietly() });
    const { id } = await store.create({
      collection: 'authors',
      locale: 'vi',
      data: { name: author.name, role: author.role.vi, biography: author.biography.vi, portrait: portrait.id },
      ...quietly(),
    });
    await store.update({
      collection: 'authors',
      id,
      locale: 'en',
      data: { role: author.role.en, biography: author.biography.en },
      ...quietly(),
    });
  }
}

/** One editor-in-chief with a password of this installation alone: a known one would be an open door wherever the demonstration runs. */
async function createDemoAccount(store: Payload, dataDir: string): Promise<void> {
  const account: DemoAccount = { email: 'tong-bien-tap@baohailinh.example', password: randomBytes(9).toString('base64url') };
  await store.create({ collection: 'users', data: { ...account, name: 'Nguyễn Thị Thu Hà', role: 'editorInChief' }, ...quietly() });
  await writeFile(join(dataDir, demoAccountFile), JSON.stringify(account), { mode: 0o600 });
}
