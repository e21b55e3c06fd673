import { join } from 'node:path';
import type { Payload } from 'payload';
import { markdownToBody, MediaShelf, toLexical } from '@/lib/import';
import type { LiveEntry } from '@/lib/payload/generated-types';
import { coverages, type CoverageSeed } from './live-coverage';
import { quietly } from './quietly';

const zone = 'Asia/Ho_Chi_Minh' as const;
const credit = 'Khánh Hạ';

/** @param folder with the drawn pictures @param now milliseconds */
export async function fillLiveCoverages(store: Payload, folder: string, now: number): Promise<void> {
  const { docs: authors } = await store.find({ collection: 'authors', depth: 0, pagination: false });
  const authorIds = new Map(authors.map(({ name, id }) => [name, id]));
  const shelf = new MediaShelf(store);
  for (const coverage of coverages) await fillCoverage(coverage, { store, folder, now, authorIds, shelf });
}

type Context = { store: Payload; folder: string; now: number; authorIds: Map<string, number>; shelf: MediaShelf };

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
      media: await context.shelf.put(join(context.folder, 'pictures', `${picture.name}.jpg`), { alt: picture.alt, credit }, 'vi'),
      alt: picture.alt,
      caption: picture.caption,
      credit,
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
