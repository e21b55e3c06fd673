import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { readEnvironment } from '@/lib/env';
import { openRedis, type Redis } from '@/lib/redis';

let redis: Redis | undefined;

/**
 * Counts how often something is done by somebody: in Redis for all servers together, else in memory, as also while Redis
 * is away. Modules are loaded before the environment is read, and in a build: the counter is made when it is first used.
 * @param duration seconds
 */
export function limiter(keyPrefix: string, limit: { points: number; duration: number }): () => RateLimiterAbstract {
  let made: RateLimiterAbstract | undefined;
  return () => (made ??= make({ keyPrefix: `trang-nhat:limit:${keyPrefix}`, ...limit }));
}

function make(options: { keyPrefix: string; points: number; duration: number }): RateLimiterAbstract {
  const { redisUrl } = readEnvironment();
  const inMemory = new RateLimiterMemory(options);
  if (redisUrl === null) return inMemory;
  redis ??= openRedis(redisUrl, 'what one client may do is counted by each server for itself until it answers');
  return new RateLimiterRedis({
    ...options,
    storeClient: redis,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    insuranceLimiter: inMemory,
  });
}
