import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Payload } from 'payload';
import { markdownToBody, toLexical } from '@/lib/import';
import type { LiveEntry } from '@/lib/payload/generated-types';
import { coverages, type CoverageSeed } from './live-coverage';
import { quietly } from './quietly';

const zone = 'Asia/Ho_Chi_Minh' as const;

/** @param folder with the drawn pictures @param now milliseconds */
export async function fillLiveCoverages(store: Payload, folder: string, now: number): Promise<void> {
  const { docs: authors } = await store.find({ collection: 'authors', depth: 0, pagination: false });
  const authorIds = new Map(authors.map(({ name, id }) => [name, id]));
  const pictures = new Map<string, number>();
  for (const coverage of coverages) await fillCoverage(coverage, { store, folder, now, authorIds, pictures });
}

type Context = { store: Payload; folder: string; now: number; authorIds: Map<string, number>; pictures: Map<string, number> };

async function fillCoverage({ article: source, hoursAgo, isEnded, summary, entries }: CoverageSeed, context: Context): Promise<void> {
  const { store, now, authorIds } = context;
  const { docs } = await store.find({
    collection: 'articles',
    where: { sourceKey: { contains: source } },
    depth: 0,
    limit: 1,
    pagination: false,
    joins: false,
  });
  const article = docs[0];
  if (!article) throw new Error(`The demonstration has a live coverage of "${source}", and no such article.`);
  const end = now - hoursAgo * 3_600_000;
  const at = (minutesBefore: number) => new Date(Math.floor((end - minutesBefore * 60_000) / 60_000) * 60_000).toISOString();
  await store.update({
    collection: 'articles',
    id: article.id,
    data: { pinnedSummary: summary.join('\n'), ...(isEnded && { liveEndedAt: at(0), liveEndedAt_tz: zone }), _status: 'published' },
    ...quietly(),
  });
  for (const [index, { before, kind = 'update', isKeyMoment = false, headline, text, authors = [], picture }] of entries.entries()) {
    const figure = picture && {
      media: await pictureOf(picture.name, picture.alt, context),
      alt: picture.alt,
      caption: picture.caption,
      credit: 'Khánh Hạ',
    };
    await store.create({
      collection: 'live-entries',
      data: {
        article: article.id,
        headline,
        text: text === undefined ? null : lexicalOf(text, `${source}-${index}`),
        figure,
        postedAt: at(before),
        postedAt_tz: zone,
        kind,
        keyMoment: isKeyMoment,
        authors: authors.map((name) => authorIds.get(name)!),
        createdAt: at(before),
        updatedAt: at(before),
      },
      ...quietly(),
    });
  }
}

function lexicalOf(markdown: string, identity: string): LiveEntry['text'] {
  const { body } = markdownToBody(markdown, {
    findMedia: () => ({ reason: 'The text of an entry has no media.' }),
    placeOf: () => identity,
  });
  return toLexical(body, { identity, media: () => null, article: () => null }) as unknown as LiveEntry['text'];
}

async function pictureOf(name: string, alt: string, { store, folder, pictures }: Context): Promise<number> {
  const known = pictures.get(name);
  if (known !== undefined) return known;
  const data = await readFile(join(folder, 'pictures', `${name}.jpg`));
  const { id } = await store.create({
    collection: 'media',
    locale: 'vi',
    data: { alt, credit: 'Khánh Hạ' },
    file: { data, name: `${name}.jpg`, size: data.length, mimetype: 'image/jpeg' },
    ...quietly(),
  });
  pictures.set(name, id);
  return id;
}
