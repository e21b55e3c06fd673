import type { CollectionBeforeChangeHook } from 'payload';

/**
 * Says since when something lies in the bin, whatever whoever lays it there has said: who may only delete could otherwise have
 * it gone for good at once. Our own code, which writes without a user, is trusted with it.
 */
export const dateBinning: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { deletedAt } = data as { deletedAt?: string | null };
  if (!req.user || !deletedAt) return data;
  const before = (originalDoc as { deletedAt?: string | null } | undefined)?.deletedAt;
  return { ...data, deletedAt: before ?? new Date().toISOString() };
};
