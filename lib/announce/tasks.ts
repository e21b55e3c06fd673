import { JobCancelledError, type TaskConfig } from 'payload';
import { readEnvironment } from '@/lib/env';
import { pingHub, pingIndexNow, RefusedPingError } from './ping';

export const announceQueue = 'announce';

type Announcement = { input: { addresses: string[] }; output: object };

/** After 10 s, 20 s, 40 s and so on: the last about three hours after the first. */
const retries = { attempts: 10, backoff: { type: 'exponential' as const, delay: 10_000 } };

function pingTask(slug: string, ping: (addresses: string[]) => Promise<void>): TaskConfig<Announcement> {
  return {
    slug,
    inputSchema: [{ name: 'addresses', type: 'json', required: true }],
    retries,
    handler: async ({ input }) => {
      try {
        await ping(input.addresses);
      } catch (error) {
        if (!(error instanceof RefusedPingError)) throw error;
        console.warn(`Announcing (${slug}): ${error.message}; it is not tried again.`);
        throw new JobCancelledError(error.message);
      }
      return { output: {} };
    },
  };
}

/** What is told to others after a change, each in a job of its own: that one does not answer keeps nobody else waiting. */
export const announceTasks = [
  pingTask('pingIndexNow', async (addresses) => {
    const { announce, siteUrl } = readEnvironment();
    if (announce.indexNow) await pingIndexNow(announce.indexNow, siteUrl, addresses);
  }),
  pingTask('pingHub', async (addresses) => {
    const { announce } = readEnvironment();
    if (announce.webSubHub) await pingHub(announce.webSubHub, addresses);
  }),
];
