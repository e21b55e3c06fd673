/**
 * For a write of which no page has to be expired, since nobody has read any yet. Made anew for each: the storage plugin keeps
 * in a context that it has put a file away, and put no other one into the bucket.
 */
export const quietly = () => ({ context: { expiredTags: new Set<string>() }, depth: 0 }) as const;
