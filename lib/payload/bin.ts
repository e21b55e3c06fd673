import type { CollectionSlug, Payload } from 'payload';

/** What can be deleted by mistake and is worth having back: it lies in a bin before it is gone. */
const binned = ['articles', 'media'] as const satisfies CollectionSlug[];
export type Binned = (typeof binned)[number];

/** Days that something lies in the bin before it is gone for good. */
export const daysInBin = 30;

/** What `data` does: lays something in the bin, takes it out, or neither. Payload says it by `deletedAt` alone. */
export type BinStep = 'layIn' | 'takeOut' | null;

export function binStep(data: { deletedAt?: string | null }, current: { deletedAt?: string | null } | null | undefined): BinStep {
  if (data.deletedAt === undefined || Boolean(data.deletedAt) === Boolean(current?.deletedAt)) return null;
  return data.deletedAt ? 'layIn' : 'takeOut';
}

/** Takes away for good what has lain in the bin for its time, files and all. @param now milliseconds @returns how much that was */
export async function emptyBin(store: Payload, now: number): Promise<number> {
  const before = new Date(now - daysInBin * 24 * 3_600_000).toISOString();
  let gone = 0;
  for (const collection of binned) {
    const { docs } = await store.delete({ collection, where: { deletedAt: { less_than: before } }, trash: true, depth: 0 });
    gone += docs.length;
  }
  return gone;
}
